//! The memory of the browser's wasm: taken from one end, never given back piece by piece, wiped and given back whole
//! after each question.
//!
//! What a question needs dies with its answer, but for the procedures that were loaded before. So nothing is freed on its
//! own, and the code that would free it, a twentieth of the wasm, is not compiled; and nothing of what was typed stays once the
//! answer is out. It is apart from the crate because an allocator cannot be written without `unsafe`, which the
//! crate forbids.
//!
//! JavaScript calls [`keep`] once a procedure is loaded and [`forget`] once an answer was read, never while the wasm runs:
//! between two calls nothing that was taken since `keep` is reachable from a static of the wasm.
#![no_std]
#![cfg(target_family = "wasm")]

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::{memory_grow, memory_size};
use core::cell::Cell;
use core::ptr;

const PAGE: usize = 65536;

unsafe extern "C" {
    /// Where the linker's own data ends.
    static __heap_base: u8;
}

#[global_allocator]
static ARENA: Arena = Arena { kept: Cell::new(&raw const __heap_base), top: Cell::new(&raw const __heap_base) };

struct Arena {
    /// Below, what stays; from there to the top, what one question took.
    kept: Cell<*const u8>,
    top: Cell<*const u8>,
}

// SAFETY: this wasm has one thread.
unsafe impl Sync for Arena {}

/// What was taken so far stays.
#[unsafe(no_mangle)]
pub extern "C" fn keep() {
    ARENA.kept.set(ARENA.top.get());
}

/// Wipes what was taken since [`keep`], and gives it back.
#[unsafe(no_mangle)]
pub extern "C" fn forget() {
    let (kept, top) = (ARENA.kept.get(), ARENA.top.get());
    // SAFETY: both are in the one memory, in this order, and nothing between them is used any more.
    unsafe { ptr::write_bytes(kept.cast_mut(), 0, top.addr() - kept.addr()) };
    ARENA.top.set(kept);
}

impl Arena {
    /// Moves the top to where a piece of this size ends when it begins there; whether memory goes as far.
    fn rise(&self, begin: *const u8, size: usize) -> bool {
        let (end, room) = (begin.addr() + size, memory_size(0) * PAGE);
        if end > room && memory_grow(0, (end - room).div_ceil(PAGE)) == usize::MAX {
            return false;
        }
        self.top.set(begin.with_addr(end));
        true
    }
}

// SAFETY: a piece begins at the top, on its alignment, and the top rises to its end: no two pieces overlap.
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let begin = self.top.get().map_addr(|top| top.next_multiple_of(layout.align()));
        if self.rise(begin, layout.size()) { begin.cast_mut() } else { ptr::null_mut() }
    }

    #[inline(always)]
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    /// The last piece grows where it is.
    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if piece.addr() + layout.size() == self.top.get().addr() {
            return if self.rise(piece, size) { piece } else { ptr::null_mut() };
        }
        // SAFETY: the caller gave a size that fits this alignment.
        let moved = unsafe { self.alloc(Layout::from_size_align_unchecked(size, layout.align())) };
        if !moved.is_null() {
            // SAFETY: the old piece and the new one are apart, and each as long as this.
            unsafe { ptr::copy_nonoverlapping(piece, moved, size.min(layout.size())) };
        }
        moved
    }
}

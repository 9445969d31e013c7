//! guichet for programs that are not in Rust; `guichet.h` says the same to them.
//!
//! `unsafe` stands here only, where a pointer comes from a caller that no compiler checks: each block says what it relies
//! on, and that is written in the header.

use guichet::handbook::changes;
use guichet::wire::{self, Defaults};
use std::alloc::{Layout, alloc, dealloc};
use std::ffi::{CString, c_char};
use std::panic::catch_unwind;
use std::ptr::null_mut;
use std::slice;

const FAILED: &str = r#"{"error":{"code":"internal","message":"the answer could not be made"}}"#;

/// Answers a question of so many bytes; the answer is the caller's to give back with [`guichet_free`].
///
/// # Safety
/// `question` is null, or points to `length` bytes that nobody writes during the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn guichet_answer(question: *const c_char, length: usize) -> *mut c_char {
    let bytes = if question.is_null() || length == 0 || isize::try_from(length).is_err() {
        &[]
    } else {
        // SAFETY: the caller gives `length` readable bytes, that nobody writes meanwhile.
        unsafe { slice::from_raw_parts(question.cast::<u8>(), length) }
    };
    // A panic must not cross into C. Its message may hold an answer: the hook of the host decides of it.
    let text = catch_unwind(|| answer(bytes)).unwrap_or_else(|_| FAILED.to_owned());
    // JSON escapes zero bytes: there is none.
    CString::new(text).unwrap_or_default().into_raw()
}

/// Gives an answer back.
///
/// # Safety
/// `answer` is null, or came from [`guichet_answer`] and is given back for the first time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn guichet_free(answer: *mut c_char) {
    if !answer.is_null() {
        // SAFETY: it is what `into_raw` gave, and nobody changed its length: answers are not written to.
        drop(unsafe { CString::from_raw(answer) });
    }
}

/// Room for a question of so many bytes; null when there is none.
#[unsafe(no_mangle)]
pub extern "C" fn guichet_room(length: usize) -> *mut c_char {
    match Layout::array::<u8>(length) {
        // SAFETY: the layout is not of size zero.
        Ok(layout) if length > 0 => unsafe { alloc(layout) }.cast(),
        _ => null_mut(),
    }
}

/// Gives room back.
///
/// # Safety
/// `room` is null, or came from [`guichet_room`] for the same length and is given back for the first time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn guichet_give_back(room: *mut c_char, length: usize) {
    if let (false, Ok(layout)) = (room.is_null(), Layout::array::<u8>(length)) {
        // SAFETY: it was allocated under this very layout.
        unsafe { dealloc(room.cast(), layout) };
    }
}

/// The version, not to be given back.
#[unsafe(no_mangle)]
pub extern "C" fn guichet_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The line that `guichet check` writes.
fn answer(question: &[u8]) -> String {
    let question = str::from_utf8(question).unwrap_or_default();
    let defaults = Defaults { changes: Some(changes), ..Defaults::default() };
    serde_json::to_string(&wire::answer(question, &defaults)).unwrap_or_else(|_| FAILED.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::CStr;
    use std::ptr::null;

    fn asked(question: &[u8]) -> String {
        // SAFETY: a slice is readable for its length, and the answer is given back once.
        unsafe {
            let answer = guichet_answer(question.as_ptr().cast(), question.len());
            let text = CStr::from_ptr(answer).to_str().map(str::to_owned);
            guichet_free(answer);
            text.unwrap_or_default()
        }
    }

    #[test]
    fn a_question_is_answered_and_anything_else_as_well() {
        assert!(asked(br#"{"kind":"siren","input":"732829320"}"#).starts_with(r#"{"kind":"siren","valid":true"#));
        for no_question in [&b""[..], b"\0", b"\xff", br#"{"kind":"siren","input":"\u0000"}"#] {
            assert!(asked(no_question).starts_with('{'));
        }
        // SAFETY: null is allowed.
        unsafe {
            guichet_free(guichet_answer(null(), 5));
            guichet_free(null_mut());
            guichet_give_back(null_mut(), 5);
        }
    }

    #[test]
    fn room_is_taken_and_given_back() {
        let room = guichet_room(100);
        // SAFETY: there is room for one byte, and it is given back once under its length.
        unsafe {
            room.cast::<u8>().write(b'{');
            guichet_give_back(room, 100);
        }
        assert!(guichet_room(0).is_null() && guichet_room(usize::MAX).is_null());
    }
}

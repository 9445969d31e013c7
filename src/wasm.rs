//! The browser's door: one JSON text in, one plain object out.
//!
//! Free functions only. An object with a `&mut self` method stays locked for ever when a JavaScript
//! exception crosses it; a function has nothing to lock. Values come in as text, never as objects: a
//! getter, a proxy or a cycle read field by field can kill the instance. `pkg/index.js` stands before
//! these and is what pages call.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::files::Sample;
use crate::library::Library;
use crate::wire::{self, Defaults, Listed};

/// A few hundred bytes where the allocator of the standard library takes 3 KB of the download.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// The procedures that the page has loaded: none comes with the wasm.
    static LIBRARY: RefCell<Library> = const { RefCell::new(Library::empty()) };
}

/// Takes a procedure from its packed text, and says which it is; `undefined` when it does not read.
#[wasm_bindgen]
#[must_use]
pub fn load(text: &str) -> JsValue {
    LIBRARY
        .with_borrow_mut(|library| library.unpack(text).map_or(JsValue::UNDEFINED, |taken| plain(&Listed::of(taken))))
}

/// The answer to one question, as [`wire::answer`] gives it.
#[wasm_bindgen]
#[must_use]
pub fn answer(text: &str) -> JsValue {
    LIBRARY.with_borrow(|library| plain(&wire::answer(text, &Defaults::of(library))))
}

/// The answer to a question on files: their first and last bytes one after the other, and for each the lengths of both
/// and of the whole file.
#[wasm_bindgen]
#[must_use]
pub fn files(text: &str, bytes: &[u8], lengths: &[f64]) -> JsValue {
    LIBRARY.with_borrow(|library| {
        let open = |rank: usize, _: &str, look: &mut dyn FnMut(&Sample<'_>)| {
            Sample::nth(rank, bytes, lengths).map(|sample| look(&sample)).is_some()
        };
        plain(&wire::answer(text, &Defaults { open: Some(&open), ..Defaults::of(library) }))
    })
}

/// The procedures that are loaded, as [`wire::procedures`] lists them.
#[wasm_bindgen]
#[must_use]
pub fn procedures() -> JsValue {
    LIBRARY.with_borrow(|library| plain(&wire::procedures(library)))
}

/// Plain objects, never `Map`; `undefined` is what the face answers as `internal`.
fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

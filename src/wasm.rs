//! The browser's door: one JSON text in, one JSON text out.
//!
//! Free functions only. An object with a `&mut self` method stays locked for ever when a JavaScript
//! exception crosses it; a function has nothing to lock. Values come in as text, never as objects: a
//! getter, a proxy or a cycle read field by field can kill the instance. They go out as text, which a browser reads
//! faster than it makes an object piece by piece. `pkg/index.js` stands before these and is what pages call.

use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::library::Library;
use crate::wire::{self, Defaults, Listed};

/// What one question takes is given back whole: `pkg/instance.js` says when.
#[cfg(feature = "arena")]
use guichet_arena as _;

thread_local! {
    /// The procedures that the page has loaded: none comes with the wasm.
    static LIBRARY: RefCell<Library> = const { RefCell::new(Library::empty()) };
}

/// Takes a procedure from its packed text, and says which it is; `undefined` when it does not read. Where the sentences
/// are apart, it takes those of a language as well.
#[wasm_bindgen]
#[must_use]
pub fn load(text: &str) -> Option<String> {
    #[cfg(feature = "apart")]
    if crate::messages::learn(text) {
        return Some("{}".to_owned());
    }
    LIBRARY.with_borrow_mut(|library| library.unpack(text).map(|taken| Listed::of(taken).json()))
}

/// The answer to one question, as [`wire::answer`] gives it.
#[wasm_bindgen]
#[must_use]
pub fn answer(text: &str) -> String {
    LIBRARY.with_borrow(|library| {
        #[cfg(feature = "panics")]
        assert!(!text.starts_with(r#"{"kind":"panic""#), "as asked");
        wire::answer(text, &Defaults::of(library)).json()
    })
}

/// Whether a procedure asks for a document; `undefined` when it is not loaded. The wasm of files knows no procedure.
#[wasm_bindgen]
#[must_use]
pub fn asks(procedure: &str, document: &str) -> Option<bool> {
    LIBRARY.with_borrow(|library| library.asks(procedure, document))
}

/// The procedures that are loaded, as [`wire::procedures`] lists them.
#[wasm_bindgen]
#[must_use]
pub fn procedures() -> String {
    LIBRARY.with_borrow(|library| wire::procedures(library).json())
}

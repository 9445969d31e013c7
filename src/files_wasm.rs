//! The browser's door for files: a wasm of its own, loaded with the first of them. It knows neither kinds nor procedures.

use crate::files::Sample;
use crate::library::Library;
use crate::wire::{self, Defaults, Open};
use wasm_bindgen::prelude::wasm_bindgen;

/// What one question takes is given back whole: `pkg/instance.js` says when.
#[cfg(feature = "arena")]
use guichet_arena as _;

/// Takes the sentences of a language; whether they are those of this build.
#[cfg(feature = "apart")]
#[wasm_bindgen]
#[must_use]
pub fn learn(text: &str) -> bool {
    crate::messages::learn(text)
}

/// The answer to a question on files: their first and last bytes one after the other, and for each the lengths of both
/// and of the whole file. `asked` is what the core knows of a procedure that is named: whether it asks for the document,
/// nothing where it is not loaded.
#[wasm_bindgen]
#[must_use]
pub fn files(text: &str, bytes: &[u8], lengths: &[f64], asked: Option<bool>) -> String {
    let open = |rank: usize, _: &str, look: &mut dyn FnMut(&Sample<'_>)| {
        Sample::nth(rank, bytes, lengths).map(|sample| look(&sample)).is_some()
    };
    let library = Library::empty();
    wire::on_files(text, &Defaults { open: Some(Open::by(&open)), ..Defaults::of(&library) }, asked).json()
}

//! The browser's door for the code of a document in a picture of it: a wasm of its own, loaded once it is asked for.

use crate::json;
use crate::library::Library;
use crate::wire::Defaults;
use crate::wire::scan::{in_picture, of};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// What the command answers to `{"scan": …}` with these keys; `undefined` when it is not such a question.
#[wasm_bindgen]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the bytes are those of this memory")]
pub fn scan(bytes: Vec<u8>, question: &str) -> JsValue {
    let library = Library::empty();
    let answer = json::read(question).ok().and_then(|tree| of(&bytes, &tree, &Defaults::of(&library), in_picture).ok());
    let shown = answer.and_then(|answer| answer.serialize(&Serializer::json_compatible()).ok());
    shown.unwrap_or(JsValue::UNDEFINED)
}

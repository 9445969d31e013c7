//! The browser's door: one JSON text in, one plain object out.
//!
//! Free functions only. An object with a `&mut self` method stays locked for ever when a JavaScript
//! exception crosses it; a function has nothing to lock. Values come in as text, never as objects: a
//! getter, a proxy or a cycle read field by field can kill the instance. `pkg/index.js` stands before
//! these two and is what pages call.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::wire;

/// The answer to one question, as [`wire::answer`] gives it.
#[wasm_bindgen]
#[must_use]
pub fn answer(text: &str) -> JsValue {
    plain(&wire::answer(text, &wire::Defaults::default()))
}

/// The procedures of this rulebook, as [`wire::procedures`] lists them.
#[wasm_bindgen]
#[must_use]
pub fn procedures() -> JsValue {
    plain(&wire::procedures())
}

/// Plain objects, never `Map`; `undefined` is what the face answers as `internal`.
fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

//! The browser's door for photos: a wasm of its own, loaded by a worker once a photo is chosen.
//!
//! Free functions, one a stage, so that the worker can say how far it is; the photo being looked at stays here between
//! them. Nothing of it leaves but the report, and what the person asks for: the picture cut to its frame, or the file
//! without what does not show.

use crate::json;
use crate::photo::decode::Part;
use crate::photo::landmarks::Landmarker;
use crate::photo::{crop, strip as stripping};
use crate::wire::Defaults;
use crate::wire::photo::{Asked, Look};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::library::Library;

/// The photo being looked at.
struct Photo {
    bytes: Vec<u8>,
    look: Look,
}

thread_local! {
    static LANDMARKER: RefCell<Option<Landmarker>> = const { RefCell::new(None) };
    static PHOTO: RefCell<Option<Photo>> = const { RefCell::new(None) };
    static LIBRARY: Library = const { Library::empty() };
}

/// First stage: takes a photo, or the first bytes of one that is too heavy, and its size. The report of its header.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a file has fewer than 2^53 bytes")]
pub fn open(bytes: Vec<u8>, size: f64, question: &str) -> JsValue {
    let look = Look::open(&bytes, size as u64);
    PHOTO.set(Some(Photo { bytes, look }));
    judge(question)
}

/// Second stage: its pixels. Whether there are any.
#[wasm_bindgen]
#[must_use]
pub fn decode() -> bool {
    with(|Photo { bytes, look }| {
        look.decode(bytes);
        look.inspection().is_some()
    })
    .unwrap_or_default()
}

/// Third stage: its faces.
#[wasm_bindgen]
pub fn detect() {
    with(|photo| photo.look.detect());
}

/// The weights of the parts of a face, kept for every photo. Whether they are those of this build.
#[wasm_bindgen]
#[must_use]
pub fn learn(weights: &[u8]) -> bool {
    LANDMARKER.set(Landmarker::read(weights));
    LANDMARKER.with_borrow(Option::is_some)
}

/// Fourth stage, when hints are asked for and the weights are there: the parts of the face. Whether they were looked for.
#[wasm_bindgen]
#[must_use]
pub fn mark() -> bool {
    LANDMARKER.with_borrow(|landmarker| {
        landmarker.as_ref().and_then(|landmarker| with(|photo| photo.look.mark(landmarker))).is_some()
    })
}

/// Last stage, as often as a point is moved: the report. `undefined` when there is no photo, or when the question is not
/// one.
#[wasm_bindgen]
#[must_use]
pub fn judge(question: &str) -> JsValue {
    let report = with(|photo| {
        let tree = json::read(question).ok()?;
        let report = photo.look.answer(&asked(&tree)?);
        report.serialize(&Serializer::json_compatible()).ok()
    });
    report.flatten().unwrap_or(JsValue::UNDEFINED)
}

/// A frame of the photo as a JPEG: nothing of the file is left in it.
#[wasm_bindgen]
#[must_use]
pub fn cut(question: &str, left: usize, top: usize, width: usize, height: usize) -> Option<Vec<u8>> {
    let frame = Part { left, top, width, height };
    with(|Photo { bytes, look }| {
        let tree = json::read(question).ok()?;
        let sides = look.inspection()?.size();
        let inside = left.checked_add(width)? <= sides.0 && top.checked_add(height)? <= sides.1;
        let specification = asked(&tree)?.specification();
        inside.then(|| crop::cut(bytes, look.orientation(), sides, frame, specification).ok())?
    })
    .flatten()
}

/// The file without what does not show: its place, its date, its previews.
#[wasm_bindgen]
#[must_use]
pub fn strip() -> Option<Vec<u8>> {
    with(|Photo { bytes, look }| stripping::strip(bytes, look.orientation())).flatten()
}

/// Forgets the photo.
#[wasm_bindgen]
pub fn close() {
    PHOTO.set(None);
}

fn with<T>(use_it: impl FnOnce(&mut Photo) -> T) -> Option<T> {
    PHOTO.with_borrow_mut(|photo| photo.as_mut().map(use_it))
}

fn asked<'t>(tree: &'t json::Value<'t>) -> Option<Asked<'t>> {
    LIBRARY.with(|library| Asked::read(tree, &Defaults::of(library)).ok())
}

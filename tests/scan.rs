//! The code of a bill in a picture of it: found wherever it stands, then answered on as its text is.

#![cfg(feature = "datamatrix")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::wire::{self, Defaults};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Each square of the code, `#` where it is dark: the bill of `two_d_doc.rs`, which nobody received.
const CODE: &str = include_str!("files/2d-doc.txt");
const KEY: &str = "0409716d3d1f092e1df35cd530ca37017869882f25450ff28050e6a53f3987d2f29ee5b191b468229aff66dbb65f0520aac39c084a5947c6fb73ddd99e5401b18f";

/// A page of grey paper with the code in a corner, so many pixels a square.
fn page(each: usize) -> Vec<u8> {
    let (width, height) = (900, 1200);
    let mut light = vec![235_u8; width * height];
    for (y, line) in CODE.lines().enumerate() {
        for (x, _) in line.match_indices('#') {
            for row in 0..each {
                let start = (60 + y * each + row) * width + 500 + x * each;
                light[start..start + each].fill(30);
            }
        }
    }
    for line in (500..height - 40).step_by(24) {
        (60..800).step_by(9).for_each(|x| light[line * width + x..line * width + x + 4].fill(60)); // as if written
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 900, 1200);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&light).unwrap();
    bytes
}

static PAGE: LazyLock<Vec<u8>> = LazyLock::new(|| page(4));

fn scanned(question: &Value, open: wire::photo::Open) -> Value {
    serde_json::to_value(wire::scan::answer(&question.to_string(), &Defaults::default(), open, wire::scan::in_picture))
        .unwrap()
}

fn question() -> Value {
    json!({
        "scan": "bill.png", "today": "2026-11-22", "keys": [{ "ca": "ZZ00", "cert": "TST1", "key": KEY }],
        "values": { "holder": { "birthName": "Spécimen", "firstNames": "Camille" }, "address.line": "12 rue de l’Exemple",
            "address.postalCode": "75011", "address.city": "Paris" },
    })
}

#[test]
fn a_code_in_a_picture_is_answered_on_as_its_text() {
    let answer = scanned(&question(), |_| Some((PAGE.clone(), PAGE.len() as u64)));
    assert_eq!((&answer["barcode"], &answer["status"]), (&json!("2d-doc"), &json!("verified")), "{answer}");
    assert_eq!((&answer["name"], &answer["address"], &answer["issues"]), (&json!(true), &json!(true), &json!([])));
}

#[test]
fn a_picture_without_a_code_is_held_against_nobody() {
    let none = json!({ "barcode": "none", "acceptable": true, "issues": [] });
    assert_eq!(scanned(&question(), |_| Some((page(0), 0))), none, "its size is another: only its beginning was read");
    assert_eq!(scanned(&question(), |_| Some((b"%PDF-1.7".to_vec(), 8))), none);
    assert_eq!(scanned(&question(), |_| Some((Vec::new(), 0))), none);
    let blank = |_: &str| {
        let page = page(0);
        let size = page.len() as u64;
        Some((page, size))
    };
    assert_eq!(scanned(&question(), blank), none);
}

#[test]
fn what_is_no_question_is_refused() {
    assert_eq!(scanned(&json!({ "scan": 1 }), |_| None)["error"]["code"], "malformed");
    assert_eq!(scanned(&json!({ "scan": "x" }), |_| None)["error"]["code"], "unreadable");
    let keys = json!({ "scan": "x", "keys": [1] });
    assert_eq!(scanned(&keys, |_| Some((Vec::new(), 0)))["error"]["code"], "malformed");
    let values = json!({ "scan": "bill.png", "values": [null] });
    assert_eq!(scanned(&values, |_| Some((Vec::new(), 0)))["error"]["code"], "malformed");
}

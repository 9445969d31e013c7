//! The browser's door against the golden reports, key for key: run in Node, and in a headless browser with
//! `WASM_BINDGEN_USE_BROWSER=1`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![allow(clippy::cast_precision_loss, reason = "JavaScript has no other numbers, and files are small")]

#[path = "files/forge.rs"]
#[allow(dead_code, reason = "files.rs uses all of it")]
mod forge;
#[path = "files/hostile.rs"]
#[allow(dead_code, reason = "files.rs uses all of it")]
mod hostile;

use guichet::files::Sample;
use guichet::rulebook::{bind, pack};
use guichet::{files_wasm, json, library, wasm};
use wasm_bindgen_test::wasm_bindgen_test;

const GOLDEN: &[(&str, &str)] = &[
    ("identity-card", include_str!("golden/identity-card.ndjson")),
    ("licence-after-invalidation", include_str!("golden/licence-after-invalidation.ndjson")),
    ("licence-after-suspension", include_str!("golden/licence-after-suspension.ndjson")),
    ("licence-civil-status", include_str!("golden/licence-civil-status.ndjson")),
    ("licence-conversion", include_str!("golden/licence-conversion.ndjson")),
    ("licence-damage", include_str!("golden/licence-damage.ndjson")),
    ("licence-exchange", include_str!("golden/licence-exchange.ndjson")),
    ("licence-loss", include_str!("golden/licence-loss.ndjson")),
    ("licence-registration", include_str!("golden/licence-registration.ndjson")),
    ("licence-renewal", include_str!("golden/licence-renewal.ndjson")),
    ("licence-theft", include_str!("golden/licence-theft.ndjson")),
    ("licence-title", include_str!("golden/licence-title.ndjson")),
    ("passport", include_str!("golden/passport.ndjson")),
    ("vehicle-address", include_str!("golden/vehicle-address.ndjson")),
    ("vehicle-correction", include_str!("golden/vehicle-correction.ndjson")),
    ("vehicle-duplicate", include_str!("golden/vehicle-duplicate.ndjson")),
    ("vehicle-import", include_str!("golden/vehicle-import.ndjson")),
    ("vehicle-inheritance", include_str!("golden/vehicle-inheritance.ndjson")),
    ("vehicle-mandate", include_str!("golden/vehicle-mandate.ndjson")),
    ("vehicle-new", include_str!("golden/vehicle-new.ndjson")),
    ("vehicle-record", include_str!("golden/vehicle-record.ndjson")),
    ("vehicle-sale", include_str!("golden/vehicle-sale.ndjson")),
    ("vehicle-trade-purchase", include_str!("golden/vehicle-trade-purchase.ndjson")),
    ("vehicle-transfer", include_str!("golden/vehicle-transfer.ndjson")),
];

fn load_everything() {
    for bound in library::bound() {
        for packed in bound.packed {
            assert!(wasm::load(packed).is_some(), "{}", bound.id);
        }
    }
}

#[wasm_bindgen_test]
fn the_golden_reports_are_the_same_here() {
    load_everything();
    for (id, golden) in GOLDEN {
        let hash = library::bound().iter().find(|bound| bound.id == *id).map_or("", |bound| bound.hash);
        for line in golden.lines() {
            let (ask, expected) = line.split_once(",\"answer\":").unwrap_or_default();
            let ask = ask.trim_start_matches("{\"ask\":");
            let found = wasm::answer(ask).replace(hash, "sha256:");
            assert_eq!(found + "}", expected);
        }
    }
}

#[wasm_bindgen_test]
fn every_procedure_has_its_golden_reports_here() {
    for bound in library::bound() {
        assert!(GOLDEN.iter().any(|(id, _)| *id == bound.id), "{}", bound.id);
    }
}

#[wasm_bindgen_test]
fn hostile_files_are_answered_as_natively() {
    let mut mark = 0;
    for hostile in hostile::hostile() {
        let sample = Sample::whole(&hostile.bytes);
        let bytes = [sample.head, sample.tail].concat();
        let lengths = [sample.head.len(), sample.tail.len(), hostile.bytes.len()].map(|length| length as f64);
        for slot in ["photograph", "identity"] {
            let question = format!(r#"{{"files":["scan.jpg"],"slot":"{slot}","today":"2026-11-22"}}"#);
            mark = hostile::mixed(mark, &files_wasm::files(&question, &bytes, &lengths, None));
        }
    }
    assert_eq!(mark, hostile::ANSWERS);
}

/// On a shared computer nothing stays: in Node there is no window, in a browser its storage stays empty.
#[wasm_bindgen_test]
fn nothing_is_stored() {
    load_everything();
    assert!(wasm::answer(r#"{"kind":"plate","input":"AB-123-CD"}"#).contains(r#""valid":true"#));
    let Some(window) = web_sys::window() else { return };
    for storage in [window.local_storage(), window.session_storage()] {
        assert_eq!(storage.ok().flatten().and_then(|storage| storage.length().ok()), Some(0));
    }
}

#[wasm_bindgen_test]
fn what_is_not_a_question_is_refused_in_words() {
    for ask in ["", "[]", "{\"kind\":1,\"input\":\"\"}", "\"\\ud800\""] {
        assert!(wasm::answer(ask).starts_with("{\"error\":{\"code\":"), "{ask}");
    }
}

#[wasm_bindgen_test]
fn what_is_loaded_is_listed() {
    assert!(wasm::load("{}").is_none(), "a text that is not a procedure");
    load_everything();
    assert!(wasm::procedures().contains("vehicle-transfer"));
}

/// A page of one question, whose answer may be as much as that.
fn page(edition: &str, most: u32) -> String {
    format!(
        r#"{{"id":"page","edition":"{edition}","status":"reviewed","title":{{"fr":"Une page","en":"A page"}},
            "source":{{"law":{{"ref":"A law","sure":"high","read":"{edition}"}}}},
            "step":[{{"id":"one","title":{{"fr":"Une","en":"One"}}}}],
            "field":[{{"path":"b","step":"one","kind":"number","label":{{"fr":"B","en":"B"}}}}],
            "rule":[{{"id":"few","then":{{"that":{{"field":"b","at-most":{most}}}}},"blames":["b"],"source":"law",
                     "message":{{"fr":"Moins.","en":"Fewer."}}}}]}}"#
    )
}

#[wasm_bindgen_test]
fn the_edition_that_a_form_was_filled_by_judges_it_here_too() {
    for (edition, most) in [("2025-06-01", 9), ("2026-06-01", 5), ("2027-01-01", 3)] {
        let page = page(edition, most);
        let Ok(tree) = json::read(&page) else { panic!("the page is JSON") };
        let Ok(bound) = bind(&tree, &["sha256:", edition].concat()) else { panic!("the page reads") };
        assert!(wasm::load(&pack(&bound, "en")).is_some(), "{edition}");
    }
    let ask = |filled: &str| {
        let question = r#"{"procedure":"page","values":{"b":4},"today":"2027-02-01","locale":"en""#;
        wasm::answer(&[question, filled, "}"].concat())
    };
    for filled in [r#","edition":"2026-06-01""#, r#","rulebook":"sha256:2026-06-01""#] {
        let answer = ask(filled);
        assert!(answer.contains(r#""edition":"2026-06-01""#) && answer.contains(r#""acceptable":true"#), "{answer}");
        let since = "Continue: your answers are checked by the rules of 01/06/2026. Those of 01/01/2027 differ.";
        assert!(answer.contains(since) && answer.contains(r#""paths":["b"]"#), "{answer}");
    }
    assert!(ask("").contains(r#""rule":"few""#), "the newest, where none is named");
    assert!(ask(r#","edition":"2025-06-01""#).contains("rulesTooOld"));
    assert!(ask(r#","edition":"2026-09-01""#).contains("Read your answers again"), "an edition that nobody knows");
}

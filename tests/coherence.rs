//! What no procedure of ours asks, and a rulebook from outside may: a social security number beside a civil status.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::library::{self, Library};
use guichet::wire::{self, Defaults};
use serde_json::{Value, json};

/// A page of a service that the law lets ask for the number.
fn library() -> Library {
    let pair = |text: &str| json!({ "fr": text, "en": text });
    let question = |path: &str, kind: &str| json!({ "path": path, "step": "one", "kind": kind, "label": pair("Une") });
    let mut number = question("person.nir", "nir");
    number["context"] = json!({ "sex": "person.sex", "birthDate": "person.birthDate" });
    let mut sex = question("person.sex", "");
    sex.as_object_mut().unwrap().shift_remove("kind");
    sex["choices"] = json!({ "F": pair("F"), "M": pair("M") });
    let page = json!({
        "id": "page", "edition": "2026-11-22", "status": "reviewed", "title": pair("Une page"),
        "source": { "law": { "ref": "Décret n° 2019-341", "sure": "high", "read": "2026-11-22" } },
        "step": [{ "id": "one", "title": pair("Une") }],
        "field": [sex, question("person.birthDate", "birth-date"), number],
    });
    let mut library = Library::empty();
    library.load(&page.to_string(), "sha256:").unwrap();
    library
}

fn said(sex: &str, born: &str, number: &str) -> Vec<(String, String)> {
    let library = library();
    let values = json!({ "person": { "sex": sex, "birthDate": born, "nir": number } });
    let question = json!({ "procedure": "page", "today": "2026-11-22", "values": values });
    let answer = serde_json::to_value(wire::answer(&question.to_string(), &Defaults::of(&library))).unwrap();
    assert_eq!(answer["acceptable"], true, "it never refuses");
    let word = |issue: &Value, key: &str| issue[key].as_str().unwrap().to_owned();
    answer["issues"].as_array().unwrap().iter().map(|issue| (word(issue, "path"), word(issue, "code"))).collect()
}

#[test]
fn a_nir_is_held_against_the_sex_and_the_birth_date() {
    const NUMBER: &str = "1 85 60 75 101 001 31"; // a month that nobody is born in
    assert_eq!(said("M", "1985-06-13", NUMBER), []);
    assert_eq!(said("M", "00/00/1985", NUMBER), []);
    for (sex, born) in [("F", "1985-06-13"), ("M", "1986-06-13")] {
        assert_eq!(said(sex, born, NUMBER), [("person.nir".to_owned(), "disagree".to_owned())], "{sex} {born}");
    }
}

#[test]
fn no_procedure_asks_for_it() {
    assert!(library::bound().iter().all(|bound| !bound.json.contains("\"kind\":\"nir\"")));
}

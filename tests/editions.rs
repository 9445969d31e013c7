//! A form is judged by the edition that it was filled by; what the newest would say otherwise is said.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::library::Library;
use guichet::wire::{self, Defaults};
use serde_json::{Value, json};

/// Three editions: an answer `a` asked since the second, `b` at most 5, then at most 3.
fn library() -> Library {
    let mut library = Library::empty();
    for (edition, asks, most) in [("2026-01-01", false, 9), ("2026-06-01", false, 5), ("2027-01-01", true, 3)] {
        let sentence = |text: &str| json!({ "fr": text, "en": text });
        let question = |path: &str, required: bool| {
            json!({ "path": path, "step": "one", "kind": "number", "required": required,
                    "label": sentence("A"), "missing": sentence("Say.") })
        };
        let page = json!({
            "id": "page", "edition": edition, "status": "reviewed", "title": sentence("A page"),
            "source": { "law": { "ref": "A law", "sure": "high", "read": edition } },
            "step": [{ "id": "one", "title": sentence("One") }],
            "field": [question("a", asks), question("b", false)],
            "rule": [{ "id": "few", "then": { "that": { "field": "b", "at-most": most } }, "blames": ["b"],
                       "source": "law", "message": sentence("Fewer.") }],
        });
        library.load(&page.to_string(), &format!("sha256:{edition}")).unwrap();
    }
    library
}

fn ask(more: &Value) -> Value {
    let library = library();
    let mut question = json!({ "procedure": "page", "values": { "b": 4 }, "today": "2027-02-01", "locale": "en" });
    question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    serde_json::to_value(wire::answer(&question.to_string(), &Defaults::of(&library))).unwrap()
}

#[test]
fn a_form_that_names_no_edition_is_judged_by_the_newest() {
    for more in [json!({}), json!({ "edition": null }), json!({ "edition": "2027-01-01" })] {
        let answer = ask(&more);
        assert_eq!(answer["edition"], "2027-01-01");
        assert_eq!(answer["acceptable"], false);
        assert!(answer.get("rulesChanged").is_none());
    }
}

#[test]
fn the_edition_before_is_replayed_and_what_changed_is_said() {
    for more in [json!({ "edition": "2026-06-01" }), json!({ "rulebook": "sha256:2026-06-01" })] {
        let answer = ask(&more);
        assert_eq!((&answer["edition"], &answer["acceptable"]), (&json!("2026-06-01"), &json!(true)));
        let changed = &answer["rulesChanged"];
        assert_eq!((&changed["edition"], &changed["acceptable"]), (&json!("2027-01-01"), &json!(false)));
        assert_eq!(changed["paths"], json!(["b", "a"]));
        let message = "Continue: your answers are checked by the rules of 01/06/2026. Those of 01/01/2027 differ.";
        assert_eq!(changed["message"], message);
    }
}

#[test]
fn an_edition_that_is_not_known_is_never_accepted_in_silence() {
    for more in [
        json!({ "edition": "2026-09-01" }),
        json!({ "edition": "2030-01-01" }),
        json!({ "rulebook": "sha256:0" }),
        json!({ "rulebook": "sha256:0", "edition": "2027-01-01" }),
    ] {
        let answer = ask(&more);
        assert_eq!((&answer["edition"], &answer["acceptable"]), (&json!("2027-01-01"), &json!(false)));
        assert_eq!(answer["rulesChanged"]["acceptable"], false);
        assert!(answer["rulesChanged"]["message"].as_str().unwrap().starts_with("Read your answers again"));
    }
}

#[test]
fn an_older_edition_is_refused() {
    for more in [
        json!({ "edition": "2026-01-01" }),
        json!({ "rulebook": "sha256:2026-01-01" }),
        json!({ "edition": "2025-01-01" }),
    ] {
        assert_eq!(ask(&more)["error"]["code"], "rulesTooOld");
    }
    assert_eq!(ask(&json!({ "edition": 2026 }))["error"]["code"], "malformed");
}

//! The wire contract: what is a question, what is not, and what an answer never holds.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use guichet::identifiers::KINDS;
use guichet::library::Library;
use guichet::messages::Locale;
use guichet::wire::{self, Defaults};
use serde_json::{Value, json};

fn ask(question: &str) -> Value {
    let defaults = Defaults { today: "2026-11-22".parse().ok(), ..Defaults::default() };
    serde_json::to_value(wire::answer(question, &defaults)).unwrap()
}

#[test]
fn what_is_not_a_question_is_refused_by_its_code() {
    let deep = format!("{{\"kind\":\"vin\",\"input\":{}{}}}", "[".repeat(40), "]".repeat(40));
    let wide = format!("{{\"procedure\":\"vehicle-transfer\",\"values\":{{{}}}}}", {
        let keys: Vec<String> = (0..501).map(|key| format!("\"k{key}\":1")).collect();
        keys.join(",")
    });
    let long = format!("{{\"kind\":\"vin\",\"input\":\"{}\"}}", "A".repeat(70_000));
    for (question, code) in [
        ("", "malformed"),
        ("null", "malformed"),
        ("[1]", "malformed"),
        (r#"{"kind":"vin"}"#, "malformed"),
        (r#"{"kind":"vin","input":12}"#, "malformed"),
        (r#"{"kind":"vin","input":"1","kind":"plate"}"#, "malformed"),
        (r#"{"kind":"vin","input":"1","procedure":"vehicle-transfer","values":{}}"#, "malformed"),
        (r#"{"kind":"nothing","input":"1"}"#, "malformed"),
        (r#"{"procedure":"nothing","values":{}}"#, "malformed"),
        (r#"{"procedure":"vehicle-transfer"}"#, "malformed"),
        (r#"{"procedure":"vehicle-transfer","values":[]}"#, "malformed"),
        (r#"{"procedure":"vehicle-transfer","values":{},"today":"22/11/2026"}"#, "malformed"),
        (r#"{"procedure":"vehicle-transfer","values":{},"locale":"de"}"#, "malformed"),
        (r#"{"procedure":"vehicle-transfer","values":{},"submitted":"yes"}"#, "malformed"),
        (r#"{"kind":"vin","input":"\ud800"}"#, "notText"),
        (&deep, "tooDeep"),
        (&wide, "tooLarge"),
        (&long, "tooLarge"),
    ] {
        assert_eq!(ask(question)["error"]["code"], code, "{question:.60}");
    }
}

#[test]
fn a_procedure_needs_a_day() {
    let question = r#"{"procedure":"vehicle-transfer","values":{}}"#;
    let answer = serde_json::to_value(wire::answer(question, &Defaults::of(Library::bundled()))).unwrap();
    assert_eq!(answer["error"]["code"], "malformed");
    assert_eq!(ask(question)["acceptable"], false);
}

#[test]
fn each_document_that_the_answers_ask_for_is_attached() {
    let of = |attached: Value| {
        let question = serde_json::json!({
            "procedure": "vehicle-sale", "values": {}, "today": "2026-11-22", "attached": attached,
        });
        ask(&question.to_string())
    };
    let lacking = |answer: &Value| -> Vec<String> {
        let issues = answer["issues"].as_array().unwrap().iter().filter(|issue| issue["code"] == "notAttached");
        issues.map(|issue| issue["path"].as_str().unwrap().to_owned()).collect()
    };
    let documents = of(Value::Null)["documents"].clone();
    let names: Vec<String> = documents.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect();
    assert!(!names.is_empty(), "the sale asks for documents");
    assert_eq!(lacking(&of(Value::Null)), Vec::<String>::new(), "who does not say what is attached is not asked");
    assert_eq!(lacking(&of(documents.clone())), Vec::<String>::new());
    let none = of(serde_json::json!([]));
    assert_eq!(lacking(&none), names);
    assert_eq!(none["acceptable"], false);
    let issue = none["issues"].as_array().unwrap().iter().find(|issue| issue["code"] == "notAttached").unwrap();
    assert_eq!((&issue["ref"], &issue["severity"]), (&"U10".into(), &"error".into()));
    assert_eq!(of(serde_json::json!(1))["error"]["code"], "malformed");
}

#[test]
fn a_caller_may_number_its_lines() {
    assert_eq!(ask(r#"{"id":7,"kind":"passport","input":"12AB34567"}"#)["valid"], true);
}

#[test]
fn an_answer_has_its_keys_in_order() {
    let answer = ask(r#"{"kind":"passport","input":"12 ab 34567"}"#);
    assert_eq!(
        answer.to_string(),
        r#"{"kind":"passport","valid":true,"canonical":"12AB34567","written":"12AB34567","facts":{},"issues":[]}"#
    );
    let answer = ask(r#"{"kind":"passport","input":"I2AB34567","locale":"en"}"#);
    assert_eq!(
        answer,
        json!({
            "kind": "passport", "valid": false, "facts": {},
            "issues": [{
                "severity": "error", "code": "character", "span": { "start": 0, "end": 1 }, "suggestion": "12AB34567",
                "params": { "expected": "digit", "position": 1 },
                "message": "Check the 1st character of the passport number: it is a digit. Example: 12AB34567."
            }]
        })
    );
}

#[test]
fn what_is_being_typed_may_still_become_right() {
    assert_eq!(ask(r#"{"kind":"passport","input":"12A","typing":true}"#)["partial"], true);
    assert_eq!(ask(r#"{"kind":"passport","input":"12A4","typing":true}"#)["partial"], false);
    assert_eq!(ask(r#"{"kind":"passport","input":"12A"}"#)["partial"], Value::Null);
}

#[test]
fn every_kind_speaks_both_languages_kindly() {
    let banned = ["invalide", "erreur", "veuillez", "incorrect", "obligatoire", "invalid", "error", "please"];
    for kind in KINDS {
        for locale in [Locale::Fr, Locale::En] {
            for typed in ["", "~", "0", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", kind.about().example] {
                let question = json!({ "kind": kind.spec.id, "input": typed, "locale": locale.tag() });
                for issue in ask(&question.to_string())["issues"].as_array().unwrap() {
                    let message = issue["message"].as_str().unwrap();
                    let lower = message.to_lowercase();
                    assert!(banned.iter().all(|word| !lower.contains(word)), "{}: {message}", kind.spec.id);
                    assert!(message.ends_with('.') && !message.contains('\''), "{}: {message}", kind.spec.id);
                    let breaking = [" :", " ;", " ?", " !", "« ", " »"].iter().any(|mark| message.contains(mark));
                    assert!(locale == Locale::En || !breaking, "{}: {message}", kind.spec.id);
                }
            }
        }
    }
}

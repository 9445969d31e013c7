//! Every kind against its corpus: `tests/corpus/<kind>.ndjson`, one case a line.
//!
//! A case is neutral data: what is typed (and what else is known), whether it can be right, its canonical
//! form, a suggestion that some issue must offer (`null`: none may), some of its facts, the names of all its
//! remarks, and why.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod cases;

use guichet::fault::{Code, Fault, Severity};
use guichet::identifiers::{Identified, KINDS, Kind};
use serde_json::{Value, json};

/// What a case expects and does not find.
fn differences(kind: &Kind, case: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let read = kind.read(cases::typed(case), &cases::context(case));
    let faults: Vec<&Fault> = match &read {
        Ok(value) => value.remarks.iter().map(|remark| &remark.fault).collect(),
        Err(fault) => vec![fault],
    };
    let right = |value: &&Identified| value.remarks.iter().all(|remark| remark.severity != Severity::Error);
    let value = read.as_ref().ok().filter(right);
    if case["valid"].as_bool() != Some(value.is_some()) {
        found.push(format!("valid: {}", value.is_some()));
    }
    let canonical = value.map(|value| value.canonical.as_str());
    if canonical.is_some() && case["canonical"].is_string() && case["canonical"].as_str() != canonical {
        found.push(format!("canonical: {canonical:?}"));
    }
    let suggested = |meant: &str| faults.iter().any(|fault| fault.suggestion.as_deref() == Some(meant));
    if case["suggestion"].as_str().is_some_and(|meant| !suggested(meant)) {
        found.push(format!("suggestions: {:?}", faults.iter().map(|fault| &fault.suggestion).collect::<Vec<_>>()));
    }
    let offered = || faults.iter().any(|fault| fault.suggestion.is_some());
    if case.get("suggestion").is_some_and(Value::is_null) && offered() {
        found.push("something is offered".to_owned());
    }
    let facts = value.map(|value| serde_json::to_value(&value.facts).unwrap()).unwrap_or_default();
    for (name, expected) in case["facts"].as_object().into_iter().flatten() {
        if facts[name] != *expected {
            found.push(format!("{name}: {}", facts[name]));
        }
    }
    let names: Vec<_> = faults.iter().map(|fault| name(&fault.code)).collect();
    if case["remarks"].is_array() && case["remarks"] != json!(names) {
        found.push(format!("remarks: {names:?}"));
    }
    found
}

/// The oddity that is remarked, or the code.
fn name(code: &Code) -> &'static str {
    match code {
        Code::Unusual(oddity) => oddity.name(),
        code => code.name(),
    }
}

#[test]
fn every_kind_agrees_with_its_corpus() {
    let mut wrong = Vec::new();
    let mut cases = 0;
    for kind in KINDS {
        for case in cases::of(kind) {
            assert_eq!(case["kind"].as_str(), Some(kind.spec.id), "a case stands in the corpus of its kind");
            cases += 1;
            for difference in differences(kind, &case) {
                wrong.push(format!("{} {}: {difference} ({})", kind.spec.id, case["input"], case["why"]));
            }
        }
    }
    assert!(cases > KINDS.len(), "the corpora are not empty");
    assert!(wrong.is_empty(), "{} of {cases} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_corpus_shows_a_right_and_a_wrong_value() {
    for kind in KINDS {
        let cases = cases::of(kind);
        for valid in [true, false] {
            assert!(cases.iter().any(|case| case["valid"] == valid), "{}: no case is {valid}", kind.spec.id);
        }
    }
}

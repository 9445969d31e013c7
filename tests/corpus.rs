//! Every kind against its corpus: `tests/corpus/<kind>.ndjson`, one case a line.
//!
//! A case is neutral data: what is typed (and what else is known), whether it can be right, its canonical
//! form, a suggestion that some issue must offer, and why.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::fault::Severity;
use guichet::identifiers::{Context, KINDS, Kind};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

fn corpus(kind: &Kind) -> Vec<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/corpus/{}.ndjson", kind.spec.id));
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} needs its corpus", kind.spec.id));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn context(case: &Value) -> Context {
    let Some(others) = case["context"].as_object() else { return Context::default() };
    let others = others.iter().filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
    Context { today: None, others: others.collect() }
}

/// What a case expects and does not find.
fn differences(kind: &Kind, case: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let (canonical, suggestions) = match kind.read(case["input"].as_str().unwrap(), &context(case)) {
        Ok(value) => {
            let refused = value.remarks.iter().any(|remark| remark.severity == Severity::Error);
            let suggestions: Vec<_> = value.remarks.into_iter().filter_map(|r| r.fault.suggestion).collect();
            ((!refused).then_some(value.canonical), suggestions)
        }
        Err(fault) => (None, fault.suggestion.into_iter().collect()),
    };
    if case["valid"].as_bool() != Some(canonical.is_some()) {
        found.push(format!("valid: {}", canonical.is_some()));
    } else if let (Some(expected), Some(canonical)) = (case["canonical"].as_str(), &canonical)
        && expected != canonical
    {
        found.push(format!("canonical: {canonical}"));
    }
    if let Some(expected) = case["suggestion"].as_str()
        && !suggestions.iter().any(|suggestion| suggestion == expected)
    {
        found.push(format!("suggestions: {suggestions:?}"));
    }
    found
}

#[test]
fn every_kind_agrees_with_its_corpus() {
    let mut wrong = Vec::new();
    let mut cases = 0;
    for kind in KINDS {
        for case in corpus(kind) {
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
        let cases = corpus(kind);
        for valid in [true, false] {
            assert!(cases.iter().any(|case| case["valid"] == valid), "{}: no case is {valid}", kind.spec.id);
        }
    }
}

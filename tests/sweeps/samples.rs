//! A value of a kind that tells a fact: the first of its corpus.

use guichet::identifiers::{Context, Kind};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A value of the kind whose fact is this word.
pub(crate) fn sample(kind: &Kind, fact: &str, word: &str) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(kind.spec.id).with_extension("ndjson");
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let typed = lines.filter_map(|line| line["input"].as_str().map(str::to_owned));
    let tells = |typed: &String| {
        let Ok(read) = kind.read(typed, &Context::default()) else { return false };
        let facts = serde_json::to_value(&read.facts).unwrap();
        let of = &facts[fact];
        let is = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned) == word;
        is(of) || of.as_array().is_some_and(|list| list.iter().any(is))
    };
    typed.into_iter().find(tells)
}

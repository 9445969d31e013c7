//! The cases of a kind: `tests/corpus/<kind>.ndjson`, one a line.

use guichet::identifiers::{Context, Kind};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// The cases of the kind.
pub(crate) fn of(kind: &Kind) -> Vec<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/corpus/{}.ndjson", kind.spec.id));
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} needs its corpus", kind.spec.id));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What else is known in a case.
pub(crate) fn context(case: &Value) -> Context {
    let others = case["context"].as_object().into_iter().flatten();
    let others = others.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
    Context { today: case["today"].as_str().map(|today| today.parse().unwrap()), others: others.collect() }
}

/// What is typed in a case.
pub(crate) fn typed(case: &Value) -> &str {
    case["input"].as_str().unwrap()
}

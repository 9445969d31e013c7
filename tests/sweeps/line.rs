//! One question of a sweep: a golden dossier with one answer changed, and what that changes in the report.

use serde_json::{Map, Value, json};

/// The question of a golden line with one answer changed; `null` takes the answer away.
pub(crate) fn question(golden: &Value, set: &Map<String, Value>) -> Value {
    let mut ask = golden["ask"].clone();
    if let Some(values) = ask["values"].as_object_mut() {
        for (path, value) in set {
            values.insert(path.clone(), value.clone());
        }
    }
    ask
}

/// What a report says that the golden one does not, after `+`, and the reverse, after `-`.
pub(crate) fn difference(golden: &Value, answer: &Value) -> Value {
    let (before, after) = (said(golden), said(answer));
    let only = |sign: &str, these: &[String], those: &[String]| {
        let these = these.iter().filter(|said| !those.contains(said));
        these.map(|said| format!("{sign}{said}")).collect::<Vec<_>>()
    };
    json!([only("-", &before, &after), only("+", &after, &before)].concat())
}

/// What a report says, in short.
fn said(report: &Value) -> Vec<String> {
    let list = |key: &str| report[key].as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut said = Vec::new();
    for issue in list("issues") {
        let what = if issue["rule"].is_null() { &issue["code"] } else { &issue["rule"] };
        said.push([&word(&issue["severity"]), " ", &word(&issue["path"]), " ", &word(what)].concat());
    }
    for key in ["missing", "asked", "documents"] {
        said.extend(list(key).iter().map(|each| [key, " ", &word(each)].concat()));
    }
    for (key, value) in [("elsewhere", &report["elsewhere"]["id"]), ("fee", &report["fee"]["amount"])] {
        said.extend(value.as_str().map(|value| [key, " ", value].concat()));
    }
    said
}

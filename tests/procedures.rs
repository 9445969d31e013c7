//! Every procedure against its cases, `tests/procedures/<id>.toml`, and its golden reports,
//! `tests/golden/<id>.ndjson`.
//!
//! A case is what differs from the base: answers changed, answers unset, and what the report must say, no more and
//! no less: the rules that refuse (`fails`) and remark (`warns`), the kinds' own faults (`faults`), what is `missing`,
//! where to `goto`. Golden reports are the whole answers; `GUICHET_BLESS=1 cargo test --test procedures` writes them
//! anew, to be read before they are committed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::library::Library;
use guichet::wire::{self, Defaults};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};
use toml::Table;

fn file(folder: &str, name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder).join(name)
}

fn cases(procedure: &str) -> Table {
    let text = fs::read_to_string(file("procedures", &format!("{procedure}.toml")));
    let text = text.unwrap_or_else(|_| panic!("{procedure} needs its cases"));
    toml::from_str(&text).unwrap()
}

fn list(case: &Table, key: &str) -> BTreeSet<String> {
    let items = case.get(key).map(|list| list.as_array().unwrap().clone()).unwrap_or_default();
    items.iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

const EXPECTATIONS: &[&str] = &[
    "name",
    "today",
    "now",
    "submitted",
    "locale",
    "unset",
    "fails",
    "warns",
    "faults",
    "missing",
    "goto",
    "documents",
];

/// The question that a case asks.
fn question(procedure: &str, file: &Table, case: &Table) -> Value {
    let base = file["base"].as_table().unwrap();
    let mut values = serde_json::Map::new();
    let unset = list(case, "unset");
    for (path, value) in base.iter().chain(case) {
        if !EXPECTATIONS.contains(&path.as_str()) && !unset.contains(path) {
            values.insert(path.clone(), serde_json::to_value(value).unwrap());
        }
    }
    let mut question = json!({ "procedure": procedure, "values": values, "today": base["today"] });
    for key in ["today", "now", "submitted", "locale"] {
        if let Some(value) = case.get(key) {
            question[key] = serde_json::to_value(value).unwrap();
        }
    }
    question
}

fn ask(question: &Value) -> Value {
    serde_json::to_value(wire::answer(&question.to_string(), &Defaults::default())).unwrap()
}

fn strings(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

/// What the report says and the case does not expect, or the reverse.
fn differences(case: &Table, answer: &Value) -> Vec<String> {
    let issues = answer["issues"].as_array().unwrap_or_else(|| panic!("{}: {answer}", case["name"].as_str().unwrap()));
    let rules = |loud: &dyn Fn(&Value) -> bool| {
        let rules = issues.iter().filter(|issue| loud(&issue["severity"]));
        rules.filter_map(|issue| issue["rule"].as_str().map(str::to_owned)).collect::<BTreeSet<_>>()
    };
    let faults = issues.iter().filter(|issue| issue["rule"].is_null() && issue["code"] != "missing");
    let faults =
        faults.map(|issue| format!("{}: {}", issue["path"].as_str().unwrap(), issue["code"].as_str().unwrap()));
    let mut found = Vec::new();
    let mut compare = |what: &str, found_there: BTreeSet<String>| {
        let expected = list(case, what);
        if found_there != expected {
            found.push(format!("{what}: {found_there:?}, not {expected:?}"));
        }
    };
    compare("fails", rules(&|severity| severity == "error"));
    compare("warns", rules(&|severity| severity != "error"));
    compare("faults", faults.collect());
    compare("missing", strings(&answer["missing"]));
    if case.contains_key("documents") {
        compare("documents", strings(&answer["documents"]));
    }
    let goto = answer["elsewhere"]["id"].as_str();
    if goto != case.get("goto").map(|goto| goto.as_str().unwrap()) {
        found.push(format!("goto: {goto:?}"));
    }
    let blocked = issues.iter().any(|issue| issue["severity"] == "error");
    let acceptable = !blocked && answer["missing"].as_array().unwrap().is_empty() && goto.is_none();
    if answer["acceptable"] != acceptable {
        found.push(format!("acceptable: {}", answer["acceptable"]));
    }
    found
}

#[test]
fn every_procedure_agrees_with_its_cases() {
    let mut wrong = Vec::new();
    for procedure in Library::bundled().procedures() {
        let file = cases(&procedure.id);
        for case in file["case"].as_array().unwrap() {
            let case = case.as_table().unwrap();
            for difference in differences(case, &ask(&question(&procedure.id, &file, case))) {
                wrong.push(format!("{}: {}: {difference}", procedure.id, case["name"].as_str().unwrap()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

/// The rules between the items of a certificate, from cases that were verified apart: `tests/cross/<id>.ndjson` says
/// of each which rule speaks, and how loud, or that it is silent.
#[test]
fn every_verified_certificate_is_judged_as_it_was() {
    let text = fs::read_to_string(file("cross", "vehicle-record.ndjson")).unwrap();
    for case in text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        let answer = ask(&json!({ "procedure": case["procedure"], "values": case["values"], "today": case["today"] }));
        let issues = answer["issues"].as_array().unwrap().iter();
        let said: Vec<&Value> =
            issues.filter(|issue| issue["ref"] == case["expect"]["ref"]).map(|issue| &issue["severity"]).collect();
        match &case["expect"]["severity"] {
            Value::Null => assert_eq!(said, Vec::<&Value>::new(), "{}", case["why"]),
            severity => assert!(said.contains(&severity), "{}: {said:?}", case["why"]),
        }
    }
}

#[test]
fn every_procedure_gives_its_golden_reports() {
    let bless = env::var_os("GUICHET_BLESS").is_some();
    for procedure in Library::bundled().procedures() {
        let file_of_cases = cases(&procedure.id);
        let mut golden = String::new();
        for case in file_of_cases["case"].as_array().unwrap() {
            let ask_line = question(&procedure.id, &file_of_cases, case.as_table().unwrap()).to_string();
            let answer = serde_json::to_string(&wire::answer(&ask_line, &Defaults::default())).unwrap();
            writeln!(golden, "{{\"ask\":{ask_line},\"answer\":{answer}}}").unwrap();
        }
        // The hash changes with every word of the rulebook; the reports tell what that changes.
        let golden = golden.replace(&procedure.hash, "sha256:");
        let path = file("golden", &format!("{}.ndjson", procedure.id));
        if bless {
            fs::write(&path, &golden).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} needs its golden reports", procedure.id));
        for (line, (kept, found)) in kept.lines().zip(golden.lines()).enumerate() {
            assert_eq!(kept, found, "{}, report {}", procedure.id, line + 1);
        }
        assert_eq!(kept.lines().count(), golden.lines().count(), "{}", procedure.id);
    }
}

#[test]
fn every_rule_and_every_way_elsewhere_is_hit_by_a_golden_report() {
    for procedure in Library::bundled().procedures() {
        let golden = fs::read_to_string(file("golden", &format!("{}.ndjson", procedure.id))).unwrap();
        let rules = procedure.rules.iter().map(|rule| format!("\"rule\":\"{}\"", rule.id));
        let ways = procedure.elsewhere.iter().map(|way| format!("\"elsewhere\":{{\"id\":\"{}\"", way.id));
        let unseen: Vec<String> = rules.chain(ways).filter(|said| !golden.contains(said.as_str())).collect();
        assert!(unseen.is_empty(), "{}: no golden report shows {unseen:?}", procedure.id);
    }
}

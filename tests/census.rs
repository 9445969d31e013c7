//! Every rule of the specification, by its number: which procedures keep it, which a server keeps, and which are not
//! rules of a procedure. A number that nobody keeps, or that is kept though it is listed here, fails.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::library;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The families: identity and passport, licence, third parties, uploads, vehicles.
const FAMILIES: &[(char, u8)] = &[('P', 30), ('D', 28), ('T', 10), ('U', 12), ('X', 31)];

/// What no question of a procedure keeps, and who does.
const KEPT_ELSEWHERE: &[(&str, &str)] = &[
    ("P18", "the number of a lost title stays optional: `a_lost_title_needs_no_number` below"),
    ("P23", "the fee is derived: `[[fee]]`, in every report"),
    ("U01", "files: the first bytes"),
    ("U02", "files: the size"),
    ("U03", "files: their number and their whole size"),
    ("U04", "files: HEIC"),
    ("U05", "files: a locked PDF"),
    ("U06", "files: pixels"),
    ("U07", "files: front and back"),
    ("U08", "files: the same one twice"),
    ("U10", "documents are derived: `[[document]]`, in every report; those that are not attached: `wire.rs`"),
    ("U11", "files: what a 2D-Doc says of the name and the address"),
];

/// The numbers that golden reports show, each with the procedures that do.
fn shown() -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut shown: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for bound in library::bound() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(bound.id).with_extension("ndjson");
        for line in fs::read_to_string(file).unwrap().lines() {
            let answer = serde_json::from_str::<Value>(line).unwrap()["answer"].clone();
            let issues = answer["issues"].as_array().unwrap().iter();
            let procedure = library::Library::bundled().find(bound.id).unwrap();
            let missing = answer["missing"].as_array().unwrap().iter().filter_map(Value::as_str);
            let missing = missing.filter_map(|path| procedure.fields.iter().find(|field| field.is_at(path)));
            let said = issues.chain([&answer["elsewhere"]]).filter_map(|said| said["ref"].as_str());
            for reference in said.chain(missing.filter_map(|field| field.reference.as_deref())) {
                shown.entry(reference.to_owned()).or_default().insert(bound.id);
            }
        }
    }
    shown
}

/// The numbers that a server keeps: `[[server]]` with a `ref`.
fn declared() -> BTreeSet<String> {
    let trees = library::bound().iter().map(|bound| serde_json::from_str::<Value>(bound.json).unwrap());
    let declared = trees.flat_map(|tree| {
        let list = tree["server"].as_array().cloned().unwrap_or_default();
        list.into_iter().filter_map(|each| each["ref"].as_str().map(str::to_owned))
    });
    declared.collect()
}

/// The numbers that questions name, whether or not a golden report speaks of them: those of a box to tick, which is
/// missing or not.
fn asked() -> BTreeSet<String> {
    let trees = library::bound().iter().map(|bound| serde_json::from_str::<Value>(bound.json).unwrap());
    let asked = trees.flat_map(|tree| {
        let list = tree["field"].as_array().cloned().unwrap_or_default();
        list.into_iter().filter_map(|each| each["ref"].as_str().map(str::to_owned))
    });
    asked.collect()
}

#[test]
fn every_rule_of_the_specification_is_kept_by_someone() {
    let (shown, declared, asked) = (shown(), declared(), asked());
    let mut count =
        BTreeMap::from([("shown by a report", 0), ("asked", 0), ("kept by a server", 0), ("kept elsewhere", 0)]);
    for (family, last) in FAMILIES {
        for number in 1..=*last {
            let id = format!("{family}{number:02}");
            let elsewhere = KEPT_ELSEWHERE.iter().any(|(other, _)| *other == id);
            let by = if shown.contains_key(&id) {
                "shown by a report"
            } else if asked.contains(&id) {
                "asked"
            } else if declared.contains(&id) {
                "kept by a server"
            } else {
                assert!(elsewhere, "nobody keeps {id}");
                "kept elsewhere"
            };
            assert_eq!(by == "kept elsewhere", elsewhere, "{id} is {by}");
            *count.get_mut(by).unwrap() += 1;
        }
    }
    let expected = [("asked", 0), ("kept by a server", 2), ("kept elsewhere", 12), ("shown by a report", 97)];
    assert_eq!(count, BTreeMap::from(expected));
    for way in ["L15", "L16"] {
        assert!(shown.contains_key(way), "{way}: another door, shown by a report");
    }
}

#[test]
fn no_number_is_invented() {
    let ids = shown().into_keys().chain(declared()).chain(asked());
    for id in ids.filter(|id| !id.starts_with('L')) {
        let (family, number) = id.split_at(1);
        let last = FAMILIES.iter().find(|(known, _)| family.starts_with(*known)).map(|(_, last)| *last);
        assert!(number.parse::<u8>().is_ok_and(|number| (1..=last.unwrap_or(0)).contains(&number)), "{id}");
    }
}

/// P18: who has lost a title cannot be asked to copy its number.
#[test]
fn a_lost_title_needs_no_number() {
    for (procedure, number) in [("identity-card", "card.number"), ("passport", "passport.number")] {
        let procedure = library::Library::bundled().find(procedure).unwrap();
        assert!(!procedure.fields[procedure.field(number).unwrap()].required, "{number}");
    }
}

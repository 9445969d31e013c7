//! The exported schemas: every acceptable golden dossier validates, and what a schema can refuse is refused.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::handbook::schema;
use guichet::identifiers::Context;
use guichet::library::Library;
use guichet::messages::Locale;
use guichet::rulebook::{Answers, Field, Procedure};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

fn validator(procedure: &Procedure, locale: Locale) -> Validator {
    let schema: Value = serde_json::from_str(&schema(procedure, locale).to_string()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema), "{}", procedure.id);
    jsonschema::draft202012::new(&schema).unwrap_or_else(|why| panic!("{}: {why}", procedure.id))
}

/// The golden questions of a procedure with their answers.
fn golden(procedure: &str) -> Vec<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(procedure).with_extension("ndjson");
    fs::read_to_string(file).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What was asked, nested and canonical.
fn dossier(procedure: &Procedure, golden: &Value) -> Value {
    let values = golden["ask"]["values"].as_object().unwrap();
    let asked: Vec<&str> = golden["answer"]["asked"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let mut dossier = json!({});
    for (path, value) in values.iter().filter(|(path, _)| asked.contains(&path.as_str())) {
        let field = procedure.fields.iter().find(|field| field.is_at(path)).unwrap();
        if let Some(value) = canonical(procedure, field, value, values) {
            put(&mut dossier, path, value);
        }
    }
    dossier
}

fn canonical(procedure: &Procedure, field: &Field, value: &Value, values: &Map<String, Value>) -> Option<Value> {
    let typed = value.as_str().map_or_else(|| value.to_string(), |text| text.trim().to_owned());
    if typed.is_empty() || value.is_null() {
        return None;
    }
    Some(match &field.answers {
        Answers::Kind(kind) => {
            let other = |path: &str| values.get(path).and_then(Value::as_str).map(str::to_owned);
            let others = field.context.iter();
            let others = others.filter_map(|(name, rank)| Some((name.clone(), other(&procedure.fields[*rank].path)?)));
            let context = Context { today: None, others: others.collect() };
            json!(kind.read(&typed, &context).map_or(typed, |read| read.canonical))
        }
        Answers::YesNo | Answers::Tick => json!(["true", "yes", "on", "oui"].contains(&typed.to_lowercase().as_str())),
        Answers::Number { .. } => {
            let bare = typed.replace(',', ".").replace([' ', '\u{A0}', '\u{202F}'], "");
            json!(bare.trim_end_matches("km").parse::<f64>().unwrap())
        }
        Answers::Choice(_) | Answers::Text(_) => json!(typed),
    })
}

/// Writes a value at its path: `coHolders[1].birthName`.
fn put(tree: &mut Value, path: &str, value: Value) {
    let mut place = tree;
    for part in path.split('.') {
        let (name, item) = part.split_once('[').map_or((part, None), |(name, item)| (name, item.strip_suffix(']')));
        if !place.is_object() {
            *place = json!({});
        }
        place = place.as_object_mut().unwrap().entry(name).or_insert(Value::Null);
        if let Some(item) = item {
            let item: usize = item.parse().unwrap();
            if !place.is_array() {
                *place = json!([]);
            }
            let items = place.as_array_mut().unwrap();
            while items.len() <= item {
                items.push(json!({}));
            }
            place = &mut items[item];
        }
    }
    *place = value;
}

#[test]
fn every_acceptable_golden_dossier_validates() {
    for procedure in Library::bundled().procedures() {
        let validator = validator(procedure, Locale::Fr);
        let mut acceptable = 0;
        for golden in golden(&procedure.id).iter().filter(|golden| golden["answer"]["acceptable"] == true) {
            let dossier = dossier(procedure, golden);
            let said: Vec<String> = validator.iter_errors(&dossier).map(|error| error.to_string()).collect();
            assert!(said.is_empty(), "{}: {dossier}\n{}", procedure.id, said.join("\n"));
            acceptable += 1;
        }
        assert!(acceptable > 0, "{} has no acceptable golden dossier", procedure.id);
    }
}

/// Answers that are always expected, taken away one at a time; a field of another type; a word of no list.
#[test]
fn a_spoiled_dossier_does_not_validate() {
    for procedure in Library::bundled().procedures() {
        let validator = validator(procedure, Locale::En);
        let all = golden(&procedure.id);
        let whole = all.iter().find(|golden| golden["answer"]["acceptable"] == true).unwrap();
        let mut spoiled = 0;
        for field in procedure.fields.iter().filter(|field| field.group().is_none()) {
            let spoil = |value: Value| {
                let mut dossier = dossier(procedure, whole);
                put(&mut dossier, &field.path, value);
                dossier
            };
            if field.required && field.when.is_none() {
                let mut golden = whole.clone();
                golden["ask"]["values"].as_object_mut().unwrap().remove(&field.path);
                assert!(!validator.is_valid(&dossier(procedure, &golden)), "{} without {}", procedure.id, field.path);
            }
            spoiled += 1;
            assert!(!validator.is_valid(&spoil(json!([]))), "{}: {} is a list", procedure.id, field.path);
            if matches!(field.answers, Answers::Choice(_) | Answers::Kind(_)) {
                assert!(!validator.is_valid(&spoil(json!("\u{1}"))), "{}: {} is no word", procedure.id, field.path);
            }
        }
        assert!(spoiled > 0, "{} asks nothing", procedure.id);
    }
}

#[test]
fn what_a_condition_asks_for_is_required_where_it_is_known_to_hold() {
    let procedure = Library::bundled().find("vehicle-transfer").unwrap();
    let validator = validator(procedure, Locale::Fr);
    let whole = dossier(procedure, &golden("vehicle-transfer")[0]);
    let with = |changes: &[(&str, Value)]| {
        let mut dossier = whole.clone();
        for (path, value) in changes {
            put(&mut dossier, path, value.clone());
        }
        validator.is_valid(&dossier)
    };
    assert!(with(&[]));
    assert!(!with(&[("vehicle.genre", json!("VASP"))]), "a VASP says its mass");
    assert!(with(&[("vehicle.genre", json!("VASP")), ("vehicle.maxMass", json!(3500))]));
    assert!(!with(&[("holder.bornIn", json!("elsewhere"))]), "and a birth abroad its country");
    assert!(with(&[("holder.bornIn", json!("elsewhere")), ("holder.birthCountry", json!("Italie"))]));
    assert!(!with(&[("vehicle.country", json!("elsewhere"))]), "another door");
    assert!(!with(&[("vehicle.mileage", json!(-1))]));
    assert!(!with(&[("promise.insured", json!(false))]));
}

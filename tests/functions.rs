//! The library's functions against their corpora: `tests/functions/<function>.ndjson`, one case a line.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::identifiers::cni_validity::{Model, validity};
use guichet::identifiers::mrz_names::to_mrz;
use guichet::identifiers::{Nir, Sex, mrz_check_digit, vin_check_digit, vin_country, vin_model_year, wmi};
use serde_json::{Value, json};
use std::fs;

/// Holds every case of a function.
fn hold(function: &str, agrees: impl Fn(&Value) -> bool) {
    let path = format!("{}/tests/functions/{function}.ndjson", env!("CARGO_MANIFEST_DIR"));
    let cases: Vec<Value> =
        fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let wrong: Vec<_> = cases.iter().filter(|case| !agrees(case)).map(Value::to_string).collect();
    assert!(!cases.is_empty() && wrong.is_empty(), "{function} differs:\n{}", wrong.join("\n"));
}

fn input(case: &Value) -> &str {
    case["input"].as_str().unwrap()
}

#[test]
fn the_check_digit_of_a_vin() {
    hold("vin_check_digit", |case| {
        let found = vin_check_digit(input(case)).map(String::from);
        let passes = found.as_deref() == input(case).get(8..9);
        json!(found) == case["expected"] && json!(passes) == case["valid"]
    });
}

#[test]
fn the_model_years_of_a_code() {
    hold("vin_model_year", |case| {
        let years = vin_model_year(input(case).chars().next().unwrap());
        json!(years.map_or(vec![], Vec::from)) == case["years"] && json!(years.is_some()) == case["valid"]
    });
}

#[test]
fn the_country_of_a_maker() {
    hold("vin_country", |case| json!(vin_country(input(case))) == case["country"]);
}

#[test]
fn the_make_of_a_maker() {
    hold("wmi", |case| wmi(input(case)).is_some_and(|found| json!(found.makes) == json!([case["brand"]])));
}

#[test]
fn the_check_digit_of_a_zone() {
    hold("mrz_check_digit", |case| {
        let (covered, digit) = input(case).rsplit_once('=').unwrap();
        json!(mrz_check_digit(covered) == digit.chars().next()) == case["valid"]
    });
}

#[test]
fn a_name_in_a_zone() {
    for (function, width) in [("name_to_mrz39", 39), ("name_to_mrz30", 30)] {
        hold(function, |case| {
            let (primary, secondary) = input(case).split_once('|').unwrap();
            json!(to_mrz(primary, secondary, width)) == case["expected"]
        });
    }
}

#[test]
fn the_last_day_of_an_identity_card() {
    hold("cni_expiry", |case| {
        let told = |name: &str| input(case).split(';').find_map(|told| told.strip_prefix(name)).unwrap();
        let model = if told("model=") == "old" { Model::Laminated } else { Model::Electronic };
        let card = validity(told("issue=").parse().unwrap(), told("birth=").parse().unwrap(), model);
        json!(card.last.to_string()) == case["expected"]
    });
}

/// The value of a name in `nir=…;sex=F;birth=…`.
fn named<T: std::str::FromStr>(case: &Value, name: &str) -> Option<T> {
    input(case).split(';').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
}

#[test]
fn a_nir_and_the_civil_status() {
    hold("nir_coherence", |case| {
        let nir: Nir = named(case, "nir").unwrap();
        let sex = Sex::of(&named::<String>(case, "sex").unwrap());
        json!(nir.agrees(sex, named(case, "birth"))) == case["valid"]
    });
}

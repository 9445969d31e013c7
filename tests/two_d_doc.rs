//! The code of a bill, read from its text: a vector signed by a key of our own, of no person and no authority.

#![cfg(feature = "barcode")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![allow(clippy::needless_pass_by_value, reason = "questions are written in place")]

use guichet::wire::{self, Defaults};
use serde_json::{Value, json};

const BILL: &str = "DC04ZZ00TST1263826380101FR26FR247501110MME/SPECIMEN/CAMILLE\u{1D}2212 RUE DE L EXEMPLE\u{1D}25PARIS\u{1D}\u{1F}JKC5P2ND6QMR6NWXNQF2FX2762JHSVXZMNC4WOMKY3OLJARHV32ECRRUWRD27XBHNYJBCG5LJCRCVJA6ENRHKTV2UXQNMBIP4GFXUHQ";
const KEY: &str = "0409716d3d1f092e1df35cd530ca37017869882f25450ff28050e6a53f3987d2f29ee5b191b468229aff66dbb65f0520aac39c084a5947c6fb73ddd99e5401b18f";

fn ask(barcode: &str, values: Value, keys: Value) -> Value {
    ask_on("2026-11-22", barcode, values, keys)
}

fn ask_on(today: &str, barcode: &str, values: Value, keys: Value) -> Value {
    let question = json!({ "barcode": barcode, "values": values, "keys": keys, "today": today });
    serde_json::to_value(wire::answer(&question.to_string(), &Defaults::default())).unwrap()
}

fn keys() -> Value {
    json!([{ "ca": "ZZ00", "cert": "TST1", "key": KEY }])
}

fn camille() -> Value {
    json!({
        "holder": { "birthName": "Spécimen", "firstNames": "Camille Jeanne" },
        "address.line": "12, rue de l’Exemple", "address.postalCode": "75011", "address.city": "Paris",
    })
}

#[test]
fn a_signed_bill_of_the_person_is_verified() {
    let answer = ask(BILL, camille(), keys());
    assert_eq!(answer["status"], "verified", "{answer}");
    assert_eq!((&answer["name"], &answer["address"]), (&json!(true), &json!(true)));
    assert_eq!((&answer["document"], &answer["signed"]), (&json!("01"), &json!("2026-10-15")));
    assert_eq!((&answer["issues"], &answer["acceptable"]), (&json!([]), &json!(true)));
}

#[test]
fn a_scanner_may_write_the_separators_otherwise_or_lose_them() {
    for [gs, us] in
        [["{GS}", "{US}"], ["<GS>", "<US>"], ["\u{241D}", "\u{241F}"], ["", ""], ["", "\u{1F}"], ["\u{1D}", ""]]
    {
        let typed = format!(" {}\n", BILL.replace('\u{1D}', gs).replace('\u{1F}', us));
        assert_eq!(ask(&typed, camille(), keys())["status"], "verified", "{gs:?} {us:?}");
    }
}

#[test]
fn a_code_that_was_changed_or_misread_is_never_an_accusation() {
    let signed = BILL.split('\u{1F}').next().unwrap().len();
    for at in (12..signed).chain([signed + 1, BILL.len() - 2]).filter(|at| BILL.as_bytes()[*at].is_ascii_alphanumeric())
    {
        let mut typed = BILL.as_bytes().to_vec();
        typed[at] = if typed[at] == b'A' { b'B' } else { b'A' };
        let answer = ask(std::str::from_utf8(&typed).unwrap(), camille(), keys());
        assert!(matches!(answer["status"].as_str(), Some("altered" | "unverified")), "{at}: {answer}");
        assert_eq!(answer["acceptable"], true, "{answer}");
        assert_eq!(answer["name"], Value::Null, "what nobody signed is compared with nothing");
    }
}

#[test]
fn without_a_key_in_force_nothing_is_said() {
    let other = json!({ "ca": "ZZ00", "cert": "TST2", "key": KEY });
    let revoked = json!({ "ca": "ZZ00", "cert": "TST1", "key": KEY, "revoked": true });
    let ended = json!({ "ca": "ZZ00", "cert": "TST1", "key": KEY, "notAfter": "2026-10-14" });
    let later = json!({ "ca": "ZZ00", "cert": "TST1", "key": KEY, "notBefore": "2026-10-16" });
    let nowhere = json!({ "ca": "ZZ00", "cert": "TST1", "key": "04".to_owned() + &"11".repeat(64) });
    for keys in [json!([]), json!([other]), json!([revoked]), json!([ended]), json!([later]), json!([nowhere])] {
        let answer = ask(BILL, camille(), keys);
        assert_eq!((&answer["status"], &answer["issues"]), (&json!("unverified"), &json!([])), "{answer}");
    }
}

#[test]
fn another_person_or_another_address_only_warns() {
    let change = |key: &str, value: &str| {
        let mut values = camille();
        if key.starts_with("holder") {
            values["holder"][key.trim_start_matches("holder.")] = json!(value);
        } else {
            values[key] = json!(value);
        }
        let answer = ask(BILL, values, keys());
        assert_eq!(answer["acceptable"], true);
        (answer["name"].clone(), answer["address"].clone(), answer["issues"].as_array().unwrap().len())
    };
    let (yes, no) = (json!(true), json!(false));
    assert_eq!(change("holder.birthName", "Exemple"), (no.clone(), yes.clone(), 1));
    assert_eq!(change("holder.firstNames", "Claude"), (no.clone(), yes.clone(), 1));
    assert_eq!(change("holder.usageName", "Martin"), (yes.clone(), yes.clone(), 0), "one of the names is enough");
    assert_eq!(change("address.postalCode", "75012"), (yes.clone(), no.clone(), 1));
    assert_eq!(change("address.line", "14 rue de l’Exemple"), (yes.clone(), no, 1));
    assert_eq!(change("address.line", "12 RUE EXEMPLE"), (yes.clone(), yes, 0));
    assert_eq!(ask(BILL, json!({}), keys())["name"], Value::Null, "a form that says nothing");
}

#[test]
fn an_old_bill_is_too_old_whatever_day_was_typed() {
    let answer = |today| ask_on(today, BILL, camille(), keys());
    assert_eq!(answer("2027-04-15")["issues"], json!([]));
    let question = |procedure: &str| {
        let ask = json!({ "barcode": BILL, "keys": keys(), "today": "2027-04-16", "procedure": procedure });
        serde_json::to_value(wire::answer(&ask.to_string(), &Defaults::default())).unwrap()["issues"].clone()
    };
    assert_eq!(question("vehicle-transfer")[0]["ref"], "U09");
    assert_eq!(question("passport"), json!([]));
}

#[test]
fn what_is_no_code_is_not_read_and_nothing_is_echoed() {
    for typed in [
        "",
        "DC",
        "DC04",
        "DC09ZZ00TST1263826380101FR",
        "bonjour",
        &"DC04".repeat(4000),
        BILL.get(..60).unwrap(),
        "DC04é",
    ] {
        let answer = ask(typed, camille(), keys());
        assert_eq!((&answer["status"], &answer["acceptable"]), (&json!("unread"), &json!(true)), "{answer}");
        assert_eq!(answer["issues"][0]["severity"], "warning");
    }
    for secret in ["SPECIMEN", "CAMILLE", "EXEMPLE", "75011"] {
        assert!(!ask(BILL, camille(), keys()).to_string().contains(secret));
    }
}

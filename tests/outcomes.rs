//! Every verb of the rulebook and every test of a condition, held, broken, undecided and not concerned: at its limit and
//! one day beyond.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::json;
use guichet::rulebook::{Procedure, bind};
use guichet::validate::{Form, Outcome, check, examine};
use serde_json::{Value, json};

const TODAY: &str = "2026-11-22";

use Outcome::{Broken, Held, NotConcerned, Undecided};

/// A page of one rule: its condition, if any, and its demand.
fn page(when: &Value, then: &Value, blames: &[&str]) -> Procedure {
    let pair = |text: &str| json!({ "fr": text, "en": text });
    let field = |path: &str, kind: &str| json!({ "path": path, "step": "one", "kind": kind, "label": pair("Une") });
    let mut number = field("a.number", "number");
    (number["least"], number["most"]) = (json!(0), json!(100));
    let mut shown = field("a.shown", "date");
    shown["when"] = json!({ "field": "a.yes", "is": true });
    let items = ["people[].name", "people[].born"]
        .map(|path| field(path, if path.ends_with("name") { "civil-name" } else { "date" }));
    let mut rule = json!({ "id": "rule", "then": then, "blames": blames, "source": "law", "message": pair("Une") });
    if !when.is_null() {
        rule["when"] = when.clone();
    }
    let mut fields = vec![
        field("a.yes", "yes-no"),
        field("a.day", "date"),
        field("a.other", "date"),
        field("a.time", "time"),
        number,
        field("a.plate", "plate"),
        shown,
        field("a.licence", "licence"),
        field("a.zone", "mrz-td3"),
    ];
    fields.extend(items);
    let page = json!({
        "id": "page", "edition": "2026-11-22", "status": "reviewed", "title": pair("Une page"),
        "source": { "law": { "ref": "A law", "sure": "high", "read": "2026-11-22" } },
        "limit": { "life": { "months": { "2017-11-06": 6 }, "source": "law" } },
        "group": [{ "path": "people", "item": pair("Une"), "add": pair("Une"), "remove": pair("Une") }],
        "step": [{ "id": "one", "title": pair("Une") }],
        "field": fields,
        "rule": [rule],
    });
    let text = page.to_string();
    let tree = json::read(&text).unwrap_or_else(|why| panic!("{why:?}"));
    bind(&tree, "").unwrap_or_else(|misprint| panic!("{misprint}"))
}

/// What became of the rule, and where it was said.
fn told(page: &Procedure, values: &Value, now: Option<&str>) -> (Outcome, Vec<String>) {
    let text = values.to_string();
    let values = json::read(&text).unwrap_or(json::Value::Null);
    let form = Form::read(&values).unwrap();
    let now = now.map(|now| now.parse().unwrap());
    let (report, outcomes) = examine(page, &form, TODAY.parse().unwrap(), now);
    let again = check(page, &form, TODAY.parse().unwrap(), now);
    let paths = |report: &guichet::report::Report| -> Vec<String> {
        report.issues.iter().filter(|issue| issue.rule.is_some()).map(|issue| issue.path.to_string()).collect()
    };
    assert_eq!(paths(&report), paths(&again));
    assert_eq!(outcomes.first().unwrap().1 == Broken, !paths(&report).is_empty(), "what is broken is said: {text}");
    (outcomes.first().unwrap().1, paths(&report))
}

fn holds(when: &Value, then: &Value, blames: &[&str], cases: &[(Value, Outcome)]) {
    let page = page(when, then, blames);
    for (values, expected) in cases {
        assert_eq!(told(&page, values, None).0, *expected, "{when} {then} {values}");
    }
}

#[test]
fn what_is_required_is_given_where_it_is_asked() {
    let cases =
        [(json!({ "a.day": "2026-01-01" }), Held), (json!({ "a.day": "2026-13-01" }), Held), (json!({}), Broken)];
    holds(&Value::Null, &json!({ "require": ["a.day"] }), &["a.day"], &cases);
    let hidden = [
        (json!({}), Held),
        (json!({ "a.yes": false }), Held),
        (json!({ "a.yes": true }), Broken),
        (json!({ "a.yes": true, "a.shown": "2026-01-01" }), Held),
    ];
    holds(&Value::Null, &json!({ "require": ["a.shown"] }), &["a.shown"], &hidden);
}

#[test]
fn what_is_forbidden_is_not_given() {
    let cases =
        [(json!({ "a.day": "2026-01-01" }), Broken), (json!({}), Held), (json!({ "a.shown": "2026-01-01" }), Held)];
    holds(&Value::Null, &json!({ "forbid": ["a.day", "a.shown"] }), &["a.day"], &cases);
}

#[test]
fn one_of_several_is_given() {
    let cases =
        [(json!({}), Broken), (json!({ "a.day": "2026-01-01" }), Held), (json!({ "a.other": "2026-01-01" }), Held)];
    holds(&Value::Null, &json!({ "one-of": ["a.day", "a.other"] }), &["a.day"], &cases);
    let none_is_asked = [(json!({ "a.yes": false }), Held), (json!({ "a.yes": true }), Broken)];
    holds(&Value::Null, &json!({ "one-of": ["a.shown"] }), &["a.shown"], &none_is_asked);
}

#[test]
fn a_date_serves_for_its_time() {
    let cases = [
        (json!({ "a.day": "2026-05-22" }), Held),
        (json!({ "a.day": "2026-05-21" }), Broken),
        (json!({ "a.day": "bonjour" }), Undecided),
        (json!({}), Undecided),
    ];
    holds(&Value::Null, &json!({ "field": "a.day", "within": "life" }), &["a.day"], &cases);
    let on = [
        (json!({ "a.day": "2020-01-01", "a.other": "2020-07-01" }), Held),
        (json!({ "a.day": "2020-01-01", "a.other": "2020-07-02" }), Broken),
        (json!({ "a.day": "2020-01-01" }), Undecided),
    ];
    holds(&Value::Null, &json!({ "field": "a.day", "within": "life", "on": "a.other" }), &["a.day", "a.other"], &on);
}

#[test]
fn a_date_is_past_with_its_grace_and_its_time() {
    let cases = [(json!({ "a.day": TODAY }), Held), (json!({ "a.day": "2026-11-23" }), Broken)];
    holds(&Value::Null, &json!({ "past": "a.day" }), &["a.day"], &cases);
    let grace = [(json!({ "a.day": "2026-11-23" }), Held), (json!({ "a.day": "2026-11-24" }), Broken)];
    holds(&Value::Null, &json!({ "past": "a.day", "grace": 1 }), &["a.day"], &grace);
    let timed = page(&Value::Null, &json!({ "past": "a.day", "time": "a.time" }), &["a.day"]);
    for (time, expected) in [("10:30", Held), ("10:31", Broken), ("", Held)] {
        let values = json!({ "a.day": TODAY, "a.time": time });
        assert_eq!(told(&timed, &values, Some("2026-11-22T10:30")).0, expected, "{time}");
        assert_eq!(told(&timed, &values, None).0, Held, "{time}: nobody knows what time it is");
    }
}

#[test]
fn one_is_not_before_another() {
    let days = [
        (json!({ "a.day": "2026-01-02", "a.other": "2026-01-02" }), Held),
        (json!({ "a.day": "2026-01-01", "a.other": "2026-01-02" }), Broken),
        (json!({ "a.day": "2026-01-01" }), Undecided),
    ];
    holds(&Value::Null, &json!({ "field": "a.day", "not-before": "a.other" }), &["a.day", "a.other"], &days);
    let mixed = [(json!({ "a.day": "2026-01-01", "a.number": "5" }), Held)];
    holds(&Value::Null, &json!({ "field": "a.day", "not-before": "a.number" }), &["a.day"], &mixed);
    let same = [(json!({ "a.number": "5" }), Held)];
    holds(&Value::Null, &json!({ "field": "a.number", "not-before": "a.number" }), &["a.number"], &same);
}

#[test]
fn two_answers_differ_and_two_agree() {
    let cases = [
        (json!({ "a.day": "2026-01-01", "a.other": "01/01/2026" }), Broken),
        (json!({ "a.day": "2026-01-01", "a.other": "2026-01-02" }), Held),
        (json!({ "a.day": "2026-01-01" }), Undecided),
    ];
    holds(&Value::Null, &json!({ "differ": ["a.day", "a.other"] }), &["a.day", "a.other"], &cases);
    let cases = [
        (json!({ "a.day": "2026-01-01", "a.other": "01/01/2026" }), Held),
        (json!({ "a.day": "2026-01-01", "a.other": "2026-01-02" }), Broken),
        (json!({ "a.other": "2026-01-01" }), Undecided),
    ];
    holds(&Value::Null, &json!({ "agree": "same", "fields": ["a.day", "a.other"] }), &["a.day", "a.other"], &cases);
}

#[test]
fn nobody_is_given_twice() {
    let page = page(&Value::Null, &json!({ "unique": ["people[].name", "people[].born"] }), &["people[].name"]);
    let person = |name: &str, born: &str| json!({ "name": name, "born": born });
    let told = |people: Value| told(&page, &json!({ "people": people }), None);
    let (one, two) = (person("Dupont", "2000-01-01"), person("Durand", "2000-01-01"));
    assert_eq!(told(json!([one, two])), (Held, vec![]));
    assert_eq!(told(json!([one, two, person("DUPONT", "01/01/2000")])), (Broken, vec!["people[2].name".to_owned()]));
    assert_eq!(told(json!([one, one, one])).1, ["people[1].name", "people[2].name"]);
    assert_eq!(told(json!([person("Dupont", ""), person("Dupont", "")])), (Held, vec![]), "not known to be the same");
    assert_eq!(told(json!([one, { "born": "2000-01-01" }])), (Undecided, vec![]), "one is not told yet");
    assert_eq!(told(json!([])).0, NotConcerned);
}

#[test]
fn a_condition_that_must_hold_is_told_as_it_is() {
    let tests = [
        (json!({ "field": "a.yes", "is": true }), json!({ "a.yes": true }), json!({ "a.yes": false })),
        (json!({ "field": "a.day", "given": true }), json!({ "a.day": TODAY }), json!({})),
        (json!({ "field": "a.day", "given": false }), json!({}), json!({ "a.day": TODAY })),
        (
            json!({ "field": "a.day", "from": "2026-01-02" }),
            json!({ "a.day": "2026-01-02" }),
            json!({ "a.day": "2026-01-01" }),
        ),
        (
            json!({ "field": "a.day", "until": "2026-01-01" }),
            json!({ "a.day": "2026-01-01" }),
            json!({ "a.day": "2026-01-02" }),
        ),
        (
            json!({ "field": "a.day", "younger-than": "life" }),
            json!({ "a.day": "2026-05-23" }),
            json!({ "a.day": "2026-05-22" }),
        ),
        (
            json!({ "field": "a.day", "older-than": "life" }),
            json!({ "a.day": "2026-05-21" }),
            json!({ "a.day": "2026-05-22" }),
        ),
        (
            json!({ "field": "a.day", "due-within": "life" }),
            json!({ "a.day": "2027-05-22" }),
            json!({ "a.day": "2027-05-23" }),
        ),
        (json!({ "field": "a.number", "at-least": 5 }), json!({ "a.number": "5" }), json!({ "a.number": "4.999" })),
        (json!({ "field": "a.number", "at-most": 5 }), json!({ "a.number": 5 }), json!({ "a.number": "5,001" })),
        (
            json!({ "field": "a.plate", "fact": "series", "in": ["SIV", "WW"] }),
            json!({ "a.plate": "AB-123-CD" }),
            json!({ "a.plate": "123 AB 75" }),
        ),
        (
            json!({ "field": "a.plate", "fact": "number", "at-least": 123 }),
            json!({ "a.plate": "AB-123-CD" }),
            json!({ "a.plate": "AB-122-CD" }),
        ),
        (
            json!({ "field": "a.plate", "fact": "number", "at-most": 123 }),
            json!({ "a.plate": "AB-123-CD" }),
            json!({ "a.plate": "AB-124-CD" }),
        ),
        (
            json!({ "field": "a.plate", "fact": "number", "is": 123 }),
            json!({ "a.plate": "AB-123-CD" }),
            json!({ "a.plate": "AB-124-CD" }),
        ),
    ];
    for (test, yes, no) in tests {
        let sides = [(yes.clone(), Held), (no.clone(), Broken)];
        holds(&Value::Null, &json!({ "that": test }), &["a.yes"], &sides);
        holds(
            &Value::Null,
            &json!({ "that": { "not": test } }),
            &["a.yes"],
            &[(yes.clone(), Broken), (no.clone(), Held)],
        );
        // As a condition of another demand it says whether the rule speaks.
        holds(&test, &json!({ "require": ["a.licence"] }), &["a.licence"], &[(yes, Broken), (no, NotConcerned)]);
        if test.get("given").is_none() {
            holds(&Value::Null, &json!({ "that": test }), &["a.yes"], &[(json!({}), Undecided)]);
            holds(&test, &json!({ "require": ["a.licence"] }), &["a.licence"], &[(json!({}), Undecided)]);
        }
    }
}

#[test]
fn a_day_that_a_zone_tells_is_held_against_its_bounds() {
    let zone = |end: &str| json!({ "a.zone": format!("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F{end}") });
    let (late, early) = (zone("1204159ZE184226B<<<<<10"), zone("1204148ZE184226B<<<<<16"));
    for (bound, day, yes, no) in [("from", "2012-04-15", &late, &early), ("until", "2012-04-14", &early, &late)] {
        let cases = [(yes.clone(), Held), (no.clone(), Broken)];
        holds(
            &Value::Null,
            &json!({ "that": { "field": "a.zone", "fact": "expiry", bound: day } }),
            &["a.zone"],
            &cases,
        );
    }
}

#[test]
fn conditions_are_joined_by_the_logic_of_kleene() {
    let (day, yes) = (json!({ "field": "a.day", "from": "2026-01-02" }), json!({ "field": "a.yes", "is": true }));
    let (all, any) = (json!({ "all": [day, yes] }), json!({ "any": [day, yes] }));
    let that = |condition: &Value, cases: &[(Value, Outcome)]| {
        holds(&Value::Null, &json!({ "that": condition }), &["a.day"], cases);
    };
    let (late, early) = ("2026-01-02", "2026-01-01");
    that(
        &all,
        &[
            (json!({ "a.day": late, "a.yes": true }), Held),
            (json!({ "a.day": early }), Broken),
            (json!({ "a.yes": false }), Broken),
            (json!({ "a.yes": true }), Undecided),
            (json!({}), Undecided),
        ],
    );
    that(
        &any,
        &[
            (json!({ "a.day": late }), Held),
            (json!({ "a.yes": true }), Held),
            (json!({ "a.day": early, "a.yes": false }), Broken),
            (json!({ "a.day": early }), Undecided),
            (json!({}), Undecided),
        ],
    );
}

#[test]
fn a_day_that_is_partly_known_decides_where_all_of_it_does() {
    let born = |text: &str| json!({ "a.day": text });
    let page = page(&Value::Null, &json!({ "that": { "field": "a.day", "from": "2000-06-15" } }), &["a.day"]);
    assert_eq!(told(&page, &born("2000-06-15"), None).0, Held);
    assert_eq!(told(&page, &born("2000-06-14"), None).0, Broken);
}

#[test]
fn the_worst_of_the_items_is_told() {
    let then = json!({ "field": "people[].born", "within": "life" });
    let page = page(&json!({ "field": "people[].name", "given": true }), &then, &["people[].born"]);
    let (recent, old) = (json!({ "name": "A", "born": "2026-10-01" }), json!({ "name": "A", "born": "2020-01-01" }));
    let (unknown, nobody) = (json!({ "name": "A" }), json!({ "born": "2020-01-01" }));
    for (people, expected) in [
        (json!([recent, recent]), Held),
        (json!([recent, unknown]), Undecided),
        (json!([unknown, recent]), Undecided),
        (json!([recent, nobody]), Held),
        (json!([nobody, recent]), Held),
        (json!([unknown, old]), Broken),
        (json!([old, recent]), Broken),
        (json!([nobody]), NotConcerned),
    ] {
        assert_eq!(told(&page, &json!({ "people": people }), None).0, expected, "{people}");
    }
}

//! What the agent who instructs a dossier is told: each check that was done, what it rests on, and what remains for a
//! human.
//!
//! The agent does not do again what a rule has done, and is not told that a rule decided what it only doubts. Nothing of
//! what was typed is in it.

use crate::date::{Date, Moment};
use crate::messages::{self, Locale};
use crate::report::{Path, Report};
use crate::rulebook::{Answers, Procedure, Rule, Source, Sure};
use crate::validate::{Form, Outcome, examine};
use serde::Serialize;

/// The examination of a form.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Examination<'p> {
    procedure: &'p str,
    edition: &'p str,
    rulebook: &'p str,
    /// The day it was judged on, unless the form is judged on the day of its application.
    today: String,
    acceptable: bool,
    elsewhere: Option<&'p str>,
    answers: Vec<Answered<'p>>,
    checks: Vec<Checked<'p>>,
    remains: Remains<'p>,
}

/// An answer that was read by what its kind keeps.
#[derive(Serialize)]
struct Answered<'p> {
    path: String,
    kind: &'p str,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
}

/// A rule, and what became of it.
#[derive(Serialize)]
struct Checked<'p> {
    rule: &'p str,
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    reference: Option<&'p str>,
    outcome: &'static str,
    severity: &'static str,
    paths: Vec<&'p str>,
    source: Option<Cited<'p>>,
}

/// What a rule rests on.
#[derive(Serialize)]
struct Cited<'p> {
    id: &'p str,
    reference: &'p str,
    sure: &'static str,
}

/// What no rule has decided.
#[derive(Serialize)]
struct Remains<'p> {
    /// What was unusual, or is known from a weak source: to be looked at.
    doubts: Vec<Doubt<'p>>,
    /// What was asked and not answered.
    missing: Vec<String>,
    /// What only a register or a payment can tell.
    registers: Vec<Named<'p>>,
    /// What is to be read by a human.
    documents: Vec<Named<'p>>,
}

#[derive(Serialize)]
struct Doubt<'p> {
    path: String,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'p str>,
    message: String,
}

#[derive(Serialize)]
struct Named<'p> {
    id: &'p str,
    label: &'p str,
}

/// Examines a form on a day.
#[must_use]
pub fn examination<'p>(
    procedure: &'p Procedure,
    form: &Form<'_>,
    (today, now): (Date, Option<Moment>),
    locale: Locale,
) -> Examination<'p> {
    let (report, outcomes) = examine(procedure, form, today, now);
    let checks = outcomes
        .iter()
        .filter_map(|(rank, outcome)| procedure.rules.get(*rank).map(|rule| Checked::of(procedure, rule, *outcome)));
    let checks = if report.elsewhere.is_some() { vec![] } else { checks.collect() };
    let later = procedure.later.iter().map(|later| Named { id: &later.id, label: locale.of(&later.label) });
    let documents = report.documents.iter().filter_map(|rank| procedure.documents.get(*rank));
    Examination {
        procedure: &procedure.id,
        edition: &procedure.edition,
        rulebook: &procedure.hash,
        today: today.to_string(),
        acceptable: report.acceptable,
        elsewhere: report.elsewhere.and_then(|rank| procedure.elsewhere.get(rank)).map(|each| each.id.as_str()),
        answers: answers(procedure, &report),
        checks,
        remains: Remains {
            doubts: doubts(procedure, &report, locale),
            registers: later.collect(),
            documents: documents.map(|it| Named { id: &it.id, label: locale.of(&it.label) }).collect(),
            missing: report.missing.iter().map(Path::to_string).collect(),
        },
    }
}

impl<'p> Checked<'p> {
    fn of(procedure: &'p Procedure, rule: &'p Rule, outcome: Outcome) -> Self {
        let fields = rule.blames.iter().filter_map(|field| procedure.fields.get(*field));
        Self {
            rule: &rule.id,
            reference: rule.reference.as_deref(),
            outcome: match outcome {
                Outcome::Held => "held",
                Outcome::Broken => "broken",
                Outcome::Undecided => "undecided",
                Outcome::NotConcerned => "notConcerned",
            },
            severity: rule.severity.name(),
            paths: fields.map(|field| field.path.as_str()).collect(),
            source: procedure.sources.get(rule.source).map(Cited::of),
        }
    }
}

impl<'p> Cited<'p> {
    fn of(source: &'p Source) -> Self {
        let sure = match source.sure {
            Sure::High => "high",
            Sure::Medium => "medium",
            Sure::Low => "low",
        };
        Self { id: &source.id, reference: &source.reference, sure }
    }
}

/// Every answer that is asked: read, doubted, refused or missing.
fn answers<'p>(procedure: &'p Procedure, report: &Report) -> Vec<Answered<'p>> {
    let fields = report.asked.iter().filter_map(|path| {
        let field = procedure.fields.iter().find(|field| field.is_at(path.as_str()))?;
        let (kind, source) = match &field.answers {
            Answers::Kind(kind) => (kind.spec.id, Some(kind.about().source)),
            Answers::Choice(_) => ("choice", None),
            Answers::YesNo => ("yes-no", None),
            Answers::Tick => ("tick", None),
            Answers::Text(_) => ("text", None),
            Answers::Number { .. } => ("number", None),
        };
        let mut own = report.issues.iter().filter(|issue| issue.path == *path && issue.rule.is_none());
        let outcome = match own.next() {
            _ if report.missing.contains(path) => "missing",
            Some(issue) if issue.blocks() || own.any(crate::report::Issue::blocks) => "refused",
            Some(_) => "doubted",
            None => "fine",
        };
        Some(Answered { path: path.as_str().to_owned(), kind, outcome, source })
    });
    fields.collect()
}

/// What does not block and deserves a look.
fn doubts<'p>(procedure: &'p Procedure, report: &Report, locale: Locale) -> Vec<Doubt<'p>> {
    let doubts = report.issues.iter().filter(|issue| !issue.blocks()).map(|issue| {
        let rule = issue.rule.and_then(|rule| procedure.rules.get(rule));
        let spec = procedure.fields.get(issue.field).and_then(|field| match &field.answers {
            Answers::Kind(kind) => Some(kind.spec),
            _ => None,
        });
        Doubt {
            path: issue.path.as_str().to_owned(),
            code: issue.fault.code.name(),
            rule: rule.map(|rule| rule.id.as_str()),
            message: match rule {
                Some(rule) => messages::filled(&rule.message, &issue.fault.code, locale).into_owned(),
                None => messages::sentence(&issue.fault.code, spec, locale),
            },
        }
    });
    doubts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::library::Library;

    fn examined(values: &str) -> serde_json::Value {
        let procedure = Library::bundled().find("vehicle-transfer").unwrap();
        let values = json::read(values).ok().unwrap();
        let form = Form::read(&values).unwrap();
        let today = "2026-11-22".parse().unwrap();
        serde_json::to_value(examination(procedure, &form, (today, None), Locale::En)).unwrap()
    }

    fn outcome(told: &serde_json::Value, rule: &str) -> String {
        let checks = told["checks"].as_array().unwrap();
        let check = checks.iter().find(|check| check["rule"] == rule).unwrap();
        check["outcome"].as_str().unwrap().to_owned()
    }

    #[test]
    fn each_rule_tells_what_became_of_it_and_what_it_rests_on() {
        let inspected = |day: &str| {
            examined(&format!(
                r#"{{"vehicle.country":"FR","vehicle.genre":"VP","vehicle.firstRegistered":"2010-01-01",
                    "inspection.date":"{day}","inspection.retest":false}}"#
            ))
        };
        assert_eq!(outcome(&inspected("2026-10-01"), "inspection-is-recent"), "held");
        let told = inspected("2026-01-01");
        assert_eq!(outcome(&told, "inspection-is-recent"), "broken");
        assert_eq!(outcome(&examined("{}"), "inspection-is-recent"), "undecided");
        for check in told["checks"].as_array().unwrap() {
            assert!(check["source"]["reference"].is_string(), "{check}");
        }
    }

    #[test]
    fn what_remains_for_a_human_is_told_and_nothing_typed() {
        let told = examined(r#"{"holder.birthName":"CANARY","vehicle.plate":"CANARY"}"#);
        assert!(!told.to_string().contains("CANARY"));
        assert!(!told["remains"]["missing"].as_array().unwrap().is_empty());
        let plate = told["answers"].as_array().unwrap().iter().find(|answer| answer["path"] == "vehicle.plate");
        assert_eq!(plate.unwrap()["outcome"], "refused");
    }
}

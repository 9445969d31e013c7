//! The report of a form, read back from the wire: a page says what any other door would.

use crate::rulebook::Procedure;
use crate::wire::{self, Defaults};
use serde::Deserialize;
use serde_json::{Value, json};

/// A report, as much of it as a page shows.
#[derive(Deserialize)]
pub(super) struct Judged {
    pub(super) acceptable: bool,
    pub(super) elsewhere: Option<Elsewhere>,
    pub(super) issues: Vec<Issue>,
    #[serde(default, rename = "rulesChanged")]
    pub(super) changed: Option<Changed>,
    pub(super) asked: Vec<String>,
    pub(super) documents: Vec<String>,
    /// Whether the answers are the person’s own.
    pub(super) own: bool,
    pub(super) fee: Option<Fee>,
    pub(super) validity: Vec<Validity>,
}

/// Until when what was dated serves.
#[derive(Deserialize)]
pub(super) struct Validity {
    pub(super) path: String,
    pub(super) until: String,
}

/// What is to be paid.
#[derive(Deserialize)]
pub(super) struct Fee {
    pub(super) amount: String,
}

/// Where the person should go instead.
#[derive(Deserialize)]
pub(super) struct Elsewhere {
    pub(super) goto: Option<String>,
    pub(super) message: String,
}

/// The form was filled in by the former rules.
#[derive(Deserialize)]
pub(super) struct Changed {
    pub(super) message: String,
}

/// What there is to say of an answer.
#[derive(Deserialize)]
pub(super) struct Issue {
    pub(super) path: String,
    pub(super) severity: Severity,
    code: String,
    rule: Option<String>,
    pub(super) span: Option<Span>,
    pub(super) suggestion: Option<String>,
    pub(super) message: String,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Severity {
    Info,
    Warning,
    Error,
}

#[derive(Clone, Copy, Deserialize)]
pub(super) struct Span {
    pub(super) start: usize,
}

impl Judged {
    /// Asks the wire. Nothing when the answers are no question: too long, or not text.
    pub(super) fn of(procedure: &Procedure, answers: &Value, submitted: bool, defaults: &Defaults) -> Option<Self> {
        let Procedure { id, hash, .. } = procedure;
        let question = json!({ "procedure": id, "rulebook": hash, "values": answers, "submitted": submitted });
        let answer = serde_json::to_value(wire::answer(&question.to_string(), defaults)).ok()?;
        serde_json::from_value(answer).ok()
    }

    /// What there is to say of one answer. Its warnings wait until its errors are gone.
    pub(super) fn issues_of(&self, path: &str) -> Vec<&Issue> {
        let all = || self.issues.iter().filter(|issue| issue.path == path);
        let errors: Vec<_> = all().filter(|issue| issue.is_error()).collect();
        if errors.is_empty() { all().collect() } else { errors }
    }

    pub(super) fn errors(&self) -> Vec<&Issue> {
        self.issues.iter().filter(|issue| issue.is_error()).collect()
    }

    /// The warnings that the page shows, and that the person has not seen yet.
    pub(super) fn news(&self, seen: &str) -> Vec<&Issue> {
        let seen: Vec<&str> = seen.split(' ').collect();
        let wrong = |issue: &Issue| self.issues.iter().any(|other| other.is_error() && other.path == issue.path);
        let warnings = self.issues.iter().filter(|issue| issue.severity == Severity::Warning);
        warnings.filter(|issue| !wrong(issue) && !seen.contains(&issue.seen_as().as_str())).collect()
    }
}

impl Issue {
    pub(super) fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Whether the sentence speaks of the kind, and not of the question: « cette date » may be any.
    pub(super) fn is_of_kind(&self) -> bool {
        self.rule.is_none() && self.code != "missing"
    }

    /// How the page remembers that a warning was seen: by its rule, never by what was typed.
    pub(super) fn seen_as(&self) -> String {
        format!("{}:{}", self.path, self.rule.as_ref().unwrap_or(&self.code))
    }
}

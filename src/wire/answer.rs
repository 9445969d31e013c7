//! What is answered, key for key.

use super::Refusal;
use super::edition::RulesChanged;
use super::file::Filed;
use super::params::Params;
use crate::fault::{Code, Fault, Severity, Span};
use crate::identifiers::{Facts, Identified, Kind, Spec};
use crate::library::Library;
use crate::messages::{self, Locale};
use crate::report::{Issue, Path, Report};
use crate::rulebook::{Answers, Procedure, Sentence};
use serde::Serialize;

/// An answer.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Answer<'l> {
    /// A value of a kind.
    Identified(Value<'l>),
    /// A form.
    Reported(Box<Reported<'l>>),
    /// A photo.
    #[cfg(feature = "photo")]
    Photographed(Box<super::photo::Photographed<'l>>),
    /// The files of a slot.
    Filed(Box<Filed<'l>>),
    /// What was sent is not a question.
    Refused {
        /// Why.
        error: Error,
    },
}

/// The answer on a value of a kind.
#[derive(Serialize)]
pub struct Value<'l> {
    kind: &'static str,
    valid: bool,
    /// While it is typed: whether it can still become right.
    #[serde(skip_serializing_if = "Option::is_none")]
    partial: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    canonical: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
    facts: Facts,
    issues: Vec<Said<'l>>,
}

/// The answer on a form.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reported<'l> {
    procedure: &'l str,
    edition: &'l str,
    rulebook: &'l str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rules_changed: Option<RulesChanged<'l>>,
    acceptable: bool,
    elsewhere: Option<Elsewhere<'l>>,
    issues: Vec<Said<'l>>,
    missing: Vec<Path>,
    asked: Vec<Path>,
    documents: Vec<&'l str>,
    fee: Option<Sum<'l>>,
}

/// What is to be paid.
#[derive(Serialize)]
struct Sum<'l> {
    /// In euros, with two decimals.
    amount: String,
    currency: &'static str,
    source: &'l str,
}

fn euros(cents: u32) -> String {
    let rest = (100 + cents % 100).to_string();
    [&(cents / 100).to_string(), ".", rest.get(1..).unwrap_or_default()].concat()
}

/// Why the person should go elsewhere.
#[derive(Serialize)]
struct Elsewhere<'l> {
    id: &'l str,
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    reference: Option<&'l str>,
    goto: Option<&'l str>,
    message: String,
}

/// An issue, said.
#[derive(Serialize)]
pub(super) struct Said<'l> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<Path>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Path>,
    pub(super) severity: Severity,
    pub(super) code: &'l str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'l str>,
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<&'l str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) params: Option<Params>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<&'l str>,
    pub(super) message: String,
}

/// Why a text is not answered.
#[derive(Serialize)]
pub struct Error {
    /// The same in every version.
    pub code: &'static str,
    /// For the developer: a question is not written by the applicant.
    pub message: &'static str,
}

impl<'l> Answer<'l> {
    pub(super) fn identified(
        kind: &'static Kind,
        read: Result<Identified, Fault>,
        partial: Option<bool>,
        locale: Locale,
    ) -> Self {
        let spec = Some(kind.spec);
        let (value, said) = match read {
            Ok(mut value) => {
                let remarks = core::mem::take(&mut value.remarks);
                let said = remarks.into_iter().map(|remark| Said::of(remark.severity, remark.fault, spec, locale));
                (Some(value), said.collect())
            }
            Err(fault) => (None, vec![Said::of(Severity::Error, fault, spec, locale)]),
        };
        let valid = said.iter().all(|said| said.severity != Severity::Error);
        let value = value.filter(|_| valid);
        let (canonical, written, facts) = match value {
            Some(value) => (Some(value.canonical), Some(value.written), value.facts),
            None => (None, None, Facts::default()),
        };
        Self::Identified(Value { kind: kind.spec.id, valid, partial, canonical, written, facts, issues: said })
    }

    pub(super) fn reported(
        procedure: &'l Procedure,
        report: &Report,
        rules_changed: Option<RulesChanged<'l>>,
        submitted: bool,
        locale: Locale,
    ) -> Self {
        let mut issues: Vec<(usize, Said<'l>)> =
            report.issues.iter().map(|issue| (issue.field, Said::of_form(procedure, issue, locale))).collect();
        if submitted {
            let missing = report.missing.iter().filter(|path| report.issues.iter().all(|issue| issue.path != **path));
            for (field, said) in missing.filter_map(|path| Said::missing(procedure, path, locale)) {
                issues.insert(issues.partition_point(|(other, _)| *other <= field), (field, said));
            }
        }
        Self::Reported(Box::new(Reported {
            procedure: &procedure.id,
            edition: &procedure.edition,
            rulebook: &procedure.hash,
            rules_changed,
            acceptable: report.acceptable,
            elsewhere: report.elsewhere.and_then(|rank| procedure.elsewhere.get(rank)).map(|each| Elsewhere {
                id: &each.id,
                reference: each.reference.as_deref(),
                goto: each.goto.as_deref(),
                message: locale.of(&each.message).to_owned(),
            }),
            issues: issues.into_iter().map(|(_, said)| said).collect(),
            missing: report.missing.clone(),
            asked: report.asked.clone(),
            documents: report
                .documents
                .iter()
                .filter_map(|rank| procedure.documents.get(*rank))
                .map(|document| document.id.as_str())
                .collect(),
            fee: report.fee.and_then(|(cents, rank)| {
                let source = procedure.fees.get(rank).and_then(|fee| procedure.sources.get(fee.amount.source))?;
                Some(Sum { amount: euros(cents), currency: "EUR", source: &source.id })
            }),
        }))
    }

    pub(super) fn refused(why: Refusal) -> Self {
        let (code, message) = match why {
            Refusal::TooLarge => ("tooLarge", "the text is longer than 64 KiB, or an object has more than 500 keys"),
            Refusal::TooDeep => ("tooDeep", "the text is nested more than 32 times"),
            Refusal::NotText => ("notText", "an escape names half a character"),
            Refusal::Malformed => ("malformed", "not a question: {\"kind\", \"input\"} or {\"procedure\", \"values\"}"),
            Refusal::NoSuchKind => ("malformed", "there is no such kind"),
            Refusal::NoSuchProcedure => ("malformed", "there is no such procedure"),
            Refusal::NoSuchSlot => ("malformed", "the procedure asks for no such document"),
            Refusal::Unreadable => ("unreadable", "a file is not there, or cannot be read"),
            Refusal::RulesTooOld => ("rulesTooOld", "that edition is no longer replayed: load the page again"),
            Refusal::NoDay => ("malformed", "a procedure is checked on a day: give today as YYYY-MM-DD"),
        };
        Self::Refused { error: Error { code, message } }
    }

    /// Whether what was asked can be right, or the form be sent.
    #[must_use]
    pub fn is_acceptable(&self) -> bool {
        match self {
            Self::Identified(value) => value.valid,
            Self::Reported(report) => report.acceptable,
            Self::Filed(filed) => filed.acceptable,
            #[cfg(feature = "photo")]
            Self::Photographed(photographed) => photographed.acceptable,
            Self::Refused { .. } => false,
        }
    }
}

impl<'l> Said<'l> {
    pub(super) fn of(severity: Severity, fault: Fault, spec: Option<&Spec>, locale: Locale) -> Self {
        Self {
            path: None,
            also: vec![],
            severity,
            code: fault.code.name(),
            rule: None,
            reference: None,
            span: fault.span,
            suggestion: fault.suggestion,
            params: Params::of(&fault.code),
            source: None,
            message: messages::sentence(&fault.code, spec, locale),
        }
    }

    /// What is said in words already.
    pub(super) fn in_words(severity: Severity, code: &'l str, message: String) -> Self {
        Self {
            path: None,
            also: vec![],
            severity,
            code,
            rule: None,
            reference: None,
            span: None,
            suggestion: None,
            params: None,
            source: None,
            message,
        }
    }

    fn of_form(procedure: &'l Procedure, issue: &Issue, locale: Locale) -> Self {
        let field = procedure.fields.get(issue.field);
        let spec = field.and_then(|field| match &field.answers {
            Answers::Kind(kind) => Some(kind.spec),
            _ => None,
        });
        let mut said = Self::of(issue.severity, issue.fault.clone(), spec, locale);
        said.path = Some(issue.path.clone());
        said.also.clone_from(&issue.also);
        said.reference = field.and_then(|field| field.reference.as_deref());
        if let Some(rule) = issue.rule.and_then(|rule| procedure.rules.get(rule)) {
            said.rule = Some(&rule.id);
            said.reference = rule.reference.as_deref();
            said.source = procedure.sources.get(rule.source).map(|source| source.id.as_str());
            said.message = messages::filled(&rule.message, &issue.fault.code, locale);
        }
        said
    }

    /// What to say of an answer that is not given, with the rank of its field.
    fn missing(procedure: &'l Procedure, path: &Path, locale: Locale) -> Option<(usize, Self)> {
        let rank = procedure.fields.iter().position(|field| field.is_at(path.as_str()))?;
        let field = procedure.fields.get(rank)?;
        let spec = if let Answers::Kind(kind) = &field.answers { Some(kind.spec) } else { None };
        let mut said = Self::of(Severity::Error, Fault::new(Code::Missing), spec, locale);
        said.path = Some(path.clone());
        said.reference = field.reference.as_deref();
        if let Some(sentence) = &field.missing {
            locale.of(sentence).clone_into(&mut said.message);
        }
        Some((rank, said))
    }
}

/// A procedure in a list.
#[derive(Serialize)]
pub struct Listed<'l> {
    id: &'l str,
    title: &'l Sentence,
    edition: &'l str,
    rulebook: &'l str,
}

/// Every procedure of a library.
#[must_use]
pub fn procedures(library: &Library) -> Vec<Listed<'_>> {
    library.procedures().map(Listed::of).collect()
}

impl<'l> Listed<'l> {
    /// A procedure as a list shows it.
    #[must_use]
    pub fn of(procedure: &'l Procedure) -> Self {
        Self { id: &procedure.id, title: &procedure.title, edition: &procedure.edition, rulebook: &procedure.hash }
    }
}

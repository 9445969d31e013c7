//! What is answered, key for key.

use super::Refusal;
use super::edition::RulesChanged;
use super::finding::Finding;
use super::params::params;
use super::question::Question;
use super::tree::{Members, Tree};
use crate::date::iso;
use crate::fault::{Code, Fault, Flaw, Severity};
use crate::identifiers::{Fact, Facts, Identified, Kind, Spec};
use crate::library::Library;
use crate::messages::{self, Locale};
use crate::report::{Issue, Path, Report, Validity};
use crate::rulebook::{Answers, Field, Procedure};
use serde::Serialize;
use std::borrow::Cow;

/// An answer: on a value of a kind, on a form, or why what was sent is not a question.
pub struct Answer<'l> {
    tree: Tree<'l>,
    acceptable: bool,
    refusal: Option<Error>,
}

/// Why a text is not answered.
#[derive(Clone, Copy)]
pub struct Error {
    /// The same in every version.
    pub code: &'static str,
    /// For the developer: a question is not written by the applicant.
    pub message: &'static str,
}

impl Serialize for Answer<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.tree.serialize(serializer)
    }
}

impl<'l> Answer<'l> {
    /// What another module has written.
    pub(super) const fn written(answer: Members<'l>, acceptable: bool) -> Self {
        Self { tree: Tree::Object(answer), acceptable, refusal: None }
    }

    pub(super) fn identified(
        kind: &'static Kind,
        read: Result<Identified, Fault>,
        partial: Option<bool>,
        locale: Locale,
    ) -> Self {
        let mut issues = Vec::new();
        let mut valid = true;
        let mut say = |severity: Severity, fault: Fault| {
            valid &= severity != Severity::Error;
            let message = messages::sentence(&fault.code, Some(kind.spec), locale);
            issues.push(said(About::default(), severity, fault, message.into()));
        };
        let value = match read {
            Ok(mut value) => {
                for remark in core::mem::take(&mut value.remarks) {
                    say(remark.severity, remark.fault);
                }
                Some(value)
            }
            Err(fault) => {
                say(Severity::Error, fault);
                None
            }
        };
        let mut answer = Members::default();
        answer.text("kind", kind.spec.id);
        answer.flag("valid", valid);
        if let Some(partial) = partial {
            answer.flag("partial", partial);
        }
        let mut facts = Tree::Object(Members::default());
        if let Some(value) = value.filter(|_| valid) {
            answer.said("canonical", value.canonical);
            answer.said("written", value.written);
            facts = told(value.facts);
        }
        answer.give("facts", facts);
        answer.give("issues", Tree::List(issues));
        Self { tree: Tree::Object(answer), acceptable: valid, refusal: None }
    }

    pub(super) fn reported(
        procedure: &'l Procedure,
        report: Report<'l>,
        rules_changed: Option<RulesChanged<'l>>,
        &Question { submitted, ref attached, locale, .. }: &Question<'_>,
    ) -> Self {
        let mut answer = Members::default();
        answer.text("procedure", &procedure.id);
        answer.text("edition", &procedure.edition);
        answer.text("rulebook", &procedure.hash);
        if let Some(changed) = rules_changed {
            answer.give("rulesChanged", changed.tree());
        }
        let missing = if submitted { unsaid(&report) } else { Vec::new() };
        let mut issues: Vec<(usize, Tree<'l>)> = Vec::new();
        for issue in report.issues {
            issues.push((issue.field, of_form(procedure, issue, locale)));
        }
        for path in missing {
            if let Some((field, said)) = missed(procedure, path, locale) {
                issues.insert(issues.partition_point(|(other, _)| *other <= field), (field, said));
            }
        }
        let (mut documents, mut acceptable) = (Vec::new(), report.acceptable);
        for rank in report.documents {
            let Some(document) = procedure.documents.get(rank) else { continue };
            documents.push(Tree::text(&document.id));
            if attached.is_some_and(|attached| attached.iter().all(|named| named.text() != Some(&document.id))) {
                acceptable = false;
                issues.push((usize::MAX, unattached(&document.id, locale)));
            }
        }
        answer.flag("acceptable", acceptable);
        answer.give("elsewhere", elsewhere(procedure, report.elsewhere, locale));
        answer.give("issues", Tree::List(issues.into_iter().map(|(_, said)| said).collect()));
        answer.give("missing", Tree::Paths(report.missing));
        answer.give("asked", Tree::Paths(report.asked));
        answer.give("documents", Tree::List(documents));
        answer.flag("own", report.own);
        answer.give("fee", report.fee.and_then(|fee| sum(procedure, fee)).unwrap_or(Tree::Null));
        let validity = report.validity.into_iter().filter_map(|each| lasting(procedure, each));
        answer.give("validity", Tree::List(validity.collect()));
        Self { tree: Tree::Object(answer), acceptable, refusal: None }
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
        let mut error = Members::default();
        error.text("code", code);
        error.text("message", message);
        let mut answer = Members::default();
        answer.give("error", Tree::Object(error));
        Self { tree: Tree::Object(answer), acceptable: false, refusal: Some(Error { code, message }) }
    }

    /// What is said, one thing after the other: to be counted, or shown otherwise than on the wire.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<'_>> {
        Finding::all(&self.tree)
    }

    /// The kind or the procedure that was asked about; nothing where it was no question.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.tree.text_at("kind").or_else(|| self.tree.text_at("procedure")).or_else(|| self.tree.text_at("slot"))
    }

    /// Whether the form was filled by other rules than the newest.
    #[must_use]
    pub fn rules_changed(&self) -> bool {
        self.tree.get("rulesChanged").is_some()
    }

    /// As JSON, as it serialises.
    #[must_use]
    pub fn json(&self) -> String {
        json(&self.tree)
    }

    /// Whether what was asked can be right, or the form be sent.
    #[must_use]
    pub const fn is_acceptable(&self) -> bool {
        self.acceptable
    }

    /// Why what was sent is not a question.
    #[must_use]
    pub const fn refusal(&self) -> Option<Error> {
        self.refusal
    }
}

/// Why the person should go elsewhere.
fn elsewhere(procedure: &Procedure, rank: Option<usize>, locale: Locale) -> Tree<'_> {
    let Some(each) = rank.and_then(|rank| procedure.elsewhere.get(rank)) else { return Tree::Null };
    let mut members = Members::default();
    members.text("id", &each.id);
    members.maybe("ref", each.reference.as_deref());
    members.give("goto", each.goto.as_deref().map_or(Tree::Null, Tree::text));
    members.text("message", locale.of(&each.message));
    Tree::Object(members)
}

/// What is to be paid, in euros with two decimals.
fn sum(procedure: &Procedure, (cents, rank): (u32, usize)) -> Option<Tree<'_>> {
    let source = procedure.fees.get(rank).and_then(|fee| procedure.sources.get(fee.amount.source))?;
    let rest = (100 + cents % 100).to_string();
    let mut members = Members::default();
    members.said("amount", [&(cents / 100).to_string(), ".", rest.get(1..).unwrap_or_default()].concat());
    members.text("currency", "EUR");
    members.text("source", &source.id);
    Some(Tree::Object(members))
}

/// Until when a dated thing serves, and the rule that says so.
fn lasting<'l>(procedure: &'l Procedure, validity: Validity<'l>) -> Option<Tree<'l>> {
    let rule = procedure.rules.get(validity.rule)?;
    let mut members = Members::default();
    members.give("path", place(validity.path));
    let until = validity.until;
    members.said("until", iso(until.year(), until.month(), until.day()));
    members.text("rule", &rule.id);
    members.maybe("source", procedure.sources.get(rule.source).map(|source| source.id.as_str()));
    Some(Tree::Object(members))
}

/// The answers that are missing, and of which no issue speaks.
fn unsaid<'l>(report: &Report<'l>) -> Vec<Path<'l>> {
    let missing = report.missing.iter().filter(|path| report.issues.iter().all(|issue| issue.path != **path));
    missing.cloned().collect()
}

fn place(path: Path<'_>) -> Tree<'_> {
    Tree::Text(path.into_text())
}

fn told<'l>(facts: Facts) -> Tree<'l> {
    let mut members = Members::default();
    for (name, fact) in facts.told() {
        members.give(name, of_fact(fact));
    }
    Tree::Object(members)
}

fn of_fact<'l>(fact: Fact) -> Tree<'l> {
    match fact {
        Fact::Text(text) => Tree::Text(Cow::Owned(text)),
        Fact::Number(number) => Tree::Number(number),
        Fact::Flag(flag) => Tree::Flag(flag),
        Fact::Date(date) => Tree::Text(Cow::Owned(date.to_string())),
        Fact::List(facts) => Tree::List(facts.into_iter().map(of_fact).collect()),
    }
}

/// What an issue is about, beside its fault.
#[derive(Default)]
pub(super) struct About<'l> {
    pub(super) path: Option<Path<'l>>,
    pub(super) also: Vec<Path<'l>>,
    pub(super) rule: Option<&'l str>,
    pub(super) reference: Option<&'l str>,
    pub(super) source: Option<&'l str>,
}

/// An issue, said.
pub(super) fn said<'l>(about: About<'l>, severity: Severity, fault: Fault, message: Cow<'l, str>) -> Tree<'l> {
    let mut said = Members::default();
    if let Some(path) = about.path {
        said.give("path", place(path));
    }
    if !about.also.is_empty() {
        said.give("also", Tree::Paths(about.also));
    }
    said.text("severity", severity.name());
    said.text("code", fault.code.name());
    said.maybe("rule", about.rule);
    said.maybe("ref", about.reference);
    if let Some(span) = fault.span {
        let mut place = Members::default();
        place.number("start", i64::from(span.start));
        place.number("end", i64::from(span.end));
        said.give("span", Tree::Object(place));
    }
    let params = params(&fault.code);
    if let Some(suggestion) = fault.into_suggestion() {
        said.said("suggestion", suggestion);
    }
    if !params.is_empty() {
        said.give("params", Tree::Object(params));
    }
    said.maybe("source", about.source);
    said.give("message", Tree::Text(message));
    Tree::Object(said)
}

fn of_form<'l>(procedure: &'l Procedure, issue: Issue<'l>, locale: Locale) -> Tree<'l> {
    let field = procedure.fields.get(issue.field);
    let mut about = About { path: Some(issue.path), also: issue.also, ..About::default() };
    let message = if let Some(rule) = issue.rule.and_then(|rule| procedure.rules.get(rule)) {
        about.rule = Some(&rule.id);
        about.reference = rule.reference.as_deref();
        about.source = procedure.sources.get(rule.source).map(|source| source.id.as_str());
        messages::filled(&rule.message, &issue.fault.code, locale)
    } else {
        about.reference = field.and_then(|field| field.reference.as_deref());
        messages::sentence(&issue.fault.code, field.and_then(spec), locale).into()
    };
    said(about, issue.severity, issue.fault, message)
}

/// What to say of an answer that is not given, with the rank of its field.
fn missed<'l>(procedure: &'l Procedure, path: Path<'l>, locale: Locale) -> Option<(usize, Tree<'l>)> {
    let rank = procedure.fields.iter().position(|field| field.is_at(path.as_str()))?;
    let field = procedure.fields.get(rank)?;
    let message = match &field.missing {
        Some(sentence) => Cow::Borrowed(locale.of(sentence)),
        None => Cow::Owned(messages::sentence(&Code::Missing, spec(field), locale)),
    };
    let about = About { path: Some(path), reference: field.reference.as_deref(), ..About::default() };
    Some((rank, said(about, Severity::Error, Fault::new(Code::Missing), message)))
}

/// U10: a document that the answers ask for, and that is not among those attached; its name is the path.
fn unattached(document: &str, locale: Locale) -> Tree<'_> {
    let code = Code::File(Flaw::NotAttached);
    let message = messages::sentence(&code, None, locale);
    let about = About { path: Some(Path::new(document, None)), reference: Some("U10"), ..About::default() };
    said(about, Severity::Error, Fault::new(code), Cow::Owned(message))
}

fn spec(field: &Field) -> Option<&'static Spec> {
    if let Answers::Kind(kind) = &field.answers { Some(kind.spec) } else { None }
}

/// Every procedure of a library, in its newest edition.
#[must_use]
pub fn procedures(library: &Library) -> Listed<'_> {
    Listed(Tree::List(library.procedures().map(|procedure| Listed::of(procedure).0).collect()))
}

/// A procedure as a list shows it, or a list of them.
pub struct Listed<'l>(Tree<'l>);

impl<'l> Listed<'l> {
    /// A procedure as a list shows it.
    #[must_use]
    pub fn of(procedure: &'l Procedure) -> Self {
        let mut title = Members::default();
        title.text("fr", &procedure.title.fr);
        title.text("en", &procedure.title.en);
        let mut listed = Members::default();
        listed.text("id", &procedure.id);
        listed.give("title", Tree::Object(title));
        listed.text("edition", &procedure.edition);
        listed.text("rulebook", &procedure.hash);
        Self(Tree::Object(listed))
    }

    /// As JSON, as it serialises.
    #[must_use]
    pub fn json(&self) -> String {
        json(&self.0)
    }
}

fn json(tree: &Tree<'_>) -> String {
    let mut json = String::with_capacity(2048);
    tree.write(&mut json);
    json
}

impl Serialize for Listed<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

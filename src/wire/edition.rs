//! Which edition of a procedure judges a form: the one that it was filled by, while that is the newest or the one
//! before it.
//!
//! A page may be open when the rules change. What was right when the person answered is not refused as they send it:
//! a form is judged by its own edition, and the answer says what the newest would say otherwise. An edition that the
//! door does not know is judged by the newest, and that is said as well; one older than the last but one is refused.

use crate::date::Date;
use crate::messages::{self, Locale};
use crate::report::{Issue, Path, Report};
use crate::rulebook::Procedure;

use super::Changes;
use super::tree::{Members, Tree};

/// By what rules the form was filled, if the question says so: the hash tells more than the date.
pub(super) struct Filled<'t> {
    pub(super) edition: Option<&'t str>,
    pub(super) hash: Option<&'t str>,
}

/// What an edition is to a library.
pub(super) enum Edition<'l> {
    /// The newest, or none was named.
    Current,
    /// The one before the newest.
    Former(&'l Procedure),
    /// One that the library does not hold.
    Unknown,
    /// One older than the one before the newest.
    TooOld,
}

impl Filled<'_> {
    /// Looks among the editions of the procedure, the newest first.
    pub(super) fn edition_in<'l>(&self, editions: impl Iterator<Item = &'l Procedure>) -> Edition<'l> {
        let mut former = None;
        for (rank, procedure) in editions.enumerate() {
            if rank == 1 {
                former = Some(procedure);
            }
            if self.names(procedure) {
                return match rank {
                    0 => Edition::Current,
                    1 => Edition::Former(procedure),
                    _ => Edition::TooOld,
                };
            }
        }
        match (self.edition, former) {
            (Some(edition), Some(former)) if edition < former.edition.as_str() => Edition::TooOld,
            _ => Edition::Unknown,
        }
    }

    fn names(&self, procedure: &Procedure) -> bool {
        match self.hash {
            Some(hash) => procedure.hash == hash,
            None => self.edition.is_none_or(|edition| procedure.edition == edition),
        }
    }
}

/// What the newest edition would say otherwise.
pub(super) struct RulesChanged<'l> {
    /// The newest edition.
    edition: &'l str,
    rulebook: &'l str,
    /// Whether the form may be sent by the newest edition.
    acceptable: bool,
    /// The answers that the two editions judge differently.
    paths: Vec<Path<'l>>,
    message: String,
    /// What changed, in sentences.
    changes: Vec<String>,
}

impl<'l> RulesChanged<'l> {
    pub(super) fn tree(self) -> Tree<'l> {
        let mut members = Members::default();
        members.text("edition", self.edition);
        members.text("rulebook", self.rulebook);
        members.flag("acceptable", self.acceptable);
        members.give("paths", Tree::Paths(self.paths));
        members.said("message", self.message);
        members.give("changes", Tree::List(self.changes.into_iter().map(|change| Tree::Text(change.into())).collect()));
        Tree::Object(members)
    }

    /// The form was judged by the newest edition, though it was filled by another.
    pub(super) fn unknown(current: &'l Procedure, newest: &Report<'l>, locale: Locale) -> Self {
        Self::new(current, newest, None, locale)
    }

    /// The form was judged by the former edition.
    pub(super) fn since(
        (former, replayed): (&'l Procedure, &Report<'l>),
        (current, newest): (&'l Procedure, &Report<'l>),
        changes: Option<Changes>,
        locale: Locale,
    ) -> Self {
        let (before, now) = (verdicts(former, replayed), verdicts(current, newest));
        let mut paths: Vec<Path<'l>> = Vec::new();
        for verdict in before.iter().chain(&now) {
            let same = before.contains(verdict) && now.contains(verdict);
            if !same && !paths.contains(verdict.0) {
                paths.push(verdict.0.clone());
            }
        }
        let changes = changes.map(|changes| changes(former, current, locale)).unwrap_or_default();
        Self { paths, changes, ..Self::new(current, newest, Some(former), locale) }
    }

    fn new(current: &'l Procedure, newest: &Report<'l>, replayed: Option<&Procedure>, locale: Locale) -> Self {
        let replayed = replayed.and_then(day);
        Self {
            edition: &current.edition,
            rulebook: &current.hash,
            acceptable: newest.acceptable,
            paths: vec![],
            message: day(current).map(|day| messages::rules_changed(replayed, day, locale)).unwrap_or_default(),
            changes: vec![],
        }
    }
}

fn day(procedure: &Procedure) -> Option<Date> {
    procedure.edition.parse().ok()
}

/// What a report says of an answer: by which rule and how loud, or nothing where it is only missing.
type Verdict<'r, 'l> = (&'r Path<'l>, Option<(Option<&'r str>, &'static str, bool)>);

fn verdicts<'r, 'l>(procedure: &'r Procedure, report: &'r Report<'l>) -> Vec<Verdict<'r, 'l>> {
    let said = |issue: &'r Issue<'l>| {
        let rule = issue.rule.and_then(|rule| procedure.rules.get(rule)).map(|rule| rule.id.as_str());
        (&issue.path, Some((rule, issue.fault.code.name(), issue.blocks())))
    };
    report.issues.iter().map(said).chain(report.missing.iter().map(|path| (path, None))).collect()
}

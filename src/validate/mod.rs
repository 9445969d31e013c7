//! A procedure, a form and a day: the report.
//!
//! Three-valued throughout: an operand that is not known yet makes its rule silent. A field whose condition is
//! not true does not exist, and whatever was left in it is ignored.

mod agreements;
mod answer;
mod conditions;
mod days;
mod form;
mod rules;
mod truth;

pub use form::{Form, NotAForm};
pub use truth::Truth;

use crate::date::{Date, Moment};
use crate::report::{Issue, Path, Report};
use crate::rulebook::{Answers, Fee, Field, Procedure};
use answer::Answer;

/// Checks a form on a day.
///
/// `today` is the civil date of Europe/Paris; `now`, when it is known, makes times count as well. Neither is
/// ever read from a clock here.
#[must_use]
pub fn check(procedure: &Procedure, form: &Form, today: Date, now: Option<Moment>) -> Report {
    let mut sheet = Sheet { procedure, form, today, now, slots: Vec::with_capacity(procedure.fields.len()) };
    let mut issues = Vec::new();
    for (rank, field) in procedure.fields.iter().enumerate() {
        let slots = sheet.items(field).map(|item| sheet.fill(rank, field, item, &mut issues)).collect();
        sheet.slots.push(slots);
        if procedure.day == Some(rank) {
            sheet.turn_back();
        }
    }
    let asked = sheet.paths(|slot, _| slot.asked == Truth::True);
    let own = procedure.own.as_ref().is_none_or(|own| sheet.holds(own, None) == Truth::True);
    let elsewhere = procedure.elsewhere.iter().position(|each| sheet.holds(&each.when, None) == Truth::True);
    if elsewhere.is_some() {
        return Report {
            acceptable: false,
            elsewhere,
            issues: vec![],
            missing: vec![],
            asked,
            documents: vec![],
            own,
            fee: None,
        };
    }
    sheet.apply_rules(&mut issues);
    let missing = sheet.paths(|slot, field| slot.asked == Truth::True && field.required && !slot.given);
    let documents = procedure
        .documents
        .iter()
        .enumerate()
        .filter(|(_, document)| document.when.as_ref().is_none_or(|when| sheet.holds(when, None) == Truth::True));
    let documents = documents.map(|(rank, _)| rank).collect();
    let acceptable = missing.is_empty() && !issues.iter().any(Issue::blocks);
    Report { acceptable, elsewhere, issues, missing, asked, documents, own, fee: sheet.fee() }
}

/// Adds an issue after those of its field and of the fields before.
fn add(issues: &mut Vec<Issue>, issue: Issue) {
    let rank = issues.partition_point(|other| other.field <= issue.field);
    issues.insert(rank, issue);
}

/// The form as the procedure sees it, filled in the order of the fields.
struct Sheet<'p> {
    procedure: &'p Procedure,
    form: &'p Form,
    today: Date,
    now: Option<Moment>,
    /// By field, then by item; a field outside any group has one item.
    slots: Vec<Vec<Slot>>,
}

/// One answer, or its absence.
struct Slot {
    item: Option<usize>,
    asked: Truth,
    given: bool,
    answer: Option<Answer>,
}

impl Sheet<'_> {
    /// Judges on the day of the application, once it is known, where that day has come.
    fn turn_back(&mut self) {
        let day = self.procedure.day.and_then(|day| self.answer(day, None)?.days);
        if let Some(day) = day.map(|day| day.first).filter(|day| *day < self.today) {
            self.today = day;
            self.now = None;
        }
    }

    /// The first fee whose condition holds, and what is added to it; none as long as one before it may hold, or
    /// as what is added is not known.
    fn fee(&self) -> Option<(u32, usize)> {
        let holds = |fee: &Fee| fee.when.as_ref().map_or(Truth::True, |when| self.holds(when, None));
        let fees = self.procedure.fees.iter().enumerate().map(|(rank, fee)| (rank, fee, holds(fee)));
        let (plus, first): (Vec<_>, Vec<_>) = fees.partition(|(_, fee, _)| fee.plus);
        let (rank, fee, truth) = first.into_iter().find(|(.., truth)| *truth != Truth::False)?;
        let mut cents = if truth == Truth::True { fee.amount.on(self.today)? } else { return None };
        for (_, fee, truth) in plus {
            match truth {
                Truth::False => {}
                Truth::True => cents = cents.checked_add(fee.amount.on(self.today)?)?,
                Truth::Unknown => return None,
            }
        }
        Some((cents, rank))
    }

    /// The items of a field: one without rank outside any group.
    fn items(&self, field: &Field) -> impl Iterator<Item = Option<usize>> + use<> {
        let count = field.group().map(|group| self.form.items(group));
        let alone = count.is_none().then_some(None);
        alone.into_iter().chain((0..count.unwrap_or(0)).map(Some))
    }

    fn fill(&self, rank: usize, field: &Field, item: Option<usize>, issues: &mut Vec<Issue>) -> Slot {
        let asked = field.when.as_ref().map_or(Truth::True, |when| self.holds(when, item));
        let path = Path::new(&field.path, item);
        let leaf = self.form.get(path.as_str()).filter(|_| asked == Truth::True);
        let Some(leaf) = leaf else {
            let unticked = asked == Truth::True && matches!(field.answers, Answers::Tick);
            return Slot { item, asked, given: false, answer: unticked.then(Answer::unticked) };
        };
        let (answer, remarks) = answer::read(field, leaf, &self.context(field, item));
        issues.extend(remarks.into_iter().map(|remark| Issue {
            path: path.clone(),
            also: vec![],
            field: rank,
            severity: remark.severity,
            fault: remark.fault,
            rule: None,
        }));
        let given = !(matches!(field.answers, Answers::Tick) && answer.as_ref().is_some_and(Answer::is_unticked));
        Slot { item, asked, given, answer }
    }

    /// The answers that bear on a field, and the procedure: a kind may be milder where a person speaks for
    /// themselves than where it is held against its definition.
    fn context(&self, field: &Field, item: Option<usize>) -> crate::identifiers::Context {
        let others = field.context.iter().filter_map(|(name, other)| {
            let answer = self.answer(*other, item)?;
            Some((name.clone(), answer.canonical.clone()))
        });
        let procedure = ("procedure".to_owned(), self.procedure.id.clone());
        crate::identifiers::Context { today: Some(self.today), others: others.chain([procedure]).collect() }
    }

    /// The slot of a field: of the same item inside a group, the only one outside.
    fn slot(&self, field: usize, item: Option<usize>) -> Option<&Slot> {
        let slots = self.slots.get(field)?;
        slots.iter().find(|slot| slot.item.is_none() || slot.item == item)
    }

    fn answer(&self, field: usize, item: Option<usize>) -> Option<&Answer> {
        self.slot(field, item)?.answer.as_ref()
    }

    fn paths(&self, wanted: impl Fn(&Slot, &Field) -> bool) -> Vec<Path> {
        let pairs = self.slots.iter().zip(&self.procedure.fields);
        let paths = pairs.flat_map(|(slots, field)| {
            let wanted = slots.iter().filter(|slot| wanted(slot, field));
            wanted.map(|slot| Path::new(&field.path, slot.item)).collect::<Vec<_>>()
        });
        paths.collect()
    }
}

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
mod typed;

pub use form::{Form, NotAForm};
pub use rules::Outcome;
pub use truth::Truth;
pub use typed::NotAnswers;

use crate::date::{Date, Moment};
use crate::identifiers::{Context, Remark};
use crate::report::{Issue, Path, Report};
use crate::rulebook::{Answers, Field, Procedure};
use answer::Answer;
use core::ops::Range;
use std::cell::OnceCell;

/// Checks a form on a day.
///
/// `today` is the civil date of Europe/Paris; `now`, when it is known, makes times count as well. Neither is
/// ever read from a clock here.
#[must_use]
pub fn check<'p>(procedure: &'p Procedure, form: &Form<'_>, today: Date, now: Option<Moment>) -> Report<'p> {
    let (sheet, issues) = Sheet::filled(procedure, form, today, now);
    sheet.report(issues)
}

/// Checks a form on a day, and tells of each rule whether it was held: what a person who decides has to know.
#[must_use]
pub fn examine<'p>(
    procedure: &'p Procedure,
    form: &Form<'_>,
    today: Date,
    now: Option<Moment>,
) -> (Report<'p>, Vec<(usize, Outcome)>) {
    let (sheet, issues) = Sheet::filled(procedure, form, today, now);
    let outcomes = procedure.rules.iter().map(|rule| sheet.outcome(rule)).enumerate().collect();
    (sheet.report(issues), outcomes)
}

/// Adds an issue after those of its field and of the fields before.
fn add<'p>(issues: &mut Vec<Issue<'p>>, issue: Issue<'p>) {
    let rank = issues.partition_point(|other| other.field <= issue.field);
    issues.insert(rank, issue);
}

/// The form as the procedure sees it, filled in the order of the fields.
struct Sheet<'p, 'f> {
    procedure: &'p Procedure,
    form: &'f Form<'f>,
    today: Date,
    now: Option<Moment>,
    /// What every field knows: the day and the procedure.
    common: Context,
    /// By field, then by item; a field outside any group has one item.
    slots: Vec<Slot<'f>>,
    /// Where the slots of each field stand.
    places: Vec<Range<usize>>,
    /// What is known of the whole form, once somebody has asked: whoever asks stands after the answers it looks at.
    settled: Vec<OnceCell<Truth>>,
}

/// One answer, or its absence.
struct Slot<'f> {
    item: Option<usize>,
    asked: Truth,
    given: bool,
    answer: Option<Answer<'f>>,
}

impl<'p: 'f, 'f> Sheet<'p, 'f> {
    fn blank(procedure: &'p Procedure, form: &'f Form<'f>, today: Date, now: Option<Moment>) -> Self {
        let common = Context { today: Some(today), others: vec![("procedure".to_owned(), procedure.id.clone())] };
        let fields = procedure.fields.len();
        let (slots, places) = (Vec::with_capacity(fields), Vec::with_capacity(fields));
        let settled = vec![OnceCell::new(); procedure.knowns.len()];
        Self { procedure, form, today, now, common, slots, places, settled }
    }

    /// The form, read field by field, and what there is to say of each answer.
    fn filled(
        procedure: &'p Procedure,
        form: &'f Form<'f>,
        today: Date,
        now: Option<Moment>,
    ) -> (Self, Vec<Issue<'p>>) {
        let mut sheet = Self::blank(procedure, form, today, now);
        let (mut issues, mut next) = (Vec::new(), 0);
        for (rank, field) in procedure.fields.iter().enumerate() {
            let start = sheet.slots.len();
            let items = sheet.items(rank, field);
            for item in 0..items.unwrap_or(1) {
                let slot = sheet.fill((rank, field, items.map(|_| item)), &mut next, &mut issues);
                sheet.slots.push(slot);
            }
            sheet.places.push(start..sheet.slots.len());
            if procedure.day == Some(rank) {
                sheet.turn_back();
            }
        }
        (sheet, issues)
    }

    /// What the rules say, once the form is read.
    fn report(&self, mut issues: Vec<Issue<'p>>) -> Report<'p> {
        let procedure = self.procedure;
        let (asked, missing) = self.asked();
        let own = procedure.own.as_ref().is_none_or(|own| self.holds(own, None) == Truth::True);
        let elsewhere = procedure.elsewhere.iter().position(|each| self.holds(&each.when, None) == Truth::True);
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
                validity: vec![],
            };
        }
        self.apply_rules(&mut issues);
        let documents =
            procedure.documents.iter().enumerate().filter(|(_, document)| {
                document.when.as_ref().is_none_or(|when| self.holds(when, None) == Truth::True)
            });
        let documents = documents.map(|(rank, _)| rank).collect();
        let acceptable = missing.is_empty() && !issues.iter().any(Issue::blocks);
        let validity = self.validity();
        Report { acceptable, elsewhere, issues, missing, asked, documents, own, fee: self.fee(), validity }
    }

    /// Judges on the day of the application, once it is known, where that day has come.
    fn turn_back(&mut self) {
        let day = self.procedure.day.and_then(|day| self.answer(day, None)?.days);
        if let Some(day) = day.map(|day| day.first).filter(|day| *day < self.today) {
            self.today = day;
            self.common.today = Some(day);
            self.now = None;
        }
    }

    /// The first fee whose condition holds, and what is added to it; none as long as one before it may hold, or
    /// as what is added is not known.
    fn fee(&self) -> Option<(u32, usize)> {
        let (mut due, mut added) = (None, 0_u32);
        for (rank, fee) in self.procedure.fees.iter().enumerate() {
            if due.is_some() && !fee.plus {
                continue;
            }
            match fee.when.as_ref().map_or(Truth::True, |when| self.holds(when, None)) {
                Truth::False => {}
                Truth::Unknown => return None,
                Truth::True if fee.plus => added = added.checked_add(fee.amount.on(self.today)?)?,
                Truth::True => due = Some((fee.amount.on(self.today)?, rank)),
            }
        }
        let (cents, rank) = due?;
        Some((cents.checked_add(added)?, rank))
    }

    /// How many items a field has; none outside any group, where it stands alone. Fields of a group come together
    /// mostly, and are counted once.
    fn items(&self, rank: usize, field: &Field) -> Option<usize> {
        let group = field.group()?;
        let before = rank
            .checked_sub(1)
            .filter(|before| self.procedure.fields.get(*before).is_some_and(|before| before.group() == Some(group)));
        Some(before.map_or_else(|| self.form.items(group), |before| self.slots_of(before).len()))
    }

    /// Fills the slot of a field. `next` is where its answer stands in the form if it follows the one before.
    fn fill(
        &self,
        (rank, field, item): (usize, &'p Field, Option<usize>),
        next: &mut usize,
        issues: &mut Vec<Issue<'p>>,
    ) -> Slot<'f> {
        let asked = match (field.asked_with.and_then(|other| self.slot(other, item)), &field.when) {
            (Some(other), _) => other.asked,
            (None, Some(when)) => self.holds(when, item),
            (None, None) => Truth::True,
        };
        if asked != Truth::True {
            return Slot { item, asked, given: false, answer: None };
        }
        let path = Path::new(&field.path, item);
        let Some((found, leaf)) = self.form.find(path.as_str(), *next) else {
            let unticked = matches!(field.answers, Answers::Tick);
            return Slot { item, asked, given: false, answer: unticked.then(Answer::unticked) };
        };
        *next = found + 1;
        let own = (!field.context.is_empty()).then(|| self.context(field, item));
        let (answer, remarks) = answer::read(field, leaf, own.as_ref().unwrap_or(&self.common));
        for Remark { severity, fault } in remarks {
            issues.push(Issue { path: path.clone(), also: vec![], field: rank, severity, fault, rule: None });
        }
        let given = !(matches!(field.answers, Answers::Tick) && answer.as_ref().is_some_and(Answer::is_unticked));
        Slot { item, asked, given, answer }
    }

    /// The answers that bear on a field, and the procedure: a kind may be milder where a person speaks for
    /// themselves than where it is held against its definition.
    fn context(&self, field: &Field, item: Option<usize>) -> Context {
        let others = field.context.iter().filter_map(|(name, other)| {
            let answer = self.answer(*other, item)?;
            Some((name.clone(), answer.canonical().to_string()))
        });
        Context { today: Some(self.today), others: others.chain(self.common.others.iter().cloned()).collect() }
    }

    /// The slot of a field: of the same item inside a group, the only one outside.
    fn slot(&self, field: usize, item: Option<usize>) -> Option<&Slot<'f>> {
        match self.slots_of(field) {
            [only] if only.item.is_none() => Some(only),
            items => items.get(item?),
        }
    }

    fn slots_of(&self, field: usize) -> &[Slot<'f>] {
        self.places.get(field).and_then(|place| self.slots.get(place.clone())).unwrap_or_default()
    }

    fn answer(&self, field: usize, item: Option<usize>) -> Option<&Answer<'f>> {
        self.slot(field, item)?.answer.as_ref()
    }

    /// What is asked, and what of it is missing.
    fn asked(&self) -> (Vec<Path<'p>>, Vec<Path<'p>>) {
        let (mut asked, mut missing) = (Vec::with_capacity(self.slots.len()), Vec::new());
        for (field, place) in self.procedure.fields.iter().zip(&self.places) {
            let slots = self.slots.get(place.clone()).unwrap_or_default();
            for slot in slots.iter().filter(|slot| slot.asked == Truth::True) {
                let path = Path::new(&field.path, slot.item);
                if field.required && !slot.given {
                    missing.push(path.clone());
                }
                asked.push(path);
            }
        }
        (asked, missing)
    }
}

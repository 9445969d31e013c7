//! Rules, held against the answers that are known.

use super::answer::{self, Answer};
use super::days::{Days, earliest, later};
use super::form::Leaf;
use super::{Sheet, Slot, Truth, add, agreements};
use crate::date::{Moment, minute_of_day};
use crate::fault::{Code, Fault};
use crate::report::{Issue, Path, Validity};
use crate::rulebook::{Check, Limit, Rule};
use crate::text::same_word;

/// What became of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// What it demands is there.
    Held,
    /// It is not.
    Broken,
    /// An answer that it looks at is not known.
    Undecided,
    /// It does not speak of this form.
    NotConcerned,
}

impl<'p: 'f, 'f> Sheet<'p, 'f> {
    /// What became of a rule, in all the items of its group: the worst.
    pub(super) fn outcome(&self, rule: &Rule) -> Outcome {
        let mut worst = Outcome::NotConcerned;
        for slot in self.slots_for(rule) {
            match (self.outcome_of(rule, slot.item), worst) {
                (Outcome::Broken, _) => return Outcome::Broken,
                (Outcome::NotConcerned, _) | (Outcome::Held, Outcome::Undecided) => {}
                (other, _) => worst = other,
            }
        }
        worst
    }

    fn outcome_of(&self, rule: &Rule, item: Option<usize>) -> Outcome {
        match rule.when.as_ref().map_or(Truth::True, |when| self.holds(when, item)) {
            Truth::False => return Outcome::NotConcerned,
            Truth::Unknown => return Outcome::Undecided,
            Truth::True => {}
        }
        let mut said = Vec::new();
        self.apply(0, rule, item, &mut said);
        let known = |field: &usize| self.answer(*field, item).is_some();
        let decided = match &rule.then {
            Check::Require(_) | Check::Forbid(_) | Check::OneOf(_) => true,
            Check::That(condition) => self.holds(condition, item) != Truth::Unknown,
            _ => rule.blames.iter().all(known),
        };
        match (said.is_empty(), decided) {
            (false, _) => Outcome::Broken,
            (true, true) => Outcome::Held,
            (true, false) => Outcome::Undecided,
        }
    }

    /// The slots that a rule speaks of: those of what it blames first.
    fn slots_for(&self, rule: &Rule) -> &[Slot<'f>] {
        rule.blames.first().map_or(&[], |first| self.slots_of(*first))
    }

    /// Says what each rule that fails has to say.
    pub(super) fn apply_rules(&self, issues: &mut Vec<Issue<'p>>) {
        for (rank, rule) in self.procedure.rules.iter().enumerate() {
            for slot in self.slots_for(rule) {
                if rule.when.as_ref().is_none_or(|when| self.holds(when, slot.item) == Truth::True) {
                    self.apply(rank, rule, slot.item, issues);
                }
            }
        }
    }

    fn apply(&self, rank: usize, rule: &Rule, item: Option<usize>, issues: &mut Vec<Issue<'p>>) {
        let mut blame = |blamed: &[usize], code: Code| {
            let mut paths = blamed.iter().filter_map(|field| self.path(*field, item));
            let Some((field, path)) = paths.next() else { return };
            let also = paths.map(|(_, path)| path).collect();
            let fault = Fault::new(code);
            add(issues, Issue { path, also, field, severity: rule.severity, fault, rule: Some(rank) });
        };
        match &rule.then {
            Check::Require(fields) => {
                for field in fields.iter().filter(|field| self.lacks(**field, item)) {
                    blame(&[*field], Code::Missing);
                }
            }
            Check::Forbid(fields) => {
                for field in fields.iter().filter(|field| self.given(**field, item)) {
                    blame(&[*field], Code::Forbidden);
                }
            }
            check => {
                if let Some(code) = self.fails(check, item) {
                    blame(&rule.blames, code);
                }
            }
        }
    }

    /// The code of a demand that is known not to be met.
    fn fails(&self, check: &Check, item: Option<usize>) -> Option<Code> {
        let days = |field: &usize| self.answer(*field, item)?.days;
        let failed = |holds: Option<bool>, code: Code| (holds == Some(false)).then_some(code);
        match check {
            Check::Require(_) | Check::Forbid(_) => None,
            Check::OneOf(fields) => {
                let any = |holds: fn(&Self, usize, Option<usize>) -> bool| {
                    fields.iter().any(|field| holds(self, *field, item))
                };
                failed(Some(any(Self::given) || !any(Self::lacks)), Code::Missing)
            }
            Check::Within(field, limit, on) => {
                let on = match on {
                    Some(on) => days(on)?,
                    None => Days { first: self.today, last: self.today },
                };
                self.too_early(days(field)?, limit, on)
            }
            Check::Past(field, time, grace) => {
                failed(self.is_not_ahead(days(field)?, *time, *grace, item), Code::InFuture)
            }
            Check::NotBefore(field, other) => {
                let (one, two) = (self.answer(*field, item)?, self.answer(*other, item)?);
                match (one.days, two.days, one.number, two.number) {
                    (Some(one), Some(two), ..) => (one.last < two.first).then_some(Code::Order),
                    (_, _, Some(one), Some(two)) => (one < two).then_some(Code::Order),
                    _ => None,
                }
            }
            Check::Differ(field, other) => {
                let (one, two) = (self.answer(*field, item)?, self.answer(*other, item)?);
                let same = same_word(one.canonical(), two.canonical()) || self.reads_as(*field, two, one);
                failed(Some(!same), Code::Same)
            }
            Check::Unique(fields) => {
                let before = 0..item?;
                failed(Some(!before.rev().any(|other| self.is_repeated(fields, item, other))), Code::Same)
            }
            Check::Agree(name, fields) => {
                let answers = fields.iter().map(|field| self.answer(*field, item)).collect::<Option<Vec<_>>>()?;
                failed(agreements::agree(name, &answers), Code::Disagree)
            }
            Check::That(condition) => (self.holds(condition, item) == Truth::False).then_some(Code::Disagree),
        }
    }

    /// Until when each date serves that a rule limits by its age today: those that are past are issues instead.
    pub(super) fn validity(&self) -> Vec<Validity<'p>> {
        let mut all = Vec::new();
        for (rank, rule) in self.procedure.rules.iter().enumerate() {
            let Check::Within(field, limit, None) = &rule.then else { continue };
            let Some(limit) = limit.on(self.today) else { continue };
            for slot in self.slots_of(*field) {
                let day = slot.answer.as_ref().and_then(|answer| answer.days?.only());
                let until = day.map(|day| later(day, limit)).filter(|until| *until >= self.today);
                let speaks = rule.when.as_ref().is_none_or(|when| self.holds(when, slot.item) == Truth::True);
                if let (Some(until), Some((_, path)), true) = (until, self.path(*field, slot.item), speaks) {
                    all.push(Validity { path, until, rule: rank });
                }
            }
        }
        all
    }

    /// Whether all these answers are given in two items of a group, and the same.
    fn is_repeated(&self, fields: &[usize], item: Option<usize>, other: usize) -> bool {
        let same = |field: &usize| {
            Some(same_word(self.answer(*field, item)?.canonical(), self.answer(*field, Some(other))?.canonical()))
        };
        fields.iter().all(|field| same(field) == Some(true))
    }

    /// Whether one answer, copied into a field of another kind, is what this field was answered: `01/03/2018` and
    /// `2018-03-01` are one date.
    fn reads_as(&self, field: usize, copied: &Answer, answer: &Answer) -> bool {
        let Some(field) = self.procedure.fields.get(field) else { return false };
        let (read, _) = answer::read(field, Leaf::Text(copied.canonical()), &self.common);
        read.is_some_and(|read| read.canonical() == answer.canonical())
    }

    fn too_early(&self, days: Days, limit: &Limit, on: Days) -> Option<Code> {
        let limit = limit.on(self.today)?;
        (later(days.last, limit) < on.first).then(|| Code::TooEarly { earliest: earliest(on.first, limit), limit })
    }

    /// Not ahead of today by more than `grace` days, nor of now where the time is known.
    fn is_not_ahead(&self, days: Days, time: Option<usize>, grace: i32, item: Option<usize>) -> Option<bool> {
        let minute = time.and_then(|time| minute_of_day(self.answer(time, item)?.canonical()));
        if let (Some(minute), Some(now)) = (minute, self.now) {
            let limit = Moment { date: now.date.plus_days(grace), minute: now.minute };
            return Some(Moment { date: days.first, minute } <= limit);
        }
        let limit = self.today.plus_days(grace);
        days.agree(|day| day <= limit)
    }

    fn given(&self, field: usize, item: Option<usize>) -> bool {
        self.slot(field, item).is_some_and(|slot| slot.given)
    }

    /// Whether it is asked and not answered: nobody can fill in what the form does not show.
    fn lacks(&self, field: usize, item: Option<usize>) -> bool {
        self.slot(field, item).is_some_and(|slot| slot.asked == Truth::True && !slot.given)
    }

    fn path(&self, field: usize, item: Option<usize>) -> Option<(usize, Path<'p>)> {
        let slot = self.slot(field, item)?;
        Some((field, Path::new(&self.procedure.fields.get(field)?.path, slot.item)))
    }
}

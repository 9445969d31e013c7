//! The answers worth changing: each word of a list, each side of a limit, nothing at all.

use crate::samples::sample;
use guichet::date::Date;
use guichet::fault::Period;
use guichet::rulebook::{Answers, Check, Condition, Fee, Field, Limit, Operand, Procedure, Test};
use serde_json::{Value, json};

/// A field, by its rank, and what is answered instead.
pub(crate) type Change = (usize, Value);

/// What bears on one thing that a procedure says, with how to see in a report that it is said.
pub(crate) struct Unit {
    pub(crate) seen: (&'static str, String),
    pub(crate) changes: Vec<Change>,
}

/// Everything that a procedure says.
pub(crate) fn units(procedure: &Procedure, today: Date) -> Vec<Unit> {
    let of = Of { procedure, today };
    let mut units = Vec::new();
    for (rank, field) in procedure.fields.iter().enumerate() {
        let mut changes = own(rank, field);
        field.when.iter().for_each(|when| of.condition(when, &mut changes));
        units.push(Unit { seen: ("asked", first(field)), changes });
    }
    for rule in &procedure.rules {
        let mut changes = Vec::new();
        rule.when.iter().for_each(|when| of.condition(when, &mut changes));
        of.check(&rule.then, &mut changes);
        units.push(Unit { seen: ("rule", rule.id.clone()), changes });
    }
    for way in &procedure.elsewhere {
        let mut changes = Vec::new();
        of.condition(&way.when, &mut changes);
        units.push(Unit { seen: ("elsewhere", way.id.clone()), changes });
    }
    let documents = procedure.documents.iter().map(|document| (("documents", document.id.clone()), &document.when));
    let fees = procedure.fees.iter().map(|fee| (("fee", due(fee, today)), &fee.when));
    for (seen, when) in documents.chain(fees) {
        let mut changes = Vec::new();
        if let Some(when) = when {
            of.condition(when, &mut changes);
        }
        units.push(Unit { seen, changes });
    }
    units
}

/// What a report says is to be paid.
fn due(fee: &Fee, today: Date) -> String {
    let cents = fee.amount.on(today).unwrap_or_default();
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// The path of a field, in the first item of its group.
pub(crate) fn first(field: &Field) -> String {
    field.path.replace("[]", "[0]")
}

/// What the field itself takes, at its bounds and beyond, and nothing.
fn own(rank: usize, field: &Field) -> Vec<Change> {
    let mut values = vec![Value::Null];
    match &field.answers {
        Answers::Choice(choices) => values.extend(choices.iter().map(|choice| json!(choice.id))),
        Answers::YesNo | Answers::Tick => values.extend([json!(true), json!(false)]),
        Answers::Text(most) => {
            values.extend([0, 1].map(|more| json!("a".repeat(usize::from(*most) + more))));
        }
        Answers::Number { least, most } => {
            values.extend([least / 1000, least / 1000 - 1].map(|number| json!(number)));
            if *most < i64::MAX {
                values.extend([most / 1000, most / 1000 + 1].map(|number| json!(number)));
            }
        }
        Answers::Kind(_) => {}
    }
    values.into_iter().map(|value| (rank, value)).collect()
}

struct Of<'p> {
    procedure: &'p Procedure,
    today: Date,
}

impl Of<'_> {
    fn condition(&self, condition: &Condition, changes: &mut Vec<Change>) {
        match condition {
            Condition::All(each) | Condition::Any(each) => each.iter().for_each(|each| self.condition(each, changes)),
            Condition::Not(inner) => self.condition(inner, changes),
            Condition::Known(rank) => self.condition(&self.procedure.knowns[*rank].condition, changes),
            Condition::Test(operand, test) => self.test(operand, test, changes),
        }
    }

    fn test(&self, operand: &Operand, test: &Test, changes: &mut Vec<Change>) {
        let field = &self.procedure.fields[operand.field];
        let mut put = |value: Value| changes.push((operand.field, value));
        let mut samples = |words: &[String]| {
            let Answers::Kind(kind) = &field.answers else { return };
            let fact = operand.fact.as_deref().unwrap_or_default();
            words.iter().filter_map(|word| sample(kind, fact, word)).for_each(|sample| put(json!(sample)));
        };
        match test {
            Test::In(words) if operand.fact.is_some() => samples(words),
            Test::In(words) => words.iter().for_each(|word| put(json!(word))),
            Test::Given(_) => put(Value::Null),
            Test::AtLeast(bound) | Test::AtMost(bound) if operand.fact.is_some() => {
                samples(&[-1, 0, 1].map(|more| (bound / 1000 + more).to_string()));
            }
            Test::AtLeast(bound) | Test::AtMost(bound) => {
                for more in [-1, 0, 1] {
                    put(json!(bound / 1000 + more));
                }
            }
            // No sample tells a day.
            _ if operand.fact.is_some() => {}
            Test::From(day) | Test::Until(day) => around(*day).into_iter().for_each(put),
            Test::YoungerThan(limit) | Test::OlderThan(limit) => self.ago(limit).into_iter().for_each(put),
            Test::DueWithin(limit) => self.ahead(limit).into_iter().for_each(put),
        }
    }

    fn check(&self, check: &Check, changes: &mut Vec<Change>) {
        match check {
            Check::Require(fields)
            | Check::Forbid(fields)
            | Check::OneOf(fields)
            | Check::Unique(fields)
            | Check::Agree(_, fields) => {
                changes.extend(fields.iter().map(|field| (*field, Value::Null)));
            }
            Check::Within(field, limit, None) => {
                changes.extend(self.ago(limit).into_iter().map(|value| (*field, value)));
            }
            Check::Past(field, _, grace) => {
                changes.extend(around(self.today.plus_days(*grace)).into_iter().map(|value| (*field, value)));
            }
            Check::That(condition) => self.condition(condition, changes),
            Check::Within(..) | Check::NotBefore(..) | Check::Differ(..) => {}
        }
    }

    /// The days around the one from which a length reaches today.
    fn ago(&self, limit: &Limit) -> Vec<Value> {
        self.at(limit, -1)
    }

    /// The days around the one that a length reaches from today.
    fn ahead(&self, limit: &Limit) -> Vec<Value> {
        self.at(limit, 1)
    }

    fn at(&self, limit: &Limit, sign: i32) -> Vec<Value> {
        let day = limit.on(self.today).map(|period| match period {
            Period::Years(count) => self.today.plus_years(sign * i32::from(count)),
            Period::Months(count) => self.today.plus_months(sign * i32::from(count)),
            Period::Days(count) => self.today.plus_days(sign * i32::from(count)),
        });
        day.map(around).unwrap_or_default()
    }
}

/// The day before, the day, the day after.
fn around(day: Date) -> Vec<Value> {
    [-1, 0, 1].map(|more| json!(day.plus_days(more).to_string())).to_vec()
}

//! Schemas that hold only where a condition is known to hold, or not to.

use super::leaf::number;
use super::{Value, at, local, object, required, text};
use crate::rulebook::{Answers, Condition, Field, Operand, Procedure, Test};

/// What a schema can prove of the conditions of a procedure.
pub(super) struct Proofs<'p> {
    pub(super) procedure: &'p Procedure,
}

/// A condition, and whether it is to hold or to fail.
type Claim<'c> = (&'c Condition, bool);

impl Proofs<'_> {
    /// That where all claims hold, the item of the field (or the whole form) is so; nothing, when some claim cannot
    /// be proven from the answers alone.
    pub(super) fn implies(&self, field: &Field, claims: &[Claim<'_>], then: Value) -> Option<Value> {
        let mut parts = Vec::new();
        for claim in claims {
            self.split(*claim, &mut parts);
        }
        let (inner, outer): (Vec<Claim<'_>>, Vec<Claim<'_>>) = parts
            .into_iter()
            .partition(|(condition, _)| field.group().is_some() && self.is_of(field.group(), condition));
        let then = match field.group() {
            None => then,
            Some(name) => {
                let items = conditional(self.all(&inner, field.group())?, then);
                object([("properties", object([(name, object([("items", items)]))]))])
            }
        };
        Some(conditional(self.all(&outer, None)?, then))
    }

    /// What proves all claims of the whole form.
    pub(super) fn at_top(&self, claims: &[Claim<'_>]) -> Option<Value> {
        self.all(claims, None).map(|proofs| object([("allOf", Value::List(proofs))]))
    }

    /// Cuts a claim into those that must all hold.
    fn split<'c>(&'c self, (condition, holds): Claim<'c>, parts: &mut Vec<Claim<'c>>) {
        match (condition, holds) {
            (Condition::All(each), true) | (Condition::Any(each), false) => {
                for inner in each {
                    self.split((inner, holds), parts);
                }
            }
            (Condition::Not(inner), _) => self.split((inner, !holds), parts),
            (Condition::Known(rank), _) => match self.procedure.knowns.get(*rank) {
                Some(known) => self.split((&known.condition, holds), parts),
                None => parts.push((condition, holds)),
            },
            _ => parts.push((condition, holds)),
        }
    }

    /// Whether a condition only looks at the answers of a group.
    fn is_of(&self, name: Option<&str>, condition: &Condition) -> bool {
        match condition {
            Condition::All(each) | Condition::Any(each) => each.iter().all(|each| self.is_of(name, each)),
            Condition::Not(inner) => self.is_of(name, inner),
            Condition::Known(rank) => {
                self.procedure.knowns.get(*rank).is_some_and(|known| self.is_of(name, &known.condition))
            }
            Condition::Test(operand, _) => {
                self.procedure.fields.get(operand.field).is_some_and(|field| field.group() == name)
            }
        }
    }

    fn all(&self, claims: &[Claim<'_>], scope: Option<&str>) -> Option<Vec<Value>> {
        claims.iter().map(|(condition, holds)| self.proves(condition, *holds, scope)).collect()
    }

    /// What proves that a condition holds, or fails, of the item of a group or of the whole form.
    fn proves(&self, condition: &Condition, holds: bool, scope: Option<&str>) -> Option<Value> {
        match (condition, holds) {
            (Condition::Not(inner), _) => self.proves(inner, !holds, scope),
            (Condition::Known(rank), _) => self.proves(&self.procedure.knowns.get(*rank)?.condition, holds, scope),
            (Condition::All(each), true) | (Condition::Any(each), false) => {
                let all = each.iter().map(|inner| self.proves(inner, holds, scope)).collect::<Option<_>>()?;
                Some(object([("allOf", Value::List(all))]))
            }
            (Condition::All(each), false) | (Condition::Any(each), true) => {
                let any: Vec<Value> = each.iter().filter_map(|inner| self.proves(inner, holds, scope)).collect();
                (!any.is_empty()).then(|| object([("anyOf", Value::List(any))]))
            }
            (Condition::Test(operand, test), _) => self.tests(operand, test, holds, scope),
        }
    }

    fn tests(&self, operand: &Operand, test: &Test, holds: bool, scope: Option<&str>) -> Option<Value> {
        let field = self.procedure.fields.get(operand.field).filter(|field| field.group() == scope)?;
        if operand.fact.is_some() {
            return None;
        }
        let path = local(&field.path);
        match test {
            Test::In(words) => self.is_one_of(field, words, holds, scope),
            Test::Given(given) if *given == holds => Some(match field.answers {
                Answers::Tick => at(&path, Some(object([("const", Value::Flag(true))]))),
                _ => required(&path),
            }),
            // What is not there may not be known to be asked or not.
            Test::Given(_) => field.when.is_none().then(|| object([("not", required(&path))])),
            Test::AtLeast(least) => Some(at(&path, Some(compared(holds, "minimum", "exclusiveMaximum", *least)))),
            Test::AtMost(most) => Some(at(&path, Some(compared(holds, "maximum", "exclusiveMinimum", *most)))),
            // Days are not compared by a schema.
            Test::YoungerThan(_) | Test::OlderThan(_) | Test::DueWithin(_) | Test::From(_) | Test::Until(_) => None,
        }
    }

    fn is_one_of(&self, field: &Field, words: &[String], holds: bool, scope: Option<&str>) -> Option<Value> {
        let path = local(&field.path);
        let word = |word: &String| match field.answers {
            Answers::Tick | Answers::YesNo => Value::Flag(word == "true"),
            Answers::Number { .. } => Value::Number(word.clone().into()),
            _ => text(word),
        };
        let list = object([("enum", Value::List(words.iter().map(word).collect()))]);
        // A box that nobody ticked is not sent.
        let unticked = words.iter().any(|word| word == "false") == holds;
        if matches!(field.answers, Answers::Tick) && unticked {
            let ticked = at(&path, Some(object([("const", Value::Flag(true))])));
            let mut proofs = vec![object([("not", ticked)])];
            if let Some(when) = &field.when {
                proofs.push(self.proves(when, true, scope)?);
            }
            return Some(object([("allOf", Value::List(proofs))]));
        }
        Some(at(&path, Some(if holds { list } else { object([("not", list)]) })))
    }
}

fn compared(holds: bool, within: &str, beyond: &str, limit: i64) -> Value {
    object([("type", text("number")), (if holds { within } else { beyond }, number(limit))])
}

/// `then`, where all of these hold.
fn conditional(all: Vec<Value>, then: Value) -> Value {
    match <[Value; 1]>::try_from(all) {
        Ok([one]) => object([("if", one), ("then", then)]),
        Err(all) if all.is_empty() => then,
        Err(all) => object([("if", object([("allOf", Value::List(all))])), ("then", then)]),
    }
}

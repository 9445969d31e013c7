//! Conditions, held against the answers that are known.

use super::answer::Answer;
use super::days::later;
use super::{Sheet, Truth};
use crate::date::Date;
use crate::identifiers::Fact;
use crate::rulebook::{Condition, Limit, Operand, Test};

impl<'p: 'f, 'f> Sheet<'p, 'f> {
    /// Whether a condition holds; `item` is the rank inside the group that is looked at.
    pub(super) fn holds(&self, condition: &Condition, item: Option<usize>) -> Truth {
        match condition {
            Condition::Test(operand, test) => self.test(operand, test, item),
            Condition::Known(rank) => self.known(*rank, item),
            Condition::Not(inner) => self.holds(inner, item).not(),
            Condition::All(each) => self.all(each, item),
            Condition::Any(each) => self.any(each, item),
        }
    }

    #[inline(never)]
    fn all(&self, each: &[Condition], item: Option<usize>) -> Truth {
        Truth::all(each.iter().map(|each| self.holds(each, item)))
    }

    #[inline(never)]
    fn any(&self, each: &[Condition], item: Option<usize>) -> Truth {
        Truth::any(each.iter().map(|each| self.holds(each, item)))
    }

    /// Whether something is known: outside any group it is looked for once, many rules ask.
    #[inline(never)]
    fn known(&self, rank: usize, item: Option<usize>) -> Truth {
        let Some(known) = self.procedure.knowns.get(rank) else { return Truth::Unknown };
        match self.settled.get(rank).filter(|_| item.is_none()) {
            Some(settled) => *settled.get_or_init(|| self.holds(&known.condition, None)),
            None => self.holds(&known.condition, item),
        }
    }

    #[inline(never)]
    fn test(&self, operand: &Operand, test: &Test, item: Option<usize>) -> Truth {
        let Some(slot) = self.slot(operand.field, item) else { return Truth::Unknown };
        if let Test::Given(given) = test {
            return if slot.asked == Truth::Unknown { Truth::Unknown } else { Truth::from(slot.given == *given) };
        }
        match (&slot.answer, &operand.fact, test) {
            (None, ..) => Truth::Unknown,
            (Some(answer), None, Test::In(words)) => {
                let canonical = answer.canonical();
                Truth::from(words.iter().any(|word| word == canonical))
            }
            (Some(answer), None, test) => self.answer_is(answer, test),
            (Some(answer), Some(fact), test) => answer.fact(fact).map_or(Truth::Unknown, |fact| self.fact(fact, test)),
        }
    }

    #[inline(never)]
    fn answer_is(&self, answer: &Answer, test: &Test) -> Truth {
        let on_days = |question: &dyn Fn(Date) -> bool| Truth::from(answer.days.and_then(|days| days.agree(question)));
        match test {
            Test::YoungerThan(limit) => on_days(&|day| self.is_past(day, limit) == Some(false)),
            Test::OlderThan(limit) => on_days(&|day| self.is_over(day, limit) == Some(true)),
            Test::DueWithin(limit) => on_days(&|day| self.is_due(day, limit) == Some(true)),
            Test::From(first) => on_days(&|day| day >= *first),
            Test::Until(last) => on_days(&|day| day <= *last),
            Test::AtLeast(least) => Truth::from(answer.number.map(|number| number >= *least)),
            Test::AtMost(most) => Truth::from(answer.number.map(|number| number <= *most)),
            Test::In(_) | Test::Given(_) => Truth::Unknown,
        }
    }

    #[inline(never)]
    fn fact(&self, fact: &Fact, test: &Test) -> Truth {
        if let Fact::List(facts) = fact {
            return Truth::any(facts.iter().map(|fact| self.fact(fact, test)));
        }
        let number = if let Fact::Number(number) = fact { Some(number.saturating_mul(1000)) } else { None };
        let day = if let Fact::Date(day) = fact { Some(*day) } else { None };
        match test {
            Test::In(words) => match fact {
                Fact::Text(word) => Truth::from(words.contains(word)),
                Fact::Number(number) => Truth::from(words.contains(&number.to_string())),
                Fact::Flag(flag) => Truth::from(words.iter().any(|word| word == if *flag { "true" } else { "false" })),
                Fact::Date(day) => Truth::from(words.contains(&day.to_string())),
                Fact::List(_) => Truth::Unknown,
            },
            Test::AtLeast(least) => Truth::from(number.map(|number| number >= *least)),
            Test::AtMost(most) => Truth::from(number.map(|number| number <= *most)),
            Test::From(first) => Truth::from(day.map(|day| day >= *first)),
            Test::Until(last) => Truth::from(day.map(|day| day <= *last)),
            Test::OlderThan(limit) => Truth::from(day.and_then(|day| self.is_over(day, limit))),
            Test::YoungerThan(limit) => Truth::from(day.and_then(|day| self.is_past(day, limit)).map(|past| !past)),
            Test::DueWithin(limit) => Truth::from(day.and_then(|day| self.is_due(day, limit))),
            Test::Given(_) => Truth::Unknown,
        }
    }

    /// Whether the day has come, or comes before the length from today is over.
    fn is_due(&self, day: Date, limit: &Limit) -> Option<bool> {
        limit.on(self.today).map(|period| day <= later(self.today, period))
    }

    /// Whether the day that ends the length has come.
    fn is_past(&self, day: Date, limit: &Limit) -> Option<bool> {
        limit.on(self.today).map(|period| later(day, period) <= self.today)
    }

    /// Whether the day that ends the length is over.
    fn is_over(&self, day: Date, limit: &Limit) -> Option<bool> {
        limit.on(self.today).map(|period| later(day, period) < self.today)
    }
}

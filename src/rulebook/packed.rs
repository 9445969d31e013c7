//! A procedure as a browser takes it: what it checks and what it says in one language, as short as can be, without
//! the labels and hints that only a page shows.
//!
//! A packed text is read in one pass, each thing in its place, from three runs side by side: numbers of one or two
//! characters, texts a line each, and sentences a line each. Like stands by like, for the compression. It is made from a bound and proofread [`Procedure`];
//! [`unpack`](super::unpack) refuses a text with anything out of its place.

use super::model::{Answers, Check, Condition, Elsewhere, Fee, Field, Limit, Operand, Procedure, Rule, Sentence, Test};
use crate::checksum::fnv;
use crate::date::Date;
use crate::fault::{Period, Severity};
use crate::text::decimal;

/// How the texts of this version begin; the sum of what comes after ends the line.
pub(super) const MARK: &str = "guichet 1 ";

/// What stands between the numbers, the texts and the sentences.
pub(super) const NEXT: char = '\t';

/// Packs a procedure with the sentences of one language, by its tag.
#[must_use]
pub fn pack(procedure: &Procedure, language: &str) -> String {
    let said: fn(&Sentence) -> &str = if language == "fr" { |sentence| &sentence.fr } else { |sentence| &sentence.en };
    let mut packer =
        Packer { numbers: String::new(), texts: String::new(), sentences: String::new(), said, limits: Vec::new() };
    for text in [language, &procedure.id, &procedure.edition, &procedure.hash] {
        packer.text(text);
    }
    packer.text(&procedure.title.fr);
    packer.text(&procedure.title.en);
    packer.procedure(procedure);
    let rest = [packer.numbers, packer.texts, packer.sentences].join(&NEXT.to_string());
    [MARK, &sum(&rest), "\n", &rest].concat()
}

/// Tells a text that was cut or damaged on its way, not one that was forged.
pub(super) fn sum(text: &str) -> String {
    fnv(text).to_string()
}

struct Packer {
    numbers: String,
    texts: String,
    sentences: String,
    said: fn(&Sentence) -> &str,
    limits: Vec<Vec<(Date, Period)>>,
}

impl Packer {
    fn procedure(&mut self, procedure: &Procedure) {
        self.list(&procedure.sources, |packer, source| packer.text(&source.id));
        self.list(&procedure.fields, |packer, field| packer.text(&field.path));
        self.list(&procedure.knowns, |packer, known| packer.condition(Some(&known.condition)));
        for field in &procedure.fields {
            self.field(field);
        }
        self.list(procedure.day.as_slice(), |packer, day| packer.number(*day));
        self.condition(procedure.own.as_ref());
        self.list(&procedure.elsewhere, Self::elsewhere);
        self.list(&procedure.rules, Self::rule);
        self.list(&procedure.documents, |packer, document| {
            packer.text(&document.id);
            packer.condition(document.when.as_ref());
        });
        self.list(&procedure.fees, Self::fee);
    }

    fn field(&mut self, field: &Field) {
        self.answers(&field.answers);
        self.number(usize::from(field.required));
        self.condition(field.when.as_ref());
        self.maybe(field.reference.as_deref());
        self.list(&field.context, |packer, (name, other)| {
            packer.text(name);
            packer.number(*other);
        });
        self.list(field.missing.as_slice(), Self::sentence);
    }

    fn answers(&mut self, answers: &Answers) {
        match answers {
            Answers::Kind(kind) => {
                self.number(0);
                self.text(kind.spec.id);
            }
            Answers::Choice(choices) => {
                self.number(1);
                self.list(choices, |packer, choice| packer.text(&choice.id));
            }
            Answers::YesNo => self.number(2),
            Answers::Tick => self.number(3),
            Answers::Text(most) => {
                self.number(4);
                self.number(usize::from(*most));
            }
            Answers::Number { least, most } => {
                self.number(5);
                self.thousandths(*least);
                self.maybe((*most < i64::MAX).then(|| decimal(*most)).as_deref());
            }
        }
    }

    fn elsewhere(&mut self, each: &Elsewhere) {
        self.text(&each.id);
        self.maybe(each.reference.as_deref());
        self.condition(Some(&each.when));
        self.maybe(each.goto.as_deref());
        self.sentence(&each.message);
    }

    fn rule(&mut self, rule: &Rule) {
        self.text(&rule.id);
        self.maybe(rule.reference.as_deref());
        self.condition(rule.when.as_ref());
        self.check(&rule.then);
        self.ranks(&rule.blames);
        self.number(match rule.severity {
            Severity::Info => 0,
            Severity::Warning => 1,
            Severity::Error => 2,
        });
        self.number(rule.source);
        self.sentence(&rule.message);
    }

    fn check(&mut self, check: &Check) {
        match check {
            Check::Require(fields) => self.verb(0, fields),
            Check::Forbid(fields) => self.verb(1, fields),
            Check::OneOf(fields) => self.verb(2, fields),
            Check::NotBefore(field, other) => self.verb(3, &[*field, *other]),
            Check::Differ(field, other) => self.verb(4, &[*field, *other]),
            Check::Within(field, limit, on) => {
                self.verb(5, &[Some(*field), *on].into_iter().flatten().collect::<Vec<_>>());
                self.limit(limit);
            }
            Check::Past(field, time, grace) => {
                self.verb(6, &[Some(*field), *time].into_iter().flatten().collect::<Vec<_>>());
                self.number(usize::try_from(*grace).unwrap_or_default());
            }
            Check::Agree(name, fields) => {
                self.verb(7, fields);
                self.text(name);
            }
            Check::Unique(fields) => self.verb(9, fields),
            Check::That(condition) => {
                self.verb(8, &[]);
                self.condition(Some(condition));
            }
        }
    }

    fn verb(&mut self, code: usize, fields: &[usize]) {
        self.number(code);
        self.ranks(fields);
    }

    fn condition(&mut self, condition: Option<&Condition>) {
        let Some(condition) = condition else { return self.number(0) };
        match condition {
            Condition::All(each) => self.conditions(1, each),
            Condition::Any(each) => self.conditions(2, each),
            Condition::Not(inner) => {
                self.number(3);
                self.condition(Some(inner));
            }
            Condition::Known(rank) => {
                self.number(4);
                self.number(*rank);
            }
            Condition::Test(operand, test) => self.test(operand, test),
        }
    }

    fn conditions(&mut self, code: usize, each: &[Condition]) {
        self.number(code);
        self.list(each, |packer, condition| packer.condition(Some(condition)));
    }

    fn test(&mut self, operand: &Operand, test: &Test) {
        let code = match test {
            Test::In(_) => 5,
            Test::Given(_) => 6,
            Test::YoungerThan(_) => 7,
            Test::OlderThan(_) => 8,
            Test::DueWithin(_) => 9,
            Test::From(_) => 10,
            Test::Until(_) => 11,
            Test::AtLeast(_) => 12,
            Test::AtMost(_) => 13,
        };
        self.number(code);
        self.number(operand.field);
        self.maybe(operand.fact.as_deref());
        match test {
            Test::In(words) => self.list(words, |packer, word| packer.text(word)),
            Test::Given(given) => self.number(usize::from(*given)),
            Test::YoungerThan(limit) | Test::OlderThan(limit) | Test::DueWithin(limit) => self.limit(limit),
            Test::From(day) | Test::Until(day) => self.date(*day),
            Test::AtLeast(number) | Test::AtMost(number) => self.thousandths(*number),
        }
    }

    fn fee(&mut self, fee: &Fee) {
        self.condition(fee.when.as_ref());
        self.number(usize::from(fee.plus));
        self.number(fee.amount.source);
        self.list(&fee.amount.cents, |packer, (since, cents)| {
            packer.date(*since);
            packer.thousandths(i64::from(*cents));
        });
    }

    /// The rank of a limit; the first time, what it is comes after.
    fn limit(&mut self, limit: &Limit) {
        let rank = self.limits.iter().position(|values| *values == limit.values);
        self.number(rank.unwrap_or(self.limits.len()));
        if rank.is_none() {
            self.limits.push(limit.values.clone());
            self.list(&limit.values, |packer, (since, length)| {
                packer.date(*since);
                packer.period(*length);
            });
        }
    }

    fn period(&mut self, period: Period) {
        let (unit, count) = match period {
            Period::Years(count) => (0, count),
            Period::Months(count) => (1, count),
            Period::Days(count) => (2, count),
        };
        self.number(unit);
        self.number(usize::from(count));
    }

    fn sentence(&mut self, sentence: &Sentence) {
        self.sentences += (self.said)(sentence);
        self.sentences.push('\n');
    }

    fn ranks(&mut self, fields: &[usize]) {
        self.list(fields, |packer, rank| packer.number(*rank));
    }

    fn date(&mut self, date: Date) {
        self.text(&date.to_string());
    }

    fn thousandths(&mut self, number: i64) {
        self.text(&decimal(number));
    }

    /// A text, or an empty one for none.
    fn maybe(&mut self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    fn text(&mut self, text: &str) {
        self.texts += text;
        self.texts.push('\n');
    }

    /// Sixteen first digits (` ` to `/`), sixty-four last ones (`0` to `o`).
    fn number(&mut self, number: usize) {
        let first = number / 64;
        if first > 0 {
            self.digits(first);
        }
        self.digit(b'0', number % 64);
    }

    fn digits(&mut self, number: usize) {
        if number >= 16 {
            self.digits(number / 16);
        }
        self.digit(b' ', number % 16);
    }

    fn digit(&mut self, zero: u8, digit: usize) {
        self.numbers.push(char::from(zero + u8::try_from(digit).unwrap_or_default()));
    }

    fn list<T>(&mut self, items: &[T], each: fn(&mut Self, &T)) {
        self.number(items.len());
        for item in items {
            each(self, item);
        }
    }
}

//! Reads a packed procedure: one pass, each thing in its place, or nothing.

use super::model::{
    Amount, Answers, Check, Choice, Condition, Document, Elsewhere, Fee, Field, Known, Limit, Operand, Procedure, Rule,
    Sentence, Source, Sure, Test,
};
use super::packed::{MARK, NEXT, sum};
use super::rules::AGREEMENTS;
use crate::date::Date;
use crate::fault::{Period, Severity};
use crate::identifiers::Kind;
use crate::text::thousandths;

/// The deepest nesting of a condition.
const DEEPEST: usize = 32;

/// The procedure of a packed text: what it says in another language is left empty. `None` when anything is out of its
/// place.
#[must_use]
pub fn unpack(text: &str) -> Option<Procedure> {
    let (found, rest) = text.strip_prefix(MARK)?.split_once('\n')?;
    let (numbers, texts) = rest.split_once(NEXT)?;
    let (texts, sentences) = texts.split_once(NEXT)?;
    if found != sum(rest) {
        return None;
    }
    let mut unpacker = Unpacker { numbers, texts, sentences, ..Unpacker::default() };
    unpacker.is_french = unpacker.line() == "fr";
    let procedure = unpacker.procedure();
    let all = [unpacker.numbers, unpacker.texts, unpacker.sentences].concat().is_empty() && !unpacker.wrong;
    all.then_some(procedure)
}

/// What is still to be read, and what was. Whatever does not fit is read as nothing, and noted.
#[derive(Default)]
struct Unpacker<'t> {
    numbers: &'t str,
    texts: &'t str,
    sentences: &'t str,
    wrong: bool,
    is_french: bool,
    limits: Vec<Limit>,
    /// How many there are: a rank is below.
    fields: usize,
    knowns: usize,
    sources: usize,
    /// Of the condition that is being read.
    depth: usize,
}

impl<'t> Unpacker<'t> {
    fn procedure(&mut self) -> Procedure {
        let mut procedure =
            Procedure { id: self.text(), edition: self.text(), hash: self.text(), ..Procedure::default() };
        procedure.title = Sentence { fr: self.text(), en: self.text() };
        procedure.sources = self.list(Self::source);
        self.sources = procedure.sources.len();
        procedure.fields = self.list(|unpacker| Field::at(unpacker.text()));
        let strange = |c: char| matches!(c, '"' | '\\' | '\0'..' ');
        self.wrong |= procedure.fields.iter().any(|field| field.path.contains(strange));
        self.fields = procedure.fields.len();
        procedure.knowns = self.list(|unpacker| {
            let condition = unpacker.condition();
            unpacker.knowns += 1;
            Known { id: String::new(), condition }
        });
        for field in &mut procedure.fields {
            self.field(field);
        }
        procedure.day = self.ranks().first().copied();
        procedure.own = self.maybe_condition();
        procedure.elsewhere = self.list(Self::elsewhere);
        procedure.rules = self.list(Self::rule);
        procedure.documents = self.list(Self::document);
        procedure.fees = self.list(Self::fee);
        procedure
    }

    fn source(&mut self) -> Source {
        Source { id: self.text(), reference: String::new(), sure: Sure::High }
    }

    fn field(&mut self, field: &mut Field) {
        field.answers = self.answers();
        field.required = self.flag();
        field.when = self.maybe_condition();
        field.reference = self.maybe();
        field.context = self.list(|unpacker| (unpacker.text(), unpacker.field_rank()));
        field.missing = self.flag().then(|| self.sentence());
    }

    fn answers(&mut self) -> Answers {
        match self.number() {
            0 => match Kind::find(self.line()) {
                Some(kind) => return Answers::Kind(kind),
                None => self.wrong = true,
            },
            1 => {
                return Answers::Choice(
                    self.list(|unpacker| Choice { id: unpacker.text(), label: Sentence::default() }),
                );
            }
            2 => return Answers::YesNo,
            3 => {}
            4 => return Answers::Text(self.short()),
            5 => return Answers::Number { least: self.thousandths(), most: self.most() },
            _ => self.wrong = true,
        }
        Answers::Tick
    }

    fn elsewhere(&mut self) -> Elsewhere {
        Elsewhere {
            id: self.text(),
            reference: self.maybe(),
            when: self.condition(),
            goto: self.maybe(),
            message: self.sentence(),
        }
    }

    fn rule(&mut self) -> Rule {
        Rule {
            id: self.text(),
            reference: self.maybe(),
            when: self.maybe_condition(),
            then: self.check(),
            blames: self.ranks(),
            severity: match self.below(3) {
                0 => Severity::Info,
                1 => Severity::Warning,
                _ => Severity::Error,
            },
            source: self.below(self.sources),
            message: self.sentence(),
        }
    }

    fn document(&mut self) -> Document {
        Document { id: self.text(), when: self.maybe_condition(), label: Sentence::default() }
    }

    fn fee(&mut self) -> Fee {
        Fee {
            when: self.maybe_condition(),
            plus: self.flag(),
            amount: Amount {
                id: String::new(),
                source: self.below(self.sources),
                cents: self.list(|unpacker| (unpacker.date(), unpacker.cents())),
            },
        }
    }

    fn check(&mut self) -> Check {
        let verb = self.number();
        let fields = self.ranks();
        match (verb, fields.as_slice()) {
            (0, _) => Check::Require(fields),
            (1, _) => Check::Forbid(fields),
            (2, _) => Check::OneOf(fields),
            (3, [field, other]) => Check::NotBefore(*field, *other),
            (4, [field, other]) => Check::Differ(*field, *other),
            (5, [field, on @ ..]) => Check::Within(*field, self.limit(), on.first().copied()),
            (6, [field, time @ ..]) => Check::Past(*field, time.first().copied(), i32::from(self.short())),
            (7, _) => {
                let name = self.line();
                let known = AGREEMENTS.iter().find(|known| **known == name);
                self.wrong |= known.is_none();
                Check::Agree(known.unwrap_or(&""), fields)
            }
            (8, []) => Check::That(self.condition()),
            (9, _) => Check::Unique(fields),
            _ => {
                self.wrong = true;
                Check::Require(fields)
            }
        }
    }

    /// A condition, where there must be one.
    fn condition(&mut self) -> Condition {
        let condition = self.maybe_condition();
        self.wrong |= condition.is_none();
        condition.unwrap_or(Condition::Known(0))
    }

    fn maybe_condition(&mut self) -> Option<Condition> {
        self.depth += 1;
        self.wrong |= self.depth > DEEPEST;
        let condition = match self.number() {
            _ if self.wrong => None,
            0 => None,
            1 => Some(Condition::All(self.list(Self::condition))),
            2 => Some(Condition::Any(self.list(Self::condition))),
            3 => Some(Condition::Not(Box::new(self.condition()))),
            4 => Some(Condition::Known(self.below(self.knowns))),
            code => {
                let operand = Operand { field: self.field_rank(), fact: self.maybe() };
                Some(Condition::Test(operand, self.test(code)))
            }
        };
        self.depth -= 1;
        condition
    }

    fn test(&mut self, code: usize) -> Test {
        match code {
            5 => Test::In(self.list(Self::text)),
            6 => Test::Given(self.flag()),
            7 => Test::YoungerThan(self.limit()),
            8 => Test::OlderThan(self.limit()),
            9 => Test::DueWithin(self.limit()),
            10 => Test::From(self.date()),
            11 => Test::Until(self.date()),
            12 => Test::AtLeast(self.thousandths()),
            13 => Test::AtMost(self.thousandths()),
            _ => {
                self.wrong = true;
                Test::Given(false)
            }
        }
    }

    fn limit(&mut self) -> Limit {
        let rank = self.below(self.limits.len() + 1);
        if rank == self.limits.len() {
            let values = self.list(|unpacker| (unpacker.date(), unpacker.period()));
            self.limits.push(Limit { id: String::new(), values });
        }
        self.limits.get(rank).cloned().unwrap_or(Limit { id: String::new(), values: Vec::new() })
    }

    fn period(&mut self) -> Period {
        match self.below(3) {
            0 => Period::Years(self.short()),
            1 => Period::Months(self.short()),
            _ => Period::Days(self.short()),
        }
    }

    fn sentence(&mut self) -> Sentence {
        let sentence = cut(&mut self.sentences, &mut self.wrong).to_owned();
        let (fr, en) = if self.is_french { (sentence, String::new()) } else { (String::new(), sentence) };
        Sentence { fr, en }
    }

    fn ranks(&mut self) -> Vec<usize> {
        self.list(Self::field_rank)
    }

    fn field_rank(&mut self) -> usize {
        self.below(self.fields)
    }

    fn date(&mut self) -> Date {
        self.parsed(|text| text.parse().ok()).unwrap_or(Date::FIRST)
    }

    fn cents(&mut self) -> u32 {
        u32::try_from(self.thousandths()).unwrap_or_default()
    }

    fn thousandths(&mut self) -> i64 {
        self.parsed(thousandths).unwrap_or_default()
    }

    /// A bound, without limit where it is left empty.
    fn most(&mut self) -> i64 {
        let most = self.parsed(|text| if text.is_empty() { Some(i64::MAX) } else { thousandths(text) });
        most.unwrap_or(i64::MAX)
    }

    fn parsed<T>(&mut self, parse: fn(&str) -> Option<T>) -> Option<T> {
        let parsed = parse(self.line());
        self.wrong |= parsed.is_none();
        parsed
    }

    fn short(&mut self) -> u16 {
        u16::try_from(self.below(usize::from(u16::MAX))).unwrap_or_default()
    }

    fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    /// A text, none where it is empty.
    fn maybe(&mut self) -> Option<String> {
        Some(self.text()).filter(|text| !text.is_empty())
    }

    fn text(&mut self) -> String {
        self.line().to_owned()
    }

    fn line(&mut self) -> &'t str {
        cut(&mut self.texts, &mut self.wrong)
    }

    fn below(&mut self, end: usize) -> usize {
        let number = self.number();
        self.wrong |= number >= end;
        number
    }

    fn number(&mut self) -> usize {
        let mut number = 0;
        for (rank, byte) in self.numbers.bytes().enumerate().take(4) {
            match byte {
                b' '..=b'/' => number = number * 16 + usize::from(byte - b' '),
                b'0'..=b'o' => {
                    self.numbers = self.numbers.get(rank + 1..).unwrap_or_default();
                    return number * 64 + usize::from(byte - b'0');
                }
                _ => break,
            }
        }
        self.wrong = true;
        0
    }

    fn list<T>(&mut self, each: fn(&mut Self) -> T) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..self.number() {
            if self.wrong {
                break;
            }
            items.push(each(self));
        }
        items
    }
}

/// What stands before the end of the line.
fn cut<'t>(rest: &mut &'t str, wrong: &mut bool) -> &'t str {
    let Some((line, after)) = rest.split_once('\n') else {
        *wrong = true;
        return "";
    };
    *rest = after;
    line
}

#[cfg(test)]
mod tests {
    #![allow(clippy::string_slice, reason = "a test cuts texts where characters begin")]

    use super::*;
    use crate::library::bound;
    use crate::rulebook::pack;

    #[test]
    fn what_is_unpacked_packs_to_the_same_text() {
        for (bound, language) in bound().iter().flat_map(|bound| [(bound, "fr"), (bound, "en")]) {
            let text = bound.packed[usize::from(language == "en")];
            let procedure = unpack(text).unwrap_or_else(|| panic!("{} does not unpack", bound.id));
            assert_eq!(procedure.hash, bound.hash);
            assert!(pack(&procedure, language) == text, "{}", bound.id);
        }
    }

    /// A page of one yes-no question, `a`, under a right sum: how many conditions are known and what they are, the
    /// condition under which its answers are the person’s own, and the texts of both.
    fn page(knowns: &str, own: &str, texts: &str) -> Option<Procedure> {
        let (head, next) = ("fr\npage\n2026-11-22\nhash\nUne page\nA page\na\n", NEXT.to_string());
        let rest = ["01", knowns, "20000", "0", own, "0000", &next, head, "\n", texts, &next].concat();
        unpack(&[MARK, &sum(&rest), "\n", &rest].concat())
    }

    fn own(numbers: &str, texts: &str) -> Option<Condition> {
        page("0", numbers, texts).and_then(|page| page.own)
    }

    #[test]
    fn a_condition_is_where_it_must_be() {
        assert!(page("0", "0", "").is_some_and(|page| page.own.is_none()), "there may be none");
        assert!(page("110", "40", "").is_some());
        for (knowns, own) in
            [("10", "0"), ("0", "30"), ("0", "110"), ("0", "120"), ("0", "210"), ("0", "0"), ("0", "00")]
        {
            assert_eq!(page(knowns, own, "").is_some(), (knowns, own) == ("0", "0"), "{knowns} {own}");
        }
        assert!(page("21040", "41", "").is_some(), "what is known may rest on what was known before");
        assert!(
            page("24010", "0", "").is_none() && page("21041", "0", "").is_none() && page("110", "41", "").is_none()
        );
    }

    #[test]
    fn conditions_are_nested_so_deep_and_no_deeper() {
        let nested = |depth: usize| ["3".repeat(depth - 1).as_str(), "10"].concat();
        assert!(own(&nested(32), "").is_some() && own(&nested(33), "").is_none());
        let wide = ["1X", "10".repeat(40).as_str()].concat();
        assert!(
            matches!(own(&wide, ""), Some(Condition::All(each)) if each.len() == 40),
            "beside one another they may"
        );
    }

    #[test]
    fn each_test_is_read_as_what_it_is() {
        let test = |numbers: &str, texts: &str| match own(numbers, &["\n", texts].concat())? {
            Condition::Test(Operand { field: 0, fact: None }, test) => Some(test),
            _ => None,
        };
        let day: Date = "2026-11-22".parse().unwrap();
        assert!(test("5020", "b\nc\n").is_none());
        assert!(matches!(test("502", "b\nc\n"), Some(Test::In(words)) if words == ["b", "c"]));
        assert!(
            matches!(test("600", ""), Some(Test::Given(false))) && matches!(test("601", ""), Some(Test::Given(true)))
        );
        assert!(test("602", "").is_none(), "yes or no");
        for (number, period) in [("0", Period::Years(64)), ("1", Period::Months(64)), ("2", Period::Days(64))] {
            for code in ["70", "80", "90"] {
                let read = test(&[code, "01", number, "!0"].concat(), "2026-11-22\n");
                let (("70", Some(Test::YoungerThan(limit)))
                | ("80", Some(Test::OlderThan(limit)))
                | ("90", Some(Test::DueWithin(limit)))) = (code, read)
                else {
                    panic!("{code} {number}")
                };
                assert_eq!(limit.values, [(day, period)]);
            }
        }
        assert!(test("70013!0", "2026-11-22\n").is_none() && test("71", "").is_none(), "no such length, no such limit");
        assert!(matches!(test(":0", "2026-11-22\n"), Some(Test::From(first)) if first == day));
        assert!(matches!(test(";0", "2026-11-22\n"), Some(Test::Until(last)) if last == day));
        assert!(test(":0", "2026-13-22\n").is_none());
        assert!(
            matches!(test("<0", "1.5\n"), Some(Test::AtLeast(1500)))
                && matches!(test("=0", "-2\n"), Some(Test::AtMost(-2000)))
        );
        assert!(test("<0", "one\n").is_none() && test(">0", "").is_none());
        assert!(own("611", "\n").is_none(), "there is one field");
    }

    #[test]
    fn a_number_has_four_signs_at_most() {
        let number = |numbers: &str| {
            let mut unpacker = Unpacker { numbers, ..Unpacker::default() };
            let read = unpacker.number();
            (!unpacker.wrong).then_some((read, unpacker.numbers.to_owned()))
        };
        for (text, read) in [("0", 0), ("o", 63), ("!0", 64), ("/o", 1023), ("!!0", 1088), ("!!!0", 17472), (" 1", 1)] {
            assert_eq!(number(&[text, "7"].concat()), Some((read, "7".to_owned())), "{text}");
        }
        for text in ["", "!", "!!!!0", "p", "é"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_damaged_text_is_refused() {
        let text = bound()[0].packed[0];
        for (at, c) in text.char_indices().step_by(13) {
            let (before, after) = text.split_at(at);
            assert!(unpack(before).is_none(), "cut at {at}");
            let changed = [before, if c == '0' { "1" } else { "0" }, &after[c.len_utf8()..]].concat();
            assert!(unpack(&changed).is_none(), "changed at {at}");
        }
    }

    /// Under a right sum, what is out of its place is refused or read as something else: never a panic, never long.
    #[test]
    fn a_forged_text_harms_nothing() {
        for bound in bound().iter().take(3) {
            let (_, rest) = bound.packed[0].split_once('\n').unwrap_or_default();
            for (at, c) in rest.char_indices().step_by(17) {
                for put in ["", "0", "/", "o", "3333", "\n", "é"] {
                    let forged = [&rest[..at], put, &rest[at + c.len_utf8()..]].concat();
                    let text = [MARK, &sum(&forged), "\n", &forged].concat();
                    if let Some(procedure) = unpack(&text) {
                        assert!(procedure.rules.len() <= 300 && procedure.fields.len() <= 300, "{at} {put}");
                    }
                }
            }
        }
    }
}

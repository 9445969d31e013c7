//! One answer: what was sent for a field, read as the field takes it.

use super::days::Days;
use super::form::Leaf;
use crate::date::Date;
use crate::fault::{Alphabet, Code, Fault, Severity, Span};
use crate::identifiers::{Context, Fact, Facts, Held, Remark, Zone};
use crate::rulebook::{Answers, Field};
use crate::text::thousandths;
use std::borrow::Cow;
use std::cell::OnceCell;

/// An answer that reads, as rules see it: what they do not ask for is never made.
#[derive(Default)]
pub(super) struct Answer<'f> {
    canonical: OnceCell<Cow<'f, str>>,
    /// The days that it stands for.
    pub(super) days: Option<Days>,
    pub(super) number: Option<i64>,
    /// The value of its kind, and the day it was read on.
    value: Option<(Held, Option<Date>)>,
    /// What the value tells.
    facts: OnceCell<Box<Facts>>,
}

impl<'f> Answer<'f> {
    /// A value of a kind.
    pub(super) fn of(value: Held, today: Option<Date>) -> Self {
        let days = value.days().map(|(first, last)| Days { first, last });
        Self { days, value: Some((value, today)), ..Self::default() }
    }

    /// What we keep.
    pub(super) fn canonical(&self) -> &str {
        let kept = |(value, _): &(Held, _)| Cow::Owned(value.canonical());
        self.canonical.get_or_init(|| self.value.as_ref().map(kept).unwrap_or_default())
    }

    /// One of the facts that the value tells.
    pub(super) fn fact(&self, name: &str) -> Option<&Fact> {
        let (value, today) = self.value.as_ref()?;
        self.facts.get_or_init(|| Box::new(value.facts(*today))).get(name)
    }

    /// The machine-readable zone that it is.
    pub(super) fn zone(&self) -> Option<&Zone> {
        self.value.as_ref()?.0.zone()
    }

    /// A box left as it was: HTML sends nothing for it.
    pub(super) fn unticked() -> Self {
        Self::word("false")
    }

    pub(super) fn is_unticked(&self) -> bool {
        self.canonical() == "false"
    }

    pub(super) fn word(canonical: impl Into<Cow<'f, str>>) -> Self {
        Self { canonical: OnceCell::from(canonical.into()), ..Self::default() }
    }

    /// A day, or the days that a partial date may mean.
    #[cfg(test)]
    pub(super) fn day(text: &str) -> Self {
        let kind = crate::identifiers::Kind::find("birth-date").unwrap();
        Self::of(kind.take(text, &Context::default()).unwrap().0, None)
    }
}

/// Reads an answer: what rules may use of it, and what there is to say.
pub(super) fn read<'f>(field: &'f Field, leaf: Leaf<'f>, context: &Context) -> (Option<Answer<'f>>, Vec<Remark>) {
    let typed = match leaf {
        Leaf::Text(text) => text,
        Leaf::Flag(true) => "true",
        Leaf::Flag(false) => "false",
    };
    let read = match &field.answers {
        Answers::Kind(kind) => {
            return match kind.take(typed, context) {
                Ok((value, remarks)) => {
                    let refused = remarks.iter().any(|remark| remark.severity == Severity::Error);
                    let answer = (!refused).then(|| Answer::of(value, context.today));
                    (answer, remarks)
                }
                Err(fault) => (None, vec![Remark { severity: Severity::Error, fault }]),
            };
        }
        Answers::Choice(choices) => {
            let typed = typed.trim();
            let chosen = choices.iter().find(|choice| choice.id == typed);
            chosen.map(|choice| Answer::word(choice.id.as_str())).ok_or_else(|| Fault::new(Code::Choice))
        }
        Answers::YesNo | Answers::Tick => flag(typed).map(Answer::word).ok_or_else(|| Fault::new(Code::Choice)),
        Answers::Text(most) => text(typed, *most).map(Answer::word),
        Answers::Number { least, most } => number(typed, *least, *most),
    };
    match read {
        Ok(answer) => (Some(answer), vec![]),
        Err(fault) => (None, vec![Remark { severity: Severity::Error, fault }]),
    }
}

/// Yes or no, as JSON, forms and people write it.
fn flag(typed: &str) -> Option<&'static str> {
    let typed = typed.trim();
    let is = |words: [&str; 4]| words.iter().any(|word| typed.eq_ignore_ascii_case(word));
    if is(["true", "yes", "on", "oui"]) { Some("true") } else { is(["false", "no", "off", "non"]).then_some("false") }
}

fn text(typed: &str, most: u16) -> Result<&str, Fault> {
    let typed = typed.trim();
    if typed.len() > usize::from(most) && typed.chars().nth(usize::from(most)).is_some() {
        return Err(Fault::new(Code::TooLong { most }));
    }
    match typed.chars().position(|c| !Alphabet::Text.has(c)) {
        None => Ok(typed),
        Some(rank) => {
            let position = u16::try_from(rank + 1).unwrap_or(u16::MAX);
            Err(Fault::new(Code::Character { expected: Alphabet::Text, position }))
        }
    }
}

/// What people write after a number, although the question says it.
const UNITS: [&str; 6] = ["g/km", "km", "kg", "kw", "cm3", "€"];

/// The number alone, without its unit.
fn bare(typed: &str) -> String {
    let mut typed = typed.trim().to_ascii_lowercase();
    if let Some(unit) = UNITS.iter().find(|unit| typed.ends_with(**unit)) {
        typed.truncate(typed.len() - unit.len());
    }
    typed
}

/// A number with a dot or a comma between its thousands: `45.000`. Few things that are asked have three decimals, and none
/// but below one.
fn grouped(typed: &str) -> Option<i64> {
    let mut groups = typed.trim().split(['.', ',']);
    let first = groups.next().filter(|first| matches!(first.len(), 1..=3) && *first != "0")?;
    let whole = groups.try_fold(first.to_owned(), |whole, group| (group.len() == 3).then(|| whole + group))?;
    thousandths(&whole)
}

fn number<'f>(typed: &str, least: i64, most: i64) -> Result<Answer<'f>, Fault> {
    let bare = bare(typed);
    let grouped = grouped(&bare).filter(|number| *number <= most);
    let number = grouped.or_else(|| thousandths(&bare)).ok_or_else(|| {
        let end = u32::try_from(typed.encode_utf16().count()).unwrap_or(u32::MAX);
        Fault::new(Code::NotANumber).at(Span { start: 0, end })
    })?;
    if number < least {
        return Err(Fault::new(Code::TooSmall { least }));
    }
    if number > most {
        return Err(Fault::new(Code::TooLarge { most }));
    }
    Ok(Answer { number: Some(number), ..Answer::word(crate::text::decimal(number)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_have_many_spellings() {
        assert_eq!(flag("oui"), Some("true"));
        assert_eq!(flag(" off "), Some("false"));
        assert_eq!(flag("Non"), Some("false"));
        assert_eq!(flag("peut-être"), None);
    }

    #[test]
    fn a_number_may_be_either_of_its_bounds() {
        for (typed, refused) in [("1", None), ("100", None), ("0,999", Some(Code::TooSmall { least: 1000 }))] {
            assert_eq!(number(typed, 1000, 100_000).err().map(|fault| fault.code), refused, "{typed}");
        }
        assert_eq!(
            number("100,001", 1000, 100_000).err().map(|fault| fault.code),
            Some(Code::TooLarge { most: 100_000 })
        );
    }

    #[test]
    fn a_text_has_no_control_characters() {
        assert_eq!(text(" 12 rue de l’Exemple ", 38), Ok("12 rue de l’Exemple"));
        assert!(text("a\0b", 38).is_err());
        assert_eq!(text("é".repeat(39).as_str(), 38).unwrap_err().code, Code::TooLong { most: 38 });
    }

    #[test]
    fn numbers_keep_to_their_bounds() {
        assert_eq!(number("49,9", 0, 50_000).unwrap_or_else(|_| Answer::word("")).canonical(), "49.9");
        let meant =
            |typed| number(typed, 0, i64::MAX).map_or_else(|_| String::new(), |answer| answer.canonical().to_owned());
        for (typed, canonical) in [
            ("45 000 km", "45000"),
            ("45.000", "45000"),
            ("1,598", "1598"),
            ("1.234.567 KM", "1234567"),
            ("0.123", "0.123"),
            ("49,95", "49.95"),
            ("85 kW", "85"),
            ("223,76 €", "223.76"),
            ("120 g/km", "120"),
            ("1598cm3", "1598"),
            ("12 ans", ""),
            ("km", ""),
            ("1234.567", "1234.567"),
        ] {
            assert_eq!(meant(typed), canonical, "{typed}");
        }
        assert_eq!(number("4.999", 0, 100_000).unwrap_or_else(|_| Answer::word("")).canonical(), "4.999");
        assert_eq!(number("51", 0, 50_000).err().map(|f| f.code), Some(Code::TooLarge { most: 50_000 }));
        assert_eq!(number("-1", 0, 50_000).err().map(|f| f.code), Some(Code::TooSmall { least: 0 }));
        assert_eq!(number("beaucoup", 0, 50_000).err().map(|f| f.code), Some(Code::NotANumber));
    }
}

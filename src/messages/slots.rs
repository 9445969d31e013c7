//! What fills the slots of a sentence: `{the}`, `{rank}`, `{earliest}`…

use super::catalogue::Said;
use super::codes::{of_alphabet, of_oddity, of_period, of_rank};
use super::{Locale, Noun};
use crate::date::{Date, slashed};
use crate::fault::{Code, Flaw, Period};
use crate::identifiers::{Kind, Spec, Unit};
use crate::text::decimal;

/// What is known of the value that a sentence is about.
pub(super) struct Slots<'s> {
    pub(super) code: &'s Code,
    pub(super) spec: Option<&'s Spec>,
    pub(super) locale: Locale,
}

impl Slots<'_> {
    /// The sentence, every slot that has a value filled.
    pub(super) fn fill(&self, sentence: &str) -> String {
        fill(sentence, &|name| self.value(name))
    }

    fn value(&self, name: &str) -> Option<String> {
        let locale = self.locale;
        match (name, self.spec) {
            ("the", Some(spec)) => Some(locale.noun(spec, Noun::The)),
            ("of", Some(spec)) => Some(locale.noun(spec, Noun::Of)),
            ("example", Some(spec)) => Some(locale.noun(spec, Noun::Example)),
            ("the" | "of" | "unit", _) => Some(locale.say(self.noun(name)).to_owned()),
            _ => self.parameter(name),
        }
    }

    /// What stands for the nouns of a kind where there is none, and what it is counted in.
    fn noun(&self, name: &str) -> Said {
        match (name, self.spec) {
            ("the", _) => Said::TheAnswer,
            ("of", _) => Said::OfTheAnswer,
            (_, Some(Spec { unit: Unit::Digits, .. })) => Said::UnitDigit,
            _ => Said::UnitCharacter,
        }
    }

    /// A parameter of the code.
    fn parameter(&self, name: &str) -> Option<String> {
        let locale = self.locale;
        Some(match (self.code, name) {
            (Code::Length { least, most, .. }, "expected") => self.fill(locale.say(match (least, most) {
                (1, 1) => Said::One,
                _ if least == most => Said::Several,
                _ => Said::Between,
            })),
            (Code::Length { found, least, .. }, "lacking") => least.saturating_sub(*found).to_string(),
            (Code::Length { found, most, .. }, "spare") => found.saturating_sub(*most).to_string(),
            (Code::Length { least, .. } | Code::Count { least, .. }, "least") => least.to_string(),
            (Code::Length { most, .. } | Code::Count { most, .. }, "most") => most.to_string(),
            (Code::Character { position, .. }, "rank") => position.to_string() + locale.say(of_rank(*position)),
            (Code::Character { expected, .. }, "alphabet") => locale.say(of_alphabet(*expected)).to_owned(),
            (Code::Part(part) | Code::CheckDigit(part), "part") => locale.part(*part).to_owned(),
            (Code::LooksLike { kind }, "other") => Kind::find(kind)
                .map_or_else(|| locale.say(Said::SomethingElse).to_owned(), |kind| locale.noun(kind.spec, Noun::The)),
            (Code::Unusual(oddity), "oddity") => locale.say(of_oddity(*oddity)).to_owned(),
            (Code::File(flaw), _) => return of_file(*flaw, name, locale),
            (Code::TooEarly { earliest, .. }, "earliest") => day(*earliest),
            (Code::TooEarly { limit, .. }, "limit") => count(*limit).to_string() + locale.say(of_period(*limit)),
            (Code::TooSmall { least: bound }, "least") | (Code::TooLarge { most: bound }, "most") => {
                decimal(*bound).split('.').collect::<Vec<_>>().join(locale.say(Said::DecimalMark))
            }
            _ => return None,
        })
    }
}

/// A sentence, every slot that has a value filled.
pub(super) fn fill(sentence: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut filled = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled += before;
        let slot = after.split_once('}').and_then(|(name, after)| Some((value(name)?, after)));
        if let Some((value, after)) = slot {
            filled += &value;
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled + rest
}

/// A parameter of what is wrong with a file.
pub(super) fn of_file(flaw: Flaw, name: &str, locale: Locale) -> Option<String> {
    Some(match (flaw, name) {
        (Flaw::Format { accepted, .. } | Flaw::Heic { accepted }, "accepted") => accepted.named(),
        (Flaw::Format { found, .. } | Flaw::Renamed { found }, "found") => found.to_ascii_uppercase(),
        (Flaw::TooHeavy { most } | Flaw::HeavyTogether { most }, "most") => weight(most, locale),
        (Flaw::TooFewPixels { width, .. }, "width") => width.to_string(),
        (Flaw::TooFewPixels { height, .. }, "height") => height.to_string(),
        (Flaw::ShortSide { least }, "least") => least.to_string(),
        (Flaw::ManyPages { most } | Flaw::ManyFiles { most }, "most") => most.to_string(),
        (Flaw::OldPhotograph { limit, .. }, "limit") => count(limit).to_string() + locale.say(of_period(limit)),
        _ => return None,
    })
}

/// As people count bytes: thousands, millions with a tenth, whole millions from ten; never more than there are.
fn weight(bytes: u32, locale: Locale) -> String {
    let (kilo, mega) = (locale.say(Said::Kilobytes), locale.say(Said::Megabytes));
    let tenth = bytes / 100_000 % 10;
    match bytes {
        ..1_000_000 => (bytes / 1000).to_string() + kilo,
        1_000_000..10_000_000 if tenth > 0 => {
            [&(bytes / 1_000_000).to_string(), locale.say(Said::DecimalMark), &tenth.to_string(), mega].concat()
        }
        _ => (bytes / 1_000_000).to_string() + mega,
    }
}

/// `22/05/2026`, as the papers print it, in both languages.
#[must_use]
pub fn day(date: Date) -> String {
    slashed(date.year(), date.month(), date.day())
}

pub(super) const fn count(period: Period) -> u16 {
    match period {
        Period::Years(count) | Period::Months(count) | Period::Days(count) => count,
    }
}

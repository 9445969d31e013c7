//! Sentences: a code and the nouns of its kind, or a sentence of the rulebook, in the language of the person.
//!
//! One exhaustive match a language: a code without a sentence does not compile. A sentence says what to do,
//! then why, and ends with an example; it never holds what was typed.

mod en;
mod fr;

use crate::date::Date;
use crate::fault::{Code, Period};
use crate::identifiers::{Spec, Unit, Words};
use crate::rulebook::Sentence;

/// The language of the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Locale {
    /// The language of a tag: `fr`, `en`.
    #[must_use]
    pub fn find(tag: &str) -> Option<Self> {
        match tag {
            "fr" => Some(Self::Fr),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// A sentence of the rulebook in this language.
    #[must_use]
    pub fn of(self, sentence: &Sentence) -> &str {
        match self {
            Self::Fr => &sentence.fr,
            Self::En => &sentence.en,
        }
    }

    /// The nouns of a kind in this language.
    #[must_use]
    pub const fn words(self, spec: &Spec) -> &Words {
        match self {
            Self::Fr => &spec.fr,
            Self::En => &spec.en,
        }
    }
}

/// What to say of a code; the nouns are those of the kind, where there is one.
#[must_use]
pub fn sentence(code: &Code, spec: Option<&Spec>, locale: Locale) -> String {
    let nouns = spec.map(|spec| Nouns { words: locale.words(spec), unit: spec.unit });
    match locale {
        Locale::Fr => fr::sentence(code, nouns.as_ref()),
        Locale::En => en::sentence(code, nouns.as_ref()),
    }
}

/// A sentence of the rulebook, its placeholders filled.
#[must_use]
pub fn filled(sentence: &Sentence, code: &Code, locale: Locale) -> String {
    let text = locale.of(sentence);
    let Code::TooEarly { earliest, limit } = code else { return text.to_owned() };
    text.replace("{limit}", &period(*limit, locale)).replace("{earliest}", &day(*earliest))
}

/// A length of time, said.
#[must_use]
pub fn period(period: Period, locale: Locale) -> String {
    match locale {
        Locale::Fr => fr::period(period),
        Locale::En => en::period(period),
    }
}

/// What to do when a form was filled by other rules than today's: `replayed` is the edition that still judges it,
/// if it does.
#[must_use]
pub fn rules_changed(replayed: Option<Date>, current: Date, locale: Locale) -> String {
    let replayed = replayed.map(day);
    match locale {
        Locale::Fr => fr::rules_changed(replayed, &day(current)),
        Locale::En => en::rules_changed(replayed, &day(current)),
    }
}

/// The nouns of a kind, in the language of the sentence.
struct Nouns<'s> {
    words: &'s Words,
    unit: Unit,
}

/// `22/05/2026`, as the papers print it, in both languages.
#[must_use]
pub fn day(date: Date) -> String {
    let two = |number: u8| (100 + u16::from(number)).to_string().chars().skip(1).collect::<String>();
    let four = (10_000 + u32::from(date.year())).to_string().chars().skip(1).collect::<String>();
    [two(date.day()), two(date.month()), four].join("/")
}

/// A length in parts: how many, and the unit as a rank (years, months, days).
fn parts(period: Period) -> (u16, usize) {
    match period {
        Period::Years(count) => (count, 0),
        Period::Months(count) => (count, 1),
        Period::Days(count) => (count, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_in_both_languages() {
        let code = Code::TooEarly { earliest: Date::new(2026, 5, 2).unwrap(), limit: Period::Months(6) };
        let sentence =
            Sentence { fr: "Moins de {limit}, le {earliest}.".to_owned(), en: "{limit}, {earliest}.".to_owned() };
        assert_eq!(filled(&sentence, &code, Locale::Fr), "Moins de 6\u{A0}mois, le 02/05/2026.");
        assert_eq!(filled(&sentence, &code, Locale::En), "6 months, 02/05/2026.");
    }
}

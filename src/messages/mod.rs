//! Sentences: a code and the nouns of its kind, or a sentence of the rulebook, in the language of the person.
//!
//! One exhaustive match a language: a code without a sentence does not compile. A sentence says what to do,
//! then why, and ends with an example; it never holds what was typed. Its slots, in braces, are filled from the
//! code and from the nouns of the kind.

mod barcode;
mod en;
mod fr;
#[cfg(feature = "photo")]
pub mod photo;
mod slots;

use crate::date::Date;
use crate::fault::{Alphabet, Code, Flaw, Oddity, Part, Period};
use crate::identifiers::Spec;
use crate::rulebook::Sentence;
use crate::text::sign;
pub use barcode::{Advice, barcode};
use en::ENGLISH;
use fr::FRENCH;
use slots::Slots;
pub use slots::day;
use std::borrow::Cow;

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

    /// A sentence of the rulebook in this language, or in the only one that was loaded.
    #[must_use]
    pub fn of(self, sentence: &Sentence) -> &str {
        match self {
            Self::Fr if !sentence.fr.is_empty() => &sentence.fr,
            Self::En if sentence.en.is_empty() => &sentence.fr,
            _ => &sentence.en,
        }
    }

    /// The examples of a kind in this language.
    #[must_use]
    pub const fn example(self, spec: &Spec) -> &'static str {
        match self {
            Self::Fr => spec.fr.example,
            Self::En => spec.en.example,
        }
    }
}

impl Locale {
    const fn language(self) -> &'static Language {
        match self {
            Self::Fr => &FRENCH,
            Self::En => &ENGLISH,
        }
    }
}

/// What to say of a code; the spec is that of its kind, where there is one. An example ends the sentence, where the
/// person is to type something.
#[must_use]
pub fn sentence(code: &Code, spec: Option<&Spec>, locale: Locale) -> String {
    let language = locale.language();
    let slots = Slots { code, spec, locale };
    let sentence = slots.fill((language.sentence)(code));
    match (code, spec) {
        (Code::Unusual(_) | Code::Specimen, _) | (_, None) => sentence,
        (_, Some(_)) => sentence + &slots.fill(language.example),
    }
}

/// A sentence of the rulebook, its slots filled: `{earliest}` and `{limit}`.
#[must_use]
pub fn filled<'s>(sentence: &'s Sentence, code: &Code, locale: Locale) -> Cow<'s, str> {
    let text = locale.of(sentence);
    match code {
        Code::TooEarly { .. } => Cow::Owned(Slots { code, spec: None, locale }.fill(text)),
        _ => Cow::Borrowed(text),
    }
}

/// What to say of a file. It knows of no kind, so that the photo's wasm links none.
#[must_use]
pub fn flaw(flaw: &Flaw, locale: Locale) -> String {
    let language = locale.language();
    slots::fill((language.flaw)(flaw), &|name| slots::of_file(*flaw, name, language))
}

/// A length of time, said.
#[must_use]
pub fn period(period: Period, locale: Locale) -> String {
    slots::count(period).to_string() + (locale.language().period)(period)
}

/// What to do when a form was filled by other rules than today's: `replayed` is the edition that still judges it,
/// if it does.
#[must_use]
pub fn rules_changed(replayed: Option<Date>, current: Date, locale: Locale) -> String {
    let language = locale.language();
    let (sentence, replayed) = match replayed {
        Some(replayed) => (language.rules_replayed, day(replayed)),
        None => (language.rules_unknown, String::new()),
    };
    sign::rewritten(&sign::rewritten(sentence, "{replayed}", &replayed), "{current}", &day(current))
}

/// What a language has of its own. The slots of its sentences are filled by [`Slots`].
struct Language {
    sentence: fn(&Code) -> &'static str,
    flaw: fn(&Flaw) -> &'static str,
    /// What is said last.
    example: &'static str,
    /// The nouns of a kind with their article, and as a complement; what stands for them where there is no kind.
    the: fn(&Spec) -> String,
    of: fn(&Spec) -> String,
    the_answer: &'static str,
    of_the_answer: &'static str,
    something_else: &'static str,
    part: fn(&Part) -> &'static str,
    alphabet: fn(Alphabet) -> &'static str,
    oddity: fn(Oddity) -> &'static str,
    /// How many are expected: one, several, between two bounds.
    one: &'static str,
    several: &'static str,
    between: &'static str,
    digit: &'static str,
    character: &'static str,
    /// What follows a rank in digits, and the count of a period.
    ordinal: fn(u16) -> &'static str,
    period: fn(Period) -> &'static str,
    decimal_mark: &'static str,
    /// What follows a number of thousands of bytes, and of millions.
    weights: (&'static str, &'static str),
    /// The rules have changed: the former ones are replayed, or the page's are not known.
    rules_replayed: &'static str,
    rules_unknown: &'static str,
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

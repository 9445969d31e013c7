//! Sentences: a code and the nouns of its kind, or a sentence of the rulebook, in the language of the person.
//!
//! One exhaustive match says which sentence says a code; the catalogue has it in each language. A sentence says what to
//! do, then why, and ends with an example; it never holds what was typed. Its slots, in braces, are filled from the code
//! and from the nouns of the kind.

#[cfg(feature = "apart")]
mod apart;
mod barcode;
mod catalogue;
mod codes;
#[cfg(feature = "photo")]
pub mod photo;
mod slots;

use crate::date::Date;
use crate::fault::{Code, Flaw, Part, Period};
use crate::identifiers::Spec;
use crate::rulebook::Sentence;
use crate::text::sign;
#[cfg(feature = "apart")]
pub use apart::learn;
pub use barcode::{Advice, barcode};
use catalogue::Said;
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
    #[cfg(not(feature = "apart"))]
    #[must_use]
    pub fn example(self, spec: &Spec) -> &'static str {
        match self {
            Self::Fr => spec.about().fr.example,
            Self::En => spec.about().en.example,
        }
    }
}

impl Locale {
    /// What the catalogue says.
    #[cfg(not(feature = "apart"))]
    fn say(self, said: Said) -> &'static str {
        let texts = match self {
            Self::Fr => catalogue::FRENCH,
            Self::En => catalogue::ENGLISH,
        };
        texts.get(said as usize).copied().unwrap_or_default()
    }

    /// What the catalogue says, as it was loaded.
    #[cfg(feature = "apart")]
    fn say(self, said: Said) -> &'static str {
        apart::say(self, said)
    }

    /// The name of a kind with its article, or as a complement, or its examples.
    #[cfg(not(feature = "apart"))]
    fn noun(self, spec: &Spec, noun: Noun) -> String {
        let (fr, en) = (&spec.about().fr, &spec.about().en);
        match (self, noun) {
            (Self::Fr, Noun::The) => fr.the(),
            (Self::Fr, Noun::Of) => fr.of(),
            (Self::Fr, Noun::Example) => fr.example.to_owned(),
            (Self::En, Noun::The) => en.the(),
            (Self::En, Noun::Of) => en.of(),
            (Self::En, Noun::Example) => en.example.to_owned(),
        }
    }

    #[cfg(feature = "apart")]
    fn noun(self, spec: &Spec, noun: Noun) -> String {
        apart::noun(self, spec, noun).to_owned()
    }

    #[cfg(feature = "apart")]
    fn part(self, part: Part) -> &'static str {
        apart::part(self, part)
    }

    #[cfg(not(feature = "apart"))]
    fn part(self, part: Part) -> &'static str {
        match self {
            Self::Fr => part.fr(),
            Self::En => part.en(),
        }
    }
}

/// What stands for a kind in a sentence; a browser loads the three a kind.
#[derive(Clone, Copy)]
enum Noun {
    The,
    Of,
    Example,
}

/// What to say of a code; the spec is that of its kind, where there is one. An example ends the sentence, where the
/// person is to type something.
#[must_use]
pub fn sentence(code: &Code, spec: Option<&Spec>, locale: Locale) -> String {
    let slots = Slots { code, spec, locale };
    let sentence = slots.fill(locale.say(codes::of_code(code)));
    match (code, spec) {
        (Code::Unusual(_) | Code::Specimen, _) | (_, None) => sentence,
        (_, Some(_)) => sentence + &slots.fill(locale.say(Said::Example)),
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

/// What to say of a file. It knows of no kind, so that the wasm of photos and of files link none.
#[must_use]
pub fn flaw(flaw: &Flaw, locale: Locale) -> String {
    slots::fill(locale.say(codes::of_flaw(flaw)), &|name| slots::of_file(*flaw, name, locale))
}

/// What to say of a day that is too long ago. It knows of no kind either.
#[must_use]
pub fn too_early(earliest: Date, locale: Locale) -> String {
    slots::fill(locale.say(Said::TooEarly), &|name| (name == "earliest").then(|| day(earliest)))
}

/// A length of time, said.
#[must_use]
pub fn period(period: Period, locale: Locale) -> String {
    slots::count(period).to_string() + locale.say(codes::of_period(period))
}

/// What to do when a form was filled by other rules than today's: `replayed` is the edition that still judges it,
/// if it does.
#[must_use]
pub fn rules_changed(replayed: Option<Date>, current: Date, locale: Locale) -> String {
    let (said, replayed) = match replayed {
        Some(replayed) => (Said::RulesReplayed, day(replayed)),
        None => (Said::RulesUnknown, String::new()),
    };
    sign::rewritten(&sign::rewritten(locale.say(said), "{replayed}", &replayed), "{current}", &day(current))
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

//! The registration number of a vehicle (rubrique A), in every French series.

mod diplomatic;
mod fni;
mod partial;
mod runs;
mod siv;
mod slips;
mod state;

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity, Severity};
use crate::text::{Entry, Profile};
use core::fmt;
use diplomatic::Diplomatic;
use fni::Fni;
use runs::{compact, runs};
use siv::Siv;
use state::State;

/// A registration number, of today's series (`AB-123-CD`, its provisional `WW-123-AB` and its trade `W-123-AB`),
/// of mopeds until 2015 (`AB 123 C`), of before 2009 (`123 AB 75` and its temporary series), of diplomats
/// (`105 C 1.75`), of the State's cars (`75N-4786G`) or of the armies (`61234567`).
///
/// The department and the letter F of the bands beside the number are not part of it. What a series never had
/// is refused; what it skipped or dropped one day is only remarked. Not checked: whether the number has been
/// reached yet; the series of Saint-Barthélemy, Saint-Martin, Saint-Pierre-et-Miquelon and the Pacific, which
/// are not read.
#[derive(Clone, PartialEq, Eq)]
pub struct Plate(Number);

#[derive(Clone, PartialEq, Eq)]
enum Number {
    Siv(Siv),
    Fni(Fni),
    Diplomatic(Diplomatic),
    State(State),
}

identifier!(Plate);

impl Identifier for Plate {
    const SPEC: Spec = Spec {
        id: "plate",
        profile: Profile::SPACED,
        fr: French {
            article: Article::Le,
            name: "numéro d’immatriculation",
            example: "AB-123-CD, ou 123 AB 75 pour une ancienne plaque",
        },
        en: English { name: "registration number", example: "AB-123-CD, or 123 AB 75 for an old plate" },
        layouts: &[],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        example: "AB-123-CD",
        shape: concat!(
            "^(?:[A-HJ-NP-TV-Z]{2}-[0-9]{3}-[A-HJ-NP-TV-Z]{2}|W-[0-9]{3}-[A-HJ-NP-TV-Z]{2}",
            "|[A-HJ-NP-TV-Z]{1,2} [1-9][0-9]{1,2} [A-HJ-NP-TV-Z]",
            "|[1-9][0-9]{0,3} (?:[A-HJ-NP-Z]{1,3}|IT) (?:[0-9]{2,3}|2[AB])",
            "|(?:[EUS] )?[1-9][0-9]{0,2} (?:CM?D|C|K) [1-9][0-9]{0,3}(?:[.](?:[0-9]{2,3}|2[AB])| 973| 67)?(?: [XZ])?",
            "|(?:[0-9]{2,3}|2[AB]|DZ)[DRNE]-[1-9][0-9]{3}[A-HJ-NP-Z]{1,2}|[0-9]{7,8})$"
        ),
        facts: &["series", "number", "department", "mission", "corps"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "arrêté du 9 février 2009, annexe VII; arrêté du 5 novembre 1984; arrêté du 14 octobre 1991",
    };

    const BEGINS: fn(&Spec, &Entry) -> bool = |_, entry| partial::begins(entry);

    fn facts(&self, facts: &mut Facts) {
        facts.text("series", self.series());
        match &self.0 {
            Number::Siv(number) => number.facts(facts),
            Number::Fni(number) => number.facts(facts),
            Number::Diplomatic(number) => number.facts(facts),
            Number::State(number) => number.facts(facts),
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        let entry = compact(about.entry());
        let (known, genre) = (about.context().date("firstRegistered"), about.context().text("J.1"));
        let mut odd = |oddity: Oddity, ranks| {
            about.say(Severity::Warning, entry.fault(Code::Unusual(oddity), ranks));
        };
        match &self.0 {
            Number::Siv(number) => number.oddities(genre, &mut odd),
            Number::Fni(number) => number.oddities(known, &mut odd),
            Number::Diplomatic(_) if fits_fni(&entry) => odd(Oddity::Ambiguous, 0..entry.len()),
            Number::Diplomatic(_) | Number::State(_) => (),
        }
    }
}

/// `105 K 971` may be a diplomat's or, with the letter K, of Guadeloupe.
fn fits_fni(entry: &Entry) -> bool {
    matches!(Fni::read(entry, &runs(entry)), Some(Ok(_)))
}

impl fmt::Display for Plate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Number::Siv(number) => number.fmt(f),
            Number::Fni(number) => number.fmt(f),
            Number::Diplomatic(number) => number.fmt(f),
            Number::State(number) => number.fmt(f),
        }
    }
}

impl Plate {
    /// The name of its series: `SIV`, `WW`, `W`, `CYCLO`, `FNI`, `FNI_W`, `FNI_WW`, `FNI_EXPORT`, `FNI_TT`,
    /// `FNI_IT`, `DIPLO`, `DOMAINES` or `MILITARY`.
    #[must_use]
    pub const fn series(&self) -> &'static str {
        match &self.0 {
            Number::Siv(number) => number.series(),
            Number::Fni(number) => number.series(),
            Number::Diplomatic(_) => "DIPLO",
            Number::State(number) => number.series(),
        }
    }

    /// Diplomatic numbers come before FNI ones, whose shape some of them have (`100 CD 20`); the rest is told
    /// apart by its shape. What no series takes is looked at once more for a slip.
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let whole = compact(entry);
        if whole.is_empty() {
            return Err(Fault::new(Code::Empty));
        }
        whole.all(Alphabet::Alphanumeric)?;
        let (spaced, dense) = (runs(entry), runs(&whole));
        let attempts = [
            Diplomatic::read(entry, &spaced).map(|read| read.map(Number::Diplomatic)),
            Siv::read(&whole, &dense).map(|read| read.map(Number::Siv)),
            Fni::read(&whole, &dense).map(|read| read.map(Number::Fni)),
            State::read(&whole, &dense).map(|read| read.map(Number::State)),
        ];
        let mut fault = None;
        for attempt in attempts.into_iter().flatten() {
            match attempt {
                Ok(number) => return Ok(Self(number)),
                Err(found) => fault = fault.or(Some(found)),
            }
        }
        Err(slips::explain(entry, &whole, &dense, fault))
    }
}

#[cfg(test)]
mod tests;

//! The registration number of a vehicle (rubrique A), in every French series.

mod diplomatic;
mod fni;
mod partial;
mod runs;
mod siv;
mod slips;
mod state;

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity};
use crate::text::{Entry, Profile, pieces};
use core::fmt;
use runs::{Run, compact, runs};

/// A registration number, of today's series (`AB-123-CD`, its provisional `WW-123-AB` and its trade `W-123-AB`),
/// of mopeds until 2015 (`AB 123 C`), of before 2009 (`123 AB 75` and its temporary series), of diplomats
/// (`105 C 1.75`), of the State's cars (`75N-4786G`) or of the armies (`61234567`).
///
/// The department and the letter F of the bands beside the number are not part of it. What a series never had
/// is refused; what it skipped or dropped one day is only remarked. Not checked: whether the number has been
/// reached yet; the series of Saint-Barthélemy, Saint-Martin, Saint-Pierre-et-Miquelon and the Pacific, which
/// are not read.
#[derive(Clone, PartialEq, Eq)]
pub struct Plate {
    series: &'static str,
    /// Its blocks, apart as the series writes them.
    canonical: String,
    number: Option<u16>,
    mission: Option<u16>,
    corps: String,
    department: String,
}

/// Reads the numbers of some series; `None` where the shape is that of no number of them.
type Series = fn(&Entry, &[Run<'_>]) -> Option<Result<Plate, Fault>>;

identifier!(Plate);

impl Identifier for Plate {
    const SPEC: Spec =
        Spec { id: "plate", profile: Profile::SPACED, layouts: &[], unit: Unit::Characters, max_length: 24 };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le,
            name: "numéro d’immatriculation",
            example: "AB-123-CD, ou 123 AB 75 pour une ancienne plaque",
        },
        en: English { name: "registration number", example: "AB-123-CD, or 123 AB 75 for an old plate" },
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
        facts.text("series", self.series);
        if let Some(number) = self.number {
            facts.number("number", number);
        }
        if let Some(mission) = self.mission {
            facts.number("mission", mission);
            facts.text("corps", self.corps.as_str());
        }
        if !self.department.is_empty() {
            facts.text("department", self.department.as_str());
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        let entry = compact(about.entry());
        let blocks = pieces(&self.canonical, &|c| c == ' ');
        let context = about.context();
        let mut odd = |oddity: Oddity, start: usize, end: usize| about.unusual(&entry, oddity, start..end);
        match (self.series, blocks.as_slice()) {
            ("CYCLO", [left, number, right]) => siv::oddities(left, number, right, context.text("J.1"), &mut odd),
            ("DIPLO", _) if fits_fni(&entry) => odd(Oddity::Ambiguous, 0, entry.len()),
            ("DIPLO", _) => (),
            (_, [number, letters, _]) => {
                fni::oddities(self, number, letters, context.date("firstRegistered"), &mut odd);
            }
            _ => (),
        }
    }
}

/// `105 K 971` may be a diplomat's or, with the letter K, of Guadeloupe.
fn fits_fni(entry: &Entry) -> bool {
    matches!(fni::read(entry, &runs(entry.text())), Some(Ok(_)))
}

impl fmt::Display for Plate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.canonical)
    }
}

impl Plate {
    /// The name of its series: `SIV`, `WW`, `W`, `CYCLO`, `FNI`, `FNI_W`, `FNI_WW`, `FNI_EXPORT`, `FNI_TT`,
    /// `FNI_IT`, `DIPLO`, `DOMAINES` or `MILITARY`.
    #[must_use]
    pub const fn series(&self) -> &'static str {
        self.series
    }

    /// A number that tells no more than its series, to be completed.
    const fn of(series: &'static str, canonical: String) -> Self {
        Self { series, canonical, number: None, mission: None, corps: String::new(), department: String::new() }
    }

    /// Diplomatic numbers come before FNI ones, whose shape some of them have (`100 CD 20`); the rest is told
    /// apart by its shape. What no series takes is looked at once more for a slip.
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let whole = compact(entry);
        if whole.is_empty() {
            return Err(Fault::new(Code::Empty));
        }
        whole.all(Alphabet::Alphanumeric)?;
        let (typed, dense) = (entry.text(), whole.text());
        let (spaced, dense) = (runs(typed), runs(dense));
        let mut fault = None;
        let (typed, whole) = ((entry, &spaced), (&whole, &dense));
        let attempts: [(Series, _); 4] =
            [(diplomatic::read, typed), (siv::read, whole), (fni::read, whole), (state::read, whole)];
        for (read, (entry, runs)) in attempts {
            match read(entry, runs) {
                Some(Ok(plate)) => return Ok(plate),
                Some(Err(found)) if fault.is_none() => fault = Some(found),
                _ => (),
            }
        }
        Err(slips::explain(entry, whole.0, &dense, fault))
    }
}

#[cfg(test)]
mod tests;

//! The vehicle identification number (rubrique E).

mod countries;
mod makers;
mod slips;

use super::{About, Article, English, Fact, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, partial};
use crate::checksum;
use crate::fault::{Alphabet, Code, Fault, Oddity, Severity};
use crate::text::{Entry, Profile};
use core::fmt;
pub use countries::vin_country;
pub use makers::{Wmi, wmi};

/// A VIN (ISO 3779): 17 letters without I, O, Q and digits; fewer on vehicles from before 1981.
///
/// Refused: another alphabet, more than 17 characters, fewer on an ordinary road vehicle first registered since
/// 1990. Remarked: a check digit that contradicts a VIN of North America or China, last four characters that are
/// not digits (Reg. (EU) 19/2011), one or two characters repeated. Never refused: a check digit, a maker, a country
/// or a year: European makers need not compute any, and half of the VINs on the road would fail.
#[derive(Clone, PartialEq, Eq)]
pub struct Vin(String);

identifier!(Vin);

impl Identifier for Vin {
    const SPEC: Spec = Spec {
        id: "vin",
        profile: Profile::VEHICLE,
        layouts: &["VVVVVVVVVVVVVVVVV"],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le,
            name: "numéro d’identification du véhicule (rubrique E)",
            example: "VF1RFB00X56789012",
        },
        en: English { name: "vehicle identification number (field E)", example: "VF1RFB00X56789012" },
        example: "VF1RFB00X56789012",
        shape: "^[A-HJ-NPR-Z0-9]{1,17}$",
        facts: &[
            "wmi",
            "country",
            "make",
            "makes",
            "makeCertainty",
            "checkDigitStatus",
            "checkDigitRule",
            "modelYears",
        ],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "ISO 3779; Reg. (EU) 19/2011; 49 CFR 565; GB 16735",
    };

    const BEGINS: fn(&Spec, &Entry) -> bool = |spec, entry| partial::begins(spec, &stamped(entry));

    fn facts(&self, facts: &mut Facts) {
        if !self.is_whole() {
            return;
        }
        facts.text("wmi", self.wmi());
        if let Some(country) = vin_country(&self.0) {
            facts.text("country", country);
        }
        if let Some(Wmi { makes, sure }) = wmi(self.wmi()) {
            match makes.as_slice() {
                [make] => facts.text("make", *make),
                makes => facts.texts("makes", makes),
            }
            facts.text("makeCertainty", if sure { "likely" } else { "unsure" });
        }
        facts.text("checkDigitStatus", self.check().name());
        facts.text("checkDigitRule", if is_checked(&self.0) { "mandatory" } else { "optional" });
        if let Some(years) = self.0.chars().nth(9).filter(|_| is_checked(&self.0)).and_then(vin_model_year) {
            facts.list("modelYears", years.map(|year| Fact::Number(year.into())).into());
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        let entry = stamped(about.entry());
        let registered = about.context().date("firstRegistered");
        if registered.is_some_and(|registered| registered.year() < 1981) {
            return;
        }
        if !self.is_whole() {
            let blocks = registered.is_some_and(|registered| registered.year() >= 1990) && is_ordinary(about);
            let severity = if blocks { Severity::Error } else { Severity::Warning };
            return about.say(severity, short(&entry, severity));
        }
        let make = about.context().text("D.1");
        let mut say = |severity, oddity, ranks, meant| {
            about.say(severity, entry.fault(Code::Unusual(oddity), ranks).suggest(meant));
        };
        let mut warn = |oddity, ranks, meant| say(Severity::Warning, oddity, ranks, meant);
        if is_checked(&self.0) && self.check() != Check::Match {
            let meant = (self.check() == Check::Mismatch).then(|| slips::checked(&self.0)).flatten();
            warn(Oddity::CheckDigitMismatch, 0..17, meant);
        }
        if !self.0.chars().skip(13).all(|c| c.is_ascii_digit()) {
            warn(Oddity::Last4NotNumeric, 13..17, None);
        }
        if distinct(&self.0) <= 2 {
            warn(Oddity::SuspiciousRepetition, 0..17, None);
        }
        if let Some(meant) = make.and_then(|make| slips::made_by(&self.0, make)) {
            say(Severity::Info, Oddity::UnknownMaker, 0..3, Some(meant));
        }
    }
}

/// What position 9 says of the rest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Check {
    Match,
    Mismatch,
    /// Neither a digit nor X: a character of the description like any other.
    NotApplicable,
}

impl Check {
    const fn name(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Mismatch => "mismatch",
            Self::NotApplicable => "not_applicable",
        }
    }
}

impl Vin {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let entry = stamped(entry);
        match entry.len() {
            0 => Err(Fault::new(Code::Empty)),
            1..=17 => {
                entry.all(Alphabet::Vin).map_err(|fault| fault.suggest(slips::spelled(&entry)))?;
                Ok(Self(entry.meant()))
            }
            _ => Err(entry.length(17, 17).suggest(slips::doubled(&entry))),
        }
    }

    /// The first three characters: who makes it.
    #[must_use]
    pub fn wmi(&self) -> &str {
        self.0.get(..3).unwrap_or(&self.0)
    }

    fn is_whole(&self) -> bool {
        self.0.len() == 17
    }

    fn check(&self) -> Check {
        match self.0.chars().nth(8) {
            Some(found) if Some(found) == vin_check_digit(&self.0) => Check::Match,
            Some('0'..='9' | 'X') => Check::Mismatch,
            _ => Check::NotApplicable,
        }
    }
}

/// Made for North America (49 CFR 565) or in China (GB 16735), where the check digit is mandatory. A maker of those
/// countries need not compute it for Europe: a warning at most.
fn is_checked(vin: &str) -> bool {
    vin.starts_with(['1', '2', '3', '4', '5', '7', 'L', 'H'])
}

/// What position 9 must be by 49 CFR 565: `0` to `9`, or `X` for 10. `None` unless the text has the 17 characters of
/// a VIN. Position 9 itself does not count.
#[must_use]
pub fn vin_check_digit(vin: &str) -> Option<char> {
    let remainder = (vin.chars().count() == 17).then(|| checksum::vin(vin)).flatten()?;
    if remainder == 10 { Some('X') } else { char::from_digit(remainder, 10) }
}

/// The two model years that a code of position 10 stands for, thirty years apart; `None` for a character that is no
/// such code. It means something in North America and China only.
#[must_use]
pub fn vin_model_year(code: char) -> Option<[u16; 2]> {
    let rank = "ABCDEFGHJKLMNPRSTVWXY123456789".find(code)?;
    let year = 1980 + u16::try_from(rank).ok()?;
    Some([year, year + 30])
}

/// A number without the `*` that some makers stamp on both sides of it.
pub(super) fn stamped(entry: &Entry) -> Entry {
    let first = entry.chars().position(|c| c != '*').unwrap_or(entry.len());
    let last = entry.len() - entry.chars().rev().position(|c| c != '*').unwrap_or(entry.len());
    entry.keep(&|rank, _| (first..last).contains(&rank))
}

/// The ordinary road vehicles, all of which have 17 characters since 1990.
fn is_ordinary(about: &Remarks<'_>) -> bool {
    let genre = about.context().text("J.1").unwrap_or_default().trim();
    ["VP", "CTTE", "MTL", "MTT1", "MTT2", "QM", "TM", "TCP", "CAM", "TRR"]
        .iter()
        .any(|one| genre.eq_ignore_ascii_case(one))
}

/// Fewer than 17 characters: perhaps another number of the certificate.
fn short(entry: &Entry, severity: Severity) -> Fault {
    let code = if entry.layout("LL999LL").is_ok() {
        Code::LooksLike { kind: "plate" }
    } else if entry.layout("9999AA99999").is_ok() {
        Code::LooksLike { kind: "certificate-form" }
    } else if severity == Severity::Error {
        return entry.length(17, 17);
    } else {
        Code::Unusual(Oddity::ShortVin)
    };
    entry.whole(code)
}

/// How many different characters.
fn distinct(text: &str) -> usize {
    let mut seen = Vec::new();
    for c in text.bytes() {
        if !seen.contains(&c) {
            seen.push(c);
        }
    }
    seen.len()
}

impl fmt::Display for Vin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests;

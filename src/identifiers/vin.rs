//! The vehicle identification number (rubrique E).

mod countries;
mod makers;
mod slips;

use super::{About, Article, English, Fact, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
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
        fr: French {
            article: Article::Le,
            name: "numéro d’identification du véhicule (rubrique E)",
            example: "VF1RFB00X56789012",
        },
        en: English { name: "vehicle identification number (field E)", example: "VF1RFB00X56789012" },
        layouts: &["VVVVVVVVVVVVVVVVV"],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
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

    fn could_become(entry: &Entry) -> bool {
        stamped(entry).begins("VVVVVVVVVVVVVVVVV")
    }

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
                makes => facts.list("makes", makes.iter().map(|make| Fact::Text((*make).to_owned()))),
            }
            facts.text("makeCertainty", if sure { "likely" } else { "unsure" });
        }
        facts.text("checkDigitStatus", self.check().name());
        facts.text("checkDigitRule", if self.is_checked() { "mandatory" } else { "optional" });
        if let Some(years) = self.0.chars().nth(9).filter(|_| self.is_checked()).and_then(vin_model_year) {
            facts.list("modelYears", years.map(|year| Fact::Number(year.into())));
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
        let mut warn = |oddity, ranks, meant| {
            about.say(Severity::Warning, entry.fault(Code::Unusual(oddity), ranks).suggest(meant));
        };
        if self.is_checked() && self.check() != Check::Match {
            let meant = (self.check() == Check::Mismatch).then(|| slips::checked(&self.0)).flatten();
            warn(Oddity::CheckDigitMismatch, 0..17, meant);
        }
        if !self.0.chars().skip(13).all(|c| c.is_ascii_digit()) {
            warn(Oddity::Last4NotNumeric, 13..17, None);
        }
        if distinct(&self.0) <= 2 {
            warn(Oddity::SuspiciousRepetition, 0..17, None);
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

    /// Made for North America (49 CFR 565) or in China (GB 16735), where the check digit is mandatory. A maker of
    /// those countries need not compute it for Europe: a warning at most.
    fn is_checked(&self) -> bool {
        self.0.starts_with(['1', '2', '3', '4', '5', '7', 'L', 'H'])
    }

    fn check(&self) -> Check {
        match self.0.chars().nth(8) {
            Some(found) if Some(found) == vin_check_digit(&self.0) => Check::Match,
            Some('0'..='9' | 'X') => Check::Mismatch,
            _ => Check::NotApplicable,
        }
    }
}

/// What position 9 must be by 49 CFR 565: `0` to `9`, or `X` for 10. `None` unless the text has the 17 characters of
/// a VIN. Position 9 itself does not count.
#[must_use]
pub fn vin_check_digit(vin: &str) -> Option<char> {
    let remainder = (vin.chars().count() == 17).then(|| checksum::vin(vin.chars())).flatten()?;
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
    entry.keep(|rank, _| (first..last).contains(&rank))
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
    entry.fault(code, 0..entry.len())
}

/// How many different characters.
fn distinct(text: &str) -> usize {
    text.char_indices().filter(|(at, c)| text.find(*c) == Some(*at)).count()
}

impl fmt::Display for Vin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;
    use crate::identifiers::{Context, Identified, Kind, Remark};

    fn read(typed: &str, others: &[(&str, &str)]) -> Identified {
        let others = others.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Kind::find("vin").unwrap().read(typed, &Context { today: None, others }).unwrap()
    }

    fn remarks(typed: &str, others: &[(&str, &str)]) -> Vec<(Severity, Code)> {
        let said = |Remark { severity, fault }| (severity, fault.code);
        read(typed, others).remarks.into_iter().map(said).collect()
    }

    fn odd(oddity: Oddity) -> (Severity, Code) {
        (Severity::Warning, Code::Unusual(oddity))
    }

    #[test]
    fn facts_are_hints_of_maker_and_country() {
        let facts = read("1M8GDM9AXKP042788", &[]).facts;
        assert!(facts.get("country") == Some(&Fact::Text("US".to_owned())));
        assert!(facts.get("checkDigitStatus") == Some(&Fact::Text("match".to_owned())));
        assert!(facts.get("checkDigitRule") == Some(&Fact::Text("mandatory".to_owned())));
        assert!(facts.get("modelYears") == Some(&Fact::List(vec![Fact::Number(1989), Fact::Number(2019)])));
        let facts = read("VF1RFB00X56789012", &[]).facts;
        assert!(facts.get("make") == Some(&Fact::Text("RENAULT".to_owned())));
        assert!(facts.get("modelYears").is_none(), "no year is told of a Renault");
        assert!(read("08ZA1234", &[]).facts.names().next().is_none());
    }

    #[test]
    fn a_shared_or_doubtful_maker_says_so() {
        assert_eq!(wmi("1C4").map(|found| found.makes), Some(vec!["CHRYSLER/DODGE", "JEEP"]));
        assert_eq!(wmi("TW3"), Some(Wmi { makes: vec!["RENAULT"], sure: false }));
        assert_eq!(wmi("VF"), None);
        assert_eq!(wmi("F1V"), None, "codes are read three by three");
    }

    #[test]
    fn a_short_number_depends_on_its_age_and_genre() {
        let typed = "VF1RFB00X5678901";
        let short = Code::Length { found: 16, least: 17, most: 17 };
        let of = |date, genre| remarks(typed, &[("firstRegistered", date), ("J.1", genre)]);
        assert_eq!(of("1990-01-01", "VP"), [(Severity::Error, short.clone())]);
        assert_eq!(of("2012-05-12", "mtt1"), [(Severity::Error, short)]);
        assert_eq!(of("1989-12-31", "VP"), [odd(Oddity::ShortVin)]);
        assert_eq!(of("2012-05-12", "REM"), [odd(Oddity::ShortVin)]);
        assert_eq!(of("1980-12-31", "VP"), []);
        assert_eq!(remarks(typed, &[]), [odd(Oddity::ShortVin)]);
    }

    #[test]
    fn only_america_and_china_must_have_their_check_digit() {
        assert_eq!(remarks("1M8GDM9A0KP042788", &[]), [odd(Oddity::CheckDigitMismatch)]);
        assert_eq!(remarks("LRW3E7FA0MC123456", &[]), [odd(Oddity::CheckDigitMismatch)]);
        for typed in ["VF14SRAP451234567", "WP0ZZZ99ZTS392124", "JT2AE09W5P0038539"] {
            assert_eq!(remarks(typed, &[]), [], "{typed}");
        }
        assert_eq!(remarks("1M8GDM9A0KP042788", &[("firstRegistered", "1970-01-01")]), []);
    }

    #[test]
    fn an_unusual_end_and_a_repetition_are_remarked() {
        assert_eq!(remarks("VF3LCBHZHFS123AB7", &[]), [odd(Oddity::Last4NotNumeric)]);
        assert_eq!(remarks("11111111111111111", &[]), [odd(Oddity::SuspiciousRepetition)]);
        assert_eq!(remarks("VF1RFB00X56789012", &[]), []);
    }

    #[test]
    fn the_best_reading_is_offered() {
        for (typed, meant) in [
            ("1M8GDM9AXKPO42788", "1M8GDM9AXKP042788"),
            ("WVWZZZIKZAWOOOOO1", "WVWZZZ1KZAW000001"),
            ("WOLPC6DB3CC123456", "W0LPC6DB3CC123456"),
            ("VF1RFBQ0X56789012", "VF1RFB00X56789012"),
            ("АF1RFB00X56789012", "AF1RFB00X56789012"),
            ("VF1RRFB01X56789012", "VF1RFB01X56789012"),
            ("1M8GDM9AXKP0427788", "1M8GDM9AXKP042788"),
            ("E VF1RFB00X56789012", "VF1RFB00X56789012"),
        ] {
            let fault = typed.parse::<Vin>().unwrap_err();
            assert_eq!(fault.suggestion.as_deref(), Some(meant), "{typed}");
        }
        let two = "VF1RFB00X567890112".parse::<Vin>().unwrap_err();
        assert_eq!(two.suggestion, None, "00 and 11 are doubled, and no check digit tells");
        for (typed, meant) in [
            ("lM8GDM9AXKP042788", "1M8GDM9AXKP042788"),
            ("1M8GDM9AXKPD42788", "1M8GDM9AXKP042788"),
            ("1HGBH41JXNM109186", "1HGBH41JXMN109186"),
        ] {
            let remark = read(typed, &[]).remarks.remove(0);
            assert_eq!(remark.fault.suggestion.as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn stars_and_separators_are_left_out() {
        assert_eq!(read("*VF1-RFB00X.56789012 *", &[]).canonical, "VF1RFB00X56789012");
        let fault = "*VF1RFBI0X56789012*".parse::<Vin>().unwrap_err();
        assert_eq!(fault.span, Some(Span { start: 7, end: 8 }));
        assert_eq!("**".parse::<Vin>().unwrap_err().code, Code::Empty);
    }

    #[test]
    fn another_number_of_the_certificate_is_recognised() {
        assert_eq!(remarks("AB-123-CD", &[]), [(Severity::Warning, Code::LooksLike { kind: "plate" })]);
        let kind = "certificate-form";
        assert_eq!(remarks("2013BZ80335", &[]), [(Severity::Warning, Code::LooksLike { kind })]);
    }
}

//! The number of a driving licence card.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, glued};
use crate::fault::{Code, Fault, Oddity};
use crate::text::{Entry, Profile, short};
use core::fmt;

/// The document number of the card licence (field 5 on its front, since 16 September 2013): two digits (the year),
/// two letters, five digits. It changes with every card; passports have the same shape. The pink licence has
/// none: its field 5 is the NEPH.
///
/// Refused: a NEPH, the most frequent confusion. The check digit of the machine-readable line, which counts the
/// `D1FRA` before the number, is offered off.
#[derive(Clone, PartialEq, Eq)]
pub struct Licence(String);

identifier!(Licence);

impl Licence {
    fn year(&self) -> u16 {
        self.0.get(..2).map_or(0, short)
    }
}

impl Identifier for Licence {
    const SPEC: Spec = Spec {
        id: "licence",
        profile: Profile::IDENTITY,
        layouts: &["99AA99999"],
        unit: Unit::Characters,
        max_length: 20,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro du permis de conduire", example: "24AA00000" },
        en: English { name: "driving licence number", example: "24AA00000" },
        example: "24AA00000",
        shape: "^[0-9]{2}[A-Z]{2}[0-9]{5}$",
        facts: &["year"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "arrêté du 20 avril 2012; directive 2006/126/CE, annex I",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.number("year", 2000 + self.year());
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if self.year() < 13 {
            about.odd(Oddity::UnusualYear, 0..2);
        }
        if self.0 == "13AA00002" {
            about.specimen();
        }
    }
}

impl Licence {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        if entry.layout("999999999999").is_ok() {
            return Err(entry.fault(Code::LooksLike { kind: "neph" }, 0..12));
        }
        entry.layout("99AA99999").map_err(|fault| glued::apart(entry, fault, 9, "D1FRA"))?;
        Ok(Self(entry.meant()))
    }
}

/// `24AA00000`.
impl fmt::Display for Licence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<Licence>().unwrap_err()
    }

    fn remarks(typed: &str) -> Vec<Code> {
        let read = Kind::find("licence").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn a_neph_is_another_number() {
        assert_eq!(refused("2106 9210 6990").code, Code::LooksLike { kind: "neph" });
    }

    #[test]
    fn the_check_digit_of_the_line_is_taken_off() {
        assert_eq!(refused("13AA000026").suggestion.as_deref(), Some("13AA00002"));
        assert_eq!(refused("13AA000028").suggestion, None, "ICAO would leave D1FRA out");
    }

    #[test]
    fn cards_were_not_made_before_2013() {
        assert_eq!(remarks("12AB34567"), [Code::Unusual(Oddity::UnusualYear)]);
        assert_eq!(remarks("13AA00002"), [Code::Specimen]);
        assert_eq!(remarks("13AA00003"), []);
    }
}

//! The number of a foreigner in France.

use super::{About, Article, English, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault};
use crate::text::{Entry, Profile};
use core::fmt;

/// A foreigner's number (« numéro étranger », AGDREF): ten digits, printed vertically on the residence card. No
/// check digit is known.
///
/// Refused: the nine digits of some older cards, for the tenth is to be asked; the number of the card itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Agdref(String);

identifier!(Agdref);

impl Identifier for Agdref {
    const SPEC: Spec =
        Spec { id: "agdref", profile: Profile::IDENTITY, layouts: &["9999999999"], unit: Unit::Digits, max_length: 20 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro étranger", example: "9999000001" },
        en: English { name: "foreigner’s number", example: "9999000001" },
        example: "9999000001",
        shape: "^[0-9]{10}$",
        facts: &[],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "CESEDA R142-11 (AGDREF2); public specimen of the residence permit",
    };

    fn remarks(&self, about: &mut Remarks<'_>) {
        if self.0 == "1105040043" {
            about.specimen();
        }
    }
}

impl Agdref {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let letters = entry.chars().any(|c| c.is_ascii_uppercase());
        if entry.len() == 9 && letters && entry.all(Alphabet::Alphanumeric).is_ok() {
            let kind = "residence-permit";
            return Err(entry.fault(Code::LooksLike { kind }, 0..9));
        }
        entry.layout("9999999999")?;
        Ok(Self(entry.meant()))
    }
}

/// `9999000001`.
impl fmt::Display for Agdref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<Agdref>().unwrap_err()
    }

    fn remarks(typed: &str) -> Vec<Code> {
        let read = Kind::find("agdref").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn the_number_of_the_card_is_another() {
        assert_eq!(refused("K682T8YLO").code, Code::LooksLike { kind: "residence-permit" });
        assert_eq!(refused("110504004").code, Code::Length { found: 9, least: 10, most: 10 });
    }

    #[test]
    fn the_specimen_is_known() {
        assert_eq!(remarks("1105040043"), [Code::Specimen]);
        assert_eq!(remarks("9999000001"), []);
    }
}

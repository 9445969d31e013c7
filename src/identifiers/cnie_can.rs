//! The access number of an electronic identity card.

use super::{About, Article, English, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault};
use crate::text::{Entry, Profile};
use core::fmt;

/// The card access number (CAN): the six digits at the bottom right of the electronic card, which open its chip.
///
/// Refused: the number of the card, which people take for it.
#[derive(Clone, PartialEq, Eq)]
pub struct CnieCan(String);

identifier!(CnieCan);

impl Identifier for CnieCan {
    const SPEC: Spec =
        Spec { id: "cnie-can", profile: Profile::IDENTITY, layouts: &["999999"], unit: Unit::Digits, max_length: 12 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro CAN", example: "012345" },
        en: English { name: "CAN number", example: "012345" },
        example: "012345",
        shape: "^[0-9]{6}$",
        facts: &[],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "BSI TR-03110 (card access number); PRADO FRA-BO-03001",
    };

    fn remarks(&self, about: &mut Remarks<'_>) {
        if self.0 == "546497" {
            about.specimen();
        }
    }
}

impl CnieCan {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let card = entry.len() == 9 && entry.all(Alphabet::Alphanumeric).is_ok();
        if card {
            return Err(entry.fault(Code::LooksLike { kind: "cnie" }, 0..9));
        }
        entry.layout("999999")?;
        Ok(Self(entry.meant()))
    }
}

/// `012345`.
impl fmt::Display for CnieCan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::identifiers::{Context, Kind};

    #[test]
    fn the_number_of_the_card_is_another() {
        let fault = "A1B2C3D4E".parse::<CnieCan>().unwrap_err();
        assert_eq!(fault.code, Code::LooksLike { kind: "cnie" });
    }

    #[test]
    fn the_specimen_is_known() {
        let read = Kind::find("cnie-can").unwrap().read("546497", &Context::default()).unwrap();
        assert_eq!(read.remarks.first().map(|remark| &remark.fault.code), Some(&Code::Specimen));
    }
}

//! The number of an electronic identity card.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, glued};
use crate::fault::{Code, Fault, Oddity};
use crate::text::{Entry, Profile};
use core::fmt;

/// The number of the electronic card (CNIe, since 2021): nine letters and digits, without a documented
/// structure or a letter left out. Its check digit stands only in the machine-readable zone: typed along, it is
/// offered without.
///
/// Refused: the six digits of the card access number (CAN). A number of the shape of a passport's is only
/// unusual, since nothing excludes it.
#[derive(Clone, PartialEq, Eq)]
pub struct Cnie(String);

identifier!(Cnie);

const SPECIMENS: [&str; 2] = ["X4RTBPFW4", "D2H6862M2"];
const LAYOUT: &str = "XXXXXXXXX";

impl Identifier for Cnie {
    const SPEC: Spec =
        Spec { id: "cnie", profile: Profile::IDENTITY, layouts: &[LAYOUT], unit: Unit::Characters, max_length: 20 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de carte d’identité électronique", example: "A1B2C3D4E" },
        en: English { name: "electronic identity card number", example: "A1B2C3D4E" },
        example: "A1B2C3D4E",
        shape: "^[0-9A-Z]{9}$",
        facts: &["model"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "Regulation (EU) 2019/1157; PRADO FRA-BO-03001",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.text("model", "electronic");
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if SPECIMENS.contains(&self.0.as_str()) {
            about.specimen();
        }
        if about.entry().layout("99AA99999").is_ok() {
            about.odd(Oddity::PassportShape, 0..about.entry().len());
        }
    }
}

impl Cnie {
    pub(super) fn read(entry: &Entry) -> Result<Self, Fault> {
        if entry.layout("999999").is_ok() {
            return Err(entry.fault(Code::LooksLike { kind: "cnie-can" }, 0..6));
        }
        entry.layout(LAYOUT).map_err(|fault| glued::apart(entry, fault, 9, ""))?;
        Ok(Self(entry.meant()))
    }
}

/// `X4RTBPFW4`.
impl fmt::Display for Cnie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<Cnie>().unwrap_err()
    }

    fn remarks(typed: &str) -> Vec<Code> {
        let read = Kind::find("cnie").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn the_check_digit_of_the_zone_is_taken_off() {
        assert_eq!(refused("X4RTBPFW46").suggestion.as_deref(), Some("X4RTBPFW4"));
        assert_eq!(refused("X4RTBPFW47").suggestion, None);
    }

    #[test]
    fn the_access_number_is_another() {
        assert_eq!(refused("546 497").code, Code::LooksLike { kind: "cnie-can" });
    }

    #[test]
    fn what_may_be_right_is_only_remarked() {
        assert_eq!(remarks("12AB34567"), [Code::Unusual(Oddity::PassportShape)]);
        assert_eq!(remarks("d2h6862m2"), [Code::Specimen]);
        assert_eq!(remarks("K682T8YLO"), []);
    }
}

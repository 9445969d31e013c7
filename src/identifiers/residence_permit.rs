//! The number of a residence permit card.

use super::{About, Article, English, French, Identifier, InputMode, Remarks, Spec, Unit, glued};
use crate::fault::{Code, Fault};
use crate::text::{Entry, Profile};
use core::fmt;

/// The number of a residence permit: nine letters and digits at the top right of the card, the letter O among them.
/// Its check digit stands only in the machine-readable zone: typed along, it is offered without.
///
/// Refused: the ten digits of the foreigner's number.
#[derive(Clone, PartialEq, Eq)]
pub struct ResidencePermit(String);

identifier!(ResidencePermit);

impl Identifier for ResidencePermit {
    const SPEC: Spec = Spec {
        id: "residence-permit",
        profile: Profile::IDENTITY,
        layouts: &["XXXXXXXXX"],
        unit: Unit::Characters,
        max_length: 20,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de titre de séjour", example: "AB12CD34E" },
        en: English { name: "residence permit number", example: "AB12CD34E" },
        example: "AB12CD34E",
        shape: "^[0-9A-Z]{9}$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "Regulation (EC) 1030/2002; public specimen of the card",
    };

    fn remarks(&self, about: &mut Remarks<'_>) {
        if self.0 == "K682T8YLO" {
            about.specimen();
        }
    }
}

impl ResidencePermit {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        if entry.layout("9999999999").is_ok() {
            return Err(entry.fault(Code::LooksLike { kind: "agdref" }, 0..10));
        }
        entry.layout("XXXXXXXXX").map_err(|fault| glued::apart(entry, fault, 9, ""))?;
        Ok(Self(entry.meant()))
    }
}

/// `AB12CD34E`.
impl fmt::Display for ResidencePermit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<ResidencePermit>().unwrap_err()
    }

    fn remarks(typed: &str) -> Vec<Code> {
        let read = Kind::find("residence-permit").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn the_number_of_the_person_is_another() {
        assert_eq!(refused("1105040043").code, Code::LooksLike { kind: "agdref" });
    }

    #[test]
    fn the_check_digit_of_the_zone_is_taken_off() {
        assert_eq!(refused("K682T8YLO0").suggestion.as_deref(), Some("K682T8YLO"));
        assert_eq!(refused("K682T8YLO1").suggestion, None);
        assert_eq!(remarks("K682T8YLO"), [Code::Specimen]);
    }
}

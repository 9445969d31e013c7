//! The number in rubrique E of an old vehicle.

use super::vin::stamped;
use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit, partial};
use crate::fault::{Alphabet, Code, Fault};
use crate::text::{Entry, Profile};
use core::fmt;

/// A chassis number, from before the VIN of 17 characters (1981): one to 17 letters without I, O, Q and digits, as
/// the State's own history service reads the field. Nothing else is known of their makers' habits, and nothing
/// else is checked. Whether old certificates print a `/` is not known either: it is refused as there, and offered
/// without.
#[derive(Clone, PartialEq, Eq)]
pub struct Chassis(String);

identifier!(Chassis);

impl Identifier for Chassis {
    const SPEC: Spec = Spec {
        id: "chassis",
        profile: Profile::VEHICLE,
        layouts: &["VVVVVVVVVVVVVVVVV"],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de châssis (rubrique E)", example: "08ZA1234" },
        en: English { name: "chassis number (field E)", example: "08ZA1234" },
        example: "08ZA1234",
        shape: "^[A-HJ-NPR-Z0-9]{1,17}$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "HistoVec, validation of field E",
    };

    const BEGINS: fn(&Spec, &Entry) -> bool = |spec, entry| partial::begins(spec, &stamped(entry));
}

impl Chassis {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let entry = stamped(entry);
        match entry.len() {
            0 => Err(Fault::new(Code::Empty)),
            1..=17 => entry.all(Alphabet::Vin).map(|()| Self(entry.meant())).map_err(|fault| {
                let meant = fault.suggestion.clone().unwrap_or_else(|| entry.keep(&|_, c| c != '/').meant());
                fault.suggest(Some(meant))
            }),
            _ => Err(entry.length(1, 17)),
        }
    }
}

impl fmt::Display for Chassis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_is_never_there_or_a_slash_is_offered_right() {
        for (typed, meant) in [("BI1234", "B11234"), ("ABC/123", "ABC123"), ("*08ZA-O1*", "08ZA01")] {
            assert_eq!(typed.parse::<Chassis>().unwrap_err().suggestion.as_deref(), Some(meant), "{typed}");
        }
        assert_eq!("АBC+123".parse::<Chassis>().unwrap_err().suggestion, None);
    }

    #[test]
    fn seventeen_characters_are_the_most() {
        assert!("12345678901234567".parse::<Chassis>().is_ok());
        let fault = "123456789012345678".parse::<Chassis>().unwrap_err();
        assert_eq!(fault.code, Code::Length { found: 18, least: 1, most: 17 });
    }
}

//! The number under which a driver is registered.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit, geography};
use crate::fault::{Code, Fault};
use crate::text::{Entry, Profile, grouped, short};
use core::fmt;

/// A NEPH (« numéro d'enregistrement préfectoral harmonisé »): twelve digits given for life at the first request for
/// a licence. It is on the back of the card licence, and is field 5 of the pink one.
///
/// Refused: the document number of the card, the most frequent confusion. Never held against it: the month and the
/// department that it usually begins with, which State data contradict. Licences of before 1975 may have other
/// numbers: the procedures do not ask them for one.
#[derive(Clone, PartialEq, Eq)]
pub struct Neph(String);

identifier!(Neph);

impl Identifier for Neph {
    const SPEC: Spec =
        Spec { id: "neph", profile: Profile::IDENTITY, layouts: &["999999999999"], unit: Unit::Digits, max_length: 24 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro NEPH", example: "2106 9210 6990" },
        en: English { name: "NEPH number", example: "2106 9210 6990" },
        example: "2106 9210 6990",
        shape: "^[0-9]{12}$",
        facts: &["registrationYear", "registrationMonth", "department"],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "arrêté du 20 avril 2012; ANTS, help pages (permis de conduire)",
    };

    /// `registrationYear` (two digits), `registrationMonth` and `department`: hints, only where all three are
    /// plausible.
    fn facts(&self, facts: &mut Facts) {
        if let Some((year, month, department)) = self.scheme() {
            facts.text("registrationYear", year);
            facts.number("registrationMonth", month);
            facts.text("department", department);
        }
    }

    fn written(&self) -> String {
        grouped(&self.0, &[4, 4, 4])
    }
}

impl Neph {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        if entry.layout("99AA99999").is_ok() {
            return Err(entry.fault(Code::LooksLike { kind: "licence" }, 0..9));
        }
        entry.layout("999999999999")?;
        Ok(Self(entry.meant()))
    }

    /// Year, month and department, if the number follows the usual scheme.
    fn scheme(&self) -> Option<(&str, u16, &str)> {
        let month = Some(short(self.0.get(2..4)?)).filter(|month| (1..=12).contains(month))?;
        let department = self.0.get(4..6).filter(|code| geography::is_department(code))?;
        Some((self.0.get(..2)?, month, department))
    }
}

/// `210692106990`.
impl fmt::Display for Neph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::identifiers::Fact;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Neph>().unwrap_err()
    }

    #[test]
    fn the_number_of_the_card_is_another() {
        assert_eq!(refused("13AA00002").code, Code::LooksLike { kind: "licence" });
        assert_eq!(refused("21069210699O").suggestion.as_deref(), Some("210692106990"));
    }

    #[test]
    fn the_usual_scheme_is_only_told() {
        let fact = |typed: &str| {
            let mut facts = Facts::default();
            typed.parse::<Neph>().unwrap().facts(&mut facts);
            facts.get("department").cloned()
        };
        assert!(fact("210692106990") == Some(Fact::Text("92".to_owned())));
        assert!(fact("093496239512").is_none(), "State test data has no month 34");
    }

    #[test]
    fn people_write_two_lines() {
        assert_eq!("210692106990".parse::<Neph>().unwrap().written(), "2106 9210 6990");
    }
}

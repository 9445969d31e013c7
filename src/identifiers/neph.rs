//! The number under which a driver is registered.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, geography};
use crate::fault::{Alphabet, Code, Fault, Oddity, Severity};
use crate::text::{Entry, Profile, grouped, short};
use core::fmt;

/// A NEPH (« numéro d'enregistrement préfectoral harmonisé »): twelve digits given for life at the first request for
/// a licence. It is on the back of the card licence, and is field 5 of the pink one.
///
/// Refused: the document number of the card, the most frequent confusion. Never held against it: the month and the
/// department that it usually begins with, which State data contradict.
///
/// Old licences have other numbers: 10 to 19 digits are what the State’s own services read. Twelve are wanted, but of a
/// pink licence (the context says `model`), where any of them only calls for a second look.
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
        shape: "^[0-9]{10,19}$",
        facts: &["registrationYear", "registrationMonth", "department"],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "arrêté du 20 avril 2012; ANTS, help pages (permis de conduire)",
    };

    /// `registrationYear` (two digits), `registrationMonth` and `department`: hints, only where all three are
    /// plausible.
    fn facts(&self, facts: &mut Facts) {
        if let Some((year, month, department)) = self.scheme().filter(|_| self.0.len() == 12) {
            facts.text("registrationYear", year);
            facts.number("registrationMonth", month);
            facts.text("department", department);
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if self.0.len() == 12 {
            return;
        }
        if about.context().text("model") == Some("pink") {
            about.odd(Oddity::OldLicence, 0..about.entry().len());
        } else {
            about.say(Severity::Error, about.entry().length(12, 12));
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
        let may_be_old = (10..=19).contains(&entry.len()) && entry.all(Alphabet::Digit).is_ok();
        if !may_be_old {
            entry.layout("999999999999")?;
        }
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

    use crate::identifiers::{Context, Fact, Kind};

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
    fn an_old_licence_has_another_number() {
        let said = |typed: &str, others: Vec<(String, String)>| {
            let read = Kind::find("neph").unwrap().read(typed, &Context { today: None, others }).unwrap();
            read.remarks.into_iter().map(|remark| (remark.severity, remark.fault.code)).collect::<Vec<_>>()
        };
        for (typed, found) in
            [("2106921069", 10), ("21069210699", 11), ("2106921069901", 13), ("1234567890123456789", 19)]
        {
            let code = Code::Length { found, least: 12, most: 12 };
            assert_eq!(said(typed, vec![]), [(Severity::Error, code)], "{typed}");
            let pink = vec![("model".to_owned(), "pink".to_owned())];
            assert_eq!(said(typed, pink), [(Severity::Warning, Code::Unusual(Oddity::OldLicence))], "{typed}");
        }
        assert_eq!(said("210692106990", vec![]), []);
        assert_eq!(refused("210692106").code, Code::Length { found: 9, least: 12, most: 12 });
        assert_eq!(refused("12345678901234567890").code, Code::Length { found: 20, least: 12, most: 12 });
    }

    #[test]
    fn people_write_two_lines() {
        assert_eq!("210692106990".parse::<Neph>().unwrap().written(), "2106 9210 6990");
    }
}

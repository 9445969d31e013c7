//! The number of a company or of any other legal unit.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit};
use crate::checksum::luhn;
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, grouped, slip};
use core::fmt;

/// A SIREN: nine digits of which the last checks the others (Luhn), given by INSEE to every company,
/// association with employees and public body.
///
/// Refused: nine zeros, which pass the check. Not checked: whether the number was ever given.
#[derive(Clone, PartialEq, Eq)]
pub struct Siren(String);

identifier!(Siren);

const DIGITS: Part = Part::SIREN_DIGITS;

pub(super) const CHECK: Part = Part::SIREN_CHECK;

impl Identifier for Siren {
    const SPEC: Spec =
        Spec { id: "siren", profile: Profile::IDENTITY, layouts: &["999999999"], unit: Unit::Digits, max_length: 20 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro SIREN", example: "123 456 782" },
        en: English { name: "SIREN number", example: "123 456 782" },
        example: "123 456 782",
        shape: "^[0-9]{9}$",
        facts: &["publicBody"],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "code de commerce R123-220; INSEE, Sirene",
    };

    /// `publicBody`: numbers that start with 1 or 2 are those of public bodies.
    fn facts(&self, facts: &mut Facts) {
        facts.flag("publicBody", self.0.starts_with(['1', '2']));
    }

    fn written(&self) -> String {
        grouped(&self.0, &[3, 3, 3])
    }
}

impl Siren {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let digits = entry.text();
        if digits.len() != 9 || !holds(digits) {
            if let Some(fault) = longer(entry) {
                return Err(fault);
            }
            entry.layout("999999999")?;
            let meant = slip::only(slip::slipped(digits), &holds);
            return Err(entry.fault(Code::CheckDigit(CHECK), 0..9).suggest(meant));
        }
        if digits == "000000000" {
            return Err(entry.wrong(DIGITS, 0..9));
        }
        Ok(Self(entry.meant()))
    }
}

pub(super) fn holds(digits: &str) -> bool {
    luhn(digits) == Some(true)
}

/// A SIRET or a VAT number, which hold the SIREN: it is offered.
fn longer(entry: &Entry) -> Option<Fault> {
    let (kind, start) = match (entry.len(), entry.get(0)) {
        (14, _) if entry.chars().all(|c| c.is_ascii_digit()) => ("siret", 0),
        (13, Some('F')) if entry.get(1) == Some('R') => ("vat", 4),
        _ => return None,
    };
    let fault = entry.whole(Code::LooksLike { kind });
    Some(fault.suggest(Some(entry.part(start..start + 9).to_owned())))
}

/// `123456782`.
impl fmt::Display for Siren {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Siren>().unwrap_err()
    }

    #[test]
    fn zeros_pass_the_check_and_are_refused() {
        assert_eq!(refused("000 000 000").code, Code::Part(DIGITS));
    }

    #[test]
    fn a_longer_number_gives_its_siren() {
        let fault = refused("732 829 320 00074");
        assert_eq!(fault.code, Code::LooksLike { kind: "siret" });
        assert_eq!(fault.suggestion.as_deref(), Some("732829320"));
        assert_eq!(refused("FR 83 404 833 048").suggestion.as_deref(), Some("404833048"));
        assert_eq!(refused("FR 83 404 833 049").suggestion, None, "what does not read is not offered");
    }

    #[test]
    fn only_a_slip_without_rival_is_offered() {
        let mut offered = 0;
        for wrong in slip::swapped("123456782").into_iter().filter(|digits| !holds(digits)) {
            if let Some(meant) = refused(&wrong).into_suggestion() {
                offered += 1;
                assert_eq!(meant.parse::<Siren>().map(|siren| siren.to_string()).ok(), Some(meant));
            }
        }
        assert!(offered > 0);
    }

    #[test]
    fn people_write_groups_of_three() {
        assert_eq!("404833048".parse::<Siren>().unwrap().written(), "404 833 048");
    }
}

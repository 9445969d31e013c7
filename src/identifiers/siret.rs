//! The number of an establishment.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit, siren};
use crate::checksum::{digit_sum, luhn};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, grouped, slip};
use core::fmt;

/// A SIRET: the SIREN of a company, then the five digits of one of its establishments (NIC). Both the SIREN
/// and the whole pass Luhn, except at La Poste: beside its head office, the sum of the digits of an
/// establishment is a multiple of 5.
///
/// Refused: a SIREN alone. Not checked: whether the establishment exists or is still open.
#[derive(Clone, PartialEq, Eq)]
pub struct Siret(String);

identifier!(Siret);

/// La Poste has more establishments than Luhn leaves numbers for (INSEE).
const LA_POSTE: &str = "356000000";
const LA_POSTE_HEAD_OFFICE: &str = "35600000000048";

const DIGITS: Part = Part::SIRET_DIGITS;

const CHECK: Part = Part::SIRET_CHECK;

impl Identifier for Siret {
    const SPEC: Spec = Spec {
        id: "siret",
        profile: Profile::IDENTITY,
        layouts: &["99999999999999"],
        unit: Unit::Digits,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro SIRET", example: "123 456 782 00010" },
        en: English { name: "SIRET number", example: "123 456 782 00010" },
        example: "123 456 782 00010",
        shape: "^[0-9]{14}$",
        facts: &["siren", "nic", "publicBody"],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "code de commerce R123-221; INSEE, Sirene (La Poste: sum of the digits)",
    };

    /// `siren`; `nic`, the number of the establishment; `publicBody` as for a SIREN.
    fn facts(&self, facts: &mut Facts) {
        facts.text("siren", self.siren());
        facts.text("nic", self.0.get(9..).unwrap_or_default());
        facts.flag("publicBody", self.0.starts_with(['1', '2']));
    }

    fn written(&self) -> String {
        grouped(&self.0, &[3, 3, 3, 5])
    }
}

impl Siret {
    /// The SIREN of the company.
    #[must_use]
    pub fn siren(&self) -> &str {
        self.0.get(..9).unwrap_or_default()
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let digits = entry.text();
        if digits.len() == 9 && siren::holds(digits) {
            return Err(entry.fault(Code::LooksLike { kind: "siren" }, 0..9));
        }
        let zeros = digits.starts_with("000000000");
        if zeros || digits.len() != 14 || !holds(digits) {
            entry.layout("99999999999999")?;
            if zeros {
                return Err(entry.wrong(DIGITS, 0..9));
            }
            let meant = slip::only(slip::slipped(digits), &holds);
            return Err(culprit(entry).suggest(meant));
        }
        Ok(Self(entry.meant()))
    }
}

fn holds(digits: &str) -> bool {
    if digits.starts_with(LA_POSTE) && digits != LA_POSTE_HEAD_OFFICE {
        return digit_sum(digits).is_some_and(|sum| sum % 5 == 0);
    }
    digits.get(..9).is_some_and(siren::holds) && luhn(digits) == Some(true)
}

/// The part whose check fails first: the SIREN, or the whole.
fn culprit(entry: &Entry) -> Fault {
    if siren::holds(entry.part(0..9)) {
        entry.fault(Code::CheckDigit(CHECK), 0..14)
    } else {
        entry.fault(Code::CheckDigit(siren::CHECK), 0..9)
    }
}

/// `12345678200010`.
impl fmt::Display for Siret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Siret>().unwrap_err()
    }

    #[test]
    fn the_siren_alone_is_told_apart() {
        assert_eq!(refused("404 833 048").code, Code::LooksLike { kind: "siren" });
        assert!(matches!(refused("404 833 047").code, Code::Length { found: 9, .. }));
    }

    #[test]
    fn the_part_that_fails_is_shown() {
        let fault = refused("732 829 321 00074");
        assert_eq!(fault.code, Code::CheckDigit(siren::CHECK));
        assert_eq!(fault.span, Some(Span { start: 0, end: 11 }));
        assert_eq!(refused("73282932000079").code, Code::CheckDigit(CHECK));
        assert_eq!(refused("00000000000018").code, Code::Part(DIGITS));
    }

    #[test]
    fn two_checks_leave_one_reading_of_a_swap() {
        assert_eq!(refused("37282932000074").suggestion.as_deref(), Some("73282932000074"));
    }

    #[test]
    fn la_poste_counts_otherwise() {
        assert!("35600000009075".parse::<Siret>().is_ok());
        assert!("35600000000048".parse::<Siret>().is_ok());
        assert!("35600000009076".parse::<Siret>().is_err());
    }

    #[test]
    fn people_write_the_siren_apart() {
        assert_eq!("73282932000074".parse::<Siret>().unwrap().written(), "732 829 320 00074");
    }
}

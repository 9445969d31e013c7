//! The tax number of a person.

use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit, nir};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, grouped, number, slip};
use core::fmt;

/// A tax number (« numéro fiscal », SPI): a first digit of 0 to 3, nine digits, and the remainder of those ten by 511
/// on three digits.
///
/// Refused: zeros, which pass the check. Not to be taken for the reference of a tax notice, which may have a
/// letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Nif(String);

identifier!(Nif);

const FIRST: Part = Part::NIF_FIRST;
const DIGITS: Part = Part::NIF_DIGITS;
const CHECK: Part = Part::NIF_CHECK;

impl Identifier for Nif {
    const SPEC: Spec =
        Spec { id: "nif", profile: Profile::IDENTITY, layouts: &["9999999999999"], unit: Unit::Digits, max_length: 24 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro fiscal", example: "30 99 999 999 103" },
        en: English { name: "tax number", example: "30 99 999 999 103" },
        example: "30 99 999 999 103",
        shape: "^[0-3][0-9]{12}$",
        facts: &[],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "European Commission, TIN algorithms; DGFiP, avis d’impôt",
    };

    fn written(&self) -> String {
        grouped(&self.0, &[2, 2, 3, 3, 3])
    }
}

impl Nif {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        if entry.len() == 15 && nir::rules::holds(entry.text(), nir::rules::PERSON) {
            return Err(entry.fault(Code::LooksLike { kind: "nir" }, 0..15));
        }
        entry.layout("9999999999999")?;
        let typed = entry.text();
        if !typed.starts_with(['0', '1', '2', '3']) {
            return Err(entry.wrong(FIRST, 0..1));
        }
        if typed.bytes().all(|digit| digit == b'0') {
            return Err(entry.wrong(DIGITS, 0..13));
        }
        if !holds(typed) {
            let meant = slip::only(slip::slipped(typed), &holds);
            return Err(entry.fault(Code::CheckDigit(CHECK), 10..13).suggest(meant));
        }
        Ok(Self(entry.meant()))
    }
}

/// Whether the last three of thirteen digits are the remainder of the others by 511.
pub(super) fn holds(text: &str) -> bool {
    let remainder = text.get(..10).and_then(number).map(|number| number % 511);
    remainder.is_some() && remainder == text.get(10..).and_then(number) && text.starts_with(['0', '1', '2', '3'])
}

/// `3099999999103`.
impl fmt::Display for Nif {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Nif>().unwrap_err()
    }

    #[test]
    fn zeros_pass_the_check_and_are_refused() {
        assert_eq!(refused("0000000000000").code, Code::Part(DIGITS));
        assert_eq!(refused("9701987765432").code, Code::Part(FIRST));
    }

    #[test]
    fn every_swap_is_seen_and_most_are_found_again() {
        let right = "3099999999103";
        for wrong in slip::swapped(right) {
            assert!(refused(&wrong).into_suggestion().is_none_or(|meant| meant == right), "{wrong}");
        }
        assert_eq!(refused("3032217600053").suggestion.as_deref(), Some("3023217600053"));
    }

    #[test]
    fn a_social_security_number_is_another() {
        assert_eq!(refused("1 85 60 75 101 001 31").code, Code::LooksLike { kind: "nir" });
    }

    #[test]
    fn people_write_the_groups_of_the_notice() {
        assert_eq!("3023217600053".parse::<Nif>().unwrap().written(), "30 23 217 600 053");
    }
}

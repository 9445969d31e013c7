//! The number of a letter or parcel that crosses borders.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, grouped, slip};
use core::fmt;

/// A number of the Universal Postal Union: the service in two letters, eight digits and their check digit, the country
/// in two letters.
///
/// Refused: La Poste's domestic numbers, such as the one printed beside a registration certificate, which have
/// another shape and no known check.
#[derive(Clone, PartialEq, Eq)]
pub struct S10(String);

identifier!(S10);

const CHECK: Part = Part::S10_CHECK;

impl Identifier for S10 {
    const SPEC: Spec = Spec {
        id: "s10",
        profile: Profile::IDENTITY,
        layouts: &["AA999999999AA"],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de suivi postal", example: "LX 123 456 785 FR" },
        en: English { name: "postal tracking number", example: "LX 123 456 785 FR" },
        example: "LX 123 456 785 FR",
        shape: "^[A-Z]{2}[0-9]{9}[A-Z]{2}$",
        facts: &["service", "country"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "UPU standard S10-12",
    };

    /// `service` and `country`, in two letters each (ISO 3166-1 alpha-2).
    fn facts(&self, facts: &mut Facts) {
        facts.text("service", self.0.get(..2).unwrap_or_default());
        facts.text("country", self.0.get(11..).unwrap_or_default());
    }

    fn written(&self) -> String {
        grouped(&self.0, &[2, 3, 3, 3, 2])
    }
}

impl S10 {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        entry.layout("AA999999999AA")?;
        let digits = entry.part(2..11);
        if !holds(digits) {
            let around = |digits: String| [entry.part(0..2), &digits, entry.part(11..13)].concat();
            let meant = slip::only(slip::swapped(digits), &holds).map(around);
            return Err(entry.fault(Code::CheckDigit(CHECK), 2..11).suggest(meant));
        }
        Ok(Self(entry.meant()))
    }
}

/// Whether the ninth digit checks the eight first (weights of UPU S10).
fn holds(digits: &str) -> bool {
    let values = || digits.chars().filter_map(|c| c.to_digit(10));
    let sum: u32 = values().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(digit, weight)| digit * weight).sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        check => check,
    };
    values().nth(8) == Some(check)
}

/// `LX123456785FR`.
impl fmt::Display for S10 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(typed: &str) -> Fault {
        typed.parse::<S10>().unwrap_err()
    }

    #[test]
    fn every_remainder_has_its_digit() {
        assert!(holds("473124829") && holds("123456785"));
        assert!(holds("000000005"), "remainder 0 gives 5");
        assert!(holds("020000000"), "remainder 1 gives 0");
        assert!(!holds("020000001"));
    }

    #[test]
    fn a_swap_is_found_again_if_nothing_else_holds() {
        for wrong in slip::swapped("473124829").into_iter().filter(|digits| !holds(digits)) {
            let meant = refused(&format!("RR{wrong}GB")).into_suggestion();
            assert!(meant.is_none_or(|meant| meant.parse::<S10>().is_ok()), "{wrong}");
        }
    }

    #[test]
    fn a_domestic_number_is_not_one() {
        assert!(matches!(refused("2M26000534680").code, Code::Character { position: 1, .. }));
    }
}

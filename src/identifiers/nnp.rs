//! The provisional number that the health insurance gives.

use super::nir::rules::{PROVISIONAL, holds};
use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile};
use core::fmt;

/// A « numéro national provisoire » of the health insurance: 7 or 8, then 1 or 2, then eleven digits, without a key.
///
/// Refused: 0 as second digit, of before 2012.
#[derive(Clone, PartialEq, Eq)]
pub struct Nnp(String);

identifier!(Nnp);

const START: Part = Part::NNP_START;

impl Identifier for Nnp {
    const SPEC: Spec =
        Spec { id: "nnp", profile: Profile::IDENTITY, layouts: &["9999999999999"], unit: Unit::Digits, max_length: 24 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro national provisoire", example: "7199900000001" },
        en: English { name: "national provisional number", example: "7199900000001" },
        example: "7199900000001",
        shape: "^[78][12][0-9]{11}$",
        facts: &[],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "CNAM, nir-validation",
    };
}

impl Nnp {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let typed = entry.text();
        if entry.len() == 15 && holds(typed, PROVISIONAL) {
            return Err(entry.fault(Code::LooksLike { kind: "nir-provisional" }, 0..15));
        }
        entry.layout("9999999999999")?;
        if !is_nnp(typed) {
            return Err(entry.wrong(START, 0..2));
        }
        Ok(Self(entry.meant()))
    }
}

pub(super) fn is_nnp(text: &str) -> bool {
    let digits = text.len() == 13 && text.bytes().all(|digit| digit.is_ascii_digit());
    digits && ["71", "72", "81", "82"].iter().any(|start| text.starts_with(start))
}

/// `7199900000001`.
impl fmt::Display for Nnp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Nnp>().unwrap_err()
    }

    #[test]
    fn the_two_first_digits_are_few() {
        assert_eq!(refused("7012312345678").code, Code::Part(START));
        assert_eq!(refused("6112312345678").code, Code::Part(START));
        assert_eq!(refused("785607510100122").code, Code::LooksLike { kind: "nir-provisional" });
    }
}

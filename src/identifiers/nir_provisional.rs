//! The number of a person who waits for a social security number.

use super::nir::rules::{PERSON, PROVISIONAL, check, holds, layout};
use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit, nnp};
use crate::fault::{Code, Fault};
use crate::text::{Entry, Profile, grouped, slip};
use core::fmt;

/// A provisional number of fifteen characters: built like a NIR, with a first digit of 3, 4, 7 or 8 for a person who
/// is being registered.
///
/// Refused: a NIR itself, and the rules of a [`Nir`](super::Nir) but for the first digit.
#[derive(Clone, PartialEq, Eq)]
pub struct NirProvisional(String);

identifier!(NirProvisional);

impl Identifier for NirProvisional {
    const SPEC: Spec = Spec {
        id: "nir-provisional",
        profile: Profile::IDENTITY,
        layouts: &["999999X99999999"],
        unit: Unit::Characters,
        max_length: 32,
    };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le,
            name: "numéro provisoire de sécurité sociale",
            example: "7 85 60 75 101 001 22",
        },
        en: English { name: "provisional social security number", example: "7 85 60 75 101 001 22" },
        example: "7 85 60 75 101 001 22",
        shape: "^[3478][0-9]{2}(0[1-9]|1[0-2]|[2-9][0-9])([0-9]{2}|2[AB])[0-9]{8}$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "INSEE, système national de gestion des identifiants; CNAM, nir-validation",
    };

    fn written(&self) -> String {
        grouped(&self.0, &[1, 2, 2, 2, 3, 3, 2])
    }
}

impl NirProvisional {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let typed = entry.text();
        if entry.len() == 15 && holds(typed, PERSON) {
            return Err(entry.fault(Code::LooksLike { kind: "nir" }, 0..15));
        }
        if nnp::is_nnp(typed) {
            return Err(entry.fault(Code::LooksLike { kind: "nnp" }, 0..13));
        }
        layout(entry)?;
        check(typed, PROVISIONAL).map_err(|(code, ranks)| {
            let meant = slip::only(slip::swapped(typed), &|text| holds(text, PROVISIONAL));
            entry.fault(code, ranks).suggest(meant)
        })?;
        Ok(Self(entry.meant()))
    }
}

/// `785607510100122`.
impl fmt::Display for NirProvisional {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::nir::rules::PROVISIONAL_SEX;
    use super::*;

    fn refused(typed: &str) -> Fault {
        typed.parse::<NirProvisional>().unwrap_err()
    }

    #[test]
    fn other_numbers_of_a_person_are_told_apart() {
        assert_eq!(refused("1 85 60 75 101 001 31").code, Code::LooksLike { kind: "nir" });
        assert_eq!(refused("7 1 123 12345678").code, Code::LooksLike { kind: "nnp" });
        assert_eq!(refused("5 85 60 75 101 001 22").code, Code::Part(PROVISIONAL_SEX));
    }

    #[test]
    fn a_swap_is_found_again() {
        assert_eq!(refused("785607510100212").suggestion.as_deref(), None, "the serial would be 002");
        assert_eq!(refused("785607150100122").suggestion.as_deref(), Some("785607510100122"));
    }
}

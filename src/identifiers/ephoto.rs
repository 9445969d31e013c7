//! The code of a digital photograph with signature.

use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit};
use crate::fault::{Code, Fault};
use crate::text::{Entry, Profile, grouped};
use core::fmt;

/// The code that an approved photographer or booth gives (« code photo-signature numérique », e-photo): twenty-two
/// letters and digits, often in groups of four. It serves once, within six months; only ANTS knows whether it still
/// does. The case is folded to compare: send on what was typed.
///
/// Refused: twenty-one characters, though some pages say so; a pre-application or a fee stamp number.
#[derive(Clone, PartialEq, Eq)]
pub struct Ephoto(String);

identifier!(Ephoto);

impl Identifier for Ephoto {
    const SPEC: Spec = Spec {
        id: "ephoto",
        profile: Profile::IDENTITY,
        layouts: &["XXXXXXXXXXXXXXXXXXXXXX"],
        unit: Unit::Characters,
        max_length: 40,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code e-photo", example: "ABCD-1234-EFGH-5678-IJKL-90" },
        en: English { name: "e-photo code", example: "ABCD-1234-EFGH-5678-IJKL-90" },
        example: "ABCD-1234-EFGH-5678-IJKL-90",
        shape: "^[0-9A-Z]{22}$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "ANTS, e-photo (photo-signature numérique)",
    };

    fn written(&self) -> String {
        grouped(&self.0, &[4, 4, 4, 4, 4]).replace(' ', "-")
    }
}

impl Ephoto {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        if entry.layout("9999999999999999").is_ok() {
            return Err(entry.fault(Code::LooksLike { kind: "fee-stamp" }, 0..16));
        }
        if entry.layout("XXXXXXXXXX").is_ok() {
            return Err(entry.fault(Code::LooksLike { kind: "pre-application" }, 0..10));
        }
        entry.layout("XXXXXXXXXXXXXXXXXXXXXX")?;
        Ok(Self(entry.meant()))
    }
}

/// `ABCD1234EFGH5678IJKL90`.
impl fmt::Display for Ephoto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Ephoto>().unwrap_err()
    }

    #[test]
    fn other_numbers_of_a_request_are_told_apart() {
        assert_eq!(refused("1234 5678 9012 3456").code, Code::LooksLike { kind: "fee-stamp" });
        assert_eq!(refused("ABCD1234EF").code, Code::LooksLike { kind: "pre-application" });
    }

    #[test]
    fn people_write_groups_of_four() {
        let code: Ephoto = "abcd1234efgh5678ijkl90".parse().unwrap();
        assert_eq!(code.written(), "ABCD-1234-EFGH-5678-IJKL-90");
    }
}

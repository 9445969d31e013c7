//! The number of an electronic fee stamp.

use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit};
use crate::fault::{Code, Fault};
use crate::text::{Entry, Profile, grouped};
use core::fmt;

/// The number of an electronic fee stamp (« timbre fiscal »): sixteen digits. No check is public. It is valid for
/// twelve months from its purchase; whether it was used, only the Treasury knows.
///
/// Refused: an e-photo code.
#[derive(Clone, PartialEq, Eq)]
pub struct FeeStamp(String);

identifier!(FeeStamp);

impl Identifier for FeeStamp {
    const SPEC: Spec = Spec {
        id: "fee-stamp",
        profile: Profile::IDENTITY,
        layouts: &["9999999999999999"],
        unit: Unit::Digits,
        max_length: 32,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de timbre fiscal", example: "1234 5678 9012 3456" },
        en: English { name: "fee stamp number", example: "1234 5678 9012 3456" },
        example: "1234 5678 9012 3456",
        shape: "^[0-9]{16}$",
        facts: &[],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "timbres.impots.gouv.fr",
    };

    fn written(&self) -> String {
        grouped(&self.0, &[4, 4, 4, 4])
    }
}

impl FeeStamp {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        if entry.layout("XXXXXXXXXXXXXXXXXXXXXX").is_ok() {
            return Err(entry.fault(Code::LooksLike { kind: "ephoto" }, 0..22));
        }
        entry.layout("9999999999999999")?;
        Ok(Self(entry.meant()))
    }
}

/// `1234567890123456`.
impl fmt::Display for FeeStamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ephoto_code_is_another() {
        let fault = "ABCD1234EFGH5678IJKL90".parse::<FeeStamp>().unwrap_err();
        assert_eq!(fault.code, Code::LooksLike { kind: "ephoto" });
    }

    #[test]
    fn people_write_groups_of_four() {
        assert_eq!("1234567890123456".parse::<FeeStamp>().unwrap().written(), "1234 5678 9012 3456");
    }
}

//! A French postal code.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit, commune};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, sign};
use core::fmt;

/// A postal code: five digits, never a letter. Metropolitan France, 971 to 978 and 98 overseas with Monaco
/// (980), 00 for the armies. Codes of CEDEX are in no list of communes: any code of a prefix that exists is
/// read.
///
/// Refused: prefixes that do not exist (96, 99, 970, 979, 000). Never inferred: the department, since a postal code
/// may serve communes of two ([`postal_code_agrees`]).
///
/// [`postal_code_agrees`]: super::geography::postal_code_agrees
#[derive(Clone, PartialEq, Eq)]
pub struct PostalCode(String);

identifier!(PostalCode);

const PREFIX: Part = Part::POSTAL_CODE_PREFIX;

impl Identifier for PostalCode {
    const SPEC: Spec =
        Spec { id: "postal-code", profile: Profile::IDENTITY, layouts: &["99999"], unit: Unit::Digits, max_length: 10 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code postal", example: "75001" },
        en: English { name: "postal code", example: "75001" },
        example: "75001",
        shape: "^((0[1-9]|[1-8][0-9]|9[0-5])[0-9]{3}|97[1-8][0-9]{2}|98[0-9]{3}|00[1-9][0-9]{2})$",
        facts: &["territory"],
        input_mode: InputMode::Numeric,
        autocomplete: Some("postal-code"),
        source: "La Poste, base officielle des codes postaux; NF Z 10-011",
    };

    /// `territory`: `metropolitan`, `overseas`, `monaco` or `army`.
    fn facts(&self, facts: &mut Facts) {
        let territory = match self.0.get(..2) {
            Some("00") => "army",
            Some("98") if self.0.starts_with("980") => "monaco",
            Some("97" | "98") => "overseas",
            _ => "metropolitan",
        };
        facts.text("territory", territory);
    }
}

impl PostalCode {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let code = entry.text();
        if commune::corsican(code) {
            return Err(entry.fault(Code::LooksLike { kind: "commune" }, 0..5));
        }
        entry.layout("99999").map_err(|fault| offer(fault, meant(code)))?;
        if !exists(entry) {
            return Err(entry.wrong(PREFIX, 0..3));
        }
        Ok(Self(entry.meant()))
    }
}

/// Whether La Poste has such a prefix.
fn exists(entry: &Entry) -> bool {
    match entry.number(0..3) {
        Some(0 | 960..=970 | 979 | 990..) | None => false,
        Some(_) => true,
    }
}

/// `1410` lost its zero in a spreadsheet, `75001 Paris CEDEX 12` has its town behind, `FR-75001` its country in front.
fn meant(typed: &str) -> Option<String> {
    match typed.len() {
        4 => Some(["0", typed].concat()),
        _ if sign::has(typed, "CEDEX") => typed.get(..5).map(str::to_owned),
        length if typed.starts_with('F') => typed.get(length.saturating_sub(5)..).map(str::to_owned),
        _ => None,
    }
}

fn offer(fault: Fault, meant: Option<String>) -> Fault {
    if meant.is_some() { fault.suggest(meant) } else { fault }
}

/// `75001`.
impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(typed: &str) -> Fault {
        typed.parse::<PostalCode>().unwrap_err()
    }

    #[test]
    fn what_surrounds_a_code_is_taken_off() {
        assert_eq!(refused("F-75001").suggestion.as_deref(), Some("75001"));
        assert_eq!(refused("75001 Paris").suggestion.as_deref(), Some("75001"));
        assert_eq!(refused("75001 Paris CEDEX 12").suggestion.as_deref(), Some("75001"));
        assert_eq!(refused("1410").suggestion.as_deref(), Some("01410"));
        assert_eq!(refused("7500l").suggestion.as_deref(), Some("75001"));
        assert_eq!(refused("750011").suggestion, None);
    }

    #[test]
    fn prefixes_have_bounds() {
        for code in ["00100", "01000", "95999", "97100", "97899", "98000", "98999"] {
            assert!(code.parse::<PostalCode>().is_ok(), "{code}");
        }
        for code in ["00099", "96000", "97000", "97900", "99000"] {
            assert_eq!(refused(code).code, Code::Part(PREFIX), "{code}");
        }
    }

    #[test]
    fn a_code_of_insee_is_told_apart() {
        assert_eq!(refused("2B033").code, Code::LooksLike { kind: "commune" });
    }
}

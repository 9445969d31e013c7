//! The code of a country as machine-readable zones write it.

use super::mrz::{GERMANY, GERMANY_ISO, SPECIMEN, is_listed};
use super::{About, Article, English, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity, Severity};
use crate::text::{Entry, Profile};
use core::fmt;

/// A code of ICAO Doc 9303-3 §5: ISO 3166-1 alpha-3, with `D` for Germany, the British classes, Kosovo, the
/// organisations that issue documents, and those without a nationality (`XXA`, `XXB`, `XXC`, `XXX`).
///
/// The fillers of a zone may be typed along. `DEU` is read with a warning; `UTO` is only on specimens. Refused: any
/// other code, the 5 digits of INSEE among them, which are another kind.
#[derive(Clone, PartialEq, Eq)]
pub struct IcaoCountry(String);

identifier!(IcaoCountry);

impl Identifier for IcaoCountry {
    const SPEC: Spec = Spec {
        id: "icao-country",
        profile: Profile { upper: true, ..Profile::TRIMMED },
        layouts: &["AAA", "A"],
        unit: Unit::Characters,
        max_length: 10,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code du pays en 3 lettres", example: "FRA" },
        en: English { name: "three-letter country code", example: "FRA" },
        example: "FRA",
        shape: "^(D|[A-Z]{3})$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "ICAO Doc 9303-3 §5, 8th edition",
    };

    /// The specimen's code, and Germany as ISO writes it.
    fn remarks(&self, about: &mut Remarks<'_>) {
        match self.0.as_str() {
            SPECIMEN => about.specimen(),
            GERMANY_ISO => {
                let fault = about.entry().fault(Code::Unusual(Oddity::CountryLenient), 0..3);
                about.say(Severity::Warning, fault.suggest(Some(GERMANY.to_owned())));
            }
            _ => {}
        }
    }
}

impl IcaoCountry {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let typed = entry.text();
        let code = typed.trim_end_matches('<');
        let digits = typed.chars().filter(char::is_ascii_digit).count();
        if digits == 5 && typed.len() == 5 && typed.starts_with("99") {
            return Err(entry.whole(Code::LooksLike { kind: "insee-country" }));
        }
        if entry.len() > 3 && typed.chars().all(|c| Alphabet::Letter.has(c)) {
            return Err(entry.length(1, 3));
        }
        if code != GERMANY || entry.len() > 3 {
            entry.layout("AAA")?;
        }
        if !is_listed(code) {
            return Err(entry.whole(Code::Unlisted));
        }
        Ok(Self(code.to_owned()))
    }
}

/// `FRA`.
impl fmt::Display for IcaoCountry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;

    fn refused(typed: &str) -> Fault {
        typed.parse::<IcaoCountry>().unwrap_err()
    }

    #[test]
    fn a_code_of_insee_is_told_apart() {
        assert_eq!(refused("99100").code, Code::LooksLike { kind: "insee-country" });
    }

    #[test]
    fn digits_are_offered_as_letters() {
        let fault = refused("UT0");
        assert_eq!((fault.span, fault.suggestion.as_deref()), (Some(Span { start: 2, end: 3 }), Some("UTO")));
        assert_eq!(refused("Z0Z").suggestion, None, "a suggestion is in the list");
    }

    #[test]
    fn a_code_is_whole() {
        assert_eq!(refused("FR").code, Code::Length { found: 2, least: 3, most: 3 });
        assert_eq!(refused("France").code, Code::Length { found: 6, least: 1, most: 3 });
        assert_eq!(refused("D<<<").code.name(), "character");
        assert_eq!(refused("ZZZ").code, Code::Unlisted);
    }
}

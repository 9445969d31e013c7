//! The intra-Community VAT number of a French company.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit, siren};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, grouped, number, slip};
use core::fmt;
use core::ops::Range;

/// A French VAT number: `FR`, a key of two characters, the SIREN. The key is a number for most, and holds a letter in
/// the newer style. Companies of Monaco have one too, on a number that begins with 000 and is no SIREN. The `FR`
/// may be left out.
///
/// Refused: the letters I and O in the key, a SIREN that does not hold. Not checked: whether the number is
/// registered, which only VIES knows.
#[derive(Clone, PartialEq, Eq)]
pub struct Vat(String);

identifier!(Vat);

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const COUNTRY: Part = Part::VAT_COUNTRY;
const KEY_LETTERS: Part = Part::VAT_KEY_LETTERS;
const KEY: Part = Part::VAT_KEY;

impl Identifier for Vat {
    const SPEC: Spec = Spec {
        id: "vat",
        profile: Profile::IDENTITY,
        layouts: &["AAXX999999999", "XX999999999"],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de TVA intracommunautaire", example: "FR 11 123 456 782" },
        en: English { name: "intra-Community VAT number", example: "FR 11 123 456 782" },
        example: "FR 11 123 456 782",
        shape: "^FR[0-9A-HJ-NP-Z]{2}[0-9]{9}$",
        facts: &["siren", "monaco"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "CGI art. 286 ter; directive 2006/112/CE art. 215; python-stdnum fr.tva",
    };

    /// `siren`, unless the company is of `monaco`.
    fn facts(&self, facts: &mut Facts) {
        if !self.is_monegasque() {
            facts.text("siren", self.siren());
        }
        facts.flag("monaco", self.is_monegasque());
    }

    fn written(&self) -> String {
        grouped(&self.0, &[2, 2, 3, 3, 3])
    }
}

impl Vat {
    /// The SIREN of the company; nine digits beginning with 000 in Monaco.
    #[must_use]
    pub fn siren(&self) -> &str {
        self.0.get(4..).unwrap_or_default()
    }

    fn is_monegasque(&self) -> bool {
        self.siren().starts_with("000")
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let typed = entry.text();
        if typed.len() == 13 && typed.strip_prefix("FR").is_some_and(|number| check(number).is_ok()) {
            return Ok(Self(entry.meant())); // what holds is laid out
        }
        if let Some(kind) = another(typed) {
            return Err(entry.whole(Code::LooksLike { kind }));
        }
        let bare = entry.len() == 11 && !typed.starts_with("FR"); // else the key is missing
        entry.layout(if bare { "XX999999999" } else { "AAXX999999999" })?;
        let (country, number) = typed.split_at_checked(if bare { 0 } else { 2 }).unwrap_or_default();
        if !bare && country != "FR" {
            return Err(entry.wrong(COUNTRY, 0..2));
        }
        check(number).map_err(|(code, ranks)| {
            if bare && number.chars().take(2).all(|c| c.is_ascii_uppercase()) {
                return entry.wrong(COUNTRY, 0..2);
            }
            let meant = slip::only(slip::slipped(number), &|text| check(text).is_ok());
            let start = country.len();
            entry.fault(code, ranks.start + start..ranks.end + start).suggest(meant)
        })?;
        Ok(Self(["FR", number].concat()))
    }
}

/// A SIREN or a SIRET alone.
fn another(digits: &str) -> Option<&'static str> {
    match digits.len() {
        9 if siren::holds(digits) => Some("siren"),
        14 if digits.get(..9).is_some_and(siren::holds) && digits.bytes().all(|c| c.is_ascii_digit()) => Some("siret"),
        _ => None,
    }
}

/// The first rule that a key and nine digits break, and where.
fn check(typed: &str) -> Result<(), (Code, Range<usize>)> {
    let (key, siren) = typed.split_at_checked(2).unwrap_or_default();
    if !siren.starts_with("000") && !siren::holds(siren) {
        return Err((Code::CheckDigit(siren::CHECK), 2..11));
    }
    if key.contains(['I', 'O']) {
        return Err((Code::Part(KEY_LETTERS), 0..2));
    }
    let right = number(siren).is_some_and(|siren| key_holds(key, siren));
    if right { Ok(()) } else { Err((Code::CheckDigit(KEY), 0..2)) }
}

/// Two digits, or two characters with a letter among them (the letters without I and O count 10 to 33).
fn key_holds(key: &str, siren: u64) -> bool {
    if let Some(key) = number(key) {
        return key == (12 + 3 * (siren % 97)) % 97;
    }
    let mut values = key.chars().filter_map(|c| ALPHABET.find(c)).filter_map(|value| u64::try_from(value).ok());
    let (Some(first), Some(second)) = (values.next(), values.next()) else { return false };
    let x = if first < 10 { 24 * first + second - 10 } else { 34 * first + second - 100 };
    (siren + 1 + x / 11) % 11 == x % 11
}

/// `FR11123456782`.
impl fmt::Display for Vat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Vat>().unwrap_err()
    }

    #[test]
    fn every_style_of_key_holds() {
        for number in ["FR83404833048", "FR40303265045", "FRK7399859412", "FR4Z123456782", "FR53000004605"] {
            assert_eq!(number.parse::<Vat>().map(|vat| vat.to_string()).ok().as_deref(), Some(number));
        }
    }

    #[test]
    fn the_part_that_fails_is_shown() {
        assert_eq!(refused("FR83404833049").code, Code::CheckDigit(siren::CHECK));
        let fault = refused("84 404 833 048");
        assert_eq!(fault.code, Code::CheckDigit(KEY));
        assert_eq!(fault.span, Some(Span { start: 0, end: 2 }));
        assert_eq!(refused("1O404833048").code, Code::Part(KEY_LETTERS));
        assert_eq!(refused("DE83404833048").code, Code::Part(COUNTRY));
        assert_eq!(refused("DE123456789").code, Code::Part(COUNTRY), "the eleven characters of Germany's");
    }

    #[test]
    fn a_swap_in_the_key_is_found_again() {
        assert_eq!(refused("FR04303265045").suggestion.as_deref(), Some("FR40303265045"));
    }

    #[test]
    fn the_siren_alone_is_another() {
        assert_eq!(refused("404 833 048").code, Code::LooksLike { kind: "siren" });
        assert_eq!(refused("732 829 320 00074").code, Code::LooksLike { kind: "siret" });
    }
}

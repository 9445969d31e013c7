//! A code of field 12 of a driving licence.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Code, Fault, Oddity};
use crate::text::{Entry, Profile};
use core::fmt;

/// One code of field 12: two digits of the European Union or three of France, perhaps with a sub-code: `78`, `01.06`,
/// `106`.
///
/// Refused: what may follow on the card (a date, a country), which is offered off; one digit where two are
/// printed. A well-formed code that the list does not have is only pointed out: older cards bear others.
#[derive(Clone, PartialEq, Eq)]
pub struct LicenceCode(String);

identifier!(LicenceCode);

/// Each code, then its sub-codes in two digits. 101 to 105 exist in France without our knowing their meaning.
const CODES: &str = "\
    01:0102050607 02 03:0102 10:0204 15:01020304 20:01030405060709121314 25:01030405060809 31:01020304 32:0102 33:0102 \
    35:02030405 40:01050609111415 42:010305 43:010203040607 44:010203040809101112 45 46 47 50 \
    61 62 63 64 65 66 67 68 69 70 71 73 78 79:010203040506 80 81 95 96 97 101 102 103 104 105 106";

impl Identifier for LicenceCode {
    const SPEC: Spec =
        Spec { id: "licence-code", profile: Profile::TRIMMED, layouts: &[], unit: Unit::Characters, max_length: 12 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code de restriction", example: "01.06" },
        en: English { name: "restriction code", example: "01.06" },
        example: "01.06",
        shape: "^[0-9]{2,3}(\\.[0-9]{2})?$",
        facts: &["national"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "arrêté du 20 avril 2012 modifié; directive 2006/126/CE, annex I; service-public F32927",
    };

    /// `national`: a code of France alone.
    fn facts(&self, facts: &mut Facts) {
        facts.flag("national", self.0.split('.').next().is_some_and(|main| main.len() == 3));
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if !self.is_listed() {
            about.odd(Oddity::UnknownCode, 0..about.entry().len());
        }
    }
}

impl LicenceCode {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let text = entry.text();
        if is_code(text) {
            return Ok(Self(entry.meant()));
        }
        Err(entry.whole(Code::Shape).suggest(meant(text)))
    }

    fn is_listed(&self) -> bool {
        let (main, sub) = self.0.split_once('.').unwrap_or((&self.0, ""));
        CODES.split_ascii_whitespace().any(|line| match line.split_once(':') {
            Some((listed, subs)) => {
                listed == main && (sub.is_empty() || subs.as_bytes().chunks(2).any(|listed| listed == sub.as_bytes()))
            }
            None => listed_alone(line, main, sub),
        })
    }
}

fn listed_alone(line: &str, main: &str, sub: &str) -> bool {
    line == main && sub.is_empty()
}

fn is_code(text: &str) -> bool {
    let (main, sub) = text.split_once('.').unwrap_or((text, "00"));
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    matches!(main.len(), 2 | 3) && sub.len() == 2 && digits(main) && digits(sub)
}

/// `1.6` is `01.06`, `01,06` is `01.06`, `70.0123456789.NL` and `106 (2026)` begin with their code.
fn meant(text: &str) -> Option<String> {
    let start = text.split([' ', '(']).next()?.replace(',', ".");
    let mut parts = start.split('.');
    let (main, sub) = (parts.next()?, parts.next().unwrap_or_default());
    let main = if main.len() == 1 { ["0", main].concat() } else { main.to_owned() };
    let code = match sub.len() {
        1 => [&main, ".0", sub].concat(),
        2 if parts.next().is_none() => [&main, ".", sub].concat(),
        _ => main,
    };
    is_code(&code).then_some(code)
}

/// `01.06`.
impl fmt::Display for LicenceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::identifiers::{Context, Kind};

    fn remarks(typed: &str) -> Vec<Code> {
        let read = Kind::find("licence-code").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn codes_of_the_list_are_known() {
        for code in ["78", "01", "01.06", "79.03", "106", "96", "20.14"] {
            assert_eq!(remarks(code), [], "{code}");
        }
        for code in ["05", "01.03", "78.01", "99", "999"] {
            assert_eq!(remarks(code), [Code::Unusual(Oddity::UnknownCode)], "{code}");
        }
    }

    #[test]
    fn the_code_is_taken_out_of_what_the_card_prints() {
        let meant = |typed: &str| typed.parse::<LicenceCode>().unwrap_err().into_suggestion();
        assert_eq!(meant("1.06").as_deref(), Some("01.06"));
        assert_eq!(meant("01.6").as_deref(), Some("01.06"));
        assert_eq!(meant("01,06").as_deref(), Some("01.06"));
        assert_eq!(meant("70.0123456789.NL").as_deref(), Some("70"));
        assert_eq!(meant("95.01.01.2027").as_deref(), Some("95"));
        assert_eq!(meant("106 (01.01.2027)").as_deref(), Some("106"));
        assert_eq!(meant("lunettes"), None);
    }
}

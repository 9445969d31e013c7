//! A telephone number at which a person can be reached.

mod plan;

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity, Part};
use crate::text::{Entry, Profile, grouped, kept, lookalike, sign};
use core::fmt;
use plan::{OWN_PLANS, Range, is_short, range};

/// A telephone number: of the French national plan in ten digits or with its calling code, of a territory that
/// has its own plan, or of another country. Kept as E.164; the territory comes from the number, so that
/// `0692…` becomes `+262692…`.
///
/// Read besides the usual separators: `(0)` after a calling code, `00` for `+`, slashes and parentheses.
/// Refused: 08 and short numbers, which nobody answers personally; 0700, which numbers machines. Ranges of call
/// centres, and those that our source does not know as open, are only unusual.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone {
    /// The digits of E.164.
    digits: String,
    range: Range,
}

identifier!(Phone);

const SPECIAL: Part = Part::PHONE_SPECIAL;
const TRUNK: Part = Part::PHONE_TRUNK;
const CALLING_CODE: Part = Part::PHONE_CALLING_CODE;

impl Identifier for Phone {
    const SPEC: Spec = Spec {
        id: "phone",
        profile: Profile { most: 64, ..Profile::IDENTITY },
        layouts: &[],
        unit: Unit::Digits,
        max_length: 32,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de téléphone", example: "01 99 00 12 34" },
        en: English { name: "telephone number", example: "01 99 00 12 34" },
        example: "01 99 00 12 34",
        shape: "^\\+[1-9][0-9]{7,14}$",
        facts: &["territory", "callingCode", "use"],
        input_mode: InputMode::Tel,
        autocomplete: Some("tel"),
        source: "Arcep, decision 2018-0881 modified by 2022-1583; ITU-T E.164",
    };

    /// `territory` (`foreign` abroad); `callingCode` and `use` (`mobile`, `fixed`, `nonGeographic`…), of the
    /// French plan.
    fn facts(&self, facts: &mut Facts) {
        facts.text("territory", self.range.territory);
        if !self.range.code.is_empty() {
            facts.text("callingCode", self.range.code);
        }
        if !self.range.usage.is_empty() {
            facts.text("use", self.range.usage);
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        let polynesian = ["4", "87", "88", "89"];
        let known = match self.range.territory {
            "polynesie" => {
                self.digits.get(3..).is_some_and(|own| polynesian.iter().any(|start| own.starts_with(start)))
            }
            _ => !matches!(self.range.usage, "callCentre" | "closed"),
        };
        if !known {
            about.odd(Oddity::PhoneRange, 0..about.entry().len());
        }
    }

    /// `01 99 00 12 34`; `+687 25 12 34` where the plan is not the national one.
    fn written(&self) -> String {
        let own = self.digits.get(self.range.code.len()..).unwrap_or_default();
        match self.range {
            Range { code: "", .. } => self.to_string(),
            Range { usage: "", code, .. } => ["+", code, " ", &grouped(own, &[2, 2, 2])].concat(),
            Range { .. } => grouped(&["0", own].concat(), &[2, 2, 2, 2]),
        }
    }
}

impl Phone {
    /// Whether the number is one of a mobile of the French plan, which receives short messages.
    #[must_use]
    pub fn is_mobile(&self) -> bool {
        self.range.usage == "mobile"
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let plus = usize::from(entry.text().starts_with('(')); // `(+33)`
        let strange =
            |(rank, c): (usize, char)| !(c.is_ascii_digit() || sign::among("()/", c) || (c == '+' && rank == plus));
        if let Some(rank) = entry.chars().enumerate().position(strange) {
            let meant =
                entry.otherwise(&|_, c| if sign::among("()/+", c) { Some(c) } else { lookalike(c, Alphabet::Digit) });
            return Err(entry.strange(Alphabet::Digit, rank).suggest(meant));
        }
        let dialled = dialled(entry.text());
        let abroad = dialled.strip_prefix('+').or_else(|| dialled.strip_prefix("00"));
        let found = abroad.map_or_else(|| national(&dialled), international);
        found.map_err(|fault| fault.at(entry.span(0..entry.len())))
    }
}

/// Digits, perhaps after a `+`: without slashes and parentheses, nor the zero between parentheses that follows
/// a calling code.
fn dialled(text: &str) -> String {
    let coded = text.trim_start_matches('(').starts_with(['+']) || text.starts_with("00");
    let (before, after) = sign::cut(text, "(0)").filter(|_| coded).unwrap_or((text, ""));
    kept(&[before, after].concat(), &|c| !matches!(c, '(' | ')' | '/'))
}

/// Ten digits of the national plan.
fn national(digits: &str) -> Result<Phone, Fault> {
    if is_short(digits) {
        return Err(Fault::new(Code::Part(SPECIAL)));
    }
    if digits.len() != 10 || !digits.starts_with('0') {
        let meant = match digits.len() {
            9 if !digits.starts_with('0') => Some(["0", digits].concat()),
            11.. => Some(["+", digits].concat()),
            _ => None,
        };
        return Err(length(digits, 10, 10).suggest(meant.filter(|meant| meant.len() == 10 || is_french(meant))));
    }
    let range = range(digits).ok_or_else(|| Fault::new(Code::Part(SPECIAL)))?;
    match range.usage {
        "special" | "machine" => Err(Fault::new(Code::Part(SPECIAL))),
        _ => Ok(Phone { digits: [range.code, digits.get(1..).unwrap_or_default()].concat(), range }),
    }
}

/// A calling code of the national plan, without which eleven digits may be anything.
fn is_french(meant: &str) -> bool {
    calling_code(meant.strip_prefix('+').unwrap_or("")).is_some()
}

/// The calling code of the national plan that digits begin with, and what follows it.
fn calling_code(digits: &str) -> Option<(&str, &str)> {
    ["33", "590", "594", "596", "262"].into_iter().find_map(|code| Some((code, digits.strip_prefix(code)?)))
}

/// Digits that begin with a calling code.
fn international(digits: &str) -> Result<Phone, Fault> {
    let own = OWN_PLANS.iter().find_map(|(territory, code, length)| {
        let range = Range { territory, code, usage: "" };
        Some((range, digits.strip_prefix(code)?, *length))
    });
    if let Some((range, own, most)) = own {
        let right = own.len() == usize::from(most);
        return if right { Ok(Phone { digits: digits.to_owned(), range }) } else { Err(length(own, most, most)) };
    }
    match calling_code(digits) {
        Some((code, subscriber)) => with_code(code, subscriber),
        None if (8..=15).contains(&digits.len()) && !digits.starts_with('0') => {
            Ok(Phone { digits: digits.to_owned(), range: Range { territory: "foreign", code: "", usage: "" } })
        }
        None if digits.starts_with('0') => Err(Fault::new(Code::Part(CALLING_CODE)).suggest(Some(digits.to_owned()))),
        None => Err(length(digits, 8, 15)),
    }
}

/// Nine digits after a calling code of the national plan: +33 is that of the whole plan, another one only of
/// its territory.
fn with_code(code: &str, subscriber: &str) -> Result<Phone, Fault> {
    if subscriber.len() == 10 && subscriber.starts_with('0') {
        return Err(Fault::new(Code::Part(TRUNK)).suggest(Some(subscriber.to_owned())));
    }
    if subscriber.len() != 9 || subscriber.starts_with('0') {
        return Err(length(subscriber, 9, 9));
    }
    let phone = national(&["0", subscriber].concat())?;
    if code != "33" && phone.range.code != code {
        return Err(Fault::new(Code::Part(CALLING_CODE)).suggest(Some(phone.to_string())));
    }
    Ok(phone)
}

fn length(digits: &str, least: u16, most: u16) -> Fault {
    Fault::new(Code::Length { found: u16::try_from(digits.len()).unwrap_or(u16::MAX), least, most })
}

/// `+33199001234`.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("+")?;
        f.write_str(&self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::{Context, Kind};

    fn phone(typed: &str) -> Phone {
        typed.parse().unwrap()
    }

    fn refused(typed: &str) -> Fault {
        typed.parse::<Phone>().unwrap_err()
    }

    #[test]
    fn one_number_has_many_forms() {
        for typed in [
            "01 99 00 12 34",
            "(01) 99.00.12.34",
            "01/99/00/12/34",
            "+33 1 99 00 12 34",
            "+33(0)199001234",
            "(+33) 1 99 00 12 34",
            "0033199001234",
        ] {
            assert_eq!(phone(typed).to_string(), "+33199001234", "{typed}");
        }
        assert_eq!(phone("+33692123456"), phone("0692123456"), "+33 is dialled for the whole plan");
    }

    #[test]
    fn people_write_pairs() {
        assert_eq!(phone("+262692123456").written(), "06 92 12 34 56");
        assert_eq!(phone("+687251234").written(), "+687 25 12 34");
        assert_eq!(phone("+34612345678").written(), "+34612345678");
    }

    #[test]
    fn a_zero_too_few_or_too_many_is_mended() {
        assert_eq!(refused("199001234").suggestion.as_deref(), Some("+33199001234"));
        assert_eq!(refused("33199001234").suggestion.as_deref(), Some("+33199001234"));
        let fault = refused("+33 01 99 00 12 34");
        assert_eq!((fault.code, fault.suggestion.as_deref()), (Code::Part(TRUNK), Some("+33199001234")));
        assert_eq!(refused("+33012345678").suggestion, None);
        assert_eq!(refused("O1 99 00 12 34").suggestion.as_deref(), Some("+33199001234"));
        for typed in ["+01 99 00 12 34", "Tél. : 01 99 00 12 34", "Domicile +33 1 99 00 12 34 (soir)"] {
            assert_eq!(refused(typed).suggestion.as_deref(), Some("+33199001234"), "{typed}");
        }
        assert_eq!(refused("0000000000").code, Code::Part(CALLING_CODE));
    }

    #[test]
    fn a_calling_code_is_that_of_the_number() {
        let fault = refused("+262 6 96 04 78 07");
        assert_eq!((fault.code, fault.suggestion.as_deref()), (Code::Part(CALLING_CODE), Some("+596696047807")));
    }

    #[test]
    fn nobody_answers_on_a_service_number() {
        for typed in ["3646", "118 218", "0812345678", "0800 123 456", "0700123456", "+33 8 92 12 34 56"] {
            assert_eq!(refused(typed).code, Code::Part(SPECIAL), "{typed}");
        }
        assert_eq!(refused("0646").code, Code::Length { found: 4, least: 10, most: 10 });
        assert_eq!(refused("+68725123").code, Code::Length { found: 5, least: 6, most: 6 });
    }

    #[test]
    fn weak_sources_only_warn() {
        let odd = |typed| !Kind::find("phone").unwrap().read(typed, &Context::default()).unwrap().remarks.is_empty();
        assert!(odd("0162123456") && odd("0712345678") && odd("+68951234567"));
        assert!(!odd("0612345678") && !odd("+68945473500") && !odd("+68987123456") && !odd("+34612345678"));
    }
}

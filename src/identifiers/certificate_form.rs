//! The number of the form on which a registration certificate is printed (numéro de formule).

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity, Part, Severity};
use crate::text::{Entry, Profile, lookalike};
use core::fmt;

/// A form number: the year of the certificate, two letters, five digits. It tells the paper, not the vehicle: a
/// duplicate has another.
///
/// Refused: a year of four digits before 2009, when these forms appeared. Remarked: the two-digit year of older
/// forms, a second letter never seen, a year still to come. Whether the year is that of the certificate is for a
/// rule to say.
#[derive(Clone, PartialEq, Eq)]
pub struct CertificateForm {
    number: String,
    /// `None` on forms of before 2009, whose two digits are not guessed.
    year: Option<u16>,
}

identifier!(CertificateForm);

const LAYOUT: &str = "9999AA99999";
const LEGACY: &str = "99AA99999";

const YEAR: Part = Part::CERTIFICATE_FORM_YEAR;

impl Identifier for CertificateForm {
    const SPEC: Spec = Spec {
        id: "certificate-form",
        profile: Profile::COMPACT,
        layouts: &[LAYOUT, LEGACY],
        unit: Unit::Characters,
        max_length: 20,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de formule", example: "2013BZ80335" },
        en: English { name: "form number", example: "2013BZ80335" },
        example: "2013BZ80335",
        shape: "^[0-9]{2}(?:[0-9]{2})?[A-Z]{2}[0-9]{5}$",
        facts: &["year"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "HistoVec, validation and published examples; arrêté du 9 février 2009",
    };

    fn facts(&self, facts: &mut Facts) {
        if let Some(year) = self.year {
            facts.number("year", year);
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        let letters = if self.year.is_some() { 4..6 } else { 2..4 };
        let second = self.number.chars().nth(letters.start + 1);
        if self.year.is_none() {
            let fault = about.entry().fault(Code::Unusual(Oddity::LegacyShortYear), 0..2);
            about.say(Severity::Warning, fault.suggest(self.in_full()));
        }
        if second.is_some_and(|c| matches!(c, 'I' | 'M' | 'O' | 'Q' | 'W' | 'Y')) {
            about.odd(Oddity::UnusualLetter, letters.start + 1..letters.end);
        }
        let latest = about.context().today.map_or(2099, |today| today.year() + 1);
        if self.year > Some(latest) {
            about.odd(Oddity::UnusualYear, 0..4);
        }
    }
}

impl CertificateForm {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        if entry.layout(LEGACY).is_ok() {
            return Ok(Self { number: entry.meant(), year: None });
        }
        entry.layout(LAYOUT).map_err(|fault| other_kind(entry).unwrap_or_else(|| fault.suggest(look_alikes(entry))))?;
        let year = entry.number(0..4).and_then(|year| u16::try_from(year).ok()).filter(|year| *year >= 2009);
        let year = year.ok_or_else(|| entry.wrong(YEAR, 0..4))?;
        Ok(Self { number: entry.meant(), year: Some(year) })
    }

    /// A year of the present system typed on two digits, from 10 on: before, both forms existed.
    fn in_full(&self) -> Option<String> {
        let recent = self.number.starts_with(['1', '2', '3', '4']);
        recent.then(|| ["20", &self.number].concat())
    }
}

/// Digits for letters at both ends; in the middle a letter for a digit, never I or O, which nobody has seen there.
fn look_alikes(entry: &Entry) -> Option<String> {
    let meant = |rank, c| match (rank, c) {
        (4 | 5, 'A'..='Z') => Some(c),
        (4 | 5, _) => lookalike(c, Alphabet::PlateLetter),
        (_, '0'..='9') => Some(c),
        _ => lookalike(c, Alphabet::Digit),
    };
    if entry.len() == LAYOUT.len() { entry.otherwise(&meant) } else { None }
}

/// A registration number of today's series, or a VIN.
fn other_kind(entry: &Entry) -> Option<Fault> {
    let kind = if entry.layout("LL999LL").is_ok() {
        "plate"
    } else if entry.len() == 17 && entry.all(Alphabet::Vin).is_ok() {
        "vin"
    } else {
        return None;
    };
    Some(entry.whole(Code::LooksLike { kind }))
}

/// `2013BZ80335`.
impl fmt::Display for CertificateForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;
    use crate::identifiers::{Context, Fact, Identified, Kind};

    fn read(typed: &str, today: Option<&str>) -> Identified {
        let today = today.map(|today| today.parse().unwrap());
        Kind::find("certificate-form").unwrap().read(typed, &Context { today, others: Vec::new() }).unwrap()
    }

    fn fault(typed: &str) -> Fault {
        typed.parse::<CertificateForm>().unwrap_err()
    }

    #[test]
    fn the_year_is_told_when_it_has_four_digits() {
        assert!(read("2013 BZ 80335", None).facts.get("year") == Some(&Fact::Number(2013)));
        assert!(read("07VT12345", None).facts.get("year").is_none());
    }

    #[test]
    fn look_alikes_depend_on_the_place() {
        for (typed, meant) in [
            ("2O13BZ8O335", "2013BZ80335"),
            ("2013B280335", "2013BZ80335"),
            ("20138280335", "2013BZ80335"),
            ("2013B080335", "2013BD80335"),
            ("2013BUSO335", "2013BU50335"),
        ] {
            assert_eq!(fault(typed).suggestion.as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(fault("2013B180335").suggestion, None);
    }

    #[test]
    fn the_year_has_bounds() {
        assert_eq!(fault("2008AB12345").code, Code::Part(YEAR));
        assert_eq!(fault("2008AB12345").span, Some(Span { start: 0, end: 4 }));
        assert_eq!(read("2009AB12345", None).remarks, []);
        assert_eq!(read("2027AB12345", Some("2026-11-22")).remarks, []);
        assert_eq!(read("2099AB12345", None).remarks, []);
        assert_eq!(read("2100AB12345", None).remarks.len(), 1);
        let code = read("2028AB12345", Some("2026-11-22")).remarks.remove(0).fault.code;
        assert_eq!(code, Code::Unusual(Oddity::UnusualYear));
    }

    #[test]
    fn two_digits_of_a_year_may_be_half_of_four() {
        let remark = read("13BZ80335", None).remarks.remove(0).fault;
        assert_eq!(remark.code, Code::Unusual(Oddity::LegacyShortYear));
        assert_eq!(remark.suggestion.as_deref(), Some("2013BZ80335"));
        assert_eq!(read("07VT12345", None).remarks.remove(0).fault.suggestion, None);
    }

    #[test]
    fn another_number_of_the_certificate_is_recognised() {
        assert_eq!(fault("AB-123-CD").code, Code::LooksLike { kind: "plate" });
        assert_eq!(fault("VF1RFB00X56789012").code, Code::LooksLike { kind: "vin" });
        assert_eq!(fault("BZ80335").code, Code::Length { found: 7, least: 11, most: 11 });
    }
}

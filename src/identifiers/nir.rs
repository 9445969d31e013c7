//! The social security number of a person.

pub(super) mod rules;

use super::birth_date::BirthDate;
use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, geography, nif, nnp};
use crate::fault::{Code, Fault, Severity};
use crate::text::{Entry, Profile, grouped, short, slip};
use core::fmt;
use core::ops::Range;
use rules::{PERSON, PROVISIONAL, check, corsican, holds, layout};

/// A NIR (« numéro de sécurité sociale »): sex, year and month of birth, place of birth, rank among the births
/// of the month there, and a key of two digits (INSEE, RNIPP). Its use is restricted by law (décret
/// n° 2019-341): ask for it only where a text allows it.
///
/// Refused: a first digit other than 1 or 2 (the others number people who are being registered), months 00
/// and 13 to 19, department 00, commune and rank 000, a wrong key. Months 20 to 99 are those of incomplete
/// civil status. Not checked: the commune, since communes merge and the number keeps the one of its day; the
/// year of the Corsican letters.
#[derive(Clone, PartialEq, Eq)]
pub struct Nir(String);

identifier!(Nir);

const SPECIMEN: &str = "269054958815780";

impl Identifier for Nir {
    const SPEC: Spec = Spec {
        id: "nir",
        profile: Profile::IDENTITY,
        layouts: &["999999X99999999"],
        unit: Unit::Characters,
        max_length: 32,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de sécurité sociale", example: "1 85 60 75 101 001 31" },
        en: English { name: "social security number", example: "1 85 60 75 101 001 31" },
        example: "1 85 60 75 101 001 31",
        shape: "^[12][0-9]{2}(0[1-9]|1[0-2]|[2-9][0-9])([0-9]{2}|2[AB])[0-9]{8}$",
        facts: &["sexDigit", "birthYear", "birthMonth", "birthPlace", "department", "bornAbroad"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "service-public F33078; INSEE, répertoire national d’identification; décret n° 2019-341",
    };

    /// `sexDigit`; `birthYear`, of two digits; `birthMonth`, when the civil status knew it; `birthPlace`, the
    /// INSEE code of the commune or country on that day; `department`, a hint since 91 to 96 were also those of
    /// Algeria, Morocco and Tunisia; `bornAbroad`.
    fn facts(&self, facts: &mut Facts) {
        facts.number("sexDigit", self.sex_digit());
        facts.text("birthYear", self.part(1..3));
        if let Some(month) = self.month() {
            facts.number("birthMonth", month);
        }
        facts.text("birthPlace", self.part(5..10));
        if let Some(department) = geography::department_of_place(self.part(5..10)) {
            facts.text("department", department);
        }
        facts.flag("bornAbroad", self.part(5..7) == "99");
    }

    /// Disagreement with `sex` (`F` or `M`) or `birthDate`, where the context has them, is worth a second look
    /// and no more.
    fn remarks(&self, about: &mut Remarks<'_>) {
        if self.0 == SPECIMEN {
            about.specimen();
        }
        let sex = about.context().text("sex").and_then(Sex::of);
        let birth = about.context().text("birthDate").and_then(|typed| typed.parse().ok());
        if !self.agrees(sex, birth) {
            about.say(Severity::Warning, Fault::new(Code::Disagree));
        }
    }

    fn written(&self) -> String {
        grouped(&self.0, &[1, 2, 2, 2, 3, 3, 2])
    }
}

/// The sex that the civil status records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// `F`; 2 in a NIR.
    Female,
    /// `M`; 1 in a NIR.
    Male,
}

impl Sex {
    /// The sex of the letter `F` or `M`.
    #[must_use]
    pub fn of(letter: &str) -> Option<Self> {
        match letter {
            "F" => Some(Self::Female),
            "M" => Some(Self::Male),
            _ => None,
        }
    }
}

impl Nir {
    /// Whether the number says nothing else than the civil status. What either leaves unknown contradicts
    /// nothing; a change of sex or a late registration makes legitimate disagreements: warn, never refuse.
    #[must_use]
    pub fn agrees(&self, sex: Option<Sex>, birth: Option<BirthDate>) -> bool {
        let digit = self.sex_digit();
        let same_sex = sex.is_none_or(|sex| (sex == Sex::Male) == (digit == 1));
        let same_birth = birth.is_none_or(|birth| {
            let months = self.month().zip(birth.month());
            birth.year() % 100 == short(self.part(1..3)) && months.is_none_or(|(own, theirs)| own == u16::from(theirs))
        });
        same_sex && same_birth
    }

    fn sex_digit(&self) -> u16 {
        short(self.part(0..1))
    }

    /// The month of birth, when the civil status knew it.
    fn month(&self) -> Option<u16> {
        Some(short(self.part(3..5))).filter(|month| (1..=12).contains(month))
    }

    fn part(&self, range: Range<usize>) -> &str {
        self.0.get(range).unwrap_or_default()
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let typed = entry.text();
        if !holds(typed, PERSON) {
            if let Some(kind) = another(typed) {
                return Err(entry.whole(Code::LooksLike { kind }));
            }
            layout(entry)?;
            check(typed, PERSON).map_err(|(part, ranks)| {
                let meant = slip::only([slip::swapped(typed), corsican(typed)].concat(), &|text| holds(text, PERSON));
                entry.fault(part, ranks).suggest(meant)
            })?;
        }
        Ok(Self(entry.meant()))
    }
}

/// The kind of another number of a person.
fn another(text: &str) -> Option<&'static str> {
    match text.len() {
        _ if holds(text, PROVISIONAL) => Some("nir-provisional"),
        13 if nnp::is_nnp(text) => Some("nnp"),
        13 if text.starts_with(['0', '3']) && nif::holds(text) => Some("nif"),
        _ => None,
    }
}

/// `185607510100131`.
impl fmt::Display for Nir {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::rules::{KEY, MONTH, SEX};
    use super::*;
    use crate::fault::Span;
    use crate::identifiers::Fact;

    fn nir(typed: &str) -> Nir {
        typed.parse().unwrap()
    }

    fn refused(typed: &str) -> Fault {
        typed.parse::<Nir>().unwrap_err()
    }

    fn fact(typed: &str, name: &str) -> Option<Fact> {
        let mut facts = Facts::default();
        nir(typed).facts(&mut facts);
        facts.get(name).cloned()
    }

    #[test]
    fn the_place_of_birth_is_told() {
        assert!(fact("2 69 05 49 588 157 80", "department") == Some(Fact::Text("49".to_owned())));
        assert!(fact("1 84 07 97 408 123 73", "department") == Some(Fact::Text("974".to_owned())));
        assert!(fact("2 95 10 99 126 111 93", "birthPlace") == Some(Fact::Text("99126".to_owned())));
        assert!(fact("2 95 10 99 126 111 93", "bornAbroad") == Some(Fact::Flag(true)));
        assert!(fact("2 84 20 2B 321 025 28", "birthMonth").is_none());
    }

    #[test]
    fn a_dropped_zero_of_the_key_is_offered() {
        let fault = refused("1 84 07 75 101 001 8");
        assert!(matches!(fault.code, Code::Length { found: 14, .. }));
        assert_eq!(fault.suggestion.as_deref(), Some("184077510100108"));
    }

    #[test]
    fn every_swap_is_found_again() {
        let right = "185607510100131";
        for wrong in slip::swapped(right) {
            let fault = refused(&wrong);
            assert!(fault.into_suggestion().is_none_or(|meant| meant == right), "{wrong}");
        }
        assert_eq!(refused("185607150100131").suggestion.as_deref(), Some(right));
    }

    #[test]
    fn the_key_is_not_told_but_for_a_swap() {
        for wrong in (1..=97).filter(|key| ![31, 13].contains(key)) {
            let meant = refused(&format!("1856075101001{wrong:02}")).into_suggestion();
            assert_ne!(meant.as_deref(), Some("185607510100131"), "{wrong}");
        }
        assert_eq!(refused("1856075101001").suggestion, None);
    }

    #[test]
    fn corsica_changed_its_code() {
        let fault = refused("2 55 07 2A 004 012 40");
        assert_eq!(fault.code, Code::CheckDigit(KEY));
        assert_eq!(fault.suggestion.as_deref(), Some("255072000401240"));
        let fault = refused("2 84 05 3B 321 025 79");
        assert_eq!(fault.span, Some(Span { start: 9, end: 10 }), "a letter only follows a 2");
    }

    #[test]
    fn other_numbers_of_a_person_are_told_apart() {
        assert_eq!(refused("7 84 05 88 321 025 73").code, Code::LooksLike { kind: "nir-provisional" });
        assert_eq!(refused("9 84 05 88 321 025 73").code, Code::Part(SEX));
        assert_eq!(refused("7 1 123 12345678").code, Code::LooksLike { kind: "nnp" });
        assert_eq!(refused("30 23 217 600 053").code, Code::LooksLike { kind: "nif" });
    }

    #[test]
    fn months_that_were_never_used_are_refused() {
        let fault = refused("2 23 14 59 350 123 70");
        assert_eq!((fault.code, fault.span), (Code::Part(MONTH), Some(Span { start: 5, end: 7 })));
    }

    #[test]
    fn it_agrees_with_what_it_cannot_contradict() {
        let birth: BirthDate = "1985-00-00".parse().unwrap();
        assert!(nir("185607510100131").agrees(None, None));
        assert!(nir("185607510100131").agrees(Some(Sex::Male), Some(birth)));
        assert!(!nir("185607510100131").agrees(Some(Sex::Female), Some(birth)));
    }
}

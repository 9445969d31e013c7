//! The INSEE code of a commune.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit, geography};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, number};
use core::fmt;

/// The code of a commune in the code officiel géographique: department or collectivity, then the commune.
/// Births in Paris, Lyon and Marseille bear the code of the arrondissement.
///
/// Refused: departments that do not exist today, so that Corsica is 2A or 2B and no longer 20. Not checked:
/// whether the commune exists, since communes merge every year.
#[derive(Clone, PartialEq, Eq)]
pub struct Commune(String);

identifier!(Commune);

const DEPARTMENT: Part = Part::COMMUNE_DEPARTMENT;

impl Identifier for Commune {
    const SPEC: Spec =
        Spec { id: "commune", profile: Profile::IDENTITY, layouts: &["9X999"], unit: Unit::Characters, max_length: 10 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code INSEE de la commune", example: "75107" },
        en: English { name: "INSEE code of the commune", example: "75107" },
        example: "75107",
        shape: "^((0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5])[0-9]{3}|97[1-8][0-9]{2}|98[4-9][0-9]{2})$",
        facts: &["department", "arrondissement"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "INSEE, code officiel géographique 2025",
    };

    /// `department`, or the collectivity; `arrondissement`, of Paris, Lyon or Marseille.
    fn facts(&self, facts: &mut Facts) {
        if let Some(department) = geography::department_of_place(&self.0) {
            facts.text("department", department);
        }
        let number = number(&self.0).unwrap_or(0);
        facts.flag("arrondissement", matches!(number, 75_101..=75_120 | 69_381..=69_389 | 13_201..=13_216));
    }
}

impl Commune {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let code = entry.text();
        entry.layout(if corsican(code) { "9X999" } else { "99999" })?;
        match entry.number(0..3) {
            Some(990..) => Err(entry.fault(Code::LooksLike { kind: "insee-country" }, 0..5)),
            Some(980) => Err(entry.fault(Code::LooksLike { kind: "postal-code" }, 0..5)),
            Some(0..10 | 200..210 | 960..=970 | 979..984) => Err(entry.wrong(DEPARTMENT, 0..2)),
            _ => Ok(Self(entry.meant())),
        }
    }
}

/// `2A004`, `2B033`: of Corsica, in four digits and a letter.
pub(super) fn corsican(code: &str) -> bool {
    let rest = code.strip_prefix("2A").or_else(|| code.strip_prefix("2B"));
    rest.is_some_and(|rest| rest.len() == 3 && rest.bytes().all(|digit| digit.is_ascii_digit()))
}

/// `75107`, `2B033`.
impl fmt::Display for Commune {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::Fact;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Commune>().unwrap_err()
    }

    #[test]
    fn the_department_is_told() {
        for (typed, department) in [("75107", "75"), ("2b033", "2B"), ("97701", "977"), ("98818", "988")] {
            let mut facts = Facts::default();
            typed.parse::<Commune>().unwrap().facts(&mut facts);
            assert!(facts.get("department") == Some(&Fact::Text(department.to_owned())), "{typed}");
        }
    }

    #[test]
    fn departments_have_bounds() {
        for code in ["01001", "19001", "21001", "95001", "97101", "97899", "98401", "98999"] {
            assert!(code.parse::<Commune>().is_ok(), "{code}");
        }
        for code in ["00001", "20004", "96001", "97001", "97901", "98301"] {
            assert_eq!(refused(code).code, Code::Part(DEPARTMENT), "{code}");
        }
    }

    #[test]
    fn other_codes_of_five_digits_are_told_apart() {
        assert_eq!(refused("99100").code, Code::LooksLike { kind: "insee-country" });
        assert_eq!(refused("98000").code, Code::LooksLike { kind: "postal-code" });
        assert_eq!(refused("2AOO4").suggestion.as_deref(), None);
        assert_eq!(refused("751O7").suggestion.as_deref(), Some("75107"));
    }
}

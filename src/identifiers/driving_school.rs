//! The approval of a driving school.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, geography};
use crate::fault::{Fault, Oddity, Part};
use crate::text::{Entry, Profile, grouped, short};
use core::fmt;

/// The number of the approval that a préfet gives a driving school: `E`, the year, the department on three places, four
/// digits and a last one of unknown meaning.
///
/// Refused: other first letters, which are those of instructors and of road safety courses. A department that does
/// not exist is only pointed out.
#[derive(Clone, PartialEq, Eq)]
pub struct DrivingSchool(String);

identifier!(DrivingSchool);

const LETTER: Part = Part::DRIVING_SCHOOL_LETTER;

impl Identifier for DrivingSchool {
    const SPEC: Spec = Spec {
        id: "driving-school",
        profile: Profile::IDENTITY,
        layouts: &["A9999X99999"],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro d’agrément", example: "E 17 091 0000 0" },
        en: English { name: "approval number", example: "E 17 091 0000 0" },
        example: "E 17 091 0000 0",
        shape: "^E[0-9]{2}([0-9]{3}|02[AB])[0-9]{5}$",
        facts: &["year", "department"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "code de la route L213-1; arrêté du 8 janvier 2001 (two published numbers)",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.number("year", 2000 + self.0.get(1..3).map_or(0, short));
        if let Some(department) = self.department() {
            facts.text("department", department);
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if self.department().is_none() {
            about.odd(Oddity::UnknownCode, 3..6);
        }
    }

    fn written(&self) -> String {
        grouped(&self.0, &[1, 2, 3, 4, 1])
    }
}

impl DrivingSchool {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let corsican = entry.part(3..5) == "02" && matches!(entry.get(5), Some('A' | 'B'));
        entry.layout(if corsican { "A9999X99999" } else { "A9999999999" }).map_err(|fault| {
            let bare = entry.len() == 10 && entry.get(0).is_some_and(|c| c.is_ascii_digit());
            if bare { fault.suggest(Some(["E", entry.text()].concat())) } else { fault }
        })?;
        if entry.get(0) != Some('E') {
            return Err(entry.wrong(LETTER, 0..1));
        }
        Ok(Self(entry.meant()))
    }

    /// The department, without the zero that pads it.
    fn department(&self) -> Option<&str> {
        let padded = self.0.get(3..6)?;
        let code = padded.strip_prefix('0').unwrap_or(padded);
        Some(code).filter(|code| geography::is_department(code) || geography::is_collectivity(code))
    }
}

/// `E1709100000`.
impl fmt::Display for DrivingSchool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Code;

    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<DrivingSchool>().unwrap_err()
    }

    fn remarks(typed: &str) -> Vec<Code> {
        let read = Kind::find("driving-school").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn a_missing_letter_is_offered() {
        assert_eq!(refused("1709100250").suggestion.as_deref(), Some("E1709100250"));
        assert_eq!(refused("R1709100250").code, Code::Part(LETTER));
    }

    #[test]
    fn the_department_is_padded() {
        assert_eq!(remarks("E1702A00250"), []);
        assert_eq!(remarks("E1797400250"), []);
        assert_eq!(remarks("E1709600250"), [Code::Unusual(Oddity::UnknownCode)]);
    }
}

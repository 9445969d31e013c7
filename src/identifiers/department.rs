//! The code of a department.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, geography};
use crate::fault::{Code, Fault, Severity};
use crate::text::{Entry, Profile};
use core::fmt;

/// A department: 01 to 19, 2A, 2B, 21 to 95, 971 to 974, 976.
///
/// The collectivities overseas that are not departments (975, 977, 978, 984 to 989), and 20, which was Corsica until
/// 1975, are refused alone; a `procedure` (the context says which) asks where a person was born, and they are right.
/// A missing zero is offered, and one too many, which the agreements of driving schools have, taken off.
#[derive(Clone, PartialEq, Eq)]
pub struct Department(String);

identifier!(Department);

impl Identifier for Department {
    const SPEC: Spec = Spec {
        id: "department",
        profile: Profile::IDENTITY,
        layouts: &["9X", "999"],
        unit: Unit::Characters,
        max_length: 5,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de département", example: "75, 2A ou 974" },
        en: English { name: "department number", example: "75, 2A or 974" },
        example: "75",
        shape: "^(0[1-9]|1[0-9]|2[0-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46-9])$",
        facts: &["overseas"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "INSEE, code officiel géographique 2025",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.flag("overseas", self.0.len() == 3);
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if !geography::is_department(&self.0) && about.context().text("procedure").is_none() {
            about.say(Severity::Error, unlisted(about.entry()));
        }
    }
}

impl Department {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let code = entry.text();
        if geography::is_department(code) || code == "20" || geography::is_collectivity(code) {
            return Ok(Self(entry.meant()));
        }
        let fault = match entry.len() {
            1 => entry.layout("9").err().unwrap_or(entry.length(2, 3)).suggest(Some(["0", code].concat())),
            2 => entry.layout("99").err().unwrap_or(unlisted(entry)),
            3 if code.starts_with('0') => unlisted(entry).suggest(code.strip_prefix('0').map(str::to_owned)),
            3 => entry.layout("999").err().unwrap_or(unlisted(entry)),
            _ => entry.length(2, 3),
        };
        let meant = fault.suggestion.clone().filter(|meant| geography::is_department(meant));
        Err(fault.suggest(meant))
    }
}

fn unlisted(entry: &Entry) -> Fault {
    entry.whole(Code::Unlisted)
}

/// `75`, `2A`, `974`.
impl fmt::Display for Department {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Alphabet;
    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<Department>().unwrap_err()
    }

    #[test]
    fn a_zero_too_few_or_too_many_is_mended() {
        assert_eq!(refused("1").suggestion.as_deref(), Some("01"));
        assert_eq!(refused("075").suggestion.as_deref(), Some("75"));
        assert_eq!(refused("02A").suggestion.as_deref(), Some("2A"));
        assert_eq!(refused("0").suggestion, None);
    }

    #[test]
    fn letters_are_corsican_only() {
        for (typed, position) in [("1A", 2), ("2C", 2), ("AB", 1)] {
            let code = Code::Character { expected: Alphabet::Digit, position };
            assert_eq!(refused(typed).code, code, "{typed}");
        }
        assert_eq!("2a".parse::<Department>().map(|department| department.to_string()), Ok("2A".to_owned()));
    }

    #[test]
    fn collectivities_are_not_departments_and_people_are_born_there() {
        let said = |typed: &str, others: Vec<(String, String)>| {
            let read = Kind::find("department").unwrap().read(typed, &Context { today: None, others }).unwrap();
            read.remarks.into_iter().map(|remark| (remark.severity, remark.fault.code)).collect::<Vec<_>>()
        };
        for typed in ["975", "977", "978", "987", "988", "20"] {
            assert_eq!(said(typed, vec![]), [(Severity::Error, Code::Unlisted)], "{typed}");
            assert_eq!(said(typed, vec![("procedure".to_owned(), "passport".to_owned())]), [], "{typed}");
        }
        for typed in ["96", "00", "979", "985"] {
            assert_eq!(refused(typed).code, Code::Unlisted, "{typed}");
        }
        assert_eq!(refused("2O").suggestion, None);
        assert_eq!(refused("3O").suggestion.as_deref(), Some("30"));
    }
}

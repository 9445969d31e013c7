//! The code of a department.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit, geography};
use crate::fault::{Code, Fault};
use crate::text::{Entry, Profile};
use core::fmt;

/// A department: 01 to 19, 2A, 2B, 21 to 95, 971 to 974, 976.
///
/// Refused: the collectivities overseas that are not departments (975, 977, 978, 984 to 989), and 20, which was
/// Corsica until 1975. A missing zero is offered, and one too many, which the agreements of driving schools have, taken off.
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
        shape: "^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[12346])$",
        facts: &["overseas"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "INSEE, code officiel géographique 2025",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.flag("overseas", self.0.len() == 3);
    }
}

impl Department {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let code = entry.meant();
        if geography::is_department(&code) {
            return Ok(Self(code));
        }
        match entry.len() {
            1 => Err(entry.layout("9").err().unwrap_or(entry.length(2, 3)).suggest(Some(["0", &code].concat()))),
            2 => Err(entry.layout("99").err().unwrap_or(unlisted(entry))),
            3 if code.starts_with('0') => Err(unlisted(entry).suggest(code.strip_prefix('0').map(str::to_owned))),
            3 => Err(entry.layout("999").err().unwrap_or(unlisted(entry))),
            _ => Err(entry.length(2, 3)),
        }
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
    fn collectivities_are_not_departments() {
        for typed in ["975", "977", "978", "987", "988", "20", "96", "00"] {
            assert_eq!(refused(typed).code, Code::Unlisted, "{typed}");
        }
        assert_eq!(refused("2O").suggestion, None);
        assert_eq!(refused("3O").suggestion.as_deref(), Some("30"));
    }
}

//! The activity of a company.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit};
use crate::fault::Fault;
use crate::text::{Entry, Profile};
use core::fmt;

/// An APE code: a class of the French nomenclature of activities in four digits and a letter, printed with a dot. NAF
/// rév. 2 until 31 December 2026, NAF 2025 from 1 January 2027 (décret n° 2025-736), of the same shape.
///
/// Refused: the three digits and a letter of before 2008. Not checked: whether the class exists.
#[derive(Clone, PartialEq, Eq)]
pub struct Ape(String);

identifier!(Ape);

impl Identifier for Ape {
    const SPEC: Spec =
        Spec { id: "ape", profile: Profile::IDENTITY, layouts: &["9999A"], unit: Unit::Characters, max_length: 10 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code APE", example: "85.53Z" },
        en: English { name: "APE code", example: "85.53Z" },
        example: "85.53Z",
        shape: "^[0-9]{4}[A-Z]$",
        facts: &["division"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "INSEE, NAF rév. 2 and NAF 2025; décret n° 2025-736",
    };

    /// `division`: the two first digits, of the same meaning in all of Europe.
    fn facts(&self, facts: &mut Facts) {
        facts.text("division", self.0.get(..2).unwrap_or_default());
    }

    fn written(&self) -> String {
        let (division, class) = self.0.split_at_checked(2).unwrap_or_default();
        [division, ".", class].concat()
    }
}

impl Ape {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        entry.layout("9999A")?;
        Ok(Self(entry.meant()))
    }
}

/// `8553Z`.
impl fmt::Display for Ape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_write_a_dot() {
        assert_eq!("8553Z".parse::<Ape>().unwrap().written(), "85.53Z");
    }

    #[test]
    fn look_alikes_know_their_place() {
        let meant = |typed: &str| typed.parse::<Ape>().unwrap_err().into_suggestion();
        assert_eq!(meant("62.O2A").as_deref(), Some("6202A"));
        assert_eq!(meant("85.532").as_deref(), Some("8553Z"));
    }
}

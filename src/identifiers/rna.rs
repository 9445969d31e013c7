//! The number of an association.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, geography, siren};
use crate::fault::{Alphabet, Code, Fault, Oddity, Part};
use crate::text::{Entry, Profile};
use core::fmt;

/// A number of the register of associations (RNA): `W`, the registry office in three characters, six digits. Offices of
/// Corsica and overseas have letters, though the State writes « W suivi de 9 chiffres ». Associations of Alsace
/// and Moselle have none.
///
/// Refused: another first letter. A letter in an unusual place is only pointed out.
#[derive(Clone, PartialEq, Eq)]
pub struct Rna(String);

identifier!(Rna);

const LETTER: Part = Part::RNA_LETTER;

impl Identifier for Rna {
    const SPEC: Spec = Spec {
        id: "rna",
        profile: Profile::IDENTITY,
        layouts: &["AXXXXXXXXX"],
        unit: Unit::Characters,
        max_length: 20,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro RNA", example: "W751000000" },
        en: English { name: "RNA number", example: "W751000000" },
        example: "W751000000",
        shape: "^W[0-9A-Z]{9}$",
        facts: &["department"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "associations.gouv.fr, immatriculation; demarches-simplifiees, champ RNA",
    };

    /// `department` of the registry office, where its code has digits or is Corsican.
    fn facts(&self, facts: &mut Facts) {
        if let Some(department) = geography::department_of_place(self.office()) {
            facts.text("department", department);
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if !self.is_usual() {
            about.odd(Oddity::UnusualLetter, 1..10);
        }
    }
}

impl Rna {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let typed = entry.text();
        if entry.len() == 9 && siren::holds(typed) {
            return Err(entry.fault(Code::LooksLike { kind: "siren" }, 0..9));
        }
        if entry.len() == 10 && entry.all(Alphabet::Digit).is_ok() {
            return Err(entry.wrong(LETTER, 0..1));
        }
        entry.layout("AXXXXXXXXX").map_err(|fault| {
            let bare = entry.len() == 9 && entry.all(Alphabet::Digit).is_ok();
            if bare { fault.suggest(Some(["W", typed].concat())) } else { fault }
        })?;
        if !typed.starts_with('W') {
            return Err(entry.wrong(LETTER, 0..1));
        }
        Ok(Self(entry.meant()))
    }

    fn office(&self) -> &str {
        self.0.get(1..4).unwrap_or_default()
    }

    fn is_usual(&self) -> bool {
        let office = self.office().as_bytes();
        let usual = match office {
            [b'2', b'A' | b'B', last] => last.is_ascii_digit(),
            [b'9', letter, last] if letter.is_ascii_uppercase() => last.is_ascii_digit(),
            _ => office.iter().all(u8::is_ascii_digit),
        };
        usual && self.0.bytes().skip(4).all(|c| c.is_ascii_digit())
    }
}

/// `W751000000`.
impl fmt::Display for Rna {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<Rna>().unwrap_err()
    }

    fn remarks(typed: &str) -> Vec<Code> {
        let read = Kind::find("rna").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn letters_are_at_home_in_corsica_and_overseas() {
        assert_eq!(remarks("W9R1011072"), []);
        assert_eq!(remarks("W2A1001234"), []);
        assert_eq!(remarks("W75I000000"), [Code::Unusual(Oddity::UnusualLetter)]);
        assert_eq!(remarks("W75100000O"), [Code::Unusual(Oddity::UnusualLetter)]);
    }

    #[test]
    fn a_missing_letter_is_offered() {
        assert_eq!(refused("751000000").suggestion.as_deref(), Some("W751000000"));
        assert_eq!(refused("404833048").code, Code::LooksLike { kind: "siren" });
        assert_eq!(refused("A172736283").code, Code::Part(LETTER));
        assert_eq!(refused("2736251627").code, Code::Part(LETTER));
    }
}

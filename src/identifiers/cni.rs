//! The number of an identity card of either model.

use super::cni_laminated::CniLaminated;
use super::cnie::Cnie;
use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::Fault;
use crate::text::{Entry, Profile};
use core::fmt;

/// The number of a French identity card, which people do not tell apart by its model: twelve characters on the
/// laminated card, nine on the electronic one. The fact `model` says which was recognised; the rest is said of
/// each by [`CniLaminated`] and [`Cnie`].
#[derive(Clone, PartialEq, Eq)]
pub enum Cni {
    /// The card made from 1988 to 2021.
    Laminated(CniLaminated),
    /// The card made since 2021, of the size of a bank card.
    Electronic(Cnie),
}

identifier!(Cni);

impl Identifier for Cni {
    const SPEC: Spec = Spec {
        id: "cni",
        profile: Profile::IDENTITY,
        layouts: &["9999XXX99999", "XXXXXXXXX"],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le,
            name: "numéro de carte d’identité",
            example: "120575100000, ou A1B2C3D4E pour une carte au format carte bancaire",
        },
        en: English {
            name: "identity card number",
            example: "120575100000, or A1B2C3D4E for a card of the size of a bank card",
        },
        example: "A1B2C3D4E",
        shape: "^([0-9]{2}(0[1-9]|1[0-2])[0-9A-Z]{3}[0-9]{5}|[0-9A-Z]{9})$",
        facts: &["model", "year", "month", "office", "department"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "décret n° 55-1397; Regulation (EU) 2019/1157; PRADO FRA-BO-02002 and FRA-BO-03001",
    };

    fn facts(&self, facts: &mut Facts) {
        match self {
            Self::Laminated(number) => number.facts(facts),
            Self::Electronic(number) => number.facts(facts),
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        match self {
            Self::Laminated(number) => number.remarks(about),
            Self::Electronic(number) => number.remarks(about),
        }
    }
}

impl Cni {
    /// The model of the nearest length, so that the fault tells what that card lacks; a length near neither
    /// is told as such.
    fn read(entry: &Entry) -> Result<Self, Fault> {
        match entry.len() {
            11..=13 => CniLaminated::read(entry).map(Self::Laminated),
            6 | 8..=10 => Cnie::read(entry).map(Self::Electronic),
            _ => entry.all(crate::fault::Alphabet::Alphanumeric).and(Err(entry.length(9, 12))),
        }
    }
}

/// `880692310285`, `X4RTBPFW4`.
impl fmt::Display for Cni {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Laminated(number) => fmt::Display::fmt(number, f),
            Self::Electronic(number) => fmt::Display::fmt(number, f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Code;

    fn refused(typed: &str) -> Fault {
        typed.parse::<Cni>().unwrap_err()
    }

    #[test]
    fn the_length_tells_the_model() {
        assert!(matches!("1205 75 100000".parse(), Ok(Cni::Laminated(_))));
        assert!(matches!("a1b2c3d4e".parse(), Ok(Cni::Electronic(_))));
    }

    #[test]
    fn each_model_tells_its_own_fault() {
        assert_eq!(refused("8806923102858").suggestion.as_deref(), Some("880692310285"));
        assert_eq!(refused("X4RTBPFW46").suggestion.as_deref(), Some("X4RTBPFW4"));
        assert_eq!(refused("546497").code, Code::LooksLike { kind: "cnie-can" });
        assert_eq!(refused("88069231028").code, Code::Length { found: 11, least: 12, most: 12 });
        assert_eq!(refused("8806").code, Code::Length { found: 4, least: 9, most: 12 });
    }
}

//! The number of a French passport.

use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit, glued};
use crate::fault::Fault;
use crate::text::{Entry, Profile};
use core::fmt;

/// A passport number: two digits (the year of production), two letters, five digits. It has no check digit of
/// its own; that of the machine-readable zone, typed along, is offered off. The card-format driving licence has the same
/// shape, so that a licence number cannot be told apart.
///
/// Numbers of before 2001 had other shapes; the documents expired in 2011 at the latest.
#[derive(Clone, PartialEq, Eq)]
pub struct Passport(String);

identifier!(Passport);

impl Identifier for Passport {
    const SPEC: Spec = Spec {
        id: "passport",
        profile: Profile::IDENTITY,
        layouts: &["99AA99999"],
        unit: Unit::Characters,
        max_length: 20,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de passeport", example: "12AB34567" },
        en: English { name: "passport number", example: "12AB34567" },
        example: "12AB34567",
        shape: "^[0-9]{2}[A-Z]{2}[0-9]{5}$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "service-public F14929; validator.js isPassportNumber FR",
    };
}

impl Passport {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        entry.layout("99AA99999").map_err(|fault| glued::apart(entry, fault, 9, ""))?;
        Ok(Self(entry.meant()))
    }
}

/// `12AB34567`.
impl fmt::Display for Passport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

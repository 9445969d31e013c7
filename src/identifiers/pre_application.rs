//! The number of a pre-application for an identity card or a passport.

use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit};
use crate::fault::Fault;
use crate::text::{Entry, Profile};
use core::fmt;

/// The number that the online pre-application gives, to be shown at the town hall: ten letters and digits. No check is
/// public: only the town hall's own system knows whether it stands, for six months.
#[derive(Clone, PartialEq, Eq)]
pub struct PreApplication(String);

identifier!(PreApplication);

impl Identifier for PreApplication {
    const SPEC: Spec = Spec {
        id: "pre-application",
        profile: Profile::IDENTITY,
        layouts: &["XXXXXXXXXX"],
        unit: Unit::Characters,
        max_length: 20,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de pré-demande", example: "ABCD1234EF" },
        en: English { name: "pre-application number", example: "ABCD1234EF" },
        example: "ABCD1234EF",
        shape: "^[0-9A-Z]{10}$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "ANTS, pré-demande CNI et passeport; RDV Service Public",
    };
}

impl PreApplication {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        entry.layout("XXXXXXXXXX")?;
        Ok(Self(entry.meant()))
    }
}

/// `ABCD1234EF`.
impl fmt::Display for PreApplication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_and_case_do_not_matter() {
        assert_eq!("abcd-1234-ef".parse::<PreApplication>().unwrap().to_string(), "ABCD1234EF");
    }
}

//! The confidential code of a registration certificate (code confidentiel).

use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit};
use crate::fault::Fault;
use crate::text::{Entry, Profile};
use core::fmt;

/// The five digits that came by post with a certificate and stand for the holder's signature; leading zeros count.
/// They are no longer mailed since 1 January 2025, and whoever signs in through the State’s identity service needs none.
#[derive(Clone, PartialEq, Eq)]
pub struct ConfidentialCode(String);

identifier!(ConfidentialCode);

impl Identifier for ConfidentialCode {
    const SPEC: Spec = Spec {
        id: "confidential-code",
        profile: Profile::IDENTITY,
        layouts: &["99999"],
        unit: Unit::Digits,
        max_length: 12,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code confidentiel", example: "01234" },
        en: English { name: "confidential code", example: "01234" },
        example: "01234",
        shape: "^[0-9]{5}$",
        facts: &[],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "ANTS, page on the code confidentiel",
    };
}

impl ConfidentialCode {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        entry.layout("99999")?;
        Ok(Self(entry.meant()))
    }
}

/// `01234`.
impl fmt::Display for ConfidentialCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

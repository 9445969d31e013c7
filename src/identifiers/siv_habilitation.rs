//! The number under which a trader uses the registration system.

use super::{About, Article, English, French, Identifier, InputMode, Spec, Unit};
use crate::fault::{Alphabet, Fault};
use crate::text::{Entry, Profile};
use core::fmt;

/// The number of a professional's authorisation (« habilitation ») or approval in the vehicle registration system: one
/// to six digits. No official description was found: the shape is that of published numbers.
#[derive(Clone, PartialEq, Eq)]
pub struct SivHabilitation(String);

identifier!(SivHabilitation);

impl Identifier for SivHabilitation {
    const SPEC: Spec =
        Spec { id: "siv-habilitation", profile: Profile::IDENTITY, layouts: &[], unit: Unit::Digits, max_length: 12 };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro d’habilitation SIV", example: "24267" },
        en: English { name: "SIV authorisation number", example: "24267" },
        example: "24267",
        shape: "^[0-9]{1,6}$",
        facts: &[],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "code de la route R322-1; published numbers of traders",
    };
}

impl SivHabilitation {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        entry.all(Alphabet::Digit).map_err(|fault| {
            let digits = entry.keep(&|_, c| c.is_ascii_digit()).meant();
            if fault.suggestion.is_none() { fault.suggest(Some(digits)) } else { fault }
        })?;
        if entry.len() > 6 {
            return Err(entry.length(1, 6));
        }
        Ok(Self(entry.meant()))
    }
}

/// `24267`.
impl fmt::Display for SivHabilitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Code;

    fn refused(typed: &str) -> Fault {
        typed.parse::<SivHabilitation>().unwrap_err()
    }

    #[test]
    fn what_surrounds_the_digits_is_taken_off() {
        assert_eq!(refused("N24267").suggestion.as_deref(), Some("24267"));
        assert_eq!(refused("n° 24267").suggestion.as_deref(), Some("24267"));
        assert_eq!(refused("2426O").suggestion.as_deref(), Some("24260"));
        assert_eq!(refused("1234567").code, Code::Length { found: 7, least: 1, most: 6 });
    }
}

//! What a kind says of itself: the nouns that the sentences use, the shape, the hints for a form.

use crate::text::Profile;

/// A kind, described. Nouns live here; sentences live in the catalogue of messages.
#[derive(Debug)]
pub struct Spec {
    /// The name on the wire, kebab-case English.
    pub id: &'static str,
    /// How what was typed is read.
    pub profile: Profile,
    /// The French nouns.
    pub fr: Words,
    /// The English nouns.
    pub en: Words,
    /// A value that reads without any remark, in the form people write; in every kind a specimen or fictive.
    pub example: &'static str,
    /// The canonical form, as an anchored regular expression that Rust and ECMAScript read alike. It may
    /// accept more than the parser (checksums, dates), never less.
    pub shape: &'static str,
    /// The places of the value without its separators, a letter a place as [`Entry::layout`] reads them, one
    /// layout a form; empty where the kind has no fixed places.
    ///
    /// [`Entry::layout`]: crate::text::Entry::layout
    pub layouts: &'static [&'static str],
    /// The names of the facts that a value may tell, camelCase.
    pub facts: &'static [&'static str],
    /// What it is counted in.
    pub unit: Unit,
    /// The keyboard to show.
    pub input_mode: InputMode,
    /// The token of the HTML attribute `autocomplete` for the person's own value, if there is one.
    pub autocomplete: Option<&'static str>,
    /// The most characters a form field needs to take, separators included.
    pub max_length: u16,
    /// Where the rules come from.
    pub source: &'static str,
}

/// The nouns of a kind in one language.
#[derive(Debug)]
pub struct Words {
    /// Alone: « numéro de formule », "form number".
    pub name: &'static str,
    /// With its article: « le numéro de formule », "the form number".
    pub the: &'static str,
    /// As a complement: « du numéro de formule », "of the form number".
    pub of: &'static str,
    /// The examples that end a sentence: « AB-123-CD, ou 123 AB 75 pour une ancienne plaque ».
    pub example: &'static str,
}

/// What the length of a value is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Only digits.
    Digits,
    /// Letters or letters and digits.
    Characters,
}

/// The HTML attribute `inputmode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputMode {
    /// Any character.
    Text,
    /// Digits only.
    Numeric,
    /// A telephone number.
    Tel,
    /// An e-mail address.
    Email,
}

impl InputMode {
    /// The value of the attribute.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Numeric => "numeric",
            Self::Tel => "tel",
            Self::Email => "email",
        }
    }
}

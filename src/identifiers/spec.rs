//! What a kind says of itself: how it is read, the nouns that the sentences use, the shape, the hints for a form.

use super::{ABOUT, KINDS};
use crate::text::{Profile, sign};

/// A kind, as every door needs it.
#[derive(Debug)]
pub struct Spec {
    /// The name on the wire, kebab-case English.
    pub id: &'static str,
    /// How what was typed is read.
    pub profile: Profile,
    /// The places of the value without its separators, a letter a place as [`Entry::layout`] reads them, one
    /// layout a form; empty where the kind has no fixed places.
    ///
    /// [`Entry::layout`]: crate::text::Entry::layout
    pub layouts: &'static [&'static str],
    /// What it is counted in.
    pub unit: Unit,
    /// The most characters a form field needs to take, separators included.
    pub max_length: u16,
}

impl Spec {
    /// Its nouns, example, shape, facts and sources.
    #[must_use]
    pub fn about(&self) -> &'static About {
        let mut each = KINDS.iter().zip(ABOUT);
        each.find(|(kind, _)| kind.spec.id == self.id).map_or(&About::NOTHING, |(_, about)| about)
    }
}

/// The rest of what a kind says of itself: for those who say sentences, draw forms, write schemas and proofread the rulebook.
/// A browser loads the nouns with the sentences, and asks for nothing else: its bytes stay out of the wasm; [`Kind::about`](super::Kind::about) gives it.
#[derive(Debug)]
pub struct About {
    /// The French nouns.
    pub fr: French,
    /// The English nouns.
    pub en: English,
    /// A value that reads without any remark, in the form people write; in every kind a specimen or fictive.
    pub example: &'static str,
    /// The canonical form, as an anchored regular expression that Rust and ECMAScript read alike. It may
    /// accept more than the parser (checksums, dates), never less.
    pub shape: &'static str,
    /// The names of the facts that a value may tell, camelCase.
    pub facts: &'static [&'static str],
    /// The keyboard to show.
    pub input_mode: InputMode,
    /// The token of the HTML attribute `autocomplete` for the person's own value, if there is one.
    pub autocomplete: Option<&'static str>,
    /// Where the rules come from.
    pub source: &'static str,
}

impl About {
    /// Nothing said yet, to be completed.
    pub(super) const NOTHING: Self = Self {
        fr: French { article: Article::Le, name: "", example: "" },
        en: English { name: "", example: "" },
        example: "",
        shape: "",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "",
    };
}

/// The nouns of a kind in French.
#[derive(Debug)]
pub struct French {
    /// The article of its name.
    pub article: Article,
    /// Without article: « numéro de formule »; what the papers call it may follow: « numéro de châssis (rubrique E) ».
    pub name: &'static str,
    /// The examples that end a sentence: « AB-123-CD, ou 123 AB 75 pour une ancienne plaque ».
    pub example: &'static str,
}

/// The nouns of a kind in English.
#[derive(Debug)]
pub struct English {
    /// Without article: "form number"; what the papers call it may follow: "chassis number (field E)".
    pub name: &'static str,
    /// The examples that end a sentence.
    pub example: &'static str,
}

/// The French definite article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Article {
    /// Masculine.
    Le,
    /// Feminine.
    La,
    /// Before a vowel.
    L,
    /// Plural.
    Les,
}

impl French {
    /// With its article: « le numéro de formule ».
    #[must_use]
    pub fn the(&self) -> String {
        let article = match self.article {
            Article::Le => "le ",
            Article::La => "la ",
            Article::L => "l’",
            Article::Les => "les ",
        };
        [article, self.name].concat()
    }

    /// As a complement: « du numéro de formule ».
    #[must_use]
    pub fn of(&self) -> String {
        let article = match self.article {
            Article::Le => "du ",
            Article::La => "de la ",
            Article::L => "de l’",
            Article::Les => "des ",
        };
        [article, bare(self.name)].concat()
    }
}

impl English {
    /// With its article: "the form number".
    #[must_use]
    pub fn the(&self) -> String {
        ["the ", self.name].concat()
    }

    /// As a complement: "of the form number".
    #[must_use]
    pub fn of(&self) -> String {
        ["of the ", bare(self.name)].concat()
    }
}

/// The name without what the papers call it.
fn bare(name: &'static str) -> &'static str {
    sign::cut(name, " (").map_or(name, |(bare, _)| bare)
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

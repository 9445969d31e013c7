//! Typing help: whether a value still being typed can become right, so that a page guides without crying wolf.

use super::{Kind, Spec, Unit};
use crate::fault::{Alphabet, Code};
use crate::text::Entry;

impl Kind {
    /// Whether what is typed so far can still become right by typing on. A `false` is certain; a `true` is not:
    /// checksums, dates and lists are for [`Kind::read`], once the person leaves the field.
    ///
    /// ```
    /// # use guichet::identifiers::Kind;
    /// let plate = Kind::find("plate").unwrap();
    /// assert!(plate.could_become("AB-1"));
    /// assert!(!plate.could_become("AB-1C"));
    /// ```
    #[must_use]
    pub fn could_become(&self, typed: &str) -> bool {
        match Entry::read(typed, self.spec.profile) {
            Ok(entry) => (self.could_become)(&entry) || (self.read)(&entry).is_ok(),
            Err(fault) => fault.code == Code::Empty,
        }
    }
}

/// By the layouts; where the kind has none, by the most characters it takes, among which what is counted in digits
/// has no letter.
pub(super) fn begins(spec: &Spec, entry: &Entry) -> bool {
    let strange = |c: char| match spec.unit {
        Unit::Digits => c.is_ascii_alphabetic() || !c.is_ascii() || !is_text(c),
        Unit::Characters => !is_text(c),
    };
    match spec.layouts {
        [] => entry.len() <= usize::from(spec.max_length) && !entry.chars().any(strange),
        layouts => layouts.iter().any(|layout| entry.begins(layout)),
    }
}

/// A character that can be seen, or a line break of a machine-readable zone.
fn is_text(c: char) -> bool {
    Alphabet::Text.has(c) || matches!(c, '\n' | '\r')
}

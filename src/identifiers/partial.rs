//! The beginning of a value, told from what can never become one.

use super::{Spec, Unit};
use crate::fault::Alphabet;
use crate::text::Entry;

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

//! A plate as runs of letters and runs of digits, which is how its series are told apart.

use crate::text::{Entry, number, pieces};
use core::ops::Range;

/// Letters or digits that follow one another.
pub(super) struct Run<'t> {
    pub(super) text: &'t str,
    pub(super) digits: bool,
    /// Its ranks in the entry it was cut from.
    pub(super) ranks: Range<usize>,
}

impl Run<'_> {
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// The number that digits write without a leading zero.
    pub(super) fn number(&self) -> Option<u16> {
        number(self.text).filter(|_| !self.text.starts_with('0'))?.try_into().ok()
    }
}

/// What people put between the blocks of a plate.
const fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '_' | '·' | '/')
}

/// The entry without its separators, which carry meaning in diplomatic numbers only.
pub(super) fn compact(entry: &Entry) -> Entry {
    entry.keep(&|_, c| !is_separator(c))
}

/// Cuts a text at every separator and between letters and digits.
#[inline(never)]
pub(super) fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for (rank, (at, c)) in text.char_indices().enumerate() {
        if is_separator(c) {
            continue;
        }
        let (digits, end) = (c.is_ascii_digit(), at + c.len_utf8());
        match runs.last_mut() {
            Some(run) if run.digits == digits && run.ranks.end == rank => {
                run.ranks.end += 1;
                run.text = text.get(end - run.ranks.len()..end).unwrap_or_default();
            }
            _ => runs.push(Run { text: text.get(at..end).unwrap_or_default(), digits, ranks: rank..rank + 1 }),
        }
    }
    runs
}

/// What several runs write together.
pub(super) fn joined(runs: &[Run<'_>]) -> String {
    let mut text = String::new();
    for run in runs {
        text += run.text;
    }
    text
}

/// The letters that no plate has beside digits.
pub(super) fn has_i_or_o(text: &str) -> bool {
    text.bytes().any(|c| matches!(c, b'I' | b'O'))
}

/// The lengths of what stands between separators.
pub(super) fn blocks(text: &str) -> Vec<usize> {
    pieces(text, &is_separator).iter().map(|block| block.len()).collect()
}

/// Whether a text is a department as plates wrote it, always on two characters or as 971 to 976; 20 is Corsica
/// until 1976.
pub(super) fn is_department(text: &str) -> bool {
    match text {
        "2A" | "2B" | "971" | "972" | "973" | "974" | "975" | "976" => true,
        _ => text.len() == 2 && matches!(number(text), Some(1..=95)),
    }
}

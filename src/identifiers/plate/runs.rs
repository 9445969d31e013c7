//! A plate as runs of letters and runs of digits, which is how its series are told apart.

use crate::text::Entry;
use core::ops::Range;

/// Letters or digits that follow one another.
pub(super) struct Run {
    pub(super) text: String,
    pub(super) digits: bool,
    /// Its ranks in the entry it was cut from.
    pub(super) ranks: Range<usize>,
}

impl Run {
    pub(super) fn len(&self) -> usize {
        self.ranks.len()
    }

    /// The number that digits write without a leading zero.
    pub(super) fn number(&self) -> Option<u16> {
        (self.digits && !self.text.starts_with('0')).then(|| self.text.parse().ok()).flatten()
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

/// Cuts at every separator and between letters and digits.
pub(super) fn runs(entry: &Entry) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (rank, c) in entry.chars().enumerate().filter(|(_, c)| !is_separator(*c)) {
        let digits = c.is_ascii_digit();
        match runs.last_mut() {
            Some(run) if run.digits == digits && run.ranks.end == rank => {
                run.text.push(c);
                run.ranks.end += 1;
            }
            _ => runs.push(Run { text: c.into(), digits, ranks: rank..rank + 1 }),
        }
    }
    runs
}

/// The lengths of what stands between separators.
pub(super) fn blocks(entry: &Entry) -> Vec<usize> {
    let text: Vec<char> = entry.chars().collect();
    text.split(|c| is_separator(*c)).map(<[char]>::len).filter(|length| *length > 0).collect()
}

/// Whether a text is a department as plates wrote it, always on two characters or as 971 to 976; 20 is Corsica
/// until 1976.
pub(super) fn is_department(text: &str) -> bool {
    match text {
        "2A" | "2B" | "971" | "972" | "973" | "974" | "975" | "976" => true,
        _ => text.len() == 2 && matches!(text.parse(), Ok(1_u8..=95)) && !text.starts_with('+'),
    }
}

//! Whether the beginning of a plate can become one.

use super::runs::{compact, runs};
use crate::text::Entry;

/// The series that begin with letters, but for those below.
const LAYOUTS: [&str; 5] = ["LL999LL", "LL999L", "LL99L", "L999L", "L99L"];

/// The others by the fewest and the most of their letters and digits in turn: from 1950, of the State, of diplomats
/// (where the number and the department of a consulate run together), then those of them that begin with letters.
const DIGITS_FIRST: [&[(usize, usize)]; 6] = [
    &[(1, 4), (1, 3), (2, 3)],
    &[(1, 4), (1, 3), (1, 1), (1, 1)],
    &[(1, 3), (1, 2), (4, 4), (1, 2)],
    &[(7, 8)],
    &[(1, 3), (1, 3), (1, 7), (1, 1)],
    &[(1, 3), (1, 1), (2, 4), (1, 2)],
];
const LETTERS_FIRST: [&[(usize, usize)]; 2] = [&[(3, 3), (4, 4), (1, 2)], &[(1, 1), (3, 3), (1, 3), (1, 4), (1, 1)]];

pub(super) fn begins(entry: &Entry) -> bool {
    let entry = compact(entry);
    let lengths: Vec<usize> = runs(&entry).iter().map(super::runs::Run::len).collect();
    let fits = |shape: &[(usize, usize)]| {
        let last = lengths.len().saturating_sub(1);
        let fits = |(rank, (length, (least, most))): (usize, (&usize, &(usize, usize)))| {
            length <= most && (rank == last || length >= least)
        };
        lengths.len() <= shape.len() && lengths.iter().zip(shape).enumerate().all(fits)
    };
    let alphanumeric = entry.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    alphanumeric
        && match entry.get(0) {
            Some('0'..='9') => DIGITS_FIRST.into_iter().any(fits),
            Some('W') if entry.begins("L999LL") => true,
            Some('D' | 'U' | 'E' | 'S') if LETTERS_FIRST.into_iter().any(fits) => true,
            _ => LAYOUTS.into_iter().any(|layout| entry.begins(layout)),
        }
}

//! Whether the beginning of a plate can become one.

use super::runs::{Run, compact, runs};
use crate::fault::Alphabet;
use crate::text::Entry;

/// The series that begin with letters, but for those below.
const LAYOUTS: [&str; 5] = ["LL999LL", "LL999L", "LL99L", "L999L", "L99L"];

/// The others by the fewest and the most of their letters and digits in turn: from 1950, of the State, of diplomats
/// (where the number and the department of a consulate run together), then those of them that begin with letters.
const DIGITS_FIRST: [&[(u8, u8)]; 6] = [
    &[(1, 4), (1, 3), (2, 3)],
    &[(1, 4), (1, 3), (1, 1), (1, 1)],
    &[(1, 3), (1, 2), (4, 4), (1, 2)],
    &[(7, 8)],
    &[(1, 3), (1, 3), (1, 7), (1, 1)],
    &[(1, 3), (1, 1), (2, 4), (1, 2)],
];
const LETTERS_FIRST: [&[(u8, u8)]; 2] = [&[(3, 3), (4, 4), (1, 2)], &[(1, 1), (3, 3), (1, 3), (1, 4), (1, 1)]];

pub(super) fn begins(entry: &Entry) -> bool {
    let entry = compact(entry);
    let runs = runs(entry.text());
    let any = |shapes: &[&[(u8, u8)]]| shapes.iter().any(|shape| fits(&runs, shape));
    entry.all(Alphabet::Alphanumeric).is_ok()
        && match entry.get(0) {
            Some('0'..='9') => any(&DIGITS_FIRST),
            Some('D' | 'U' | 'E' | 'S') if any(&LETTERS_FIRST) => true,
            _ => LAYOUTS.iter().any(|layout| entry.begins(layout)),
        }
}

/// Whether the runs may be the first ones of a shape, the last of them still growing.
fn fits(runs: &[Run<'_>], shape: &[(u8, u8)]) -> bool {
    let fits = |rank: usize, least: u8, most: u8| {
        runs.get(rank)
            .is_none_or(|run| run.len() <= most.into() && (rank + 1 == runs.len() || run.len() >= least.into()))
    };
    runs.len() <= shape.len() && shape.iter().enumerate().all(|(rank, &(least, most))| fits(rank, least, most))
}

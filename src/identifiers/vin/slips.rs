//! What was probably meant by a VIN that is not right.

use super::{vin_check_digit, wmi};
use crate::fault::Alphabet;
use crate::text::{Entry, lookalike};

/// What a character may have been on paper, the check digit telling which. A lower-case `l` was read as `L`.
const fn confused(c: char) -> Option<char> {
    Some(match c {
        '0' => 'D',
        'D' => '0',
        '1' => '7',
        '7' | 'L' => '1',
        '2' => 'Z',
        'Z' => '2',
        '4' => 'A',
        'A' => '4',
        '5' => 'S',
        'S' => '5',
        '6' => 'G',
        'G' => '6',
        '8' => 'B',
        'B' => '8',
        'U' => 'V',
        'V' => 'U',
        _ => return None,
    })
}

/// The same with digits for I, O and Q; a Q may also be a 9. A maker that is known comes first, then a check digit
/// that is right.
pub(super) fn spelled(entry: &Entry) -> Option<String> {
    let read = |nine: Option<usize>| {
        let read = |(rank, c)| match c {
            'Q' if nine == Some(rank) => Some('9'),
            c if Alphabet::Vin.has(c) => Some(c),
            c => lookalike(c, Alphabet::Vin),
        };
        entry.chars().enumerate().map(read).collect::<Option<String>>()
    };
    let nines = entry.chars().enumerate().filter(|(_, c)| *c == 'Q').map(|(rank, _)| Some(rank));
    core::iter::once(None).chain(nines).filter_map(read).min_by_key(|meant| (!is_known(meant), !is_right(meant)))
}

/// One character too many: the letter of the rubrique before a known maker, or a character doubled; nothing where
/// several readings are as good.
pub(super) fn doubled(entry: &Entry) -> Option<String> {
    if entry.len() != 18 {
        return None;
    }
    let without = |dropped: usize| entry.keep(&|rank, _| rank != dropped).meant();
    if entry.get(0) == Some('E') && is_known(&without(0)) {
        return Some(without(0));
    }
    let mut readings: Vec<_> = (1..18).filter(|rank| entry.get(*rank) == entry.get(rank - 1)).map(without).collect();
    readings.dedup();
    let (best, others): (Vec<_>, Vec<_>) = readings.into_iter().partition(|meant| is_known(meant) && is_right(meant));
    match [best, others].concat().as_slice() {
        [meant] => Some(meant.clone()),
        [meant, next, ..] if is_right(meant) && !is_right(next) => Some(meant.clone()),
        _ => None,
    }
}

/// The check digit contradicts the rest: one character taken for another, or two neighbours swapped, that make it
/// right. A maker that is known comes first, then the single character, then a swap that leaves the maker alone.
pub(super) fn checked(vin: &str) -> Option<String> {
    let chars: Vec<char> = vin.chars().collect();
    let replaced = (0..17).filter(|rank| *rank != 8).filter_map(|rank| {
        let mut chars = chars.clone();
        let place = chars.get_mut(rank)?;
        *place = confused(*place)?;
        Some((0, chars))
    });
    let swapped = (0..16).filter(|rank| !matches!(rank, 7 | 8)).map(|rank| {
        let mut chars = chars.clone();
        chars.swap(rank, rank + 1);
        (if rank < 3 { 2 } else { 1 }, chars)
    });
    let readings = replaced.chain(swapped).map(|(effort, chars)| (effort, chars.into_iter().collect()));
    readings
        .filter(|(_, meant): &(u8, String)| is_right(meant))
        .min_by_key(|(effort, meant)| (!is_known(meant), *effort))
        .map(|(_, meant)| meant)
}

/// No list has the maker, and one character taken for another gives a maker of the make that is known (D.1).
pub(super) fn made_by(vin: &str, make: &str) -> Option<String> {
    let is_made = |vin: &String| vin.get(..3).and_then(wmi).is_some_and(|found| found.is_of(make));
    let chars: Vec<char> = vin.chars().collect();
    let other = |rank: usize| {
        let mut chars = chars.clone();
        let place = chars.get_mut(rank)?;
        *place = confused(*place)?;
        Some(chars.into_iter().collect())
    };
    (0..3).filter(|_| !is_known(vin)).filter_map(other).find(is_made)
}

fn is_known(vin: &str) -> bool {
    vin.get(..3).and_then(wmi).is_some()
}

fn is_right(vin: &str) -> bool {
    vin_check_digit(vin).is_some_and(|check| vin.chars().nth(8) == Some(check))
}

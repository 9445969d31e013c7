//! What was probably meant by a VIN that is not right.

use super::{is_checked, vin_check_digit, wmi};
use crate::fault::Alphabet;
use crate::text::{Entry, lookalike, slip};

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

/// The text with the character of a rank taken for another.
fn misread(vin: &str, rank: usize) -> Option<String> {
    let other = confused(vin.chars().nth(rank)?)?;
    Some(slip::replaced(vin, rank, other))
}

/// The same with digits for I, O and Q; a Q may also be a 9. A maker that is known comes first, then a check digit
/// that is right.
pub(super) fn spelled(entry: &Entry) -> Option<String> {
    let plain = entry.otherwise(&|_, c| if Alphabet::Vin.has(c) { Some(c) } else { lookalike(c, Alphabet::Vin) })?;
    let doubt = |meant: &str| (!is_known(meant), !is_right(meant));
    let mut best = plain.clone();
    for (rank, _) in entry.chars().enumerate().filter(|(_, c)| *c == 'Q') {
        let nine = slip::replaced(&plain, rank, '9');
        if doubt(&nine) < doubt(&best) {
            best = nine;
        }
    }
    Some(best)
}

/// One character too many: the letter of the rubrique before a known maker, or a character doubled; nothing where
/// several readings are as good, which a check digit tells where one is computed.
pub(super) fn doubled(entry: &Entry) -> Option<String> {
    if entry.len() != 18 {
        return None;
    }
    let without = |dropped: usize| entry.keep(&|rank, _| rank != dropped).meant();
    if entry.get(0) == Some('E') && is_known(&without(0)) {
        return Some(without(0));
    }
    let (mut readings, mut others) = (Vec::new(), Vec::new());
    for rank in (1..18).filter(|rank| entry.get(*rank) == entry.get(rank - 1)) {
        let meant = without(rank);
        let best = is_known(&meant) && is_right(&meant);
        let as_good = if best { &mut readings } else { &mut others };
        if as_good.last() != Some(&meant) {
            as_good.push(meant);
        }
    }
    readings.append(&mut others);
    let alone = match readings.as_slice() {
        [meant, next, ..] => is_checked(meant) && is_right(meant) && !is_right(next),
        _ => true,
    };
    readings.into_iter().next().filter(|_| alone)
}

/// The check digit contradicts the rest: one character taken for another, or two neighbours swapped, that make it
/// right. A maker that is known comes first, then the single character, then a swap that leaves the maker alone.
pub(super) fn checked(vin: &str) -> Option<String> {
    let (mut best, mut least) = (None, u8::MAX);
    let mut offer = |effort: u8, meant: String| {
        let effort = if is_known(&meant) { effort } else { effort + 3 };
        if effort < least && is_right(&meant) && meant.get(8..9) == vin.get(8..9) {
            (best, least) = (Some(meant), effort);
        }
    };
    for meant in (0..17).filter_map(|rank| misread(vin, rank)) {
        offer(0, meant);
    }
    for meant in slip::swapped(vin) {
        offer(if meant.get(..3) == vin.get(..3) { 1 } else { 2 }, meant);
    }
    best
}

/// No list has the maker, and one character taken for another gives a maker of the make that is known (D.1).
pub(super) fn made_by(vin: &str, make: &str) -> Option<String> {
    if is_known(vin) {
        return None;
    }
    for rank in 0..3 {
        let Some(meant) = misread(vin, rank) else { continue };
        if meant.get(..3).and_then(wmi).is_some_and(|found| found.is_of(make)) {
            return Some(meant);
        }
    }
    None
}

fn is_known(vin: &str) -> bool {
    vin.get(..3).and_then(wmi).is_some()
}

fn is_right(vin: &str) -> bool {
    vin_check_digit(vin).is_some_and(|check| vin.chars().nth(8) == Some(check))
}

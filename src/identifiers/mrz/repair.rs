//! What a zone that does not read was probably meant to be: spaces for fillers, fillers lost or doubled,
//! characters of a wrong class, two neighbours swapped.
//!
//! Nothing is offered that does not satisfy every check digit, and no check digit is ever computed to fit:
//! the repaired zone keeps those that were typed.

use super::examine::{examine, places};
use super::layout::{Class, Layout};
use crate::fault::Alphabet;
use crate::text::{Entry, lookalike, plain, sign, slip};
use core::ops::Range;

/// The most readings of one line that are tried.
const READINGS: usize = 8;

/// The zone that was meant, if exactly what the checks ask can be made of what was typed.
pub(super) fn suggest(entry: &Entry, layout: &Layout) -> Option<String> {
    let typed = chevrons(entry)?;
    let lines: Vec<&str> = typed.split('\n').collect();
    let mut texts = readings(&lines.concat(), layout.lines * layout.width);
    if lines.len() == layout.lines {
        texts.splice(0..0, joined(lines.iter().map(|line| readings(line, layout.width))));
    }
    let corrected: Vec<String> = texts.iter().filter_map(|text| correct(layout, text)).collect();
    corrected
        .iter()
        .find(|text| examine(layout, text).is_ok())
        .cloned()
        .or_else(|| corrected.first().and_then(|text| slip(layout, text)))
}

/// What was typed in the alphabet of zones, spaces and breaks; `None` if a character stands for none of it.
fn chevrons(entry: &Entry) -> Option<String> {
    let mut typed = String::with_capacity(entry.len());
    for c in entry.chars() {
        match c {
            ' ' | '\n' => typed.push(c),
            '›' | '˂' | '〈' | '❮' => typed.push('<'),
            '»' => typed.push_str("<<"),
            _ => typed.push(Some(plain(c)).filter(|plain| Alphabet::Mrz.has(*plain))?),
        }
    }
    Some(sign::rewritten(&typed, "&LT;", "<"))
}

/// The ways to read a text as so many characters: its spaces as fillers or as nothing, then its runs of
/// fillers made longer or shorter, the last run first.
fn readings(typed: &str, length: usize) -> Vec<String> {
    let mut found = Vec::new();
    let texts = [typed.replace(' ', "<"), typed.replace(' ', "")];
    let (exact, other): (Vec<_>, Vec<_>) = texts.into_iter().partition(|text| text.len() == length);
    for text in exact.into_iter().chain(other.iter().flat_map(|text| stretched(text, length))) {
        if found.len() < READINGS && !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

/// The text with one of its runs of fillers, or its end, made so that it has that length.
fn stretched(text: &str, length: usize) -> Vec<String> {
    let runs = text
        .char_indices()
        .filter(|&(at, c)| c == '<' && !text.get(at + 1..).is_some_and(|rest| rest.starts_with('<')));
    let ends = core::iter::once(text.len()).chain(runs.map(|(at, _)| at + 1).rev().filter(|&end| end != text.len()));
    ends.filter_map(|end| {
        let (head, tail) = text.split_at_checked(end)?;
        if let Some(lost) = length.checked_sub(text.len()) {
            return Some([head, &"<".repeat(lost), tail].concat());
        }
        let doubled = text.len() - length;
        let kept = head.len().checked_sub(doubled)?;
        let (kept, dropped) = head.split_at_checked(kept)?;
        dropped.chars().all(|c| c == '<').then(|| [kept, tail].concat())
    })
    .take(READINGS)
    .collect()
}

/// Every choice of one reading a line, joined.
fn joined(lines: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    lines.fold(vec![String::new()], |texts, readings| {
        texts.iter().flat_map(|text| readings.iter().map(move |reading| [text.as_str(), reading].concat())).collect()
    })
}

/// Every character in the class of its place: a letter where only digits stand, or the reverse, for the one
/// it looks like.
fn correct(layout: &Layout, text: &str) -> Option<String> {
    let mut chars: Vec<char> = text.chars().collect();
    for (range, class) in places(layout) {
        for (rank, c) in chars.get_mut(range)?.iter_mut().enumerate() {
            *c = class.correct(rank, *c)?;
        }
    }
    Some(chars.into_iter().collect())
}

/// In the part that is wrong, a letter for a digit or the reverse, or else, in a date, a digit for one that
/// resembles it or two neighbours swapped; if one and only one makes every check right. A number has no calendar to
/// tell its readings apart: too many would satisfy its one check digit.
fn slip(layout: &Layout, text: &str) -> Option<String> {
    let wrong = examine(layout, text).err()?.place;
    let inside = |slipped: &str| {
        let mut pairs = slipped.bytes().zip(text.bytes()).enumerate();
        pairs.all(|(at, (other, typed))| other == typed || wrong.contains(&at))
    };
    let holds = |slipped: &str| inside(slipped) && examine(layout, slipped).is_ok();
    let is_date = |(place, class): (Range<usize>, Class)| {
        matches!(class, Class::Past | Class::Expiry) && place.start == wrong.start
    };
    slip::only(confused(text), &holds).or_else(|| {
        let dated = places(layout).any(is_date);
        dated.then(|| slip::only(slip::slipped(text), &holds)).flatten()
    })
}

/// The text with `O` for `0` or the reverse, and so on, in every place: the pairs that are taken for each other
/// both ways.
fn confused(text: &str) -> Vec<String> {
    let pair = |c: char| if c.is_ascii_digit() { Alphabet::Letter } else { Alphabet::Digit };
    let other = |c: char| lookalike(c, pair(c)).filter(|other| lookalike(*other, pair(*other)) == Some(c));
    text.char_indices().filter_map(|(at, c)| Some(slip::replaced(text, at, other(c)?))).collect()
}

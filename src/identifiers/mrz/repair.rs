//! What a zone that does not read was probably meant to be: spaces for fillers, fillers lost or doubled,
//! characters of a wrong class, two neighbours swapped.
//!
//! Nothing is offered that does not satisfy every check digit, and no check digit is ever computed to fit:
//! the repaired zone keeps those that were typed.

use super::examine::{examine, places};
use super::layout::{Class, Layout, Place};
use crate::fault::Alphabet;
use crate::text::{Entry, lookalike, plain, sign, slip};

/// The most readings of one line that are tried.
const READINGS: usize = 8;

/// The zone that was meant, if exactly what the checks ask can be made of what was typed.
#[inline(never)]
pub(super) fn suggest(entry: &Entry, layout: &Layout) -> Option<String> {
    let typed = chevrons(entry)?;
    let lines: Vec<&str> = typed.split('\n').collect();
    let mut texts = Vec::new();
    if lines.len() == layout.lines {
        texts.push(String::new());
        for line in &lines {
            texts = joined(&texts, &readings(line, layout.width));
        }
    }
    texts.append(&mut readings(&lines.concat(), layout.lines * layout.width));
    let mut first = None;
    for text in &texts {
        let Some(corrected) = correct(layout, text) else { continue };
        if examine(layout, &corrected).is_ok() {
            return Some(corrected);
        }
        if first.is_none() {
            first = Some(corrected);
        }
    }
    slip(layout, &first?)
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
#[inline(never)]
fn readings(typed: &str, length: usize) -> Vec<String> {
    let mut nothing = typed.to_owned();
    nothing.retain(|c| c != ' ');
    let texts = [typed.replace(' ', "<"), nothing];
    let mut found = Vec::new();
    for text in texts.iter().filter(|text| text.len() == length) {
        add(&mut found, text.clone());
    }
    for text in texts.iter().filter(|text| text.len() != length) {
        for text in stretched(text, length) {
            add(&mut found, text);
        }
    }
    found
}

fn add(found: &mut Vec<String>, text: String) {
    if found.len() < READINGS && !found.contains(&text) {
        found.push(text);
    }
}

/// The text with one of its runs of fillers, its end, or the place before its last character, made so that it has that
/// length.
fn stretched(text: &str, length: usize) -> Vec<String> {
    let (lost, doubled) = (length.saturating_sub(text.len()), text.len().saturating_sub(length));
    let mut found = Vec::new();
    for end in (0..=text.len()).rev() {
        let (Some(head), Some(tail)) = (text.get(..end), text.get(end..)) else { continue };
        let inside = head.ends_with('<') && !tail.starts_with('<');
        if found.len() == READINGS || !(inside || tail.len() < 2) {
            continue;
        }
        if lost > 0 {
            found.push([head, &"<".repeat(lost), tail].concat());
        } else if let Some((kept, dropped)) = end.checked_sub(doubled).and_then(|kept| head.split_at_checked(kept))
            && dropped.bytes().all(|c| c == b'<')
        {
            found.push([kept, tail].concat());
        }
    }
    found
}

/// Every choice of one reading a line, joined.
fn joined(texts: &[String], readings: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for text in texts {
        for reading in readings {
            all.push([text.as_str(), reading].concat());
        }
    }
    all
}

/// Every character in the class of its place: a letter where only digits stand, or the reverse, for the one
/// it looks like.
fn correct(layout: &Layout, text: &str) -> Option<String> {
    let mut chars: Vec<char> = text.chars().collect();
    for (place, class) in places(layout) {
        for (rank, c) in chars.get_mut(place.ranks())?.iter_mut().enumerate() {
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
    let ranks = wrong.ranks();
    let holds = |slipped: &str| {
        slipped.get(..ranks.start) == text.get(..ranks.start)
            && slipped.get(ranks.end..) == text.get(ranks.end..)
            && examine(layout, slipped).is_ok()
    };
    let is_date =
        |(place, class): (Place, Class)| matches!(class, Class::Past | Class::Expiry) && place.start == wrong.start;
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

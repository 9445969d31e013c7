//! Holds the characters of a zone, lines joined, against the table of a document.

use super::countries::is_listed;
use super::dates::ShortDate;
use super::layout::{Check, Class, Dated, Field, Layout, Place};
use super::parts::{DOCUMENT_CODE, MONTH, NAMES, NUMBER};
use crate::checksum;
use crate::fault::Code;
use core::ops::Range;

/// What is wrong, and where among the characters of the joined lines.
pub(super) struct Flaw {
    pub(super) code: Code,
    pub(super) place: Range<usize>,
}

/// Every character in its class, every value possible, every check digit right.
///
/// `text` has the length that the layout gives.
pub(super) fn examine(layout: &Layout, text: &str) -> Result<(), Flaw> {
    characters(layout, text)?;
    established(layout, text)?;
    layout.fields.iter().try_for_each(|field| value(layout, field, text))?;
    layout.checks.iter().try_for_each(|check| check_digit(layout, check, text))
}

/// The characters of a place.
pub(super) fn part<'t>(layout: &Layout, text: &'t str, place: Place) -> &'t str {
    text.get(place.range(layout.width)).unwrap_or("")
}

/// Every place of the layout and its class, the check digits last.
pub(super) fn places(layout: &Layout) -> impl Iterator<Item = (Range<usize>, Class)> + '_ {
    let fields = layout.fields.iter().map(|field| (field.place, field.class));
    let checks = layout.checks.iter().map(|check| (check.digit, Class::Check));
    fields.chain(checks).map(|(place, class)| (place.range(layout.width), class))
}

/// The first character that its place does not take.
fn characters(layout: &Layout, text: &str) -> Result<(), Flaw> {
    let strange = |(range, class): (Range<usize>, Class)| {
        let start = range.start;
        let rank = text.get(range)?.chars().enumerate().position(|(rank, c)| !class.takes(rank, c))?;
        Some((start + rank, rank, class))
    };
    match places(layout).filter_map(strange).min_by_key(|(at, ..)| *at) {
        None => Ok(()),
        Some((at, rank, class)) => {
            let position = u16::try_from(at + 1).unwrap_or(u16::MAX);
            Err(Flaw { code: class.refusal(rank, position), place: at..at + 1 })
        }
    }
}

/// A field that never has that value.
fn value(layout: &Layout, field: &Field, text: &str) -> Result<(), Flaw> {
    let typed = part(layout, text, field.place);
    let bare = typed.trim_end_matches('<');
    let code = match field.class {
        Class::Code { never, .. } if typed == never => Code::Part(&DOCUMENT_CODE),
        Class::State(part) if !is_listed(bare) => Code::Part(part),
        Class::Names | Class::Name if bare.is_empty() && field.name != "givenNames" => Code::Part(&NAMES),
        Class::Number | Class::Plate if bare.is_empty() => Code::Part(&NUMBER),
        Class::Past if ShortDate::read(typed).is_none() => Code::Calendar,
        Class::Expiry if ShortDate::read(typed).and_then(ShortDate::of_this_century).is_none() => Code::Calendar,
        _ => return Ok(()),
    };
    Err(Flaw { code, place: field.place.range(layout.width) })
}

/// A card that was established in a month other than 01 to 12.
fn established(layout: &Layout, text: &str) -> Result<(), Flaw> {
    let Dated::Established(place) = layout.dated else { return Ok(()) };
    let month = part(layout, text, place).get(2..).and_then(|month| month.parse().ok());
    let end = place.range(layout.width).end;
    if matches!(month, Some(1..=12)) {
        return Ok(());
    }
    Err(Flaw { code: Code::Part(&MONTH), place: end.saturating_sub(2)..end })
}

/// A check digit that contradicts what it covers. Where it covers nothing but fillers it may be a filler
/// itself (Doc 9303-4 §4.2.2.2, note h).
fn check_digit(layout: &Layout, check: &Check, text: &str) -> Result<(), Flaw> {
    let covered: String = check.over.iter().map(|&place| part(layout, text, place)).collect();
    let digit = part(layout, text, check.digit);
    let empty = covered.chars().all(|c| c == '<');
    let right = match (digit, check.goes_on) {
        ("<", Some(rest)) => long_number(&covered, part(layout, text, rest)).is_some(),
        ("<", None) => empty,
        _ => is_check(&covered, digit),
    };
    if right {
        return Ok(());
    }
    let end = check.digit.range(layout.width);
    let start = match check.over {
        [field] if field.range(layout.width).end == end.start => field.range(layout.width).start,
        _ => end.start,
    };
    Err(Flaw { code: Code::CheckDigit(check.part), place: start..end.end })
}

/// The document number that goes on in the optional data, and how many characters of them it takes, its
/// check digit included. Some issuers count the `<` that stands for the check digit, others do not
/// (Doc 9303-5 §4.2.2.1, note j): both are read.
pub(super) fn long_number(first: &str, rest: &str) -> Option<(String, usize)> {
    let rest = rest.split('<').next()?;
    let (more, digit) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
    let right = is_check(&[first, more].concat(), digit) || is_check(&[first, "<", more].concat(), digit);
    right.then(|| ([first, more].concat(), rest.len()))
}

fn is_check(covered: &str, digit: &str) -> bool {
    let digit = digit.chars().next().and_then(|c| c.to_digit(10));
    digit.is_some() && checksum::mrz(covered) == digit
}

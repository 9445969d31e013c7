//! Holds the characters of a zone, lines joined, against the table of a document.

use super::countries::is_listed;
use super::dates::ShortDate;
use super::layout::{Check, Class, Dated, Field, Layout, Place};
use super::parts::{DOCUMENT_CODE, MONTH, NAMES, NUMBER};
use crate::checksum;
use crate::fault::Code;
use crate::text::short;

/// No check digit covers more runs of characters than that of an identity card.
pub(super) const MOST_RUNS: usize = 4;

/// What is wrong, and where among the characters of the joined lines.
pub(super) struct Flaw {
    pub(super) code: Code,
    pub(super) place: Place,
}

/// Every character in its class, every value possible, every check digit right.
///
/// `text` has the length that the layout gives.
#[inline(never)]
pub(super) fn examine(layout: &Layout, text: &str) -> Result<(), Flaw> {
    characters(layout, text)?;
    established(layout, text)?;
    for field in layout.fields {
        if let Some(code) = refused(field, field.place.of(text)) {
            return Err(Flaw { code, place: field.place });
        }
    }
    let wrong = layout.checks.iter().find(|check| !agrees(check, text));
    wrong.map_or(Ok(()), |check| Err(Flaw { code: Code::CheckDigit(check.part), place: checked(check) }))
}

/// Every place of the layout and its class, the check digits last.
pub(super) fn places(layout: &Layout) -> impl Iterator<Item = (Place, Class)> {
    let fields = layout.fields.iter().map(|field| (field.place, field.class));
    fields.chain(layout.checks.iter().map(|check| (check.digit, Class::Check)))
}

/// The first character that its place does not take.
fn characters(layout: &Layout, text: &str) -> Result<(), Flaw> {
    if places(layout).all(|(place, class)| class.takes_all(place.of(text))) {
        return Ok(());
    }
    let mut first = u8::MAX;
    let mut code = Code::Shape;
    for (place, class) in places(layout) {
        for (at, (rank, c)) in (place.start..).zip(place.of(text).chars().enumerate()) {
            if at < first && !class.takes(rank, c) {
                first = at;
                code = class.refusal(rank, u16::from(at) + 1);
            }
        }
    }
    Err(Flaw { code, place: Place { start: first, end: first + 1 } })
}

/// Why a field never has that value.
fn refused(field: &Field, typed: &str) -> Option<Code> {
    let bare = typed.trim_end_matches('<');
    let (right, code) = match field.class {
        Class::Code(document) => (typed != document.never, Code::Part(&DOCUMENT_CODE)),
        Class::State(part) => (is_listed(bare), Code::Part(part)),
        Class::Names | Class::Name => (!bare.is_empty() || field.name == "givenNames", Code::Part(&NAMES)),
        Class::Number | Class::Plate => (!bare.is_empty(), Code::Part(&NUMBER)),
        Class::Past => (ShortDate::read(typed).is_some(), Code::Calendar),
        Class::Expiry => (ShortDate::read(typed).and_then(ShortDate::of_this_century).is_some(), Code::Calendar),
        _ => return None,
    };
    (!right).then_some(code)
}

/// A card that was established in a month other than 01 to 12.
fn established(layout: &Layout, text: &str) -> Result<(), Flaw> {
    let Dated::Established(Place { end, .. }) = layout.dated else { return Ok(()) };
    let month = Place { start: end.saturating_sub(2), end };
    if matches!(short(month.of(text)), 1..=12) {
        return Ok(());
    }
    Err(Flaw { code: Code::Part(&MONTH), place: month })
}

/// Whether a check digit is that of what it covers. Where it covers nothing but fillers it may be a filler
/// itself (Doc 9303-4 §4.2.2.2, note h).
fn agrees(check: &Check, text: &str) -> bool {
    let mut covered = [""; MOST_RUNS];
    for (part, place) in covered.iter_mut().zip(check.over) {
        *part = place.of(text);
    }
    match (check.digit.of(text), check.goes_on) {
        ("<", Some(rest)) => long_number(&covered.concat(), rest.of(text)).is_some(),
        ("<", None) => covered.iter().all(|part| part.bytes().all(|c| c == b'<')),
        (digit, _) => is_check(&covered, digit),
    }
}

/// The check digit, with the field before it if it checks nothing else.
fn checked(check: &Check) -> Place {
    match check.over {
        [field] if field.end == check.digit.start => Place { start: field.start, ..check.digit },
        _ => check.digit,
    }
}

/// The document number that goes on in the optional data, and how many characters of them it takes, its
/// check digit included. Some issuers count the `<` that stands for the check digit, others do not
/// (Doc 9303-5 §4.2.2.1, note j): both are read.
pub(super) fn long_number(first: &str, rest: &str) -> Option<(String, usize)> {
    let rest = rest.split_once('<').map_or(rest, |(rest, _)| rest);
    let (more, digit) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
    let right = is_check(&[first, more], digit) || is_check(&[first, "<", more], digit);
    right.then(|| ([first, more].concat(), rest.len()))
}

fn is_check(covered: &[&str], digit: &str) -> bool {
    checksum::mrz_over(covered)
        .is_some_and(|check| digit.bytes().next().map(u32::from) == Some(check + u32::from(b'0')))
}

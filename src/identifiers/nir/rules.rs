//! What every number built like a NIR obeys, provisional or not.

use crate::checksum::nir_key;
use crate::fault::{Code, Fault, Part};
use crate::text::{self, Entry, short, sign};
use core::ops::Range;

/// The first digits of a NIR: the sex.
pub(in super::super) const PERSON: &str = "12";

/// The first digits of the number of a person who is being registered.
pub(in super::super) const PROVISIONAL: &str = "3478";

pub(super) const SEX: Part = Part::NIR_SEX;
pub(in super::super) const PROVISIONAL_SEX: Part = Part::NIR_PROVISIONAL_SEX;
pub(super) const MONTH: Part = Part::NIR_MONTH;
const DEPARTMENT: Part = Part::NIR_DEPARTMENT;
const COMMUNE: Part = Part::NIR_COMMUNE;
const RANK: Part = Part::NIR_RANK;
pub(super) const KEY: Part = Part::NIR_KEY;

/// Fifteen places, digits but for the letter of a Corsican department; a key below 10 whose zero was left out
/// is offered with it.
pub(in super::super) fn layout(entry: &Entry) -> Result<(), Fault> {
    let corsican = entry.get(5) == Some('2') && matches!(entry.get(6), Some('A' | 'B'));
    let laid = entry.layout(if corsican { "999999X99999999" } else { "999999999999999" });
    laid.map_err(|fault| {
        let short = entry.len() == 14;
        let padded = [entry.part(0..13), "0", entry.part(13..14)].concat();
        if short && holds(&padded, &[PERSON, PROVISIONAL].concat()) { fault.suggest(Some(padded)) } else { fault }
    })
}

/// The first rule that fifteen laid out characters break, and where.
pub(in super::super) fn check(text: &str, firsts: &str) -> Result<(), (Code, Range<usize>)> {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let wrong = |part, range| Err((Code::Part(part), range));
    match () {
        () if !text.starts_with(|first| sign::among(firsts, first)) => {
            wrong(if firsts == PERSON { SEX } else { PROVISIONAL_SEX }, 0..1)
        }
        () if matches!(short(part(3..5)), 0 | 13..=19) => wrong(MONTH, 3..5),
        () if part(5..7) == "00" => wrong(DEPARTMENT, 5..7),
        () if part(7..10) == "000" => wrong(COMMUNE, 7..10),
        () if part(10..13) == "000" => wrong(RANK, 10..13),
        () if key(text).is_none_or(|key| text::number(part(13..15)) != Some(key)) => {
            Err((Code::CheckDigit(KEY), 13..15))
        }
        () => Ok(()),
    }
}

/// Whether these are fifteen characters that keep every rule: what does is laid out.
pub(in super::super) fn holds(text: &str, firsts: &str) -> bool {
    text.len() == 15 && check(text, firsts).is_ok()
}

/// The key of the thirteen first characters, where 2A counts 19 and 2B 18, at the department only.
fn key(text: &str) -> Option<u64> {
    let number = |range: Range<usize>| text::number(text.get(range)?);
    let corsican = |department| Some((number(0..5)? * 100 + department) * 1_000_000 + number(7..13)?);
    let number = match text.get(5..7)? {
        "2A" => corsican(19)?,
        "2B" => corsican(18)?,
        _ => number(0..13)?,
    };
    Some(nir_key(number))
}

/// The same number with another code of Corsica: 20 until 1975, then 2A and 2B.
pub(super) fn corsican(text: &str) -> Vec<String> {
    let codes: &[&str] = match text.get(5..7) {
        Some("20" | "2A" | "2B") => &["20", "2A", "2B"],
        _ => &[],
    };
    let (before, after) = (text.get(..5).unwrap_or_default(), text.get(7..).unwrap_or_default());
    codes.iter().map(|code| [before, code, after].concat()).collect()
}

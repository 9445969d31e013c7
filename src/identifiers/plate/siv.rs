//! Letters, digits, letters: the series since 2009 and that of mopeds until 2015.

use super::Plate;
use super::runs::Run;
use crate::fault::{Fault, Oddity, Part};
use crate::text::{Entry, short};

const NUMBER: Part = Part::PLATE_SIV_NUMBER;
const MOPED_NUMBER: Part = Part::PLATE_SIV_MOPED_NUMBER;
const LETTERS: Part = Part::PLATE_SIV_LETTERS;

/// `AB-123-CD` (annexe VII), `WW-123-AB` (provisional), `W-123-AB` (trade), `AB 123 C` (mopeds). `None` where the
/// shape is not one of these series.
pub(super) fn read(entry: &Entry, runs: &[Run<'_>]) -> Option<Result<Plate, Fault>> {
    let [left, number, right] = runs else { return None };
    let (series, layout) = match (left.len(), number.len(), right.len()) {
        _ if left.digits => return None,
        (2, 3, 2) if left.text == "WW" => ("WW", "LL999LL"),
        (2, 3, 2) => ("SIV", "LL999LL"),
        (1, 3, 2) if left.text == "W" => ("W", "L999LL"),
        (1, 2, 1) => ("CYCLO", "L99L"),
        (1, 3, 1) => ("CYCLO", "L999L"),
        (2, 2, 1) => ("CYCLO", "LL99L"),
        (2, 3, 1) => ("CYCLO", "LL999L"),
        _ => return None,
    };
    let moped = series == "CYCLO";
    let fault = entry.layout(layout).err().or_else(|| {
        let (part, run) = match () {
            () if moped && number.text.starts_with('0') => (MOPED_NUMBER, number),
            () if moped => return None,
            () if left.text == "SS" => (LETTERS, left),
            () if number.text == "000" => (NUMBER, number),
            () if right.text == "SS" => (LETTERS, right),
            () => return None,
        };
        Some(entry.wrong(part, run.ranks.clone()))
    });
    if let Some(fault) = fault {
        return Some(Err(fault));
    }
    let canonical = [left.text, number.text, right.text].join(if moped { " " } else { "-" });
    Some(Ok(Plate { number: Some(short(number.text)), ..Plate::of(series, canonical) }))
}

/// A moped's number on another vehicle (J.1) is probably one of today that lacks a letter. Some numbers and letters
/// of mopeds were skipped by the programs that assigned them, which is known from descriptions only.
pub(super) fn oddities(
    left: &str,
    number: &str,
    right: &str,
    genre: Option<&str>,
    odd: &mut dyn FnMut(Oddity, usize, usize),
) {
    let (start, end) = (left.len(), left.len() + number.len());
    if genre.is_some_and(|genre| !matches!(genre.trim(), "" | "CL" | "CYCL" | "QM" | "TM" | "TQM")) {
        odd(Oddity::MopedSeries, 0, end + 1);
    }
    if number == "10" || number.ends_with("00") {
        odd(Oddity::NumberUnusual, start, end);
    }
    if matches!((left, right), ("S", "S") | ("T", "T") | ("W", "W") | ("AA", "A")) {
        odd(Oddity::SeriesUnusual, 0, end + 1);
    }
}

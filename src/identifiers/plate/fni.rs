//! Digits, letters, department: the series from 1950 to 2009.

use super::Plate;
use super::runs::{Run, has_i_or_o, is_department, joined};
use crate::date::Date;
use crate::fault::{Fault, Oddity, Part};
use crate::text::{Entry, sign};

const NUMBER: Part = Part::PLATE_FNI_NUMBER;
const LETTERS: Part = Part::PLATE_FNI_LETTERS;
const DEPARTMENT: Part = Part::PLATE_FNI_DEPARTMENT;

/// `1234 AB 75`, assigned until 14 April 2009 (14 October 2009 to used vehicles) and still in force until the next
/// operation on the vehicle, and the temporary series of the same shape, which have all expired. `None` where the shape
/// is another.
pub(super) fn read(entry: &Entry, runs: &[Run<'_>]) -> Option<Result<Plate, Fault>> {
    let [number, letters, tail @ ..] = runs else { return None };
    let shaped = match tail {
        [_] => true,
        [two, letter] => two.text == "2" && matches!(letter.text, "A" | "B"),
        _ => false,
    };
    if !number.digits || !shaped || matches!(letters.text, "CD" | "CMD") {
        return None;
    }
    let department = joined(tail);
    let written = |number: &str, department: &str| [number, letters.text, department].join(" ");
    let (part, ranks, meant) = if number.len() > 4 || number.number().is_none() {
        let meant = written(number.text.trim_start_matches('0'), &department);
        (NUMBER, number.ranks.clone(), Some(meant))
    } else if letters.len() > 3 || (has_i_or_o(letters.text) && letters.text != "IT") {
        (LETTERS, letters.ranks.clone(), None)
    } else if !is_department(&department) {
        let two_digits = department.strip_prefix('0').filter(|two| two.len() == 2);
        (DEPARTMENT, letters.ranks.end..entry.len(), two_digits.map(|two| written(number.text, two)))
    } else {
        let plate = Plate::of(series(letters.text), written(number.text, &department));
        return Some(Ok(Plate { number: number.number(), department, ..plate }));
    };
    Some(Err(entry.wrong(part, ranks).suggest(meant)))
}

const fn series(letters: &str) -> &'static str {
    match letters.as_bytes() {
        b"W" => "FNI_W",
        [b'W', b'W'] | [b'W', b'W', _] => "FNI_WW",
        [b'W', _, _] => "FNI_EXPORT",
        b"TT" | [b'T', _, _] => "FNI_TT",
        b"IT" => "FNI_IT",
        _ => "FNI",
    }
}

/// What was reserved, skipped, or dropped one day. Only descriptions tell of it: warnings, and none when the
/// vehicle is known to be older than the change.
pub(super) fn oddities(
    plate: &Plate,
    number: &str,
    letters: &str,
    known: Option<Date>,
    odd: &mut dyn FnMut(Oddity, usize, usize),
) {
    let start = number.len();
    let end = start + letters.len();
    let whole = end + plate.department.len();
    let since = |year, month| known.is_none_or(|known| Some(known) >= Date::new(year, month, 1));
    if plate.series != "FNI" {
        return odd(Oddity::ExpiredSeries, start, end);
    }
    if matches!(letters, "D" | "AL" | "MA" | "TU" | "KKK" | "MMM" | "MMW" | "MWM" | "MWW") {
        odd(Oddity::SeriesReserved, start, end);
    }
    if sign::among(letters, 'U') && letters != "TU" && since(1984, 11) {
        odd(Oddity::LetterUBefore1984, start, end);
    }
    if letters == "SS" && since(1986, 1) {
        odd(Oddity::SeriesSsBefore1986, start, end);
    }
    if start == 4 && letters.len() == 3 {
        odd(Oddity::FourDigitsThreeLetters, 0, end);
    }
    if plate.number <= Some(10) && since(1976, 10) {
        odd(Oddity::NumberLe10Before1976, 0, start);
    }
    match plate.department.as_str() {
        "20" if since(1976, 1) => odd(Oddity::CorsicaBefore1976, end, whole),
        "975" => odd(Oddity::DepartmentUnusual, end, whole),
        _ => (),
    }
}

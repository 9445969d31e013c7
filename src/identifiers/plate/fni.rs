//! Digits, letters, department: the series from 1950 to 2009.

use super::runs::{Run, is_department};
use crate::date::Date;
use crate::fault::{Code, Fault, Oddity, Part};
use crate::identifiers::Facts;
use crate::text::Entry;
use core::fmt;
use core::ops::Range;

/// `1234 AB 75`, assigned until 14 April 2009 (14 October 2009 to used vehicles) and still in force until the next
/// operation on the vehicle, and the temporary series of the same shape, which have all expired.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Fni {
    number: u16,
    letters: String,
    department: String,
}

static NUMBER: Part = Part {
    id: "number",
    fr: "le nombre du début, de 1 à 9999 et sans zéro devant",
    en: "the first number, 1 to 9999 without a leading zero",
};
static LETTERS: Part = Part {
    id: "letters",
    fr: "les lettres du milieu, une à trois, sans I ni O",
    en: "the middle letters, one to three, without I or O",
};
static DEPARTMENT: Part = Part {
    id: "department",
    fr: "le département à la fin, de 01 à 95, 2A, 2B, ou de 971 à 976",
    en: "the department at the end, 01 to 95, 2A, 2B, or 971 to 976",
};

impl Fni {
    /// `None` where the shape is another.
    pub(super) fn read(entry: &Entry, runs: &[Run]) -> Option<Result<Self, Fault>> {
        let [number, letters, department @ ..] = runs else { return None };
        let shaped = match department {
            [_] => true,
            [two, letter] => two.text == "2" && matches!(letter.text.as_str(), "A" | "B"),
            _ => false,
        };
        if !number.digits || !shaped || matches!(letters.text.as_str(), "CD" | "CMD") {
            return None;
        }
        let read = Self {
            number: number.number().unwrap_or_default(),
            letters: letters.text.clone(),
            department: department.iter().map(|run| run.text.as_str()).collect(),
        };
        let ranks = letters.ranks.end..entry.len();
        let fault = if number.len() > 4 || read.number == 0 {
            entry.fault(Code::Part(&NUMBER), number.ranks.clone()).suggest(without_zeros(&number.text, &read))
        } else if letters.len() > 3 || (letters.text.contains(['I', 'O']) && letters.text != "IT") {
            entry.fault(Code::Part(&LETTERS), letters.ranks.clone())
        } else if !is_department(&read.department) {
            entry.fault(Code::Part(&DEPARTMENT), ranks).suggest(read.with_two_digits())
        } else {
            return Some(Ok(read));
        };
        Some(Err(fault))
    }

    /// The lengths of the three blocks that make a length, in the order of their use.
    pub(super) fn blocks(length: usize) -> impl Iterator<Item = [usize; 3]> {
        let ends = [2, 3, 1].into_iter().flat_map(|letters| [2, 3].map(|department| (letters, department)));
        ends.filter_map(move |(letters, department)| {
            let number = length.checked_sub(letters + department)?;
            (1..=4).contains(&number).then_some([number, letters, department])
        })
    }

    pub(super) const fn series(&self) -> &'static str {
        match self.letters.as_bytes() {
            b"W" => "FNI_W",
            [b'W', b'W'] | [b'W', b'W', _] => "FNI_WW",
            [b'W', _, _] => "FNI_EXPORT",
            b"TT" | [b'T', _, _] => "FNI_TT",
            b"IT" => "FNI_IT",
            _ => "FNI",
        }
    }

    pub(super) fn facts(&self, facts: &mut Facts) {
        facts.number("number", self.number);
        facts.text("department", self.department.as_str());
    }

    /// What was reserved, skipped, or dropped one day. Only descriptions tell of it: warnings, and none when the
    /// vehicle is known to be older than the change.
    pub(super) fn oddities(&self, known: Option<Date>, odd: &mut impl FnMut(Oddity, Range<usize>)) {
        let digits = self.number.to_string().len();
        let letters = digits..digits + self.letters.len();
        let department = letters.end..letters.end + self.department.len();
        let since = |year, month| known.is_none_or(|known| Some(known) >= Date::new(year, month, 1));
        if self.series() != "FNI" {
            return odd(Oddity::ExpiredSeries, letters);
        }
        if matches!(self.letters.as_str(), "D" | "AL" | "MA" | "TU" | "KKK" | "MMM" | "MMW" | "MWM" | "MWW") {
            odd(Oddity::SeriesReserved, letters.clone());
        }
        if self.letters.contains('U') && self.letters != "TU" && since(1984, 11) {
            odd(Oddity::LetterUBefore1984, letters.clone());
        }
        if self.letters == "SS" && since(1986, 1) {
            odd(Oddity::SeriesSsBefore1986, letters.clone());
        }
        if digits == 4 && self.letters.len() == 3 {
            odd(Oddity::FourDigitsThreeLetters, 0..letters.end);
        }
        if self.number <= 10 && since(1976, 10) {
            odd(Oddity::NumberLe10Before1976, 0..digits);
        }
        match self.department.as_str() {
            "20" if since(1976, 1) => odd(Oddity::CorsicaBefore1976, department),
            "975" => odd(Oddity::DepartmentUnusual, department),
            _ => (),
        }
    }

    /// The same without the zero of a department on three digits: `075`.
    fn with_two_digits(mut self) -> Option<String> {
        self.department = self.department.strip_prefix('0').filter(|two| two.len() == 2)?.to_owned();
        Some(self.to_string())
    }
}

fn without_zeros(number: &str, read: &Fni) -> Option<String> {
    let number = number.trim_start_matches('0').parse().ok()?;
    Some(Fni { number, ..read.clone() }.to_string())
}

impl fmt::Display for Fni {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.number, self.letters, self.department)
    }
}

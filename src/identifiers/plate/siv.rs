//! Letters, digits, letters: the series since 2009 and that of mopeds until 2015.

use super::runs::Run;
use crate::fault::{Code, Fault, Oddity, Part};
use crate::identifiers::Facts;
use crate::text::Entry;
use core::fmt;
use core::ops::Range;

/// `AB-123-CD` (annexe VII), `WW-123-AB` (provisional), `W-123-AB` (trade), `AB 123 C` (mopeds).
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Siv {
    series: Series,
    left: String,
    number: String,
    right: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Series {
    Definitive,
    Provisional,
    Trade,
    Moped,
}

static NUMBER: Part =
    Part { id: "number", fr: "le nombre du milieu, de 001 à 999", en: "the middle number, 001 to 999" };
static MOPED_NUMBER: Part =
    Part { id: "number", fr: "le nombre du milieu, de 10 à 999", en: "the middle number, 10 to 999" };
static LETTERS: Part = Part {
    id: "letters",
    fr: "un groupe de deux lettres, où SS n’existe pas",
    en: "a block of two letters, which is never SS",
};

impl Siv {
    /// `None` where the shape is not one of these series.
    pub(super) fn read(entry: &Entry, runs: &[Run]) -> Option<Result<Self, Fault>> {
        let [left, number, right] = runs else { return None };
        let (series, layout) = match (left.len(), number.len(), right.len()) {
            _ if left.digits => return None,
            (2, 3, 2) if left.text == "WW" => (Series::Provisional, "LL999LL"),
            (2, 3, 2) => (Series::Definitive, "LL999LL"),
            (1, 3, 2) if left.text == "W" => (Series::Trade, "L999LL"),
            (1, 2, 1) => (Series::Moped, "L99L"),
            (1, 3, 1) => (Series::Moped, "L999L"),
            (2, 2, 1) => (Series::Moped, "LL99L"),
            (2, 3, 1) => (Series::Moped, "LL999L"),
            _ => return None,
        };
        let read = Self { series, left: left.text.clone(), number: number.text.clone(), right: right.text.clone() };
        let fault = match series {
            _ if entry.layout(layout).is_err() => entry.layout(layout).err(),
            Series::Moped if number.text.starts_with('0') => {
                Some(entry.fault(Code::Part(&MOPED_NUMBER), number.ranks.clone()))
            }
            Series::Moped => None,
            _ if left.text == "SS" => Some(entry.fault(Code::Part(&LETTERS), left.ranks.clone())),
            _ if number.text == "000" => Some(entry.fault(Code::Part(&NUMBER), number.ranks.clone())),
            _ if right.text == "SS" => Some(entry.fault(Code::Part(&LETTERS), right.ranks.clone())),
            _ => None,
        };
        Some(fault.map_or(Ok(read), Err))
    }

    pub(super) const fn series(&self) -> &'static str {
        match self.series {
            Series::Definitive => "SIV",
            Series::Provisional => "WW",
            Series::Trade => "W",
            Series::Moped => "CYCLO",
        }
    }

    pub(super) fn facts(&self, facts: &mut Facts) {
        if let Ok(number) = self.number.parse::<u16>() {
            facts.number("number", number);
        }
    }

    /// A moped's number on another vehicle (J.1) is probably one of today that lacks a letter. Some numbers and letters
    /// of mopeds were skipped by the programs that assigned them, which is known from descriptions only.
    pub(super) fn oddities(&self, genre: Option<&str>, odd: &mut impl FnMut(Oddity, Range<usize>)) {
        let letters = self.left.len();
        let number = letters..letters + self.number.len();
        if self.series != Series::Moped {
            return;
        }
        if genre.is_some_and(|genre| !matches!(genre.trim(), "" | "CL" | "CYCL" | "QM" | "TM" | "TQM")) {
            odd(Oddity::MopedSeries, 0..number.end + 1);
        }
        if self.number == "10" || self.number.ends_with("00") {
            odd(Oddity::NumberUnusual, number.clone());
        }
        if matches!((self.left.as_str(), self.right.as_str()), ("S", "S") | ("T", "T") | ("W", "W") | ("AA", "A")) {
            odd(Oddity::SeriesUnusual, 0..number.end + 1);
        }
    }
}

impl fmt::Display for Siv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let between = if self.series == Series::Moped { ' ' } else { '-' };
        write!(f, "{}{between}{}{between}{}", self.left, self.number, self.right)
    }
}

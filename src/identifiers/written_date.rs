//! Dates as people write them.

use crate::date::iso;
use crate::fault::{Alphabet, Code, Fault};
use crate::text::{self, Entry, folded, is_dash, is_invisible, is_space, lookalike, pieces, sign};
use core::ops::Range;

/// The three numbers of a date, not yet held against a calendar, and how they were written.
pub(super) struct WrittenDate {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) form: Form,
}

/// The forms of a date whose meaning is plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `2020-02-01`.
    Iso,
    /// `01/02/2020`.
    Slashed,
    /// `1/2/2020`, `01-02-2020`, `01.02.2020`, `01 02 2020`, or with characters that nobody sees.
    Separated,
    /// `1er février 2020`, `01022020`, `2020/02/01`: to be offered rather than read.
    Free,
}

/// What may stand between day, month and year, with any spaces around it.
const SIGNS: [&str; 4] = ["/", "-", ".", " "];

const MONTHS: [&str; 12] =
    ["jan", "fev feb", "mar", "avr apr", "mai may", "juin jun", "juil jul", "aou aug", "sep", "oct", "nov", "dec"];

impl WrittenDate {
    /// Reads a date in any form whose meaning is plain.
    pub(super) fn read(entry: &Entry) -> Result<Self, Fault> {
        let usual = Self::exactly(entry, "9999-99-99", [0, 5, 8], Form::Iso);
        if let Some(written) = usual.or_else(|| Self::exactly(entry, "99/99/9999", [6, 3, 0], Form::Slashed)) {
            return Ok(written);
        }
        let seen = entry.keep(&|_, c| c.is_control() || !is_invisible(c));
        let text = seen.otherwise(&|_, c| Some(plain(c))).unwrap_or_default();
        if let Some(written) = Self::of(&text) {
            let cleaned = seen.len() < entry.len() && written.form != Form::Free;
            return Ok(if cleaned { Self { form: Form::Separated, ..written } } else { written });
        }
        if short_year(&text) {
            return Err(seen.whole(Code::ShortYear));
        }
        let strange = text.chars().position(|c| !c.is_ascii_digit() && !sign::among("/-. ", c));
        let Some(rank) = strange else {
            return Err(seen.whole(Code::Shape));
        };
        if seen.chars().all(|c| !c.is_ascii_digit()) {
            return Err(seen.whole(Code::Shape));
        }
        let meant = |_, c| lookalike(c, Alphabet::Digit).or(Some(plain(c)));
        let corrected = seen.otherwise(&meant).unwrap_or_default();
        Err(seen.strange(Alphabet::Digit, rank).suggest(Self::of(&corrected).map(|date| date.to_string())))
    }

    /// Reads one of the two forms that systems and nearly all people write, from where year, month and day stand in it.
    fn exactly(entry: &Entry, places: &str, [year, month, day]: [usize; 3], form: Form) -> Option<Self> {
        let same = |(c, place): (char, char)| if place == '9' { c.is_ascii_digit() } else { c == place };
        if entry.len() != places.len() || !entry.chars().zip(places.chars()).all(same) {
            return None;
        }
        let digit = |rank: usize| u16::try_from(entry.get(rank)?.to_digit(10)?).ok();
        let number = |start, length| (start..start + length).try_fold(0, |sum, rank| Some(sum * 10 + digit(rank)?));
        let two = |start| number(start, 2).and_then(|number: u16| u8::try_from(number).ok());
        Some(Self { year: number(year, 4)?, month: two(month)?, day: two(day)?, form })
    }

    fn of(text: &str) -> Option<Self> {
        let mut parts = parts(text);
        parts.retain(|part| part.starts_with(|c: char| c.is_ascii_digit()) || named(part).is_some());
        match parts.as_slice() {
            [year, month, day] if year.len() == 4 => {
                let iso = [*year, *month, *day].join("-") == text && month.len() == 2 && day.len() == 2;
                let form = if iso { Form::Iso } else { Form::Free };
                Some(Self { year: number(year, 4)?, month: two(month)?, day: two(day)?, form })
            }
            [day, month, year] if year.len() == 4 => {
                let form = form(text, [day, month, year]);
                let day = day.strip_suffix("er").or(day.strip_suffix("ER")).unwrap_or(day);
                let month = two(month).or_else(|| named(month))?;
                Some(Self { year: number(year, 4)?, month, day: two(day)?, form })
            }
            [digits] if digits.len() == 8 => {
                let year_last = number(digits.get(4..)?, 4)? > 1231;
                let (year, month, day) = if year_last { (4..8, 2..4, 0..2) } else { (0..4, 4..6, 6..8) };
                let [year, month, day] = [digits.get(year)?, digits.get(month)?, digits.get(day)?];
                Some(Self { year: number(year, 4)?, month: two(month)?, day: two(day)?, form: Form::Free })
            }
            _ => None,
        }
    }

    /// Where the year stands.
    pub(super) fn year_ranks(entry: &Entry) -> Range<usize> {
        let first = entry.chars().take(4).filter(char::is_ascii_digit).count() == 4 && entry.len() > 8;
        if first { 0..4 } else { entry.len().saturating_sub(4)..entry.len() }
    }

    /// Day and month in the other order.
    pub(super) fn swapped(&self) -> Self {
        Self { month: self.day, day: self.month, ..*self }
    }
}

/// `2020-02-01`, whether the day exists or not.
impl core::fmt::Display for WrittenDate {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&iso(self.year, self.month, self.day))
    }
}

/// Any space is a space and any dash a hyphen: word processors change them by themselves.
fn plain(c: char) -> char {
    match c {
        c if is_space(c) => ' ',
        c if is_dash(c) => '-',
        c => c,
    }
}

/// The form of a date that ends with its year.
fn form(text: &str, parts: [&str; 3]) -> Form {
    let [day, month, _] = parts;
    let digits = [day, month].iter().all(|part| two(part).is_some());
    if digits && day.len() == 2 && month.len() == 2 && parts.join("/") == text {
        Form::Slashed
    } else if digits && SIGNS.iter().any(|sign| parts.join(sign) == squeezed(text)) {
        Form::Separated
    } else {
        Form::Free
    }
}

/// The same without the spaces beside a sign or another space: `31 / 12 /  2020` is `31/12/2020`.
fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for c in text.chars() {
        let after = squeezed.chars().next_back();
        let sign = |c: char| matches!(c, '/' | '-' | '.');
        if c == ' ' && after.is_some_and(|c| c == ' ' || sign(c)) {
            continue;
        }
        if sign(c) && after == Some(' ') {
            squeezed.pop();
        }
        squeezed.push(c);
    }
    squeezed
}

/// `31/12/20`: which century, only the applicant knows.
fn short_year(text: &str) -> bool {
    let parts = parts(text);
    parts.len() == 3 && parts.iter().all(|part| two(part).is_some())
}

fn parts(text: &str) -> Vec<&str> {
    pieces(text, &|c| c.is_ascii() && !c.is_ascii_alphanumeric())
}

fn two(digits: &str) -> Option<u8> {
    number(digits, 2).and_then(|number| u8::try_from(number).ok())
}

/// The number of at most so many ASCII digits.
fn number(digits: &str, most: usize) -> Option<u16> {
    text::number(digits).filter(|_| digits.len() <= most)?.try_into().ok()
}

/// The month of a French or English name, whole or cut.
fn named(word: &str) -> Option<u8> {
    let word = folded(word);
    let rank = MONTHS.iter().position(|names| names.split(' ').any(|name| word.starts_with(name)))?;
    u8::try_from(rank + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Profile;

    fn written(typed: &str) -> Option<(String, Form)> {
        let entry = Entry::read(typed, Profile::TRIMMED).unwrap();
        WrittenDate::read(&entry).ok().map(|date| (date.to_string(), date.form))
    }

    #[test]
    fn forms_are_told_apart() {
        for (typed, form) in [
            ("2020-02-01", Form::Iso),
            ("01/02/2020", Form::Slashed),
            ("1/2/2020", Form::Separated),
            ("1.2.2020", Form::Separated),
            ("01 02 2020", Form::Separated),
            ("01 / 02 / 2020", Form::Separated),
            ("01\u{A0}02\u{202F}2020", Form::Separated),
            ("2020/02/01", Form::Free),
            ("2020-2-1", Form::Free),
            ("01022020", Form::Free),
            ("20200201", Form::Free),
            ("01/02-2020", Form::Free),
            ("1er février 2020", Form::Free),
            ("1 FEV. 2020", Form::Free),
            ("1ER FÉVRIER 2020", Form::Free),
            ("samedi 1er février 2020", Form::Free),
            ("né le 01/02/2020 à Paris", Form::Free),
            ("1 FÉVRIER 2020", Form::Free),
        ] {
            assert_eq!(written(typed), Some(("2020-02-01".to_owned(), form)), "{typed}");
        }
    }

    #[test]
    fn months_have_names() {
        assert_eq!(written("3 juin 2020"), Some(("2020-06-03".to_owned(), Form::Free)));
        assert_eq!(written("14 juillet 2020"), Some(("2020-07-14".to_owned(), Form::Free)));
        assert_eq!(written("14 brumaire 2020"), None);
    }

    #[test]
    fn a_century_is_not_guessed() {
        let entry = Entry::read("31/12/20", Profile::TRIMMED).unwrap();
        let fault = WrittenDate::read(&entry).err().unwrap();
        assert_eq!((fault.code, fault.into_suggestion()), (Code::ShortYear, None));
    }

    #[test]
    fn a_letter_for_a_digit_is_shown() {
        let entry = Entry::read("3l/12/2O20", Profile::TRIMMED).unwrap();
        let fault = WrittenDate::read(&entry).err().unwrap();
        assert_eq!(fault.code, Code::Character { expected: Alphabet::Digit, position: 2 });
        assert_eq!(fault.suggestion.as_deref(), Some("2020-12-31"));
        assert_eq!(written("０１/02/2020"), None, "other scripts are not read");
    }
}

//! The English sentences.

use super::{Nouns, parts};
use crate::fault::{Alphabet, Code, Oddity, Period};
use crate::identifiers::Unit;
use crate::text::decimal;

pub(super) fn sentence(code: &Code, nouns: Option<&Nouns<'_>>) -> String {
    let the = nouns.map_or("the answer", |nouns| nouns.words.the);
    let of = nouns.map_or("of the answer", |nouns| nouns.words.of);
    let text = match code {
        Code::Empty | Code::Missing => format!("Enter {the}."),
        Code::TooLong { .. } => format!("Enter only {the}: this text is too long."),
        Code::Length { found, least, most } => length(*found, *least, *most, nouns),
        Code::Character { expected: Alphabet::Text, .. } => {
            format!("Type {the} again: a character that cannot be seen slipped in.")
        }
        Code::Character { expected, position } => {
            format!("Check the {} character {of}: it is {}.", ordinal(*position), alphabet(*expected))
        }
        Code::Shape => format!("Enter {the} as in the example."),
        Code::Part(part) => format!("Check, in {the}, {}.", part.en),
        Code::CheckDigit(part) => {
            format!("Read {the} again: one character is to be put right, or two are swapped ({}).", part.en)
        }
        Code::Calendar => "Check the day and month: this date does not exist.".to_owned(),
        Code::ShortYear => "Enter the year in 4 digits.".to_owned(),
        Code::Unlisted => format!("Copy {the} as it is printed: this code is not in the list."),
        Code::LooksLike { kind } => looks_like(kind, the),
        Code::Specimen => "Copy your own document: this number is that of a public specimen.".to_owned(),
        Code::Unusual(oddity) => unusual(*oddity),
        Code::Choice => "Select one of the answers offered.".to_owned(),
        Code::NotANumber => "Enter a number, in digits. Example: 1500.".to_owned(),
        Code::NotTicked => "Tick the box to continue.".to_owned(),
        Code::InFuture => "Enter a date in the past.".to_owned(),
        Code::TooEarly { earliest, .. } => format!("Enter a date from {} on.", super::day(*earliest)),
        Code::Order => "Check the order of the two dates: the second cannot come before the first.".to_owned(),
        Code::TooSmall { least } => format!("Enter a number from {}.", decimal(*least)),
        Code::TooLarge { most } => format!("Enter a number up to {}.", decimal(*most)),
        Code::Forbidden => "Clear this answer: it does not go with the others.".to_owned(),
        Code::Disagree => "Check this answer: it does not go with another one.".to_owned(),
        Code::Same => "Enter two different answers.".to_owned(),
        Code::Count { least, most } => format!("Give {least} to {most} answers."),
    };
    with_example(text, code, nouns)
}

/// An example ends the sentence, where the person is to type something.
fn with_example(text: String, code: &Code, nouns: Option<&Nouns<'_>>) -> String {
    match (code, nouns) {
        (Code::Unusual(_) | Code::Specimen, _) | (_, None) => text,
        (_, Some(nouns)) => format!("{text} Example: {}.", nouns.words.example),
    }
}

fn length(found: u16, least: u16, most: u16, nouns: Option<&Nouns<'_>>) -> String {
    let of = nouns.map_or("of the answer", |nouns| nouns.words.of);
    let unit = match nouns.map(|nouns| nouns.unit) {
        Some(Unit::Digits) => "digit",
        _ => "character",
    };
    let expected = match (least, most) {
        (1, 1) => format!("the {unit}"),
        _ if least == most => format!("the {most} {unit}s"),
        _ => format!("{least} to {most} {unit}s"),
    };
    if found < least {
        let few = least - found;
        let verb = if few == 1 { "1 is missing".to_owned() } else { format!("{few} are missing") };
        format!("Enter {expected} {of}: {verb}.")
    } else {
        format!("Enter {expected} {of}: there are {} too many.", found.saturating_sub(most))
    }
}

fn ordinal(position: u16) -> String {
    let suffix = match (position % 10, position % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{position}{suffix}")
}

const fn alphabet(alphabet: Alphabet) -> &'static str {
    match alphabet {
        Alphabet::Digit => "a digit",
        Alphabet::Letter => "a letter without accent",
        Alphabet::Alphanumeric => "a digit or a letter without accent",
        Alphabet::Vin => "a digit or a letter, never I, O or Q",
        Alphabet::PlateLetter => "a letter, never I, O or U",
        Alphabet::Mrz => "a letter without accent, a digit or the sign <",
        Alphabet::Text => "a character that can be read",
        Alphabet::Name => "a letter of the French alphabet, an apostrophe or a hyphen",
        Alphabet::Email => "a letter without accent, a digit or a sign such as the dot",
    }
}

fn looks_like(kind: &str, the: &str) -> String {
    let other = crate::identifiers::Kind::find(kind).map_or("something else", |kind| kind.spec.en.the);
    format!("Copy {the}: this looks rather like another number ({other}).")
}

/// A remark says what to look at, and that one may go on.
fn unusual(oddity: Oddity) -> String {
    let what = match oddity {
        Oddity::ShortVin => "This number has fewer than 17 characters, which is only seen on vehicles from before 1981",
        Oddity::Last4NotNumeric => "The last four characters of this number are usually digits",
        Oddity::UnknownMaker => "The first three characters of this number belong to no known maker",
        Oddity::SuspiciousRepetition => "This number repeats the same character almost everywhere",
        Oddity::CheckDigitMismatch => "A character of this number may need correction",
        Oddity::SeriesReserved | Oddity::SeriesUnusual => "This series of letters was not usually assigned",
        Oddity::MopedSeries => "This number has the form of a moped’s: a letter may be missing",
        Oddity::NumberUnusual => "This number was not usually assigned",
        Oddity::CorsicaBefore1976 => "Department 20 is only on plates from before 1976",
        Oddity::LetterUBefore1984 => "The letter U is only on plates from before November 1984",
        Oddity::SeriesSsBefore1986 => "The series SS is only on plates from before 1986",
        Oddity::NumberLe10Before1976 => "Numbers 1 to 10 are only on plates from before October 1976",
        Oddity::FourDigitsThreeLetters => "Four digits with three letters are not usually seen",
        Oddity::DepartmentUnusual => "This territory usually has its own system of numbers",
        Oddity::Ambiguous => "This number can be read in two ways",
        Oddity::ExpiredSeries => "This series has been out of service since 2009",
        Oddity::LegacyShortYear => "A year of two digits is only on certificates from before 2009",
        Oddity::UnusualLetter => "One of the letters is not usually seen in this place",
        Oddity::LegacyGenre => "This category is only on certificates from before 2009",
        Oddity::OldTypeCode => "A code of this form is usually only on certificates from before 1996",
        Oddity::UnusualYear => "The year in this number is surprising",
        Oddity::VeryOld => "This date is more than 120 years ago",
        Oddity::UnknownAsZeros => "An unknown part of this date is usually written with the sign <",
        Oddity::ForeignSpelling => "This name has a letter or a sign that French civil status does not usually write",
        Oddity::PhoneRange => "This number is not usually that of a person",
        Oddity::MistypedDomain => "The end of this address looks like another, very common one",
        Oddity::CountryLenient => "This country code is usually written otherwise",
        Oddity::UnknownCode => "This code is not in our list",
        Oddity::PassportShape => "This number has the shape of a passport number",
        Oddity::UnusualHeight => "This height is uncommon",
    };
    let look = match oddity {
        Oddity::PhoneRange | Oddity::MistypedDomain | Oddity::UnusualHeight => {
            "Read your answer again: if it is right, you can continue."
        }
        _ => "Compare with your document: if it is the same, you can continue.",
    };
    format!("{what}. {look}")
}

pub(super) fn period(period: Period) -> String {
    let (count, unit) = parts(period);
    let unit = match unit {
        0 => "year",
        1 => "month",
        _ => "day",
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

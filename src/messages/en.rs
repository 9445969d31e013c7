//! The English sentences.

use super::Language;
use crate::fault::{Alphabet, Code, Flaw, Oddity, Period};

pub(super) static ENGLISH: Language = Language {
    sentence,
    flaw,
    example: " Example: {example}.",
    the: |spec| spec.en.the(),
    of: |spec| spec.en.of(),
    the_answer: "the answer",
    of_the_answer: "of the answer",
    something_else: "something else",
    part: |part| part.en(),
    alphabet,
    oddity,
    one: "the {unit}",
    several: "the {most} {unit}s",
    between: "{least} to {most} {unit}s",
    digit: "digit",
    character: "character",
    ordinal,
    period,
    weights: ("\u{A0}kB", "\u{A0}MB"),
    decimal_mark: ".",
    rules_replayed: "Continue: your answers are checked by the rules of {replayed}. Those of {current} differ.",
    rules_unknown: "Read your answers again: they are checked by the rules of {current}, not by those of the page that you filled in.",
};

fn sentence(code: &Code) -> &'static str {
    match code {
        Code::Empty | Code::Missing => "Enter {the}.",
        Code::TooLong { .. } => "Enter only {the}: this text is too long.",
        Code::Length { found, least, .. } if *found < *least && *least - *found == 1 => {
            "Enter {expected} {of}: 1 is missing."
        }
        Code::Length { found, least, .. } if *found < *least => "Enter {expected} {of}: {lacking} are missing.",
        Code::Length { .. } => "Enter {expected} {of}: there are {spare} too many.",
        Code::Character { expected: Alphabet::Text, .. } => {
            "Type {the} again: a character that cannot be seen slipped in."
        }
        Code::Character { .. } => "Check the {rank} character {of}: it is {alphabet}.",
        Code::Shape => "Enter {the} as in the example.",
        Code::Part(_) => "Check, in {the}, {part}.",
        Code::CheckDigit(_) => "Read {the} again: one character is to be put right, or two are swapped ({part}).",
        Code::Calendar => "Check the day and month: this date does not exist.",
        Code::ShortYear => "Enter the year in 4 digits.",
        Code::Unlisted => "Copy {the} as it is printed: this code is not in the list.",
        Code::LooksLike { .. } => "Copy {the}: this looks rather like another number ({other}).",
        Code::Specimen => "Copy your own document: this number is that of a public specimen.",
        Code::Unusual(Oddity::PhoneRange | Oddity::MistypedDomain | Oddity::UnusualHeight) => {
            "{oddity}. Read your answer again: if it is right, you can continue."
        }
        Code::Unusual(_) => "{oddity}. Compare with your document: if it is the same, you can continue.",
        Code::Choice => "Select one of the answers offered.",
        Code::NotANumber => "Enter a number, in digits. Example: 1500.",
        Code::NotTicked => "Tick the box to continue.",
        Code::InFuture => "Enter a date in the past.",
        Code::TooEarly { .. } => "Enter a date from {earliest} on.",
        Code::Order => "Check the order of the two dates: the second cannot come before the first.",
        Code::TooSmall { .. } => "Enter a number from {least}.",
        Code::TooLarge { .. } => "Enter a number up to {most}.",
        Code::Forbidden => "Clear this answer: it does not go with the others.",
        Code::Disagree => "Check this answer: it does not go with another one.",
        Code::Same => "Enter two different answers.",
        Code::Count { .. } => "Give {least} to {most} answers.",
        Code::File(what) => flaw(what),
    }
}

/// Files.
fn flaw(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::NoByte => "Choose another file: this one is empty.",
        Flaw::TooHeavy { .. } => "Attach a file of {most} at most: reduce the photo, or scan at a lower quality.",
        Flaw::TooLight { .. } => {
            "Choose the original photo, if you have it: this one is so light that details may be missing. Otherwise you can continue."
        }
        Flaw::Format { found: "office", .. } => "Save this document as PDF, then attach it.",
        Flaw::Format { found: "unknown", .. } => "Attach a file in {accepted}: we do not know the format of this one.",
        Flaw::Format { .. } => "Attach a file in {accepted}: this one is in {found} format.",
        Flaw::Heic { .. } => {
            "Attach a file in {accepted}. This photo is in HEIC format: on iPhone, choose Settings, Camera, Formats, “Most Compatible”, then take it again."
        }
        Flaw::Renamed { .. } => "You can continue: in spite of its name, this file is in {found} format.",
        Flaw::TooFewPixels { .. } => "Choose a larger photo: at least {width} pixels wide and {height} high.",
        Flaw::TooManyPixels => "Choose a smaller photo: this one has more pixels than we can read.",
        Flaw::ShortSide { .. } => {
            "Check that the text can be read: the shorter side of this picture has fewer than {least} pixels. If all can be read, you can continue."
        }
        Flaw::Proportions => "Choose a photo that is higher than wide, in the shape of an identity photo: 35 by 45.",
        Flaw::Cut => "Send this file again: it is incomplete, its end is missing.",
        Flaw::Damaged => "Send this file again: it is damaged.",
        Flaw::Trailing => "You can continue: this file holds something else after the picture, such as a short film.",
        Flaw::Animated => "Choose a still photo: this one is animated.",
        Flaw::Coarse => {
            "Choose the original photo, if you have it: this one was compressed very hard. Otherwise you can continue."
        }
        Flaw::Grey => "Choose a colour photo, if you have one: it is strongly recommended. Otherwise you can continue.",
        Flaw::Inks => "Save the photo in screen colours (RGB): this one is prepared for print. You can also continue.",
        Flaw::Located => {
            "You can continue: this file holds the place where the picture was taken. If you do not wish to give it, remove it first."
        }
        Flaw::OldPhotograph { .. } => {
            "Check the date of the photo: by what the file says, it is more than {limit} old. If it is more recent, you can continue."
        }
        Flaw::Locked => "Check that this document opens without a password, or save a copy that has none.",
        Flaw::ManyPages { .. } => "Attach the useful pages only, {most} at most if you can.",
        Flaw::ManyFiles { .. } => "Attach {most} files at most.",
        Flaw::HeavyTogether { .. } => "Attach lighter files: {most} at most all together.",
        Flaw::OneSide => "Add the other side of the document, if it has one and the picture does not show both.",
        Flaw::Twice => "Check your files: the same one is attached twice.",
        Flaw::NotAttached => "Attach this document: your answers ask for it.",
    }
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

/// What to look at.
const fn oddity(oddity: Oddity) -> &'static str {
    match oddity {
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
    }
}

const fn ordinal(rank: u16) -> &'static str {
    match (rank % 10, rank % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    }
}

const fn period(period: Period) -> &'static str {
    match period {
        Period::Years(1) => " year",
        Period::Years(_) => " years",
        Period::Months(1) => " month",
        Period::Months(_) => " months",
        Period::Days(1) => " day",
        Period::Days(_) => " days",
    }
}

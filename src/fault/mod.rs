//! What can be wrong with a value: a closed list of codes, the place in what was typed, and what was
//! probably meant.
//!
//! A fault never holds what the citizen typed, so that a report can be logged: its parameters come from
//! our own tables. The one exception is the suggestion, which `Debug` hides and which a log must leave out.

pub(crate) mod part;

use crate::date::Date;
use core::fmt;
use core::ops::{Deref, DerefMut};
pub use part::Part;

/// How loud an issue is. Nothing but an error blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A hint, to be shown discreetly.
    Info,
    /// Unusual, late, or known from a weak source: never blocks.
    Warning,
    /// Cannot be right.
    Error,
}

impl Severity {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A range of what was typed, in UTF-16 units, as `input.setSelectionRange` counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

/// A value that cannot be read, or a remark on one that can. One word wide, whatever it says: whoever hands on a fault
/// hands on a pointer.
#[derive(Clone, PartialEq, Eq)]
pub struct Fault(Box<Finding>);

/// What a [`Fault`] says.
#[derive(Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub code: Code,
    /// Where, when it has a place.
    pub span: Option<Span>,
    /// What was probably meant: offered to the applicant, never applied.
    pub suggestion: Option<String>,
}

impl Fault {
    /// A fault of the whole value.
    #[must_use]
    #[inline(never)]
    pub fn new(code: Code) -> Self {
        Self(Box::new(Finding { code, span: None, suggestion: None }))
    }

    /// The same fault with its place.
    #[must_use]
    #[inline(never)]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// The same fault with what was probably meant.
    #[must_use]
    #[inline(never)]
    pub fn suggest(mut self, meant: Option<String>) -> Self {
        self.suggestion = meant;
        self
    }

    /// What was probably meant, alone.
    #[must_use]
    pub fn into_suggestion(self) -> Option<String> {
        self.0.suggestion
    }

    /// Keeps the suggestion only if it reads, and in its canonical form: a suggestion is never wrong in kind.
    #[must_use]
    pub fn proven<K: fmt::Display, E>(mut self, read: impl FnOnce(&str) -> Result<K, E>) -> Self {
        let meant = self.suggestion.take().and_then(|meant| read(&meant).ok());
        self.suggestion = meant.map(|meant| meant.to_string());
        self
    }
}

impl Deref for Fault {
    type Target = Finding;

    fn deref(&self) -> &Finding {
        &self.0
    }
}

impl DerefMut for Fault {
    fn deref_mut(&mut self) -> &mut Finding {
        &mut self.0
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = self.suggestion.as_ref().map(|_| "hidden");
        f.debug_struct("Fault")
            .field("code", &self.code)
            .field("span", &self.span)
            .field("suggestion", &hidden)
            .finish()
    }
}

/// The characters that a place allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// `0` to `9`.
    Digit,
    /// `A` to `Z`.
    Letter,
    /// `A` to `Z` and `0` to `9`.
    Alphanumeric,
    /// A VIN's: no I, O, Q (ISO 3779).
    Vin,
    /// The letters of plates since 2009: no I, O, U.
    PlateLetter,
    /// A machine-readable zone's: `A` to `Z`, `0` to `9` and `<` (ICAO Doc 9303-3 §4.3).
    Mrz,
    /// What a text may hold: no control character.
    Text,
    /// A name's: letters, accented or not, space, apostrophe and hyphen.
    Name,
    /// An e-mail address's: unaccented letters, digits and signs (HTML, valid e-mail address).
    Email,
}

impl Alphabet {
    /// Whether the character belongs.
    #[must_use]
    pub fn has(self, c: char) -> bool {
        match self {
            Self::Digit => c.is_ascii_digit(),
            Self::Letter => c.is_ascii_uppercase(),
            Self::Alphanumeric => c.is_ascii_digit() || c.is_ascii_uppercase(),
            Self::Vin => Self::Alphanumeric.has(c) && !matches!(c, 'I' | 'O' | 'Q'),
            Self::PlateLetter => c.is_ascii_uppercase() && !matches!(c, 'I' | 'O' | 'U'),
            Self::Mrz => Self::Alphanumeric.has(c) || c == '<',
            Self::Text => !c.is_control(),
            Self::Name => c.is_ascii_alphabetic() || matches!(c, ' ' | '\'' | '-' | 'À'..='ỿ'),
            Self::Email => c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-@".chars().any(|sign| sign == c),
        }
    }

    /// The name in a report.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Digit => "digit",
            Self::Letter => "letter",
            Self::Alphanumeric => "alphanumeric",
            Self::Vin => "vin",
            Self::PlateLetter => "plateLetter",
            Self::Mrz => "mrz",
            Self::Text => "text",
            Self::Name => "name",
            Self::Email => "email",
        }
    }
}

/// What is unusual about a value that may well be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A VIN of fewer than 17 characters (before 1981).
    ShortVin,
    /// The last four characters of a VIN are not all digits (Reg. (EU) 19/2011).
    Last4NotNumeric,
    /// The first three characters of a VIN belong to no known maker, and nearly to the make that is known.
    UnknownMaker,
    /// One or two distinct characters only.
    SuspiciousRepetition,
    /// The check digit differs where only some makers compute one.
    CheckDigitMismatch,
    /// Its series exists but was skipped or reserved.
    SeriesReserved,
    /// A moped's number on another vehicle: one letter less than today's series has.
    MopedSeries,
    /// A series of mopeds that was skipped.
    SeriesUnusual,
    /// A number that was not assigned in its time.
    NumberUnusual,
    /// Corsica under its old code, 20.
    CorsicaBefore1976,
    /// The letter U, dropped in November 1984.
    LetterUBefore1984,
    /// The series SS, dropped in 1986.
    SeriesSsBefore1986,
    /// Numbers 1 to 10, dropped in October 1976.
    NumberLe10Before1976,
    /// Four digits with three letters: never assigned.
    FourDigitsThreeLetters,
    /// A department with a numbering system of its own.
    DepartmentUnusual,
    /// The number can be read in two series.
    Ambiguous,
    /// A series that expired with the 2009 system.
    ExpiredSeries,
    /// A form number with a year of two digits, from before the 2009 system.
    LegacyShortYear,
    /// A letter never seen at this place.
    UnusualLetter,
    /// A code replaced in 2009.
    LegacyGenre,
    /// The number of a licence of the 1970s or before, or what may be one.
    OldLicence,
    /// A type code of a form that was replaced in 1996.
    OldTypeCode,
    /// A year outside those in which the document was issued.
    UnusualYear,
    /// A birth more than 120 years ago.
    VeryOld,
    /// The country's code in a form that is read but not written so.
    CountryLenient,
    /// The unknown part of a date written `00` where the document has a filler.
    UnknownAsZeros,
    /// A letter or a sign that French civil status does not write.
    ForeignSpelling,
    /// A range of telephone numbers that no person is known to have.
    PhoneRange,
    /// A well-formed code that our list does not have.
    UnknownCode,
    /// An identity card number of the shape of a passport's.
    PassportShape,
    /// A height that few people have.
    UnusualHeight,
    /// An e-mail domain one slip away from one that many people have.
    MistypedDomain,
}

impl Oddity {
    /// The name in a report.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ShortVin => "shortVin",
            Self::Last4NotNumeric => "last4NotNumeric",
            Self::UnknownMaker => "unknownMaker",
            Self::SuspiciousRepetition => "suspiciousRepetition",
            Self::CheckDigitMismatch => "checkDigitMismatch",
            Self::SeriesReserved => "seriesReserved",
            Self::MopedSeries => "mopedSeries",
            Self::SeriesUnusual => "seriesUnusual",
            Self::NumberUnusual => "numberUnusual",
            Self::CorsicaBefore1976 => "corsicaBefore1976",
            Self::LetterUBefore1984 => "letterUBefore1984",
            Self::SeriesSsBefore1986 => "seriesSsBefore1986",
            Self::NumberLe10Before1976 => "numberLe10Before1976",
            Self::FourDigitsThreeLetters => "fourDigitsThreeLetters",
            Self::DepartmentUnusual => "departmentUnusual",
            Self::Ambiguous => "ambiguous",
            Self::ExpiredSeries => "expiredSeries",
            Self::LegacyShortYear => "legacyShortYear",
            Self::UnusualLetter => "unusualLetter",
            Self::LegacyGenre => "legacyGenre",
            Self::OldLicence => "oldLicence",
            Self::OldTypeCode => "oldTypeCode",
            Self::UnusualYear => "unusualYear",
            Self::VeryOld => "veryOld",
            Self::CountryLenient => "countryLenient",
            Self::UnknownAsZeros => "unknownAsZeros",
            Self::ForeignSpelling => "foreignSpelling",
            Self::PhoneRange => "phoneRange",
            Self::UnknownCode => "unknownCode",
            Self::PassportShape => "passportShape",
            Self::UnusualHeight => "unusualHeight",
            Self::MistypedDomain => "mistypedDomain",
        }
    }
}

/// Formats of files, as people name them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Formats(pub u16);

/// The formats that a host may take, by the bit of each: its name on the wire, and as people write it.
pub const FORMATS: [(&str, &str); 9] = [
    ("jpeg", "JPG"),
    ("png", "PNG"),
    ("pdf", "PDF"),
    ("tiff", "TIFF"),
    ("bmp", "BMP"),
    ("webp", "WebP"),
    ("gif", "GIF"),
    ("heic", "HEIC"),
    ("avif", "AVIF"),
];

impl Formats {
    /// The format of a name of the wire, alone.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        FORMATS.iter().position(|(id, _)| *id == name).map(|bit| Self(1 << bit))
    }

    /// Whether one of them is among these.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// `JPG, PNG, PDF`.
    #[must_use]
    pub fn named(self) -> String {
        let mut names = String::new();
        for (bit, (_, name)) in FORMATS.iter().enumerate() {
            if self.0 >> bit & 1 == 1 {
                if !names.is_empty() {
                    names.push_str(", ");
                }
                names.push_str(name);
            }
        }
        names
    }
}

/// What can be wrong with a file, or worth saying of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It has no byte.
    NoByte,
    /// More bytes than are taken.
    TooHeavy {
        /// The most.
        most: u32,
    },
    /// So few bytes that a picture can hardly be good.
    TooLight {
        /// The fewest.
        least: u32,
    },
    /// A format that is not taken.
    Format {
        /// Its name on the wire.
        found: &'static str,
        /// Those that are taken.
        accepted: Formats,
    },
    /// The format of an iPhone, that nothing else reads: the person did nothing wrong.
    Heic {
        /// Those that are taken.
        accepted: Formats,
    },
    /// Its name says another format than its bytes.
    Renamed {
        /// Its name on the wire.
        found: &'static str,
    },
    /// Too few pixels.
    TooFewPixels {
        /// The least width.
        width: u32,
        /// The least height.
        height: u32,
    },
    /// More pixels than can be looked at.
    TooManyPixels,
    /// A picture of a document that is too small to be read with ease.
    ShortSide {
        /// The fewest pixels of the shorter side.
        least: u32,
    },
    /// Width and height are not those of an identity photograph.
    Proportions,
    /// The end is missing.
    Cut,
    /// It contradicts itself.
    Damaged,
    /// Something follows the end of the picture.
    Trailing,
    /// Several pictures that follow each other.
    Animated,
    /// Pressed so hard that it shows.
    Coarse,
    /// In shades of grey.
    Grey,
    /// In the colours of a printing press.
    Inks,
    /// It tells where it was taken.
    Located,
    /// Taken too long ago, by the camera's clock.
    OldPhotograph {
        /// The first day accepted.
        earliest: Date,
        /// The limit that gives it.
        limit: Period,
    },
    /// A password may be needed to open it.
    Locked,
    /// More pages than are read with ease.
    ManyPages {
        /// The most.
        most: u32,
    },
    /// More files than are taken.
    ManyFiles {
        /// The most.
        most: u32,
    },
    /// Together they are too heavy.
    HeavyTogether {
        /// The most bytes.
        most: u32,
    },
    /// One picture of a document that has two sides.
    OneSide,
    /// The same file twice.
    Twice,
    /// A document that the answers ask for, and that is not attached.
    NotAttached,
}

impl Flaw {
    /// The name in a report.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NoByte => "noByte",
            Self::TooHeavy { .. } => "tooHeavy",
            Self::TooLight { .. } => "tooLight",
            Self::Format { .. } => "format",
            Self::Heic { .. } => "heic",
            Self::Renamed { .. } => "renamed",
            Self::TooFewPixels { .. } => "tooFewPixels",
            Self::TooManyPixels => "tooManyPixels",
            Self::ShortSide { .. } => "shortSide",
            Self::Proportions => "proportions",
            Self::Cut => "cut",
            Self::Damaged => "damaged",
            Self::Trailing => "trailing",
            Self::Animated => "animated",
            Self::Coarse => "coarse",
            Self::Grey => "grey",
            Self::Inks => "inks",
            Self::Located => "located",
            Self::OldPhotograph { .. } => "oldPhotograph",
            Self::Locked => "locked",
            Self::ManyPages { .. } => "manyPages",
            Self::ManyFiles { .. } => "manyFiles",
            Self::HeavyTogether { .. } => "heavyTogether",
            Self::OneSide => "oneSide",
            Self::Twice => "twice",
            Self::NotAttached => "notAttached",
        }
    }
}

/// A length of time, as rules count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Calendar years.
    Years(u16),
    /// Calendar months.
    Months(u16),
    /// Days.
    Days(u16),
}

/// Everything that can be said of an answer. A code without a sentence in every language does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Nothing was typed.
    Empty,
    /// More characters than the kind can ever have.
    TooLong {
        /// The most that is read.
        most: u16,
    },
    /// Too few or too many characters.
    Length {
        /// How many there are, separators left out.
        found: u16,
        /// The fewest.
        least: u16,
        /// The most.
        most: u16,
    },
    /// A character that its place does not allow.
    Character {
        /// What the place allows.
        expected: Alphabet,
        /// Its rank among the characters that count, from 1.
        position: u16,
    },
    /// None of the forms that the kind has.
    Shape,
    /// A part has a value that it never has.
    Part(Part),
    /// The check digit contradicts the rest.
    CheckDigit(Part),
    /// A day that does not exist.
    Calendar,
    /// A date without a year of four digits.
    ShortYear,
    /// Not in the closed list of the kind.
    Unlisted,
    /// Rather an identifier of another kind.
    LooksLike {
        /// The other kind.
        kind: &'static str,
    },
    /// Printed on a public specimen.
    Specimen,
    /// Unusual, and perhaps right.
    Unusual(Oddity),
    /// An answer that is asked is not given.
    Missing,
    /// A choice that the field does not offer.
    Choice,
    /// Not a number, or not one the field can hold.
    NotANumber,
    /// A tick that is needed is not there.
    NotTicked,
    /// A date or a moment that is still to come.
    InFuture,
    /// A date before the first day that is accepted.
    TooEarly {
        /// The first day accepted.
        earliest: Date,
        /// The limit that gives it.
        limit: Period,
    },
    /// A date before one that it must follow.
    Order,
    /// A number below the least.
    TooSmall {
        /// The least, in thousandths.
        least: i64,
    },
    /// A number above the most.
    TooLarge {
        /// The most, in thousandths.
        most: i64,
    },
    /// Given where it cannot be.
    Forbidden,
    /// Two answers that contradict each other.
    Disagree,
    /// The same answer twice where they must differ.
    Same,
    /// Too many or too few in a list.
    Count {
        /// The fewest.
        least: u16,
        /// The most.
        most: u16,
    },
    /// Something about a file.
    File(Flaw),
}

impl Code {
    /// The name in a report.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "tooLong",
            Self::Length { .. } => "length",
            Self::Character { .. } => "character",
            Self::Shape => "shape",
            Self::Part(_) => "part",
            Self::CheckDigit(_) => "checkDigit",
            Self::Calendar => "calendar",
            Self::ShortYear => "shortYear",
            Self::Unlisted => "unlisted",
            Self::LooksLike { .. } => "looksLike",
            Self::Specimen => "specimen",
            Self::Unusual(_) => "unusual",
            Self::Missing => "missing",
            Self::Choice => "choice",
            Self::NotANumber => "notANumber",
            Self::NotTicked => "notTicked",
            Self::InFuture => "inFuture",
            Self::TooEarly { .. } => "tooEarly",
            Self::Order => "order",
            Self::TooSmall { .. } => "tooSmall",
            Self::TooLarge { .. } => "tooLarge",
            Self::Forbidden => "forbidden",
            Self::Disagree => "disagree",
            Self::Same => "same",
            Self::Count { .. } => "count",
            Self::File(flaw) => flaw.name(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::str::FromStr;

    #[test]
    fn debug_hides_the_suggestion() {
        let fault = Fault::new(Code::Shape).suggest(Some("AB-103-CD".to_owned()));
        let shown = format!("{fault:?}");
        assert!(!shown.contains("103"), "{shown}");
        assert!(shown.contains("hidden"));
    }

    #[test]
    fn a_suggestion_that_does_not_read_is_dropped() {
        let fault = Fault::new(Code::Shape);
        assert_eq!(fault.clone().suggest(Some("1".to_owned())).proven(u8::from_str).suggestion.as_deref(), Some("1"));
        assert_eq!(fault.suggest(Some("x".to_owned())).proven(u8::from_str).suggestion, None);
    }
}

//! The words in which a machine-readable zone is described: a document is a table.

use super::parts::{DOCUMENT_CODE, SEX};
use crate::fault::{Alphabet, Code, Part};
use crate::text::{lookalike, plain, sign};
use core::ops::Range;

/// A document: so many lines of so many characters, each a part of a field or a check digit.
pub(crate) struct Layout {
    /// The kind on the wire.
    pub(crate) kind: &'static str,
    /// How many lines.
    pub(crate) lines: usize,
    /// How many characters a line.
    pub(crate) width: usize,
    /// Which document it is.
    pub(crate) document: Document,
    /// The fields, in the order of the zone.
    pub(crate) fields: &'static [Field],
    /// The check digits, in the order of the zone.
    pub(crate) checks: &'static [Check],
    /// A part of the zone that dates it: nobody is born after that.
    pub(crate) dated: Dated,
    /// The numbers of public specimens.
    pub(crate) specimens: &'static [&'static str],
}

/// Which document a zone belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    /// One and the same for every zone of that layout.
    Always(&'static str),
    /// An identity card, a residence permit or a crew certificate, as the document code says.
    ByCode,
}

/// What a zone tells of its own age.
#[derive(Clone, Copy)]
pub(crate) enum Dated {
    /// The expiry, `YYMMDD` of this century.
    Expiry(Place),
    /// The year and month of establishment of a laminated card, `YYMM`: 88 to 99, then 00 to 21.
    Established(Place),
    /// The year of a certificate form, `YYYY`.
    Year(Place),
    /// Nothing.
    Never,
}

/// A run of characters on one line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// The first, among the characters of the joined lines.
    pub(crate) start: u8,
    /// One past the last.
    pub(crate) end: u8,
}

/// The characters `from` to `to` of a line of 30; from 1, both ends included, as the standard counts.
pub(crate) const fn at_30(line: u8, from: u8, to: u8) -> Place {
    at(30, line, from, to)
}

/// The same for lines of 36.
pub(crate) const fn at_36(line: u8, from: u8, to: u8) -> Place {
    at(36, line, from, to)
}

/// The same for lines of 44.
pub(crate) const fn at_44(line: u8, from: u8, to: u8) -> Place {
    at(44, line, from, to)
}

const fn at(width: u8, line: u8, from: u8, to: u8) -> Place {
    let before = (line - 1) * width;
    Place { start: before + from - 1, end: before + to }
}

impl Place {
    /// The ranks of its characters.
    pub(crate) fn ranks(self) -> Range<usize> {
        self.start.into()..self.end.into()
    }

    /// Its characters, in the joined lines.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.ranks()).unwrap_or("")
    }
}

/// A field.
pub(crate) struct Field {
    /// The name of the fact it tells.
    pub(crate) name: &'static str,
    pub(crate) place: Place,
    pub(crate) class: Class,
}

pub(crate) const fn field(name: &'static str, place: Place, class: Class) -> Field {
    Field { name, place, class }
}

/// A check digit and what it covers, in order.
pub(crate) struct Check {
    pub(crate) digit: Place,
    pub(crate) over: &'static [Place],
    /// Where the number goes on when its check digit is `<` (Doc 9303-5 §4.2.2.1, note j).
    pub(crate) goes_on: Option<Place>,
    pub(crate) part: &'static Part,
}

pub(crate) const fn check(digit: Place, over: &'static [Place], part: &'static Part) -> Check {
    Check { digit, over, goes_on: None, part }
}

/// The check digit of a number that goes on in the optional data when it is longer than its field.
pub(crate) const fn check_that_goes_on(
    digit: Place,
    over: &'static [Place],
    rest: Place,
    part: &'static Part,
) -> Check {
    Check { digit, over, goes_on: Some(rest), part }
}

/// What a field may hold.
#[derive(Clone, Copy)]
pub(crate) enum Class {
    /// The document code.
    Code(&'static DocumentCode),
    /// Always the same characters.
    Always(&'static str, &'static Part),
    /// A code of three letters, `<` at the end of a shorter one.
    State(&'static Part),
    /// The primary identifier, `<<`, the secondary one.
    Names,
    /// One of the two, alone in its field.
    Name,
    /// A document number: never empty.
    Number,
    /// The number of a vehicle, without its hyphens: never empty.
    Plate,
    /// Fixed places, as [`Entry::layout`](crate::text::Entry::layout) writes them.
    Places(&'static str),
    /// Letters, digits and fillers, or nothing.
    Free,
    /// `M`, `F`, or `<`; the X of the printed part is never here.
    Sex,
    /// A day of the past, `YYMMDD`, of which parts may be unknown.
    Past,
    /// A day, whole.
    Expiry,
    /// A check digit.
    Check,
}

/// The letters of the first place of a document code, the characters of its second, and one pair never.
pub(crate) struct DocumentCode {
    first: &'static str,
    second: &'static str,
    pub(crate) never: &'static str,
}

/// Any second letter.
pub(crate) const PASSPORT: DocumentCode = DocumentCode { first: "P", second: "ABCDEFGHIJKLMNOPQRSTUVWXYZ<", never: "" };
/// Any second character.
pub(crate) const VISA: DocumentCode =
    DocumentCode { first: "V", second: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<", never: "" };
/// Any second character but V, which would make it a visa.
pub(crate) const CARD: DocumentCode =
    DocumentCode { first: "ACI", second: "ABCDEFGHIJKLMNOPQRSTUWXYZ0123456789<", never: "AI" };

impl Class {
    /// Whether the field takes all of them.
    pub(crate) fn takes_all(self, text: &str) -> bool {
        match self {
            Self::State(_) | Self::Names | Self::Name => text.bytes().all(|c| matches!(c, b'A'..=b'Z' | b'<')),
            Self::Past | Self::Check => text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'<')),
            Self::Number | Self::Plate | Self::Free => {
                text.bytes().all(|c| matches!(c, b'A'..=b'Z' | b'0'..=b'9' | b'<'))
            }
            _ => text.chars().enumerate().all(|(rank, c)| self.takes(rank, c)),
        }
    }

    /// Whether a place of the field takes the character.
    pub(crate) fn takes(self, rank: usize, c: char) -> bool {
        match self {
            Self::Code(code) => sign::among(if rank == 0 { code.first } else { code.second }, c),
            Self::Always(text, _) => text.chars().nth(rank) == Some(c),
            Self::Sex => matches!(c, 'M' | 'F' | '<'),
            Self::Past | Self::Check | Self::State(_) | Self::Names | Self::Name if c == '<' => true,
            _ => self.alphabet(rank).has(c),
        }
    }

    fn alphabet(self, rank: usize) -> Alphabet {
        match self {
            Self::State(_) | Self::Names | Self::Name => Alphabet::Letter,
            Self::Past | Self::Expiry | Self::Check => Alphabet::Digit,
            Self::Places(places) => match places.chars().nth(rank) {
                Some('9') => Alphabet::Digit,
                Some('A') => Alphabet::Letter,
                _ => Alphabet::Alphanumeric,
            },
            _ => Alphabet::Mrz,
        }
    }

    /// What to say of a character that its place does not take; `position` counts from 1 in the zone.
    pub(crate) fn refusal(self, rank: usize, position: u16) -> Code {
        match self {
            Self::Code(_) => Code::Part(&DOCUMENT_CODE),
            Self::Always(_, part) => Code::Part(part),
            Self::Sex => Code::Part(&SEX),
            _ => Code::Character { expected: self.alphabet(rank), position },
        }
    }

    /// The character, or the one its place takes that it was probably read for.
    pub(crate) fn correct(self, rank: usize, c: char) -> Option<char> {
        let unspecified = matches!(self, Self::Sex).then_some('<').filter(|_| c == 'X');
        let candidates =
            [Some(c), Some(plain(c)), lookalike(c, Alphabet::Digit), lookalike(c, Alphabet::Letter), unspecified];
        candidates.into_iter().flatten().find(|&candidate| self.takes(rank, candidate))
    }
}

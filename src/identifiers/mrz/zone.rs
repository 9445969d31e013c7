//! A zone that was read: its characters, under the table of its document.

use super::examine::{examine, long_number};
use super::layout::{Class, Field, Layout, Place};
use super::parts::SPACES;
use super::{LAYOUTS, names, repair};
use crate::fault::{Alphabet, Code, Fault, Span};
use crate::text::Entry;
use core::fmt;

/// A machine-readable zone whose characters are all possible in their place, whose dates and countries exist
/// and whose check digits are right.
#[derive(Clone)]
pub struct Zone {
    pub(super) layout: &'static Layout,
    /// The lines, joined.
    pub(super) text: String,
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.layout.kind == other.layout.kind && self.text == other.text
    }
}

impl Eq for Zone {}

impl Zone {
    /// Reads a zone of one document; says so when it is another's, offers what was meant when it can tell.
    pub(crate) fn read(entry: &Entry, layout: &'static Layout) -> Result<Self, Fault> {
        Self::exactly(entry, layout).map_err(|fault| match Self::recognise(entry) {
            Some(other) => entry.whole(Code::LooksLike { kind: other.layout.kind }),
            None => fault.suggest(repair::suggest(entry, layout)),
        })
    }

    /// Reads a zone of any document.
    pub(super) fn recognise(entry: &Entry) -> Option<Self> {
        LAYOUTS.iter().find_map(|layout| Self::exactly(entry, layout).ok())
    }

    #[inline(never)]
    fn exactly(entry: &Entry, layout: &'static Layout) -> Result<Self, Fault> {
        characters(entry)?;
        measure(entry, layout)?;
        let mut text = entry.meant();
        text.retain(|c| c != '\n');
        match examine(layout, &text) {
            Ok(()) => Ok(Self { layout, text }),
            Err(flaw) => Err(Fault::new(flaw.code).at(span(entry, layout, flaw.place))),
        }
    }

    /// The kind of the document, as on the wire.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        self.layout.kind
    }

    /// A field as it stands, fillers included.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.layout.fields.iter().find(|field| field.name == name).map(|field| self.part(field))
    }

    /// The document number, whole even where it goes on in the optional data.
    #[must_use]
    pub fn number(&self) -> String {
        let first = self.field("number").unwrap_or("").trim_end_matches('<');
        self.long_number().map_or_else(|| first.to_owned(), |(number, _)| number)
    }

    /// Whether names as typed may be those of the zone: see [`matches`](fn@super::names::matches). The laminated card and
    /// the licence cut names short without a care for where, and the licence has no given names.
    #[must_use]
    pub fn names(&self, surname: &str, given_names: &str) -> bool {
        self.layout.fields.iter().all(|field| {
            let value = self.part(field);
            let room = value.len() - value.trim_end_matches('<').len();
            match (field.class, field.name) {
                (Class::Names, _) => names::matches(surname, given_names, value),
                (Class::Name, "givenNames") => names::is_written(given_names, value, room < 3),
                (Class::Name, _) => names::is_written(surname, value, room < 2),
                _ => true,
            }
        })
    }

    pub(super) fn part(&self, field: &Field) -> &str {
        field.place.of(&self.text)
    }

    /// A document number that goes on in the optional data, and how many of their characters it takes.
    pub(super) fn long_number(&self) -> Option<(String, usize)> {
        let check = self.layout.checks.iter().find(|check| check.goes_on.is_some())?;
        if check.digit.of(&self.text) != "<" {
            return None;
        }
        long_number(check.over.first()?.of(&self.text), check.goes_on?.of(&self.text))
    }
}

/// The lines, one below the other.
impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.text.as_str();
        while let Some((line, below)) = rest.split_at_checked(self.layout.width).filter(|(_, below)| !below.is_empty())
        {
            f.write_str(line)?;
            f.write_str("\n")?;
            rest = below;
        }
        f.write_str(rest)
    }
}

/// Every character is one of a zone. A space is shown with those that follow it.
fn characters(entry: &Entry) -> Result<(), Fault> {
    let mut position = 0;
    for (rank, c) in entry.chars().enumerate() {
        if c == '\n' {
            continue;
        }
        position += 1;
        if Alphabet::Mrz.has(c) {
            continue;
        }
        let mut end = rank + 1;
        if c != ' ' {
            return Err(entry.fault(Code::Character { expected: Alphabet::Mrz, position }, rank..end));
        }
        while entry.get(end) == Some(' ') {
            end += 1;
        }
        return Err(entry.wrong(SPACES, rank..end));
    }
    Ok(())
}

/// The lines are as many and as long as the layout says, or they are one line of all their characters. The
/// whole is counted, unless it is right and a line is not.
fn measure(entry: &Entry, layout: &Layout) -> Result<(), Fault> {
    let (mut lines, mut line, mut total) = (1, 0, 0);
    let mut wrong = None;
    for rank in 0..=entry.len() {
        match entry.get(rank) {
            Some(c) if c != '\n' => {
                line += 1;
                total += 1;
            }
            broken => {
                if line != layout.width && wrong.is_none() {
                    wrong = Some((rank, line));
                }
                lines += usize::from(broken.is_some());
                line = 0;
            }
        }
    }
    let whole = layout.lines * layout.width;
    if lines == 1 && total == whole {
        return Ok(());
    }
    let (found, least, ranks) = match wrong {
        _ if lines != layout.lines => (total, whole, 0..entry.len()),
        None => return Ok(()),
        Some((end, line)) if total == whole => (line, layout.width, end - line..end),
        Some((end, line)) => (total, whole, end - line..end),
    };
    Err(entry.fault(Code::Length { found: count(found), least: count(least), most: count(least) }, ranks))
}

/// Where a place of the joined lines stands in what was typed, breaks included.
#[inline(never)]
pub(super) fn span(entry: &Entry, layout: &Layout, place: Place) -> Span {
    let broken = entry.chars().any(|c| c == '\n');
    let rank = |at: u8| usize::from(at) + if broken { usize::from(at) / layout.width } else { 0 };
    entry.span(rank(place.start)..rank(place.end.saturating_sub(1)) + 1)
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

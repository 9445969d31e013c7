//! A zone that was read: its characters, under the table of its document.

use super::countries::{GERMANY, GERMANY_ISO, SPECIMEN};
use super::dates::ShortDate;
use super::examine::{examine, long_number, part};
use super::layout::{Class, Dated, Document, Field, Layout};
use super::{LAYOUTS, repair};
use crate::date::Date;
use crate::fault::{Alphabet, Code, Fault, Oddity, Severity};
use crate::identifiers::{Facts, Remarks};
use crate::text::Entry;
use core::fmt;
use core::ops::Range;

/// A machine-readable zone whose characters are all possible in their place, whose dates and countries exist
/// and whose check digits are right.
#[derive(Clone)]
pub struct Zone {
    layout: &'static Layout,
    /// The lines, joined.
    text: String,
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
        let fault = match Self::exactly(entry, layout) {
            Ok(zone) => return Ok(zone),
            Err(fault) => fault,
        };
        match Self::recognise(entry) {
            Some(other) => Err(Fault::new(Code::LooksLike { kind: other.layout.kind })),
            None => Err(fault.suggest(repair::suggest(entry, layout))),
        }
    }

    /// Reads a zone of any document.
    pub(super) fn recognise(entry: &Entry) -> Option<Self> {
        LAYOUTS.iter().find_map(|layout| Self::exactly(entry, layout).ok())
    }

    fn exactly(entry: &Entry, layout: &'static Layout) -> Result<Self, Fault> {
        let strange = |c: char| c != '\n' && !Alphabet::Mrz.has(c);
        if let Some(rank) = entry.chars().position(strange) {
            let position = count(entry.chars().take(rank + 1).filter(|c| *c != '\n').count());
            return Err(entry.fault(Code::Character { expected: Alphabet::Mrz, position }, rank..rank + 1));
        }
        measure(entry, layout)?;
        let text: String = entry.chars().filter(|c| *c != '\n').collect();
        examine(layout, &text).map_err(|flaw| entry.fault(flaw.code, ranks(entry, layout, flaw.place)))?;
        Ok(Self { layout, text })
    }

    /// The kind of the document, as on the wire.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        self.layout.kind
    }

    /// The document number, whole even where it goes on in the optional data.
    #[must_use]
    pub fn number(&self) -> String {
        let field = self.layout.fields.iter().find(|field| field.name == "number");
        let first = field.map_or("", |field| self.part(field));
        self.long_number().map_or_else(|| first.trim_end_matches('<').to_owned(), |(number, _)| number)
    }

    /// A field as it stands, fillers included.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.layout.fields.iter().find(|field| field.name == name).map(|field| self.part(field))
    }

    fn part(&self, field: &Field) -> &str {
        part(self.layout, &self.text, field.place)
    }

    fn long_number(&self) -> Option<(String, usize)> {
        let check = self.layout.checks.iter().find(|check| check.goes_on.is_some())?;
        let first = check.over.first()?;
        if part(self.layout, &self.text, check.digit) != "<" {
            return None;
        }
        long_number(part(self.layout, &self.text, *first), part(self.layout, &self.text, check.goes_on?))
    }

    /// What the zone tells, field by field.
    pub(crate) fn facts(&self, facts: &mut Facts) {
        facts.text("documentType", self.document());
        for field in self.layout.fields {
            let value = self.part(field);
            match field.class {
                Class::Names => tell_names(facts, value),
                Class::Name => tell(facts, field.name, &spaced(value)),
                Class::Number => facts.text(field.name, self.number()),
                Class::Sex => facts.text(field.name, if value == "<" { "X" } else { value }),
                Class::Past => {
                    let born = ShortDate::read(value).zip(self.latest(facts.today()));
                    if let Some(date) = born.and_then(|(date, latest)| date.before(latest)) {
                        facts.text(field.name, date);
                    }
                }
                Class::Expiry => {
                    if let Some(date) = ShortDate::read(value).and_then(ShortDate::of_this_century) {
                        facts.date(field.name, date);
                    }
                }
                Class::Free => tell(facts, field.name, &spaced(self.rest(value, field))),
                _ => tell(facts, field.name, value.trim_end_matches('<')),
            }
        }
        if let Some(number) = self.agdref() {
            facts.text("personalNumber", number);
        }
    }

    /// The foreigner's number, 10 digits after one filler in the optional data of a French residence permit.
    fn agdref(&self) -> Option<&str> {
        let french = self.document() == "residence-permit" && self.field("issuer") == Some("FRA");
        let number = self.field("optionalData")?.trim_matches('<');
        (french && number.len() == 10 && number.chars().all(|c| c.is_ascii_digit())).then_some(number)
    }

    /// What is worth a second look: specimens, and codes that are read but not written so.
    pub(crate) fn remarks(&self, about: &mut Remarks<'_>) {
        let published = |field: &Field| {
            let value = self.part(field).trim_end_matches('<');
            matches!(field.class, Class::State(_)) && value == SPECIMEN || self.layout.specimens.contains(&value)
        };
        if self.layout.fields.iter().any(published) {
            about.specimen();
        }
        for field in self.layout.fields {
            let typed = self.part(field);
            let (oddity, meant) = match field.class {
                Class::State(_) if typed == GERMANY_ISO => (Oddity::CountryLenient, GERMANY.to_owned() + "<<"),
                Class::Past if ShortDate::has_zeros(typed) => (Oddity::UnknownAsZeros, ShortDate::with_fillers(typed)),
                _ => continue,
            };
            let place = field.place.range(self.layout.width);
            let span = about.entry().span(ranks(about.entry(), self.layout, place.clone()));
            let mut zone = self.clone();
            zone.text.replace_range(place, &meant);
            let read = examine(self.layout, &zone.text).is_ok();
            let fault = Fault::new(Code::Unusual(oddity)).at(span).suggest(read.then(|| zone.to_string()));
            about.say(Severity::Warning, fault);
        }
    }

    /// Which document the layout or its code makes it.
    fn document(&self) -> &'static str {
        match (self.layout.document, self.field("documentCode")) {
            (Document::Always(document), _) => document,
            (Document::ByCode, Some("IR")) => "residence-permit",
            (Document::ByCode, Some("AC")) => "crew-certificate",
            (Document::ByCode, Some(code)) if code.starts_with('I') => "identity-card",
            (Document::ByCode, _) => "travel-document",
        }
    }

    /// The day after which the holder was not born, nor the vehicle registered.
    fn latest(&self, today: Option<Date>) -> Option<Date> {
        let digits = |place| part(self.layout, &self.text, place);
        let own = match self.layout.dated {
            Dated::Expiry(place) => ShortDate::read(digits(place)).and_then(ShortDate::of_this_century),
            Dated::Established(place) => digits(place).parse().ok().and_then(|month: u16| {
                let century = if month >= 8800 { 1900 } else { 2000 };
                let first = Date::new(century + month / 100, u8::try_from(month % 100).ok()?, 1)?;
                Some(first.plus_months(1).plus_days(-1))
            }),
            Dated::Year(place) => digits(place).parse().ok().and_then(|year| Date::new(year, 12, 31)),
            Dated::Never => None,
        };
        own.into_iter().chain(today).min()
    }

    /// Optional data without the end of a long document number.
    fn rest<'z>(&self, value: &'z str, field: &Field) -> &'z str {
        let holds = |place: Option<super::layout::Place>| {
            place.is_some_and(|place| place.range(self.layout.width) == field.place.range(self.layout.width))
        };
        let taken = self.layout.checks.iter().any(|check| holds(check.goes_on)).then(|| self.long_number()).flatten();
        taken.and_then(|(_, length)| value.get(length..)).unwrap_or(value)
    }
}

/// The lines, one below the other.
impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.text.as_str();
        while let Some((line, others)) =
            rest.split_at_checked(self.layout.width).filter(|(_, others)| !others.is_empty())
        {
            f.write_str(line)?;
            f.write_str("\n")?;
            rest = others;
        }
        f.write_str(rest)
    }
}

/// The lines are as many and as long as the layout says, or they are one line of all their characters.
fn measure(entry: &Entry, layout: &Layout) -> Result<(), Fault> {
    let typed = entry.meant();
    let lines: Vec<usize> = typed.split('\n').map(str::len).collect();
    let (whole, total) = (layout.lines * layout.width, lines.iter().sum());
    let length = |found, least| Code::Length { found: count(found), least: count(least), most: count(least) };
    if lines == [whole] {
        return Ok(());
    }
    if lines.len() != layout.lines {
        return Err(entry.fault(length(total, whole), 0..entry.len()));
    }
    let Some(short) = lines.iter().position(|&line| line != layout.width) else { return Ok(()) };
    let start = short * (layout.width + 1);
    let found = lines.get(short).copied().unwrap_or(0);
    Err(entry.fault(length(found, layout.width), start..start + found))
}

/// From places of the joined lines to ranks of the entry, which keeps the breaks.
fn ranks(entry: &Entry, layout: &Layout, place: Range<usize>) -> Range<usize> {
    let broken = entry.chars().any(|c| c == '\n');
    let breaks = |at: usize| if broken { at / layout.width } else { 0 };
    let last = place.end.saturating_sub(1);
    place.start + breaks(place.start)..last + breaks(last) + 1
}

fn tell(facts: &mut Facts, name: &'static str, value: &str) {
    if !value.is_empty() {
        facts.text(name, value);
    }
}

/// The surname, the given names, and whether they may be cut: a field that ends with a letter is full.
fn tell_names(facts: &mut Facts, value: &str) {
    let (primary, secondary) = value.split_once("<<").unwrap_or((value, ""));
    tell(facts, "surname", &spaced(primary));
    tell(facts, "givenNames", &spaced(secondary));
    facts.flag("namesMayBeCut", !value.ends_with('<'));
}

/// Components with one space between them.
fn spaced(value: &str) -> String {
    let mut spaced = String::with_capacity(value.len());
    for component in value.split('<').filter(|component| !component.is_empty()) {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(component);
    }
    spaced
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

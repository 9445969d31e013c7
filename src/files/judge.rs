//! What there is to say of a file in its slot: the checks F of a photograph, the rules U of a document.

use super::profile::Limit;
use super::{Ending, Format, Header, Profile, Takes};
use crate::date::Date;
use crate::fault::{FORMATS, Flaw, Formats, Period, Severity};

/// One thing to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How loud.
    pub severity: Severity,
    /// What.
    pub flaw: Flaw,
    /// The check or the rule that says so.
    pub reference: &'static str,
}

/// A file in a slot.
pub struct Attached<'a> {
    /// What its headers say.
    pub header: &'a Header,
    /// Its bytes.
    pub size: u64,
    /// The end of its name, if it has one (`jpg`).
    pub extension: Option<&'a str>,
}

/// Takes what there is to say.
pub type Tell<'t> = &'t mut dyn FnMut(Finding);

/// Tells, where it holds.
pub(super) fn tell(holds: bool, severity: Severity, reference: &'static str, flaw: Flaw, to: Tell<'_>) {
    if holds {
        to(Finding { severity, flaw, reference });
    }
}

/// Everything that one file says by itself. The host's profile is for documents: a photograph has its own.
pub fn judge(file: &Attached<'_>, takes: Takes, profile: &Profile, today: Option<Date>, to: Tell<'_>) {
    match takes {
        Takes::Photograph => super::photograph::judge(file, today, to),
        Takes::BothSides | Takes::Document => document(file, profile, to),
    }
}

/// The format, and what its name promises. False when nothing more is to be said.
pub(super) fn format(file: &Attached<'_>, accepted: Formats, references: [&'static str; 3], to: Tell<'_>) -> bool {
    let [empty, format, heic] = references;
    let found = file.header.format;
    if accepted.has(found.set()) {
        let renamed = file.extension.and_then(promised).is_some_and(|promised| promised != found.set());
        tell(renamed, Severity::Info, format, Flaw::Renamed { found: found.name() }, to);
        return true;
    }
    let (reference, flaw) = match found {
        Format::Empty => (empty, Flaw::NoByte),
        Format::Heic => (heic, Flaw::Heic { accepted }),
        _ => (format, Flaw::Format { found: found.name(), accepted }),
    };
    tell(true, Severity::Error, reference, flaw, to);
    false
}

/// The format that the end of a name promises, if it is one that we know.
fn promised(extension: &str) -> Option<Formats> {
    let known = |short: &str| extension.eq_ignore_ascii_case(short);
    let names = [("jpg", "jpeg"), ("jpe", "jpeg"), ("jfif", "jpeg"), ("tif", "tiff"), ("heif", "heic")];
    let other = names.iter().find(|(short, _)| known(short)).map(|(_, name)| *name);
    let own = || FORMATS.iter().map(|(name, _)| *name).find(|name| known(name));
    Formats::find(other.or_else(own)?)
}

/// What is said of any picture: its end, and the place where it was taken.
pub(super) fn picture(header: &Header, severity: Severity, to: Tell<'_>) {
    tell(header.ending == Ending::Damaged, severity, "F05", Flaw::Damaged, to);
    tell(header.ending == Ending::Cut, severity, "F05", Flaw::Cut, to);
    tell(header.trailing > 0, Severity::Info, "F05", Flaw::Trailing, to);
    tell(header.located, Severity::Info, "F13", Flaw::Located, to);
}

fn document(file: &Attached<'_>, profile: &Profile, to: Tell<'_>) {
    if !format(file, profile.formats(), ["U02", "U01", "U04"], to) {
        return;
    }
    let header = file.header;
    let bytes = profile.bytes();
    tell(file.size > bytes.most.into(), bytes.severity, "U02", Flaw::TooHeavy { most: bytes.most }, to);
    tell(header.locked, Severity::Warning, "U05", Flaw::Locked, to);
    // Readers forgive what a photograph may not have: no rule says that they must not.
    picture(header, Severity::Warning, to);
    let least = profile.side();
    let short = header.stored.is_some_and(|(width, height)| width.min(height) < least);
    tell(short, Severity::Warning, "U06", Flaw::ShortSide { least }, to);
    let most = profile.pages();
    tell(header.pages.is_some_and(|pages| pages > most), Severity::Warning, "U02", Flaw::ManyPages { most }, to);
}

/// The files of a slot, summed up.
#[derive(Clone, Copy, Debug, Default)]
pub struct Heap {
    /// How many they are.
    pub files: u32,
    /// Their bytes.
    pub bytes: u64,
    /// How many of them are a picture, and not the pages of a document.
    pub pictures: u32,
}

impl Heap {
    /// Adds a file.
    pub fn add(&mut self, header: &Header, size: u64) {
        self.files += 1;
        self.bytes = self.bytes.saturating_add(size);
        self.pictures += u32::from(header.is_one_picture());
    }
}

/// What the files of a slot say together: how many they are, what they weigh, whether both sides are there.
pub fn together(heap: Heap, takes: Takes, profile: &Profile, to: Tell<'_>) {
    let Limit { most, severity } = profile.files();
    tell(heap.files > most, severity, "U03", Flaw::ManyFiles { most }, to);
    let Limit { most, severity } = profile.together();
    tell(heap.bytes > most.into(), severity, "U03", Flaw::HeavyTogether { most }, to);
    // One picture may show both sides, a passport has one: the person knows, we do not.
    let one_side = takes == Takes::BothSides && heap.files == 1 && heap.pictures == 1;
    tell(one_side, Severity::Warning, "U07", Flaw::OneSide, to);
}

impl Header {
    /// A picture, and not the pages of a document.
    fn is_one_picture(&self) -> bool {
        self.stored.is_some() && self.pages.is_none_or(|pages| pages < 2)
    }
}

/// The first day on which a document may be dated, and whether its day is before.
#[must_use]
pub fn stale(dated: Date, limit: Period, today: Date) -> Option<Date> {
    let earliest = match limit {
        Period::Years(years) => today.plus_years(-i32::from(years)),
        Period::Months(months) => today.plus_months(-i32::from(months)),
        Period::Days(days) => today.plus_days(-i32::from(days)),
    };
    (dated < earliest).then_some(earliest)
}

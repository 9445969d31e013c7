//! What there is to say of a file in its slot: the checks F of a photograph, the rules U of a document.

use super::{Colour, Ending, Format, Header, Profile, Takes};
use crate::date::Date;
use crate::fault::{Flaw, Formats, Period, Severity};

/// One thing to say.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Collects what there is to say.
pub(super) struct Findings(pub(super) Vec<Finding>);

impl Findings {
    pub(super) fn add(&mut self, holds: bool, severity: Severity, reference: &'static str, flaw: Flaw) {
        if holds {
            self.0.push(Finding { severity, flaw, reference });
        }
    }
}

/// Everything that one file says by itself. The host's profile is for documents: a photograph has its own.
#[must_use]
pub fn judge(file: &Attached<'_>, takes: Takes, profile: &Profile, today: Option<Date>) -> Vec<Finding> {
    let mut findings = Findings(Vec::new());
    match takes {
        Takes::Photograph => super::photograph::judge(file, today, &mut findings),
        Takes::BothSides | Takes::Document => document(file, profile, &mut findings),
    }
    findings.0
}

/// The format, and what it is called. False when nothing more is to be said.
pub(super) fn format(
    file: &Attached<'_>,
    accepted: &[Format],
    references: [&'static str; 3],
    findings: &mut Findings,
) -> bool {
    let [empty, format, heic] = references;
    let found = file.header.format;
    let taken = accepted.contains(&found);
    let wanted = accepted.iter().fold(Formats::default(), |set, format| set.with(format.name()));
    match found {
        Format::Empty => findings.add(true, Severity::Error, empty, Flaw::NoByte),
        _ if taken => {
            let promised = file.extension.and_then(Format::of_extension);
            let flaw = Flaw::Renamed { found: found.name() };
            findings.add(promised.is_some_and(|promised| promised != found), Severity::Info, format, flaw);
        }
        Format::Heic => findings.add(true, Severity::Error, heic, Flaw::Heic { accepted: wanted }),
        _ => findings.add(true, Severity::Error, format, Flaw::Format { found: found.name(), accepted: wanted }),
    }
    taken && found != Format::Empty
}

/// What is said of any picture: its end, and the place where it was taken.
pub(super) fn picture(header: &Header, severity: Severity, findings: &mut Findings) {
    findings.add(header.ending == Ending::Damaged, severity, "F05", Flaw::Damaged);
    findings.add(header.ending == Ending::Cut, severity, "F05", Flaw::Cut);
    findings.add(header.trailing > 0, Severity::Info, "F05", Flaw::Trailing);
    findings.add(header.located, Severity::Info, "F13", Flaw::Located);
}

fn document(file: &Attached<'_>, profile: &Profile, findings: &mut Findings) {
    if !format(file, profile.formats(), ["U02", "U01", "U04"], findings) {
        return;
    }
    let header = file.header;
    let bytes = profile.bytes();
    findings.add(file.size > bytes.most.into(), bytes.severity, "U02", Flaw::TooHeavy { most: bytes.most.into() });
    findings.add(header.locked, Severity::Warning, "U05", Flaw::Locked);
    // Readers forgive what a photograph may not have: no rule says that they must not.
    picture(header, Severity::Warning, findings);
    let least = profile.side();
    let short = header.stored.is_some_and(|(width, height)| width.min(height) < least);
    findings.add(short, Severity::Warning, "U06", Flaw::ShortSide { least });
    let most = profile.pages();
    findings.add(header.pages.is_some_and(|pages| pages > most), Severity::Warning, "U02", Flaw::ManyPages { most });
}

/// What the files of a slot say together: how many they are, what they weigh, whether both sides are there, and whether
/// one is there twice. `same` says whether each is the same as one before it.
#[must_use]
pub fn together(files: &[Attached<'_>], same: &[bool], takes: Takes, profile: &Profile) -> Vec<(usize, Finding)> {
    let mut findings = Findings(Vec::new());
    let last = files.len().saturating_sub(1);
    let (count, weight) = (profile.files(), profile.together());
    findings.add(files.len() > count.most as usize, count.severity, "U03", Flaw::ManyFiles { most: count.most });
    let sum = files.iter().fold(0_u64, |sum, file| sum.saturating_add(file.size));
    findings.add(sum > weight.most.into(), weight.severity, "U03", Flaw::HeavyTogether { most: weight.most.into() });
    // One picture may show both sides, a passport has one: the person knows, we do not.
    let one_picture = files.len() == 1 && files.iter().all(|file| file.header.is_one_picture());
    findings.add(takes == Takes::BothSides && one_picture, Severity::Warning, "U07", Flaw::OneSide);
    let mut findings: Vec<_> = findings.0.into_iter().map(|finding| (last, finding)).collect();
    let twice = same.iter().enumerate().filter(|(_, same)| **same).map(|(rank, _)| rank);
    findings
        .extend(twice.map(|rank| (rank, Finding { severity: Severity::Warning, flaw: Flaw::Twice, reference: "U08" })));
    findings
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

/// Whether colours are kept as a press needs them.
pub(super) fn is_for_print(header: &Header) -> bool {
    header.colour == Colour::Cmyk
}

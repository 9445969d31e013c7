//! The answer on the files of a slot.

use super::answer::Said;
use super::params::{Param, Params};
use super::{Answer, Refusal, text};
use crate::date::Date;
use crate::fault::{Code, Fault, Severity};
use crate::files::{self, Attached, Colour, Ending, Finding, Header, Profile, Sample, Takes};
use crate::json::Value;
use crate::library::Library;
use crate::messages::{self, Locale};
use crate::report::Path;
use serde::Serialize;

/// The most files of a question.
const MOST: usize = 50;

/// Shows a file of a question, by its rank and its name, at the doors that can; false when it cannot be read.
pub type Open<'l> = &'l (dyn Fn(usize, &str, &mut dyn FnMut(&Sample<'_>)) -> bool + Sync);

/// The files of a slot, as a question names them.
pub(super) struct Put<'t> {
    files: Vec<&'t str>,
    slot: &'t str,
    procedure: Option<&'t str>,
    profile: Profile,
    /// The day written on the document.
    dated: Option<Date>,
}

/// The answer on the files of a slot.
#[derive(Serialize)]
pub struct Filed<'l> {
    slot: String,
    pub(super) acceptable: bool,
    files: Vec<Params>,
    issues: Vec<Said<'l>>,
}

/// What the headers of a file tell; what is not known is left out.
pub(super) fn told(header: &Header, bytes: u64) -> Params {
    let text = |text: &str| Param::Text(text.to_owned());
    let mut told = vec![("format", text(header.format.name())), ("bytes", Param::Bytes(bytes))];
    if let Some((width, height)) = header.seen() {
        told.extend([("width", Param::Count(width)), ("height", Param::Count(height))]);
    }
    told.push(("orientation", Param::Number(header.orientation.number().into())));
    told.extend(header.density.map(|density| ("density", Param::Number(density))));
    told.extend(header.quality.map(|quality| ("quality", Param::Number(quality.into()))));
    told.extend(match header.colour {
        Colour::Unknown => None,
        Colour::Grey => Some(("colour", text("grey"))),
        Colour::Rgb => Some(("colour", text("rgb"))),
        Colour::Cmyk => Some(("colour", text("cmyk"))),
    });
    told.extend(match header.ending {
        Ending::Unknown => None,
        Ending::Whole => Some(("ending", text("whole"))),
        Ending::Cut => Some(("ending", text("cut"))),
        Ending::Damaged => Some(("ending", text("damaged"))),
    });
    told.push(("trailing", Param::Bytes(header.trailing)));
    for (name, flag) in [
        ("transparent", header.transparent),
        ("animated", header.animated),
        ("located", header.located),
        ("locked", header.locked),
    ] {
        told.push((name, Param::Flag(flag)));
    }
    told.extend(header.taken.map(|day| ("taken", Param::Text(day.to_string()))));
    told.extend(header.pages.map(|pages| ("pages", Param::Count(pages))));
    told.extend(header.version.map(|tenths| {
        ("version", Param::Text([&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()))
    }));
    Params(told)
}

impl<'t> Put<'t> {
    /// `file` for one, `files` for several.
    pub(super) fn read(tree: &'t Value) -> Result<Self, Refusal> {
        let files = match (tree.get("file"), tree.get("files")) {
            (Some(file), None) => vec![text(file)?],
            (None, Some(files)) => {
                let files = files.list().ok_or(Refusal::Malformed)?;
                files.iter().map(text).collect::<Result<_, _>>()?
            }
            _ => return Err(Refusal::Malformed),
        };
        let slot = text(tree.get("slot").ok_or(Refusal::Malformed)?)?;
        let is_name =
            slot.len() <= 64 && slot.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
        if !is_name || files.is_empty() || files.len() > MOST {
            return Err(Refusal::Malformed);
        }
        Ok(Self {
            files,
            slot,
            procedure: tree.get("procedure").map(text).transpose()?,
            profile: match tree.get("profile") {
                None => Profile::default(),
                Some(profile) => Profile::read(profile).ok_or(Refusal::Malformed)?,
            },
            dated: match tree.get("dated") {
                None => None,
                Some(day) => Some(text(day)?.parse().map_err(|_| Refusal::Malformed)?),
            },
        })
    }

    /// Each file is opened, read and closed in its turn.
    pub(super) fn answer<'l>(
        &self,
        open: Open<'_>,
        library: &Library,
        today: Option<Date>,
        locale: Locale,
    ) -> Result<Answer<'l>, Refusal> {
        self.is_asked(library)?;
        let mut headers = Vec::new();
        for (rank, name) in self.files.iter().enumerate() {
            let mut look = |sample: &Sample<'_>| headers.push((files::read(sample), sample.size, fingerprint(sample)));
            if !open(rank, name, &mut look) {
                return Err(Refusal::Unreadable);
            }
        }
        let files = headers.iter().zip(&self.files);
        let files = files.map(|((header, size, _), name)| Attached { header, size: *size, extension: extension(name) });
        let files: Vec<_> = files.collect();
        let marks: Vec<u64> = headers.iter().map(|(.., mark)| *mark).collect();
        let same = marks.iter().enumerate().map(|(rank, mark)| marks.iter().take(rank).any(|other| other == mark));
        let same: Vec<bool> = same.collect();
        let takes = Takes::of(self.slot);
        let mut found = Vec::new();
        for (rank, file) in files.iter().enumerate() {
            let findings = files::judge(file, takes, &self.profile, today);
            found.extend(findings.into_iter().map(|finding| (rank, finding)));
        }
        found.extend(files::together(&files, &same, takes, &self.profile));
        let mut issues: Vec<_> = found.into_iter().map(|(rank, finding)| said(rank, finding, locale)).collect();
        issues.extend(self.stale(today, locale));
        Ok(Answer::Filed(Box::new(Filed {
            slot: self.slot.to_owned(),
            acceptable: issues.iter().all(|issue| issue.severity != Severity::Error),
            files: headers.iter().map(|(header, size, _)| told(header, *size)).collect(),
            issues,
        })))
    }

    /// A procedure that is named asks for the document.
    fn is_asked(&self, library: &Library) -> Result<(), Refusal> {
        let Some(procedure) = self.procedure else { return Ok(()) };
        let procedure = library.find(procedure).ok_or(Refusal::NoSuchProcedure)?;
        let asked = procedure.documents.iter().any(|document| document.id == self.slot);
        if asked { Ok(()) } else { Err(Refusal::NoSuchSlot) }
    }

    /// The day written on the document, when it was typed.
    fn stale<'l>(&self, today: Option<Date>, locale: Locale) -> Option<Said<'l>> {
        let limit = files::freshness(self.slot, self.procedure)?;
        let earliest = files::stale(self.dated?, limit, today?)?;
        let mut said = Said::of(Severity::Error, Fault::new(Code::TooEarly { earliest, limit }), None, locale);
        said.path = Some(Path::new("dated", None));
        said.reference = Some("U09");
        Some(said)
    }
}

fn said<'l>(rank: usize, finding: Finding, locale: Locale) -> Said<'l> {
    let mut said = said_of_file(finding, locale);
    said.path = Some(Path::new("files[]", Some(rank)));
    said
}

/// What is found, in words.
pub(super) fn said_of_file<'l>(finding: Finding, locale: Locale) -> Said<'l> {
    let mut said = Said::in_words(finding.severity, finding.flaw.name(), messages::flaw(&finding.flaw, locale));
    said.reference = Some(finding.reference);
    said.params = Params::of(&Code::File(finding.flaw));
    said
}

/// The end of a name: what stands after its last dot.
pub(super) fn extension(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// Tells one file from another by its ends and its size (FNV-1a, 64 bits); a wrong guess is a warning.
fn fingerprint(sample: &Sample<'_>) -> u64 {
    let bytes = [sample.head, sample.tail, &sample.size.to_le_bytes()];
    bytes
        .into_iter()
        .flatten()
        .fold(0xCBF2_9CE4_8422_2325, |mark, byte| (mark ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3))
}

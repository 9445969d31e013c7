//! The answer on the files of a slot.

use super::answer::Said;
use super::params::{Param, Params};
use super::{Answer, Refusal, text};
use crate::date::Date;
use crate::fault::{Code, Fault, Flaw, Severity};
use crate::files::{self, Attached, Finding, Header, Heap, Profile, Sample, Takes};
use crate::json::Value;
use crate::library::Library;
use crate::messages::Locale;
use crate::report::Path;
use crate::text::decimal;
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
fn facts(header: &Header, bytes: u64) -> Params {
    let mut facts = Params(Vec::new());
    let (width, height) = header.seen().unzip();
    facts.put("format", Some(Param::Word(header.format.name())));
    facts.put("bytes", Some(Param::Bytes(bytes)));
    facts.put("width", width.map(Param::Count));
    facts.put("height", height.map(Param::Count));
    facts.put("orientation", Some(Param::Number(header.orientation.number().into())));
    facts.put("density", header.density.map(Param::Number));
    facts.put("quality", header.quality.map(|quality| Param::Number(quality.into())));
    facts.put("colour", header.colour.name().map(Param::Word));
    facts.put("transparent", Some(Param::Flag(header.transparent)));
    facts.put("animated", Some(Param::Flag(header.animated)));
    facts.put("ending", header.ending.name().map(Param::Word));
    facts.put("trailing", Some(Param::Bytes(header.trailing)));
    facts.put("located", Some(Param::Flag(header.located)));
    facts.put("taken", header.taken.map(|day| Param::Text(day.to_string())));
    facts.put("pages", header.pages.map(Param::Count));
    facts.put("locked", Some(Param::Flag(header.locked)));
    facts.put("version", header.version.map(|tenths| Param::Text(decimal(100 * i64::from(tenths)))));
    facts
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
        let takes = Takes::of(self.slot);
        let (mut told, mut issues, mut marks, mut heap) = (Vec::new(), Vec::new(), Vec::new(), Heap::default());
        for (rank, name) in self.files.iter().enumerate() {
            let mut tell = |finding| issues.push(said(rank, finding, locale));
            let mut look = |sample: &Sample<'_>| {
                let header = files::read(sample);
                let file = Attached { header: &header, size: sample.size, extension: extension(name) };
                files::judge(&file, takes, &self.profile, today, &mut tell);
                let mark = fingerprint(sample);
                if marks.contains(&mark) {
                    tell(Finding { severity: Severity::Warning, flaw: Flaw::Twice, reference: "U08" });
                }
                marks.push(mark);
                heap.add(&header, sample.size);
                told.push(facts(&header, sample.size));
            };
            if !open(rank, name, &mut look) {
                return Err(Refusal::Unreadable);
            }
        }
        let last = self.files.len() - 1;
        files::together(heap, takes, &self.profile, &mut |finding| issues.push(said(last, finding, locale)));
        issues.extend(self.stale(today, locale));
        Ok(Answer::Filed(Box::new(Filed {
            slot: self.slot.to_owned(),
            acceptable: issues.iter().all(|issue| issue.severity != Severity::Error),
            files: told,
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
    let mut said = Said::of(finding.severity, Fault::new(Code::File(finding.flaw)), None, locale);
    said.path = Some(Path::new("files[]", Some(rank)));
    said.reference = Some(finding.reference);
    said
}

/// The end of a name: what stands after its last dot.
fn extension(name: &str) -> Option<&str> {
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

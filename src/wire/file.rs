//! The answer on the files of a slot.

use super::answer::Said;
use super::{Answer, Refusal, text};
use crate::date::Date;
use crate::fault::{Code, Fault, Severity};
use crate::files::{self, Attached, Colour, Ending, Finding, HEAD, Header, Profile, Sample, TAIL, Takes};
use crate::json::Value;
use crate::library::Library;
use crate::messages::Locale;
use crate::report::Path;
use serde::Serialize;
use std::borrow::Cow;

/// The most files of a question.
const MOST: usize = 50;

/// As much of a file as a door gives.
pub struct Opened<'b> {
    /// The first bytes.
    pub head: Cow<'b, [u8]>,
    /// The last bytes, of a longer file.
    pub tail: Cow<'b, [u8]>,
    /// The bytes of the whole file.
    pub size: u64,
}

impl<'b> Opened<'b> {
    /// Of several files laid one after the other, that of a rank: for each, the lengths of its first bytes, of its last
    /// bytes and of the whole.
    #[must_use]
    pub fn nth(rank: usize, bytes: &'b [u8], lengths: &[f64]) -> Option<Self> {
        let files: &[[f64; 3]] = lengths.as_chunks().0;
        let before = files.get(..rank)?.iter();
        let start = before.map(|[head, tail, _]| counted(*head) + counted(*tail)).sum::<u64>();
        let [head, tail, size] = files.get(rank)?.map(counted);
        let rest = bytes.get(usize::try_from(start).ok()?..)?;
        let (head, rest) = rest.split_at_checked(usize::try_from(head).ok()?)?;
        let tail = rest.get(..usize::try_from(tail).ok()?)?;
        Some(Self { head: head.into(), tail: tail.into(), size })
    }
}

/// A length, as JavaScript counts.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within what a double counts one by one")]
fn counted(length: f64) -> u64 {
    length.clamp(0.0, 9_007_199_254_740_991.0) as u64
}

/// Gives a file of a question, by its rank and its name, at the doors that can.
pub type Open<'l> = &'l (dyn Fn(usize, &str) -> Option<Opened<'l>> + Sync);

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
    files: Vec<Told>,
    issues: Vec<Said<'l>>,
}

/// What the headers of a file tell.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct Told {
    format: &'static str,
    bytes: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    orientation: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    density: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quality: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    colour: Option<&'static str>,
    transparent: bool,
    animated: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    ending: Option<&'static str>,
    trailing: u64,
    located: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<u32>,
    locked: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
}

impl Told {
    fn of(header: &Header, bytes: u64) -> Self {
        let (width, height) = header.seen().unzip();
        let version =
            header.version.map(|tenths| [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat());
        Self {
            format: header.format.name(),
            bytes,
            width,
            height,
            orientation: header.orientation.number(),
            density: header.density,
            quality: header.quality,
            colour: match header.colour {
                Colour::Unknown => None,
                Colour::Grey => Some("grey"),
                Colour::Rgb => Some("rgb"),
                Colour::Cmyk => Some("cmyk"),
            },
            transparent: header.transparent,
            animated: header.animated,
            ending: match header.ending {
                Ending::Unknown => None,
                Ending::Whole => Some("whole"),
                Ending::Cut => Some("cut"),
                Ending::Damaged => Some("damaged"),
            },
            trailing: header.trailing,
            located: header.located,
            taken: header.taken.map(|day| day.to_string()),
            pages: header.pages,
            locked: header.locked,
            version,
        }
    }
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
            let opened = open(rank, name).ok_or(Refusal::Unreadable)?;
            let sample = Sample { head: &opened.head, tail: &opened.tail, size: opened.size };
            headers.push((files::read(&sample), opened.size, fingerprint(&sample)));
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
            files: headers.iter().map(|(header, size, _)| Told::of(header, *size)).collect(),
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
    let ends = sample.head.iter().take(HEAD).chain(sample.tail.iter().take(TAIL));
    let bytes = ends.copied().chain(sample.size.to_le_bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

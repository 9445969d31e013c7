//! The answer on the files of a slot.

use super::noted::Noted;
use super::tree::{Members, Tree};
use super::{Answer, Refusal, text};
use crate::date::Date;
use crate::fault::{Code, Severity};
use crate::files::{self, Attached, Colour, Ending, Finding, HEAD, Header, Profile, Sample, TAIL, Takes};
use crate::json::Value;
use crate::library::Library;
use crate::messages::{self, Locale};
use crate::report::Path;
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

/// What the headers of a file tell.
pub(super) fn told<'l>(header: &Header, bytes: u64) -> Tree<'l> {
    let mut file = Members::default();
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    file.text("format", header.format.name());
    file.number("bytes", count(bytes));
    if let Some((width, height)) = header.seen() {
        file.number("width", i64::from(width));
        file.number("height", i64::from(height));
    }
    file.number("orientation", i64::from(header.orientation.number()));
    for (name, number) in [("density", header.density), ("quality", header.quality.map(u16::from))] {
        if let Some(number) = number {
            file.number(name, i64::from(number));
        }
    }
    match header.colour {
        Colour::Unknown => {}
        Colour::Grey => file.text("colour", "grey"),
        Colour::Rgb => file.text("colour", "rgb"),
        Colour::Cmyk => file.text("colour", "cmyk"),
    }
    file.flag("transparent", header.transparent);
    file.flag("animated", header.animated);
    match header.ending {
        Ending::Unknown => {}
        Ending::Whole => file.text("ending", "whole"),
        Ending::Cut => file.text("ending", "cut"),
        Ending::Damaged => file.text("ending", "damaged"),
    }
    file.number("trailing", count(header.trailing));
    file.flag("located", header.located);
    if let Some(day) = header.taken {
        file.said("taken", day.to_string());
    }
    if let Some(pages) = header.pages {
        file.number("pages", i64::from(pages));
    }
    file.flag("locked", header.locked);
    if let Some(tenths) = header.version {
        file.said("version", [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat());
    }
    Tree::Object(file)
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
        let mut issues: Vec<_> = found.into_iter().map(|(rank, finding)| of_rank(rank, finding, locale)).collect();
        issues.extend(self.stale(today, locale));
        let acceptable = !issues.iter().any(Noted::blocks);
        let mut answer = Members::default();
        answer.said("slot", self.slot.to_owned());
        answer.flag("acceptable", acceptable);
        answer.give("files", Tree::List(headers.iter().map(|(header, size, _)| told(header, *size)).collect()));
        answer.give("issues", Tree::List(issues.into_iter().map(Noted::tree).collect()));
        Ok(Answer::whole(answer, acceptable))
    }

    /// A procedure that is named asks for the document.
    fn is_asked(&self, library: &Library) -> Result<(), Refusal> {
        let Some(procedure) = self.procedure else { return Ok(()) };
        let procedure = library.find(procedure).ok_or(Refusal::NoSuchProcedure)?;
        let asked = procedure.documents.iter().any(|document| document.id == self.slot);
        if asked { Ok(()) } else { Err(Refusal::NoSuchSlot) }
    }

    /// The day written on the document, when it was typed.
    fn stale(&self, today: Option<Date>, locale: Locale) -> Option<Noted> {
        let limit = files::freshness(self.slot, self.procedure)?;
        let earliest = files::stale(self.dated?, limit, today?)?;
        let code = Code::TooEarly { earliest, limit };
        let sentence = messages::sentence(&code, None, locale);
        let noted = Noted::new(Severity::Error, code.name(), "U09", sentence).with(&code);
        Some(Noted { path: Some(Path::new("dated", None)), ..noted })
    }
}

fn of_rank(rank: usize, finding: Finding, locale: Locale) -> Noted {
    Noted { path: Some(Path::new("files[]", Some(rank))), ..of_file(finding, locale) }
}

/// What is found, in words.
pub(super) fn of_file(finding: Finding, locale: Locale) -> Noted {
    let sentence = messages::flaw(&finding.flaw, locale);
    let noted = Noted::new(finding.severity, finding.flaw.name(), finding.reference, sentence);
    noted.with(&Code::File(finding.flaw))
}

/// The end of a name: what stands after its last dot.
pub(super) fn extension(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// Tells one file from another by its ends and its size (FNV-1a, 64 bits); a wrong guess is a warning.
fn fingerprint(sample: &Sample<'_>) -> u64 {
    let ends = sample.head.iter().take(HEAD).chain(sample.tail.iter().take(TAIL));
    let bytes = ends.copied().chain(sample.size.to_le_bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

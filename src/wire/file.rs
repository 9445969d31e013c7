//! The answer on the files of a slot.

use super::answer::{About, said};
use super::tree::{Members, Tree};
use super::{Answer, Refusal, text};
use crate::date::Date;
use crate::fault::{Code, Fault, Severity};
use crate::files::{self, Attached, Colour, Ending, Finding, Header, Profile, Sample, Takes};
use crate::json::Value;
use crate::library::Library;
use crate::messages::{self, Locale};
use crate::report::Path;

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

/// What the headers of a file tell; what is not known is left out.
pub(super) fn told(header: &Header, bytes: u64) -> Tree<'static> {
    let mut told = Members::default();
    told.text("format", header.format.name());
    told.number("bytes", bytes.cast_signed());
    if let Some((width, height)) = header.seen() {
        told.number("width", i64::from(width));
        told.number("height", i64::from(height));
    }
    told.number("orientation", i64::from(header.orientation.number()));
    if let Some(density) = header.density {
        told.number("density", i64::from(density));
    }
    if let Some(quality) = header.quality {
        told.number("quality", i64::from(quality));
    }
    told.maybe(
        "colour",
        match header.colour {
            Colour::Unknown => None,
            Colour::Grey => Some("grey"),
            Colour::Rgb => Some("rgb"),
            Colour::Cmyk => Some("cmyk"),
        },
    );
    told.maybe(
        "ending",
        match header.ending {
            Ending::Unknown => None,
            Ending::Whole => Some("whole"),
            Ending::Cut => Some("cut"),
            Ending::Damaged => Some("damaged"),
        },
    );
    told.number("trailing", header.trailing.cast_signed());
    for (name, flag) in [
        ("transparent", header.transparent),
        ("animated", header.animated),
        ("located", header.located),
        ("locked", header.locked),
    ] {
        told.flag(name, flag);
    }
    if let Some(day) = header.taken {
        told.said("taken", day.to_string());
    }
    if let Some(pages) = header.pages {
        told.number("pages", i64::from(pages));
    }
    if let Some(tenths) = header.version {
        told.said("version", [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat());
    }
    Tree::Object(told)
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
        let stale = self.stale(today, locale);
        let blocks = found.iter().any(|(_, finding)| finding.severity == Severity::Error) || stale.is_some();
        let issues = found.into_iter().map(|(rank, finding)| issue(Some(rank), finding, locale));
        let mut answer = Members::default();
        answer.said("slot", self.slot.to_owned());
        answer.flag("acceptable", !blocks);
        answer.give("files", Tree::List(headers.iter().map(|(header, size, _)| told(header, *size)).collect()));
        answer.give("issues", Tree::List(issues.chain(stale).collect()));
        Ok(Answer::written(answer, !blocks))
    }

    /// A procedure that is named asks for the document.
    fn is_asked(&self, library: &Library) -> Result<(), Refusal> {
        let Some(procedure) = self.procedure else { return Ok(()) };
        let procedure = library.find(procedure).ok_or(Refusal::NoSuchProcedure)?;
        let asked = procedure.documents.iter().any(|document| document.id == self.slot);
        if asked { Ok(()) } else { Err(Refusal::NoSuchSlot) }
    }

    /// The day written on the document, when it was typed.
    fn stale<'l>(&self, today: Option<Date>, locale: Locale) -> Option<Tree<'l>> {
        let limit = files::freshness(self.slot, self.procedure)?;
        let earliest = files::stale(self.dated?, limit, today?)?;
        let code = Code::TooEarly { earliest, limit };
        let message = messages::sentence(&code, None, locale);
        let about = About { path: Some(Path::new("dated", None)), reference: Some("U09"), ..About::default() };
        Some(said(about, Severity::Error, Fault::new(code), message))
    }
}

/// What is found, in words; of a file among others, by its rank.
pub(super) fn issue<'l>(rank: Option<usize>, finding: Finding, locale: Locale) -> Tree<'l> {
    let path = rank.map(|rank| Path::new("files[]", Some(rank)));
    let about = About { path, reference: Some(finding.reference), ..About::default() };
    let message = messages::flaw(&finding.flaw, locale);
    said(about, finding.severity, Fault::new(Code::File(finding.flaw)), message)
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

//! The answer on the files of a slot.

use super::answer::{About, said};
use super::tree::{Members, Tree};
use super::{Answer, Question, Refusal, text};
use crate::date::Date;
use crate::fault::{Code, Fault, Flaw, Severity};
use crate::files::{self, Attached, Finding, Header, Heap, Profile, Sample, Takes};
use crate::json::Value;
use crate::messages::{self, Locale};
use crate::report::Path;
use crate::text::decimal;

/// The most files of a question.
const MOST: usize = 50;

/// What opens the files that a question names, and answers on them: a door without it is linked without what reads files.
#[derive(Clone, Copy)]
pub struct Open<'l> {
    open: &'l Opener<'l>,
    answer: fn(&Value<'_>, &Question<'_>, &Opener<'_>, Asks<'_>) -> Result<Answer<'static>, Refusal>,
}

/// Shows a file of a question, by its rank and its name; false when it cannot be read.
type Opener<'l> = dyn Fn(usize, &str, &mut dyn FnMut(&Sample<'_>)) -> bool + Sync + 'l;

/// Whether a procedure asks for a document; nothing when there is no such procedure.
type Asks<'l> = &'l dyn Fn(&str, &str) -> Option<bool>;

impl<'l> Open<'l> {
    /// By what shows a file of a question, by its rank and its name; false when it cannot be read.
    #[must_use]
    pub const fn by(open: &'l Opener<'l>) -> Self {
        Self { open, answer }
    }

    /// Answers on the files that a question names.
    pub(super) fn answer(
        self,
        tree: &Value<'_>,
        question: &Question<'_>,
        asks: Asks<'_>,
    ) -> Result<Answer<'static>, Refusal> {
        (self.answer)(tree, question, self.open, asks)
    }
}

/// The files of a slot, as a question names them.
struct Put<'t> {
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
    let mut count = |name, number: Option<u64>| {
        if let Some(number) = number {
            told.number(name, number.cast_signed());
        }
    };
    let (width, height) = header.seen().unzip();
    count("bytes", Some(bytes));
    count("width", width.map(u64::from));
    count("height", height.map(u64::from));
    count("orientation", Some(header.orientation.number().into()));
    count("density", header.density.map(u64::from));
    count("quality", header.quality.map(u64::from));
    count("pages", header.pages.map(u64::from));
    count("trailing", Some(header.trailing));
    told.text("format", header.format.name());
    told.maybe("colour", header.colour.name());
    told.maybe("ending", header.ending.name());
    told.flag("transparent", header.transparent);
    told.flag("animated", header.animated);
    told.flag("located", header.located);
    told.flag("locked", header.locked);
    if let Some(day) = header.taken {
        told.said("taken", day.to_string());
    }
    if let Some(tenths) = header.version {
        told.said("version", decimal(100 * i64::from(tenths)));
    }
    Tree::Object(told)
}

fn answer(
    tree: &Value<'_>,
    question: &Question<'_>,
    open: &Opener<'_>,
    asks: Asks<'_>,
) -> Result<Answer<'static>, Refusal> {
    let put = Put::read(tree)?;
    put.is_asked(asks)?;
    put.answer(open, question.today, question.locale)
}

impl<'t> Put<'t> {
    /// `file` for one, `files` for several.
    fn read(tree: &'t Value) -> Result<Self, Refusal> {
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
    fn answer(&self, open: &Opener<'_>, today: Option<Date>, locale: Locale) -> Result<Answer<'static>, Refusal> {
        let takes = Takes::of(self.slot);
        let (mut told, mut marks, mut heap) = (Vec::new(), Vec::new(), Heap::default());
        let (mut issues, mut blocks) = (Vec::new(), false);
        let mut say = |rank, finding: Finding| {
            blocks |= finding.severity == Severity::Error;
            issues.push(issue(Some(rank), finding, locale));
        };
        for (rank, name) in self.files.iter().enumerate() {
            let mut tell = |finding| say(rank, finding);
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
                told.push(self::told(&header, sample.size));
            };
            if !open(rank, name, &mut look) {
                return Err(Refusal::Unreadable);
            }
        }
        let last = self.files.len() - 1;
        files::together(heap, takes, &self.profile, &mut |finding| say(last, finding));
        let stale = self.stale(today, locale);
        blocks |= stale.is_some();
        issues.extend(stale);
        let mut answer = Members::default();
        answer.said("slot", self.slot.to_owned());
        answer.flag("acceptable", !blocks);
        answer.give("files", Tree::List(told));
        answer.give("issues", Tree::List(issues));
        Ok(Answer::written(answer, !blocks))
    }

    /// A procedure that is named asks for the document.
    fn is_asked(&self, asks: Asks<'_>) -> Result<(), Refusal> {
        let Some(procedure) = self.procedure else { return Ok(()) };
        if asks(procedure, self.slot).ok_or(Refusal::NoSuchProcedure)? { Ok(()) } else { Err(Refusal::NoSuchSlot) }
    }

    /// The day written on the document, when it was typed.
    fn stale<'l>(&self, today: Option<Date>, locale: Locale) -> Option<Tree<'l>> {
        let limit = files::freshness(self.slot, self.procedure)?;
        let earliest = files::stale(self.dated?, limit, today?)?;
        let code = Code::TooEarly { earliest, limit };
        let message = messages::too_early(earliest, locale);
        let about = About { path: Some(Path::new("dated", None)), reference: Some("U09"), ..About::default() };
        Some(said(about, Severity::Error, Fault::new(code), message.into()))
    }
}

/// What is found, in words; of a file among others, by its rank.
pub(super) fn issue<'l>(rank: Option<usize>, finding: Finding, locale: Locale) -> Tree<'l> {
    let path = rank.map(|rank| Path::new("files[]", Some(rank)));
    let about = About { path, reference: Some(finding.reference), ..About::default() };
    let message = messages::flaw(&finding.flaw, locale);
    said(about, finding.severity, Fault::new(Code::File(finding.flaw)), message.into())
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

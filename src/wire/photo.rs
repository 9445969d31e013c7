//! The answer on a photo: the checks of its header, of its pixels and of where the face stands, and what to do.
//!
//! The file is looked at in stages ([`Look`]), so that a page can say how far it is; at the other doors [`answer`] does
//! all of them. What is answered depends on the bytes and on the question alone.

use super::answer::Said;
use super::file::{extension, said_of_file, told};
use super::params::Params;
use super::{Answer, Defaults, Refusal, text};
use crate::date::Date;
use crate::fault::Severity;
use crate::files::{self, Attached, Header, Profile, Sample, Takes};
use crate::json::Value;
use crate::messages::{Locale, photo as words};
use crate::photo::Inspection;
use crate::photo::crop;
use crate::photo::decode::{Part, Undecoded};
use crate::photo::detector::{Detector, Faces};
use crate::photo::face::{Point, Points};
use crate::photo::judge::{Check, Verdict};
use crate::photo::round::hundredths;
use crate::photo::specification::Specification;
use serde::Serialize;

/// The heaviest photo whose pixels are looked at, in bytes; a heavier one is refused by its header.
pub const HEAVIEST: usize = 16 * 1024 * 1024;

/// Opens a photo by its name: its bytes, or the first of them, and its size.
pub type Open = fn(&str) -> Option<(Vec<u8>, u64)>;

/// What is asked of a photo.
pub struct Asked<'t> {
    name: &'t str,
    specification: &'static Specification,
    points: Option<Points>,
    fingerprint: bool,
    locale: Locale,
    today: Option<Date>,
}

impl<'t> Asked<'t> {
    /// `photo` names it; `document`, `country`, `points`, `locale`, `today` and `fingerprint` may be left out.
    ///
    /// # Errors
    /// When it is not a question about a photo.
    pub fn read(tree: &'t Value, defaults: &Defaults<'_>) -> Result<Self, Refusal> {
        let text_of = |key: &str| tree.get(key).filter(|value| **value != Value::Null).map(text).transpose();
        let document = text_of("document")?.unwrap_or("passport");
        let country = text_of("country")?.unwrap_or("FR");
        let today = text_of("today")?.map(|day| day.parse().map_err(|_| Refusal::Malformed)).transpose()?;
        let points = tree.get("points").filter(|value| **value != Value::Null);
        Ok(Self {
            name: text_of("photo")?.unwrap_or_default(),
            specification: Specification::find(document, country).ok_or(Refusal::Malformed)?,
            points: points.map(|points| placed(points).ok_or(Refusal::Malformed)).transpose()?,
            fingerprint: matches!(tree.get("fingerprint"), Some(Value::Flag(true))),
            locale: match text_of("locale")? {
                None => defaults.locale,
                Some(tag) => Locale::find(tag).ok_or(Refusal::Malformed)?,
            },
            today: today.or(defaults.today),
        })
    }

    /// The file that it names.
    #[must_use]
    pub fn name(&self) -> &'t str {
        self.name
    }

    /// What the document asks.
    #[must_use]
    pub fn specification(&self) -> &'static Specification {
        self.specification
    }
}

fn placed(points: &Value) -> Option<Points> {
    let point = |value: &Value| match value.list()? {
        [Value::Number(x), Value::Number(y)] => Some(Point::new(x.parse().ok()?, y.parse().ok()?)),
        _ => None,
    };
    let [left, right] = points.get("eyes")?.list()? else { return None };
    let points = Points {
        crown: point(points.get("crown")?)?,
        chin: point(points.get("chin")?)?,
        eyes: [point(left)?, point(right)?],
    };
    points.make_sense().then_some(points)
}

/// A photo being looked at.
pub struct Look {
    header: Header,
    size: u64,
    inspection: Option<Result<Inspection, Undecoded>>,
}

impl Look {
    /// First stage: the header. `size` is that of the whole file.
    #[must_use]
    pub fn open(bytes: &[u8], size: u64) -> Self {
        let sample =
            if bytes.len() as u64 == size { Sample::whole(bytes) } else { Sample { head: bytes, tail: &[], size } };
        Self { header: files::read(&sample), size, inspection: None }
    }

    /// Second stage: the pixels. Nothing is decoded of a file that is too heavy.
    pub fn decode(&mut self, bytes: &[u8]) {
        if bytes.len() as u64 == self.size && bytes.len() <= HEAVIEST {
            self.inspection = Some(Inspection::open(bytes, self.orientation()));
        }
    }

    /// Third stage: faces.
    pub fn detect(&mut self) {
        if let (Some(Ok(inspection)), Some(detector)) = (&mut self.inspection, Detector::bundled()) {
            inspection.detect(&detector);
        }
    }

    /// How the camera says that it is turned.
    #[must_use]
    pub fn orientation(&self) -> u8 {
        self.header.orientation.number()
    }

    /// What is looked at, once it is decoded.
    #[must_use]
    pub fn inspection(&self) -> Option<&Inspection> {
        self.inspection.as_ref().and_then(|inspection| inspection.as_ref().ok())
    }

    /// Last stage, as often as a point is moved.
    #[must_use]
    pub fn answer<'l>(&self, asked: &Asked<'_>) -> Photographed<'l> {
        let Asked { specification, points, locale, .. } = *asked;
        let inspection = self.inspection();
        let checks = inspection.map(|inspection| inspection.judge(points, specification)).unwrap_or_default();
        let mut issues = self.of_header(asked);
        issues.extend(self.of_decoding(&issues, locale));
        for check in &checks {
            let again = issues.iter().any(|issue: &Said<'l>| issue.reference == Some(check.row.id));
            let louder = checks.iter().any(|other| other.row.id == check.row.id && rank(other) > rank(check));
            if let Some(severity) = severity(check).filter(|_| !again && !louder) {
                let head = specification.head;
                let said = words::advice(check.row.what, (check.value.unwrap_or_default(), head.0, head.1), locale);
                issues.push(said_of_check(severity, check, said));
            }
        }
        let known = points.or_else(|| inspection?.proposed());
        Photographed {
            photo: told(&self.header, self.size),
            document: specification.document,
            country: specification.country,
            acceptable: issues.iter().all(|issue| issue.severity != Severity::Error),
            examined: inspection.is_some(),
            checks: checks.iter().map(|check| Shown::of(check, locale)).collect(),
            issues,
            faces: inspection.and_then(Inspection::faces).map(Found::of),
            points: known.map(|known| Placed::of(&known, points.is_some())),
            frame: known.and_then(|known| crop::frame(&known, inspection?.size(), specification)).map(Frame::of),
            fingerprint: inspection.filter(|_| asked.fingerprint).map(Inspection::fingerprint),
            notice: words::notice(locale),
        }
    }

    fn of_header<'l>(&self, asked: &Asked<'_>) -> Vec<Said<'l>> {
        let file = Attached { header: &self.header, size: self.size, extension: extension(asked.name) };
        let findings = files::judge(&file, Takes::Photograph, &Profile::default(), asked.today);
        findings.into_iter().map(|finding| said_of_file(finding, asked.locale)).collect()
    }

    /// What no header told.
    fn of_decoding<'l>(&self, issues: &[Said<'l>], locale: Locale) -> Option<Said<'l>> {
        let refused = issues.iter().any(|issue| issue.severity == Severity::Error && issue.reference != Some("F04"));
        let (what, reference, severity) = match self.inspection.as_ref()? {
            Err(Undecoded::Damaged) if !refused => ("whole", "F05", Severity::Error),
            Err(Undecoded::TooLarge) if !refused => ("pixels", "F03", Severity::Warning),
            _ => return None,
        };
        Some(said(severity, reference, what, words::advice(what, (0.0, 0.0, 0.0), locale)))
    }
}

/// The answer to a question about a photo, its file opened by its name; nothing when the text asks something else.
#[must_use]
pub fn answer<'l>(question: &str, defaults: &Defaults<'l>, open: Open) -> Option<Answer<'l>> {
    if question.len() > super::LONGEST {
        return None;
    }
    let tree = crate::json::read(question).ok()?;
    tree.get("photo")?;
    let answered = Asked::read(&tree, defaults).and_then(|asked| {
        let (bytes, size) = open(asked.name).ok_or(Refusal::Unreadable)?;
        Ok(Answer::Photographed(Box::new(whole(&bytes, size, &asked))))
    });
    Some(answered.unwrap_or_else(Answer::refused))
}

/// All the stages.
#[must_use]
pub fn whole<'l>(bytes: &[u8], size: u64, asked: &Asked<'_>) -> Photographed<'l> {
    let mut look = Look::open(bytes, size);
    look.decode(bytes);
    look.detect();
    look.answer(asked)
}

/// The answer on a photo.
#[derive(Serialize)]
pub struct Photographed<'l> {
    photo: Params,
    document: &'static str,
    country: &'static str,
    /// No issue is an error: nothing more.
    pub(super) acceptable: bool,
    /// Whether pixels were looked at.
    examined: bool,
    checks: Vec<Shown>,
    issues: Vec<Said<'l>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    faces: Option<Found>,
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<Placed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    frame: Option<Frame>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
    notice: &'static str,
}

/// A check as a report shows it.
#[derive(Serialize)]
struct Shown {
    #[serde(rename = "ref")]
    reference: &'static str,
    measure: &'static str,
    name: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<f64>,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<f64>,
    source: &'static str,
}

impl Shown {
    fn of(check: &Check, locale: Locale) -> Self {
        Self {
            reference: check.row.id,
            measure: check.row.what,
            name: words::label(check.row.what, locale),
            status: match check.verdict {
                Verdict::Unknown => "unknown",
                Verdict::Pass => "pass",
                Verdict::Info => "info",
                Verdict::Warn => "warn",
                Verdict::Block => "block",
            },
            value: check.value,
            unit: check.row.unit,
            limit: check.limit,
            source: check.row.source,
        }
    }
}

#[derive(Serialize)]
struct Found {
    /// Quarter turns, clockwise, that would stand the best face upright.
    turns: u8,
    found: Vec<Seen>,
}

#[derive(Serialize)]
struct Seen {
    score: f64,
    /// Left, top, width, height.
    #[serde(rename = "box")]
    sides: [f64; 4],
    eyes: [[f64; 2]; 2],
    mouth: [f64; 2],
}

impl Found {
    fn of(faces: Faces) -> Self {
        let found = faces.found.into_iter().map(|face| Seen {
            score: hundredths(face.score),
            sides: [face.corner.x, face.corner.y, face.size.x, face.size.y].map(hundredths),
            eyes: face.eyes.map(pair),
            mouth: pair(face.mouth),
        });
        Self { turns: faces.turns, found: found.collect() }
    }
}

#[derive(Serialize)]
struct Placed {
    crown: [f64; 2],
    chin: [f64; 2],
    eyes: [[f64; 2]; 2],
    /// `person`, or `detector`: then crown and chin are estimates, where to begin from.
    by: &'static str,
}

impl Placed {
    fn of(points: &Points, placed: bool) -> Self {
        Self {
            crown: pair(points.crown),
            chin: pair(points.chin),
            eyes: points.eyes.map(pair),
            by: if placed { "person" } else { "detector" },
        }
    }
}

fn pair(point: Point) -> [f64; 2] {
    [point.x, point.y].map(hundredths)
}

#[derive(Serialize)]
struct Frame {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
}

impl Frame {
    fn of(Part { left, top, width, height }: Part) -> Self {
        Self { left, top, width, height }
    }
}

fn rank(check: &Check) -> Verdict {
    check.verdict
}

fn severity(check: &Check) -> Option<Severity> {
    match check.verdict {
        Verdict::Block => Some(Severity::Error),
        Verdict::Warn => Some(Severity::Warning),
        Verdict::Info => Some(Severity::Info),
        Verdict::Pass | Verdict::Unknown => None,
    }
}

fn said_of_check<'l>(severity: Severity, check: &Check, message: String) -> Said<'l> {
    let mut said = said(severity, check.row.id, check.row.what, message);
    said.source = Some(check.row.source);
    said
}

fn said<'l>(severity: Severity, reference: &'static str, what: &'static str, message: String) -> Said<'l> {
    let mut said = Said::in_words(severity, what, message);
    said.reference = Some(reference);
    said
}

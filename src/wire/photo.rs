//! The answer on a photo: the checks of its header, of its pixels and of where the face stands, and what to do.
//!
//! The file is looked at in stages ([`Look`]), so that a page can say how far it is; at the other doors [`answer`] does
//! all of them. What is answered depends on the bytes and on the question alone.

use super::file::{extension, issue, told};
use super::tree::{Members, Tree};
use super::{Answer, Defaults, Refusal, text};
use crate::date::Date;
use crate::fault::Severity;
use crate::files::{self, Attached, Header, Profile, Sample, Takes};
use crate::json::Value;
use crate::messages::{Locale, photo as words};
use crate::photo::Inspection;
use crate::photo::decode::{Part, Undecoded};
use crate::photo::detector::{Detector, Faces};
use crate::photo::face::{Point, Points};
use crate::photo::judge::{Check, Verdict};
use crate::photo::landmarks::Landmarker;
use crate::photo::round::hundredths;
use crate::photo::specification::Specification;
use crate::photo::table::Row;
use crate::photo::{crop, ofiq};

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
    landmarks: bool,
    locale: Locale,
    today: Option<Date>,
}

impl<'t> Asked<'t> {
    /// `photo` names it; `document`, `country`, `points`, `locale`, `today`, `fingerprint` and `landmarks` may be left out.
    ///
    /// # Errors
    /// When it is not a question about a photo.
    pub fn read(tree: &'t Value, defaults: &Defaults<'_>) -> Result<Self, Refusal> {
        let text_of = |key: &str| tree.get(key).filter(|value| **value != Value::Null).map(text).transpose();
        let today = text_of("today")?.map(|day| day.parse().map_err(|_| Refusal::Malformed)).transpose()?;
        let points = tree.get("points").filter(|value| **value != Value::Null);
        Ok(Self {
            name: text_of("photo")?.unwrap_or_default(),
            specification: Specification::asked(text_of("document")?, text_of("country")?).ok_or(Refusal::Malformed)?,
            points: points.map(|points| placed(points).ok_or(Refusal::Malformed)).transpose()?,
            fingerprint: matches!(tree.get("fingerprint"), Some(Value::Flag(true))),
            landmarks: matches!(tree.get("landmarks"), Some(Value::Flag(true))),
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

    /// Whether the hints are asked for, which rest on the parts of the face.
    #[must_use]
    pub fn landmarks(&self) -> bool {
        self.landmarks
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

    /// Fourth stage, when it is asked for: the parts of the face.
    pub fn mark(&mut self, landmarker: &Landmarker) {
        if let Some(Ok(inspection)) = &mut self.inspection {
            inspection.mark(landmarker);
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
    pub fn answer<'l>(&self, asked: &Asked<'_>) -> Answer<'l> {
        let Asked { specification, points, locale, .. } = *asked;
        let inspection = self.inspection();
        let checks =
            inspection.map(|inspection| inspection.judge(points, specification, asked.landmarks)).unwrap_or_default();
        let issues = self.issues(asked, &checks);
        let acceptable = issues.iter().all(|issue| issue.severity != Severity::Error);
        let mut answer = Members::default();
        answer.give("photo", told(&self.header, self.size));
        answer.text("document", specification.document);
        answer.text("country", specification.country);
        answer.flag("acceptable", acceptable);
        answer.flag("examined", inspection.is_some());
        answer.give("checks", Tree::List(checks.iter().map(|check| shown(check, locale)).collect()));
        answer.give("issues", Tree::List(issues.into_iter().map(|issue| issue.said).collect()));
        if let Some(faces) = inspection.and_then(Inspection::faces) {
            answer.give("faces", found(faces));
        }
        if let Some(known) = points.or_else(|| inspection?.proposed()) {
            answer.give("points", place(&known, if points.is_some() { "person" } else { "detector" }));
            if let Some(frame) = inspection.and_then(|seen| crop::frame(&known, seen.size(), specification)) {
                answer.give("frame", sides(frame));
            }
        }
        if let Some(seen) = inspection.filter(|_| asked.fingerprint) {
            answer.said("fingerprint", seen.fingerprint());
        }
        answer.text("notice", words::notice(locale));
        Answer::written(answer, acceptable)
    }

    /// What the header, the decoder, then the pixels give to say: of each check, the loudest thing only.
    fn issues<'l>(&self, asked: &Asked<'_>, checks: &[Check]) -> Vec<Issue<'l>> {
        let mut issues = self.of_header(asked);
        issues.extend(self.of_decoding(&issues, asked.locale));
        for check in checks {
            let again = issues.iter().any(|issue| issue.reference == check.row.id);
            let louder = checks.iter().any(|other| other.row.id == check.row.id && other.verdict > check.verdict);
            if let Some(severity) = severity(check.verdict).filter(|_| !again && !louder) {
                let numbers = (check.value.unwrap_or_default(), asked.specification.head);
                issues.push(Issue::of(severity, check.row.id, check.row.what, numbers, asked.locale));
            }
        }
        issues
    }

    fn of_header<'l>(&self, asked: &Asked<'_>) -> Vec<Issue<'l>> {
        let file = Attached { header: &self.header, size: self.size, extension: extension(asked.name) };
        let mut findings = Vec::new();
        files::judge(&file, Takes::Photograph, &Profile::default(), asked.today, &mut |it| findings.push(it));
        let issues = findings.into_iter().map(|finding| Issue {
            severity: finding.severity,
            reference: finding.reference,
            said: issue(None, finding, asked.locale),
        });
        issues.collect()
    }

    /// What no header told.
    fn of_decoding<'l>(&self, issues: &[Issue<'l>], locale: Locale) -> Option<Issue<'l>> {
        let refused = issues.iter().any(|issue| issue.severity == Severity::Error && issue.reference != "F04");
        let (what, reference, severity) = match self.inspection.as_ref()? {
            Err(Undecoded::Damaged) if !refused => ("whole", "F05", Severity::Error),
            Err(Undecoded::TooLarge) if !refused => ("pixels", "F03", Severity::Warning),
            Err(Undecoded::Unseen) if !refused => ("unseen", "F05", Severity::Warning),
            _ => return None,
        };
        Some(Issue::of(severity, reference, what, (0.0, (0.0, 0.0)), locale))
    }
}

/// Something to say, and what tells whether it is said again.
struct Issue<'l> {
    severity: Severity,
    reference: &'static str,
    said: Tree<'l>,
}

impl Issue<'_> {
    fn of(
        severity: Severity,
        reference: &'static str,
        what: &'static str,
        (value, head): (f64, (f64, f64)),
        locale: Locale,
    ) -> Self {
        let message = words::advice(what, (value, head.0, head.1), locale);
        let mut said = Members::default();
        said.text("severity", severity.name());
        said.text("code", what);
        said.text("ref", reference);
        said.maybe("source", Row::find(what).map(|row| row.source));
        said.said("message", message);
        Self { severity, reference, said: Tree::Object(said) }
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
        Ok(whole(&bytes, size, &asked))
    });
    Some(answered.unwrap_or_else(Answer::refused))
}

/// All the stages. In a browser the weights of the parts of a face are a file of their own: [`Look::mark`].
#[must_use]
pub fn whole<'l>(bytes: &[u8], size: u64, asked: &Asked<'_>) -> Answer<'l> {
    let mut look = Look::open(bytes, size);
    look.decode(bytes);
    look.detect();
    #[cfg(not(target_arch = "wasm32"))]
    if let Some(landmarker) = asked.landmarks.then(Landmarker::bundled).flatten() {
        look.mark(&landmarker);
    }
    look.answer(asked)
}

/// A check as a report shows it.
fn shown<'l>(check: &Check, locale: Locale) -> Tree<'l> {
    let mut shown = Members::default();
    shown.text("ref", check.row.id);
    shown.text("measure", check.row.what);
    shown.text("name", words::label(check.row.what, locale));
    shown.text("status", check.verdict.name());
    if let Some(value) = check.value {
        shown.give("value", Tree::Decimal(value));
        if let Some(quality) = ofiq::quality(check.row.what, value) {
            shown.number("quality", i64::from(quality));
        }
    }
    shown.text("unit", check.row.unit);
    if let Some(limit) = check.limit {
        shown.give("limit", Tree::Decimal(limit));
    }
    shown.text("source", check.row.source);
    Tree::Object(shown)
}

/// The faces, and how many quarter turns, clockwise, would stand the best upright.
fn found<'l>(faces: Faces) -> Tree<'l> {
    let found = faces.found.into_iter().map(|face| {
        let mut found = Members::default();
        let [left, top, wide, tall] = [face.corner.x, face.corner.y, face.size.x, face.size.y].map(decimal);
        found.give("score", decimal(face.score));
        found.give("box", Tree::List(vec![left, top, wide, tall]));
        found.give("eyes", Tree::List(face.eyes.map(pair).into()));
        found.give("mouth", pair(face.mouth));
        Tree::Object(found)
    });
    let mut members = Members::default();
    members.give("found", Tree::List(found.collect()));
    members.number("turns", i64::from(faces.turns));
    Tree::Object(members)
}

/// Where the face is, as the person or the detector says; crown and chin are estimates of the latter.
fn place<'l>(points: &Points, by: &'static str) -> Tree<'l> {
    let mut place = Members::default();
    place.give("crown", pair(points.crown));
    place.give("chin", pair(points.chin));
    place.give("eyes", Tree::List(points.eyes.map(pair).into()));
    place.text("by", by);
    Tree::Object(place)
}

fn sides<'l>(Part { left, top, width, height }: Part) -> Tree<'l> {
    let mut sides = Members::default();
    for (name, side) in [("left", left), ("top", top), ("width", width), ("height", height)] {
        sides.number(name, i64::try_from(side).unwrap_or_default());
    }
    Tree::Object(sides)
}

fn pair<'l>(point: Point) -> Tree<'l> {
    Tree::List(vec![decimal(point.x), decimal(point.y)])
}

fn decimal<'l>(number: f64) -> Tree<'l> {
    Tree::Decimal(hundredths(number))
}

fn severity(verdict: Verdict) -> Option<Severity> {
    match verdict {
        Verdict::Block => Some(Severity::Error),
        Verdict::Warn => Some(Severity::Warning),
        Verdict::Info => Some(Severity::Info),
        Verdict::Pass | Verdict::Unknown => None,
    }
}

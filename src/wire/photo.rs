//! The answer on a photo: the checks of its header, of its pixels and of where the face stands, and what to do.
//!
//! The file is looked at in stages ([`Look`]), so that a page can say how far it is; at the other doors [`answer`] does
//! all of them. What is answered depends on the bytes and on the question alone.

use super::file::{extension, of_file, told};
use super::noted::Noted;
use super::tree::{Members, Tree};
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
    pub fn answer<'l>(&self, asked: &Asked<'_>) -> Answer<'l> {
        let Asked { specification, points, locale, .. } = *asked;
        let inspection = self.inspection();
        let checks = inspection.map(|inspection| inspection.judge(points, specification)).unwrap_or_default();
        let issues = self.issues(asked, &checks);
        let shown = points.or_else(|| inspection?.proposed());
        let acceptable = !issues.iter().any(Noted::blocks);
        let mut answer = Members::default();
        answer.give("photo", told(&self.header, self.size));
        answer.text("document", specification.document);
        answer.text("country", specification.country);
        answer.flag("acceptable", acceptable);
        answer.flag("examined", inspection.is_some());
        answer.give("checks", Tree::List(checks.iter().map(|check| of_check(check, locale)).collect()));
        answer.give("issues", Tree::List(issues.into_iter().map(Noted::tree).collect()));
        if let Some(faces) = inspection.and_then(Inspection::faces) {
            answer.give("faces", found(faces));
        }
        if let Some(shown) = shown {
            answer.give("points", placed_by(&shown, points.is_some()));
        }
        if let Some(part) = shown.and_then(|shown| crop::frame(&shown, inspection?.size(), specification)) {
            answer.give("frame", frame(&part));
        }
        if let Some(inspection) = inspection.filter(|_| asked.fingerprint) {
            answer.said("fingerprint", inspection.fingerprint());
        }
        answer.text("notice", words::notice(locale));
        Answer::whole(answer, acceptable)
    }

    /// Of the header, of the decoding, then of each check that nothing louder says already.
    fn issues(&self, asked: &Asked<'_>, checks: &[Check]) -> Vec<Noted> {
        let mut issues = self.of_header(asked);
        issues.extend(self.of_decoding(&issues, asked.locale));
        for check in checks {
            let again = issues.iter().any(|issue| issue.reference == check.row.id);
            let louder = checks.iter().any(|other| other.row.id == check.row.id && other.verdict > check.verdict);
            if let Some(severity) = severity(check).filter(|_| !again && !louder) {
                let head = asked.specification.head;
                let advice = (check.value.unwrap_or_default(), head.0, head.1);
                let sentence = words::advice(check.row.what, advice, asked.locale);
                let noted = Noted::new(severity, check.row.what, check.row.id, sentence);
                issues.push(Noted { source: Some(check.row.source), ..noted });
            }
        }
        issues
    }

    fn of_header(&self, asked: &Asked<'_>) -> Vec<Noted> {
        let file = Attached { header: &self.header, size: self.size, extension: extension(asked.name) };
        let findings = files::judge(&file, Takes::Photograph, &Profile::default(), asked.today);
        findings.into_iter().map(|finding| of_file(finding, asked.locale)).collect()
    }

    /// What no header told.
    fn of_decoding(&self, issues: &[Noted], locale: Locale) -> Option<Noted> {
        let refused = issues.iter().any(|issue| issue.blocks() && issue.reference != "F04");
        let (what, reference, severity) = match self.inspection.as_ref()? {
            Err(Undecoded::Damaged) if !refused => ("whole", "F05", Severity::Error),
            Err(Undecoded::TooLarge) if !refused => ("pixels", "F03", Severity::Warning),
            _ => return None,
        };
        Some(Noted::new(severity, what, reference, words::advice(what, (0.0, 0.0, 0.0), locale)))
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

/// All the stages.
#[must_use]
pub fn whole<'l>(bytes: &[u8], size: u64, asked: &Asked<'_>) -> Answer<'l> {
    let mut look = Look::open(bytes, size);
    look.decode(bytes);
    look.detect();
    look.answer(asked)
}

/// A check as a report shows it.
fn of_check<'l>(check: &Check, locale: Locale) -> Tree<'l> {
    let mut shown = Members::default();
    shown.text("ref", check.row.id);
    shown.text("measure", check.row.what);
    shown.text("name", words::label(check.row.what, locale));
    let status = match check.verdict {
        Verdict::Unknown => "unknown",
        Verdict::Pass => "pass",
        Verdict::Info => "info",
        Verdict::Warn => "warn",
        Verdict::Block => "block",
    };
    shown.text("status", status);
    if let Some(value) = check.value {
        shown.give("value", Tree::Real(value));
    }
    shown.text("unit", check.row.unit);
    if let Some(limit) = check.limit {
        shown.give("limit", Tree::Real(limit));
    }
    shown.text("source", check.row.source);
    Tree::Object(shown)
}

/// `turns`: quarter turns, clockwise, that would stand the best face upright; `box`: left, top, width, height.
fn found<'l>(faces: Faces) -> Tree<'l> {
    let found = faces.found.into_iter().map(|face| {
        let mut seen = Members::default();
        seen.give("score", Tree::Real(hundredths(face.score)));
        seen.give(
            "box",
            Tree::List(vec![face.corner.x, face.corner.y, face.size.x, face.size.y].into_iter().map(real).collect()),
        );
        seen.give("eyes", Tree::List(face.eyes.map(pair).into()));
        seen.give("mouth", pair(face.mouth));
        Tree::Object(seen)
    });
    let mut members = Members::default();
    members.number("turns", i64::from(faces.turns));
    members.give("found", Tree::List(found.collect()));
    Tree::Object(members)
}

/// `by`: `person`, or `detector`: then crown and chin are estimates, where to begin from.
fn placed_by<'l>(points: &Points, placed: bool) -> Tree<'l> {
    let mut members = Members::default();
    members.give("crown", pair(points.crown));
    members.give("chin", pair(points.chin));
    members.give("eyes", Tree::List(points.eyes.map(pair).into()));
    members.text("by", if placed { "person" } else { "detector" });
    Tree::Object(members)
}

fn pair<'l>(point: Point) -> Tree<'l> {
    Tree::List(vec![real(point.x), real(point.y)])
}

fn real<'l>(number: f64) -> Tree<'l> {
    Tree::Real(hundredths(number))
}

fn frame<'l>(part: &Part) -> Tree<'l> {
    let mut members = Members::default();
    for (name, side) in [("left", part.left), ("top", part.top), ("width", part.width), ("height", part.height)] {
        members.number(name, i64::try_from(side).unwrap_or(i64::MAX));
    }
    Tree::Object(members)
}

fn severity(check: &Check) -> Option<Severity> {
    match check.verdict {
        Verdict::Block => Some(Severity::Error),
        Verdict::Warn => Some(Severity::Warning),
        Verdict::Info => Some(Severity::Info),
        Verdict::Pass | Verdict::Unknown => None,
    }
}

//! From measures to verdicts: each value is rounded, then held against its row of the table.

use super::Inspection;
use super::face::{Face, Told};
use super::geometry::{self, Measure};
use super::measures::{background, colour, hints, lighting, sharpness};
use super::round;
use super::specification::Specification;
use super::table::{Bound, Row};

/// What is said of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It could not be measured.
    Unknown,
    /// No problem was seen.
    Pass,
    /// Worth a word.
    Info,
    /// It may be refused.
    Warn,
    /// It is not to be sent.
    Block,
}

impl Verdict {
    /// The name in a report.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Pass => "pass",
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Block => "block",
        }
    }
}

/// A check with its value, rounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// Which.
    pub row: &'static Row,
    /// What is said.
    pub verdict: Verdict,
    /// What was measured.
    pub value: Option<f64>,
    /// The limit that the value is beyond.
    pub limit: Option<f64>,
}

pub(super) struct Judge<'i> {
    pub(super) inspection: &'i Inspection,
    pub(super) face: Option<Face>,
    pub(super) specification: &'i Specification,
    /// Whether what the parts of a face show is asked for.
    pub(super) hints: bool,
}

impl Judge<'_> {
    /// In the order of the table.
    pub(super) fn checks(&self) -> Vec<Check> {
        let mut measures = self.of_file();
        measures.extend(self.of_faces());
        measures.extend(self.of_wall());
        if let Some(face) = &self.face {
            let picture = &self.inspection.picture;
            let sides = (picture.width(), picture.height());
            measures.extend(geometry::measures(face, sides, self.inspection.by, self.specification));
            measures.extend(self.of_face(face));
        }
        if let Some(parts) = self.inspection.landmarks.as_ref().filter(|_| self.hints) {
            measures.extend(hints::measures(&self.inspection.picture, parts));
        }
        let told = self.face.map(|face| face.told);
        let said = super::table::ROWS.iter().filter_map(|row| {
            let value = measures.iter().find(|(what, _)| *what == row.what).map(|(_, value)| *value);
            let apart = value.is_none() && !asked(row, told, self.hints);
            (!apart).then(|| self.check(row, value))
        });
        said.collect()
    }

    fn check(&self, row: &'static Row, value: Option<f64>) -> Check {
        let Some(value) = value.map(round::hundredths) else {
            return Check { row, verdict: Verdict::Unknown, value: None, limit: None };
        };
        let head = self.specification.head;
        let block = if self.specification.sure { row.block } else { softened(row.block) };
        let bounds = [(block, Verdict::Block), (row.warn, Verdict::Warn), (row.info, Verdict::Info)];
        let beyond = bounds.into_iter().find(|(bound, _)| bound.passed(value, head));
        let (verdict, limit) =
            beyond.map_or((Verdict::Pass, None), |(bound, verdict)| (verdict, bound.limit(value, head)));
        Check { row, verdict, value: Some(value), limit }
    }

    fn of_file(&self) -> Vec<Measure> {
        let picture = &self.inspection.picture;
        vec![
            ("colour", colour::colourfulness(picture)),
            ("tones", colour::tones(picture)),
            ("transparency", if self.inspection.transparent { 1.0 } else { 0.0 }),
            ("blocks", self.inspection.blockiness),
        ]
    }

    /// The detector's word, unless the person has said where the face is.
    fn of_faces(&self) -> Vec<Measure> {
        let Some(faces) = self.inspection.faces.as_ref() else { return Vec::new() };
        let placed = self.face.is_some_and(|face| face.told == Told::Placed);
        let second =
            faces.found.get(1).zip(faces.found.first()).map_or(0.0, |(second, first)| second.area() / first.area());
        let (count, turns) =
            if placed { (1.0, 0.0) } else { (round::number(faces.found.len()), f64::from(faces.turns)) };
        vec![("faces", count), ("second", second), ("turns", turns)]
    }

    fn of_wall(&self) -> Vec<Measure> {
        let picture = &self.inspection.picture;
        let Some(wall) = background::background(picture, &self.inspection.light) else { return Vec::new() };
        let lightness = wall.colour.l;
        vec![
            // Nothing in the whole picture is light, nor is the wall: the light was missing. A dark wall alone is B01's.
            ("highlights", if wall.highlights < 90.0 { lightness } else { 100.0 }),
            ("lightness", lightness),
            ("white", if wall.colour.chroma() < 3.0 { lightness } else { 0.0 }),
            ("share", wall.share),
            ("gradient", wall.gradient),
            ("shadow", wall.shadow),
        ]
    }

    fn of_face(&self, face: &Face) -> Vec<Measure> {
        let Inspection { picture, light, .. } = self.inspection;
        let measured = [
            ("burnt", lighting::burnt(picture, light, face)),
            ("evenness", lighting::evenness(picture, face)),
            ("sharpness", sharpness::sharpness(picture, face)),
            ("colourCast", colour::unnaturalness(picture, light, face)),
            ("redEye", lighting::red_eye(picture, face)),
        ];
        measured.into_iter().filter_map(|(what, value)| Some((what, value?))).collect()
    }
}

/// Whether a row is of those to speak of: what rests on points is not asked of a detector, nor the other way round.
fn asked(row: &Row, told: Option<Told>, hints: bool) -> bool {
    use super::table::Rests::{Detector, Parts, Points};
    match row.rests {
        Points => told == Some(Told::Placed),
        Detector => told != Some(Told::Placed),
        Parts => hints,
        _ => true,
    }
}

/// What a weak source says of the head may only warn.
fn softened(bound: Bound) -> Bound {
    if matches!(bound, Bound::Head(_)) { Bound::Never } else { bound }
}

//! Checks an identity photo before it is sent: what the file shows, the wall behind, and where the face stands.
//!
//! Three rules of conduct, held by tests:
//! - what rests on the look of a face, or on the detector alone, never blocks ([`table`]);
//! - nothing of who the person is (skin, sex, age) is measured, kept or told;
//! - the same file gives the same pixels, boxes and verdicts on every machine: pinned decoders, sums of whole numbers,
//!   no fused products, `libm` for the rest, and values rounded before they are compared.
//!
//! It says « we saw no problem », never that a photo conforms: hats, glasses, expression and resemblance are not looked at.

pub mod boxes;
pub mod colour;
pub mod crop;
#[cfg(feature = "datamatrix")]
pub mod datamatrix;
pub mod decode;
pub mod detector;
pub mod face;
pub mod geometry;
pub mod judge;
pub mod landmarks;
mod layers;
pub mod measures;
pub mod ofiq;
pub mod orientation;
pub mod picture;
pub mod round;
pub mod specification;
pub mod strip;
pub mod table;
mod weights;

use colour::Light;
use decode::{Undecoded, decode};
use detector::{Detector, Faces, Found};
use face::{Face, Points};
use judge::{Check, Judge};
use landmarks::{Landmarker, Landmarks};
use picture::Picture;
use specification::Specification;

/// A photo being looked at, a stage at a time: a page may say how far it is.
pub struct Inspection {
    /// Upright, no side longer than [`decode::LONGEST_SIDE`].
    picture: Picture,
    /// How many times wider the file is.
    by: f64,
    size: (usize, usize),
    transparent: bool,
    blockiness: f64,
    faces: Option<Faces>,
    landmarks: Option<Landmarks>,
    light: Light,
}

impl Inspection {
    /// First stage: the pixels of a file, stood upright as its header says.
    ///
    /// # Errors
    /// When it gives no pixels.
    pub fn open(bytes: &[u8], orientation: u8) -> Result<Self, Undecoded> {
        let decoded = decode(bytes)?;
        let (width, height) = decoded.size;
        Ok(Self {
            picture: orientation::upright(decoded.picture, orientation),
            by: round::number(decoded.each),
            size: if (5..=8).contains(&orientation) { (height, width) } else { (width, height) },
            transparent: decoded.transparent,
            blockiness: decoded.blockiness,
            faces: None,
            landmarks: None,
            light: Light::new(),
        })
    }

    /// Second stage: looks for faces.
    pub fn detect(&mut self, detector: &Detector) {
        self.faces = Some(detector.look(&self.picture));
    }

    /// Third stage, when hints are asked for: the parts of the largest face, when it stands upright.
    pub fn mark(&mut self, landmarker: &Landmarker) {
        self.landmarks = self.upright().and_then(|found| landmarker.look(&self.picture, found));
    }

    /// Last stage, as often as the person moves a point: the checks, by the points placed, else by what was detected; with
    /// the hints, or without.
    #[must_use]
    pub fn judge(&self, points: Option<Points>, specification: &Specification, hints: bool) -> Vec<Check> {
        let face = points.map(|points| Face::placed(points).scaled(1.0 / self.by)).or_else(|| self.detected());
        Judge { inspection: self, face, specification, hints }.checks()
    }

    /// The points of the face that was detected, in pixels of the upright file: where to put the sliders at first.
    #[must_use]
    pub fn proposed(&self) -> Option<Points> {
        self.detected().map(|face| face.scaled(self.by).points)
    }

    /// The largest face, when it stands upright.
    fn upright(&self) -> Option<&Found> {
        self.faces.as_ref().filter(|faces| faces.turns == 0)?.found.first()
    }

    fn detected(&self) -> Option<Face> {
        self.upright().map(Found::face)
    }

    /// What was found, in pixels of the upright file; nothing before the second stage.
    #[must_use]
    pub fn faces(&self) -> Option<Faces> {
        let mut faces = self.faces.clone()?;
        for found in &mut faces.found {
            *found = found.scaled(self.by);
        }
        Some(faces)
    }

    /// What the pixels and what was found are, to the last bit, in sixteen digits (FNV-1a): two machines that looked at
    /// the same file can prove that they saw the same.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut mark = 0xCBF2_9CE4_8422_2325_u64;
        let mut take = |byte: u8| mark = (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        self.picture.bytes().iter().copied().for_each(&mut take);
        for found in self.faces.iter().flat_map(|faces| &faces.found) {
            let [left, right] = found.eyes;
            let points = [found.corner, found.size, left, right, found.mouth];
            let numbers = points.iter().flat_map(|point| [point.x, point.y]).chain([found.score, self.blockiness]);
            numbers.flat_map(f64::to_le_bytes).for_each(&mut take);
        }
        let parts = self.landmarks.iter().flat_map(Landmarks::numbers);
        parts.flat_map(f64::to_le_bytes).for_each(&mut take);
        format!("{mark:016x}")
    }

    /// The upright file's sides, in pixels.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        self.size
    }

    /// What is looked at, upright.
    #[must_use]
    pub fn picture(&self) -> &Picture {
        &self.picture
    }
}

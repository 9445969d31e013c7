//! Where the parts of a face are: `FaceMesh` run by the inference of the detector, over weights that the build script made
//! compact. Natively they are built in; a browser loads them when they are asked for.
//!
//! What rests on them is a hint: it warns, or it is not known. They are looked at, and let go: no report has them.

mod network;
mod points;

use super::detector::Found;
use super::face::Point;
use super::layers::Planes;
use super::picture::Picture;
use super::round;
use network::{Network, SIDE};
use points::{CHEEKS, CHIN, EYES, KEPT, LIPS, MOUTH, SIDES};

/// Empty when the build found no weights.
#[cfg(not(target_arch = "wasm32"))]
static WEIGHTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/landmarks.bin"));

/// A detector so sure has found a face, not something like one.
const SURE: f64 = 0.7;
/// How much more than the box of the detector is looked at.
const AROUND: f64 = 1.5;

/// Finds the parts of a face.
pub struct Landmarker(Network);

/// Where they are, in pixels of the picture.
pub struct Landmarks {
    /// Of the eye on the left of the picture, then of the other: corners, then pairs of places of the lids.
    pub eyes: [[Point; 8]; 2],
    /// Pairs of places inside the lips.
    pub lips: [Point; 6],
    /// The corners of the mouth.
    pub mouth: [Point; 2],
    /// The middles of the cheeks.
    pub cheeks: [Point; 2],
    /// Its bottom.
    pub chin: Point,
    /// Where the face ends before the ears.
    pub sides: [Point; 2],
    /// How much further from the camera its second side is.
    pub deeper: f64,
}

impl Landmarker {
    /// The one that was built in; nothing when the build found no weights.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn bundled() -> Option<Self> {
        Self::read(WEIGHTS)
    }

    /// From the weights that the build script wrote; nothing when they are not those.
    #[must_use]
    pub fn read(weights: &[u8]) -> Option<Self> {
        Network::read(weights).map(Self)
    }

    /// Where the parts are of a face that was found upright; nothing when there may be none.
    #[must_use]
    pub fn look(&self, picture: &Picture, found: &Found) -> Option<Landmarks> {
        let view = View::of(found).filter(|_| found.score >= SURE)?;
        let said = self.0.look(&view.planes(picture));
        if said.presence < 0.0 {
            return None;
        }
        let numbers = said.places.as_chunks::<3>().0;
        let number = |rank: usize| KEPT.iter().position(|kept| *kept == rank).and_then(|place| numbers.get(place));
        let at = |rank: usize| {
            let [x, y, _] = number(rank).copied().unwrap_or_default().map(f64::from);
            view.place(x, y)
        };
        let depth = |rank: usize| f64::from(number(rank).copied().unwrap_or_default()[2]) * view.each;
        Some(Landmarks {
            eyes: EYES.map(|eye| eye.map(at)),
            lips: LIPS.map(at),
            mouth: MOUTH.map(at),
            cheeks: CHEEKS.map(at),
            chin: at(CHIN),
            sides: SIDES.map(at),
            deeper: depth(SIDES[1]) - depth(SIDES[0]),
        })
    }
}

impl Landmarks {
    /// Half-way between the corners of each eye.
    #[must_use]
    pub fn centres(&self) -> [Point; 2] {
        self.eyes.map(|[one, other, ..]| one.middle(other))
    }

    /// Every number, to prove that two machines found the same.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let points = self.eyes.as_flattened().iter().chain(&self.lips).chain(&self.mouth).chain(&self.cheeks);
        let points = points.chain([&self.chin]).chain(&self.sides);
        points.flat_map(|point| [point.x, point.y]).chain([self.deeper])
    }
}

/// What the network looks at: a square around the face, its eyes level.
struct View {
    corner: Point,
    /// Along a line of the view, a pixel of it.
    across: Point,
    /// Pixels of the picture in one of the view.
    each: f64,
}

impl View {
    fn of(found: &Found) -> Option<Self> {
        let [left, right] = found.eyes;
        let (line, side) = (right - left, AROUND * found.size.x.max(found.size.y));
        let each = side / round::number(SIDE);
        if line.length() < 1.0 || each.is_nan() {
            return None;
        }
        let across = line * (each / line.length());
        let down = Point::new(-across.y, across.x);
        let corner = found.corner + found.size * 0.5 - (across + down) * (round::number(SIDE) / 2.0);
        Some(Self { corner, across, each })
    }

    fn place(&self, x: f64, y: f64) -> Point {
        self.corner + self.across * x + Point::new(-self.across.y, self.across.x) * y
    }

    /// Between the pixels of the picture, made as small as whole steps allow first; black outside.
    fn planes(&self, picture: &Picture) -> Planes {
        let longest = picture.width().max(picture.height());
        let small = picture.within(longest / round::place(self.each - 0.5).max(1));
        let by = round::number(small.width()) / round::number(picture.width());
        let mut planes = Planes::new(SIDE, 3);
        for index in 0..SIDE * SIDE {
            let (x, y) = (round::number(index % SIDE) + 0.5, round::number(index / SIDE) + 0.5);
            for (channel, code) in between(&small, self.place(x, y) * by).into_iter().enumerate() {
                if let Some(value) = planes.values.get_mut(channel * SIDE * SIDE + index) {
                    *value = code;
                }
            }
        }
        planes
    }
}

/// What a picture shows at a place between its pixels, from 0 to 1.
#[allow(clippy::cast_possible_truncation, reason = "a share of 1 in 32 bits")]
fn between(picture: &Picture, place: Point) -> [f32; 3] {
    let (x, y) = (place.x - 0.5, place.y - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let mut sums = [0.0; 3];
    for (down, share) in [(0.0, top + 1.0 - y), (1.0, y - top)] {
        for (across, part) in [(0.0, left + 1.0 - x), (1.0, x - left)] {
            let (column, line) = (left + across, top + down);
            let inside = column >= 0.0 && line >= 0.0;
            let pixel = picture.pixel(round::place(column), round::place(line)).filter(|_| inside).unwrap_or_default();
            for (sum, code) in sums.iter_mut().zip(pixel) {
                *sum += share * part * f64::from(code);
            }
        }
    }
    sums.map(|sum| (sum / 255.0) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_stand_in_the_order_of_their_ranks_and_each_is_kept() {
        assert!(KEPT.is_sorted());
        let read = EYES.iter().flatten().chain(&LIPS).chain(&MOUTH).chain(&CHEEKS).chain([&CHIN]).chain(&SIDES);
        assert_eq!(read.clone().count(), KEPT.len());
        assert!(read.into_iter().all(|rank| KEPT.contains(rank)));
    }

    #[test]
    fn a_place_between_two_pixels_shows_both() {
        let picture = Picture::new(2, 1, vec![0, 0, 0, 255, 255, 255]).unwrap();
        let shown = |x: f64| between(&picture, Point::new(x, 0.5)).map(f32::to_bits);
        assert_eq!([1.0, 1.5, -1.5].map(shown), [0.5_f32, 1.0, 0.0].map(|share| [share.to_bits(); 3]));
    }

    #[test]
    fn a_view_has_the_face_in_its_middle_and_its_eyes_level() {
        let found = Found {
            score: 0.9,
            corner: Point::new(100.0, 100.0),
            size: Point::new(128.0, 128.0),
            eyes: [Point::new(130.0, 150.0), Point::new(190.0, 180.0)],
            mouth: Point::new(160.0, 210.0),
        };
        let view = View::of(&found).unwrap();
        let middle = view.place(96.0, 96.0);
        assert!((middle - Point::new(164.0, 164.0)).length() < 1e-9);
        assert!((view.across.y / view.across.x - 0.5).abs() < 1e-9);
        assert!((view.each - 1.0).abs() < 1e-9);
    }
}

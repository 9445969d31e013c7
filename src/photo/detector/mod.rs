//! Finds faces: `BlazeFace` run by an inference of our own, over weights that the build script made compact.
//!
//! It says where a face may be, and helps the person to place four points: nothing that it says alone ever blocks. It is
//! told nothing and tells nothing of who the person is.

mod network;

use super::face::{Face, Point};
use super::layers::Planes;
use super::picture::Picture;
use super::round;
use network::{ANCHORS, Grid, NUMBERS, Network, SIDE};

/// Empty when the build found no weights.
static WEIGHTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/face.bin"));

/// A score from which a face is there: blank mannequins reach 0.61 at most.
pub const PRESENT: f64 = 0.6;
/// Upright faces score so much; lying ones less: only then are the other three turns looked at.
const UPRIGHT: f64 = 0.9;
/// Boxes that share so much of what they cover are of one face.
const SAME: f64 = 0.3;

/// Finds faces.
pub struct Detector(Network);

/// A face that was found, in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// How sure, from 0 to 1.
    pub score: f64,
    /// The corner of its box…
    pub corner: Point,
    /// … and its sides.
    pub size: Point,
    /// That on the left of the picture first.
    pub eyes: [Point; 2],
    /// Its middle.
    pub mouth: Point,
}

/// What was found in a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faces {
    /// Those that are present, the largest first.
    pub found: Vec<Found>,
    /// How many quarter turns, clockwise, would stand the best face upright.
    pub turns: u8,
    /// The score of the best.
    pub best: f64,
}

impl Detector {
    /// The one that was built in; nothing when the build found no weights.
    #[must_use]
    pub fn bundled() -> Option<Self> {
        Network::read(WEIGHTS).map(Self)
    }

    /// Looks for faces, upright first, then turned when none is clearly upright.
    #[must_use]
    pub fn look(&self, picture: &Picture) -> Faces {
        let mut view = View::of(picture);
        let found = self.found(&view);
        let mut faces = Faces { best: best(&found), found, turns: 0 };
        if faces.best >= UPRIGHT {
            return faces;
        }
        for turns in 1..4 {
            view = view.turned();
            let found = self.found(&view);
            if best(&found) > faces.best {
                faces = Faces { best: best(&found), found, turns };
            }
        }
        faces.found = faces.found.iter().map(|face| face.turned_back(faces.turns, picture)).collect();
        faces
    }

    fn found(&self, view: &View) -> Vec<Found> {
        let Some(grids) = self.0.look(&view.planes) else { return Vec::new() };
        let mut candidates: Vec<Found> =
            grids.iter().zip(ANCHORS).flat_map(|(grid, (side, each))| read(grid, side, each)).collect();
        candidates.sort_by(|one, other| other.score.total_cmp(&one.score));
        let mut kept: Vec<Found> = Vec::new();
        for candidate in candidates {
            if kept.iter().all(|face| face.overlap(&candidate) < SAME) {
                kept.push(candidate);
            }
        }
        for face in &mut kept {
            *face = face.mapped(|point| view.place(point), view.scale);
        }
        kept.sort_by(|one, other| other.area().total_cmp(&one.area()));
        kept
    }
}

fn best(found: &[Found]) -> f64 {
    found.iter().map(|face| face.score).fold(0.0, f64::max)
}

/// What a grid says, in shares of the view.
fn read(grid: &Grid, side: usize, each: usize) -> Vec<Found> {
    let (scores, boxes): (Vec<&[f32]>, Vec<&[f32]>) = (grid.scores.planes().collect(), grid.boxes.planes().collect());
    let mut found = Vec::new();
    for (anchor, scores) in scores.iter().enumerate().take(each) {
        for (cell, logit) in scores.iter().enumerate() {
            let score = 1.0 / (1.0 + libm::exp(-f64::from(logit.clamp(-100.0, 100.0))));
            if score < PRESENT {
                continue;
            }
            let centre = Point::new(round::number(cell % side) + 0.5, round::number(cell / side) + 0.5)
                * (1.0 / round::number(side));
            let number = |rank: usize| {
                let value = boxes.get(anchor * NUMBERS + rank).and_then(|plane| plane.get(cell));
                f64::from(value.copied().unwrap_or_default()) / round::number(SIDE)
            };
            let point = |rank: usize| Point::new(number(rank), number(rank + 1));
            let sides = point(2);
            found.push(Found {
                score,
                corner: centre + point(0) - sides * 0.5,
                size: sides,
                eyes: [centre + point(4), centre + point(6)],
                mouth: centre + point(10),
            });
        }
    }
    found
}

impl Found {
    /// The face that it is.
    #[must_use]
    pub fn face(&self) -> Face {
        Face::detected(self.eyes, self.mouth)
    }

    /// The same in a picture so many times larger.
    #[must_use]
    pub fn scaled(&self, by: f64) -> Self {
        self.mapped(|point| point * by, by)
    }

    /// Of its box.
    #[must_use]
    pub fn area(&self) -> f64 {
        self.size.x * self.size.y
    }

    fn overlap(&self, other: &Self) -> f64 {
        let side = |from: f64, long: f64, other_from: f64, other_long: f64| {
            ((from + long).min(other_from + other_long) - from.max(other_from)).max(0.0)
        };
        let both = side(self.corner.x, self.size.x, other.corner.x, other.size.x)
            * side(self.corner.y, self.size.y, other.corner.y, other.size.y);
        both / (self.area() + other.area() - both)
    }

    fn mapped(&self, place: impl Fn(Point) -> Point, scale: f64) -> Self {
        let Self { score, corner, size, eyes, mouth } = *self;
        Self { score, corner: place(corner), size: size * scale, eyes: eyes.map(&place), mouth: place(mouth) }
    }

    /// From the picture so turned to the picture.
    fn turned_back(&self, turns: u8, picture: &Picture) -> Self {
        let (width, height) = (round::number(picture.width()), round::number(picture.height()));
        let back = |Point { x, y }: Point| match turns {
            1 => Point::new(y, height - x),
            2 => Point::new(width - x, height - y),
            3 => Point::new(width - y, x),
            _ => Point::new(x, y),
        };
        let mut face = self.mapped(back, 1.0);
        let opposite = back(self.corner + self.size);
        face.size = Point::new((opposite.x - face.corner.x).abs(), (opposite.y - face.corner.y).abs());
        face.corner = Point::new(face.corner.x.min(opposite.x), face.corner.y.min(opposite.y));
        face
    }
}

/// What the network looks at: the whole picture in the middle of a black square.
struct View {
    planes: Planes,
    /// From shares of the square to pixels of the picture.
    scale: f64,
    corner: Point,
}

impl View {
    fn of(picture: &Picture) -> Self {
        let small = picture.within(SIDE);
        let (left, top) = ((SIDE - small.width()) / 2, (SIDE - small.height()) / 2);
        let mut planes = Planes { side: SIDE, values: vec![-1.0; SIDE * SIDE * 3] };
        for (x, y, pixel) in small.places() {
            for (channel, code) in pixel.into_iter().enumerate() {
                if let Some(value) = planes.values.get_mut((channel * SIDE + y + top) * SIDE + x + left) {
                    *value = f32::from(code) / 127.5 - 1.0;
                }
            }
        }
        let each =
            round::number(picture.width().max(picture.height())) / round::number(small.width().max(small.height()));
        let corner = Point::new(round::number(left), round::number(top)) * -each;
        Self { planes, scale: each * round::number(SIDE), corner }
    }

    fn place(&self, share: Point) -> Point {
        share * self.scale + self.corner
    }

    /// A quarter turn clockwise.
    fn turned(&self) -> Self {
        let mut planes = Planes::new(SIDE, 3);
        for (index, value) in planes.values.iter_mut().enumerate() {
            let (channel, y, x) = (index / (SIDE * SIDE), index / SIDE % SIDE, index % SIDE);
            *value = self.planes.values.get((channel * SIDE + SIDE - 1 - x) * SIDE + y).copied().unwrap_or(-1.0);
        }
        Self { planes, scale: self.scale, corner: Point::new(self.corner.y, self.corner.x) }
    }
}

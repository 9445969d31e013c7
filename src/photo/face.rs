//! Where the face is: as the person says, or as the detector found it.

use super::round;
use core::ops::{Add, Mul, Sub};

/// A place in a picture, in pixels from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Rightwards.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// At these pixels.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Between this place and another.
    #[must_use]
    pub fn middle(self, other: Self) -> Self {
        (self + other) * 0.5
    }

    /// As an arrow from the corner.
    #[must_use]
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Point {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        Self::new(self.x * by, self.y * by)
    }
}

/// The four points that the person places, in pixels of the upright picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Points {
    /// The top of the skull, under the hair.
    pub crown: Point,
    /// The bottom of the chin.
    pub chin: Point,
    /// The two pupils, that on the left of the picture first.
    pub eyes: [Point; 2],
}

/// Who says where the face is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The person, by placing four points: what is measured from them may block.
    Placed,
    /// The detector: what is measured from it never blocks.
    Detected,
}

/// A face in a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// As placed, or as estimated from what was detected.
    pub points: Points,
    /// Its middle.
    pub mouth: Point,
    /// Who says so.
    pub told: Told,
}

/// From the eyes down to the chin, of the height of a head from crown to chin: 0.49, give or take 8 % between people.
const EYES_TO_CHIN: f64 = 0.49;
/// From the eyes to the middle of the mouth, of that from the eyes to the chin.
const EYES_TO_MOUTH: f64 = 0.583;
/// The same where the detector sees the mouth: lower.
const EYES_TO_DETECTED_MOUTH: f64 = 0.669;

impl Face {
    /// From the points that the person placed.
    #[must_use]
    pub fn placed(points: Points) -> Self {
        let eyes = points.eyes_middle();
        Self { points, mouth: eyes + (points.chin - eyes) * EYES_TO_MOUTH, told: Told::Placed }
    }

    /// From the eyes and the mouth that a detector found: chin and crown are estimates.
    #[must_use]
    pub fn detected(eyes: [Point; 2], mouth: Point) -> Self {
        let middle = eyes[0].middle(eyes[1]);
        let chin = middle + (mouth - middle) * (1.0 / EYES_TO_DETECTED_MOUTH);
        let crown = chin + (middle - chin) * (1.0 / EYES_TO_CHIN);
        Self { told: Told::Detected, ..Self::placed(Points { crown, chin, eyes }) }
    }

    /// The same face in a picture so many times larger.
    #[must_use]
    pub fn scaled(&self, by: f64) -> Self {
        let Points { crown, chin, eyes } = self.points;
        let points = Points { crown: crown * by, chin: chin * by, eyes: eyes.map(|eye| eye * by) };
        Self { points, mouth: self.mouth * by, told: self.told }
    }

    /// Whether the region between brows and chin holds a place: an ellipse that leaves hair and ears out.
    #[must_use]
    pub fn holds(&self, x: usize, y: usize) -> bool {
        let eyes = self.points.eyes_middle();
        let down = self.points.chin - eyes;
        let tall = down.length();
        let place = Point::new(round::number(x), round::number(y)) - (eyes + down * 0.34);
        let (along, aside) =
            ((place.x * down.x + place.y * down.y) / tall, (place.x * down.y - place.y * down.x) / tall);
        let (along, aside) = (along / (0.64 * tall), aside / (0.85 * self.points.eye_distance()));
        along * along + aside * aside < 1.0
    }
}

impl Points {
    /// Whether they can be those of a head: four places apart, the crown above the eyes, and the eyes above the chin.
    #[must_use]
    pub fn make_sense(&self) -> bool {
        let numbers = [self.crown, self.chin, self.eyes[0], self.eyes[1]];
        let finite = numbers.iter().all(|point| point.x.abs() < 1e6 && point.y.abs() < 1e6);
        let eyes = self.eyes_middle();
        let apart = self.eye_distance() >= 1.0 && (self.chin - eyes).length() >= 1.0;
        finite && apart && self.eyes[0].x < self.eyes[1].x && self.crown.y < eyes.y && eyes.y < self.chin.y
    }

    /// Half-way between the eyes.
    #[must_use]
    pub fn eyes_middle(&self) -> Point {
        self.eyes[0].middle(self.eyes[1])
    }

    /// Between the pupils, in pixels: IED of ISO/IEC 19794-5.
    #[must_use]
    pub fn eye_distance(&self) -> f64 {
        (self.eyes[1] - self.eyes[0]).length()
    }

    /// From the crown to the chin, in pixels.
    #[must_use]
    pub fn head_height(&self) -> f64 {
        (self.chin - self.crown).length()
    }

    /// How much the eye line leans, in degrees, clockwise.
    #[must_use]
    pub fn roll(&self) -> f64 {
        let line = self.eyes[1] - self.eyes[0];
        libm::atan2(line.y, line.x).to_degrees()
    }
}

//! Where the face stands in its frame: what is measured from the points that the person placed, or from the detector's.

use super::face::{Face, Point, Told};
use super::round;
use super::specification::Specification;

/// A measure of [`super::table`] with its value.
pub type Measure = (&'static str, f64);

/// The measures of a face in a picture of these sides, stored `by` times larger.
#[must_use]
pub fn measures(face: &Face, (width, height): (usize, usize), by: f64, specification: &Specification) -> Vec<Measure> {
    let (width, height) = (round::number(width), round::number(height));
    let points = &face.points;
    let eyes = points.eyes_middle();
    let head = points.head_height() / height * specification.print.1;
    let nearest = [points.crown, points.chin].map(|point| margin(point, width, height));
    let [crown, chin] = nearest;
    let numbers =
        [head, points.roll().abs(), eyes.x / width, eyes.y / height, points.eye_distance() * by, crown.min(chin)];
    let names = match face.told {
        Told::Placed => ["head", "roll", "centre", "eyeLine", "eyes", "margin"],
        Told::Detected => {
            ["headEstimate", "rollEstimate", "centreEstimate", "eyeLineEstimate", "eyesEstimate", "marginEstimate"]
        }
    };
    let mut measures: Vec<Measure> = names.into_iter().zip(numbers).collect();
    if face.told == Told::Placed {
        measures.push(("stretch", points.eye_distance() / (points.chin - eyes).length()));
    }
    measures
}

/// How far inside the frame, as a share of its side; less than nothing outside.
fn margin(point: Point, width: f64, height: f64) -> f64 {
    (point.x / width).min(1.0 - point.x / width).min(point.y / height).min(1.0 - point.y / height)
}

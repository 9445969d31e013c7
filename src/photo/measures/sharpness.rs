//! How sharp the face is: the mean step between neighbours, as a share of how much the face varies.
//!
//! The picture is first made so small that the eyes are 64 pixels apart, so that what is measured is the face and not
//! the file. A blur lowers it; noise raises it, and a motion along one axis is hardly seen.

use super::blockiness::light;
use crate::photo::face::Face;
use crate::photo::picture::Picture;
use crate::photo::round;

/// Between the eyes, in pixels.
const EYE_DISTANCE: f64 = 64.0;
/// Fewer than this are not enlarged: nothing is said.
const LEAST: f64 = 58.0;

/// The sharpness of the face; nothing when it is too small to tell.
#[must_use]
pub fn sharpness(picture: &Picture, face: &Face) -> Option<f64> {
    let distance = face.points.eye_distance();
    if distance < LEAST {
        return None;
    }
    let by = (EYE_DISTANCE / distance).min(1.0);
    let side = |length: usize| round::place(round::number(length) * by).max(1);
    let small = picture.reduced(side(picture.width()), side(picture.height()));
    let face = face.scaled(by);
    let light: Vec<u8> = small.places().map(|(_, _, pixel)| light(&pixel)).collect();
    let (mut steps, mut sum, mut squares, mut count) = (0_u64, 0_u64, 0_u64, 0_u64);
    for (index, code) in light.iter().enumerate() {
        if !face.holds(index % small.width(), index / small.width()) {
            continue;
        }
        let at = |place: Option<usize>| place.and_then(|place| light.get(place)).map_or(*code, |code| *code);
        let around =
            [index.checked_sub(1), Some(index + 1), index.checked_sub(small.width()), Some(index + small.width())];
        let around: u64 = around.map(|place| u64::from(at(place))).iter().sum();
        let code = u64::from(*code);
        steps += (4 * code).abs_diff(around);
        (sum, squares, count) = (sum + code, squares + code * code, count + 1);
    }
    deviation(sum, squares, count).map(|deviation| mean(steps, count) / deviation)
}

#[allow(clippy::cast_precision_loss, reason = "sums of bytes over a small picture")]
fn mean(sum: u64, count: u64) -> f64 {
    sum as f64 / count as f64
}

/// The standard deviation; nothing when there is none.
fn deviation(sum: u64, squares: u64, count: u64) -> Option<f64> {
    if count == 0 {
        return None;
    }
    let average = mean(sum, count);
    let variance = mean(squares, count) - average * average;
    (variance > 0.01).then(|| variance.sqrt())
}

//! Whether a picture is in colour, and whether the colour of its light is natural.

use crate::photo::colour::{Lab, Light};
use crate::photo::face::{Face, Point};
use crate::photo::picture::Picture;
use crate::photo::round;

/// A picture with a longer side has pixels to spare.
const ENOUGH: usize = 700;

/// How coloured the most coloured hundredth of a picture is: the 99th percentile of |R−G| + |G−B|. 0 for greys.
#[must_use]
pub fn colourfulness(picture: &Picture) -> f64 {
    let mut counts = [0_usize; 512];
    for [red, green, blue] in looked_at(picture) {
        let steps = red.abs_diff(green) as usize + green.abs_diff(blue) as usize;
        if let Some(count) = counts.get_mut(steps) {
            *count += 1;
        }
    }
    let mut left = counts.iter().sum::<usize>().div_ceil(100);
    for (steps, count) in counts.iter().enumerate().rev() {
        match left.checked_sub(*count) {
            Some(rest) if rest > 0 => left = rest,
            _ => return round::number(steps),
        }
    }
    0.0
}

/// The pixels of a picture, or on a large one those of every other line: as many tell as much.
fn looked_at(picture: &Picture) -> impl Iterator<Item = [u8; 3]> {
    let each = if picture.width().max(picture.height()) > ENOUGH { 2 } else { 1 };
    picture.lines().step_by(each).flat_map(|line| line.as_chunks::<3>().0).copied()
}

/// How much the colours of a picture differ from those of one tint: what is left of R−G and of G−B once their straight
/// line over luma is taken away, in codes (standard deviation). Near 0 for greys, sepia and any other single tint.
#[must_use]
pub fn tones(picture: &Picture) -> f64 {
    let mut sums = [0_i64; 8];
    for [red, green, blue] in looked_at(picture) {
        let [red, green, blue] = [red, green, blue].map(i64::from);
        let (light, warm, cool) = (red + green + blue, red - green, green - blue);
        let terms = [light, warm, cool, light * light, light * warm, light * cool, warm * warm, cool * cool];
        for (sum, term) in sums.iter_mut().zip(terms) {
            *sum += term;
        }
    }
    let count = round::number(looked_at(picture).count());
    #[allow(clippy::cast_precision_loss, reason = "sums of products of codes over a picture of a megapixel")]
    let [light, warm, cool, light_light, light_warm, light_cool, warm_warm, cool_cool] =
        sums.map(|sum| sum as f64 / count);
    let variance = light_light - light * light;
    let left = |mean: f64, with_light: f64, square: f64| {
        let shared = with_light - mean * light;
        let explained = if variance > 0.01 { shared * shared / variance } else { 0.0 };
        (square - mean * mean - explained).max(0.0)
    };
    (left(warm, light_warm, warm_warm) + left(cool, light_cool, cool_cool)).sqrt()
}

/// How far the light of a face is from any natural one: D of OFIQ's natural colour (ISO/IEC 29794-5).
///
/// 0 for the whole range of people under daylight or a lamp: the range is that of a* and b* on the cheeks, and does not
/// look at how light they are.
#[must_use]
pub fn unnaturalness(picture: &Picture, light: &Light, face: &Face) -> Option<f64> {
    let [left, right] = squares(face).map(|(corner, side)| means(picture, corner, side));
    let (left, right) = (left?, right?);
    let mut mean = [0.0; 3];
    for (mean, (left, right)) in mean.iter_mut().zip(left.into_iter().zip(right)) {
        *mean = f64::midpoint(left, right);
    }
    let [red, green, blue] = mean;
    if (red - green).abs() < 0.5 && (green - blue).abs() < 0.5 {
        return Some(0.0); // grey: said by another check
    }
    let [red, green, blue] = light.of(mean.map(round::code));
    let lab = Lab::of([
        (0.436_05 * red + 0.385_08 * green + 0.143_09 * blue) / 0.964_221,
        0.222_49 * red + 0.716_89 * green + 0.060_62 * blue,
        (0.013_93 * red + 0.097_10 * green + 0.714_19 * blue) / 0.825_211,
    ]);
    if lab.a < 0.0 || lab.b < 0.0 {
        return Some(100.0);
    }
    let off = |value: f64, least: f64, most: f64| (least - value).max(value - most).max(0.0);
    let (a, b) = (off(lab.a, 5.0, 25.0), off(lab.b, 5.0, 35.0));
    Some((a * a + b * b).sqrt())
}

/// Under each eye, towards the nose: a side of three tenths of the distance of the eyes.
fn squares(face: &Face) -> [(Point, f64); 2] {
    let [left, right] = face.points.eyes;
    let side = 0.3 * face.points.eye_distance();
    let down = (face.mouth - face.points.eyes_middle()).length() * 0.5;
    [(Point::new(left.x, left.y + down), side), (Point::new(right.x - side, right.y + down), side)]
}

/// The mean codes of a square; nothing when it is not wholly inside.
#[must_use]
pub fn means(picture: &Picture, corner: Point, side: f64) -> Option<[f64; 3]> {
    if corner.x < 0.0 || corner.y < 0.0 {
        return None;
    }
    let (left, top, side) = (round::place(corner.x), round::place(corner.y), round::place(side).max(1));
    let square = picture.part(left, top, side, side).filter(|square| square.height() == side)?;
    let mut sums = [0_usize; 3];
    for (_, _, pixel) in square.places() {
        for (sum, code) in sums.iter_mut().zip(pixel) {
            *sum += usize::from(code);
        }
    }
    Some(sums.map(|sum| round::number(sum) / round::number(side * side)))
}

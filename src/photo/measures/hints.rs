//! What the parts of a face show: how open the eyes and the mouth are, whether something may lie before the eyes or the chin,
//! and which way the head is turned. Ratios of one face with itself: how light a skin is goes out of each.

use super::super::geometry::Measure;
use super::super::landmarks::Landmarks;
use super::super::picture::Picture;
use super::super::round;
use super::colour::means;
use crate::photo::face::Point;

/// The measures of a face whose parts were found.
#[must_use]
pub fn measures(picture: &Picture, parts: &Landmarks) -> Vec<Measure> {
    let [left, right] = parts.centres();
    let tall = (parts.chin - left.middle(right)).length();
    let mut measures = vec![
        ("yaw", yaw(parts).abs()),
        ("lids", parts.eyes.iter().map(|[_, _, lids @ ..]| gap(lids)).fold(0.0, f64::max) / tall),
        ("lips", gap(&parts.lips) / tall),
    ];
    measures.extend(before_the_eyes(picture, parts).unwrap_or_default());
    measures.extend(below_the_cheeks(picture, parts));
    measures
}

/// The widest of pairs of places.
fn gap(pairs: &[Point]) -> f64 {
    pairs.as_chunks::<2>().0.iter().map(|[one, other]| (*one - *other).length()).fold(0.0, f64::max)
}

/// How far the head is turned aside, in degrees.
fn yaw(parts: &Landmarks) -> f64 {
    let [one, other] = parts.sides;
    libm::atan2(parts.deeper, (other - one).length()).to_degrees()
}

/// How light the eyes are beside the cheeks, how much of them is white, and how alike they are.
fn before_the_eyes(picture: &Picture, parts: &Landmarks) -> Option<Vec<Measure>> {
    let [left, right] = parts.centres();
    let apart = (right - left).length();
    let side = 0.2 * apart;
    let mut cheeks = Vec::new();
    for cheek in parts.cheeks {
        cheeks.extend(lumas(picture, cheek - Point::new(side, side) * 0.5, Point::new(side, side))?);
    }
    let cheek = at(&mut cheeks, 50)?;
    let mut eyes = Vec::with_capacity(2);
    for eye in &parts.eyes {
        let (corner, sides) = frame(eye, apart / 20.0);
        let (burnt, mut light) = (burnt(picture, corner, sides)?, lumas(picture, corner, sides)?);
        eyes.push((at(&mut light, 95)?, at(&mut light, 50)?, burnt));
    }
    let [(one_light, one, one_burnt), (other_light, other, other_burnt)] = *eyes.first_chunk::<2>()?;
    Some(vec![
        ("lenses", one_light.max(other_light) / cheek.max(1.0)),
        ("glare", one_burnt.max(other_burnt)),
        ("alike", one.min(other) / one.max(other).max(1.0)),
    ])
}

/// How far the hue of the chin is from that of the cheeks: what red, green and blue are of their sum.
fn below_the_cheeks(picture: &Picture, parts: &Landmarks) -> Option<Measure> {
    let [left, right] = parts.centres();
    let middle = left.middle(right);
    let side = 0.2 * (right - left).length();
    let chin = parts.chin + (middle - parts.chin) * 0.12;
    let hue = |place: Point| {
        let codes = means(picture, place - Point::new(side, side) * 0.5, side)?;
        let all = codes.iter().sum::<f64>().max(1.0);
        Some(codes.map(|code| code / all))
    };
    let ([one, other], chin) = ([hue(parts.cheeks[0])?, hue(parts.cheeks[1])?], hue(chin)?);
    let steps =
        one.into_iter().zip(other).zip(chin).map(|((one, other), chin)| (f64::midpoint(one, other) - chin).abs());
    Some(("chinHue", steps.sum()))
}

/// What holds an eye, and a little more.
fn frame(eye: &[Point; 8], around: f64) -> (Point, Point) {
    let least = |of: fn(&Point) -> f64| eye.iter().map(of).fold(f64::MAX, f64::min) - around;
    let most = |of: fn(&Point) -> f64| eye.iter().map(of).fold(f64::MIN, f64::max) + around;
    let corner = Point::new(least(|point| point.x), least(|point| point.y));
    (corner, Point::new(most(|point| point.x), most(|point| point.y)) - corner)
}

/// A rectangle of the picture; nothing when it does not lie inside.
fn part(picture: &Picture, corner: Point, sides: Point) -> Option<Picture> {
    let [width, height] = [sides.x, sides.y].map(|side| round::place(side).max(1));
    let part = picture.part(round::place(corner.x), round::place(corner.y), width, height)?;
    (corner.x >= 0.0 && corner.y >= 0.0 && part.height() == height).then_some(part)
}

/// How light each pixel is, in codes.
fn lumas(picture: &Picture, corner: Point, sides: Point) -> Option<Vec<f64>> {
    let part = part(picture, corner, sides)?;
    let luma =
        |[red, green, blue]: [u8; 3]| 0.299 * f64::from(red) + 0.587 * f64::from(green) + 0.114 * f64::from(blue);
    Some(part.places().map(|(_, _, pixel)| luma(pixel)).collect())
}

/// The share of pixels that are white.
fn burnt(picture: &Picture, corner: Point, sides: Point) -> Option<f64> {
    let part = part(picture, corner, sides)?;
    let white = part.places().filter(|(_, _, [red, green, blue])| *red.min(green).min(blue) >= 250).count();
    round::share(white, part.width() * part.height())
}

/// The value below which so many hundredths are.
fn at(values: &mut [f64], hundredths: usize) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() * hundredths / 100).copied()
}

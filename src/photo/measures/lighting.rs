//! How the face is lit: ratios between its parts, and what is burnt out. Never how dark it is.

use super::blockiness::light as luma;
use super::colour::means;
use crate::photo::colour::Light;
use crate::photo::face::{Face, Point};
use crate::photo::picture::Picture;
use crate::photo::round;

/// The darkest of two cheeks and chin against the lightest, in the channel where they differ most (ICAO Portrait Quality;
/// the forehead is left out: a fringe ruins it). Nothing when they are not all in the picture.
#[must_use]
pub fn evenness(picture: &Picture, face: &Face) -> Option<f64> {
    let [left, right] = face.points.eyes;
    let (eyes, across) = (face.points.eyes_middle(), right - left);
    let (down, side) = (face.mouth - eyes, 0.3 * across.length());
    let unit = (across * (1.0 / across.length()), down * (1.0 / down.length()));
    let cheek =
        |outwards: f64| eyes + down * 0.5 + (across * 0.5 + unit.0 * (side / 2.0)) * outwards + unit.1 * (side / 2.0);
    let half = Point::new(side / 2.0, side / 2.0);
    let zones = [cheek(-1.0), cheek(1.0), eyes + down * 1.5].map(|middle| means(picture, middle - half, side));
    let [one, two, three] = zones;
    let (one, two, three) = (one?, two?, three?);
    let ratios = one.into_iter().zip(two).zip(three).map(|((one, two), three)| {
        let (least, most) = (one.min(two).min(three), one.max(two).max(three));
        if most > 0.0 { least / most } else { 1.0 }
    });
    Some(ratios.fold(1.0, f64::min))
}

/// The share of the face whose luminance is 247 of 255 or more: nothing is left to see there (OFIQ over-exposure).
#[must_use]
pub fn burnt(picture: &Picture, light: &Light, face: &Face) -> Option<f64> {
    let (mut burnt, mut all) = (0, 0);
    for (x, y, pixel) in picture.places() {
        if face.holds(x, y) {
            all += 1;
            burnt += usize::from(light.luminance(pixel) >= 247);
        }
    }
    round::share(burnt, all)
}

/// The luma that 95 % of the face stays below.
#[must_use]
pub fn highlights(picture: &Picture, face: &Face) -> Option<f64> {
    let mut codes: Vec<u8> =
        picture.places().filter(|(x, y, _)| face.holds(*x, *y)).map(|(_, _, pixel)| luma(&pixel)).collect();
    codes.sort_unstable();
    codes.get(codes.len() * 95 / 100).map(|code| f64::from(*code))
}

/// The share of red in the redder pupil: a flash seen through the eye.
#[must_use]
pub fn red_eye(picture: &Picture, face: &Face) -> Option<f64> {
    let reach = 0.07 * face.points.eye_distance();
    let shares = face.points.eyes.map(|eye| {
        let corner = Point::new((eye.x - reach).max(0.0), (eye.y - reach).max(0.0));
        let side = round::place(2.0 * reach).max(1);
        let square = picture.part(round::place(corner.x), round::place(corner.y), side, side)?;
        let is_red = |[red, green, blue]: [u8; 3]| red > 90 && u32::from(red) * 10 > 17 * u32::from(green.max(blue));
        let red = square.places().filter(|(_, _, pixel)| is_red(*pixel)).count();
        round::share(red, square.width() * square.height())
    });
    let [left, right] = shares;
    Some(left?.max(right?))
}

//! The frame that a document asks, around the points that the person placed, and the picture made of it.
//!
//! It is cut from the original pixels and written as a new JPEG: nothing of the file is left in it, its place and its date
//! no more than the rest. Nothing is retouched.

use super::decode::{Part, Undecoded, decode_part};
use super::face::Points;
use super::orientation::{stored, upright};
use super::picture::fitted;
use super::round;
use super::specification::Specification;
use jpeg_encoder::{ColorType, Encoder, PixelDensity, SamplingFactor};

/// How much of the room that the head leaves is above it.
const ABOVE: f64 = 0.4;
/// 600 dpi on 45 mm: a larger cut is reduced to it.
const MOST_TALL: usize = 1063;
/// Quantisation is hardly seen from here on.
const QUALITY: u8 = 95;

/// The frame of the document around these points, in pixels of the upright file: with a head in the middle of what is
/// allowed, or as near as there is room for. Nothing when there is no room for any.
#[must_use]
pub fn frame(points: &Points, (width, height): (usize, usize), specification: &Specification) -> Option<Part> {
    let (least, most) = specification.head;
    let middle = f64::midpoint(least, most);
    let heads = [middle, f64::midpoint(middle, most), most - 0.1];
    heads.into_iter().find_map(|head| around(points, (width, height), head, specification))
}

fn around(points: &Points, sides: (usize, usize), head: f64, specification: &Specification) -> Option<Part> {
    let each = points.head_height() / head; // pixels in a millimetre
    let (wide, tall) = (specification.print.0 * each, specification.print.1 * each);
    let (width, height) = (round::place(wide), round::place(tall));
    if width == 0 || height == 0 || width > sides.0 || height > sides.1 {
        return None;
    }
    let above = (specification.print.1 - head) * ABOVE * each;
    let centre = f64::midpoint(points.eyes_middle().x, points.chin.x);
    let left = round::place((centre - wide / 2.0).max(0.0)).min(sides.0 - width);
    let top = round::place((points.crown.y - above).max(0.0)).min(sides.1 - height);
    Some(Part { left, top, width, height })
}

/// The picture of a frame, as a JPEG.
///
/// # Errors
/// When the file gives no such pixels.
pub fn cut(
    bytes: &[u8],
    orientation: u8,
    sides: (usize, usize),
    frame: Part,
    specification: &Specification,
) -> Result<Vec<u8>, Undecoded> {
    let sides = if (5..=8).contains(&orientation) { (sides.1, sides.0) } else { sides };
    let picture = decode_part(bytes, stored(frame, sides, orientation))?;
    let picture = upright(picture, orientation);
    let (width, height) = fitted((picture.width(), picture.height()), MOST_TALL);
    let picture = picture.reduced(width, height);
    let dots = round::place(round::number(height) / specification.print.1 * 25.4);
    let side = |length: usize| u16::try_from(length).map_err(|_| Undecoded::TooLarge);
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::R_4_4_4);
    let dots = u16::try_from(dots).unwrap_or(600);
    encoder.set_density(PixelDensity { density: (dots, dots), unit: jpeg_encoder::PixelDensityUnit::Inches });
    let written = encoder.encode(picture.bytes(), side(width)?, side(height)?, ColorType::Rgb);
    written.map(|()| jpeg).map_err(|_| Undecoded::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::photo::face::Point;

    fn points(eyes: f64, crown: f64, chin: f64) -> Points {
        let eye = |x: f64| Point::new(x, eyes);
        Points { crown: Point::new(500.0, crown), chin: Point::new(500.0, chin), eyes: [eye(440.0), eye(560.0)] }
    }

    #[test]
    fn a_frame_gives_the_head_its_millimetres() {
        let specification = Specification::french();
        let points = points(500.0, 300.0, 700.0);
        let frame = frame(&points, (2000, 2000), specification).unwrap();
        let head = points.head_height() / round::number(frame.height) * 45.0;
        assert!((head - 34.0).abs() < 0.05, "{head}");
        let shape = round::number(frame.width) / round::number(frame.height);
        assert!((shape - specification.shape()).abs() < 0.003, "{shape}");
        assert!(frame.top < 300 && frame.top + frame.height > 700);
    }

    #[test]
    fn a_frame_stays_inside_and_is_tighter_when_there_is_little_room() {
        let tight = frame(&points(500.0, 300.0, 700.0), (800, 505), Specification::french());
        let tight = tight.unwrap();
        assert!(tight.left + tight.width <= 800 && tight.top + tight.height <= 505, "{tight:?}");
        assert_eq!(frame(&points(500.0, 300.0, 700.0), (800, 450), Specification::french()), None);
    }
}

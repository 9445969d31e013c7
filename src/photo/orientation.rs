//! Turns a picture upright, as the orientation that the camera wrote asks (EXIF 2.3, tag 0x0112).

use super::decode::Part;
use super::picture::Picture;

/// The picture upright. Whatever is not 2 to 8 leaves it as it is.
#[must_use]
pub fn upright(picture: Picture, orientation: u8) -> Picture {
    if !(2..=8).contains(&orientation) {
        return picture;
    }
    let (width, height) = (picture.width(), picture.height());
    let across = orientation >= 5; // 5 to 8 change the sides
    let (wide, tall) = if across { (height, width) } else { (width, height) };
    let mut rgb = Vec::with_capacity(picture.bytes().len());
    for y in 0..tall {
        for x in 0..wide {
            let (x, y) = source((x, y), (width, height), orientation);
            rgb.extend(picture.pixel(x, y).unwrap_or_default());
        }
    }
    Picture::new(wide, tall, rgb).unwrap_or_default()
}

/// Where the upright pixel lies in the stored picture.
fn source((x, y): (usize, usize), (width, height): (usize, usize), orientation: u8) -> (usize, usize) {
    let (right, bottom) = (width - 1, height - 1);
    match orientation {
        2 => (right.saturating_sub(x), y),
        3 => (right.saturating_sub(x), bottom.saturating_sub(y)),
        4 => (x, bottom.saturating_sub(y)),
        5 => (y, x),
        6 => (y, bottom.saturating_sub(x)),
        7 => (right.saturating_sub(y), bottom.saturating_sub(x)),
        _ => (right.saturating_sub(y), x),
    }
}

/// Where a part of the upright picture lies in the stored one; the sides are those of the stored picture.
#[must_use]
pub fn stored(part: Part, sides: (usize, usize), orientation: u8) -> Part {
    if !(2..=8).contains(&orientation) {
        return part;
    }
    let last = |start: usize, length: usize| (start + length).saturating_sub(1);
    let one = source((part.left, part.top), sides, orientation);
    let other = source((last(part.left, part.width), last(part.top, part.height)), sides, orientation);
    Part {
        left: one.0.min(other.0),
        top: one.1.min(other.1),
        width: one.0.abs_diff(other.0) + 1,
        height: one.1.abs_diff(other.1) + 1,
    }
}

/// What undoes an orientation.
#[cfg(test)]
const fn inverse(orientation: u8) -> u8 {
    match orientation {
        6 => 8,
        8 => 6,
        same => same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Picture {
        Picture::new(3, 2, b"aaabbbcccdddeeefff".to_vec()).unwrap()
    }

    fn text(picture: &Picture) -> String {
        let lines =
            picture.lines().map(|line| line.iter().step_by(3).map(|byte| char::from(*byte)).collect::<String>());
        lines.collect::<Vec<_>>().join("/")
    }

    #[test]
    fn each_orientation_turns_as_its_standard_says() {
        let turned = ["abc/def", "cba/fed", "fed/cba", "def/abc", "ad/be/cf", "da/eb/fc", "fc/eb/da", "cf/be/ad"];
        for (orientation, expected) in (1..).zip(turned) {
            assert_eq!(text(&upright(letters(), orientation)), expected, "{orientation}");
        }
    }

    #[test]
    fn a_part_is_the_same_before_and_after() {
        let part = Part { left: 0, top: 0, width: 2, height: 1 };
        for orientation in 1..=8 {
            let stored = stored(part, (3, 2), orientation);
            let before = letters().part(stored.left, stored.top, stored.width, stored.height).unwrap();
            let after = upright(letters(), orientation).part(0, 0, 2, 1).unwrap();
            assert_eq!(upright(before, orientation), after, "{orientation}");
        }
    }

    #[test]
    fn an_orientation_and_its_inverse_change_nothing() {
        for orientation in 0..=255 {
            let turned = upright(upright(letters(), orientation), inverse(orientation));
            assert_eq!(turned, letters(), "{orientation}");
        }
    }
}

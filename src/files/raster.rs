//! What the other pictures say of themselves: enough to be named and measured.

use super::bytes::Bytes;
use super::{Colour, Ending, Header, Sample};

/// A Windows bitmap: width and height, upside down when negative.
pub(super) fn bitmap(bytes: Bytes<'_>, header: &mut Header) {
    header.stored = if bytes.le32(14) == Some(12) {
        bytes.le16(18).zip(bytes.le16(20)).map(|(width, height)| (width.into(), height.into()))
    } else {
        let side = |at| bytes.le32(at).map(|side| side.cast_signed().unsigned_abs());
        side(18).zip(side(22))
    };
    header.colour = Colour::Rgb;
}

/// `GIF89a`: the screen; a film says how often it starts again.
pub(super) fn gif(bytes: Bytes<'_>, header: &mut Header) {
    header.stored = bytes.le16(6).zip(bytes.le16(8)).map(|(width, height)| (width.into(), height.into()));
    header.animated = bytes.find(0, b"NETSCAPE2.0").is_some();
    header.colour = Colour::Rgb;
}

/// `WebP`: the size of the container, then the first chunk of one of three sorts.
pub(super) fn webp(sample: &Sample<'_>, header: &mut Header) {
    let bytes = Bytes(sample.head);
    let short = |at| bytes.le16(at).map(|side| u32::from(side & 0x3FFF));
    let long = |at| Some((bytes.le32(at)? & 0x00FF_FFFF) + 1);
    header.stored = match bytes.slice(12, 4) {
        Some(b"VP8 ") => short(26).zip(short(28)),
        Some(b"VP8L") => bytes.le32(21).map(|bits| ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)),
        Some(b"VP8X") => {
            let flags = bytes.byte(20).unwrap_or_default();
            header.animated = flags & 0x02 != 0;
            header.transparent = flags & 0x10 != 0;
            long(24).zip(long(27))
        }
        _ => None,
    };
    header.colour = Colour::Rgb;
    if let Some(size) = bytes.le32(4) {
        header.ending = if u64::from(size) + 8 > sample.size { Ending::Cut } else { Ending::Whole };
    }
}

/// HEIF: the largest of the sizes that its boxes declare (`ispe`); small ones are its tiles and its thumbnail.
pub(super) fn heif(bytes: Bytes<'_>, header: &mut Header) {
    let mut at = 0;
    while let Some(found) = bytes.find(at, b"ispe") {
        header.looked(1);
        let sides = bytes.be32(found + 8).zip(bytes.be32(found + 12));
        let area = |sides: Option<(u32, u32)>| sides.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
        if area(sides) > area(header.stored) {
            header.stored = sides;
        }
        at = found + 4;
    }
    header.looked(bytes.0.len());
}

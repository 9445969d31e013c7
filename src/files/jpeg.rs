//! The markers of a JPEG (ITU-T T.81 Annex B), the end of its picture, and what follows it.

use super::bytes::Bytes;
use super::{Colour, Ending, Header, Sample, quality, tiff};

/// End of image.
const END: [u8; 2] = [0xFF, 0xD9];

pub(super) fn read(sample: &Sample<'_>, header: &mut Header) {
    let mut jpeg = Jpeg { bytes: Bytes(sample.head), at: 2, header };
    match jpeg.markers() {
        Some(Ending::Whole) => {
            let picture = jpeg.at as u64;
            header.trailing = sample.size - picture;
            header.ending = if header.stored.is_some() { Ending::Whole } else { Ending::Damaged };
        }
        Some(ending) => header.ending = ending,
        None if sample.is_whole() => header.ending = Ending::Cut,
        None => header.ending = beyond(sample.tail, header),
    }
}

struct Jpeg<'b, 'h> {
    bytes: Bytes<'b>,
    at: usize,
    header: &'h mut Header,
}

impl Jpeg<'_, '_> {
    /// Walks to the end of the picture; none when the bytes stop before.
    fn markers(&mut self) -> Option<Ending> {
        loop {
            let marker = self.next_marker()?;
            match marker {
                0xD9 => return Some(Ending::Whole),
                0x00 | 0x01 | 0xD0..=0xD8 => {}
                _ => {
                    let length = usize::from(self.bytes.be16(self.at)?);
                    if length < 2 {
                        return Some(Ending::Damaged);
                    }
                    let body = self.bytes.slice(self.at + 2, length - 2)?;
                    self.segment(marker, Bytes(body));
                    self.at += length;
                }
            }
        }
    }

    /// The next marker, past whatever stands before it: bytes of the picture, filling, or what a careless writer left.
    fn next_marker(&mut self) -> Option<u8> {
        let start = self.at;
        let rest = self.bytes.0.get(start..)?;
        let pairs = rest.iter().zip(rest.iter().skip(1));
        // After FF, 00 is a byte of the picture, FF is filling.
        let found = pairs.into_iter().position(|(mark, kind)| *mark == 0xFF && !matches!(kind, 0x00 | 0xFF));
        let place = start + found.unwrap_or(rest.len());
        self.header.looked(place - start + 1);
        self.at = place + 2;
        self.bytes.byte(place + 1)
    }

    fn segment(&mut self, marker: u8, body: Bytes<'_>) {
        let header = &mut *self.header;
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) && header.stored.is_none() => frame(body, header),
            0xDB => header.quality = header.quality.or_else(|| quality::of(body)),
            0xDA => header.scans += 1,
            0xE0 if body.has(0, b"JFIF\0") => header.density = header.density.or_else(|| density(body)),
            0xE1 if body.has(0, b"Exif\0") => {
                tiff::camera(Bytes(body.0.get(6..).unwrap_or_default()), header);
            }
            0xE1 if body.has(0, b"http://ns.adobe.com/xap/1.0/\0") => {
                header.looked(body.0.len());
                header.located |= body.find(0, b"GPSLatitude").is_some();
            }
            _ => {}
        }
    }
}

/// Precision, height, width, components. A height of 0 is said by a later marker that no decoder of ours reads: kept,
/// so that it is refused.
fn frame(body: Bytes<'_>, header: &mut Header) {
    header.stored = body.be16(3).zip(body.be16(1)).map(|(width, height)| (width.into(), height.into()));
    header.colour = match body.byte(5) {
        Some(1) => Colour::Grey,
        Some(3) => Colour::Rgb,
        Some(4) => Colour::Cmyk,
        _ => Colour::Unknown,
    };
}

/// JFIF 1.02: dots an inch or a centimetre; any other unit is a ratio.
fn density(body: Bytes<'_>) -> Option<u16> {
    let across = body.be16(8)?;
    match body.byte(7)? {
        1 => Some(across),
        2 => u16::try_from(u32::from(across) * 254 / 100).ok(),
        _ => None,
    }
}

/// The end of a picture that is longer than what was read. What ends as pictures do is whole; what still looks like the
/// inside of a picture was cut; of anything else, such as a film that a telephone adds, nothing is known.
fn beyond(tail: &[u8], header: &mut Header) -> Ending {
    header.looked(tail.len());
    let padding = tail.iter().rev().take_while(|byte| **byte == 0).count();
    if tail.get(..tail.len() - padding).is_some_and(|tail| tail.ends_with(&END)) {
        header.trailing = padding as u64;
        return Ending::Whole;
    }
    // Restarts, tables and scans stand inside a picture; FF is followed by 00 once in 256 bytes of it.
    let inside = |kind: &u8| matches!(kind, 0x00 | 0xC4 | 0xD0..=0xD7 | 0xDA | 0xDD | 0xFF);
    let mut marks = tail.iter().zip(tail.iter().skip(1)).filter(|(mark, _)| **mark == 0xFF).map(|(_, kind)| kind);
    let stuffed = tail.windows(2).any(|pair| pair == [0xFF, 0x00]);
    if stuffed && marks.all(inside) { Ending::Cut } else { Ending::Unknown }
}

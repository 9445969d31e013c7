//! The directories of TIFF 6.0, which EXIF 2.3 writes in a picture too. An offset is followed once, to a directory that
//! was asked for; the chain of directories only forwards: a loop ends at once.

use super::bytes::{Bytes, place};
use super::{Colour, Header, Orientation};
use crate::date::Date;

/// The most entries that are read in a directory.
const ENTRIES: u16 = 200;

/// The most directories that are counted as pages.
const PAGES: u32 = 200;

const WIDTH: u16 = 0x0100;
const HEIGHT: u16 = 0x0101;
const INTERPRETATION: u16 = 0x0106;
const TURNED: u16 = 0x0112;
const ACROSS: u16 = 0x011A;
const UNIT: u16 = 0x0128;
const CAMERA: u16 = 0x8769;
const PLACE: u16 = 0x8825;
const TAKEN: u16 = 0x9003;

/// What a camera wrote beside its picture.
pub(super) fn camera(bytes: Bytes<'_>, header: &mut Header) {
    let Some(tiff) = Tiff::open(bytes) else { return };
    let Some(first) = tiff.first() else { return };
    let density = header.density;
    tiff.described(first, header);
    header.density = density.or(header.density); // what the container says comes first
}

/// A picture that is a TIFF file.
pub(super) fn picture(bytes: Bytes<'_>, header: &mut Header) {
    let Some(tiff) = Tiff::open(bytes) else { return };
    let Some(mut at) = tiff.first() else { return };
    tiff.described(at, header);
    let number = |tag| tiff.number(at, tag);
    header.stored = number(WIDTH).zip(number(HEIGHT));
    header.colour = match number(INTERPRETATION) {
        Some(0 | 1) => Colour::Grey,
        Some(2 | 3 | 6) => Colour::Rgb,
        Some(5) => Colour::Cmyk,
        _ => Colour::Unknown,
    };
    for pages in 1..=PAGES {
        header.looked(1);
        match tiff.next(at) {
            Some(0) => {
                header.pages = Some(pages);
                return;
            }
            Some(next) if place(next) > at => at = place(next),
            _ => return,
        }
    }
}

#[derive(Clone, Copy)]
struct Tiff<'b> {
    bytes: Bytes<'b>,
    big: bool,
}

impl<'b> Tiff<'b> {
    fn open(bytes: Bytes<'b>) -> Option<Self> {
        let big = bytes.has(0, b"MM\0*");
        (big || bytes.has(0, b"II*\0")).then_some(Self { bytes, big })
    }

    fn half(self, at: usize) -> Option<u16> {
        if self.big { self.bytes.be16(at) } else { self.bytes.le16(at) }
    }

    fn word(self, at: usize) -> Option<u32> {
        if self.big { self.bytes.be32(at) } else { self.bytes.le32(at) }
    }

    fn first(self) -> Option<usize> {
        self.word(4).map(place)
    }

    /// Where the next directory is said to be.
    fn next(self, at: usize) -> Option<u32> {
        self.word(at.checked_add(2 + 12 * usize::from(self.half(at)?))?)
    }

    /// The place of the entry of a tag. The directory ends with the bytes, whatever it says.
    fn entry(self, at: usize, tag: u16) -> Option<usize> {
        let entries = self.half(at)?.min(ENTRIES);
        let mut place = at.checked_add(2)?;
        for _ in 0..entries {
            if self.half(place)? == tag {
                return Some(place);
            }
            place += 12;
        }
        None
    }

    /// The first number of an entry, short or long.
    fn number(self, at: usize, tag: u16) -> Option<u32> {
        let entry = self.entry(at, tag)?;
        match self.half(entry + 2)? {
            3 => self.half(entry + 8).map(u32::from),
            4 | 13 => self.word(entry + 8),
            _ => None,
        }
    }

    /// The directory that an entry leads to.
    fn directory(self, at: usize, tag: u16) -> Option<usize> {
        self.number(at, tag).map(place)
    }

    /// `2026:11:22 10:00:00`, of which the day is kept.
    fn day(self, at: usize, tag: u16) -> Option<Date> {
        let entry = self.entry(at, tag)?;
        let text = self.bytes.slice(place(self.word(entry + 8)?), 10)?;
        let number = |from: usize, to: usize| {
            let digits = text.get(from..to)?.iter();
            digits.map(|c| c.is_ascii_digit().then(|| u16::from(c - b'0'))).try_fold(0, |sum, d| Some(sum * 10 + d?))
        };
        let small = |from| u8::try_from(number(from, from + 2)?).ok();
        Date::new(number(0, 4)?, small(5)?, small(8)?)
    }

    /// Dots an inch: a fraction, and what it counts.
    fn density(self, at: usize) -> Option<u16> {
        let fraction = place(self.word(self.entry(at, ACROSS)? + 8)?);
        let (dots, of) = (self.word(fraction)?, self.word(fraction.checked_add(4)?)?);
        let dots = dots.checked_div(of)?;
        let dots = if self.number(at, UNIT) == Some(3) { dots.checked_mul(254)? / 100 } else { dots };
        u16::try_from(dots).ok()
    }

    /// What any picture may say of itself in its first directory.
    fn described(self, at: usize, header: &mut Header) {
        // What the searches below look at, at most.
        header.looked(8 * (self.bytes.0.len() / 12).min(ENTRIES.into()) + 8);
        if let Some(turned) = self.number(at, TURNED) {
            header.orientation = Orientation::of(u16::try_from(turned).unwrap_or_default());
        }
        header.density = self.density(at);
        let camera = self.directory(at, CAMERA);
        header.taken = camera.and_then(|camera| self.day(camera, TAKEN)).or(header.taken);
        // A camera that was told not to say where still writes an empty directory.
        let latitude = self.directory(at, PLACE).and_then(|place| self.entry(place, 2));
        header.located |= latitude.is_some();
    }
}

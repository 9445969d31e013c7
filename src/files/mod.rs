//! What a file truly is, from its first bytes and its markers: never from its name, nor from what a browser says of it.
//!
//! [`read`] looks at the first 256 KiB at most, and at the last bytes of what is longer. It decodes no picture, inflates
//! nothing, allocates nothing by a size that the file declares, and its work is counted: at most a few steps a byte.
//! Half of the photographs that a public service refuses are refused for what stands there (a format, a weight, a size).
//!
//! What is not looked at: whether the picture decodes (a byte flipped inside it is no marker), what it shows, and
//! whether a document is harmless, which is for the antivirus of the server.

mod bytes;
mod format;
mod jpeg;
mod judge;
mod pdf;
mod photograph;
mod png;
mod profile;
mod quality;
mod raster;
mod slot;
mod tiff;
pub mod two_d_doc;

pub use format::Format;
pub use judge::{Attached, Finding, Heap, Tell, judge, stale, together};
pub use profile::Profile;
pub use slot::{Takes, freshness};

use crate::date::Date;
use bytes::Bytes;

/// How many of the first bytes are read.
pub const HEAD: usize = 256 * 1024;

/// How many of the last bytes are read, when the file is longer than [`HEAD`].
pub const TAIL: usize = 64 * 1024;

/// As much of a file as is read.
#[derive(Clone, Copy)]
pub struct Sample<'b> {
    /// The first bytes, or all of them.
    pub head: &'b [u8],
    /// The last bytes, of a file that is longer than `head`; may be empty.
    pub tail: &'b [u8],
    /// The bytes of the whole file.
    pub size: u64,
}

impl<'b> Sample<'b> {
    /// A file that is at hand from end to end.
    #[must_use]
    pub fn whole(bytes: &'b [u8]) -> Self {
        let head = bytes.get(..HEAD).unwrap_or(bytes);
        let rest = bytes.len().saturating_sub(head.len());
        let tail = bytes.len().checked_sub(rest.min(TAIL)).and_then(|start| bytes.get(start..)).unwrap_or_default();
        Self { head, tail, size: bytes.len() as u64 }
    }

    /// Of several files laid one after the other, that of a rank: for each, the lengths of its first bytes, of its last
    /// bytes and of the whole.
    #[must_use]
    pub fn nth(rank: usize, bytes: &'b [u8], lengths: &[f64]) -> Option<Self> {
        let files: &[[f64; 3]] = lengths.as_chunks().0;
        let mut start = 0_usize;
        for (place, file) in files.iter().enumerate() {
            let [head, tail, size] = file.map(counted);
            let middle = start.checked_add(usize::try_from(head).ok()?)?;
            let end = middle.checked_add(usize::try_from(tail).ok()?)?;
            if place == rank {
                return Some(Self { head: bytes.get(start..middle)?, tail: bytes.get(middle..end)?, size });
            }
            start = end;
        }
        None
    }

    /// Whether `head` is all there is.
    fn is_whole(&self) -> bool {
        self.head.len() as u64 >= self.size
    }
}

/// A length, as JavaScript counts.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
const fn counted(length: f64) -> u64 {
    length as u64
}

/// What the headers say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Header {
    /// What it is.
    pub format: Format,
    /// Width and height in pixels as they are stored, before `orientation`.
    pub stored: Option<(u32, u32)>,
    /// How the picture is to be turned, 1 to 8 (EXIF 2.3, tag 0112); 1 where nothing or nonsense is said.
    pub orientation: Orientation,
    /// Dots an inch, across: of no use but to be shown, a print's size is chosen when it is printed.
    pub density: Option<u16>,
    /// The quality that the quantisation tables were made for, 1 to 100 (JPEG).
    pub quality: Option<u8>,
    /// How colours are kept.
    pub colour: Colour,
    /// Whether some pixels may let the background through.
    pub transparent: bool,
    /// Several pictures that follow each other.
    pub animated: bool,
    /// Whether the end of the picture or of the document is there.
    pub ending: Ending,
    /// Bytes that follow the end of the picture; 0 when none do, or when it is not known.
    pub trailing: u64,
    /// Whether it tells where the picture was taken (EXIF or XMP).
    pub located: bool,
    /// The day on which the picture was taken, by the camera's clock.
    pub taken: Option<Date>,
    /// The pages, where they are cheap to count.
    pub pages: Option<u32>,
    /// Whether a password locks it, or what may be done with it (PDF).
    pub locked: bool,
    /// The version of the format, in tenths (PDF 1.7 is 17).
    pub version: Option<u8>,
    /// How many scans the picture is made of (JPEG): each costs a whole pass to decode.
    pub scans: u32,
    /// Markers, chunks, entries and bytes that were looked at: what the reading cost.
    pub steps: u32,
}

impl Header {
    /// Counts so many things more.
    #[inline(never)]
    fn looked(&mut self, at: usize) {
        self.steps = self.steps.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
    }

    /// Width and height as the picture is seen, once it is turned.
    #[must_use]
    pub fn seen(&self) -> Option<(u32, u32)> {
        self.stored.map(|(width, height)| if self.orientation.swaps() { (height, width) } else { (width, height) })
    }
}

/// How a picture is to be turned before it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orientation(u8);

impl Default for Orientation {
    fn default() -> Self {
        Self(1)
    }
}

impl Orientation {
    /// By its number in EXIF; any other than 1 to 8 says nothing.
    #[must_use]
    pub const fn of(number: u16) -> Self {
        match number {
            2..=8 => Self(number.to_le_bytes()[0]),
            _ => Self(1),
        }
    }

    /// Its number in EXIF, 1 to 8.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Whether width becomes height.
    #[must_use]
    pub const fn swaps(self) -> bool {
        self.0 >= 5
    }
}

/// How colours are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Not known.
    #[default]
    Unknown,
    /// One channel of light.
    Grey,
    /// Three channels, or a palette of them.
    Rgb,
    /// Four inks.
    Cmyk,
}

impl Colour {
    /// The name on the wire; none when it is not known.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Unknown => None,
            Self::Grey => Some("grey"),
            Self::Rgb => Some("rgb"),
            Self::Cmyk => Some("cmyk"),
        }
    }
}

/// Whether the end is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ending {
    /// Not looked for, or out of what was read.
    #[default]
    Unknown,
    /// It is there.
    Whole,
    /// It is not: the file was cut.
    Cut,
    /// The file contradicts itself before its end.
    Damaged,
}

impl Ending {
    /// The name on the wire; none when it is not known.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Unknown => None,
            Self::Whole => Some("whole"),
            Self::Cut => Some("cut"),
            Self::Damaged => Some("damaged"),
        }
    }
}

/// Reads the headers.
#[must_use]
pub fn read(sample: &Sample<'_>) -> Header {
    let head = sample.head.get(..HEAD).unwrap_or(sample.head);
    let tail = sample.tail.get(sample.tail.len().saturating_sub(TAIL)..).unwrap_or_default();
    let sample = &Sample { head, tail, size: sample.size.max(head.len() as u64) };
    let mut header = Header { format: Format::of(head), ..Header::default() };
    match header.format {
        Format::Jpeg => jpeg::read(sample, &mut header),
        Format::Png => png::read(sample, &mut header),
        Format::Pdf => pdf::read(sample, &mut header),
        Format::Tiff => tiff::picture(Bytes(head), &mut header),
        Format::Bmp => raster::bitmap(Bytes(head), &mut header),
        Format::WebP => raster::webp(sample, &mut header),
        Format::Gif => raster::gif(Bytes(head), &mut header),
        Format::Heic | Format::Avif => raster::heif(Bytes(head), &mut header),
        Format::Empty | Format::Video | Format::Office | Format::Zip | Format::Html | Format::Svg | Format::Unknown => {
        }
    }
    header
}

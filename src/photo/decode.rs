//! From a file to pixels, strictly and within limits: a file that is cut short or damaged is no picture.
//!
//! The sides are read and held against what is bounded here before a decoder is given room. The original is never kept: what
//! is looked at on its own grid ([`Blockiness`]) is looked at as its lines come, and the rest on a picture whose longest
//! side is [`LONGEST_SIDE`]. Text, profiles and previews inside the file are never expanded.

use super::boxes::Boxes;
use super::measures::blockiness::Blockiness;
use super::picture::Picture;
use png::{BitDepth, ColorType, Limits, Transformations};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The longest side of the picture that is looked at: 600 dpi on 35×45 mm.
pub const LONGEST_SIDE: usize = 1063;
/// The longest side that is decoded.
const MOST_SIDE: usize = 12_000;
/// What a decoder may hold, in bytes: a telephone's 24 megapixels, three bytes each.
const MOST_BYTES: usize = 75_000_000;
/// A block of 64 pixels takes at least a bit of a JPEG: fewer, and the header lies.
const PIXELS_PER_BYTE: usize = 512;
/// A PNG of more pixels than this shows no photo when it has so few bytes: it is passed over rather than swollen.
const PLAIN: usize = 4_000_000;
/// Passes over a progressive JPEG: cameras and tools write about ten.
const MOST_SCANS: usize = 100;

/// Why a file gives no pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecoded {
    /// Neither JPEG nor PNG.
    Foreign,
    /// More pixels than are looked at.
    TooLarge,
    /// Cut short, damaged, or with a header that lies.
    Damaged,
    /// A decoder broke on it: nothing is known of the file.
    Unseen,
}

/// What was seen while a file was decoded.
pub struct Decoded {
    /// The picture as it is stored, reduced.
    pub picture: Picture,
    /// How many pixels wide and high it is stored.
    pub size: (usize, usize),
    /// How many of them, aside and below each other, a pixel of the picture stands for.
    pub each: usize,
    /// Somewhere one can see through it.
    pub transparent: bool,
    /// How much the blocks of a JPEG show: see [`Blockiness`].
    pub blockiness: f64,
}

/// The pixels of a file, reduced.
///
/// # Errors
/// When the file is not a whole JPEG or PNG, or holds too many pixels.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Undecoded> {
    decode_within(bytes, LONGEST_SIDE)
}

/// The same, with another longest side.
///
/// # Errors
/// As [`decode`].
pub fn decode_within(bytes: &[u8], longest: usize) -> Result<Decoded, Undecoded> {
    contained(|| {
        let mut lines = Lines { longest, ..Lines::default() };
        read(bytes, &mut |size, each, more| lines.take(size, each, more))?;
        lines.finish().ok_or(Undecoded::Damaged)
    })
}

/// All the pixels of a part of a file, as it is stored.
///
/// # Errors
/// As [`decode`]; a part that is not inside is no part.
pub fn decode_part(bytes: &[u8], part: Part) -> Result<Picture, Undecoded> {
    contained(|| {
        let (mut rgb, mut row) = (Vec::new(), 0);
        read(bytes, &mut |size, each, lines| {
            for line in lines.chunks_exact(size.0 * each) {
                if (part.top..part.top + part.height).contains(&row) {
                    let pixels = line.chunks_exact(each).skip(part.left).take(part.width);
                    rgb.extend(pixels.flat_map(|pixel| match pixel {
                        [grey] => [*grey; 3],
                        pixel => pixel.first_chunk().copied().unwrap_or_default(),
                    }));
                }
                row += 1;
            }
        })?;
        Picture::new(part.width, part.height, rgb).ok_or(Undecoded::Damaged)
    })
}

/// Our code does not panic; a decoder of others may, on a file that nobody thought of. It then takes neither the thread
/// nor the answers of other questions with it. In wasm the instance ends, and the page is told.
pub(super) fn contained<T>(decode: impl FnOnce() -> Result<T, Undecoded>) -> Result<T, Undecoded> {
    catch_unwind(AssertUnwindSafe(decode)).unwrap_or(Err(Undecoded::Unseen))
}

/// A part of a picture, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// From the left.
    pub left: usize,
    /// From the top.
    pub top: usize,
    /// Across.
    pub width: usize,
    /// Down.
    pub height: usize,
}

/// Takes lines of a picture of these sides: a byte a pixel for greys, three for colours, or four with their opacity.
type Take<'t> = dyn FnMut((usize, usize), usize, &[u8]) + 't;

/// Gives the lines of a file in their order, one or more at once.
fn read(bytes: &[u8], take: &mut Take<'_>) -> Result<(), Undecoded> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => read_jpeg(bytes, take),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => read_png(bytes, take),
        _ => Err(Undecoded::Foreign),
    }
}

/// Whether so many pixels, so many bytes each, are decoded.
fn bounded((width, height): (usize, usize), bytes_each: usize) -> Result<(), Undecoded> {
    if width == 0 || height == 0 {
        return Err(Undecoded::Damaged);
    }
    let fits = width.max(height) <= MOST_SIDE && width * height * bytes_each <= MOST_BYTES;
    if fits { Ok(()) } else { Err(Undecoded::TooLarge) }
}

fn read_jpeg(bytes: &[u8], take: &mut Take<'_>) -> Result<(), Undecoded> {
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_max_scans(MOST_SCANS)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| Undecoded::Damaged)?;
    let info = decoder.info().ok_or(Undecoded::Damaged)?;
    let size = (usize::from(info.width), usize::from(info.height));
    // A progressive picture is gathered in two bytes for each component before it becomes pixels.
    let progressive = if info.sof.is_progressive() { 2 * usize::from(info.components) } else { 0 };
    bounded(size, 3 + progressive)?;
    if size.0 * size.1 / PIXELS_PER_BYTE > bytes.len() {
        return Err(Undecoded::Damaged);
    }
    let pixels = decoder.decode().map_err(|_| Undecoded::Damaged)?;
    take(size, 3, &pixels);
    Ok(())
}

fn read_png(bytes: &[u8], take: &mut Take<'_>) -> Result<(), Undecoded> {
    let limits = Limits { bytes: MOST_BYTES };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let header = decoder.read_header_info().map_err(|_| Undecoded::Damaged)?;
    let size = (header.width as usize, header.height as usize);
    bounded(size, if header.interlaced { 4 } else { 3 })?;
    let pixels = size.0 * size.1;
    if pixels > PLAIN && pixels / PIXELS_PER_BYTE > bytes.len() {
        return Err(Undecoded::TooLarge);
    }
    let interlaced = header.interlaced;
    let mut reader = decoder.read_info().map_err(|_| Undecoded::Damaged)?;
    let (colour, BitDepth::Eight) = reader.output_color_type() else { return Err(Undecoded::Damaged) };
    let mut seen = Vec::with_capacity(size.0 * 4);
    let each = if colour == ColorType::GrayscaleAlpha { 4 } else { colour.samples() };
    let mut give = |line: &[u8]| take(size, each, coloured(line, colour, &mut seen));
    if interlaced {
        let mut pixels = vec![0; reader.output_buffer_size().ok_or(Undecoded::TooLarge)?];
        reader.next_frame(&mut pixels).map_err(|_| Undecoded::Damaged)?;
        pixels.chunks_exact(size.0 * colour.samples()).for_each(give);
    } else {
        for _ in 0..size.1 {
            let row = reader.next_row().map_err(|_| Undecoded::Damaged)?.ok_or(Undecoded::Damaged)?;
            give(row.data());
        }
    }
    reader.finish().map_err(|_| Undecoded::Damaged)
}

/// A line of a PNG: greys with their opacity as colours with theirs.
fn coloured<'l>(line: &'l [u8], colour: ColorType, seen: &'l mut Vec<u8>) -> &'l [u8] {
    if colour != ColorType::GrayscaleAlpha {
        return line;
    }
    seen.clear();
    seen.extend(line.as_chunks::<2>().0.iter().flat_map(|[grey, opacity]| [*grey, *grey, *grey, *opacity]));
    seen
}

/// Looks at lines as they come.
#[derive(Default)]
struct Lines {
    longest: usize,
    begun: Option<(Boxes, Blockiness)>,
    size: (usize, usize),
    opaque: Vec<u8>,
    transparent: bool,
}

impl Lines {
    fn take(&mut self, size: (usize, usize), each: usize, lines: &[u8]) {
        self.size = size;
        let samples = if each == 1 { 1 } else { 3 };
        let (boxes, blockiness) =
            self.begun.get_or_insert_with(|| (Boxes::new(size, samples, self.longest), Blockiness::new(size)));
        let mut lines = lines;
        if each == 4 {
            let pixels = lines.as_chunks::<4>().0;
            self.transparent |= pixels.iter().any(|[.., opacity]| *opacity < u8::MAX);
            self.opaque.clear();
            self.opaque.extend(pixels.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]));
            lines = &self.opaque;
        }
        // Two lines, while they are near: read once from the memory, they are looked at twice.
        for pair in lines.chunks(size.0 * samples * 2) {
            boxes.take(pair);
            for line in pair.chunks_exact(size.0 * samples) {
                if samples == 1 {
                    blockiness.take_greys(line);
                } else {
                    blockiness.take(line);
                }
            }
        }
    }

    fn finish(self) -> Option<Decoded> {
        let Self { begun, size, transparent, .. } = self;
        let (boxes, blockiness) = begun?;
        let each = boxes.each();
        Some(Decoded { picture: boxes.finish()?, size, each, transparent, blockiness: blockiness.value() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decoder_that_breaks_takes_nothing_with_it() {
        let broken = contained::<()>(|| std::panic::panic_any("a decoder's"));
        assert_eq!(broken, Err(Undecoded::Unseen));
        assert_eq!(contained(|| Ok(1)), Ok(1));
    }
}

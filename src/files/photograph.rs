//! The checks of an identity photograph that its headers decide (F01 to F13). No French text gives pixels, bytes or a
//! quality: every number is a choice of ours, but for the shape, the six months and the colours.

use super::Colour;
use super::judge::{Attached, Tell, format, picture, stale, tell};
use crate::date::Date;
use crate::fault::{Flaw, Formats, Period, Severity};

/// JPG and PNG.
const TAKEN: Formats = Formats(0b11);

/// The most bytes: 10 MiB, as the British service has it.
const MOST_BYTES: u32 = 10 * 1024 * 1024;

/// Fewer bytes seldom hold a good photograph: 50 kB, the floor of the British service. Worth a word, no more: 413 by 531
/// pixels of a face before a plain wall make less.
const LEAST_BYTES: u32 = 50_000;

/// What can be decoded within bounds: 50 million pixels, 12 000 on a side.
const MOST_PIXELS: u64 = 50_000_000;
const LONGEST_SIDE: u32 = 12_000;

/// 35 by 45 mm at 300 dots an inch.
const WANTED: (u32, u32) = (413, 531);

/// Below this the face has too few pixels for any check: 218 dots an inch.
const LEAST: (u32, u32) = (300, 386);

/// Below this the squares of the compression show.
const LEAST_QUALITY: u8 = 50;

pub(super) fn judge(file: &Attached<'_>, today: Option<Date>, to: Tell<'_>) {
    if !format(file, TAKEN, ["F01", "F02", "F02"], to) {
        return;
    }
    let header = file.header;
    tell(file.size > MOST_BYTES.into(), Severity::Error, "F01", Flaw::TooHeavy { most: MOST_BYTES }, to);
    tell(file.size < LEAST_BYTES.into(), Severity::Info, "F01", Flaw::TooLight { least: LEAST_BYTES }, to);
    picture(header, Severity::Error, to);
    if let Some((width, height)) = header.seen() {
        sides(width, height, to);
    }
    tell(header.animated, Severity::Error, "F06", Flaw::Animated, to);
    let coarse = header.quality.is_some_and(|quality| quality < LEAST_QUALITY);
    tell(coarse, Severity::Warning, "F09", Flaw::Coarse, to);
    tell(header.colour == Colour::Grey, Severity::Warning, "F10", Flaw::Grey, to);
    tell(header.colour == Colour::Cmyk, Severity::Warning, "F11", Flaw::Inks, to);
    let limit = Period::Months(6); // service-public F10619
    let old = today.zip(header.taken).and_then(|(today, taken)| stale(taken, limit, today));
    if let Some(earliest) = old {
        tell(true, Severity::Warning, "F12", Flaw::OldPhotograph { earliest, limit }, to);
    }
}

fn sides(width: u32, height: u32, to: Tell<'_>) {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return tell(true, Severity::Error, "F03", Flaw::Damaged, to);
    }
    if pixels > MOST_PIXELS || width.max(height) > LONGEST_SIDE {
        return tell(true, Severity::Error, "F03", Flaw::TooManyPixels, to);
    }
    let under = |(least_width, least_height)| width < least_width || height < least_height;
    let severity = if under(LEAST) { Severity::Error } else { Severity::Warning };
    let (least_width, least_height) = WANTED;
    tell(under(WANTED), severity, "F03", Flaw::TooFewPixels { width: least_width, height: least_height }, to);
    // 35/45 is 0.778; in hundredths, so that no rounding differs between machines.
    let outside = |least: u64, most: u64| {
        let (width, height) = (100 * u64::from(width), u64::from(height));
        width < least * height || width > most * height
    };
    let severity = if outside(70, 84) { Severity::Error } else { Severity::Warning };
    tell(outside(74, 80), severity, "F04", Flaw::Proportions, to);
}

//! The checks of an identity photograph that its headers decide (F01 to F13). No French text gives pixels, bytes or a
//! quality: every number is a choice of ours, but for the shape, the six months and the colours.

use super::judge::{Attached, Findings, format, is_for_print, picture, stale};
use super::{Colour, Format};
use crate::date::Date;
use crate::fault::{Flaw, Period, Severity};

/// The most bytes: 10 MiB, as the British service has it.
const MOST_BYTES: u64 = 10 * 1024 * 1024;

/// Fewer bytes hold no good photograph: 50 kB, the floor of the British service.
const LEAST_BYTES: u64 = 50_000;

/// What can be decoded within bounds: 50 million pixels, 12 000 on a side.
const MOST_PIXELS: u64 = 50_000_000;
const LONGEST_SIDE: u32 = 12_000;

/// 35 by 45 mm at 300 dots an inch.
const WANTED: (u32, u32) = (413, 531);

/// Below this the face has too few pixels for any check: 218 dots an inch.
const LEAST: (u32, u32) = (300, 386);

/// Below this the squares of the compression show.
const LEAST_QUALITY: u8 = 50;

pub(super) fn judge(file: &Attached<'_>, today: Option<Date>, findings: &mut Findings) {
    if !format(file, &[Format::Jpeg, Format::Png], ["F01", "F02", "F02"], findings) {
        return;
    }
    let header = file.header;
    findings.add(file.size > MOST_BYTES, Severity::Error, "F01", Flaw::TooHeavy { most: MOST_BYTES });
    findings.add(file.size < LEAST_BYTES, Severity::Warning, "F01", Flaw::TooLight { least: LEAST_BYTES });
    picture(header, Severity::Error, findings);
    if let Some((width, height)) = header.seen() {
        sides(width, height, findings);
    }
    findings.add(header.animated, Severity::Error, "F06", Flaw::Animated);
    let coarse = header.quality.is_some_and(|quality| quality < LEAST_QUALITY);
    findings.add(coarse, Severity::Warning, "F09", Flaw::Coarse);
    findings.add(header.colour == Colour::Grey, Severity::Warning, "F10", Flaw::Grey);
    findings.add(is_for_print(header), Severity::Warning, "F11", Flaw::Inks);
    let limit = Period::Months(6); // service-public F10619
    let old = today.zip(header.taken).and_then(|(today, taken)| stale(taken, limit, today));
    if let Some(earliest) = old {
        findings.add(true, Severity::Warning, "F12", Flaw::OldPhotograph { earliest, limit });
    }
}

fn sides(width: u32, height: u32, findings: &mut Findings) {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return findings.add(true, Severity::Error, "F03", Flaw::Damaged);
    }
    if pixels > MOST_PIXELS || width.max(height) > LONGEST_SIDE {
        return findings.add(true, Severity::Error, "F03", Flaw::TooManyPixels);
    }
    let under = |(least_width, least_height)| width < least_width || height < least_height;
    let severity = if under(LEAST) { Severity::Error } else { Severity::Warning };
    let (least_width, least_height) = WANTED;
    findings.add(under(WANTED), severity, "F03", Flaw::TooFewPixels { width: least_width, height: least_height });
    // 35/45 is 0.778; in hundredths, so that no rounding differs between machines.
    let outside = |least: u64, most: u64| {
        let (width, height) = (100 * u64::from(width), u64::from(height));
        width < least * height || width > most * height
    };
    let severity = if outside(70, 84) { Severity::Error } else { Severity::Warning };
    findings.add(outside(74, 80), severity, "F04", Flaw::Proportions);
}

//! The chunks of a PNG (ISO/IEC 15948 §5, and `acTL` of APNG). None is inflated: a text of 50 MB stays folded.

use super::bytes::{Bytes, place};
use super::{Colour, Ending, Header, Sample, tiff};

/// The chunk that ends a picture: no byte, its name, its CRC.
const END: &[u8] = b"\0\0\0\0IEND\xAE\x42\x60\x82";

pub(super) fn read(sample: &Sample<'_>, header: &mut Header) {
    let bytes = Bytes(sample.head);
    let mut at = 8;
    header.ending = loop {
        header.looked(1);
        let (Some(length), Some(name)) = (bytes.be32(at), bytes.slice(at + 4, 4)) else { break past(sample, header) };
        let first = at == 8;
        let next = at as u64 + 12 + u64::from(length);
        if !name.iter().all(u8::is_ascii_alphabetic) || length > 1 << 31 || (first != (name == b"IHDR")) {
            break Ending::Damaged;
        }
        if next > sample.size {
            break Ending::Cut;
        }
        if name == b"IEND" {
            header.trailing = sample.size - next;
            break Ending::Whole;
        }
        if let Some(body) = bytes.slice(at + 8, place(length)) {
            chunk(name, Bytes(body), header);
        }
        let Ok(next) = usize::try_from(next) else { break past(sample, header) };
        at = next;
    };
}

fn chunk(name: &[u8], body: Bytes<'_>, header: &mut Header) {
    match name {
        b"IHDR" => {
            header.stored = body.be32(0).zip(body.be32(4));
            let kind = body.byte(9).unwrap_or_default();
            header.colour = if matches!(kind, 0 | 4) { Colour::Grey } else { Colour::Rgb };
            header.transparent = kind >= 4;
        }
        b"tRNS" => header.transparent = true,
        b"acTL" => header.animated |= body.be32(0).is_some_and(|frames| frames > 1),
        // Dots a metre.
        b"pHYs" if body.byte(8) == Some(1) => {
            header.density =
                body.be32(0).and_then(|across| u16::try_from((u64::from(across) * 254 + 5000) / 10_000).ok());
        }
        b"eXIf" => tiff::camera(body, header),
        b"iTXt" if body.has(0, b"XML:com.adobe.xmp\0\0") => {
            header.looked(body.0.len());
            header.located |= body.find(0, b"GPSLatitude").is_some();
        }
        _ => {}
    }
}

/// The chunks go on past what was read.
fn past(sample: &Sample<'_>, header: &mut Header) -> Ending {
    if sample.is_whole() {
        return Ending::Cut;
    }
    header.looked(sample.tail.len());
    let end = Bytes(sample.tail).find(0, END);
    end.map_or(Ending::Unknown, |end| {
        header.trailing = (sample.tail.len() - end - END.len()) as u64;
        Ending::Whole
    })
}

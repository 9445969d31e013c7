//! A photo without what does not show: where it was taken, when, with what, its previews, its comments and whatever
//! follows its end. The pixels are those of the file, to the bit.
//!
//! What changes how the picture is shown stays: the profile of its colours, its density, and the orientation, alone in an
//! EXIF of its own when the picture is not stored upright.

/// The same picture without the rest; nothing when the file is not a whole JPEG or PNG.
#[must_use]
pub fn strip(bytes: &[u8], orientation: u8) -> Option<Vec<u8>> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => jpeg(bytes, orientation),
        [0x89, b'P', b'N', b'G', ..] => png(bytes, orientation),
        _ => None,
    }
}

/// Keeps JFIF, colour profiles and Adobe's transform among the segments of applications, and no comment.
fn jpeg(bytes: &[u8], orientation: u8) -> Option<Vec<u8>> {
    let (start, mut rest) = bytes.split_at_checked(2)?;
    let mut kept = start.to_vec();
    let mut oriented = orientation == 1;
    loop {
        let (marker, after) = marker(rest)?;
        if marker == 0xD9 {
            kept.extend([0xFF, marker]);
            return Some(kept);
        }
        let long = usize::from(u16::from_be_bytes(*after.first_chunk()?));
        let segment = after.get(2..long)?;
        let is_jfif = marker == 0xE0 && segment.starts_with(b"JFIF\0");
        if !oriented && !is_jfif {
            kept.extend(exif(orientation));
            oriented = true;
        }
        let is_profile = marker == 0xE2 && segment.starts_with(b"ICC_PROFILE\0");
        let is_adobe = marker == 0xEE && segment.starts_with(b"Adobe");
        if !matches!(marker, 0xE0..=0xEF | 0xFE) || is_jfif || is_profile || is_adobe {
            kept.extend([0xFF, marker]);
            kept.extend(after.get(..long)?);
        }
        rest = after.get(long..)?;
        if marker == 0xDA {
            let scan = scan_end(rest)?;
            kept.extend(rest.get(..scan)?);
            rest = rest.get(scan..)?;
        }
    }
}

/// The next marker, and what follows it.
fn marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let (0xFF, rest) = bytes.split_first().map(|(first, rest)| (*first, rest))? else { return None };
    let filled = rest.iter().take_while(|byte| **byte == 0xFF).count();
    let (marker, rest) = rest.get(filled..)?.split_first()?;
    Some((*marker, rest))
}

/// Where the entropy-coded data ends: at a marker that is no restart.
fn scan_end(bytes: &[u8]) -> Option<usize> {
    let is_end = |pair: &[u8]| matches!(pair, [0xFF, code] if !matches!(code, 0x00 | 0xD0..=0xD7 | 0xFF));
    bytes.windows(2).position(is_end)
}

/// An EXIF of one entry.
fn exif(orientation: u8) -> Vec<u8> {
    let mut segment = vec![0xFF, 0xE1, 0, 34];
    segment.extend(b"Exif\0\0");
    segment.extend(tiff(orientation));
    segment
}

fn tiff(orientation: u8) -> [u8; 26] {
    let mut tiff = *b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x01\0\0\0\0\0\0";
    if let Some(value) = tiff.get_mut(19) {
        *value = orientation;
    }
    tiff
}

/// Keeps the chunks that make the picture and its colours.
fn png(bytes: &[u8], orientation: u8) -> Option<Vec<u8>> {
    const KEPT: [&[u8]; 12] =
        [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"iCCP", b"gAMA", b"cHRM", b"cICP", b"pHYs", b"sBIT"];
    let (start, mut rest) = bytes.split_at_checked(8)?;
    let mut kept = start.to_vec();
    loop {
        let long = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let whole = rest.get(..long.checked_add(12)?)?;
        let name = whole.get(4..8)?;
        if KEPT.contains(&name) {
            kept.extend(whole);
        }
        if name == b"IHDR" && orientation != 1 {
            kept.extend(chunk(*b"eXIf", &tiff(orientation)));
        }
        if name == b"IEND" {
            return Some(kept);
        }
        rest = rest.get(whole.len()..)?;
    }
}

fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut chunk = u32::try_from(data.len()).unwrap_or_default().to_be_bytes().to_vec();
    chunk.extend(name);
    chunk.extend(data);
    let crc = chunk.iter().skip(4).fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    });
    chunk.extend((!crc).to_be_bytes());
    chunk
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
        let mut segment = vec![0xFF, marker];
        segment.extend(u16::try_from(data.len() + 2).unwrap().to_be_bytes());
        segment.extend(data);
        segment
    }

    fn photo() -> Vec<u8> {
        let mut photo = vec![0xFF, 0xD8];
        photo.extend(segment(0xE0, b"JFIF\0\x01\x01\x01\x01\x2C\x01\x2C\0\0"));
        photo.extend(segment(0xE1, b"Exif\0\0here: 48.85, 2.29"));
        photo.extend(segment(0xFE, b"a comment"));
        photo.extend(segment(0xDA, b"scan"));
        photo.extend(b"data\xFF\0data\xFF\xD0data\xFF\xD9");
        photo
    }

    #[test]
    fn the_place_goes_and_the_picture_stays() {
        let stripped = strip(&[&photo(), &b"PK trailer"[..]].concat(), 1).unwrap();
        let text = String::from_utf8_lossy(&stripped).into_owned();
        assert!(!text.contains("48.85") && !text.contains("comment") && !text.contains("trailer"));
        assert!(text.contains("JFIF") && !text.contains("Exif"));
        assert!(stripped.ends_with(b"data\xFF\0data\xFF\xD0data\xFF\xD9"));
    }

    #[test]
    fn an_orientation_is_kept_alone() {
        let stripped = strip(&photo(), 6).unwrap();
        let place = stripped.windows(4).position(|four| four == b"Exif").unwrap();
        assert_eq!(stripped.windows(4).filter(|four| *four == b"Exif").count(), 1);
        assert_eq!(stripped[place + 6 + 19], 6);
    }

    #[test]
    fn what_is_cut_short_is_not_given_back() {
        let photo = photo();
        for long in 0..photo.len() {
            assert_eq!(strip(&photo[..long], 1), None, "{long}");
        }
    }

    #[test]
    fn a_chunk_ends_with_its_sum() {
        assert_eq!(chunk(*b"IEND", &[]), b"\0\0\0\0IEND\xAE\x42\x60\x82");
    }
}

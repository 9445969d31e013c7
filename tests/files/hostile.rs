//! Files that mean harm, or that came to it: bombs, cuts, trailers, loops, lying headers, flipped bytes.

use super::forge::{Chance, Jpeg, chunk, exif, heic, jpeg, pdf, png, right, segment, tiff, webp};

/// A file that means harm.
pub(crate) struct Hostile {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// The size that is said of it, when it is not its own.
    pub(crate) size: Option<u64>,
    /// What must be said of it as a photograph; nothing where any answer will do.
    pub(crate) code: Option<&'static str>,
}

/// What every answer on them makes together, natively and in the browser (FNV-1a, 64 bits).
pub(crate) const ANSWERS: u64 = 7_906_957_021_007_463_607;

/// Adds an answer to what the answers make together.
pub(crate) fn mixed(mark: u64, answer: &str) -> u64 {
    answer.bytes().fold(mark, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// Every one of them, the same at each run.
pub(crate) fn hostile() -> Vec<Hostile> {
    let mut all = Vec::new();
    let mut add =
        |name: &str, bytes: Vec<u8>, code| all.push(Hostile { name: name.to_owned(), bytes, size: None, code });
    bombs(&mut add);
    liars(&mut add);
    loops(&mut add);
    disguises(&mut add);
    cuts(&mut add);
    flips(&mut add);
    sizes(&mut all);
    all
}

type Add<'a> = &'a mut dyn FnMut(&str, Vec<u8>, Option<&'static str>);

fn bombs(add: Add<'_>) {
    let sized = |width, height| jpeg(&Jpeg { width, height, ..Jpeg::default() });
    add("jpeg of 65500 by 65500", sized(65_500, 65_500), Some("tooManyPixels"));
    add("jpeg of one very long line", sized(65_500, 1), Some("tooManyPixels"));
    add("jpeg of no height", sized(413, 0), Some("damaged"));
    add("jpeg of no size", sized(0, 0), Some("damaged"));
    for side in [12_001, 50_000, 1 << 31, u32::MAX] {
        add("png too large", png(side, side, &[]), Some("tooManyPixels"));
    }
    add("png of no width", png(0, 531, &[]), Some("damaged"));
    add(
        "text folded in a png",
        png(413, 531, &[(*b"iTXt", vec![0x78; 50_000]), (*b"zTXt", vec![0x78; 50_000])]),
        Some(""),
    );
    add("profile folded in a png", png(413, 531, &[(*b"iCCP", vec![0x78; 200_000])]), Some(""));
    let scans = |count| {
        let mut bytes = jpeg(&Jpeg { scan: 10, ..Jpeg::default() });
        bytes.truncate(bytes.len() - 2);
        (0..count).for_each(|_| segment(&mut bytes, 0xDA, &[1, 1, 0, 0, 63, 0]));
        [bytes, b"\xFF\xD9".to_vec()].concat()
    };
    add("jpeg of 20000 scans", scans(20_000), None);
    let mut tables = b"\xFF\xD8".to_vec();
    (0..3500).for_each(|_| segment(&mut tables, 0xDB, &[0; 65]));
    add("jpeg of tables", tables, Some("cut"));
    let mut cameras = b"\xFF\xD8".to_vec();
    (0..4000)
        .for_each(|_| segment(&mut cameras, 0xE1, &[b"Exif\0\0II*\0\x08\0\0\0\xFF\xFF".as_slice(), &[1; 40]].concat()));
    add("jpeg of cameras", cameras, Some("cut"));
    add("jpeg of filling", [b"\xFF\xD8".to_vec(), vec![0xFF; 300_000]].concat(), None);
    add(
        "pdf of pages",
        b"%PDF-1.7 /Linearized 1 "
            .iter()
            .chain(b"/Count 999999999 /Type /Pages /Encrypt    ".iter().cycle().take(250_000))
            .copied()
            .collect(),
        Some("format"),
    );
    add("pdf of strokes", [b"%PDF-1.7 ".to_vec(), vec![b'/'; 250_000]].concat(), Some("format"));
    add("heic of sizes", [heic(*b"heic", 1, 1), b"ispe".repeat(60_000)].concat(), Some("heic"));
    let mut bits = b"\x89PNG\r\n\x1A\n".to_vec();
    chunk(&mut bits, *b"IHDR", &[0, 0, 1, 157, 0, 0, 2, 19, 8, 2, 0, 0, 0]);
    (0..20_000).for_each(|_| chunk(&mut bits, *b"tEXt", &[]));
    add("png of empty chunks", bits, Some("cut"));
}

fn liars(add: Add<'_>) {
    for length in [0_u16, 1, 2, 0x7FFF, 0xFFFF] {
        for marker in [0xE0, 0xE1, 0xDB, 0xC0, 0xDA] {
            let bytes = [&[0xFF, 0xD8, 0xFF, marker], length.to_be_bytes().as_slice(), &[0; 200]].concat();
            add("jpeg of a lying length", bytes, Some(if length < 2 { "damaged" } else { "cut" }));
        }
    }
    for length in [1_u32 << 31, u32::MAX, u32::MAX - 11, 60_100] {
        let mut bytes = png(413, 531, &[]);
        bytes.splice(33..37, length.to_be_bytes());
        add("png of a lying length", bytes, None);
    }
    for name in [b"IDAT", b"IEND", b"\0\0\0\0", b"    "] {
        let mut bytes = png(413, 531, &[]);
        bytes.splice(12..16, *name);
        add("png that begins otherwise", bytes, Some("damaged"));
    }
    for size in [0_u32, 1, u32::MAX] {
        let mut bytes = webp(413, 531, 2);
        bytes.splice(4..8, size.to_le_bytes());
        add("webp of a lying size", bytes, Some("format"));
    }
    for size in [0_u32, 1, 9, u32::MAX] {
        let mut bytes = heic(*b"heic", 1, 1);
        bytes.splice(0..4, size.to_be_bytes());
        add("heic of a lying box", bytes, Some("heic"));
    }
    add(
        "a height that is no number",
        [b"BM".as_slice(), &[0; 12], &[40, 0, 0, 0], &[0x80; 8]].concat(),
        Some("format"),
    );
}

fn loops(add: Add<'_>) {
    let with = |exif: Vec<u8>| jpeg(&Jpeg { exif, ..Jpeg::default() });
    for first in [0_u32, 4, 8, 9, 0x7FFF_FFFF, u32::MAX, u32::MAX - 1] {
        for count in [0_u16, 1, 200, u16::MAX] {
            let block = [b"II*\0".as_slice(), &first.to_le_bytes(), &count.to_le_bytes(), &[0x12; 100]].concat();
            add("directory that goes nowhere", with(block), Some(""));
        }
    }
    for (tag, at) in [(0x8769_u16, 8_u32), (0x8825, 8), (0x011A, u32::MAX), (0x8769, u32::MAX), (0x9003, u32::MAX)] {
        let entry = [tag.to_le_bytes(), 4_u16.to_le_bytes(), [1, 0], [0, 0]].concat();
        let block = [b"II*\0\x08\0\0\0\x01\0".as_slice(), &entry, &at.to_le_bytes(), &8_u32.to_le_bytes()].concat();
        add("directory that leads to itself", with(block), Some(""));
    }
    for taken in ["0000:00:00 00:00:00", "9999:99:99", "    :  :  ", "2026:02:30 10:00:00"] {
        add("a day that is none", with(exif(1, Some(taken), false)), Some(""));
    }
    let mut pages = tiff(1000, 1400, 3);
    let end = pages.len();
    pages.splice(end - 4.., 8_u32.to_le_bytes());
    add("tiff that turns round", pages, Some("format"));
}

fn disguises(add: Add<'_>) {
    let after = |after: &[u8]| jpeg(&Jpeg { after: after.to_vec(), ..Jpeg::default() });
    for trailer in [
        b"PK\x03\x04".as_slice(),
        b"%PDF-1.4 /JavaScript",
        b"<script>alert(1)</script>",
        b"\0\0\0\x18ftypmp42",
        &[0; 9],
    ] {
        add("jpeg followed by something", after(trailer), Some("trailing"));
    }
    let mut followed = png(413, 531, &[]);
    followed.extend(b"<?php ?>");
    add("png followed by something", followed, Some("trailing"));
    for page in [
        "<!doctype html><script>alert(1)</script>",
        "<svg onload=alert(1)>",
        "GIF89a/*<svg>*/=1",
        "{\\rtf1",
        "MZ\u{90}",
        " ",
    ] {
        add("no picture at all", page.as_bytes().to_vec(), Some("format"));
    }
    add("nothing", vec![], Some("noByte"));
    add("a film", png(413, 531, &[(*b"acTL", vec![0, 0, 0, 2, 0, 0, 0, 0])]), Some("animated"));
    add("locked", pdf(1, " /Encrypt 9 0 R"), Some("format"));
}

fn cuts(add: Add<'_>) {
    for (name, bytes) in right() {
        let code = match name {
            "png" => Some("cut"),
            "heic" => None,
            name if name.starts_with("jpeg") => Some("cut"),
            _ => Some("format"),
        };
        for tenth in 1..10 {
            let kept = bytes.len() * tenth / 10;
            add(&format!("{name} cut at {tenth} tenths"), bytes[..kept].to_vec(), code.filter(|_| kept > 30));
        }
        for kept in 1..8 {
            add(&format!("{name} of {kept} bytes"), bytes[..kept].to_vec(), None);
        }
    }
}

fn flips(add: Add<'_>) {
    let mut chance = Chance(2026);
    for (name, bytes) in right() {
        for round in 0..12 {
            let mut bytes = bytes.clone();
            for _ in 0..=round {
                let headers = bytes.len().min(400);
                let place = chance.below(headers);
                bytes[place] = chance.byte();
            }
            add(&format!("{name} flipped {round}"), bytes, None);
        }
    }
}

/// A size that is not that of the bytes.
fn sizes(all: &mut Vec<Hostile>) {
    for (name, bytes) in right() {
        for size in [0, 1, u64::from(u32::MAX), u64::MAX] {
            all.push(Hostile {
                name: format!("{name} said of {size}"),
                bytes: bytes.clone(),
                size: Some(size),
                code: None,
            });
        }
    }
}

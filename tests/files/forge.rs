//! Makes files of every format, byte by byte: right ones, and hostile ones by the hundred, the same at each run.

/// Whole and right, with its name.
pub(crate) fn right() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("jpeg", jpeg(&Jpeg::default())),
        ("jpeg-turned", jpeg(&Jpeg { width: 531, height: 413, exif: exif(6, None, true), ..Jpeg::default() })),
        ("png", png(413, 531, &[])),
        ("pdf", pdf(3, "")),
        ("tiff", tiff(1000, 1400, 2)),
        ("bmp", bmp(1000, 1400)),
        ("gif", gif(413, 531)),
        ("webp", webp(413, 531, 0)),
        ("heic", heic(*b"heic", 4032, 3024)),
        ("avif", heic(*b"avif", 4032, 3024)),
    ]
}

/// What a JPEG is made of.
pub(crate) struct Jpeg {
    pub(crate) width: u16,
    pub(crate) height: u16,
    pub(crate) components: u8,
    /// The percentage of Annex K that its table is.
    pub(crate) coarse: u16,
    pub(crate) exif: Vec<u8>,
    /// Bytes of its scan.
    pub(crate) scan: usize,
    pub(crate) after: Vec<u8>,
}

impl Default for Jpeg {
    fn default() -> Self {
        let (exif, after) = (Vec::new(), Vec::new());
        Self { width: 413, height: 531, components: 3, coarse: 16, exif, scan: 60_000, after }
    }
}

pub(crate) fn jpeg(it: &Jpeg) -> Vec<u8> {
    let mut bytes = b"\xFF\xD8".to_vec();
    segment(&mut bytes, 0xE0, b"JFIF\0\x01\x02\x01\x01\x2C\x01\x2C\0\0"); // 300 dots an inch
    if !it.exif.is_empty() {
        segment(&mut bytes, 0xE1, &[b"Exif\0\0", it.exif.as_slice()].concat());
    }
    let table = ANNEX_K.map(|value| u8::try_from((value * it.coarse + 50) / 100).unwrap_or(u8::MAX).max(1));
    segment(&mut bytes, 0xDB, &[&[0], table.as_slice()].concat());
    let [height, width] = [it.height.to_be_bytes(), it.width.to_be_bytes()];
    let mut frame = [&[8], height.as_slice(), &width, &[it.components]].concat();
    (1..=it.components).for_each(|rank| frame.extend([rank, 0x11, 0]));
    segment(&mut bytes, 0xC0, &frame);
    segment(&mut bytes, 0xC4, &[0; 29]);
    segment(&mut bytes, 0xDA, &[1, 1, 0, 0, 63, 0]);
    let mut chance = Chance(7);
    for _ in 0..it.scan {
        let byte = chance.byte();
        bytes.push(byte);
        if byte == 0xFF {
            bytes.push(0);
        }
    }
    bytes.extend(b"\xFF\xD9");
    bytes.extend(&it.after);
    bytes
}

const ANNEX_K: [u16; 64] = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
    87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
];

pub(crate) fn segment(bytes: &mut Vec<u8>, marker: u8, body: &[u8]) {
    bytes.extend([0xFF, marker]);
    bytes.extend(u16::try_from(body.len() + 2).unwrap_or(u16::MAX).to_be_bytes());
    bytes.extend(body);
}

/// A block of EXIF: how to turn it, when and whether where it was taken.
pub(crate) fn exif(turned: u16, taken: Option<&str>, big: bool) -> Vec<u8> {
    let half = |value: u16| if big { value.to_be_bytes() } else { value.to_le_bytes() };
    let word = |value: u32| if big { value.to_be_bytes() } else { value.to_le_bytes() };
    let mut bytes = if big { b"MM\0*".to_vec() } else { b"II*\0".to_vec() };
    bytes.extend(word(8));
    bytes.extend(half(3));
    for (tag, kind, count, value) in [
        (0x0112, 3, 1, [half(turned), [0, 0]].concat()),
        (0x8769, 4, 1, word(50).to_vec()),
        (0x8825, 4, 1, word(68).to_vec()),
    ] {
        bytes.extend([half(tag), half(kind)].concat());
        bytes.extend(word(count));
        bytes.extend(value);
    }
    bytes.extend(word(0));
    bytes.extend(half(u16::from(taken.is_some())));
    bytes.extend([half(0x9003), half(2)].concat());
    bytes.extend(word(20));
    bytes.extend(word(86));
    bytes.extend(word(0));
    bytes.truncate(68);
    bytes.extend(half(1)); // latitude
    bytes.extend([half(2), half(5)].concat());
    bytes.extend([word(3), word(86)].concat());
    bytes.extend(word(0));
    bytes.extend(taken.unwrap_or_default().as_bytes());
    bytes.extend([0; 24]);
    bytes
}

pub(crate) fn chunk(bytes: &mut Vec<u8>, name: [u8; 4], body: &[u8]) {
    bytes.extend(u32::try_from(body.len()).unwrap_or(u32::MAX).to_be_bytes());
    bytes.extend(name);
    bytes.extend(body);
    bytes.extend(if name == *b"IEND" { [0xAE, 0x42, 0x60, 0x82] } else { [0; 4] });
}

/// A PNG with some chunks before its picture.
pub(crate) fn png(width: u32, height: u32, chunks: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1A\n".to_vec();
    chunk(&mut bytes, *b"IHDR", &[width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat());
    for (name, body) in chunks {
        chunk(&mut bytes, *name, body);
    }
    chunk(&mut bytes, *b"IDAT", &vec![0x5A; 60_000]);
    chunk(&mut bytes, *b"IEND", &[]);
    bytes
}

/// A PDF of some pages, with something in its trailer.
pub(crate) fn pdf(pages: u32, trailer: &str) -> Vec<u8> {
    format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count {pages} >>\n\
         endobj\n3 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R{trailer}>>\nstartxref\n9\n%%EOF\n"
    )
    .into_bytes()
}

pub(crate) fn tiff(width: u16, height: u16, pages: u32) -> Vec<u8> {
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    for page in 1..=pages {
        bytes.extend(3_u16.to_le_bytes());
        for (tag, value) in [(0x0100_u16, width), (0x0101, height), (0x0106, 2)] {
            bytes
                .extend([tag.to_le_bytes(), 3_u16.to_le_bytes(), [1, 0], [0, 0], value.to_le_bytes(), [0, 0]].concat());
        }
        let next = if page == pages { 0 } else { u32::try_from(bytes.len() + 4).unwrap_or_default() };
        bytes.extend(next.to_le_bytes());
    }
    bytes
}

pub(crate) fn bmp(width: i32, height: i32) -> Vec<u8> {
    let mut bytes = b"BM".to_vec();
    bytes.extend([0; 12]);
    bytes.extend(40_u32.to_le_bytes());
    bytes.extend([width.to_le_bytes(), (-height).to_le_bytes()].concat());
    bytes.extend([0; 60]);
    bytes
}

pub(crate) fn gif(width: u16, height: u16) -> Vec<u8> {
    [b"GIF89a".as_slice(), &width.to_le_bytes(), &height.to_le_bytes(), &[0, 0, 0, 0x3B]].concat()
}

pub(crate) fn webp(width: u32, height: u32, flags: u8) -> Vec<u8> {
    let side = |side: u32| (side - 1).to_le_bytes().into_iter().take(3).collect::<Vec<_>>();
    let picture = [b"WEBPVP8X\x0A\0\0\0".as_slice(), &[flags, 0, 0, 0], &side(width), &side(height), &[0; 40]].concat();
    [b"RIFF".as_slice(), &u32::try_from(picture.len()).unwrap_or_default().to_le_bytes(), &picture].concat()
}

pub(crate) fn heic(brand: [u8; 4], width: u32, height: u32) -> Vec<u8> {
    let mut bytes = [b"\0\0\0\x18ftyp".as_slice(), &brand, b"\0\0\0\0mif1", &brand].concat();
    for (width, height) in [(512, 512), (width, height)] {
        bytes.extend([b"\0\0\0\x14ispe\0\0\0\0".as_slice(), &width.to_be_bytes(), &height.to_be_bytes()].concat());
    }
    bytes
}

/// Numbers that look like chance and are the same at each run (xorshift).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[3]
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % (most.max(1) as u64)).unwrap_or_default()
    }
}

//! The formats, by their first bytes.

use super::bytes::Bytes;
use crate::fault::Formats;

/// What a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// No byte at all.
    Empty,
    /// ITU-T T.81.
    Jpeg,
    /// ISO/IEC 15948.
    Png,
    /// ISO 32000: its mark may stand anywhere in the first 1024 bytes, some scanners write before it.
    Pdf,
    /// TIFF 6.0.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// `WebP`.
    WebP,
    /// GIF.
    Gif,
    /// What an iPhone writes (ISO/IEC 23008-12).
    Heic,
    /// AVIF.
    Avif,
    /// A video: its container is that of HEIC, its brand is not.
    Video,
    /// A document of a word processor or of a spreadsheet, by its archive or its old container.
    Office,
    /// An archive.
    Zip,
    /// A page, whatever its name.
    Html,
    /// A drawing that may hold a script.
    Svg,
    /// Nothing that is known.
    #[default]
    Unknown,
}

/// The brands of HEIF (`ftyp`), major or compatible.
const HEIF: &[&[u8; 4]] = &[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"];

/// The header sizes of a bitmap: two letters are too little to know it by.
const BITMAP: &[u32] = &[12, 40, 52, 56, 64, 108, 124];

/// What a page begins with.
const PAGE: &[&[u8]] = &[b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<iframe", b"<!--", b"<?xml"];

impl Format {
    /// By its first bytes.
    #[must_use]
    pub fn of(head: &[u8]) -> Self {
        let bytes = Bytes(head);
        let starts = |mark: &[u8]| bytes.has(0, mark);
        match head.first() {
            None => Self::Empty,
            _ if starts(b"\xFF\xD8") && bytes.byte(2).is_none_or(|byte| byte == 0xFF) => Self::Jpeg,
            _ if starts(b"\x89PNG\r\n\x1A\n") => Self::Png,
            _ if starts(b"II*\0") || starts(b"MM\0*") => Self::Tiff,
            _ if starts(b"GIF8") => Self::Gif,
            _ if starts(b"RIFF") && bytes.has(8, b"WEBP") => Self::WebP,
            _ if bytes.has(4, b"ftyp") => Self::branded(bytes),
            _ if starts(b"PK\x03\x04") => Self::archived(bytes),
            _ if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") || starts(b"{\\rtf") => Self::Office,
            _ if starts(b"BM") && bytes.le32(14).is_some_and(|size| BITMAP.contains(&size)) => Self::Bmp,
            _ => Self::written(bytes),
        }
    }

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Tiff => "tiff",
            Self::Bmp => "bmp",
            Self::WebP => "webp",
            Self::Gif => "gif",
            Self::Heic => "heic",
            Self::Avif => "avif",
            Self::Video => "video",
            Self::Office => "office",
            Self::Zip => "zip",
            Self::Html => "html",
            Self::Svg => "svg",
            Self::Unknown => "unknown",
        }
    }

    /// Its place among those that a host may take.
    #[must_use]
    pub fn set(self) -> Formats {
        Formats::find(self.name()).unwrap_or_default()
    }

    /// ISO/IEC 14496-12 §4.3: a box of brands, the major one first. The brand of AVIF says more than that of HEIF.
    fn branded(bytes: Bytes<'_>) -> Self {
        let length = bytes.le32(0).map_or(0, u32::swap_bytes).clamp(16, 128);
        let brands = (8..length as usize).step_by(4).filter(|at| *at != 12).filter_map(|at| bytes.slice(at, 4));
        let (mut heif, mut avif) = (false, false);
        for brand in brands {
            avif |= brand == b"avif" || brand == b"avis";
            heif |= HEIF.iter().any(|known| brand == *known);
        }
        match (avif, heif) {
            (true, _) => Self::Avif,
            (_, true) => Self::Heic,
            _ => Self::Video,
        }
    }

    /// The first file of the archive of a document says so (OPC, ODF 1.2 part 3).
    fn archived(bytes: Bytes<'_>) -> Self {
        let names: [&[u8]; 6] = [b"[Content_Types].xml", b"mimetype", b"_rels/", b"word/", b"xl/", b"docProps/"];
        if names.iter().any(|name| bytes.has(30, name)) { Self::Office } else { Self::Zip }
    }

    /// What is known by a word that may stand a little further.
    fn written(bytes: Bytes<'_>) -> Self {
        let start = Bytes(bytes.slice(0, 1024).unwrap_or(bytes.0));
        if start.find(0, b"%PDF-").is_some() {
            return Self::Pdf;
        }
        let bom: &[u8] = if start.has(0, b"\xEF\xBB\xBF") { b"\xEF\xBB\xBF" } else { b"" };
        let text = start.0.get(bom.len()..).unwrap_or_default().trim_ascii_start();
        let begins = |mark: &[u8]| text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
        let page = PAGE.iter().any(|mark| begins(mark));
        match text {
            _ if begins(b"<svg") || (page && start.find(0, b"<svg").is_some()) => Self::Svg,
            _ if page => Self::Html,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        let cases: &[(&[u8], Format)] = &[
            (b"", Format::Empty),
            (b"\xFF\xD8", Format::Jpeg),
            (b"\xFF\xD8\xFF\xE0", Format::Jpeg),
            (b"\xFF\xD8\x00", Format::Unknown),
            (b"\x89PNG\r\n\x1A\n", Format::Png),
            (b"%PDF-1.4", Format::Pdf),
            (b"\0\0scanner\n%PDF-1.4", Format::Pdf),
            (b"MM\0*", Format::Tiff),
            (b"GIF89a", Format::Gif),
            (b"RIFF\0\0\0\0WEBPVP8 ", Format::WebP),
            (b"RIFF\0\0\0\0WAVEfmt ", Format::Unknown),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Format::Heic),
            (b"\0\0\0\x18ftypmif1\0\0\0\0avifmif1", Format::Avif),
            (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", Format::Video),
            (b"BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0", Format::Bmp),
            (b"BMW 320, a note", Format::Unknown),
            (b"PK\x03\x04", Format::Zip),
            (b"  <!DOCTYPE html><title>", Format::Html),
            (b"<?xml version='1.0'?><svg onload='alert(1)'>", Format::Svg),
            (b"\xEF\xBB\xBF<svg>", Format::Svg),
            (b"Bonjour", Format::Unknown),
        ];
        for (bytes, format) in cases {
            assert_eq!(Format::of(bytes), *format, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_document_is_known_by_the_first_file_of_its_archive() {
        let mut archive = b"PK\x03\x04".to_vec();
        archive.resize(30, 0);
        archive.extend(b"[Content_Types].xml");
        assert_eq!(Format::of(&archive), Format::Office);
    }
}

//! Every check of what the pixels show, its limits and where they come from: the only place where a threshold is written.
//!
//! **What rests on the face, on its parts or on the detector, never blocks**: people differ, and light is not their fault.
//! That a photo is refused may only come from the file, from the wall, or from the points that the person placed. A test
//! holds this. The hints (S, G04) warn or are not known, and are given when they are asked for.
//!
//! Not looked at, on purpose: how dark, contrasted or varied a face is (P04 and the luminance measures of ISO/IEC 29794-5
//! change with the skin), the difference between face and wall (B04, the same), pitch (G05, biased), smiles (S03: mouths
//! differ in width more than a smile widens them), hats, scarves, gaze and expression (S07: not separable).

/// What a check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rests {
    /// The file and its pixels, whatever they show.
    File,
    /// The wall behind.
    Wall,
    /// The four points that the person placed.
    Points,
    /// What the detector found.
    Detector,
    /// The pixels of the face.
    Face,
    /// Where its parts are, as a second network says when it is asked.
    Parts,
}

/// What a value is beyond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// No value is.
    Never,
    /// Less than this.
    Below(f64),
    /// More than this.
    Above(f64),
    /// Less than the first or more than the second.
    Outside(f64, f64),
    /// So many millimetres beyond what the document asks of the head.
    Head(f64),
}

use Bound::{Above, Below, Head, Never, Outside};
use Rests::{Detector, Face, File, Parts, Points, Wall};

/// One value of a check, and its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The check, as reports refer to it.
    pub id: &'static str,
    /// What is measured.
    pub what: &'static str,
    /// In what.
    pub unit: &'static str,
    /// What it looks at.
    pub rests: Rests,
    /// From here a photo is not to be sent.
    pub block: Bound,
    /// From here it may be refused.
    pub warn: Bound,
    /// From here it is worth a word.
    pub info: Bound,
    /// Where the limits come from; « ours » are provisional.
    pub source: &'static str,
}

/// The checks, in the order of reports.
#[rustfmt::skip]
pub const ROWS: &[Row] = &[
    row("F10", "colour", "code", File, (Never, Below(8.0), Never), "F10619 (fortement recommandée) ; limit ours"),
    row("F10", "tones", "code", File, (Never, Below(2.5), Never), "ours"),
    row("F11", "transparency", "pixels", File, (Above(0.0), Never, Never), "ours"),
    row("G01", "faces", "faces", Detector, (Never, Below(1.0), Never), "ISO/IEC 29794-5, 4C"),
    row("G01", "second", "ratio", Detector, (Never, Above(0.1), Above(0.0)), "ISO/IEC 29794-5, 4C"),
    row("G01", "turns", "quarter", Detector, (Never, Above(0.0), Never), "ours"),
    row("G02", "head", "mm", Points, (Head(1.0), Head(0.0), Never), "arrêté du 5 février 2009 ; guard band ours"),
    row("G02", "headEstimate", "mm", Detector, (Never, Head(1.4), Never), "arrêté du 5 février 2009 ; ±8 % between people"),
    row("G03", "roll", "°", Points, (Above(15.0), Above(8.0), Above(5.0)), "ISO/IEC 19794-5 (8°) ; ICAO Portrait Quality (5°)"),
    row("G03", "rollEstimate", "°", Detector, (Never, Above(10.0), Never), "ISO/IEC 19794-5 (8°), wider"),
    row("G06", "centre", "ratio", Points, (Outside(0.35, 0.65), Outside(0.45, 0.55), Never), "ISO/IEC 19794-5"),
    row("G06", "centreEstimate", "ratio", Detector, (Never, Outside(0.43, 0.57), Never), "ISO/IEC 19794-5, wider"),
    row("G07", "eyeLine", "ratio", Points, (Never, Outside(0.3, 0.5), Never), "ISO/IEC 19794-5"),
    row("G07", "eyeLineEstimate", "ratio", Detector, (Never, Outside(0.3, 0.5), Never), "ISO/IEC 19794-5"),
    row("G08", "eyes", "px", Points, (Below(60.0), Below(90.0), Below(120.0)), "ISO/IEC 19794-5 (90) ; EES (120)"),
    row("G08", "eyesEstimate", "px", Detector, (Never, Below(85.0), Below(120.0)), "ISO/IEC 19794-5, wider"),
    row("G09", "margin", "ratio", Points, (Never, Below(0.02), Never), "ours"),
    row("G09", "marginEstimate", "ratio", Detector, (Never, Below(0.02), Never), "ours"),
    row("G10", "stretch", "ratio", Points, (Never, Outside(0.45, 0.72), Never), "ours"),
    row("P01", "highlights", "L*", Wall, (Never, Below(40.0), Never), "ours"),
    row("P02", "burnt", "ratio", Face, (Never, Above(0.1), Never), "ISO/IEC 29794-5, 47 ; limit ours"),
    row("P03", "evenness", "ratio", Face, (Never, Below(0.65), Never), "ICAO Portrait Quality (0.5)"),
    row("P05", "sharpness", "ratio", Face, (Never, Below(0.12), Never), "ours"),
    row("P06", "colourCast", "ΔE", Face, (Never, Above(10.0), Never), "ISO/IEC 29794-5, 4B"),
    row("P07", "blocks", "ratio", File, (Above(2.4), Above(1.55), Never), "ours"),
    row("P08", "redEye", "ratio", Face, (Never, Above(0.5), Never), "ours"),
    row("B01", "lightness", "L*", Wall, (Below(55.0), Below(65.0), Never), "F10619 (fond clair) ; limits ours"),
    row("B02", "white", "L*", Wall, (Above(98.19), Above(95.49), Never), "F10619 (le blanc est interdit) ; limits ours"),
    row("B03", "share", "ratio", Wall, (Below(0.75), Below(0.9), Never), "F10619 (fond uni) ; limits ours"),
    row("B03", "gradient", "step", Wall, (Above(120.0), Above(40.0), Never), "ISO/IEC 29794-5, 42 ; limits ours"),
    row("B05", "shadow", "ratio", Wall, (Never, Above(0.06), Never), "F10619 (sans ombre portée) ; limit ours"),
    row("G04", "yaw", "°", Parts, (Never, Above(8.0), Never), "ISO/IEC 19794-5 (5°), wider"),
    row("S01", "lids", "ratio", Parts, (Never, Below(0.03), Never), "F10619 (yeux ouverts) ; ISO/IEC 29794-5, 4D ; limit ours"),
    row("S02", "lips", "ratio", Parts, (Never, Above(0.05), Never), "F10619 (bouche fermée) ; ISO/IEC 29794-5, 4E ; limit ours"),
    row("S05", "lenses", "ratio", Parts, (Never, Below(0.5), Never), "F10619 (verres non teintés) ; limit ours"),
    row("S06", "glare", "ratio", Parts, (Never, Above(0.08), Never), "F10619 (sans reflets) ; limit ours"),
    row("S08", "chinHue", "ratio", Parts, (Never, Above(0.15), Never), "F10619 (visage dégagé) ; limit ours"),
    row("S09", "alike", "ratio", Parts, (Never, Below(0.6), Never), "F10619 (yeux visibles) ; limit ours"),
];

const fn row(
    id: &'static str,
    what: &'static str,
    unit: &'static str,
    rests: Rests,
    (block, warn, info): (Bound, Bound, Bound),
    source: &'static str,
) -> Row {
    Row { id, what, unit, rests, block, warn, info, source }
}

impl Row {
    /// The row of what is measured.
    #[must_use]
    pub fn find(what: &str) -> Option<&'static Self> {
        ROWS.iter().find(|row| row.what == what)
    }
}

impl Bound {
    /// Whether a value, rounded, is beyond; `head` is what the document asks of it.
    #[must_use]
    pub fn passed(self, value: f64, head: (f64, f64)) -> bool {
        match self {
            Never => false,
            Below(least) => value < least,
            Above(most) => value > most,
            Outside(least, most) => value < least || value > most,
            Head(by) => value < head.0 - by || value > head.1 + by,
        }
    }

    /// The limit that a value is beyond.
    #[must_use]
    pub fn limit(self, value: f64, head: (f64, f64)) -> Option<f64> {
        let (least, most) = match self {
            Never => return None,
            Below(limit) | Above(limit) => return Some(limit),
            Outside(least, most) => (least, most),
            Head(by) => (head.0 - by, head.1 + by),
        };
        Some(if value < least { least } else { most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rests_on_a_face_on_its_parts_or_on_a_detector_never_blocks() {
        for row in ROWS.iter().filter(|row| matches!(row.rests, Face | Detector | Parts)) {
            assert_eq!(row.block, Never, "{} {}", row.id, row.what);
        }
    }

    #[test]
    fn these_never_block() {
        const NEVER: [&str; 9] = ["P01", "P02", "P03", "P04", "P05", "P06", "P08", "G01", "G04"];
        for row in ROWS.iter().filter(|row| NEVER.contains(&row.id) || row.id.starts_with('S')) {
            assert_eq!(row.block, Never, "{} {}", row.id, row.what);
        }
    }

    #[test]
    fn what_one_looks_like_or_wears_is_a_hint() {
        for row in ROWS.iter().filter(|row| row.id.starts_with('S') || row.id == "G04") {
            assert_eq!(row.rests, Parts, "{} {}", row.id, row.what);
        }
        assert!(
            !ROWS.iter().any(|row| ["S03", "S07", "P04", "B04", "G05"].contains(&row.id)),
            "they differ between people"
        );
    }

    #[test]
    fn a_block_lies_beyond_its_warning() {
        for row in ROWS {
            let beyond = match (row.block, row.warn) {
                (Never, _) | (_, Never) => true,
                (Below(block), Below(warn)) => block < warn,
                (Above(block), Above(warn)) | (Head(block), Head(warn)) => block > warn,
                (Outside(least, most), Outside(inner, outer)) => least < inner && outer < most,
                _ => false,
            };
            assert!(beyond, "{} {}", row.id, row.what);
        }
    }

    #[test]
    fn each_measure_has_one_row() {
        for (rank, row) in ROWS.iter().enumerate() {
            assert_eq!(ROWS.iter().position(|other| other.what == row.what), Some(rank), "{}", row.what);
        }
    }
}

//! The `DataMatrix` of a picture of a document, as text: where 2D-Doc stands on French bills and notices.
//!
//! It is looked for on a picture of moderate size first, then on the original. Not looked at: the pages of a PDF, which
//! a door has to draw first, and other symbols. rxing finds the symbol and its grid; its
//! reading of text would bring the tables of all characters, three times what the rest weighs.

mod text;
mod words;

use super::decode::{Undecoded, contained, decode_within};
use super::measures::blockiness::light;
use super::picture::Picture;
use rxing::common::{DetectorRXingResult, HybridBinarizer};
use rxing::datamatrix::detector::Detector;
use rxing::datamatrix::detector::zxing_cpp_detector::detect;
use rxing::{Binarizer, Luma8LuminanceSource};

/// Longest sides to look at: a page at 150 dpi, and a telephone's.
const SIDES: [usize; 2] = [1800, 4100];

/// The text of a `DataMatrix` of a JPEG or a PNG; none when no code is found.
///
/// # Errors
/// When the file gives no pixels.
pub fn read(bytes: &[u8]) -> Result<Option<String>, Undecoded> {
    let mut before = 0;
    for longest in SIDES {
        let decoded = decode_within(bytes, longest)?;
        if decoded.each == before {
            break; // it was no larger
        }
        before = decoded.each;
        let text = contained(|| Ok(of(&decoded.picture)))?;
        if text.is_some() {
            return Ok(text);
        }
    }
    Ok(None)
}

/// The same of pixels; not contained, should what looks at them break.
#[must_use]
pub fn of(picture: &Picture) -> Option<String> {
    let codes = picture.places().map(|(_, _, pixel)| light(&pixel)).collect();
    let side = |length: usize| u32::try_from(length).ok();
    let source = Luma8LuminanceSource::new(codes, side(picture.width())?, side(picture.height())?).ok()?;
    let binarizer = HybridBinarizer::new(source);
    let matrix = binarizer.get_black_matrix().ok()?;
    let mut symbols = detect(matrix, true, true).unwrap_or_default();
    symbols.extend(Detector::new(matrix).and_then(|detector| detector.detect()));
    symbols.iter().find_map(|symbol| text::of(&words::of(symbol.getBits())?))
}

//! From the words of a symbol to its text, as 2D-Doc is written: ASCII, pairs of digits, and C40 (ISO/IEC 16022 §5.2).
//!
//! A symbol that is written otherwise (lower case, bytes) is no 2D-Doc, and has no text here.

/// The separator that the function 1 stands for.
const GS: char = '\u{1D}';

/// What each value of the second shift of C40 stands for.
const SIGNS: &[u8; 27] = b"!\"#$%&'()*+,-./:;<=>?@[\\]^_";

pub(super) fn of(mut words: &[u8]) -> Option<String> {
    let mut text = String::new();
    while let Some((word, rest)) = words.split_first() {
        words = rest;
        match *word {
            1..=128 => text.push(char::from(word - 1)),
            129 => return Some(text), // what follows fills the symbol
            130..=229 => {
                let pair = word - 130;
                text.extend([char::from(b'0' + pair / 10), char::from(b'0' + pair % 10)]);
            }
            230 => words = c40(words, &mut text)?,
            232 => text.push(GS),
            254 => {}
            _ => return None,
        }
    }
    Some(text)
}

/// Three values in two words, until what ends it; gives back what follows.
fn c40<'w>(mut words: &'w [u8], text: &mut String) -> Option<&'w [u8]> {
    let mut shift = 0;
    while let [high, low, rest @ ..] = words {
        if *high == 254 {
            return words.get(1..);
        }
        let packed = (u16::from(*high) * 256 + u16::from(*low)).checked_sub(1)?;
        for value in [packed / 1600, packed / 40 % 40, packed % 40] {
            let value = u8::try_from(value).ok().filter(|value| *value < 40)?;
            shift = if shift == 0 && value <= 2 {
                value + 1
            } else {
                text.push(sign(shift, value)?);
                0
            };
        }
        words = rest;
    }
    Some(words) // one word that is left is ASCII
}

fn sign(shift: u8, value: u8) -> Option<char> {
    let sign = match (shift, value) {
        (0, 3) => b' ',
        (0, 4..=13) => b'0' + value - 4,
        (0, _) => b'A' + value - 14,
        (1, 0..=31) => value,
        (2, 27) => return Some(GS),
        (2, _) => *SIGNS.get(usize::from(value))?,
        (3, 0..=31) => 96 + value,
        _ => return None,
    };
    Some(char::from(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_written_in_two_ways() {
        assert_eq!(of(&[142, 164, 186]).as_deref(), Some("123456"));
        assert_eq!(of(&[b'D' + 1, b'C' + 1, 134, 129, 12, 200]).as_deref(), Some("DC04"));
        // « AIMAIMAIM », then one word of ASCII (ISO/IEC 16022 §5.2.5).
        assert_eq!(of(&[230, 91, 11, 91, 11, 91, 11, 254, b'A' + 1]).as_deref(), Some("AIMAIMAIMA"));
        assert_eq!(of(&[230, 91, 11, b'A' + 1]).as_deref(), Some("AIMA"));
    }

    #[test]
    fn signs_are_shifted() {
        let packed = |values: [u16; 3]| (values[0] * 1600 + values[1] * 40 + values[2] + 1).to_be_bytes();
        let separators = [&[230][..], &packed([0, 29, 0]), &packed([31, 1, 14])].concat();
        assert_eq!(of(&separators).as_deref(), Some("\u{1D}\u{1F}/"));
        assert_eq!(of(&[230, 0, 0]), None);
        assert_eq!(of(&[231, 1, 1]), None, "bytes");
        assert_eq!(of(&[0]), None);
    }
}

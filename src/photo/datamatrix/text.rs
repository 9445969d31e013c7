//! From the words of a symbol to its text: every encodation of ISO/IEC 16022 §5.2, since nothing tells which one the maker of
//! a 2D-Doc took. Bytes above ASCII are UTF-8 where they can be, else Latin-1.
//!
//! Not read: symbols that belong together, macros, programming and other character sets, which no 2D-Doc has.

/// The separator that the function 1 stands for.
const GS: u8 = 0x1D;
/// Ends C40, Text and X12.
const BACK: u8 = 254;

/// What each value of the second shift stands for.
const SIGNS: &[u8; 27] = b"!\"#$%&'()*+,-./:;<=>?@[\\]^_";

/// What packs three values in two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Packing {
    C40,
    Text,
    X12,
}

pub(super) fn of(words: &[u8]) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = words;
    let mut high = false;
    while let Some((word, after)) = rest.split_first() {
        rest = after;
        match *word {
            1..=128 => {
                bytes.push(if high { word + 127 } else { word - 1 });
                high = false;
            }
            129 => break, // what follows fills the symbol
            130..=229 => bytes.extend([b'0' + (word - 130) / 10, b'0' + (word - 130) % 10]),
            230 => rest = packed(Packing::C40, rest, &mut bytes)?,
            231 => rest = plain(rest, words.len() - rest.len(), &mut bytes)?,
            232 => bytes.push(GS),
            235 => high = true,
            238 => rest = packed(Packing::X12, rest, &mut bytes)?,
            239 => rest = packed(Packing::Text, rest, &mut bytes)?,
            240 => rest = quarters(rest, &mut bytes),
            BACK => {}
            _ => return None,
        }
    }
    let text = String::from_utf8(bytes);
    Some(text.unwrap_or_else(|bytes| bytes.into_bytes().into_iter().map(char::from).collect()))
}

/// Three values in two words, until what ends it; gives back what follows.
fn packed<'w>(packing: Packing, mut words: &'w [u8], bytes: &mut Vec<u8>) -> Option<&'w [u8]> {
    let (mut shift, mut high) = (0, 0);
    while let [first, second, rest @ ..] = words {
        if *first == BACK {
            return words.get(1..);
        }
        let three = (u16::from(*first) * 256 + u16::from(*second)).checked_sub(1)?;
        for value in [three / 1600, three / 40 % 40, three % 40] {
            let value = u8::try_from(value).ok().filter(|value| *value < 40)?;
            match (packing, shift, value) {
                (Packing::C40 | Packing::Text, 0, 0..=2) => shift = value + 1,
                (_, 2, 30) => (shift, high) = (0, 128),
                _ => {
                    bytes.push(sign(packing, shift, value)? | high);
                    (shift, high) = (0, 0);
                }
            }
        }
        words = rest;
    }
    Some(words) // one word that is left is ASCII
}

fn sign(packing: Packing, shift: u8, value: u8) -> Option<u8> {
    let letter = if packing == Packing::Text { b'a' } else { b'A' };
    Some(match (shift, value) {
        (0, 0..=2) => *b"\r*>".get(usize::from(value))?,
        (0, 3) => b' ',
        (0, 4..=13) => b'0' + value - 4,
        (0, _) => letter + value - 14,
        (1, 0..=31) => value,
        (2, 27) => GS,
        (2, _) => *SIGNS.get(usize::from(value))?,
        (3, 1..=26) if packing == Packing::Text => b'@' + value,
        (3, 0..=31) => b'`' + value,
        _ => return None,
    })
}

/// As many bytes as are said, or all that are left; each, and their number, is hidden by its place in the symbol (§5.2.9).
fn plain<'w>(words: &'w [u8], before: usize, bytes: &mut Vec<u8>) -> Option<&'w [u8]> {
    let mut shown = words.iter().zip(before + 1..).map(|(word, place)| {
        let hidden = u8::try_from(149 * place % 255).unwrap_or_default(); // below 255
        usize::from(word.wrapping_sub(hidden).wrapping_sub(1))
    });
    let (said, count) = match shown.next()? {
        0 => (1, words.len() - 1),
        few @ 1..=249 => (1, few),
        many => (2, 250 * (many - 249) + shown.next()?),
    };
    bytes.extend(shown.take(count).filter_map(|byte| u8::try_from(byte).ok()));
    words.get(said + count..)
}

/// Four values of six bits in three words, until what ends it (EDIFACT, §5.2.8); two words that are left are ASCII.
fn quarters<'w>(mut words: &'w [u8], bytes: &mut Vec<u8>) -> &'w [u8] {
    while let [one, two, three, rest @ ..] = words {
        let four = [one >> 2, (one & 3) << 4 | two >> 4, (two & 15) << 2 | three >> 6, three & 63];
        for (rank, value) in four.into_iter().enumerate() {
            if value == 31 {
                return words.get((rank + 1).min(3)..).unwrap_or_default();
            }
            bytes.push(if value < 32 { value | 64 } else { value });
        }
        words = rest;
    }
    words
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
        let accent = [&[230][..], &packed([1, 30, 2]), &packed([9, 3, 3])].concat();
        assert_eq!(of(&accent).as_deref(), Some("é  "));
        assert_eq!(of(&[230, 0, 0]), None);
        assert_eq!(of(&[0]), None);
    }

    /// What another library (ppf.datamatrix 0.2, Python) writes.
    #[test]
    fn every_encodation_is_read() {
        let text = [239, 134, 42, 160, 164, 16, 27, 94, 35, 14, 99, 25, 52, 19, 143, 254, 34];
        assert_eq!(of(&text).as_deref(), Some("hello WORLD, 12!"));
        assert_eq!(of(&[239, 12, 191, 164, 199, 164, 199, 254, 110]).as_deref(), Some("Aimaimaim"));
        assert_eq!(of(&[238, 89, 219, 100, 58, 19, 143, 254, 52]).as_deref(), Some("AB>C*D 123"));
        assert_eq!(of(&[240, 184, 27, 130, 180, 56, 49, 200, 65, 95]).as_deref(), Some(".A.B-C 12DE"));
        assert_eq!(of(&[235, 106]).as_deref(), Some("é"));
    }

    /// The bytes of a text as §5.2.9 hides them, after so many words.
    fn hidden(shown: &[u8], before: usize) -> Vec<u8> {
        let hide =
            |(byte, place): (&u8, usize)| byte.wrapping_add(u8::try_from(149 * place % 255).unwrap()).wrapping_add(1);
        shown.iter().zip(before + 1..).map(hide).collect()
    }

    #[test]
    fn bytes_are_read_by_their_number_or_to_the_end() {
        let said = [vec![66, 231], hidden(&[3, 0xC3, 0xA9, b'a'], 2), vec![67]].concat();
        assert_eq!(of(&said).as_deref(), Some("AéaB"));
        let rest = [vec![231], hidden(&[0, 0xE9, b'a'], 1)].concat();
        assert_eq!(of(&rest).as_deref(), Some("éa"), "Latin-1");
        let long = [vec![231], hidden(&[&[250, 10][..], &[b'z'; 260]].concat(), 1)].concat();
        assert_eq!(of(&long), Some("z".repeat(260)));
        assert_eq!(of(&[231]), None);
        assert_eq!(of(&[vec![231], hidden(&[9, b'a'], 1)].concat()), None, "fewer than it says");
    }
}

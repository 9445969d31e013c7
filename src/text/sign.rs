//! Signs of several characters in a short text. What the standard library does for them is made for long texts, and
//! weighs 3 KB in the browser.

/// What stands before the first such sign, and after it.
#[must_use]
pub fn cut<'t>(text: &'t str, sign: &str) -> Option<(&'t str, &'t str)> {
    let first = sign.as_bytes().first();
    let begins = |bytes: &[u8]| bytes.first() == first && bytes == sign.as_bytes();
    let at = text.as_bytes().windows(sign.len()).position(begins)?;
    Some((text.get(..at)?, text.get(at + sign.len()..)?))
}

/// Where a byte first stands; eight are looked at together.
#[must_use]
#[inline(never)]
pub fn at(bytes: &[u8], byte: u8) -> Option<usize> {
    const ONES: u64 = u64::MAX / 0xFF;
    let mut passed = 0;
    while let Some(eight) = bytes.get(passed..).and_then(<[u8]>::first_chunk) {
        // Where the byte stands, nothing is left of it; borrowing only begins there, so that the lowest bit is right.
        let left = u64::from_le_bytes(*eight) ^ (ONES * u64::from(byte));
        let found = left.wrapping_sub(ONES) & !left & (ONES << 7);
        if found != 0 {
            return Some(passed + usize::try_from(found.trailing_zeros() / 8).ok()?);
        }
        passed += 8;
    }
    let rest = bytes.get(passed..)?.iter().position(|other| *other == byte)?;
    Some(passed + rest)
}

/// Where three bytes next stand, from a place on; eight places are looked at together.
#[must_use]
pub fn three(bytes: &[u8], from: usize, meant: [u8; 3]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 0xFF;
    let alike = |from: usize, byte: u8| {
        let eight = bytes.get(from..).and_then(<[u8]>::first_chunk)?;
        Some(u64::from_le_bytes(*eight) ^ (ONES * u64::from(byte)))
    };
    let [first, second, third] = meant;
    let mut passed = from;
    while let Some(last) = alike(passed + 2, third) {
        // As in `at`, of what is nothing in all three.
        let left = alike(passed, first)? | alike(passed + 1, second)? | last;
        let found = left.wrapping_sub(ONES) & !left & (ONES << 7);
        if found != 0 {
            return Some(passed + usize::try_from(found.trailing_zeros() / 8).ok()?);
        }
        passed += 8;
    }
    let rest = bytes.get(passed..)?.windows(3).position(|other| other == meant)?;
    Some(passed + rest)
}

/// What stands between the signs of a table, one byte each: empty cells too, as `split` gives them.
#[must_use]
pub const fn cells(table: &str, sign: u8) -> Cells<'_> {
    Cells { rest: Some(table), sign }
}

/// The cells of a table that are still to come.
#[derive(Clone)]
pub struct Cells<'t> {
    rest: Option<&'t str>,
    sign: u8,
}

impl<'t> Iterator for Cells<'t> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest?;
        let end = at(rest.as_bytes(), self.sign);
        self.rest = end.and_then(|end| rest.get(end + 1..));
        end.map_or(Some(rest), |end| rest.get(..end))
    }
}

/// Whether there is such a sign.
#[must_use]
pub fn has(text: &str, sign: &str) -> bool {
    cut(text, sign).is_some()
}

/// Whether a character is one of these.
#[must_use]
pub fn among(signs: &str, c: char) -> bool {
    signs.chars().any(|sign| sign == c)
}

/// The text with every such sign, from left to right, written otherwise.
#[must_use]
pub fn rewritten(text: &str, sign: &str, as_: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = cut(rest, sign) {
        written.push_str(before);
        written.push_str(as_);
        rest = after;
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_found_as_the_standard_library_finds_them() {
        for text in ["", "-", "--", "a---b", "é--è", "a - b", "----", "a-é-"] {
            assert_eq!(cut(text, "--"), text.split_once("--"), "{text}");
            assert_eq!(has(text, "--"), text.contains("--"), "{text}");
            assert_eq!(rewritten(text, "--", "+"), text.replace("--", "+"), "{text}");
            assert!(cells(text, b'-').eq(text.split('-')), "{text}");
            for byte in [b'-', b'a', 0xC3, 0xA9] {
                let long = ["abc\0\u{80}xyz", text, text].concat();
                assert_eq!(at(long.as_bytes(), byte), long.bytes().position(|other| other == byte), "{long}");
                for from in 0..long.len() {
                    let meant = [byte, b'-', b'-'];
                    let told = long.as_bytes().windows(3).skip(from).position(|other| other == meant);
                    assert_eq!(three(long.as_bytes(), from, meant), told.map(|rank| from + rank), "{long} {from}");
                }
            }
        }
    }
}

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
        let end = rest.bytes().position(|byte| byte == self.sign);
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
        }
    }
}

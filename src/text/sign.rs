//! Signs of several characters in a short text. What the standard library does for them is made for long texts, and
//! weighs 3 KB in the browser.

/// What stands before the first such sign, and after it.
#[must_use]
pub fn cut<'t>(text: &'t str, sign: &str) -> Option<(&'t str, &'t str)> {
    let at = text.as_bytes().windows(sign.len()).position(|bytes| bytes == sign.as_bytes())?;
    Some((text.get(..at)?, text.get(at + sign.len()..)?))
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
        }
    }
}

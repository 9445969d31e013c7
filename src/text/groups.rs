//! Texts as people write them, in groups.

/// The value with a space after each group of so many characters; what exceeds the groups is one more.
#[must_use]
pub fn grouped(value: &str, sizes: &[usize]) -> String {
    let mut written = String::with_capacity(value.len() + sizes.len());
    let mut chars = value.chars().peekable();
    for size in sizes {
        written.extend(chars.by_ref().take(*size));
        if chars.peek().is_some() {
            written.push(' ');
        }
    }
    written.extend(chars);
    written
}

/// What stands between some characters, empty pieces left out.
#[must_use]
#[inline(never)]
pub fn pieces<'t>(text: &'t str, between: &dyn Fn(char) -> bool) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    for piece in text.split(between) {
        if !piece.is_empty() {
            pieces.push(piece);
        }
    }
    pieces
}

/// The characters that are kept, in order.
#[must_use]
#[inline(never)]
pub fn kept(text: &str, keep: &dyn Fn(char) -> bool) -> String {
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        if keep(c) {
            kept.push(c);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_apart_and_nothing_is_lost() {
        assert_eq!(grouped("404833048", &[3, 3, 3]), "404 833 048");
        assert_eq!(grouped("40483304", &[3, 3, 3]), "404 833 04");
        assert_eq!(grouped("4048330481", &[3, 3]), "404 833 0481");
        assert_eq!(grouped("", &[3]), "");
    }
}

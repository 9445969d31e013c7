//! Words that are nearly the same.

use super::accent::{is_mark, unaccented};

/// The word in small letters, accents left out, composed or not: `Électricité` and `electricite` are one word.
#[must_use]
pub fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    folded.extend(letters(word));
    folded
}

/// Whether two words are one, case and accents apart.
#[must_use]
pub fn same_word(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(word: &str) -> impl Iterator<Item = char> + '_ {
    let plain = |c: char| if c.is_ascii() { c } else { unaccented(c) };
    word.chars().filter(|c| !is_mark(*c)).map(move |c| plain(c).to_ascii_lowercase())
}

/// Whether one character less, one more or another one makes the same word of both.
#[must_use]
pub fn one_edit_apart(one: &str, other: &str) -> bool {
    let (one, other) = unlike(one, other);
    let (one_after, other_after) = (after(one), after(other));
    one != other && (one_after == other_after || one_after == other || one == other_after)
}

/// Whether two neighbours that change places make one word of the other.
#[must_use]
pub fn neighbours_swapped(one: &str, other: &str) -> bool {
    let (one, other) = unlike(one, other);
    let (mut a, mut b) = (one.chars(), other.chars());
    let (first, second) = ((a.next(), a.next()), (b.next(), b.next()));
    one != other && first == (second.1, second.0) && a.as_str() == b.as_str()
}

/// What is left of two words from the first character that is not the same.
fn unlike<'t>(one: &'t str, other: &'t str) -> (&'t str, &'t str) {
    let (mut a, mut b) = (one.chars(), other.chars());
    loop {
        let rest = (a.as_str(), b.as_str());
        match (a.next(), b.next()) {
            (Some(c), Some(d)) if c == d => {}
            _ => return rest,
        }
    }
}

/// The word without its first character.
fn after(word: &str) -> &str {
    let mut chars = word.chars();
    chars.next();
    chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(folded("Électricité"), "electricite");
        assert_eq!(folded("E\u{301}lectricite\u{301}"), "electricite");
    }

    #[test]
    fn neighbours_change_places_once() {
        for (one, other) in [("AB", "BA"), ("cab", "cba"), ("éa-", "aé-")] {
            assert!(neighbours_swapped(one, other), "{one} {other}");
        }
        for (one, other) in
            [("", ""), ("A", "A"), ("AA", "AA"), ("A", "B"), ("AB", "BC"), ("ABCD", "BADC"), ("AB", "BAB")]
        {
            assert!(!neighbours_swapped(one, other), "{one} {other}");
        }
    }

    #[test]
    fn one_edit_is_one_character() {
        for (one, other) in
            [("CTE", "CTTE"), ("CTTE", "CTE"), ("MTT3", "MTT1"), ("", "A"), ("VPP", "VP"), ("AVP", "VP")]
        {
            assert!(one_edit_apart(one, other), "{one} {other}");
        }
        for (one, other) in [("VP", "VP"), ("VP", "PV"), ("", "AB"), ("CAM", "REM"), ("CTTE", "TTC")] {
            assert!(!one_edit_apart(one, other), "{one} {other}");
        }
    }
}

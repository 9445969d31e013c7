//! Words that are nearly the same.

use super::accent::{is_mark, unaccented};

/// The word in small letters, accents left out, composed or not: `Électricité` and `electricite` are one word.
#[must_use]
pub fn folded(word: &str) -> String {
    word.chars().filter(|c| !is_mark(*c)).map(|c| unaccented(c).to_ascii_lowercase()).collect()
}

/// Whether one character less, one more or another one makes the same word of both.
#[must_use]
pub fn one_edit_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<_>, Vec<_>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let short_end = if short.len() == long.len() { same + 1 } else { same };
    long.len() - short.len() <= 1 && one != other && short.get(short_end..) == long.get(same + 1..)
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

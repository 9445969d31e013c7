//! The letters and signs of names.

use crate::fault::Alphabet;
use crate::text::{accent, lookalike, sign};

const ACCENTED: &str = "àâäéèêëïîôöùûüÿçæœÀÂÄÉÈÊËÏÎÔÖÙÛÜŸÇÆŒ";

/// The character as the civil status writes it; `None` for one that no name has.
pub(super) fn fold(c: char) -> Option<char> {
    match c {
        'A'..='Z' | 'a'..='z' | '\'' | '-' | '.' | '·' => Some(c),
        '’' | '‘' | 'ʼ' | 'ʻ' | '´' | '`' | '′' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | ',' => Some(' '),
        _ => Some(c).filter(|c| is_letter(*c) || accent::is_mark(*c)),
    }
}

/// Joins a mark to its letter and a space to the one before.
pub(super) fn push(text: &mut String, c: char) {
    let last = if accent::is_mark(c) { text.pop() } else { None };
    if let Some(last) = last {
        match accent::composed(last, c) {
            Some(together) => text.push(together),
            None => text.extend([last, c]),
        }
    } else if c != ' ' || !text.ends_with(' ') {
        text.push(c);
    }
}

/// A letter of the Latin script, of those of Azerbaijan and Africa too.
pub(super) const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' | 'Ḁ'..='ỿ')
}

/// A letter or a sign that the circular knows.
pub(super) fn is_plain(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(fold(c), Some(' ' | '-' | '\'')) || sign::among(ACCENTED, c)
}

/// The Latin letter that one of another script looks like, or the O that a zero inside a name stands for.
pub(super) fn like(c: char, lower: bool) -> Option<char> {
    let letter = match c {
        '0' => Some('O'),
        _ if c.is_ascii() => None,
        _ => lookalike(c, Alphabet::Letter),
    }?;
    Some(if lower { letter.to_ascii_lowercase() } else { letter })
}

//! A value inside what was pasted along with it: `SIRET : 732 829 320 00074`, `Tél. 01 99 00 12 34`, `<a@exemple.fr>`.

use crate::fault::{Code, Fault};
use crate::text::sign;

/// The fault, with the value that reads inside what was typed where the kind itself had nothing to offer: between the
/// signs around it, after a colon or a degree sign, after or before a space, or from the first digit to the last. What
/// is left out holds no digit, and no word is cut.
#[inline(never)]
pub(super) fn offer(fault: Fault, typed: &str, read: &dyn Fn(&str) -> Option<String>) -> Fault {
    let zone = typed.len() > 27 && sign::has(typed, "<<"); // it mends itself
    if zone || fault.suggestion.is_some() || matches!(fault.code, Code::TooLong { .. }) {
        return fault;
    }
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let all = digits(typed);
    let parts = [
        Some(typed),
        after(typed, ':'),
        after(typed, '°'),
        after(typed, '<'),
        after(typed, ' ').filter(|_| all > 0),
        typed.split_once(' ').map(|(first, _)| first).filter(|_| all > 0),
        figures(typed),
    ];
    for part in parts.into_iter().flatten() {
        let part = part.trim_matches(is_sign);
        let meant = if part.len() < typed.len() && digits(part) == all { read(part) } else { None };
        if meant.is_some() {
            return fault.suggest(meant);
        }
    }
    fault
}

/// What stands around a value and is no part of it.
fn is_sign(c: char) -> bool {
    !is_word(c) && !matches!(c, '+' | '(')
}

/// A digit or a letter, accented or not.
const fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='ỿ')
}

/// What follows the last such sign.
fn after(typed: &str, sign: char) -> Option<&str> {
    Some(typed.rsplit_once(sign)?.1)
}

/// From the first digit, or the `+` of a telephone number, to the last digit, where they end words.
fn figures(typed: &str) -> Option<&str> {
    let first = typed.find(|c: char| c.is_ascii_digit() || c == '+')?;
    let last = typed.rfind(|c: char| c.is_ascii_digit())?;
    let cut = typed.get(..first)?.ends_with(is_word) || typed.get(last + 1..)?.starts_with(is_word);
    typed.get(first..=last).filter(|_| !cut)
}

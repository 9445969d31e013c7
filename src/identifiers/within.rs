//! A value inside what was pasted along with it: `SIRET : 732 829 320 00074`, `Tél. 01 99 00 12 34`, `<a@exemple.fr>`.

use crate::fault::{Code, Fault};

/// The fault, with the value that reads inside what was typed where the kind itself had nothing to offer: between the
/// signs around it, after a colon or a degree sign, after or before a space, or from the first digit to the last. What
/// is left out holds no digit, and no word is cut.
#[inline(never)]
pub(super) fn offer(fault: Fault, typed: &str, read: &dyn Fn(&str) -> Option<String>) -> Fault {
    if fault.suggestion.is_some() || matches!(fault.code, Code::TooLong { .. }) {
        return fault;
    }
    let is_digit = |c: char| c.is_ascii_digit();
    let digits = |text: &str| text.chars().filter(|c| is_digit(*c)).count();
    let all = digits(typed);
    let words = [after(typed, ' '), typed.split(' ').next()];
    let parts = [Some(typed), after(typed, ':'), after(typed, '°'), after(typed, '<')];
    let parts = parts.into_iter().chain(words.map(|word| word.filter(|_| all > 0))).chain([figures(typed)]);
    let whole = |part: &&str| part.len() < typed.len() && digits(part) == all;
    let meant = parts.flatten().map(|part| part.trim_matches(is_sign)).filter(whole).find_map(read);
    fault.suggest(meant)
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
    let begin = |c: char| c.is_ascii_digit() || c == '+';
    let part = typed.get(typed.find(begin)?..)?.trim_end_matches(|c: char| !c.is_ascii_digit());
    let (before, rest) = typed.split_once(part)?;
    let cut = before.ends_with(is_word) || rest.starts_with(is_word);
    (!cut).then_some(part)
}

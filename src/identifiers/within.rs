//! A value inside what was pasted along with it: `SIRET : 732 829 320 00074`, `Tél. 01 99 00 12 34`, `<a@exemple.fr>`.

use crate::fault::Fault;

/// More bytes than a value and its label have; a zone of two lines has more, and mends itself.
const LONG: usize = 64;

/// The fault, with the value that reads inside what was typed where the kind itself had nothing to offer: what follows a
/// colon or a degree sign, or the words from the first that has a digit to the last, without the signs around them.
#[inline(never)]
pub(super) fn offer(fault: Fault, typed: &str, read: &dyn Fn(&str) -> Option<String>) -> Fault {
    if typed.len() > LONG || fault.suggestion.is_some() {
        return fault;
    }
    let (mut label, mut word, mut first, mut end) = (0, 0, None, None);
    for (at, c) in typed.char_indices() {
        let next = at + c.len_utf8();
        let sign = matches!(c, ':' | '°' | '<');
        if sign && first.is_none() {
            label = next;
        }
        if sign || c == ' ' {
            word = next;
            end = end.or(Some(at));
        }
        if c.is_ascii_digit() || c == '+' {
            first = first.or(Some(word));
            end = None;
        }
    }
    for range in [label..typed.len(), first.unwrap_or(typed.len())..end.unwrap_or(typed.len())] {
        let part = typed.get(range).unwrap_or_default().trim_matches(is_sign);
        let meant = if part.len() < typed.len() { read(part) } else { None };
        if meant.is_some() {
            return fault.suggest(meant);
        }
    }
    fault
}

/// What stands around a value and is no part of it.
const fn is_sign(c: char) -> bool {
    !(c.is_ascii_alphanumeric() || matches!(c, '+' | 'À'..='ỿ'))
}

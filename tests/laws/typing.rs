//! Typing help never says no too early.

use crate::{hold, read, right};
use guichet::identifiers::KINDS;

/// Every beginning of a text, with nothing yet and whole.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().filter_map(|(at, _)| text.get(..at)).chain([text])
}

#[test]
fn every_beginning_of_what_is_right_can_become_right() {
    let mut breaches = Vec::new();
    for kind in KINDS {
        for (typed, _, value) in right(kind) {
            for text in [typed.trim(), &value.canonical, &value.written] {
                let lost = beginnings(text).find(|beginning| !kind.could_become(beginning));
                breaches.extend(lost.map(|beginning| format!("{} {beginning:?} of {text:?}", kind.spec.id)));
            }
        }
    }
    hold("beginnings", &breaches);
}

#[test]
fn what_fits_no_layout_cannot_become_right() {
    let mut breaches = Vec::new();
    for kind in KINDS.iter().filter(|kind| !kind.spec.layouts.is_empty()) {
        let longest = kind.spec.layouts.iter().map(|layout| layout.chars().count()).max().unwrap();
        for typed in ["1".repeat(longest + 1), "A".repeat(longest + 1), "🚗".to_owned(), "\u{0}".to_owned()] {
            if kind.could_become(&typed) && read(kind, &typed).is_err() {
                breaches.push(format!("{} {typed:?}", kind.spec.id));
            }
        }
    }
    hold("endings", &breaches);
}

#[test]
fn the_unreadable_is_told_at_any_length() {
    for kind in KINDS {
        assert!(kind.could_become(""), "{}: nothing can become anything", kind.spec.id);
        assert!(kind.could_become(" "), "{}: a space is nothing yet", kind.spec.id);
        assert!(!kind.could_become(&"1".repeat(1_000_000)), "{}", kind.spec.id);
        assert!(!kind.could_become("1\u{7}2"), "{}: no value has a control character", kind.spec.id);
    }
}

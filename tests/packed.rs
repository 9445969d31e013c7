//! What a browser loads, natively: a packed procedure answers every golden question as the bound one does.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use guichet::library::{Library, bound};
use guichet::messages::Locale;
use guichet::wire::{self, Defaults};
use std::fs;

fn answer(ask: &str, library: &Library) -> String {
    serde_json::to_string(&wire::answer(ask, &Defaults::of(library))).unwrap()
}

#[test]
fn a_packed_procedure_answers_as_the_bound_one() {
    for bound in bound() {
        let mut packed = Library::empty();
        for text in bound.packed {
            assert!(packed.unpack(text).is_some(), "{}", bound.id);
        }
        let golden = fs::read_to_string(format!("tests/golden/{}.ndjson", bound.id)).unwrap();
        for line in golden.lines() {
            let (ask, _) = line.split_once(",\"answer\":").unwrap();
            let ask = ask.trim_start_matches("{\"ask\":");
            assert_eq!(answer(ask, &packed), answer(ask, Library::bundled()));
        }
    }
}

#[test]
fn a_procedure_speaks_the_languages_that_were_loaded() {
    let said = |library: &Library, locale| {
        let procedure = library.procedures().next().unwrap();
        procedure.rules.iter().map(|rule| Locale::of(locale, &rule.message).to_owned()).collect::<Vec<_>>()
    };
    let [french, english] = bound()[0].packed;
    let mut library = Library::empty();
    library.unpack(french);
    let only = said(&library, Locale::Fr);
    assert_eq!(said(&library, Locale::En), only, "the only language there is");
    library.unpack(english);
    assert_eq!(said(&library, Locale::Fr), only);
    assert_ne!(said(&library, Locale::En), only);
    assert_eq!(library.all().count(), 1);
}

//! What is printed reads back, and has the shape that is announced.

use crate::{facts, hold, read, right};
use guichet::identifiers::{KINDS, Kind};
use regex::Regex;

#[test]
fn an_example_reads_without_remark() {
    let breach = |kind: &&Kind| !read(kind, kind.about().example).is_ok_and(|value| value.remarks.is_empty());
    hold("examples", &KINDS.iter().filter(breach).map(|kind| kind.spec.id.to_owned()).collect::<Vec<_>>());
}

#[test]
fn what_is_printed_reads_back_the_same() {
    let mut breaches = Vec::new();
    for kind in KINDS {
        for (typed, context, value) in right(kind) {
            for printed in [&value.canonical, &value.written] {
                let again = kind.read(printed, &context).ok();
                let same =
                    again.is_some_and(|again| again.canonical == value.canonical && facts(&again) == facts(&value));
                if !same {
                    breaches.push(format!("{} {typed:?} is printed {printed:?}", kind.spec.id));
                }
            }
        }
    }
    hold("parse, print, parse", &breaches);
}

#[test]
fn the_shape_matches_every_canonical_form() {
    let mut breaches = Vec::new();
    let unportable = Regex::new(r"\(\?[^:]|\\[dwsbpPDWSBAz]|\[\[|&&").unwrap();
    for kind in KINDS {
        let shape = kind.about().shape;
        let pattern = Regex::new(shape).unwrap();
        if !shape.starts_with('^') || !shape.ends_with('$') || unportable.is_match(shape) {
            breaches.push(format!("{}: {shape} reads differently in ECMAScript", kind.spec.id));
        }
        let strange = right(kind).into_iter().filter(|(_, _, value)| !pattern.is_match(&value.canonical));
        breaches.extend(strange.map(|(_, _, value)| format!("{} {:?}", kind.spec.id, value.canonical)));
    }
    hold("shape", &breaches);
}

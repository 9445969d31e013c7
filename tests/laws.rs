//! Laws that every kind keeps, by reflection on the list: a new kind is held without a line here.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use guichet::fault::{Code, Fault};
use guichet::identifiers::{Context, Identified, KINDS, Kind};
use regex::Regex;
use serde_json::Value;
use std::fs;

fn read(kind: &Kind, typed: &str) -> Result<Identified, Fault> {
    kind.read(typed, &Context { today: "2026-11-22".parse().ok(), ..Context::default() })
}

/// Everything that the corpora and the examples type, and what a hurried or hostile hand makes of it.
fn typed(kind: &Kind) -> Vec<String> {
    let path = format!("{}/tests/corpus/{}.ndjson", env!("CARGO_MANIFEST_DIR"), kind.spec.id);
    let lines = fs::read_to_string(path).unwrap();
    let cases = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut all: Vec<String> = cases.map(|case| case["input"].as_str().unwrap().to_owned()).collect();
    all.push(kind.spec.example.to_owned());
    all.extend(KINDS.iter().map(|other| other.spec.example.to_owned()));
    all.extend(JUNK.iter().map(|junk| (*junk).to_owned()));
    all.extend(changed(kind.spec.example));
    all
}

const JUNK: &[&str] = &[
    "",
    " ",
    "\0",
    "\n",
    "\u{FEFF}",
    "-",
    "--",
    "...",
    "()",
    "+",
    "00",
    "(0)",
    "@",
    "@.",
    "/",
    "//",
    "0",
    "00000000000000000000",
    "+0",
    "9999999999999999999999999999",
    "99/99/9999",
    "00/00/0000",
    "0000-00-00",
    "-1",
    "1e9",
    "NaN",
    "null",
    "é",
    "e\u{301}",
    "\u{301}",
    "ß",
    "ı",
    "ﬁ",
    "٣٣٣",
    "１２３",
    "А",
    "𝟙𝟚𝟛",
    "👩‍👩‍👧",
    "\u{202E}123",
    "1\u{200B}2",
    "a\0b",
    "' OR 1=1 --",
    "<script>",
    "%s%n",
    "../../etc/passwd",
    "FR",
    "W",
    "E",
    "2A",
    "IDFRA",
    "P<",
    "CR",
    "V<",
];

/// The text with one character replaced, left out, put in or swapped.
fn changed(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let with = |from: usize, to: usize, middle: &[char]| {
        [&chars[..from], middle, &chars[to..]].concat().into_iter().collect::<String>()
    };
    let mut all = Vec::new();
    for rank in places(chars.len()) {
        all.push(with(rank, rank + 1, &[]));
        for c in ['0', '1', '8', '9', 'A', 'B', 'O', 'I', 'Z', '-', ' ', '.', 'é', '٣', 'А', '\u{301}', '\n', '👩']
        {
            all.push(with(rank, rank + 1, &[c]));
            all.push(with(rank, rank, &[c]));
        }
        if let [first, second, ..] = chars[rank..] {
            all.push(with(rank, rank + 2, &[second, first]));
        }
    }
    all
}

/// Every place of a value; one in seven where it has lines.
fn places(length: usize) -> impl Iterator<Item = usize> {
    (0..length).step_by(if length > 40 { 7 } else { 1 })
}

fn faults(answer: Result<Identified, Fault>) -> Vec<Fault> {
    answer.map_or_else(|fault| vec![fault], |value| value.remarks.into_iter().map(|remark| remark.fault).collect())
}

#[test]
fn an_example_reads_without_a_remark() {
    for kind in KINDS {
        let value = read(kind, kind.spec.example).unwrap_or_else(|fault| panic!("{kind:?}: {fault:?}"));
        assert!(value.remarks.is_empty(), "{kind:?}: {:?}", value.remarks);
        for words in [&kind.spec.fr, &kind.spec.en] {
            assert!(!words.name.is_empty() && !words.the.is_empty() && !words.of.is_empty(), "{kind:?}");
        }
        assert!(kind.spec.example.chars().count() <= usize::from(kind.spec.max_length), "{kind:?}");
    }
}

#[test]
fn what_is_printed_reads_back() {
    for kind in KINDS {
        let shape = Regex::new(kind.spec.shape).unwrap();
        for text in typed(kind) {
            let Ok(value) = read(kind, &text) else { continue };
            assert!(shape.is_match(&value.canonical), "{kind:?}: a canonical form is not of the shape: {text:?}");
            for again in [&value.canonical, &value.written] {
                let back = read(kind, again).unwrap_or_else(|fault| panic!("{kind:?}: {text:?}: {fault:?}"));
                assert_eq!(back.canonical, value.canonical, "{kind:?}: {text:?}");
            }
            for name in value.facts.names() {
                assert!(kind.spec.facts.contains(&name), "{kind:?}: the fact {name} is not announced");
            }
        }
    }
}

#[test]
fn a_fault_has_its_place_and_offers_what_reads() {
    for kind in KINDS {
        for text in typed(kind) {
            let units = u32::try_from(text.encode_utf16().count()).unwrap();
            for fault in faults(read(kind, &text)) {
                if let Some(span) = fault.span {
                    assert!(span.start <= span.end && span.end <= units, "{kind:?}: {text:?}: {fault:?}");
                }
                if let Some(meant) = &fault.suggestion {
                    assert!(read(kind, meant).is_ok(), "{kind:?}: {text:?}: {fault:?}");
                }
            }
        }
    }
}

#[test]
fn another_character_is_another_value() {
    for kind in KINDS {
        let example = kind.spec.example;
        let value = read(kind, example).unwrap();
        let plain: Vec<char> = example.chars().collect();
        for rank in places(plain.len()).filter(|rank| plain[*rank].is_ascii_alphanumeric()) {
            for c in ('0'..='9').chain('A'..='Z').filter(|c| !c.eq_ignore_ascii_case(&plain[rank])) {
                let mut other = plain.clone();
                other[rank] = c;
                let other: String = other.into_iter().collect();
                let Ok(read) = read(kind, &other) else { continue };
                let same = read.canonical == value.canonical && read.remarks.is_empty();
                assert!(!same, "{kind:?}: {other} reads as {example}");
            }
        }
    }
}

#[test]
fn what_was_typed_stays_out_of_a_fault() {
    for kind in KINDS {
        let long = |text: &&String| text.trim().chars().count() > 3;
        for text in typed(kind).iter().filter(long).step_by(5) {
            let shown = format!("{:?}", read(kind, text));
            assert!(!shown.contains(text.trim()), "{kind:?}: {shown}");
        }
    }
}

#[test]
fn a_long_text_is_refused_before_any_work() {
    for kind in KINDS {
        for unit in ["1", "A", "é", "👩", "\0", "12 ", "<", "\u{301}", "a@", "1/"] {
            for length in [10_000, 1_000_000] {
                let fault = read(kind, &unit.repeat(length / unit.len())).err().unwrap();
                assert!(matches!(fault.code, Code::TooLong { .. }), "{kind:?}: {unit:?}: {fault:?}");
            }
        }
    }
}

//! What every kind says of its cases and of thousands of slips of them is what it said: whoever changes an answer says so,
//! by `GUICHET_BLESS=1 cargo test --test laws`. `GUICHET_SAID=FOLDER` writes the answers themselves, to compare.

use crate::{cases, facts};
use guichet::identifiers::{Context, KINDS, Kind};
use std::fmt::Write;
use std::{env, fs};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/laws/said.txt");

/// What is put in the place of a character, or before it.
const PUT: [&str; 16] = ["", "0", "1", "5", "9", "A", "B", "O", "I", "S", "X", "é", " ", "-", "<", "."];

/// A generator that never changes.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// A value with one slip: another character, one too many, two that changed places, an end that is missing or doubled.
fn slip(typed: &str, chance: &mut Chance) -> String {
    let mut chars: Vec<char> = typed.chars().collect();
    let rank = chance.below(chars.len().max(1));
    let put = PUT[chance.below(PUT.len())].chars();
    match chance.below(8) {
        0 if rank + 1 < chars.len() => chars.swap(rank, rank + 1),
        1 => chars.truncate(rank),
        2 => chars.splice(rank..rank, put).for_each(drop),
        3 => chars.extend(put),
        4 => chars = chars.iter().flat_map(|c| c.to_lowercase()).collect(),
        _ if rank < chars.len() => chars.splice(rank..=rank, put).for_each(drop),
        _ => {}
    }
    chars.into_iter().collect()
}

fn said(kind: &Kind, typed: &str, context: &Context) -> String {
    let mut said = format!("{typed:?} {}", kind.could_become(typed));
    match kind.read(typed, context) {
        Ok(value) => {
            write!(said, " {:?} {:?} {}", value.canonical, value.written, facts(&value)).unwrap();
            for remark in value.remarks {
                write!(said, " {:?} {:?}", remark.severity, told(&remark.fault)).unwrap();
            }
        }
        Err(fault) => write!(said, " {:?}", told(&fault)).unwrap(),
    }
    said + "\n"
}

fn told(fault: &guichet::fault::Fault) -> (String, Option<(u32, u32)>, Option<&str>) {
    let code = format!("{:?}", fault.code);
    (code, fault.span.map(|span| (span.start, span.end)), fault.suggestion.as_deref())
}

/// All that is asked of a kind: its cases, slips of them, and the examples of the others.
fn answers(kind: &Kind) -> String {
    let today = "2026-11-22".parse().ok();
    let mut chance = Chance(7);
    let mut answers = String::new();
    let cases: Vec<_> =
        cases::of(kind).iter().map(|case| (cases::typed(case).to_owned(), cases::context(case))).collect();
    let times = (1200 / cases.len()).max(20);
    for (typed, context) in cases.iter().filter(|(typed, _)| typed.len() < 200) {
        answers += &said(kind, typed, context);
        for round in 0..times {
            let mut slipped = slip(typed, &mut chance);
            if round % 4 == 0 {
                slipped = slip(&slipped, &mut chance);
            }
            let context = Context { today: if round % 2 == 0 { today } else { context.today }, ..context.clone() };
            answers += &said(kind, &slipped, &context);
        }
    }
    for other in KINDS {
        answers += &said(kind, other.about().example, &Context { today, ..Context::default() });
    }
    answers
}

fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3))
}

#[test]
fn every_kind_says_what_it_said() {
    let mut lines = String::new();
    for kind in KINDS {
        let answers = answers(kind);
        if let Ok(folder) = env::var("GUICHET_SAID") {
            fs::write(format!("{folder}/{}.txt", kind.spec.id), &answers).unwrap();
        }
        writeln!(lines, "{} {} {:016x}", kind.spec.id, answers.lines().count(), fnv(&answers)).unwrap();
    }
    if env::var("GUICHET_BLESS").is_ok() {
        fs::write(FILE, &lines).unwrap();
    }
    let known = fs::read_to_string(FILE).unwrap_or_default();
    let changed: Vec<&str> = lines.lines().filter(|line| !known.lines().any(|known| known == *line)).collect();
    assert!(changed.is_empty(), "these say something else than they did:\n{}", changed.join("\n"));
    assert_eq!(lines.lines().count(), known.lines().count());
}

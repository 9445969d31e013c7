//! The fuzzers' promises on every build: what was found once, the corpora, and seeded slips of them.
//!
//! `./build.sh fuzz` looks further, guided by coverage.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, reason = "the context of a case is for other tests")]
mod cases;
#[path = "../fuzz/targets/mod.rs"]
mod targets;

use guichet::identifiers::KINDS;
use guichet::library::bound;
use targets::TARGETS;

/// Slips of each seed: few of a photo, in which a face is looked for by code that is not optimised here.
fn slips(target: &str) -> usize {
    if target == "photo" { 2 } else { 40 }
}

#[test]
fn nothing_breaks_a_promise() {
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        for seed in &seeds {
            target(seed);
            for _ in 0..slips(name) {
                target(&slipped(seed, &mut dice));
            }
        }
    }
}

/// What a fuzzer starts from: its corpus, what it found before, and what the other tests know.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = ["corpus", "found"].into_iter().flat_map(|folder| kept(folder, target)).collect();
    match target {
        "kinds" => {
            for (rank, kind) in (0_u8..).zip(KINDS) {
                seeds.extend(cases::of(kind).iter().map(|case| [&[rank], cases::typed(case).as_bytes()].concat()));
            }
        }
        "forms" => {
            let ranks = || (0_u8..=255).filter(|rank| *rank != b'\n');
            let typed = |typed: &str| ranks().flat_map(|rank| [&[rank], typed.as_bytes(), b"\n"].concat()).collect();
            let lines: [Vec<u8>; 4] = ["1", "0", "AB-123-CD", "2026-02-30"].map(typed);
            seeds.extend((0..48).flat_map(|rank| lines.iter().map(move |lines| [&[rank], lines.as_slice()].concat())));
        }
        "rulebook" | "packed" => {
            let ranks = (0_u8..).take(2 * bound().len());
            seeds.extend(ranks.map(|rank| [&[rank], [7, 7, 0, b'"'].as_slice()].concat()));
        }
        _ => {}
    }
    assert!(!seeds.is_empty(), "{target} has a corpus");
    seeds
}

/// The files of a target in a folder of `fuzz/`, in the order of their names.
fn kept(folder: &str, target: &str) -> Vec<Vec<u8>> {
    let folder = format!("{}/fuzz/{folder}/{target}", env!("CARGO_MANIFEST_DIR"));
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// A seed with a few bytes changed, taken out, put in or doubled.
fn slipped(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(3) {
        let place = dice.below(bytes.len().max(1));
        match dice.below(4) {
            0 if place < bytes.len() => bytes[place] = dice.byte(),
            1 if place < bytes.len() => drop(bytes.remove(place)),
            2 => bytes.insert(place.min(bytes.len()), dice.byte()),
            _ => bytes.extend_from_within(place.min(bytes.len())..),
        }
    }
    bytes
}

/// xorshift64: the same throws on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }
}

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
#[path = "../fuzz/targets.rs"]
mod targets;

use guichet::identifiers::KINDS;
use guichet::library::bound;
use targets::TARGETS;

/// Slips of each seed.
const SLIPS: usize = 40;

#[test]
fn nothing_breaks_a_promise() {
    for (name, target) in TARGETS {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        for seed in seeds(name) {
            target(&seed);
            for _ in 0..SLIPS {
                target(&slipped(&seed, &mut dice));
            }
        }
    }
}

/// What a fuzzer starts from: what it found before, and what the other tests know.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let found = format!("{}/fuzz/found/{target}", env!("CARGO_MANIFEST_DIR"));
    let mut seeds: Vec<Vec<u8>> = std::fs::read_dir(found)
        .map(|files| files.map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect())
        .unwrap_or_default();
    match target {
        "kinds" => {
            for (rank, kind) in (0_u8..).zip(KINDS) {
                seeds.extend(cases::of(kind).iter().map(|case| [&[rank], cases::typed(case).as_bytes()].concat()));
            }
        }
        "forms" => {
            let ranks = (b'!'..=b'z').map(char::from).map(String::from);
            let lines = ranks.map(|rank| [&rank, "AB-123-CD\n", &rank, "2026-02-30\n"].concat()).collect::<String>();
            seeds.extend((0..24).map(|rank| [&[rank], lines.as_bytes()].concat()));
        }
        "rulebook" => {
            seeds.extend((0_u8..).zip(bound()).map(|(rank, _)| [&[rank], [7, 7, 0, b'"'].as_slice()].concat()));
        }
        _ => seeds.extend([
            br#"{"kind":"vin","input":"VF1RFB00X56789012","context":{"firstRegistered":"2020-01-01"}}"#.to_vec(),
            br#"{"procedure":"vehicle-transfer","values":{"vehicle":{"plate":"AB-123-CD"}},"today":"2026-11-22"}"#
                .to_vec(),
            br#"{"a":[1,-2.5e3,true,null,"\u00e9\ud83d\ude00"],"b":{"c":{}}}"#.to_vec(),
        ]),
    }
    seeds
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

//! The least that anybody can do with a file of dossiers: read each line into a value of `serde_json`. What
//! `guichet check` is held against, by the clock (`batch.rs`) and in instructions (`counted.py`).

#![allow(clippy::unwrap_used, reason = "a bench fails by panicking")]

use std::fs::File;
use std::io::{BufRead, BufReader};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    for file in std::env::args().skip(1) {
        let (mut input, mut line) = (BufReader::with_capacity(1 << 16, File::open(file).unwrap()), Vec::new());
        while input.read_until(b'\n', &mut line).unwrap() > 0 {
            let value: serde_json::Value = serde_json::from_slice(&line).unwrap();
            std::hint::black_box(&value);
            line.clear();
        }
    }
}

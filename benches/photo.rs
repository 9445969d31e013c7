//! The whole check of a photo beside decoding it alone: `cargo bench --features photo --bench photo [PHOTO]`.
//!
//! Best times of several, in one run; fails above twice.

#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

use guichet::photo::Inspection;
use guichet::photo::decode::{Part, decode_part};
use guichet::photo::detector::Detector;
use guichet::photo::specification::Specification;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const TIMES: usize = 9;

fn main() -> ExitCode {
    let usual = "target/photo-corpus/ok_12mp_3024x3888.jpg".to_owned();
    let photo = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or(usual);
    let Ok(bytes) = std::fs::read(&photo) else {
        println!("{photo} is not there");
        return ExitCode::FAILURE;
    };
    let point = Part { left: 0, top: 0, width: 1, height: 1 };
    let (mut alone, mut whole) = (Duration::MAX, Duration::MAX);
    for _ in 0..TIMES {
        let begun = Instant::now();
        let decoded = decode_part(&bytes, point).is_ok();
        alone = alone.min(begun.elapsed());
        let begun = Instant::now();
        let judged = Inspection::open(&bytes, 1).map(|mut inspection| {
            if let Some(detector) = Detector::bundled() {
                inspection.detect(&detector);
            }
            inspection.judge(None, Specification::french()).len()
        });
        whole = whole.min(begun.elapsed());
        assert!(decoded && judged.is_ok_and(|checks| checks > 0), "{photo} is a photo");
    }
    let ratio = whole.as_secs_f64() / alone.as_secs_f64();
    println!("decoding alone {} ms, whole check {} ms: {ratio:.2} times", alone.as_millis(), whole.as_millis());
    if ratio > 2.0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

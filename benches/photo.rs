//! The whole check of a photo beside decoding it alone: `cargo bench --features photo --bench photo [PHOTO]`.
//!
//! By processor time, where the system tells that of a thread; the best of several, in one run. Fails above twice.

#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

use guichet::json;
use guichet::photo::decode::{Part, decode_part};
use guichet::wire::Defaults;
use guichet::wire::photo::{Asked, whole};
use std::process::ExitCode;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

const TIMES: usize = 9;
static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);

fn main() -> ExitCode {
    let usual = "target/photo-corpus/ok_12mp_3024x3888.jpg".to_owned();
    let photo = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or(usual);
    let Ok(bytes) = std::fs::read(&photo) else {
        println!("{photo} is not there");
        return ExitCode::FAILURE;
    };
    let tree = json::read("{\"photo\":\"photo.jpg\",\"today\":\"2026-11-22\"}").unwrap_or(json::Value::Null);
    let Ok(asked) = Asked::read(&tree, &Defaults::default()) else { return ExitCode::FAILURE };
    let point = Part { left: 0, top: 0, width: 1, height: 1 };
    let (mut alone, mut all) = (Duration::MAX, Duration::MAX);
    for _ in 0..TIMES {
        alone = alone.min(time(|| assert!(decode_part(&bytes, point).is_ok(), "{photo} is a photo")));
        all = all.min(time(|| drop(whole(&bytes, bytes.len() as u64, &asked))));
    }
    let ratio = all.as_secs_f64() / alone.as_secs_f64();
    println!("decoding alone {} ms, whole check {} ms: {ratio:.2} times", alone.as_millis(), all.as_millis());
    if ratio > 2.0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn time(work: impl FnOnce()) -> Duration {
    let begun = now();
    work();
    now().saturating_sub(begun)
}

/// The processor time of this thread (Linux), else the time of day.
fn now() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat");
    let spent = told.ok().and_then(|told| told.split(' ').next()?.parse().ok());
    spent.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

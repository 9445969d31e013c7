//! A batch beside the least that anybody can do with it: `cargo bench --features service --bench batch [-- LINES]`.
//!
//! The dossiers of the golden reports, over and over, are read by `serde_json` into its generic value, then checked by the
//! command, both on one thread and on all: time by the clock, processor time, and the most memory that the command held.
//! Fails over 1.5 times the time of reading them on one thread by the clock, which it does today, or over 64 MB.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints, and fails by panicking")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Lines of the file that is read many times.
const LINES: usize = 20_000;

fn main() {
    let lines = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(1_000_000_usize);
    let times = lines.div_ceil(LINES);
    let file = dossiers();
    let bytes = fs::metadata(&file).unwrap().len() * times as u64;
    println!("{} lines, {} MB", times * LINES, bytes / 1_000_000);
    let (one, mut worst) = (read(&file, times, 1), 0.0);
    for jobs in [1, std::thread::available_parallelism().unwrap().get()] {
        let reading = read(&file, times, jobs);
        println!("serde_json reads a value, threads: {jobs}: {reading}");
        let run = check(&file, times, jobs);
        let (clock, processor) =
            (run.clock.div_duration_f64(reading.clock), run.processor.div_duration_f64(reading.processor));
        println!("guichet check --jobs {jobs}: {run}; {clock:.2} times by the clock, {processor:.2} in processor time");
        assert!(run.memory < 64_000, "memory stays under 64 MB");
        worst = run.clock.div_duration_f64(one.clock);
        println!("{worst:.2} times the clock of reading on one thread");
    }
    assert!(worst <= 1.5, "all cores take {worst:.2} times as long as reading, and 1.5 are promised");
}

/// The questions of the golden reports, with the day they are judged on.
fn dossiers() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut questions = Vec::new();
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        for line in BufReader::new(File::open(file).unwrap()).lines() {
            let golden: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
            questions.push(golden.get("ask").unwrap().to_string());
        }
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dossiers.ndjson");
    let mut output = BufWriter::new(File::create(&path).unwrap());
    for question in questions.iter().cycle().take(LINES) {
        writeln!(output, "{question}").unwrap();
    }
    output.flush().unwrap();
    path
}

fn read(file: &Path, times: usize, threads: usize) -> Run {
    let (begun, before, left) = (Instant::now(), processor("self"), AtomicUsize::new(times));
    let toil = || {
        while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
            read_once(file);
        }
    };
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(toil))));
    Run { clock: begun.elapsed(), processor: processor("self").saturating_sub(before), memory: memory("self") }
}

fn read_once(file: &Path) {
    let (mut input, mut line) = (BufReader::with_capacity(1 << 16, File::open(file).unwrap()), Vec::new());
    while input.read_until(b'\n', &mut line).unwrap() > 0 {
        let value: serde_json::Value = serde_json::from_slice(&line).unwrap();
        std::hint::black_box(&value);
        line.clear();
    }
}

struct Run {
    clock: Duration,
    processor: Duration,
    /// The most, in KB.
    memory: u64,
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (clock, processor) = (self.clock.as_secs_f64(), self.processor.as_secs_f64());
        write!(f, "{clock:.2} s by the clock, {processor:.2} s of processor, {} KB", self.memory)
    }
}

/// The processor time that a process has taken, as its system counts it.
fn processor(process: &str) -> Duration {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let after_name: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |rank: usize| after_name.get(rank).and_then(|field| field.parse::<u64>().ok()).unwrap_or(0);
    Duration::from_millis((ticks(11) + ticks(12)) * 10)
}

/// The most memory that a process has held, in KB.
fn memory(process: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().split(' ').next()?.parse().ok());
    peak.unwrap_or(0)
}

/// Runs the command, or the one that `GUICHET` names, as a batch does, and reads from the system what it took just before it ends.
fn check(file: &Path, times: usize, jobs: usize) -> Run {
    let begun = Instant::now();
    let command = std::env::var_os("GUICHET").unwrap_or_else(|| env!("CARGO_BIN_EXE_guichet").into());
    let mut child = Command::new(command)
        .args(["check", "--quiet", "--jobs", &jobs.to_string(), "-o", "/dev/null"])
        .args(std::iter::repeat_n(file, times))
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    let mut run = Run { clock: Duration::ZERO, processor: Duration::ZERO, memory: 0 };
    let id = child.id().to_string();
    while child.try_wait().unwrap().is_none() {
        run.memory = run.memory.max(memory(&id));
        run.processor = run.processor.max(processor(&id));
        std::thread::sleep(Duration::from_millis(5));
    }
    Run { clock: begun.elapsed(), ..run }
}

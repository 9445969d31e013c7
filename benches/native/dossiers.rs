//! What every bench asks: the questions of the golden reports.

use std::fs;
use std::path::PathBuf;

/// As the service allocates.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A procedure, and the questions of its golden reports, one JSON text each.
pub struct Asked {
    pub procedure: String,
    pub questions: Vec<String>,
    /// How many answers a report asks for, in the mean.
    pub fields: usize,
}

/// Every procedure, in the order of their names.
pub fn dossiers() -> Vec<Asked> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| asked(file.file_stem().unwrap().to_str().unwrap(), &fs::read_to_string(file).unwrap()))
        .collect()
}

fn asked(procedure: &str, golden: &str) -> Asked {
    let lines: Vec<serde_json::Value> = golden.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let fields: usize = lines.iter().map(|line| line["answer"]["asked"].as_array().map_or(0, Vec::len)).sum();
    Asked {
        procedure: procedure.to_owned(),
        questions: lines.iter().map(|line| line["ask"].to_string()).collect(),
        fields: fields / lines.len(),
    }
}

/// Nanoseconds by the clock of what is done once, the least of several rounds: what the machine did beside it is left out.
pub fn least(rounds: usize, times: usize, mut work: impl FnMut()) -> f64 {
    let round = |_| {
        let begun = std::time::Instant::now();
        work();
        begun.elapsed().as_secs_f64() * 1e9 / times as f64
    };
    (0..rounds).map(round).fold(f64::INFINITY, f64::min)
}

//! Whether the cases hold the rulebook: one thing is changed at a time in each procedure (a limit, a choice, a
//! severity, a condition…), and every golden question is asked again, with its sweeps. A change that no report
//! shows has survived: some case is missing. Run by `./build.sh mutate [PROCEDURE…]`.
//!
//! The run fails below 95 % over limits, choices and severities; the other changes are counted beside them.

#![allow(clippy::print_stdout, reason = "what the run is for")]
#![allow(clippy::expect_used, reason = "a run that cannot read its cases stops")]
#![allow(clippy::indexing_slicing, reason = "JSON answers null for what is not there")]

#[path = "../../tests/sweeps/line.rs"]
mod line;
mod mutants;

use guichet::library::{self, Library};
use guichet::rulebook::Bound;
use guichet::wire::{self, Defaults};
use line::{difference, question};
use mutants::{Class, Mutant, mutants};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// Of a hundred limits, choices and severities changed, so many are noticed.
const WANTED: usize = 95;

/// How many were tried and how many noticed.
#[derive(Clone, Copy, Default)]
struct Score {
    caught: usize,
    tried: usize,
}

fn main() -> ExitCode {
    let wanted: Vec<String> = env::args().skip(1).collect();
    let mut scores = BTreeMap::new();
    for bound in library::bound().iter().filter(|bound| wanted.is_empty() || wanted.iter().any(|id| id == bound.id)) {
        run(bound, &mut scores);
    }
    let mut held = Score::default();
    for (class, score) in &scores {
        println!("{:<12} {} of {} noticed", class.name(), score.caught, score.tried);
        if class.counts() {
            held = Score { caught: held.caught + score.caught, tried: held.tried + score.tried };
        }
    }
    println!("limits, choices and severities: {} of {} noticed", held.caught, held.tried);
    if held.caught * 100 >= held.tried * WANTED { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Changes a procedure in every way, and says which ways no report shows.
fn run(bound: &Bound, scores: &mut BTreeMap<Class, Score>) {
    let golden = Kept::of(bound.id);
    let tree: Value = serde_json::from_str(bound.json).expect("a bound text is JSON");
    assert!(!notices(&golden, &tree), "{}: the golden reports are not those of the rulebook", bound.id);
    for Mutant { class, place, tree } in mutants(&tree) {
        // What the binder refuses is no rulebook.
        if Library::empty().load(&tree.to_string(), "sha256:").is_err() {
            continue;
        }
        let score = scores.entry(class).or_default();
        score.tried += 1;
        if notices(&golden, &tree) {
            score.caught += 1;
        } else {
            println!("{}: {}: {place}", bound.id, class.name());
        }
    }
}

/// Whether some question is answered otherwise.
fn notices(kept: &Kept, tree: &Value) -> bool {
    let mut library = Library::empty();
    if library.load(&tree.to_string(), "sha256:").is_err() {
        return true;
    }
    let defaults = Defaults::of(&library);
    let otherwise = |ask: &str, answer: &str| {
        serde_json::to_string(&wire::answer(ask, &defaults)).is_ok_and(|found| found != answer)
    };
    kept.golden.iter().any(|(ask, answer)| otherwise(ask, answer))
        || kept.sweeps.iter().any(|sweep| {
            let answer = serde_json::to_value(wire::answer(&sweep.ask, &defaults)).unwrap_or_default();
            difference(&sweep.golden, &answer) != sweep.changes
        })
}

/// What the tests keep of a procedure.
struct Kept {
    /// The golden questions with their answers, as they are written.
    golden: Vec<(String, String)>,
    sweeps: Vec<Sweep>,
}

/// A golden question with one answer changed.
struct Sweep {
    ask: String,
    golden: Value,
    changes: Value,
}

impl Kept {
    fn of(procedure: &str) -> Self {
        let golden = read("golden", procedure);
        let pairs = golden.lines().filter_map(|line| {
            let (ask, answer) = line.strip_prefix("{\"ask\":")?.split_once(",\"answer\":")?;
            Some((ask.to_owned(), answer.strip_suffix('}')?.to_owned()))
        });
        let lines: Vec<Value> = golden.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let sweeps = read("sweeps", procedure);
        let sweeps = sweeps.lines().filter_map(|line| {
            let line: Value = serde_json::from_str(line).ok()?;
            let on = lines.get(usize::try_from(line["on"].as_u64()?).ok()?.checked_sub(1)?)?;
            let ask = question(on, line["set"].as_object()?).to_string();
            Some(Sweep { ask, golden: on["answer"].clone(), changes: line["changes"].clone() })
        });
        Self { golden: pairs.collect(), sweeps: sweeps.collect() }
    }
}

fn read(folder: &str, procedure: &str) -> String {
    let file = Path::new("tests").join(folder).join(procedure).with_extension("ndjson");
    fs::read_to_string(file).expect("every procedure has its golden reports and its sweeps")
}

//! Sweeps: whatever a procedure compares is answered with each word of the list, on each side of the limit, and not
//! at all, in a golden dossier where it matters. `tests/sweeps/<id>.ndjson` keeps what each change changes in the
//! report; `GUICHET_BLESS=1 cargo test --test sweeps` writes them anew, to be read before they are committed.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod changes;
mod line;
mod samples;

use changes::{first, units};
use guichet::library::Library;
use guichet::rulebook::Procedure;
use guichet::wire::{self, Defaults};
use line::{difference, question};
use serde_json::{Map, Value, json};
use std::collections::HashSet;
use std::path::Path;
use std::{env, fs};

/// A file that stays reviewable, in bytes.
const MOST: usize = 600_000;

fn read(folder: &str, procedure: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder).join(procedure);
    fs::read_to_string(file.with_extension("ndjson")).unwrap_or_default()
}

/// The rank of the golden line where something is said, an acceptable one if there is one.
fn stage(golden: &[Value], (what, name): &(&str, String)) -> Option<usize> {
    let has = |list: &Value| list.as_array().is_some_and(|list| list.iter().any(|each| each == name));
    let said = |line: &Value| {
        let answer = &line["answer"];
        match *what {
            "rule" => answer["issues"].as_array().is_some_and(|list| list.iter().any(|issue| issue["rule"] == *name)),
            "elsewhere" => answer["elsewhere"]["id"] == *name,
            "fee" => answer["fee"]["amount"] == *name,
            list => has(&answer[list]),
        }
    };
    let good = golden.iter().position(|line| said(line) && line["answer"]["acceptable"] == true);
    good.or_else(|| golden.iter().position(said))
}

/// Every line of a sweep.
fn sweep(procedure: &Procedure) -> String {
    let golden = read("golden", &procedure.id);
    let golden: Vec<Value> = golden.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (mut lines, mut known) = (String::new(), HashSet::new());
    let today = golden[0]["ask"]["today"].as_str().unwrap().parse().unwrap();
    for unit in units(procedure, today) {
        let Some(on) = stage(&golden, &unit.seen) else { continue };
        for (rank, value) in unit.changes {
            let set = Map::from_iter([(first(&procedure.fields[rank]), value)]);
            if !known.insert(format!("{on} {}", json!(set))) {
                continue;
            }
            let ask = question(&golden[on], &set).to_string();
            let answer = serde_json::to_value(wire::answer(&ask, &Defaults::default())).unwrap();
            let changes = difference(&golden[on]["answer"], &answer);
            lines += &json!({ "on": on + 1, "set": set, "changes": changes }).to_string();
            lines.push('\n');
        }
    }
    lines
}

#[test]
fn each_answer_changes_what_it_changed() {
    for procedure in Library::bundled().procedures() {
        let found = sweep(procedure);
        assert!(found.len() < MOST, "{}: {} bytes", procedure.id, found.len());
        if env::var_os("GUICHET_BLESS").is_some() {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sweeps").join(&procedure.id);
            fs::write(file.with_extension("ndjson"), &found).unwrap();
        }
        let kept = read("sweeps", &procedure.id);
        for (line, (kept, found)) in kept.lines().zip(found.lines()).enumerate() {
            assert_eq!(kept, found, "{}, line {}", procedure.id, line + 1);
        }
        assert_eq!(kept.lines().count(), found.lines().count(), "{}", procedure.id);
    }
}

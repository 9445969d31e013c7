//! The house stands: no module looks up, floors below the doors are pure, no file and no corpus is forgotten.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use guichet::identifiers::Kind;
use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, from the ground. A module uses those below it.
const FLOORS: &[&[&str]] = &[
    &["checksum", "date", "json"],
    &["fault"],
    &["text"],
    &["identifiers", "files", "photo"],
    &["report"],
    &["rulebook"],
    &["library", "validate"],
    &["messages"],
    &["handbook", "wire"],
    &["datamatrix_wasm", "files_wasm", "photo_wasm", "service", "wasm"],
];

const DOORS: &[&str] = &["datamatrix_wasm", "files_wasm", "photo_wasm", "service", "wasm"];

struct File {
    module: String,
    path: PathBuf,
    /// Without its tests.
    code: String,
}

/// Every file of `src/` but the crate's root and the command.
fn files() -> Vec<File> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let within = path.strip_prefix(&src).unwrap().to_owned();
                let first = within.components().next().unwrap().as_os_str().to_str().unwrap();
                let module = first.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
                found.push(File { module, path: within, code });
            }
        }
    }
    found.retain(|file| file.module != "lib" && file.module != "main");
    assert!(found.len() > 30, "the sources are found");
    found
}

fn floor(module: &str) -> usize {
    FLOORS.iter().position(|floor| floor.contains(&module)).unwrap_or_else(|| panic!("{module} is on no floor"))
}

#[test]
fn no_module_looks_up() {
    let names = Regex::new(r"crate::([a-z_]+)").unwrap();
    let mut looks = Vec::new();
    for file in files() {
        for name in names.captures_iter(&file.code) {
            let used = name.get(1).unwrap().as_str();
            if used != file.module && floor(used) >= floor(&file.module) {
                looks.push(format!("{} uses {used}", file.path.display()));
            }
        }
    }
    assert!(looks.is_empty(), "these look up, or sideways:\n{}", looks.join("\n"));
}

#[test]
fn below_the_doors_nothing_reads_the_world() {
    let world = Regex::new(r"std::(env|fs|io|net|process|thread|time)\b|\b(SystemTime|Instant)\b|\bprintln!").unwrap();
    for file in files().iter().filter(|file| !DOORS.contains(&file.module.as_str())) {
        let code = file.code.replace("std::io::Cursor", ""); // a place in bytes that are in memory
        let found = world.find(&code).map(|found| found.as_str());
        assert_eq!(found, None, "{}", file.path.display());
    }
}

#[test]
fn no_file_is_without_a_module() {
    let files = files();
    for file in files.iter().filter(|file| file.path.components().count() > 1) {
        let name = file.path.file_stem().unwrap().to_str().unwrap();
        if name == "mod" {
            continue;
        }
        let folder = file.path.parent().unwrap();
        let parents = [folder.join("mod.rs"), folder.with_extension("rs")];
        let parent = files.iter().find(|parent| parents.contains(&parent.path)).unwrap();
        // In the list of kinds a line is `vin::Vin,`.
        let declared = Regex::new(&format!(r"\bmod {name};|(?m)^\s*{name}::[A-Z]\w*,")).unwrap();
        assert!(declared.is_match(&parent.code), "{} is in no list", file.path.display());
    }
}

#[test]
fn no_corpus_is_without_its_kind() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let orphans: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|id| Kind::find(id).is_none())
        .collect();
    assert!(orphans.is_empty(), "{orphans:?}");
}

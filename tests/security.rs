//! What SECURITY.md says holds: every threat and rule has its answer, and every proof it names stands where it says.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn text(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The rows of the table under this head, each with its first cell.
fn rows(head: &str) -> Vec<(String, String)> {
    let security = text("SECURITY.md");
    let table = security.split_once(head).unwrap_or_else(|| panic!("SECURITY.md has no table {head}")).1;
    let lines = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches(['|', ' ']).split_once(" | ").unwrap().0.to_owned();
    lines.map(|line| (cells(line), line.to_owned())).collect()
}

/// `path: words` between backquotes: the words stand in the file, spaces and line ends alike.
fn proofs(row: &str) -> Vec<(String, String)> {
    let proof = Regex::new(r"`([A-Za-z_.-]+(?:/[A-Za-z0-9_.-]+)*\.[a-z]+): ([^`]+)`").unwrap();
    proof.captures_iter(row).map(|found| (found[1].to_owned(), found[2].to_owned())).collect()
}

#[test]
fn every_proof_stands_where_it_is_said_to() {
    let mut lost = Vec::new();
    let mut count = 0;
    for (name, row) in rows("| # | threat | answer | proof |").into_iter().chain(rows("| rule | what holds it |")) {
        for (path, words) in proofs(&row) {
            count += 1;
            let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !one_line(&text(&path)).contains(&one_line(&words)) {
                lost.push(format!("{name}: {path} does not say « {words} »"));
            }
        }
    }
    assert!(count > 80, "the tables are read: {count} proofs");
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn every_threat_has_an_answer_and_a_proof() {
    let threats = rows("| # | threat | answer | proof |");
    let numbers: Vec<&str> = threats.iter().map(|(number, _)| number.as_str()).collect();
    let all: Vec<String> = (1..=30).map(|number| format!("T{number}")).collect();
    assert_eq!(numbers, all);
    for (number, row) in &threats {
        assert!(!proofs(row).is_empty(), "{number} has no proof");
    }
}

/// A rule of ANSSI is held by a lint, a test or a build; one that is held by none of them says why in words.
#[test]
fn every_rule_is_named_once_and_its_lints_are_on() {
    let mut named = BTreeSet::new();
    let (manifest, lint) = (text("Cargo.toml"), Regex::new(r"Cargo\.toml: ([a-z_]+) = ").unwrap());
    for (rules, row) in rows("| rule | what holds it |") {
        for rule in rules.split(", ") {
            assert!(named.insert(rule.to_owned()), "{rule} is there twice");
        }
        for found in lint.captures_iter(&row) {
            assert!(!manifest.contains(&format!("{} = \"allow\"", &found[1])), "{} is off", &found[1]);
        }
        assert!(row.split_once(" | ").is_some_and(|(_, held)| held.len() > 10), "{rules} is held by nothing");
    }
    assert!(named.len() > 45, "{} rules", named.len());
}

/// What no lint sees: nothing is dropped, compared, leaked or pointed to by hand.
#[test]
fn the_sources_keep_the_rules_that_no_lint_keeps() {
    let forbidden = Regex::new(
        r"\bDrop for\b|unsafe impl|\bPartialEq (?:<\w+> )?for\b|\bPartialOrd for\b|\bOrd for\b|ManuallyDrop|MaybeUninit|into_raw|into_non_null|\bleak\(|\bRc<",
    )
    .unwrap();
    let allowed = BTreeSet::from([
        ("src/identifiers/mrz/zone.rs".to_owned(), "PartialEq for".to_owned()),
        ("src/messages/apart.rs".to_owned(), "leak(".to_owned()), // the sentences of a page, loaded once
        ("src/service/mod.rs".to_owned(), "leak(".to_owned()),
    ]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut folders, mut found) = (vec![root.join("src")], BTreeSet::new());
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.extend(of(&path, root, &forbidden));
            }
        }
    }
    assert_eq!(found, allowed);
}

fn of(path: &Path, root: &Path, forbidden: &Regex) -> Vec<(String, String)> {
    let (name, text) = (path.strip_prefix(root).unwrap().display().to_string(), fs::read_to_string(path).unwrap());
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| forbidden.find_iter(line)).map(|found| (name.clone(), found.as_str().to_owned())).collect()
}

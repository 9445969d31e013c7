//! What the crate shows is what it showed: an item, an argument or a type that changes is meant, and is said in
//! CHANGELOG.md. `GUICHET_BLESS=1` writes the list anew.
//!
//! The compiler refuses a `pub` that nobody can reach (`unreachable_pub`), so that what is written `pub` is public.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const LIST: &str = "tests/public.txt";

#[test]
fn nothing_public_changed_without_being_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut now = String::new();
    for path in sources(&root.join("src")) {
        let name = path.strip_prefix(root).unwrap().display().to_string().replace('\\', "/");
        let items = public(&fs::read_to_string(&path).unwrap());
        if !items.is_empty() {
            writeln!(now, "# {name}\n{}", items.join("\n")).unwrap();
        }
    }
    let list = root.join(LIST);
    if std::env::var_os("GUICHET_BLESS").is_some() {
        fs::write(&list, &now).unwrap();
    }
    let kept = fs::read_to_string(&list).unwrap();
    let (gone, come) = (lines_without(&kept, &now), lines_without(&now, &kept));
    assert!(
        gone.is_empty() && come.is_empty(),
        "no longer public:\n{}\nnow public:\n{}",
        gone.join("\n"),
        come.join("\n")
    );
    assert!(now.lines().count() > 400, "the items are found");
}

fn lines_without<'t>(text: &'t str, other: &str) -> Vec<&'t str> {
    text.lines().filter(|line| !other.lines().any(|known| known == *line)).collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let of = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![path] };
    paths.into_iter().flat_map(of).filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

/// Each public item in a line: its head, and the whole of an enum or a trait, whose parts are public with it.
fn public(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines: Vec<&str> =
        code.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.starts_with("#[")).collect();
    let (mut items, mut rank) = (Vec::new(), 0);
    while let Some(line) = lines.get(rank) {
        rank += 1;
        if !line.starts_with("pub ") {
            continue;
        }
        let whole = ["pub enum ", "pub trait ", "pub use "].iter().any(|word| line.starts_with(word));
        let mut item = (*line).to_owned();
        while !ended(&item, whole) && rank < lines.len() {
            item = format!("{item} {}", lines[rank]);
            rank += 1;
        }
        let head = if whole { item.as_str() } else { item.split(" {").next().unwrap_or_default() };
        items.push(head.split(" = ").next().unwrap_or_default().trim_end_matches([',', ';']).to_owned());
    }
    items
}

/// Whether all of an item is there: its last brace where it is wanted whole, else the end of its head.
fn ended(item: &str, whole: bool) -> bool {
    let open = |one: char, other: char| item.matches(one).count() > item.matches(other).count();
    if whole {
        return !open('{', '}') && item.ends_with(['}', ';']);
    }
    !open('(', ')') && item.ends_with(['{', ';', ',', '}'])
}

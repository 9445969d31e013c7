//! Laws that hold for every kind, found by reflection on the list: no kind is named here.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod accents;
mod answers;
#[path = "../cases/mod.rs"]
mod cases;
mod descriptions;
mod detection;
mod printing;
mod said;
mod typing;

use guichet::fault::{Fault, Severity};
use guichet::identifiers::{Context, Identified, Kind};

type Read = Result<Identified, Fault>;

/// Fails with every breach at once.
fn hold(law: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{law}: {} breaches\n{}", breaches.len(), breaches.join("\n"));
}

fn read(kind: &Kind, typed: &str) -> Read {
    kind.read(typed, &Context::default())
}

fn faults(read: &Read) -> Vec<&Fault> {
    match read {
        Ok(value) => value.remarks.iter().map(|remark| &remark.fault).collect(),
        Err(fault) => vec![fault],
    }
}

fn is_right(value: &Identified) -> bool {
    value.remarks.iter().all(|remark| remark.severity != Severity::Error)
}

fn facts(value: &Identified) -> serde_json::Value {
    serde_json::to_value(&value.facts).unwrap()
}

/// Everything that is right: the examples, and what the corpora accept, with what was typed.
fn right(kind: &Kind) -> Vec<(String, Context, Identified)> {
    let example = (kind.about().example.to_owned(), Context::default());
    let typed = cases::of(kind).into_iter().map(|case| (cases::typed(&case).to_owned(), cases::context(&case)));
    let read = |(typed, context): (String, Context)| {
        let value = kind.read(&typed, &context).ok().filter(is_right)?;
        Some((typed, context, value))
    };
    [example].into_iter().chain(typed).filter_map(read).collect()
}

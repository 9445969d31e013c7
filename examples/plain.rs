//! Checks a dossier from a type of one's own: `cargo run --example plain`.
//!
//! No feature is needed, nothing is read but the arguments of the function: the day is one of them.

#![allow(clippy::print_stdout, reason = "an example shows what it found")]

use guichet::library::Library;
use guichet::messages::{Locale, sentence};
use guichet::rulebook::Answers;
use serde::Serialize;
use std::error::Error;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Transfer {
    vehicle: Vehicle,
    holder: Holder,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Vehicle {
    country: &'static str,
    plate: &'static str,
    first_registered: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Holder {
    #[serde(rename = "type")]
    kind: &'static str,
    birth_date: &'static str,
}

fn main() -> Result<(), Box<dyn Error>> {
    let procedure = Library::bundled().find("vehicle-transfer").ok_or("no such procedure")?;
    let transfer = Transfer {
        vehicle: Vehicle { country: "FR", plate: "AI-123-CD", first_registered: "2018-03-01" },
        holder: Holder { kind: "person", birth_date: "31/02/1990" },
    };
    let report = procedure.check(&transfer, "2026-11-22".parse().map_err(|_| "no date")?)?;
    println!("acceptable: {}; still to be answered: {}", report.acceptable, report.missing.len());
    for issue in &report.issues {
        let field = procedure.fields.get(issue.field).ok_or("a field")?;
        let spec = if let Answers::Kind(kind) = &field.answers { Some(kind.spec) } else { None };
        println!("{}: {}", issue.path, sentence(&issue.fault.code, spec, Locale::En));
    }
    Ok(())
}

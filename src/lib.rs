//! The clerk's glance: checks French identity and vehicle paperwork, by the same rules in a browser and in a native
//! service.
//!
//! - [`identifiers`]: what people type, read into types that only hold right values, or a [`fault::Fault`] with its place
//!   and what was probably meant.
//! - [`rulebook`] and [`validate`]: a procedure as data, a form, a day: a [`report::Report`].
//! - [`wire`]: one JSON question in, one answer out, the same at every door.
//!
//! ```
//! use guichet::identifiers::Plate;
//!
//! let plate: Plate = "ab 123 cd".parse().unwrap();
//! assert_eq!(plate.to_string(), "AB-123-CD");
//!
//! let fault = "AI-123-CD".parse::<Plate>().unwrap_err();
//! assert_eq!(fault.code.name(), "character");
//! ```
//!
//! A dossier from a type of one's own: [`rulebook::Procedure::check`] takes a struct that `serde` can write, or a map by
//! path. A whole question as JSON, with its language, its day and the edition it was filled by: [`wire::answer`].
//!
//! ```
//! use guichet::library::Library;
//! use std::collections::BTreeMap;
//!
//! let procedure = Library::bundled().find("vehicle-transfer").unwrap();
//! let answers = BTreeMap::from([("vehicle.plate", "AI-123-CD")]);
//! let report = procedure.check(&answers, "2026-11-22".parse().unwrap()).unwrap();
//! assert!(!report.acceptable);
//! assert_eq!(report.issues[0].path.as_str(), "vehicle.plate");
//! ```
//!
//! Versions are semantic: codes, kind and procedure ids, paths and the keys of a report change only with a major version;
//! sentences may be reworded at any time, and a rule changes with the edition of its procedure. Rust 1.88 or later; a
//! later one is asked for only with a minor version.
//!
//! Everything below the doors is a pure function of its arguments: no clock, no environment, no I/O, no panic. What the
//! citizen typed is in no fault, no report and no `Debug`, but for the suggestions that the applicant must confirm.

pub mod checksum;
#[cfg(feature = "datamatrix-wasm")]
pub mod datamatrix_wasm;
pub mod date;
pub mod fault;
pub mod files;
#[cfg(feature = "files-wasm")]
pub mod files_wasm;
pub mod handbook;
pub mod identifiers;
pub mod json;
pub mod library;
pub mod messages;
#[cfg(feature = "photo")]
pub mod photo;
#[cfg(feature = "photo-wasm")]
pub mod photo_wasm;
pub mod report;
pub mod rulebook;
#[cfg(feature = "service")]
pub mod service;
pub mod text;
pub mod validate;
#[cfg(feature = "wasm")]
pub mod wasm;
pub mod wire;

//! The clerk's glance: checks French identity and vehicle paperwork.

pub mod checksum;
pub mod date;
pub mod fault;
pub mod identifiers;
pub mod json;
pub mod library;
pub mod messages;
pub mod report;
pub mod rulebook;
#[cfg(feature = "service")]
pub mod service;
pub mod text;
pub mod validate;
#[cfg(feature = "wasm")]
pub mod wasm;
pub mod wire;

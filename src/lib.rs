//! The clerk's glance: checks French identity and vehicle paperwork.

pub mod checksum;
pub mod date;
pub mod fault;
pub mod identifiers;
pub mod json;
pub mod report;
pub mod rulebook;
pub mod text;

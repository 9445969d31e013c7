//! From what was typed to what was meant.

mod confusable;
mod entry;
mod near;
mod profile;

pub use confusable::{lookalike, plain};
pub use entry::Entry;
pub use near::{folded, one_edit_apart};
pub use profile::Profile;

//! From what was typed to what was meant.

mod confusable;
mod decimal;
mod entry;
mod profile;

pub use confusable::{lookalike, plain};
pub use decimal::{decimal, thousandths};
pub use entry::Entry;
pub use profile::Profile;

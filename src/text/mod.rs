//! From what was typed to what was meant.

pub mod accent;
mod confusable;
mod decimal;
mod entry;
mod groups;
mod near;
mod profile;
pub mod sign;
pub mod slip;

pub use confusable::{lookalike, plain};
pub use decimal::{decimal, number, short, thousandths};
pub use entry::Entry;
pub use groups::{grouped, kept, pieces};
pub use near::{folded, neighbours_swapped, one_edit_apart, same_word};
pub use profile::{Profile, is_space};
pub(crate) use profile::{is_dash, is_invisible};

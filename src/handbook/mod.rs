//! What is made from the rulebook, for those who read it or build on it: the schema of a procedure, its reference
//! page, and what an edition changes, in words.
//!
//! Everything is derived: a sentence that is wrong here is put right in the rulebook.

mod changes;
mod examination;
mod reference;
mod schema;
mod words;

pub use changes::changes;
pub use examination::{Examination, examination};
pub use reference::{Reference, Section, reference};
pub use schema::schema;

//! The rulebook: procedures as data, bound and proofread before anything is checked with them.
//!
//! A procedure is one TOML file (`procedures/`), read when the crate is built. The same tree of values, as JSON,
//! is what a native service or a browser loads. [`bind`] makes a [`Procedure`] of it; [`proofread`] says in
//! sentences everything that a person writing rules can get wrong.

mod binder;
mod compose;
mod conditions;
mod model;
mod packed;
mod proofread;
mod rules;
mod tone;
mod unpack;

pub use binder::{Misprint, bind};
pub use compose::compose;
pub use model::{
    Amount, Answers, Bound, Check, Choice, Condition, Document, Elsewhere, Fee, Field, Group, Known, Later, Limit,
    Operand, Procedure, Reference, Rule, Sentence, Source, Step, Sure, Test,
};
pub use packed::pack;
pub use proofread::proofread;
pub use unpack::unpack;

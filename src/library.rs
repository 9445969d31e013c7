//! The procedures bound into this build, each read once, when it is first asked for.

use crate::json;
use crate::rulebook::{Bound, Procedure, bind};
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/procedures.rs"));

/// The procedure of that name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Procedure> {
    static READ: [OnceLock<Option<Procedure>>; BOUND.len()] = [const { OnceLock::new() }; BOUND.len()];
    let (bound, cell) = BOUND.iter().zip(&READ).find(|(bound, _)| bound.id == id)?;
    cell.get_or_init(|| read(bound)).as_ref()
}

/// Every procedure, in the order of their names.
pub fn procedures() -> impl Iterator<Item = &'static Procedure> {
    BOUND.iter().filter_map(|bound| find(bound.id))
}

fn read(bound: &Bound) -> Option<Procedure> {
    bind(&json::read(bound.json).ok()?, bound.hash).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::proofread;

    #[test]
    fn every_bound_procedure_reads() {
        assert!(!BOUND.is_empty());
        for bound in BOUND {
            let procedure = find(bound.id).unwrap_or_else(|| panic!("{} does not read", bound.id));
            assert_eq!(procedure.id, bound.id);
            assert_eq!(proofread(procedure), vec![], "{}", bound.id);
        }
    }
}

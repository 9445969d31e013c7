//! The procedures that a door knows: those bound into this build, or those that a browser has loaded.

use crate::json;
use crate::rulebook::{Bound, Misprint, Procedure, bind};
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/procedures.rs"));

/// Procedures, by their names.
#[derive(Default)]
pub struct Library {
    procedures: Vec<Procedure>,
}

impl Library {
    /// No procedure yet.
    #[must_use]
    pub const fn empty() -> Self {
        Self { procedures: Vec::new() }
    }

    /// Every procedure of this build, each read once, when any is first asked for.
    #[must_use]
    pub fn bundled() -> &'static Self {
        static READ: OnceLock<Library> = OnceLock::new();
        READ.get_or_init(|| {
            let mut library = Self::empty();
            for bound in BOUND {
                // Proofread when the crate was built: `every_bound_procedure_reads` holds it.
                let _same = library.load(bound.json, bound.hash);
            }
            library
        })
    }

    /// Takes a procedure from its bound text (the JSON that the build writes, or that a service gives), under its
    /// hash. It takes the place of another of the same name.
    ///
    /// # Errors
    /// The first misprint: nothing is taken.
    pub fn load(&mut self, text: &str, hash: &str) -> Result<&Procedure, Misprint> {
        let tree = json::read(text).map_err(|_| Misprint::of_text())?;
        let procedure = bind(&tree, hash)?;
        self.procedures.retain(|known| known.id != procedure.id);
        self.procedures.push(procedure);
        self.procedures.last().ok_or_else(Misprint::of_text)
    }

    /// The procedure of that name.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.id == id)
    }

    /// Every procedure.
    pub fn procedures(&self) -> impl Iterator<Item = &Procedure> {
        self.procedures.iter()
    }
}

/// The bound texts of this build: what a browser loads, one procedure at a time.
#[must_use]
pub fn bound() -> &'static [Bound] {
    BOUND
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::proofread;

    #[test]
    fn every_bound_procedure_reads() {
        assert!(!BOUND.is_empty());
        for bound in BOUND {
            let procedure = Library::bundled().find(bound.id).unwrap_or_else(|| panic!("{} does not read", bound.id));
            assert_eq!(proofread(procedure), vec![], "{}", bound.id);
        }
    }

    #[test]
    fn a_procedure_that_does_not_read_is_not_taken() {
        let mut library = Library::empty();
        for text in ["", "{}", "{\"id\":\"vehicle-transfer\"}"] {
            assert!(library.load(text, "").is_err());
        }
        assert_eq!(library.procedures().count(), 0);
    }

    #[test]
    fn a_procedure_takes_the_place_of_its_former_edition() {
        let mut library = Library::empty();
        let Some(bound) = BOUND.first() else { panic!("nothing is bound") };
        for hash in ["sha256:1", "sha256:2"] {
            assert_eq!(library.load(bound.json, hash).map(|procedure| procedure.hash.as_str()), Ok(hash));
        }
        assert_eq!(library.procedures().count(), 1);
    }
}

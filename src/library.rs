//! The procedures that a door knows: those bound into this build, those that a browser has loaded, or those that a
//! service was given, each in one or several editions.

use crate::json;
use crate::rulebook::{Bound, Misprint, Procedure, bind, unpack};
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/procedures.rs"));

/// Procedures, by their names and editions.
#[derive(Default)]
pub struct Library {
    /// The editions of a procedure side by side, the newest first.
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
    /// hash. It takes the place of another of the same name and edition; other editions stay beside it.
    ///
    /// # Errors
    /// The first misprint: nothing is taken.
    pub fn load(&mut self, text: &str, hash: &str) -> Result<&Procedure, Misprint> {
        let tree = json::read(text).map_err(|_| Misprint::of_text())?;
        self.take(bind(&tree, hash)?).ok_or_else(Misprint::of_text)
    }

    /// Takes a procedure from a packed text, as a browser does. Packed in one language and then in the other, it speaks
    /// both. `None`, and nothing is taken, when the text does not read.
    pub fn unpack(&mut self, text: &str) -> Option<&Procedure> {
        self.take(unpack(text)?)
    }

    fn take(&mut self, procedure: Procedure) -> Option<&Procedure> {
        let rank = self.rank(&procedure);
        match self.procedures.get_mut(rank) {
            Some(known) if known.hash == procedure.hash => known.learn(procedure),
            Some(known) if known.id == procedure.id && known.edition == procedure.edition => *known = procedure,
            _ => self.procedures.insert(rank, procedure),
        }
        self.procedures.get(rank)
    }

    /// Where an edition stands, or would.
    fn rank(&self, procedure: &Procedure) -> usize {
        let same = |known: &Procedure| known.id == procedure.id;
        let older = self.procedures.iter().position(|known| same(known) && known.edition <= procedure.edition);
        let last = self.procedures.iter().rposition(same).map(|rank| rank + 1);
        older.or(last).unwrap_or(self.procedures.len())
    }

    /// The procedure of that name, in its newest edition.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Procedure> {
        self.editions(id).next()
    }

    /// Whether a procedure asks for a document; none when there is no such procedure.
    #[must_use]
    pub fn asks(&self, id: &str, document: &str) -> Option<bool> {
        Some(self.find(id)?.documents.iter().any(|asked| asked.id == document))
    }

    /// The editions of a procedure, the newest first.
    pub fn editions(&self, id: &str) -> impl Iterator<Item = &Procedure> {
        self.procedures.iter().filter(move |procedure| procedure.id == id)
    }

    /// Every procedure, in its newest edition.
    pub fn procedures(&self) -> impl Iterator<Item = &Procedure> {
        self.procedures.chunk_by(|one, next| one.id == next.id).filter_map(<[_]>::first)
    }

    /// Every edition of every procedure.
    pub fn all(&self) -> impl Iterator<Item = &Procedure> {
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
    fn a_procedure_takes_the_place_of_the_same_edition() {
        let mut library = Library::empty();
        let Some(bound) = BOUND.first() else { panic!("nothing is bound") };
        for hash in ["sha256:1", "sha256:2"] {
            assert_eq!(library.load(bound.json, hash).map(|procedure| procedure.hash.as_str()), Ok(hash));
        }
        assert_eq!(library.procedures().count(), 1);
    }

    #[test]
    fn editions_stand_side_by_side_the_newest_first() {
        let mut library = Library::empty();
        let Some(bound) = BOUND.first() else { panic!("nothing is bound") };
        let edition = Library::bundled().find(bound.id).map(|procedure| procedure.edition.as_str()).unwrap_or_default();
        for day in ["2027-01-01", "2026-12-01", "2028-01-01"] {
            let text = bound.json.replacen(&format!("\"edition\":\"{edition}\""), &format!("\"edition\":\"{day}\""), 1);
            assert!(library.load(&text, day).is_ok());
        }
        let editions: Vec<&str> = library.editions(bound.id).map(|procedure| procedure.edition.as_str()).collect();
        assert_eq!(editions, ["2028-01-01", "2027-01-01", "2026-12-01"]);
        assert_eq!(
            library.procedures().map(|procedure| procedure.edition.as_str()).collect::<Vec<_>>(),
            ["2028-01-01"]
        );
    }
}

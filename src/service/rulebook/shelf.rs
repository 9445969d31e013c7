//! The procedures of a service, put anew as a whole or not at all.

use super::Misprints;
use super::texts::{Texts, fingerprint};
use crate::library::Library;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

/// Where a service takes its procedures from.
pub(in crate::service) struct Shelf {
    folder: Option<PathBuf>,
    library: RwLock<Arc<Library>>,
    version: RwLock<Arc<str>>,
}

impl Shelf {
    /// The procedures of this build, and those of a folder.
    pub(in crate::service) fn open(folder: Option<PathBuf>) -> Result<Self, Misprints> {
        let library = Texts::of(folder.as_deref())?.library;
        let version = RwLock::new(version(&library));
        Ok(Self { folder, library: RwLock::new(Arc::new(library)), version })
    }

    /// A short name of the procedures of now, for a log: the same procedures have the same.
    pub(in crate::service) fn version(&self) -> Arc<str> {
        Arc::clone(&self.version.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The procedures of now; a request keeps those that it began with.
    pub(in crate::service) fn library(&self) -> Arc<Library> {
        Arc::clone(&self.library.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the folder again. A single misprint, and the former procedures stay.
    pub(in crate::service) fn reload(&self) -> Result<(), Misprints> {
        let library = Arc::new(Texts::of(self.folder.as_deref())?.library);
        *self.version.write().unwrap_or_else(PoisonError::into_inner) = version(&library);
        *self.library.write().unwrap_or_else(PoisonError::into_inner) = library;
        Ok(())
    }
}

fn version(library: &Library) -> Arc<str> {
    let hashes: String = library.all().map(|procedure| procedure.hash.as_str()).collect();
    fingerprint(&hashes).chars().skip("sha256:".len()).take(12).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;
    use std::{env, fs, process};

    /// A folder with the procedures of this crate, of another edition.
    fn folder(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("guichet-{}-{name}", process::id()));
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rulebook");
        for part in ["procedures", "blocks"] {
            fs::create_dir_all(folder.join(part)).unwrap();
            for file in fs::read_dir(source.join(part)).into_iter().flatten() {
                let file = file.unwrap().path();
                fs::copy(&file, folder.join(part).join(file.file_name().unwrap())).unwrap();
            }
        }
        folder
    }

    fn rewrite(folder: &Path, right: &str, changed: &str) {
        let file = folder.join("procedures/vehicle-transfer.toml");
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(right));
        fs::write(file, text.replacen(right, changed, 1)).unwrap();
    }

    fn edition(shelf: &Shelf) -> String {
        shelf.library().find("vehicle-transfer").unwrap().edition.clone()
    }

    #[test]
    fn the_same_folder_gives_the_hashes_of_the_build() {
        let folder = folder("same");
        let shelf = Shelf::open(Some(folder.clone())).unwrap_or_else(|misprints| panic!("{misprints:?}"));
        let hashes = |library: &Library| library.all().map(|procedure| procedure.hash.clone()).collect::<Vec<_>>();
        assert_eq!(hashes(&shelf.library()), hashes(Library::bundled()));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_new_edition_stands_before_the_former_and_a_bad_one_is_not_taken() {
        let folder = folder("reload");
        let shelf = Shelf::open(Some(folder.clone())).unwrap_or_else(|misprints| panic!("{misprints:?}"));
        let former = edition(&shelf);
        rewrite(&folder, &format!("edition = \"{former}\""), "edition = \"2030-01-01\"");
        let kept = shelf.library();
        assert_eq!(shelf.reload(), Ok(()));
        assert_eq!(edition(&shelf), "2030-01-01");
        assert_eq!(shelf.library().editions("vehicle-transfer").count(), 2);
        assert_eq!(
            kept.find("vehicle-transfer").map(|it| it.edition.as_str()),
            Some(former.as_str()),
            "what was begun"
        );

        rewrite(&folder, "edition = \"2030-01-01\"", "edition = \"2031-01-01\"");
        rewrite(&folder, "[source]", "[sourcc]");
        let misprints = shelf.reload().unwrap_err();
        assert!(misprints.iter().any(|it| it.ends_with("procedure: no such key: sourcc")), "{misprints:?}");
        assert_eq!(edition(&shelf), "2030-01-01", "the former stays");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_folder_without_procedures_is_refused() {
        assert!(Shelf::open(Some(PathBuf::from("nowhere"))).is_err());
    }
}

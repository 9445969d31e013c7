//! Bound texts: those of this build, and those of a folder, read and proofread as the build does.

use super::Misprints;
use crate::json::{self, Value};
use crate::library::{self, Library};
use crate::rulebook::{Procedure, bind, compose, proofread};
use sha2::{Digest, Sha256};
use std::ffi::OsStr;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// A procedure as a browser loads it.
#[derive(Clone, Default)]
pub(super) struct Text {
    pub(super) json: String,
    pub(super) hash: String,
}

/// The texts, and the procedures that they are.
pub(super) struct Texts {
    texts: Vec<Text>,
    pub(super) library: Library,
}

impl Texts {
    /// The texts of this build, then those of a folder.
    pub(super) fn of(folder: Option<&Path>) -> Result<Self, Misprints> {
        let mut all = Self { texts: Vec::new(), library: Library::empty() };
        for bound in library::bound() {
            all.take(Text { json: bound.json.to_owned(), hash: bound.hash.to_owned() }, bound.id)?;
        }
        let mut misprints = Vec::new();
        for file in folder.map(procedures).transpose()?.unwrap_or_default() {
            let name = file.display().to_string();
            if let Err(more) = read(&file).and_then(|text| all.take(text, &name)) {
                misprints.extend(more);
            }
        }
        if misprints.is_empty() { Ok(all) } else { Err(misprints) }
    }

    fn take(&mut self, text: Text, name: &str) -> Result<(), Misprints> {
        self.library.load(&text.json, &text.hash).map_err(|misprint| vec![format!("{name}: {misprint}")])?;
        self.texts.push(text);
        Ok(())
    }

    /// The procedure called `id`, or `id@edition`.
    pub(super) fn procedure(&self, named: &str) -> Result<&Procedure, Misprints> {
        let (id, edition) = named.split_once('@').map_or((named, None), |(id, edition)| (id, Some(edition)));
        let mut editions = self.library.editions(id);
        let found = editions.find(|procedure| edition.is_none_or(|edition| procedure.edition == edition));
        found.ok_or_else(|| vec![format!("no procedure is called {named}")])
    }

    pub(super) fn text_of(&self, hash: &str) -> Option<&Text> {
        self.texts.iter().find(|text| text.hash == hash)
    }

    pub(super) fn bound(&self, hash: &str) -> Option<&str> {
        self.text_of(hash).map(|text| text.json.as_str())
    }
}

/// The files of the procedures of a folder, in the order of their names.
fn procedures(folder: &Path) -> Result<Vec<PathBuf>, Misprints> {
    let folder = folder.join("procedures");
    let wrong = |why: &dyn std::fmt::Display| vec![format!("{}: {why}", folder.display())];
    let entries = fs::read_dir(&folder).map_err(|why| wrong(&why))?;
    let files = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>();
    let mut files = files.map_err(|why| wrong(&why))?;
    files.retain(|file| matches!(file.extension().and_then(OsStr::to_str), Some("toml" | "json")));
    files.sort();
    if files.is_empty() { Err(wrong(&"no procedure is here")) } else { Ok(files) }
}

/// Reads a procedure, puts its blocks in their places and proofreads it: every misprint that can be told at once.
///
/// The file is called by the id of the procedure, with `@` and the edition where several are kept.
pub(super) fn read(file: &Path) -> Result<Text, Misprints> {
    let wrong = |why: &dyn std::fmt::Display| vec![format!("{}: {why}", file.display())];
    let tree = tree(file).map_err(|why| wrong(&why))?;
    let whole = if file.extension() == Some(OsStr::new("toml")) { composed(file, &tree)? } else { tree };
    let json = whole.to_string();
    let hash = fingerprint(&json);
    let procedure = bind(&whole, &hash).map_err(|misprint| wrong(&misprint))?;
    let mut misprints: Misprints =
        proofread(&procedure).iter().map(|misprint| format!("{}: {misprint}", file.display())).collect();
    let name = file.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    if name != procedure.id && name != [procedure.id.as_str(), "@", &procedure.edition].concat() {
        misprints.extend(wrong(&"its name is neither its id nor id@edition"));
    }
    if misprints.is_empty() { Ok(Text { json, hash }) } else { Err(misprints) }
}

/// With the blocks that stand beside the folder of the procedure.
fn composed(file: &Path, procedure: &Value<'static>) -> Result<Value<'static>, Misprints> {
    let folder = file.parent().and_then(Path::parent).unwrap_or(Path::new("")).join("blocks");
    let (mut blocks, mut misprints) = (Vec::new(), Vec::new());
    for file in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if file.extension() == Some(OsStr::new("toml")) {
            match tree(&file) {
                Ok(tree) => blocks.push((file, tree)),
                Err(why) => misprints.push(format!("{}: {why}", file.display())),
            }
        }
    }
    let called = |file: &Path, name: &str| file.file_stem() == Some(OsStr::new(name));
    let block = |name: &str| blocks.iter().find(|(file, _)| called(file, name)).map(|(_, tree)| tree.clone());
    if !misprints.is_empty() {
        return Err(misprints);
    }
    compose(procedure, &block).map_err(|misprint| vec![format!("{}: {misprint}", file.display())])
}

/// The hash of a text, as the build writes it: `sha256:…`.
pub(in crate::service) fn fingerprint(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold("sha256:".to_owned(), |mut hash, byte| {
        let _infallible = write!(hash, "{byte:02x}");
        hash
    })
}

fn tree(file: &Path) -> Result<Value<'static>, String> {
    let text = fs::read_to_string(file).map_err(|why| why.to_string())?;
    let text = if file.extension() == Some(OsStr::new("toml")) {
        let table: toml::Table = toml::from_str(&text).map_err(|why| why.to_string())?;
        serde_json::to_string(&table).map_err(|why| why.to_string())?
    } else {
        text
    };
    json::read(&text).map(Value::into_owned).map_err(|why| format!("not the tree of a procedure ({why:?})"))
}

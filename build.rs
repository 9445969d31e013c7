//! Binds the rulebook: every TOML file of `src/rulebook/procedures/` is read, proofread by the crate's own code and
//! written as the JSON text that native and wasm builds share. A misprint stops the build with a sentence.

#![allow(dead_code, unused_imports, unreachable_pub, reason = "only a part of the crate serves here")]
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a build script fails by panicking")]

#[path = "src/messages/catalogue.rs"]
mod catalogue;
#[path = "src/checksum.rs"]
mod checksum;
#[path = "src/date.rs"]
mod date;
#[path = "src/fault/mod.rs"]
mod fault;
#[path = "src/identifiers/mod.rs"]
mod identifiers;
#[path = "src/json/mod.rs"]
mod json;
#[path = "src/photo/landmarks/points.rs"]
mod points;
#[path = "src/rulebook/mod.rs"]
mod rulebook;
#[path = "src/text/mod.rs"]
mod text;
#[path = "tools/weights.rs"]
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "offsets of a file that is known")]
#[allow(
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::doc_markdown,
    reason = "its hash is held"
)]
mod weights;

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let procedures = Path::new("src/rulebook/procedures");
    println!("cargo::rerun-if-changed=src");
    let mut files: Vec<PathBuf> = fs::read_dir(procedures)
        .expect("the procedures are there")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR"));
    let mut list = String::from("static BOUND: &[Bound] = &[\n");
    for file in files {
        let (procedure, json) = bind(&file);
        let (id, hash) = (&procedure.id, &procedure.hash);
        let write = |name: &str, text: &str| {
            let file = out.join(name);
            fs::write(&file, text).expect("OUT_DIR takes files");
            format!("include_str!({:?})", file.display().to_string())
        };
        let json = write(&format!("{id}.json"), &json);
        let packed = ["fr", "en"].map(|language| {
            let text = rulebook::pack(&procedure, language);
            assert!(rulebook::unpack(&text).is_some(), "{id} does not unpack");
            write(&format!("{id}.{language}.txt"), &text)
        });
        let packed = packed.join(", ");
        writeln!(list, "Bound {{ id: {id:?}, hash: {hash:?}, json: {json}, packed: [{packed}] }},").expect("a string");
    }
    list.push_str("];\n");
    for language in ["fr", "en"] {
        fs::write(out.join(format!("words.{language}.txt")), words(language)).expect("OUT_DIR takes files");
    }
    fs::write(out.join("procedures.rs"), list).expect("OUT_DIR takes files");
    if env::var_os("CARGO_FEATURE_PHOTO").is_some() {
        let write = |name: &str, bytes: Vec<u8>| fs::write(out.join(name), bytes).expect("OUT_DIR takes files");
        write("face.bin", compacted(&weights::FACE, usize::MAX, &[]));
        let kept: Vec<usize> =
            points::KEPT.iter().flat_map(|point| [3 * point, 3 * point + 1, 3 * point + 2]).collect();
        write("landmarks.bin", compacted(&weights::LANDMARKS, 128, &kept));
    }
}

/// The sentences of the catalogue, the names of parts and the nouns of the kinds, as a browser loads them (`messages::learn`).
fn words(language: &str) -> String {
    let french = language == "fr";
    let mut lines: Vec<String> = Vec::new();
    for said in if french { catalogue::FRENCH } else { catalogue::ENGLISH } {
        lines.push((*said).to_owned());
    }
    let parts = if french { fault::part::FRENCH } else { fault::part::ENGLISH };
    lines.extend(parts.iter().map(|part| (*part).to_owned()));
    let mut list = catalogue::LIST ^ checksum::fnv(fault::part::IDS);
    for kind in identifiers::KINDS {
        let (fr, en) = (&kind.about().fr, &kind.about().en);
        lines.extend(if french {
            [fr.the(), fr.of(), fr.example.to_owned()]
        } else {
            [en.the(), en.of(), en.example.to_owned()]
        });
        list = list.rotate_left(1) ^ checksum::fnv(kind.spec.id);
    }
    assert!(lines.iter().all(|line| !line.is_empty() && !line.contains('\n')), "each stands on a line");
    let lines = lines.join("\n");
    format!("guichet words {language} {list} {}\n{lines}", checksum::fnv(&lines))
}

/// The weights of a network, from the npm package that `build.sh` installs. Without it there is no such network, and what
/// rests on it is not known: the person places the points.
fn compacted(model: &weights::Model, many: usize, kept: &[usize]) -> Vec<u8> {
    println!("cargo::rerun-if-env-changed={}", model.variable);
    let file = PathBuf::from(env::var_os(model.variable).unwrap_or_else(|| model.file.into()));
    println!("cargo::rerun-if-changed={}", file.display());
    let Ok(bytes) = fs::read(&file) else {
        println!("cargo::warning=no {}: npm ci brings it, or {} names it", model.file, model.variable);
        return Vec::new();
    };
    let bytes = bytes.get(model.part.clone()).unwrap_or(&bytes);
    let hash = Sha256::digest(bytes).iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
    assert_eq!(hash, model.sha256, "{}: not the network that was chosen", file.display());
    weights::compact(bytes, many, kept).expect("the file was read before")
}

/// Reads a procedure, puts its blocks in their places and proofreads it: the procedure and its JSON text.
fn bind(file: &Path) -> (rulebook::Procedure, String) {
    let name = file.file_stem().and_then(|stem| stem.to_str()).expect("a name");
    let block = |name: &str| {
        let file = Path::new("src/rulebook/blocks").join(name).with_extension("toml");
        file.exists().then(|| tree(&file))
    };
    let tree = rulebook::compose(&tree(file), &block).unwrap_or_else(|misprint| panic!("{name}.toml: {misprint}"));
    let json = tree.to_string();
    let hash = Sha256::digest(json.as_bytes()).iter().fold("sha256:".to_owned(), |mut hash, byte| {
        write!(hash, "{byte:02x}").expect("a string");
        hash
    });
    let procedure = rulebook::bind(&tree, &hash).unwrap_or_else(|misprint| panic!("{name}.toml: {misprint}"));
    let mut misprints: Vec<String> = rulebook::proofread(&procedure).iter().map(ToString::to_string).collect();
    if procedure.id != name {
        misprints.push("its id is not the name of its file".to_owned());
    }
    assert!(misprints.is_empty(), "{name}.toml:\n  {}", misprints.join("\n  "));
    (procedure, json)
}

/// The tree of a TOML file, as the crate's own reader of JSON sees it.
fn tree(file: &Path) -> json::Value<'static> {
    let text = fs::read_to_string(file).expect("a text");
    let table: toml::Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = serde_json::to_string(&table).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let tree = json::read(&text).unwrap_or_else(|why| panic!("{}: {why:?}", file.display()));
    tree.into_owned()
}

//! `guichet rulebook`: what is made from the rulebook, one file a verb.

mod diff;
mod docs;
mod list;
mod pack;
mod schema;
mod shelf;
mod show;
mod texts;

pub(super) use shelf::Shelf;
pub(super) use texts::fingerprint;

use super::Language;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use texts::Texts;

/// Why there is nothing to show: a sentence a misprint.
type Misprints = Vec<String>;

/// Where the procedures come from.
#[derive(Args)]
pub(super) struct Source {
    /// A folder of procedures (`procedures/*.toml`, with their `blocks/*.toml`) that are added to those of this
    /// build; another edition stays beside the one that is there, the same takes its place.
    #[arg(long = "rulebook", value_name = "DIR")]
    pub(super) folder: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Lists the procedures: name, edition, hash and title.
    List(list::List),
    /// Prints a procedure as the JSON that its hash is of, and that `--rulebook` takes.
    Show(show::Show),
    /// Prints a procedure as a browser loads it, with the sentences of one language: `dist/procedures/ID.fr.txt` of the
    /// package.
    Pack(pack::Pack),
    /// Prints the JSON Schema (2020-12) of the values of a procedure: nested, canonical, without what is not asked.
    Schema(schema::Schema),
    /// Says in sentences how an edition differs from a former one.
    Diff(diff::Diff),
    /// Writes the reference page of a procedure, or of all, as Markdown.
    Docs(docs::Docs),
}

#[derive(Args)]
struct In {
    /// The language of the sentences.
    #[arg(long, value_enum, default_value_t = Language::Fr)]
    locale: Language,
}

impl Verb {
    /// What the verb prints.
    pub(super) fn text(&self) -> Result<String, Misprints> {
        match self {
            Self::List(list) => list.text(),
            Self::Show(show) => show.text(),
            Self::Pack(pack) => pack.text(),
            Self::Schema(schema) => schema.text(),
            Self::Diff(diff) => diff.text(),
            Self::Docs(docs) => docs.text(),
        }
    }
}

/// Says on standard error why there is nothing.
#[expect(clippy::print_stderr, reason = "the person who gave the rulebook corrects it")]
pub(super) fn complain(verb: &str, misprints: &[String]) {
    for misprint in misprints {
        eprintln!("guichet {verb}: {misprint}");
    }
}

fn texts(source: &Source) -> Result<Texts, Misprints> {
    Texts::of(source.folder.as_deref())
}

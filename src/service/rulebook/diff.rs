//! `guichet rulebook diff OLD NEW`

use super::texts::{Texts, read};
use super::{In, Misprints};
use crate::handbook::changes;
use crate::messages::Locale;
use crate::rulebook::{Procedure, bind};
use clap::Args;
use std::path::Path;

#[derive(Args)]
pub(in crate::service) struct Diff {
    /// The former edition: a TOML file, its blocks in `../blocks`, a bound JSON file, or a procedure of this build.
    old: String,
    /// The later edition, given in the same ways.
    new: String,
    #[command(flatten)]
    said: In,
}

impl Diff {
    pub(super) fn text(&self) -> Result<String, Misprints> {
        let build = Texts::of(None)?;
        let (old, new) = (edition(&build, &self.old)?, edition(&build, &self.new)?);
        let (locale, same) = match Locale::from(self.said.locale) {
            Locale::Fr => (Locale::Fr, "Aucune différence."),
            Locale::En => (Locale::En, "No difference."),
        };
        let changes = changes(&old, &new, locale);
        Ok(if changes.is_empty() { same.to_owned() } else { changes.join("\n") })
    }
}

fn edition(build: &Texts, named: &str) -> Result<Procedure, Misprints> {
    let text = if Path::new(named).is_file() {
        read(Path::new(named))?
    } else {
        build.text_of(&build.procedure(named)?.hash).cloned().unwrap_or_default()
    };
    let tree = crate::json::read(&text.json).map_err(|_| vec![format!("{named}: not JSON")])?;
    bind(&tree, &text.hash).map_err(|misprint| vec![format!("{named}: {misprint}")])
}

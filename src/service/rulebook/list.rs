//! `guichet rulebook list`

use super::{In, Misprints, Source, texts};
use crate::messages::Locale;
use clap::Args;

#[derive(Args)]
pub(in crate::service) struct List {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    said: In,
}

impl List {
    /// A line an edition, its parts between tabs.
    pub(super) fn text(&self) -> Result<String, Misprints> {
        let locale = Locale::from(self.said.locale);
        let texts = texts(&self.source)?;
        let lines = texts.library.all().map(|procedure| {
            [&procedure.id, "\t", &procedure.edition, "\t", &procedure.hash, "\t", locale.of(&procedure.title)].concat()
        });
        Ok(lines.collect::<Vec<_>>().join("\n"))
    }
}

//! `guichet rulebook docs [ID]`

use super::{In, Misprints, Source, texts};
use crate::handbook::reference;
use clap::Args;

#[derive(Args)]
pub(in crate::service) struct Docs {
    /// The procedure; all of them without it.
    id: Option<String>,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    said: In,
}

impl Docs {
    pub(super) fn text(&self) -> Result<String, Misprints> {
        let texts = texts(&self.source)?;
        let locale = self.said.locale.into();
        if let Some(id) = &self.id {
            return Ok(reference(texts.procedure(id)?, locale).markdown());
        }
        let pages = texts.library.procedures().map(|procedure| reference(procedure, locale).markdown());
        Ok(pages.collect::<Vec<_>>().join("\n"))
    }
}

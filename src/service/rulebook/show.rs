//! `guichet rulebook show ID`

use super::{Misprints, Source, texts};
use clap::Args;

#[derive(Args)]
pub(in crate::service) struct Show {
    /// The procedure: `vehicle-transfer`, or `vehicle-transfer@2026-11-22` for one of its editions.
    id: String,
    #[command(flatten)]
    source: Source,
}

impl Show {
    pub(super) fn text(&self) -> Result<String, Misprints> {
        let texts = texts(&self.source)?;
        let hash = &texts.procedure(&self.id)?.hash;
        Ok(texts.bound(hash).unwrap_or_default().to_owned())
    }
}

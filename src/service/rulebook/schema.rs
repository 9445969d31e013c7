//! `guichet rulebook schema ID`

use super::{In, Misprints, Source, texts};
use crate::handbook::schema;
use clap::Args;

#[derive(Args)]
pub(in crate::service) struct Schema {
    /// The procedure: `vehicle-transfer`, or `vehicle-transfer@2026-11-22` for one of its editions.
    id: String,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    said: In,
}

impl Schema {
    pub(super) fn text(&self) -> Result<String, Misprints> {
        let texts = texts(&self.source)?;
        Ok(schema(texts.procedure(&self.id)?, self.said.locale.into()).to_string())
    }
}

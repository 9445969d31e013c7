//! `guichet rulebook pack ID`

use super::{In, Misprints, Source, texts};
use crate::messages::Locale;
use crate::rulebook::pack;
use clap::Args;

#[derive(Args)]
pub(in crate::service) struct Pack {
    /// The procedure: `vehicle-transfer`, or `vehicle-transfer@2026-11-22` for one of its editions.
    id: String,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    said: In,
}

impl Pack {
    pub(super) fn text(&self) -> Result<String, Misprints> {
        let texts = texts(&self.source)?;
        Ok(pack(texts.procedure(&self.id)?, Locale::from(self.said.locale).tag()))
    }
}

//! What every question is judged by: the day and the procedures; and what it is counted and bounded by.

use super::clock;
use super::log::Journal;
use super::metrics::Metrics;
use super::rulebook::Shelf;
use super::settings::{Log, Settings};
use crate::date::Date;
use crate::handbook::changes;
use crate::library::Library;
use crate::messages::Locale;
use crate::wire::Defaults;
use std::sync::Arc;

/// The same for every request of a service.
#[derive(Clone)]
pub(super) struct Desk {
    /// The day to judge by, when it is not the present one.
    pub(super) day: Option<Date>,
    pub(super) shelf: Arc<Shelf>,
    pub(super) settings: Arc<Settings>,
    pub(super) metrics: Arc<Metrics>,
    pub(super) journal: Arc<Journal>,
}

impl Desk {
    /// The present day, no limit but ours, and nobody who reads the counts.
    pub(super) fn alone(shelf: Shelf) -> Self {
        let (metrics, journal) = (Arc::new(Metrics::new()), Arc::new(Journal::new(Log::Off)));
        Self { day: None, shelf: Arc::new(shelf), settings: Arc::default(), metrics, journal }
    }

    /// The procedures of now.
    pub(super) fn library(&self) -> Arc<Library> {
        self.shelf.library()
    }

    /// What a question leaves out.
    pub(super) fn defaults<'l>(&self, library: &'l Library, locale: Locale) -> Defaults<'l> {
        defaults(self.day, library, locale)
    }
}

/// The day given, or the present day and minute; the language; the procedures, and what their editions changed.
pub(super) fn defaults(day: Option<Date>, library: &Library, locale: Locale) -> Defaults<'_> {
    let now = if day.is_none() { clock::now() } else { None };
    let today = day.or(now.map(|now| now.date));
    Defaults { locale, today, now, library, changes: Some(changes), open: None }
}

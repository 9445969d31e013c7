//! The only place that reads a clock.

use crate::date::{Date, Moment};
use crate::messages::Locale;
use crate::wire::Defaults;
use jiff::{Timestamp, tz::TimeZone};

/// The present day and minute of Europe/Paris, where deadlines are counted.
pub(super) fn defaults(locale: Locale) -> Defaults<'static> {
    let zone = TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC);
    let now = Timestamp::now().to_zoned(zone);
    let number = |number: i8| u8::try_from(number).unwrap_or(0);
    let today = u16::try_from(now.year()).ok().and_then(|year| Date::new(year, number(now.month()), number(now.day())));
    let minute = u16::from(number(now.hour())) * 60 + u16::from(number(now.minute()));
    Defaults { locale, today, now: today.map(|date| Moment { date, minute }), ..Defaults::default() }
}

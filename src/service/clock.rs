//! The only place that reads a clock.

use crate::date::{Date, Moment};
use jiff::{Timestamp, tz::TimeZone};

/// The present day and minute of Europe/Paris, where deadlines are counted.
pub(super) fn now() -> Option<Moment> {
    let zone = TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC);
    let now = Timestamp::now().to_zoned(zone);
    let number = |number: i8| u8::try_from(number).unwrap_or(0);
    let date = Date::new(u16::try_from(now.year()).ok()?, number(now.month()), number(now.day()))?;
    Some(Moment { date, minute: u16::from(number(now.hour())) * 60 + u16::from(number(now.minute())) })
}

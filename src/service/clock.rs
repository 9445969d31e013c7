//! The only place that reads a clock.

use crate::date::{Date, Moment};
use jiff::{Timestamp, tz::TimeZone};
use std::sync::LazyLock;

/// The present day and minute of Europe/Paris, where deadlines are counted.
///
/// It is read for every question: a clock that is put right, or jumps, is followed at once. Time limits count on
/// another clock, which never jumps.
pub(super) fn now() -> Option<Moment> {
    moment(Timestamp::now())
}

/// The moment of a line of the log.
pub(super) fn present() -> Timestamp {
    Timestamp::now()
}

/// Nothing outside the years that a civil date has.
fn moment(now: Timestamp) -> Option<Moment> {
    static PARIS: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC));
    let now = PARIS.to_datetime(now);
    let number = |number: i8| u8::try_from(number).unwrap_or(0);
    let date = Date::new(u16::try_from(now.year()).ok()?, number(now.month()), number(now.day()))?;
    Some(Moment { date, minute: u16::from(number(now.hour())) * 60 + u16::from(number(now.minute())) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_jumps_is_followed() {
        let said = |text: &str| moment(text.parse().unwrap()).map(|now| (now.date.to_string(), now.minute));
        assert_eq!(said("2026-11-22T22:59:59Z"), Some(("2026-11-22".to_owned(), 1439)));
        assert_eq!(said("2026-11-22T23:00:00Z"), Some(("2026-11-23".to_owned(), 0)));
        assert_eq!(said("1970-01-01T00:00:00Z").map(|(day, _)| day).as_deref(), Some("1970-01-01"));
        assert_eq!(
            said("2027-03-28T01:00:00Z").map(|(_, minute)| minute),
            Some(180),
            "the hour that summer time skips"
        );
    }

    #[test]
    fn a_clock_that_is_mad_gives_no_day_and_no_panic() {
        for now in [Timestamp::MIN, Timestamp::MAX, Timestamp::UNIX_EPOCH] {
            let _no_panic = moment(now);
        }
    }
}

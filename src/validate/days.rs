//! A date as rules see it: perhaps partial, and then the days it may be.

use crate::date::Date;
use crate::fault::Period;

/// The days that an answer may mean: one for a full date, a month or a year for a partial birth date
/// (`1962-00-00`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Days {
    /// The day, where it is known.
    pub(super) fn only(self) -> Option<Date> {
        (self.first == self.last).then_some(self.first)
    }

    /// Whether a question has the same answer for every day it may be.
    pub(super) fn agree(self, question: impl Fn(Date) -> bool) -> Option<bool> {
        let (first, last) = (question(self.first), question(self.last));
        (first == last).then_some(first)
    }
}

/// The same day, a period later.
pub(super) fn later(day: Date, period: Period) -> Date {
    match period {
        Period::Years(years) => day.plus_years(i32::from(years)),
        Period::Months(months) => day.plus_months(i32::from(months)),
        Period::Days(days) => day.plus_days(i32::from(days)),
    }
}

/// The first day that is not older than a period.
pub(super) fn earliest(today: Date, period: Period) -> Date {
    let day = match period {
        Period::Years(years) => today.plus_years(-i32::from(years)),
        Period::Months(months) => today.plus_months(-i32::from(months)),
        Period::Days(days) => today.plus_days(-i32::from(days)),
    };
    if later(day, period) < today { day.plus_days(1) } else { day }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn days(text: &str) -> Days {
        Answer::day(text).days.unwrap()
    }

    #[test]
    fn a_partial_date_may_be_any_of_its_days() {
        let year = days("1962-00-00");
        assert_eq!((year.first, year.last), (day("1962-01-01"), day("1962-12-31")));
        let month = days("2024-02-00");
        assert_eq!((month.first, month.last), (day("2024-02-01"), day("2024-02-29")));
        assert_eq!((year.only(), days("1990-02-15").only()), (None, Some(day("1990-02-15"))));
        assert_eq!(year.agree(|day| day.year() == 1962), Some(true));
        assert_eq!(year.agree(|day| day.month() > 6), None);
    }

    #[test]
    fn the_earliest_day_is_the_first_that_is_not_too_old() {
        let six_months = Period::Months(6);
        for today in ["2026-11-22", "2027-02-28", "2027-03-31", "2024-02-29", "2026-08-31"] {
            let first = earliest(day(today), six_months);
            assert!(later(first, six_months) >= day(today), "{today}");
            assert!(later(first.plus_days(-1), six_months) < day(today), "{today}");
        }
        assert_eq!(earliest(day("2026-11-22"), six_months), day("2026-05-22"));
    }
}

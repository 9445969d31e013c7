//! Civil dates, without a clock, a time zone or a time of day.
//!
//! A [`Date`] is a day of the Gregorian calendar between the years 1 and 9999. What "today" is, only a
//! caller knows: it is an argument everywhere, the civil date of Europe/Paris.

use core::fmt;
use core::str::FromStr;

/// A day that exists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The first day that there is.
    pub const FIRST: Self = Self { year: 1, month: 1, day: 1 };

    /// The day, if it exists: 29 February only in leap years.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year == 0 || year > 9999 || day == 0 || day > days_in(year, month) {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The same day some months later; where that day does not exist, the last day of the month
    /// (31 August and six months is 28 February: code de procédure civile, art. 641).
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let count = i32::from(self.year) * 12 + i32::from(self.month) - 1;
        let count = count.saturating_add(months).clamp(12, 9999 * 12 + 11);
        let year = u16::try_from(count / 12).unwrap_or(9999);
        let month = u8::try_from(count % 12 + 1).unwrap_or(12);
        Self { year, month, day: self.day.min(days_in(year, month)) }
    }

    /// The same day some years later; 29 February becomes 28 February in a common year.
    #[must_use]
    pub fn plus_years(self, years: i32) -> Self {
        self.plus_months(years.saturating_mul(12))
    }

    /// The day that comes some days later, within the years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_count(self.count().saturating_add(days))
    }

    /// Days since 1 March of the year 0 (a Gregorian count in which leap days end the year).
    #[must_use]
    fn count(self) -> i32 {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + i32::from(self.day) - 1
    }

    fn from_count(count: i32) -> Self {
        let count = count.clamp(306, Self { year: 9999, month: 12, day: 31 }.count());
        let mut year = (count / 146_097) * 400 + (count % 146_097) * 400 / 146_097;
        let start = |year: i32| year * 365 + year / 4 - year / 100 + year / 400;
        while start(year) > count {
            year -= 1;
        }
        while start(year + 1) <= count {
            year += 1;
        }
        let rest = count - start(year);
        let month = (rest * 10 + 5) / 306;
        let day = rest - (month * 306 + 5) / 10 + 1;
        let (year, month) = if month > 9 { (year + 1, month - 9) } else { (year, month + 3) };
        Self {
            year: u16::try_from(year).unwrap_or(9999),
            month: u8::try_from(month).unwrap_or(12),
            day: u8::try_from(day).unwrap_or(28),
        }
    }
}

/// The number of days of a month; 0 for a month that does not exist.
const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// `2026-11-22`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&iso(self.year, self.month, self.day))
    }
}

/// `2026-11-22`, whether the day exists or not; `1990-05-00` where a part is not known.
#[must_use]
#[inline(never)]
pub fn iso(year: u16, month: u8, day: u8) -> String {
    let mut text = String::with_capacity(10);
    pad(&mut text, year, 4);
    text.push('-');
    pad(&mut text, month.into(), 2);
    text.push('-');
    pad(&mut text, day.into(), 2);
    text
}

/// `22/11/2026`, as people and papers write it.
#[must_use]
#[inline(never)]
pub fn slashed(year: u16, month: u8, day: u8) -> String {
    let mut text = String::with_capacity(10);
    pad(&mut text, day.into(), 2);
    text.push('/');
    pad(&mut text, month.into(), 2);
    text.push('/');
    pad(&mut text, year, 4);
    text
}

/// Writes the last digits of a number, zeros included.
#[inline(never)]
pub fn pad(text: &mut String, number: u16, digits: u8) {
    if digits > 1 {
        pad(text, number / 10, digits - 1);
    }
    text.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or(0)));
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not `YYYY-MM-DD`, or names a day that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

/// Reads exactly `YYYY-MM-DD`. What people type is read by the kind `date`.
impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else {
            return Err(NotADate);
        };
        let number = |digits: &[u8]| {
            digits
                .iter()
                .try_fold(0_u16, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
        };
        let year = number(&[y1, y2, y3, y4]).ok_or(NotADate)?;
        let month = number(&[m1, m2]).and_then(|month| u8::try_from(month).ok()).ok_or(NotADate)?;
        let day = number(&[d1, d2]).and_then(|day| u8::try_from(day).ok()).ok_or(NotADate)?;
        Self::new(year, month, day).ok_or(NotADate)
    }
}

/// A day and a minute of it: `2026-11-22T10:05`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Moment {
    /// The civil date.
    pub date: Date,
    /// Minutes since midnight, 0 to 1439.
    pub minute: u16,
}

/// Reads `YYYY-MM-DDTHH:MM`, with anything finer (seconds) ignored.
impl FromStr for Moment {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (date, time) = text.split_once('T').ok_or(NotADate)?;
        let minute = minute_of_day(time.get(..5).ok_or(NotADate)?).ok_or(NotADate)?;
        Ok(Self { date: date.parse()?, minute })
    }
}

/// The minutes since midnight of `HH:MM`, from 00:00 to 23:59.
#[must_use]
pub fn minute_of_day(text: &str) -> Option<u16> {
    let [h1, h2, b':', m1, m2] = *text.as_bytes() else {
        return None;
    };
    if ![h1, h2, m1, m2].iter().all(u8::is_ascii_digit) {
        return None;
    }
    let hour = u16::from(h1 - b'0') * 10 + u16::from(h2 - b'0');
    let minute = u16::from(m1 - b'0') * 10 + u16::from(m2 - b'0');
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn only_days_that_exist_are_read() {
        assert!(Date::new(2024, 2, 29).is_some());
        assert!(Date::new(1900, 2, 29).is_none());
        assert!(Date::new(2000, 2, 29).is_some());
        for text in ["2026-02-30", "2026-13-01", "2026-00-10", "0000-01-01", "2026-1-1", "+026-01-01", "２026-01-01"] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
        assert_eq!(day("2026-11-22").to_string(), "2026-11-22");
    }

    #[test]
    fn months_clamp_to_the_end_of_the_month() {
        assert_eq!(day("2026-08-31").plus_months(6), day("2027-02-28"));
        assert_eq!(day("2026-05-22").plus_months(6), day("2026-11-22"));
        assert_eq!(day("2027-03-31").plus_months(-1), day("2027-02-28"));
        assert_eq!(day("2008-02-29").plus_years(18), day("2026-02-28"));
        assert_eq!(day("0001-01-01").plus_months(-5), day("0001-01-01"));
        assert_eq!(day("9999-12-31").plus_years(i32::MAX), day("9999-12-31"));
    }

    #[test]
    fn days_count_across_every_kind_of_year() {
        assert_eq!(day("2024-02-28").plus_days(1), day("2024-02-29"));
        assert_eq!(day("2026-12-31").plus_days(1), day("2027-01-01"));
        assert_eq!(day("2026-03-01").plus_days(-1), day("2026-02-28"));
        assert_eq!(day("2000-01-01").plus_days(9784), day("2026-10-15"));
        let mut date = day("1895-01-01");
        let mut previous = date.count();
        while date < day("2105-01-01") {
            date = date.plus_days(1);
            assert_eq!(date.count(), previous + 1);
            assert_eq!(Date::from_count(date.count()), date);
            previous = date.count();
        }
    }

    #[test]
    fn the_ends_of_time_hold() {
        assert_eq!(day("0001-01-01").plus_days(i32::MIN), day("0001-01-01"));
        assert_eq!(day("9999-12-31").plus_days(i32::MAX), day("9999-12-31"));
    }

    #[test]
    fn a_moment_has_hours_and_minutes() {
        let moment: Moment = "2026-03-15T10:05".parse().unwrap();
        assert_eq!((moment.date, moment.minute), (day("2026-03-15"), 605));
        assert!("2026-03-15T10:05:59".parse::<Moment>().is_ok());
        assert!("2026-03-15T24:00".parse::<Moment>().is_err());
        assert!("2026-03-15".parse::<Moment>().is_err());
        assert_eq!(minute_of_day("23:59"), Some(1439));
        assert_eq!(minute_of_day("24:00"), None);
    }
}

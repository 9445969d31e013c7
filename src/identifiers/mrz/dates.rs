//! Dates of six digits, and their centuries.

use crate::date::{Date, iso};
use crate::text::number;

/// A day written `YYMMDD`, of which parts may be unknown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct ShortDate {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
}

impl ShortDate {
    /// Reads six characters; an unknown part is `<<`, or `00` where the issuer did not know the filler.
    ///
    /// `None` for a day that does not exist: in a year of two digits, 29 February is one out of four.
    pub(super) fn read(text: &str) -> Option<Self> {
        let pair = |from| match text.get(from..from + 2)? {
            "<<" => Some(None),
            pair => number(pair)?.try_into().ok().map(Some),
        };
        let date = Self {
            year: pair(0)?.map(u16::from),
            month: pair(2)?.filter(|month: &u8| *month != 0),
            day: pair(4)?.filter(|day| *day != 0),
        };
        Date::new(2000 + date.year.unwrap_or(0), date.month.unwrap_or(1), date.day.unwrap_or(1)).map(|_| date)
    }

    /// The day, if it is whole and of the century that begins in 2000.
    pub(super) fn of_this_century(self) -> Option<Date> {
        Date::new(2000 + self.year?, self.month?, self.day?)
    }

    /// `YYYY-MM-DD`, `00` for the unknown parts, in the latest century that is not after `latest`; `None` if
    /// the year is unknown.
    pub(super) fn before(self, latest: Date) -> Option<String> {
        let (month, day) = (self.month.unwrap_or(0), self.day.unwrap_or(0));
        let mut year = latest.year() / 100 * 100 + self.year?;
        if (year, month, day) > (latest.year(), latest.month(), latest.day()) {
            year = year.saturating_sub(100);
        }
        Some(iso(year, month, day))
    }

    /// Whether an unknown part is written `00`, which is not the standard's way.
    pub(super) fn has_zeros(text: &str) -> bool {
        matches!(text.get(2..4), Some("00")) || matches!(text.get(4..6), Some("00"))
    }

    /// The same with the standard's fillers.
    pub(super) fn with_fillers(text: &str) -> String {
        let pair = |from| text.get(from..from + 2).unwrap_or("");
        let filler = |pair| if pair == "00" { "<<" } else { pair };
        [pair(0), filler(pair(2)), filler(pair(4))].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn before(text: &str, latest: &str) -> Option<String> {
        ShortDate::read(text).unwrap().before(latest.parse().unwrap())
    }

    #[test]
    fn only_real_days_are_read() {
        for text in ["850230", "850431", "851301", "850132", "8506<", "", "<<<<<", "8A0101"] {
            assert!(ShortDate::read(text).is_none(), "{text}");
        }
        assert!(ShortDate::read("840229").is_some());
        assert!(ShortDate::read("850229").is_none());
        assert!(ShortDate::read("000229").is_some());
    }

    #[test]
    fn parts_may_be_unknown() {
        assert_eq!(before("8506<<", "2026-11-22").as_deref(), Some("1985-06-00"));
        assert_eq!(before("85<<<<", "2026-11-22").as_deref(), Some("1985-00-00"));
        assert_eq!(before("850000", "2026-11-22").as_deref(), Some("1985-00-00"));
        assert_eq!(before("<<<<<<", "2026-11-22"), None);
        assert!(ShortDate::read("<<0230").is_none());
        assert!(ShortDate::read("8<0101").is_none());
    }

    #[test]
    fn the_century_is_the_latest_that_is_not_in_the_future() {
        assert_eq!(before("261122", "2026-11-22").as_deref(), Some("2026-11-22"));
        assert_eq!(before("261123", "2026-11-22").as_deref(), Some("1926-11-23"));
        assert_eq!(before("26<<<<", "2026-11-22").as_deref(), Some("2026-00-00"));
        assert_eq!(before("740812", "2012-04-15").as_deref(), Some("1974-08-12"));
    }
}

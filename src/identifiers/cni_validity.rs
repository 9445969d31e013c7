//! Until when an identity card is valid.

use super::birth_date::BirthDate;
use crate::date::Date;

/// The two models of the card, whose validity differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CniModel {
    /// The laminated card, made until 2021.
    Laminated,
    /// The electronic card, made since 2021.
    Electronic,
}

impl CniModel {
    /// The last day on which a card is valid, which is the day before the anniversary of its issue
    /// (service-public F35005). Ten years, but for laminated cards of adults issued from 2 January 2004:
    /// fifteen, five more than is printed on those issued before 2014 (décret n° 2013-1188).
    ///
    /// A card issued on 29 February ends on 28 February. An adult is someone whose 18th birthday is not after the
    /// day of issue; where the civil status does not know the birthday, the earliest one that it can be counts. Some
    /// countries do not recognise the five more years: that is a notice for travellers, not a date.
    #[must_use]
    pub fn last_day(self, issued: Date, birth: BirthDate) -> Date {
        let adult = birth.earliest().plus_years(18) <= issued;
        let extended = (issued.year(), issued.month(), issued.day()) >= (2004, 1, 2);
        let years = if self == Self::Laminated && adult && extended { 15 } else { 10 };
        let anniversary = issued.plus_years(years);
        if anniversary.day() < issued.day() { anniversary } else { anniversary.plus_days(-1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last_day(issued: &str, birth: &str) -> String {
        CniModel::Laminated.last_day(issued.parse().unwrap(), birth.parse().unwrap()).to_string()
    }

    #[test]
    fn the_day_of_the_extension_counts() {
        assert_eq!(last_day("2004-01-01", "1970-01-01"), "2013-12-31");
        assert_eq!(last_day("2004-01-02", "1970-01-01"), "2019-01-01");
        assert_eq!(last_day("2009-03-01", "1970-01-01"), "2024-02-29", "the day before 1 March of a leap year");
    }

    #[test]
    fn a_birthday_that_is_not_known_does_not_shorten() {
        assert_eq!(last_day("2010-06-01", "1992-00-00"), "2025-05-31");
        assert_eq!(last_day("2010-06-01", "1993-00-00"), "2020-05-31");
    }
}

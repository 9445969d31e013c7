//! How long an identity card is valid, which is not always what it says.

use crate::date::Date;

/// The model of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// The laminated card, 1988 to 2021.
    Laminated,
    /// The electronic card, since 2021.
    Electronic,
}

/// The last days of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// The last day printed on the card.
    pub printed: Date,
    /// The last day it is valid in France. Abroad an extended card may be refused.
    pub last: Date,
}

/// A rule and the first day of issue it applies to.
struct Rule {
    since: (u16, u8, u8),
    model: Model,
    /// Years printed for an adult, for a minor.
    printed: (i32, i32),
    /// Years added to an adult's card without a new one.
    added: i32,
}

/// Décret n° 55-1397 as amended by décret n° 2013-1188 of 18 December 2013; décret n° 2021-279; service-public
/// F35005. The latest rule that has begun applies.
const RULES: [Rule; 4] = [
    Rule { since: (1, 1, 1), model: Model::Laminated, printed: (10, 10), added: 0 },
    Rule { since: (2004, 1, 2), model: Model::Laminated, printed: (10, 10), added: 5 },
    Rule { since: (2014, 1, 1), model: Model::Laminated, printed: (15, 10), added: 0 },
    Rule { since: (1, 1, 1), model: Model::Electronic, printed: (10, 10), added: 0 },
];

/// The last days of a card by its day of issue, its holder's birth and its model.
///
/// A card expires the day before the anniversary of its issue; that of a 29 February is 1 March in a common year.
/// An adult is 18 on the day of issue; a minor's card keeps its date when the holder comes of age. Not checked:
/// whether such cards were issued on that day.
///
/// ```
/// use guichet::identifiers::cni_validity::{Model, validity};
/// let day = |text: &str| text.parse().unwrap();
/// let card = validity(day("2010-05-04"), day("1980-06-01"), Model::Laminated);
/// assert_eq!((card.printed, card.last), (day("2020-05-03"), day("2025-05-03")));
/// ```
#[must_use]
pub fn validity(issued: Date, born: Date, model: Model) -> Validity {
    let begun = |rule: &&Rule| rule.model == model && rule.since <= (issued.year(), issued.month(), issued.day());
    let (printed, added) = RULES.iter().rfind(begun).map_or((10, 0), |rule| {
        if anniversary(born, 18) <= issued { (rule.printed.0, rule.added) } else { (rule.printed.1, 0) }
    });
    let last = |years| anniversary(issued, years).plus_days(-1);
    Validity { printed: last(printed), last: last(printed + added) }
}

/// The same day some years later; 1 March for a 29 February in a common year.
fn anniversary(day: Date, years: i32) -> Date {
    let later = day.plus_years(years);
    if later.day() == day.day() { later } else { later.plus_days(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(issued: &str, born: &str, model: Model) -> String {
        validity(issued.parse().unwrap(), born.parse().unwrap(), model).last.to_string()
    }

    #[test]
    fn the_window_of_the_extension_has_two_ends() {
        assert_eq!(last("2004-01-01", "1970-01-01", Model::Laminated), "2013-12-31");
        assert_eq!(last("2004-01-02", "1970-01-01", Model::Laminated), "2019-01-01");
        let printed = |issued: &str| {
            let card = validity(issued.parse().unwrap(), "1970-01-01".parse().unwrap(), Model::Laminated);
            (card.printed.year(), card.last.year())
        };
        assert_eq!(printed("2013-12-31"), (2023, 2028));
        assert_eq!(printed("2014-01-01"), (2028, 2028));
    }

    #[test]
    fn a_holder_born_on_29_february_comes_of_age_on_1_march() {
        assert_eq!(last("2014-02-28", "1996-02-29", Model::Laminated), "2024-02-27");
        assert_eq!(last("2014-03-01", "1996-02-29", Model::Laminated), "2029-02-28");
    }

    #[test]
    fn an_electronic_card_lasts_ten_years_for_everyone() {
        assert_eq!(last("2022-05-04", "1980-06-01", Model::Electronic), "2032-05-03");
        assert_eq!(last("2022-05-04", "2015-06-01", Model::Electronic), "2032-05-03");
    }
}

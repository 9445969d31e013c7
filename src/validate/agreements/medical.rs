//! How long a medical opinion holds.

use super::super::answer::Answer;
use crate::date::Date;

/// §2.5: how long a medical opinion holds for the heavy categories, by the age on the day of the examination: five
/// years before 55, five but not beyond the 60th birthday before 60, then two (one to carry people), one from 76.
pub(super) fn period(until: &Answer, examined: &Answer, born: &Answer, people: &Answer) -> Option<bool> {
    let (until, examined, born) = (until.days?.last, examined.days?.first, born.days?);
    let last = |born: Date| {
        let aged = |age: i32| examined >= born.plus_years(age);
        if !aged(55) {
            examined.plus_years(5)
        } else if !aged(60) {
            examined.plus_years(5).min(born.plus_years(60))
        } else if people.canonical() == "true" || aged(76) {
            examined.plus_years(1)
        } else {
            examined.plus_years(2)
        }
    };
    // Of a partial birth date, the longest that it may mean.
    Some(until <= last(born.first).max(last(born.last)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, word};
    use super::*;

    #[test]
    fn a_medical_opinion_holds_for_less_and_less_long() {
        let holds = |born: &str, examined: &str, until: &str, people: &str| {
            period(&day(until), &day(examined), &day(born), &word(people)) == Some(true)
        };
        let ends = |born: &str, examined: &str, people: &str, last: &str| {
            let (last, next) = (last.to_owned(), last.parse::<Date>().unwrap().plus_days(1).to_string());
            assert!(holds(born, examined, &last, people), "{born} {examined} {last}");
            assert!(!holds(born, examined, &next, people), "{born} {examined} {next}");
        };
        ends("1971-10-06", "2026-10-05", "true", "2031-10-05"); // the eve of 55
        ends("1971-10-05", "2026-10-05", "true", "2031-10-05"); // 55: sixty comes that day
        ends("1970-01-01", "2026-10-05", "false", "2030-01-01");
        ends("1966-10-06", "2026-10-05", "false", "2026-10-06");
        ends("1966-10-05", "2026-10-05", "false", "2028-10-05");
        ends("1966-10-05", "2026-10-05", "true", "2027-10-05");
        ends("1950-10-06", "2026-10-05", "false", "2028-10-05"); // the eve of 76
        ends("1950-10-05", "2026-10-05", "false", "2027-10-05");
        ends("1950-00-00", "2026-10-05", "false", "2028-10-05");
        assert_eq!(period(&word("?"), &day("2026-10-05"), &day("1950-01-01"), &word("true")), None);
    }
}

//! A day, as people write it.

use super::written_date::{Form, WrittenDate};
use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit};
use crate::date::{Date, slashed};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile};
use core::fmt;

/// A day of the calendar: `31/12/2020`, `1/2/2020`, also with hyphens, dots or spaces, and `2020-12-31` as other
/// systems send it.
///
/// Refused: a year of two digits, whose century is the applicant's to say; days that do not exist; years
/// outside 1890 to 2100. Not checked: past or future, which is the business of the field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CivilDate(Date);

identifier!(CivilDate);

const YEAR: Part = Part::DATE_YEAR;

impl Identifier for CivilDate {
    const SPEC: Spec =
        Spec { id: "date", profile: Profile::TRIMMED, layouts: &[], unit: Unit::Characters, max_length: 20 };

    const ABOUT: About = About {
        fr: French { article: Article::La, name: "date", example: "31/12/2020" },
        en: English { name: "date", example: "31/12/2020" },
        example: "31/12/2020",
        shape: "^(189[0-9]|19[0-9]{2}|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        facts: &["year"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "Gregorian calendar; RGAA 4.1 criterion 11.10 (formats announced)",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.number("year", self.0.year());
    }

    fn days(&self) -> Option<(Date, Date)> {
        Some((self.0, self.0))
    }

    /// `31/12/2020`.
    fn written(&self) -> String {
        slashed(self.0.year(), self.0.month(), self.0.day())
    }
}

impl CivilDate {
    /// The day.
    #[must_use]
    pub const fn day(self) -> Date {
        self.0
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let written = WrittenDate::read(entry)?;
        if !(1890..=2100).contains(&written.year) {
            return Err(entry.wrong(YEAR, WrittenDate::year_ranks(entry)));
        }
        let Some(day) = Date::new(written.year, written.month, written.day) else {
            let meant = written.swapped().to_string();
            return Err(entry.whole(Code::Calendar).suggest(Some(meant)));
        };
        match written.form {
            Form::Iso | Form::Slashed | Form::Separated => Ok(Self(day)),
            Form::Free => Err(entry.whole(Code::Shape).suggest(Some(written.to_string()))),
        }
    }
}

/// `2020-12-31`.
impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;

    fn refused(typed: &str) -> Fault {
        typed.parse::<CivilDate>().unwrap_err()
    }

    #[test]
    fn day_and_month_in_american_order_are_offered_in_ours() {
        let fault = refused("12/31/2020");
        assert_eq!((fault.code, fault.suggestion.as_deref()), (Code::Calendar, Some("2020-12-31")));
        assert_eq!(refused("31/31/2020").suggestion, None);
        assert_eq!(refused("29/02/2019").suggestion, None);
    }

    #[test]
    fn a_plain_meaning_is_offered() {
        assert_eq!(refused("1er février 2020").suggestion.as_deref(), Some("2020-02-01"));
        assert_eq!(refused("31122020").suggestion.as_deref(), Some("2020-12-31"));
        assert_eq!(refused("31 février 2020").suggestion, None);
    }

    #[test]
    fn years_have_bounds() {
        assert!("01/01/1890".parse::<CivilDate>().is_ok());
        assert!("2100-12-31".parse::<CivilDate>().is_ok());
        let fault = refused("01/01/1889");
        assert_eq!((fault.code, fault.span), (Code::Part(YEAR), Some(Span { start: 6, end: 10 })));
        assert_eq!(refused("2101-01-01").span, Some(Span { start: 0, end: 4 }));
    }

    #[test]
    fn people_write_the_day_first() {
        assert_eq!("2020-12-31".parse::<CivilDate>().unwrap().written(), "31/12/2020");
    }
}

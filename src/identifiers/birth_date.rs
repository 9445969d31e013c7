//! The day, the month or the year in which a person was born.

use super::written_date::{Form, WrittenDate};
use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::date::{Date, iso, slashed};
use crate::fault::{Code, Fault, Oddity, Part, Severity};
use crate::text::{Entry, Profile};
use core::fmt;

/// A birth date: `15/05/1990` or `1990-05-15`. Where the civil status does not know the day, or neither day nor
/// month, it writes `00`: ANTS shows `00/00/1962`, and complains of those who refuse it.
///
/// Refused: a day without its month; days that do not exist; years outside 1850 to 2100; and, when today is known, a
/// birth that is still to come anywhere on Earth. A date alone is held against those two forms; in a `procedure` (the
/// context says which) it is read as any other date is: `5/5/1990`, `15.05.1990`, `15 05 1990`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BirthDate {
    /// The first day that it can be.
    earliest: Date,
    known: Known,
}

/// How much the civil status knows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Day,
    Month,
    Year,
}

identifier!(BirthDate);

const YEAR: Part = Part::BIRTH_DATE_YEAR;
const MONTH: Part = Part::BIRTH_DATE_MONTH;

impl Identifier for BirthDate {
    const SPEC: Spec =
        Spec { id: "birth-date", profile: Profile::TRIMMED, layouts: &[], unit: Unit::Characters, max_length: 20 };

    const ABOUT: About = About {
        fr: French { article: Article::La, name: "date de naissance", example: "15/05/1990" },
        en: English { name: "birth date", example: "15/05/1990" },
        example: "15/05/1990",
        shape: "^(18[5-9][0-9]|19[0-9]{2}|20[0-9]{2}|2100)-(00-00|(0[1-9]|1[0-2])-(0[0-9]|[12][0-9]|3[01]))$",
        facts: &["year", "month", "day", "earliest", "latest"],
        input_mode: InputMode::Text,
        autocomplete: Some("bday"),
        source: "FranceConnect, format of birthdate; ANTS, help pages (00/00/19XX)",
    };

    /// `year`; `month` and `day` where known; `earliest` and `latest`, the first and the last day it can be.
    fn facts(&self, facts: &mut Facts) {
        facts.number("year", self.year());
        if let Some(month) = self.month() {
            facts.number("month", month);
        }
        if let Some(day) = self.day() {
            facts.number("day", day);
        }
        facts.date("earliest", self.earliest);
        facts.date("latest", self.latest());
    }

    /// A birth still to come is refused, with a day of grace since the day begins twelve hours earlier in
    /// Wallis than the date of Paris that we are given; one of more than 120 years ago is unusual.
    fn remarks(&self, about: &mut Remarks<'_>) {
        let is_apart = || matches!(WrittenDate::read(about.entry()), Ok(WrittenDate { form: Form::Separated, .. }));
        if about.context().text("procedure").is_none() && is_apart() {
            about.say(Severity::Error, about.entry().whole(Code::Shape).suggest(Some(self.to_string())));
        }
        let Some(today) = about.context().today else { return };
        let all = 0..about.entry().len();
        if self.earliest > today.plus_days(1) {
            about.say(Severity::Error, about.entry().fault(Code::InFuture, all));
        } else if self.latest().plus_years(120) < today {
            about.odd(Oddity::VeryOld, all);
        }
    }

    fn days(&self) -> Option<(Date, Date)> {
        Some((self.earliest, self.latest()))
    }

    /// `15/05/1990`.
    fn written(&self) -> String {
        slashed(self.year(), self.month().unwrap_or(0), self.day().unwrap_or(0))
    }
}

impl BirthDate {
    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.earliest.year()
    }

    /// The month, when the civil status knows it.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.known != Known::Year).then_some(self.earliest.month())
    }

    /// The day of the month, when the civil status knows it.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.known == Known::Day).then_some(self.earliest.day())
    }

    /// The first day that it can be.
    #[must_use]
    pub const fn earliest(self) -> Date {
        self.earliest
    }

    /// The last day that it can be: the youngest that the person can be, which a minimum age looks at.
    #[must_use]
    pub fn latest(self) -> Date {
        match self.known {
            Known::Day => self.earliest,
            Known::Month => self.earliest.plus_months(1).plus_days(-1),
            Known::Year => self.earliest.plus_years(1).plus_days(-1),
        }
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let written = WrittenDate::read(entry)?;
        let WrittenDate { year, month, day, form } = written;
        if !(1850..=2100).contains(&year) {
            return Err(entry.wrong(YEAR, WrittenDate::year_ranks(entry)));
        }
        if month == 0 && day != 0 {
            return Err(entry.wrong(MONTH, 0..entry.len()));
        }
        let Some(earliest) = Date::new(year, month.max(1), day.max(1)) else {
            let meant = written.swapped().to_string();
            return Err(entry.whole(Code::Calendar).suggest(Some(meant)));
        };
        let known = match (month, day) {
            (0, _) => Known::Year,
            (_, 0) => Known::Month,
            _ => Known::Day,
        };
        match form {
            Form::Iso | Form::Slashed | Form::Separated => Ok(Self { earliest, known }),
            Form::Free => Err(entry.whole(Code::Shape).suggest(Some(written.to_string()))),
        }
    }
}

/// `1990-05-15`, `1990-05-00`, `1990-00-00`.
impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&iso(self.year(), self.month().unwrap_or(0), self.day().unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::{Context, Kind};

    fn birth(typed: &str) -> BirthDate {
        typed.parse().unwrap()
    }

    fn refused(typed: &str) -> Fault {
        typed.parse::<BirthDate>().unwrap_err()
    }

    fn remarks(typed: &str, today: &str) -> Vec<Code> {
        let context = Context { today: today.parse().ok(), ..Context::default() };
        let read = Kind::find("birth-date").unwrap().read(typed, &context).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn what_is_unknown_has_two_ends() {
        let ends = |typed| (birth(typed).earliest().to_string(), birth(typed).latest().to_string());
        assert_eq!(ends("15/05/1990"), ("1990-05-15".to_owned(), "1990-05-15".to_owned()));
        assert_eq!(ends("00/02/1988"), ("1988-02-01".to_owned(), "1988-02-29".to_owned()));
        assert_eq!(ends("00/00/1962"), ("1962-01-01".to_owned(), "1962-12-31".to_owned()));
        assert_eq!(birth("00/00/1962").month(), None);
        assert_eq!(birth("00/02/1988").month(), Some(2));
    }

    #[test]
    fn two_digits_are_offered_where_no_procedure_asks() {
        let read = |typed: &str, others: &[(String, String)]| {
            let context = Context { today: None, others: others.to_vec() };
            let read = Kind::find("birth-date").unwrap().read(typed, &context).unwrap();
            (read.canonical, read.remarks.into_iter().map(|remark| (remark.severity, remark.fault)).collect::<Vec<_>>())
        };
        let passport = [("procedure".to_owned(), "passport".to_owned())];
        for (typed, meant) in [
            ("5/5/1990", "1990-05-05"),
            ("15.05.1990", "1990-05-15"),
            ("15 05 1990", "1990-05-15"),
            ("0-0-1962", "1962-00-00"),
        ] {
            let (canonical, remarks) = read(typed, &[]);
            assert_eq!(canonical, meant);
            let [(severity, fault)] = remarks.as_slice() else { panic!("{typed}") };
            assert_eq!(
                (*severity, &fault.code, fault.suggestion.as_deref()),
                (Severity::Error, &Code::Shape, Some(meant))
            );
            assert_eq!(read(typed, &passport), (meant.to_owned(), vec![]));
        }
        assert_eq!(refused("15 mai 1990").suggestion.as_deref(), Some("1990-05-15"));
        assert_eq!(refused("05/15/1990").suggestion.as_deref(), Some("1990-05-15"));
    }

    #[test]
    fn a_day_needs_its_month() {
        assert_eq!(refused("1990-00-15").code, Code::Part(MONTH));
        assert_eq!(refused("30/02/1990").code, Code::Calendar);
        assert_eq!(refused("15/05/90").code, Code::ShortYear);
        assert_eq!(refused("15/05/1849").code, Code::Part(YEAR));
    }

    #[test]
    fn the_future_and_great_age_need_today() {
        assert_eq!(remarks("23/11/2026", "2026-11-22"), [], "it is already the 23rd in Nouméa");
        assert_eq!(remarks("24/11/2026", "2026-11-22"), [Code::InFuture]);
        assert_eq!(remarks("00/00/2026", "2026-11-22"), []);
        assert_eq!(remarks("22/11/1906", "2026-11-22"), []);
        assert_eq!(remarks("21/11/1906", "2026-11-22"), [Code::Unusual(Oddity::VeryOld)]);
        assert_eq!(remarks("00/00/1906", "2026-11-22"), []);
    }
}

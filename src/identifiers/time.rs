//! The time of a day.

use super::kind::shown;
use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit};
use crate::date::{minute_of_day, pad};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, kept, short, sign};
use core::fmt;

/// A time of the day, to the minute: `09:35`, `9h35`, `9 h 35`, `14h`.
///
/// Refused: what is not between 00:00 and 23:59. Offered: `0935`, `9.35`, a time with its seconds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Time(u16);

identifier!(Time);

const HOUR: Part = Part::TIME_HOUR;
const MINUTE: Part = Part::TIME_MINUTE;

impl Identifier for Time {
    const SPEC: Spec = Spec {
        id: "time",
        profile: Profile { upper: true, ..Profile::TRIMMED },
        layouts: &[],
        unit: Unit::Characters,
        max_length: 10,
    };

    const ABOUT: About = About {
        fr: French { article: Article::L, name: "heure", example: "09:35" },
        en: English { name: "time", example: "09:35" },
        example: "09:35",
        shape: "^([01][0-9]|2[0-3]):[0-5][0-9]$",
        facts: &["minuteOfDay"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "ISO 8601-1; Cerfa 15776 (heure de la cession)",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.number("minuteOfDay", self.0);
    }
}

impl Time {
    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub const fn minute_of_day(self) -> u16 {
        self.0
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let text = entry.text();
        let Some((hour, minute)) = parts(text) else {
            return Err(entry.whole(Code::Shape).suggest(meant(text)));
        };
        let end = entry.len();
        if hour > 23 {
            return Err(entry.wrong(HOUR, 0..2));
        }
        if minute > 59 {
            return Err(entry.wrong(MINUTE, end - 2..end));
        }
        Ok(Self(hour * 60 + minute))
    }
}

/// Hour and minute of `9:35`, `9H35`, `9 H 35` or `9H`.
fn parts(text: &str) -> Option<(u16, u16)> {
    let (hour, minute) = text.split_once([':', 'H'])?;
    let minute = match (minute.trim(), sign::among(text, 'H')) {
        ("", true) => "00",
        (minute, _) => minute,
    };
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let hour = hour.trim();
    let fits = digits(hour) && digits(minute) && matches!(hour.len(), 1..=2) && minute.len() == 2;
    Some((short(hour), short(minute))).filter(|_| fits)
}

/// The digits of a time in another form; the seconds are left out. `2:30 PM` is after noon.
fn meant(text: &str) -> Option<String> {
    let digits = kept(text, &|c| c.is_ascii_digit());
    let kept = if digits.len() % 2 == 1 { ["0", &digits].concat() } else { digits };
    let minute = minute_of_day(&[kept.get(..2)?, ":", kept.get(2..4)?].concat())?;
    let noon = if sign::among(text, 'P') && minute < 720 { 720 } else { 0 };
    (kept.len() <= 6).then(|| shown(&Time(minute + noon)))
}

/// `09:35`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(5);
        pad(&mut text, self.0 / 60, 2);
        text.push(':');
        pad(&mut text, self.0 % 60, 2);
        f.write_str(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;

    fn canonical(typed: &str) -> Option<String> {
        typed.parse::<Time>().ok().map(|time| time.to_string())
    }

    fn refused(typed: &str) -> Fault {
        typed.parse::<Time>().unwrap_err()
    }

    #[test]
    fn the_french_h_is_read() {
        for typed in ["9:35", "09:35", "9h35", "9H35", "09 h 35"] {
            assert_eq!(canonical(typed).as_deref(), Some("09:35"), "{typed}");
        }
        assert_eq!(canonical("14 h").as_deref(), Some("14:00"));
        assert_eq!(canonical("14:"), None);
    }

    #[test]
    fn other_forms_are_offered() {
        assert_eq!(refused("0935").suggestion.as_deref(), Some("09:35"));
        assert_eq!(refused("9.35").suggestion.as_deref(), Some("09:35"));
        assert_eq!(refused("09:35:12").suggestion.as_deref(), Some("09:35"));
        assert_eq!(refused("midi").suggestion, None);
        assert_eq!(refused("2:30 pm").suggestion.as_deref(), Some("14:30"));
        assert_eq!(refused("2026-11-22").suggestion, None);
    }

    #[test]
    fn a_day_ends_before_midnight() {
        assert_eq!(canonical("00:00").as_deref(), Some("00:00"));
        assert_eq!(canonical("23:59").as_deref(), Some("23:59"));
        assert_eq!(refused("24:00").code, Code::Part(HOUR));
        let fault = refused("23:60");
        assert_eq!((fault.code, fault.span), (Code::Part(MINUTE), Some(Span { start: 3, end: 5 })));
    }
}

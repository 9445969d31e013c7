//! The height of a person.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::date::pad;
use crate::fault::{Code, Fault, Oddity, Part};
use crate::text::{Entry, Profile, number};
use core::fmt;

/// A height, kept in centimetres: `1,72 m`, `1.72`, `1m72`, `172`, `172 cm`.
///
/// Refused: less than 30 cm or more than 250 cm, where a unit was mistaken. Outside 45 to 220 cm it is only
/// pointed out: a new-born gets a passport. No official range was found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Height(u16);

identifier!(Height);

const RANGE: Part = Part::HEIGHT_RANGE;

impl Identifier for Height {
    const SPEC: Spec = Spec {
        id: "height",
        profile: Profile { upper: true, ..Profile::TRIMMED },
        layouts: &[],
        unit: Unit::Characters,
        max_length: 12,
    };

    const ABOUT: About = About {
        fr: French { article: Article::La, name: "taille", example: "1,72 m" },
        en: English { name: "height", example: "1,72 m" },
        example: "1,72 m",
        shape: "^(3[0-9]|[4-9][0-9]|1[0-9]{2}|2[0-4][0-9]|250)$",
        facts: &["centimetres"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "Cerfa 12100 (« 1,20 m »); range proposed by this project",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.number("centimetres", self.0);
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if !(45..=220).contains(&self.0) {
            about.odd(Oddity::UnusualHeight, 0..about.entry().len());
        }
    }

    fn written(&self) -> String {
        let mut text = String::with_capacity(6);
        pad(&mut text, self.0 / 100, 1);
        text.push(',');
        pad(&mut text, self.0 % 100, 2);
        text + " m"
    }
}

impl Height {
    /// In centimetres.
    #[must_use]
    pub const fn centimetres(self) -> u16 {
        self.0
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let text = entry.keep(&|_, c| !matches!(c, ' ' | '\u{A0}' | '\u{202F}')).meant();
        let Some(height) = centimetres(&text.replace(',', ".")) else {
            return Err(entry.whole(Code::Shape));
        };
        if !(30..=250).contains(&height) {
            return Err(entry.wrong(RANGE, 0..entry.len()));
        }
        Ok(Self(height))
    }
}

/// Metres with centimetres after a dot or an M, or whole centimetres.
fn centimetres(text: &str) -> Option<u16> {
    let number = |digits: &str| -> Option<u16> { number(digits)?.try_into().ok() };
    if let Some((metres, rest)) = text.strip_suffix('M').unwrap_or(text).split_once('.') {
        let tens = if rest.len() == 1 { 10 } else { 1 };
        return Some(number(metres).filter(|metres| *metres < 10)? * 100 + number(rest)? * tens)
            .filter(|_| matches!(rest.len(), 1 | 2));
    }
    let bare = text.strip_suffix("CM").unwrap_or(text);
    match bare.split_once('M') {
        Some((metres, "")) => Some(number(metres).filter(|metres| *metres < 10)? * 100),
        Some((metres, rest)) if rest.len() == 2 => {
            Some(number(metres).filter(|metres| *metres < 10)? * 100 + number(rest)?)
        }
        Some(_) => None,
        None => number(bare),
    }
}

/// `172`.
impl fmt::Display for Height {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::identifiers::{Context, Kind};

    use crate::fault::Severity;

    fn canonical(typed: &str) -> Option<String> {
        typed.parse::<Height>().ok().map(|height| height.to_string())
    }

    #[test]
    fn every_form_is_the_same_height() {
        for typed in ["1,72 m", "1.72", "1m72", "172", "172 cm", "1 m 72", "1M72CM", " 1,72\u{A0}m "] {
            assert_eq!(canonical(typed).as_deref(), Some("172"), "{typed}");
        }
        assert_eq!(canonical("1,7").as_deref(), Some("170"));
        assert_eq!(canonical("2m").as_deref(), Some("200"));
        assert_eq!(canonical("1m7"), None, "of 7 or of 70");
        for typed in ["1,725", "1.72.3", "un mètre", "+172", "1,", "99999999"] {
            assert_eq!(canonical(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_range_is_wide() {
        assert_eq!(canonical("30").as_deref(), Some("30"));
        assert_eq!(canonical("250").as_deref(), Some("250"));
        for typed in ["29", "251", "2", "1720"] {
            assert_eq!(typed.parse::<Height>().unwrap_err().code, Code::Part(RANGE), "{typed}");
        }
        let odd = |typed| {
            let read = Kind::find("height").unwrap().read(typed, &Context::default()).unwrap();
            read.remarks.iter().any(|remark| remark.severity == Severity::Warning)
        };
        assert!(odd("44") && !odd("45") && !odd("220") && odd("221"));
    }

    #[test]
    fn people_write_metres() {
        assert_eq!("102".parse::<Height>().unwrap().written(), "1,02 m");
    }
}

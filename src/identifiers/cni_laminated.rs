//! The number of a laminated identity card.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit, geography, glued};
use crate::fault::{Fault, Oddity, Part};
use crate::text::{Entry, Profile, short};
use core::fmt;

/// The number of the laminated card (« carte nationale d'identité sécurisée », 1988 to 2021): year and month
/// of establishment, three characters of the office, which are letters at consulates and in some services,
/// five digits. Its check digit stands only in the machine-readable zone: typed along, it is offered without.
///
/// Refused: months other than 01 to 12. A year in which no such card was made is only unusual.
#[derive(Clone, PartialEq, Eq)]
pub struct CniLaminated(String);

identifier!(CniLaminated);

const SPECIMENS: [&str; 2] = ["880692310285", "940992310285"];
const LAYOUT: &str = "9999XXX99999";

const MONTH: Part = Part::CNI_LAMINATED_MONTH;

impl Identifier for CniLaminated {
    const SPEC: Spec = Spec {
        id: "cni-laminated",
        profile: Profile::IDENTITY,
        layouts: &[LAYOUT],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le, name: "numéro de carte d’identité plastifiée", example: "120575100000"
        },
        en: English { name: "laminated identity card number", example: "120575100000" },
        example: "120575100000",
        shape: "^[0-9]{2}(0[1-9]|1[0-2])[0-9A-Z]{3}[0-9]{5}$",
        facts: &["model", "year", "month", "office", "department"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "décret n° 55-1397; PRADO FRA-BO-02002",
    };

    /// `model`; `year` and `month` of establishment; `office`; `department`, where the office is one's.
    fn facts(&self, facts: &mut Facts) {
        facts.text("model", "laminated");
        facts.number("year", self.year());
        facts.number("month", self.number(2));
        facts.text("office", self.office());
        if let Some(department) = self.department() {
            facts.text("department", department);
        }
    }

    /// The cards were made from 1988 to 2021.
    fn remarks(&self, about: &mut Remarks<'_>) {
        if !(1988..=2021).contains(&self.year()) {
            about.odd(Oddity::UnusualYear, 0..2);
        }
        if SPECIMENS.contains(&self.0.as_str()) {
            about.specimen();
        }
    }
}

impl CniLaminated {
    pub(super) fn read(entry: &Entry) -> Result<Self, Fault> {
        entry.layout(LAYOUT).map_err(|fault| glued::apart(entry, fault, 12, ""))?;
        if !matches!(entry.number(2..4), Some(1..=12)) {
            return Err(entry.wrong(MONTH, 2..4));
        }
        Ok(Self(entry.meant()))
    }

    /// The year of establishment: of the two centuries, the one in which the cards were made.
    fn year(&self) -> u16 {
        let year = self.number(0);
        if year < 88 { 2000 + year } else { 1900 + year }
    }

    /// Three characters: a department of two digits and a service, a department overseas, or since February
    /// 2017 a department on three digits.
    fn office(&self) -> &str {
        self.0.get(4..7).unwrap_or_default()
    }

    /// The department of the office, where it is one's.
    pub(super) fn department(&self) -> Option<&str> {
        let office = self.office();
        let padded = (self.year(), self.number(2)) >= (2017, 2) && office.starts_with('0');
        let code = if padded { office.get(1..) } else { geography::department_of_place(office) };
        code.filter(|code| geography::is_department(code))
    }

    fn number(&self, start: usize) -> u16 {
        self.0.get(start..start + 2).map_or(0, short)
    }
}

/// `880692310285`.
impl fmt::Display for CniLaminated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Code;
    use crate::fault::Span;
    use crate::identifiers::{Context, Fact, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<CniLaminated>().unwrap_err()
    }

    fn fact(typed: &str, name: &str) -> Option<Fact> {
        let mut facts = Facts::default();
        typed.parse::<CniLaminated>().unwrap().facts(&mut facts);
        facts.get(name).cloned()
    }

    #[test]
    fn the_check_digit_of_the_zone_is_taken_off() {
        let fault = refused("880692310285 8");
        assert_eq!(fault.code, Code::Length { found: 13, least: 12, most: 12 });
        assert_eq!(fault.span, Some(Span { start: 13, end: 14 }));
        assert_eq!(fault.suggestion.as_deref(), Some("880692310285"));
        assert_eq!(refused("8806923102857").suggestion, None);
    }

    #[test]
    fn the_office_may_tell_the_department() {
        let text = |code: &str| Some(Fact::Text(code.to_owned()));
        assert!(fact("880692310285", "department") == text("92"));
        assert!(fact("100597110285", "department") == text("971"));
        assert!(fact("180504910285", "department") == text("49"));
        assert!(fact("15052A110285", "department") == text("2A"));
        assert!(fact("1710GVA12345", "department").is_none());
        assert!(fact("1710GVA12345", "office") == text("GVA"));
    }

    #[test]
    fn the_month_is_shown() {
        let fault = refused("881392310285");
        assert_eq!((fault.code, fault.span), (Code::Part(MONTH), Some(Span { start: 2, end: 4 })));
    }

    #[test]
    fn a_year_without_such_cards_is_unusual() {
        let read = |typed| Kind::find("cni-laminated").unwrap().read(typed, &Context::default()).unwrap();
        assert_eq!(
            read("220175100000").remarks.first().map(|r| &r.fault.code),
            Some(&Code::Unusual(Oddity::UnusualYear))
        );
        assert!(read("210175100000").remarks.is_empty());
        assert_eq!(read("880692310285").remarks.first().map(|r| &r.fault.code), Some(&Code::Specimen));
    }
}

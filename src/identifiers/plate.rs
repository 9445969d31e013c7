//! The registration number of a vehicle (rubrique A), in every French series.

mod diplomatic;
mod fni;
mod partial;
mod runs;
mod siv;
mod slips;
mod state;

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity, Severity};
use crate::text::{Entry, Profile};
use core::fmt;
use diplomatic::Diplomatic;
use fni::Fni;
use runs::{compact, runs};
use siv::Siv;
use state::State;

/// A registration number, of today's series (`AB-123-CD`, its provisional `WW-123-AB` and its trade `W-123-AB`),
/// of mopeds until 2015 (`AB 123 C`), of before 2009 (`123 AB 75` and its temporary series), of diplomats
/// (`105 C 1.75`), of the State's cars (`75N-4786G`) or of the armies (`61234567`).
///
/// The department and the letter F of the bands beside the number are not part of it. What a series never had
/// is refused; what it skipped or dropped one day is only remarked. Not checked: whether the number has been
/// reached yet; the series of Saint-Barthélemy, Saint-Martin, Saint-Pierre-et-Miquelon and the Pacific, which
/// are not read.
#[derive(Clone, PartialEq, Eq)]
pub struct Plate(Number);

#[derive(Clone, PartialEq, Eq)]
enum Number {
    Siv(Siv),
    Fni(Fni),
    Diplomatic(Diplomatic),
    State(State),
}

identifier!(Plate);

impl Identifier for Plate {
    const SPEC: Spec = Spec {
        id: "plate",
        profile: Profile::SPACED,
        fr: French {
            article: Article::Le,
            name: "numéro d’immatriculation",
            example: "AB-123-CD, ou 123 AB 75 pour une ancienne plaque",
        },
        en: English { name: "registration number", example: "AB-123-CD, or 123 AB 75 for an old plate" },
        layouts: &[],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        example: "AB-123-CD",
        shape: concat!(
            "^(?:[A-HJ-NP-TV-Z]{2}-[0-9]{3}-[A-HJ-NP-TV-Z]{2}|W-[0-9]{3}-[A-HJ-NP-TV-Z]{2}",
            "|[A-HJ-NP-TV-Z]{1,2} [1-9][0-9]{1,2} [A-HJ-NP-TV-Z]",
            "|[1-9][0-9]{0,3} (?:[A-HJ-NP-Z]{1,3}|IT) (?:[0-9]{2,3}|2[AB])",
            "|(?:[EUS] )?[1-9][0-9]{0,2} (?:CM?D|C|K) [1-9][0-9]{0,3}(?:[.](?:[0-9]{2,3}|2[AB])| 973| 67)?(?: [XZ])?",
            "|(?:[0-9]{2,3}|2[AB]|DZ)[DRNE]-[1-9][0-9]{3}[A-HJ-NP-Z]{1,2}|[0-9]{7,8})$"
        ),
        facts: &["series", "number", "department", "mission", "corps"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "arrêté du 9 février 2009, annexe VII; arrêté du 5 novembre 1984; arrêté du 14 octobre 1991",
    };

    fn could_become(entry: &Entry) -> bool {
        partial::could_become(entry)
    }

    fn facts(&self, facts: &mut Facts) {
        facts.text("series", self.series());
        match &self.0 {
            Number::Siv(number) => number.facts(facts),
            Number::Fni(number) => number.facts(facts),
            Number::Diplomatic(number) => number.facts(facts),
            Number::State(number) => number.facts(facts),
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        let entry = compact(about.entry());
        let known = about.context().date("firstRegistered");
        let mut odd = |oddity: Oddity, ranks| {
            about.say(Severity::Warning, entry.fault(Code::Unusual(oddity), ranks));
        };
        match &self.0 {
            Number::Siv(number) => number.oddities(&mut odd),
            Number::Fni(number) => number.oddities(known, &mut odd),
            Number::Diplomatic(_) if fits_fni(&entry) => odd(Oddity::Ambiguous, 0..entry.len()),
            Number::Diplomatic(_) | Number::State(_) => (),
        }
    }
}

/// `105 K 971` may be a diplomat's or, with the letter K, of Guadeloupe.
fn fits_fni(entry: &Entry) -> bool {
    matches!(Fni::read(entry, &runs(entry)), Some(Ok(_)))
}

impl fmt::Display for Plate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Number::Siv(number) => number.fmt(f),
            Number::Fni(number) => number.fmt(f),
            Number::Diplomatic(number) => number.fmt(f),
            Number::State(number) => number.fmt(f),
        }
    }
}

impl Plate {
    /// The name of its series: `SIV`, `WW`, `W`, `CYCLO`, `FNI`, `FNI_W`, `FNI_WW`, `FNI_EXPORT`, `FNI_TT`,
    /// `FNI_IT`, `DIPLO`, `DOMAINES` or `MILITARY`.
    #[must_use]
    pub const fn series(&self) -> &'static str {
        match &self.0 {
            Number::Siv(number) => number.series(),
            Number::Fni(number) => number.series(),
            Number::Diplomatic(_) => "DIPLO",
            Number::State(number) => number.series(),
        }
    }

    /// Diplomatic numbers come before FNI ones, whose shape some of them have (`100 CD 20`); the rest is told
    /// apart by its shape. What no series takes is looked at once more for a slip.
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let whole = compact(entry);
        if whole.is_empty() {
            return Err(Fault::new(Code::Empty));
        }
        whole.all(Alphabet::Alphanumeric)?;
        let (spaced, dense) = (runs(entry), runs(&whole));
        let attempts = [
            Diplomatic::read(entry, &spaced).map(|read| read.map(Number::Diplomatic)),
            Siv::read(&whole, &dense).map(|read| read.map(Number::Siv)),
            Fni::read(&whole, &dense).map(|read| read.map(Number::Fni)),
            State::read(&whole, &dense).map(|read| read.map(Number::State)),
        ];
        let mut fault = None;
        for attempt in attempts.into_iter().flatten() {
            match attempt {
                Ok(number) => return Ok(Self(number)),
                Err(found) => fault = fault.or(Some(found)),
            }
        }
        Err(slips::explain(entry, &whole, &dense, fault))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;
    use crate::identifiers::{Context, Fact, Kind};

    fn series(typed: &str) -> &'static str {
        typed.parse::<Plate>().map_or("none", |plate| plate.series())
    }

    fn remarks(typed: &str, others: &[(&str, &str)]) -> Vec<Code> {
        let others = others.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let read = Kind::find("plate").unwrap().read(typed, &Context { today: None, others }).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    fn fault(typed: &str) -> Fault {
        typed.parse::<Plate>().unwrap_err()
    }

    #[test]
    fn every_series_is_told_apart() {
        for (typed, expected) in [
            ("AB-123-WW", "SIV"),
            ("CD-123-AB", "SIV"),
            ("WW-123-AB", "WW"),
            ("W-123-AB", "W"),
            ("W-123-A", "CYCLO"),
            ("1234 TT 75", "FNI_TT"),
            ("123 WWA 75", "FNI_WW"),
            ("123 WBL 75", "FNI_EXPORT"),
            ("123 W 75", "FNI_W"),
            ("123 IT 75", "FNI_IT"),
            ("123 T 75", "FNI"),
            ("100CD20", "DIPLO"),
            ("105 C 1 2A Z", "DIPLO"),
            ("105 K 10.75", "DIPLO"),
            ("105 C 75", "FNI"),
            ("75N-4786G", "DOMAINES"),
            ("dzn4786gh", "DOMAINES"),
            ("2AN-1001G", "DOMAINES"),
            ("6123456", "MILITARY"),
        ] {
            assert_eq!(series(typed), expected, "{typed}");
        }
    }

    #[test]
    fn spaces_inside_a_block_do_not_matter() {
        assert_eq!("A B 1 2 3 C D".parse::<Plate>().unwrap().to_string(), "AB-123-CD");
        assert_eq!("12 C 7 5".parse::<Plate>().unwrap().to_string(), "12 C 75");
    }

    #[test]
    fn the_dot_of_consuls_is_printed() {
        assert_eq!("105c1 75z".parse::<Plate>().unwrap().to_string(), "105 C 1.75 Z");
        assert_eq!("401K1000 973".parse::<Plate>().unwrap().to_string(), "401 K 1000 973");
    }

    #[test]
    fn facts_tell_number_and_department() {
        let read = Kind::find("plate").unwrap().read("12 ab 2b", &Context::default()).unwrap();
        assert!(read.facts.get("department") == Some(&Fact::Text("2B".to_owned())));
        assert!(read.facts.get("number") == Some(&Fact::Number(12)));
    }

    #[test]
    fn what_a_series_skipped_is_remarked() {
        for (typed, oddity) in [
            ("1 A 33", Oddity::NumberLe10Before1976),
            ("123 AB 20", Oddity::CorsicaBefore1976),
            ("123 AB 975", Oddity::DepartmentUnusual),
            ("123 UA 75", Oddity::LetterUBefore1984),
            ("123 SS 75", Oddity::SeriesSsBefore1986),
            ("1234 ABC 75", Oddity::FourDigitsThreeLetters),
            ("123 AL 67", Oddity::SeriesReserved),
            ("1234 W 72", Oddity::ExpiredSeries),
            ("S 50 S", Oddity::SeriesUnusual),
            ("AB 100 C", Oddity::NumberUnusual),
            ("105 K 971", Oddity::Ambiguous),
        ] {
            assert_eq!(remarks(typed, &[]), [Code::Unusual(oddity)], "{typed}");
        }
        for typed in ["123 PD 75", "AB-123-KK", "105 K 1000", "WW-123-AB"] {
            assert_eq!(remarks(typed, &[]), [], "{typed}");
        }
    }

    #[test]
    fn an_old_vehicle_may_have_what_was_dropped_later() {
        assert_eq!(remarks("1 UA 20", &[("firstRegistered", "1975-12-31")]), []);
        assert_eq!(remarks("123 UA 75", &[("firstRegistered", "1984-11-01")]).len(), 1);
    }

    #[test]
    fn remarks_and_faults_have_their_place() {
        let read = Kind::find("plate").unwrap().read(" 123-ab-20", &Context::default()).unwrap();
        assert_eq!(read.remarks.first().and_then(|remark| remark.fault.span), Some(Span { start: 8, end: 10 }));
        assert_eq!(fault("123 AB 98").span, Some(Span { start: 7, end: 9 }));
        assert_eq!(fault("AB-000-CD").span, Some(Span { start: 3, end: 6 }));
        assert_eq!(fault("AB-123-SS").span, Some(Span { start: 7, end: 9 }));
        assert_eq!(fault("250 CD 1").span, Some(Span { start: 0, end: 3 }));
        assert_eq!(fault("75N-1000G").span, Some(Span { start: 4, end: 8 }));
    }

    #[test]
    fn a_slip_is_offered_right() {
        for (typed, meant) in [
            ("A8-123-CD", "AB-123-CD"),
            ("AB-I23-CD", "AB-123-CD"),
            ("AO-123-BC", "AQ-123-BC"),
            ("AU-123-BC", "AV-123-BC"),
            ("AB-123-C0", "AB-123-CD"),
            ("АB-123-CD", "AB-123-CD"),
            ("I23 AB 75", "123 AB 75"),
            ("123 A8 75", "123 AB 75"),
            ("0123 AB 75", "123 AB 75"),
            ("123 AB 1", "123 AB 01"),
            ("123 AB 075", "123 AB 75"),
            ("F AB-123-CD", "AB-123-CD"),
            ("AB-123-CD 75", "AB-123-CD"),
            ("F AB-123-CD 2A", "AB-123-CD"),
        ] {
            assert_eq!(fault(typed).suggestion.as_deref(), Some(meant), "{typed}");
        }
        for typed in ["AB-12-CD", "AI-123-BC", "A-123-BCD", "123 AB 98", "12345 AB 75", "SS-123-AB"] {
            assert_eq!(fault(typed).suggestion, None, "{typed}");
        }
    }

    #[test]
    fn another_number_of_the_certificate_is_recognised() {
        assert_eq!(fault("2013BZ80335").code, Code::LooksLike { kind: "certificate-form" });
        assert_eq!(fault("VF1RFB00X56789012").code, Code::LooksLike { kind: "vin" });
    }

    #[test]
    fn a_wrong_shape_says_how_far_it_is() {
        assert_eq!(fault("AB-12-CD").code, Code::Length { found: 6, least: 7, most: 7 });
        assert_eq!(fault("AB-123-C1").code, Code::Character { expected: Alphabet::PlateLetter, position: 7 });
        assert_eq!(fault("AB+123+CD").code, Code::Character { expected: Alphabet::Alphanumeric, position: 3 });
        assert_eq!(fault("123 75").code, Code::Shape);
        assert_eq!(fault("-").code, Code::Empty);
    }
}

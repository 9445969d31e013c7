//! Any machine-readable zone, recognised by its shape; and the engine that reads them all, for which a document
//! is a table.

mod countries;
mod dates;
mod document;
mod examine;
mod layout;
mod letters;
pub mod names;
mod nearest;
mod parts;
mod repair;
mod tell;
mod zone;

pub use zone::Zone;

pub(super) use countries::{GERMANY, GERMANY_ISO, SPECIMEN, is_listed};
pub(super) use document::{ZONE, document};
pub(super) use layout::{
    CARD, Class, Dated, Document, Layout, PASSPORT, VISA, at_30, at_36, at_44, check, check_that_goes_on, field,
};
pub(super) use parts::{
    BIRTH_DATE, COMPOSITE, DOCUMENT_CODE, EXPIRY, FIRST_REGISTERED, FORM_NUMBER, ISSUER, NATIONALITY, NUMBER,
    OPTIONAL_DATA, PLATE, VIN,
};

use super::{About, Article, English, Facts, French, Identifier, Remarks, Spec};
use crate::checksum;
use crate::fault::Fault;
use crate::text::Entry;
use core::fmt;

/// Every layout, in the order in which an unknown zone is held against them. No zone reads under two.
static LAYOUTS: &[&Layout] = &[
    &super::mrz_td3::LAYOUT,
    &super::mrz_td1::LAYOUT,
    &super::mrz_cni::LAYOUT,
    &super::mrz_td2::LAYOUT,
    &super::mrz_licence::LAYOUT,
    &super::mrz_registration::LAYOUT,
    &super::mrz_mrv_b::LAYOUT,
    &super::mrz_mrv_a::LAYOUT,
];

/// A machine-readable zone of any document that carries one: passport, identity card of either model, residence
/// permit, driving licence, visa, registration certificate. Its fact `kind` says which.
///
/// Refused: what no layout reads; the fault is then that of the layout which comes nearest.
#[derive(Clone, PartialEq, Eq)]
pub struct Mrz(Zone);

identifier!(Mrz);

impl Identifier for Mrz {
    const SPEC: Spec = Spec { id: "mrz", ..ZONE };

    const ABOUT: About = About {
        fr: French {
            article: Article::La,
            name: "zone de lecture automatique",
            example: "D1FRA22BC123458370531DUPONTDU6",
        },
        en: English { name: "machine-readable zone", example: "D1FRA22BC123458370531DUPONTDU6" },
        example: "D1FRA22BC123458370531DUPONTDU6",
        shape: "^[A-Z0-9<]{30}(\n[A-Z0-9<]{30}\n[A-Z0-9<]{30}|[A-Z0-9<]{6}\n[A-Z0-9<]{36}|[A-Z0-9<]{14}\n[A-Z0-9<]{44})?$",
        facts: &[
            "kind",
            "documentType",
            "documentCode",
            "issuer",
            "number",
            "nationality",
            "birthDate",
            "sex",
            "expiry",
            "surname",
            "givenNames",
            "namesMayBeCut",
            "optionalData",
            "optionalData2",
            "personalNumber",
            "office",
            "department",
            "plate",
            "vin",
            "firstRegistered",
            "genre",
            "body",
            "make",
            "model",
            "formNumber",
        ],
        source: "ICAO Doc 9303, 8th edition",
        ..About::NOTHING
    };

    fn facts(&self, facts: &mut Facts) {
        facts.text("kind", self.0.kind());
        self.0.facts(facts);
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        self.0.remarks(about);
    }

    fn as_zone(&self) -> Option<&Zone> {
        Some(&self.0)
    }
}

impl Mrz {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let zone = Zone::recognise(entry)
            .map_or_else(|| nearest::nearest(entry).and_then(|layout| Zone::read(entry, layout)), Ok);
        zone.map(Self)
    }

    /// The zone, field by field.
    #[must_use]
    pub const fn zone(&self) -> &Zone {
        &self.0
    }
}

/// The lines, one below the other.
impl fmt::Display for Mrz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The check digit of some characters of a zone (ICAO Doc 9303-3 §4.9): weights 7, 3 and 1, modulo 10. `None` where a
/// character is not of the zone's alphabet, lower case included.
#[must_use]
pub fn mrz_check_digit(covered: &str) -> Option<char> {
    checksum::mrz(covered).and_then(|digit| char::from_digit(digit, 10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Code;
    use crate::identifiers::{Context, Fact, KINDS, Kind};

    fn kind(typed: &str) -> Option<Fact> {
        Kind::find("mrz").unwrap().read(typed, &Context::default()).ok()?.facts.get("kind").cloned()
    }

    #[test]
    fn every_document_is_recognised_by_its_example() {
        assert!(LAYOUTS.len() == 8);
        for layout in LAYOUTS {
            let example = Kind::find(layout.kind).unwrap().about().example;
            assert!(kind(example) == Some(Fact::Text(layout.kind.to_owned())), "{}", layout.kind);
            assert!(kind(&example.replace('\n', "")).is_some(), "{} without breaks", layout.kind);
        }
    }

    #[test]
    fn two_zones_are_the_same_by_their_characters() {
        let zones: Vec<Mrz> =
            LAYOUTS.iter().map(|it| Kind::find(it.kind).unwrap().about().example.parse().unwrap()).collect();
        for (rank, zone) in zones.iter().enumerate() {
            let again: Mrz = zone.to_string().replace('\n', "").parse().unwrap();
            assert!(
                zones.iter().enumerate().all(|(other, it)| (it == &again) == (other == rank)),
                "{}",
                zone.zone().kind()
            );
        }
    }

    #[test]
    fn no_zone_reads_under_two_layouts() {
        for layout in LAYOUTS {
            let example = Kind::find(layout.kind).unwrap().about().example;
            for other in KINDS.iter().filter(|kind| kind.spec.id.starts_with("mrz-") && kind.spec.id != layout.kind) {
                let fault = other.read(example, &Context::default()).unwrap_err();
                assert_eq!(fault.code, Code::LooksLike { kind: layout.kind });
            }
        }
    }

    #[test]
    fn the_nearest_layout_says_what_is_wrong() {
        for layout in LAYOUTS {
            let kind = Kind::find(layout.kind).unwrap();
            let example = kind.about().example;
            let (line, short) = (example.lines().next().unwrap(), example.strip_suffix(char::is_alphanumeric));
            for typed in [short.unwrap_or(line), line, &example.replace("FRA", "FR4")] {
                if typed.parse::<Mrz>().is_err() {
                    let own = kind.read(typed, &Context::default()).unwrap_err();
                    assert_eq!(typed.parse::<Mrz>().unwrap_err(), own, "{} {}", layout.kind, typed.len());
                }
            }
        }
        assert_eq!("12AB34567".parse::<Mrz>().unwrap_err().code, Code::Shape);
    }

    #[test]
    fn the_layouts_leave_no_place_out() {
        for layout in LAYOUTS {
            let mut places: Vec<_> = examine::places(layout).flat_map(|(place, _)| place.ranks()).collect();
            places.sort_unstable();
            assert_eq!(places, (0..layout.lines * layout.width).collect::<Vec<_>>(), "{}", layout.kind);
            assert!(layout.checks.iter().all(|check| check.over.len() <= examine::MOST_RUNS), "{}", layout.kind);
        }
    }

    #[test]
    fn the_facts_of_a_kind_are_those_of_its_layout() {
        for layout in LAYOUTS {
            let kind = Kind::find(layout.kind).unwrap();
            let context = Context { today: "2026-11-22".parse().ok(), ..Context::default() };
            let told = kind.read(kind.about().example, &context).unwrap().facts;
            let unknown: Vec<_> = told.names().filter(|name| !kind.about().facts.contains(name)).collect();
            assert!(unknown.is_empty(), "{} tells {unknown:?}", layout.kind);
            assert!(kind.about().facts.iter().all(|name| Mrz::ABOUT.facts.contains(name)), "{}", layout.kind);
        }
    }
}

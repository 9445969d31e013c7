//! The machine-readable zone of larger cards: two lines of 36 characters.

use super::mrz::{
    BIRTH_DATE, CARD, COMPOSITE, Class, Dated, Document, EXPIRY, ISSUER, Layout, NATIONALITY, NUMBER, ZONE, Zone,
    at_36 as at, check, check_that_goes_on, document, field,
};
use super::{About, Article, English, French, Spec};

/// The zone of a TD2 document (ICAO Doc 9303-6 §4.2): some identity cards and residence permits of other States.
///
/// The laminated French card has the same shape and other fields: it is read by
/// [`MrzCni`](super::MrzCni), and refused here. A long number goes on in the optional data, as in TD1.
#[derive(Clone, PartialEq, Eq)]
pub struct MrzTd2(Zone);

document!(MrzTd2);

pub(super) static LAYOUT: Layout = Layout {
    kind: "mrz-td2",
    lines: 2,
    width: 36,
    document: Document::ByCode,
    fields: &[
        field("documentCode", at(1, 1, 2), Class::Code(&CARD)),
        field("issuer", at(1, 3, 5), Class::State(ISSUER)),
        field("names", at(1, 6, 36), Class::Names),
        field("number", at(2, 1, 9), Class::Number),
        field("nationality", at(2, 11, 13), Class::State(NATIONALITY)),
        field("birthDate", at(2, 14, 19), Class::Past),
        field("sex", at(2, 21, 21), Class::Sex),
        field("expiry", at(2, 22, 27), Class::Expiry),
        field("optionalData", at(2, 29, 35), Class::Free),
    ],
    checks: &[
        check_that_goes_on(at(2, 10, 10), &[at(2, 1, 9)], at(2, 29, 35), NUMBER),
        check(at(2, 20, 20), &[at(2, 14, 19)], BIRTH_DATE),
        check(at(2, 28, 28), &[at(2, 22, 27)], EXPIRY),
        check(at(2, 36, 36), &[at(2, 1, 10), at(2, 14, 20), at(2, 22, 35)], COMPOSITE),
    ],
    dated: Dated::Expiry(at(2, 22, 27)),
    specimens: &[],
};

const SPEC: Spec = Spec { id: "mrz-td2", ..ZONE };

const ABOUT: About = About {
    fr: French {
        article: Article::La,
        name: "zone de lecture automatique de la carte étrangère à deux lignes",
        example: "I<BELDUPONT<<ANNE<<<… puis 1234567897BEL… à la ligne",
    },
    en: English {
        name: "machine-readable zone of the foreign two-line card",
        example: "I<BELDUPONT<<ANNE<<<… then 1234567897BEL… on the next line",
    },
    example: "I<BELDUPONT<DURAND<<ANNE<LAURE<<<<<<\n1234567897BEL8506151F3401022<<<<<<<2",
    shape: "^[ACI][A-Z0-9<][A-Z<]{34}\n[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9<]{7}[MF<][0-9]{7}[A-Z0-9<]{7}[0-9]$",
    facts: &[
        "documentType",
        "documentCode",
        "issuer",
        "surname",
        "givenNames",
        "namesMayBeCut",
        "number",
        "nationality",
        "birthDate",
        "sex",
        "expiry",
        "optionalData",
        "personalNumber",
    ],
    source: "ICAO Doc 9303-6, 8th edition",
    ..About::NOTHING
};

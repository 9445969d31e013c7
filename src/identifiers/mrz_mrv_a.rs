//! The machine-readable zone of visas of format A: two lines of 44 characters.

use super::mrz::{
    BIRTH_DATE, Class, Dated, Document, EXPIRY, ISSUER, Layout, NATIONALITY, NUMBER, VISA, ZONE, Zone, at_44 as at,
    check, document, field,
};
use super::{About, Article, English, French, Spec};

/// The zone of an MRV-A visa (ICAO Doc 9303-7 §4.2), the full page that the United States and others use. A visa has no
/// composite check digit: the optional data are covered by none.
///
/// The number is that of the visa or of the passport, as the State chooses.
#[derive(Clone, PartialEq, Eq)]
pub struct MrzMrvA(Zone);

document!(MrzMrvA);

pub(super) static LAYOUT: Layout = Layout {
    kind: "mrz-mrv-a",
    lines: 2,
    width: 44,
    document: Document::Always("visa"),
    fields: &[
        field("documentCode", at(1, 1, 2), Class::Code(&VISA)),
        field("issuer", at(1, 3, 5), Class::State(ISSUER)),
        field("names", at(1, 6, 44), Class::Names),
        field("number", at(2, 1, 9), Class::Number),
        field("nationality", at(2, 11, 13), Class::State(NATIONALITY)),
        field("birthDate", at(2, 14, 19), Class::Past),
        field("sex", at(2, 21, 21), Class::Sex),
        field("expiry", at(2, 22, 27), Class::Expiry),
        field("optionalData", at(2, 29, 44), Class::Free),
    ],
    checks: &[
        check(at(2, 10, 10), &[at(2, 1, 9)], NUMBER),
        check(at(2, 20, 20), &[at(2, 14, 19)], BIRTH_DATE),
        check(at(2, 28, 28), &[at(2, 22, 27)], EXPIRY),
    ],
    dated: Dated::Expiry(at(2, 22, 27)),
    specimens: &["0000000"],
};

const SPEC: Spec = Spec { id: "mrz-mrv-a", ..ZONE };

const ABOUT: About = About {
    fr: French {
        article: Article::La,
        name: "zone de lecture automatique du visa",
        example: "V<USADUPONT<<ANNE<<<… puis 9876543213FRA… à la ligne",
    },
    en: English {
        name: "machine-readable zone of the visa",
        example: "V<USADUPONT<<ANNE<<<… then 9876543213FRA… on the next line",
    },
    example: "V<USADUPONT<DURAND<<ANNE<LAURE<<<<<<<<<<<<<<\n9876543213FRA8506151F3401022B2PRS<<<<<<<<<<<",
    shape: "^V[A-Z0-9<][A-Z<]{42}\n[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9<]{7}[MF<][0-9]{7}[A-Z0-9<]{16}$",
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
    ],
    source: "ICAO Doc 9303-7, 8th edition",
    ..About::NOTHING
};

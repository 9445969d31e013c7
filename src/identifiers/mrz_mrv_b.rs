//! The machine-readable zone of visas of format B: two lines of 36 characters.

use super::mrz::{
    BIRTH_DATE, Class, Dated, Document, EXPIRY, ISSUER, Layout, NATIONALITY, NUMBER, VISA, ZONE, Zone, at_36 as at,
    check, document, field,
};
use super::{About, Article, English, French, Spec};

/// The zone of an MRV-B visa (ICAO Doc 9303-7 §5.2), the small sticker, that of the Schengen States and of France. A visa
/// has no composite check digit: the optional data, which hold the entries and the length of stay, are covered by
/// none.
#[derive(Clone, PartialEq, Eq)]
pub struct MrzMrvB(Zone);

document!(MrzMrvB);

pub(super) static LAYOUT: Layout = Layout {
    kind: "mrz-mrv-b",
    lines: 2,
    width: 36,
    document: Document::Always("visa"),
    fields: &[
        field("documentCode", at(1, 1, 2), Class::Code(&VISA)),
        field("issuer", at(1, 3, 5), Class::State(ISSUER)),
        field("names", at(1, 6, 36), Class::Names),
        field("number", at(2, 1, 9), Class::Number),
        field("nationality", at(2, 11, 13), Class::State(NATIONALITY)),
        field("birthDate", at(2, 14, 19), Class::Past),
        field("sex", at(2, 21, 21), Class::Sex),
        field("expiry", at(2, 22, 27), Class::Expiry),
        field("optionalData", at(2, 29, 36), Class::Free),
    ],
    checks: &[
        check(at(2, 10, 10), &[at(2, 1, 9)], NUMBER),
        check(at(2, 20, 20), &[at(2, 14, 19)], BIRTH_DATE),
        check(at(2, 28, 28), &[at(2, 22, 27)], EXPIRY),
    ],
    dated: Dated::Expiry(at(2, 22, 27)),
    specimens: &["F00000000", "123456789"],
};

const SPEC: Spec = Spec { id: "mrz-mrv-b", ..ZONE };

const ABOUT: About = About {
    fr: French {
        article: Article::La,
        name: "zone de lecture automatique du visa",
        example: "VCFRADIOP<<AWA<<<… puis 9876543213SEN… à la ligne",
    },
    en: English {
        name: "machine-readable zone of the visa",
        example: "VCFRADIOP<<AWA<<<… then 9876543213SEN… on the next line",
    },
    example: "VCFRADIOP<<AWA<<<<<<<<<<<<<<<<<<<<<<\n9876543213SEN8506151F3401022M900102<",
    shape: "^V[A-Z0-9<][A-Z<]{34}\n[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9<]{7}[MF<][0-9]{7}[A-Z0-9<]{8}$",
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
    source: "ICAO Doc 9303-7, 8th edition; PRADO FRA-CO-03001",
    ..About::NOTHING
};

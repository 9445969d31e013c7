//! The machine-readable zone of the laminated identity card: two lines of 36 characters.

use super::mrz::{
    BIRTH_DATE, COMPOSITE, Class, DOCUMENT_CODE, Dated, Document, ISSUER, Layout, NUMBER, ZONE, Zone, at_36 as at,
    check, document, field,
};
use super::{About, Article, English, French, Spec};

/// The zone of the laminated card (1988 to 2021), which is older than the standard of ICAO: the surname alone on the
/// first line, given names cut at 14 characters on the second, no nationality and no date of expiry (see
/// [`cni_validity`](super::cni_validity)). The last digit covers both lines.
///
/// Refused: a month of establishment other than 01 to 12, and what every zone refuses. The year of establishment
/// gives the century of the birth; the office may tell the `department`.
#[derive(Clone, PartialEq, Eq)]
pub struct MrzCni(Zone);

document!(MrzCni);

pub(super) static LAYOUT: Layout = Layout {
    kind: "mrz-cni",
    lines: 2,
    width: 36,
    document: Document::Always("identity-card"),
    fields: &[
        field("documentCode", at(1, 1, 2), Class::Always("ID", DOCUMENT_CODE)),
        field("issuer", at(1, 3, 5), Class::Always("FRA", ISSUER)),
        field("surname", at(1, 6, 30), Class::Name),
        field("office", at(1, 31, 36), Class::Free),
        field("number", at(2, 1, 12), Class::Places("9999XXX99999")),
        field("givenNames", at(2, 14, 27), Class::Name),
        field("birthDate", at(2, 28, 33), Class::Past),
        field("sex", at(2, 35, 35), Class::Sex),
    ],
    checks: &[
        check(at(2, 13, 13), &[at(2, 1, 12)], NUMBER),
        check(at(2, 34, 34), &[at(2, 28, 33)], BIRTH_DATE),
        check(at(2, 36, 36), &[at(1, 1, 36), at(2, 1, 35)], COMPOSITE),
    ],
    dated: Dated::Established(at(2, 1, 4)),
    specimens: &["880692310285", "940992310285"],
};

const SPEC: Spec = Spec { id: "mrz-cni", ..ZONE };

const ABOUT: About = About {
    fr: French {
        article: Article::La,
        name: "zone de lecture automatique de la carte d’identité plastifiée",
        example: "IDFRADUPONT<<<… puis 1205751000001ANNE<<… à la ligne",
    },
    en: English {
        name: "machine-readable zone of the laminated identity card",
        example: "IDFRADUPONT<<<… then 1205751000001ANNE<<… on the next line",
    },
    example: "IDFRADUPONT<DURAND<<<<<<<<<<<<751001\n1205751000001ANNE<<LAURE<<M8506151F2",
    shape: "^IDFRA[A-Z<]{25}[A-Z0-9<]{6}\n[0-9]{4}[A-Z0-9]{3}[0-9]{6}[A-Z<]{14}[0-9<]{7}[MF<][0-9]$",
    facts: &[
        "documentType",
        "documentCode",
        "issuer",
        "surname",
        "office",
        "number",
        "givenNames",
        "birthDate",
        "sex",
        "namesMayBeCut",
        "department",
    ],
    source: "PRADO FRA-BO-02002",
    ..About::NOTHING
};

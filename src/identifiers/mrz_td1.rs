//! The machine-readable zone of cards: three lines of 30 characters.

use super::mrz::{
    BIRTH_DATE, CARD, COMPOSITE, Class, Dated, Document, EXPIRY, ISSUER, Layout, NATIONALITY, NUMBER, ZONE, Zone,
    at_30 as at, check, check_that_goes_on, document, field,
};
use super::{About, Article, English, French, Spec};

/// The zone of a TD1 document (ICAO Doc 9303-5 §4.2): the electronic identity card, the French residence permit,
/// the cards of other States.
///
/// A number of more than 9 characters goes on in the optional data, which hold its check digit; the optional data
/// of a French residence permit hold the foreigner's number, told as `personalNumber`. Refused: a document code
/// that is `AI` or whose second character is V, and what every zone refuses. Not checked: the names.
#[derive(Clone, PartialEq, Eq)]
pub struct MrzTd1(Zone);

document!(MrzTd1);

pub(super) static LAYOUT: Layout = Layout {
    kind: "mrz-td1",
    lines: 3,
    width: 30,
    document: Document::ByCode,
    fields: &[
        field("documentCode", at(1, 1, 2), Class::Code(&CARD)),
        field("issuer", at(1, 3, 5), Class::State(ISSUER)),
        field("number", at(1, 6, 14), Class::Number),
        field("optionalData", at(1, 16, 30), Class::Free),
        field("birthDate", at(2, 1, 6), Class::Past),
        field("sex", at(2, 8, 8), Class::Sex),
        field("expiry", at(2, 9, 14), Class::Expiry),
        field("nationality", at(2, 16, 18), Class::State(NATIONALITY)),
        field("optionalData2", at(2, 19, 29), Class::Free),
        field("names", at(3, 1, 30), Class::Names),
    ],
    checks: &[
        check_that_goes_on(at(1, 15, 15), &[at(1, 6, 14)], at(1, 16, 30), NUMBER),
        check(at(2, 7, 7), &[at(2, 1, 6)], BIRTH_DATE),
        check(at(2, 15, 15), &[at(2, 9, 14)], EXPIRY),
        check(at(2, 30, 30), &[at(1, 6, 30), at(2, 1, 7), at(2, 9, 15), at(2, 19, 29)], COMPOSITE),
    ],
    dated: Dated::Expiry(at(2, 9, 14)),
    specimens: &["X4RTBPFW4", "D2H6862M2", "K682T8YLO", "000590240", "007666667", "029067"],
};

const SPEC: Spec = Spec { id: "mrz-td1", ..ZONE };

const ABOUT: About = About {
    fr: French {
        article: Article::La,
        name: "zone de lecture automatique de la carte d’identité ou de séjour",
        example: "IDFRAA1B2C3D4E…, 850615… puis DUPONT<<ANNE… à la ligne",
    },
    en: English {
        name: "machine-readable zone of the identity card or residence permit",
        example: "IDFRAA1B2C3D4E…, 850615… then DUPONT<<ANNE… on the next line",
    },
    example: "IDFRAA1B2C3D4E4<<<<<<<<<<<<<<<\n8506151F3401022FRA<<<<<<<<<<<8\nDUPONT<DURAND<<ANNE<LAURE<<<<<",
    shape: "^[ACI][A-Z0-9<][A-Z<]{3}[A-Z0-9<]{9}[0-9<][A-Z0-9<]{15}\n[0-9<]{7}[MF<][0-9]{7}[A-Z<]{3}[A-Z0-9<]{11}[0-9]\n[A-Z<]{30}$",
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
        "optionalData2",
        "personalNumber",
    ],
    source: "ICAO Doc 9303-5, 8th edition; PRADO FRA-BO-03001",
    ..About::NOTHING
};

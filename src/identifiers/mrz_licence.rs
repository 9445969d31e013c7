//! The machine-readable line of the driving licence: 30 characters.

use super::mrz::{
    COMPOSITE, Class, Dated, Document, ISSUER, Layout, NUMBER, ZONE, Zone, at_30 as at, check, document, field,
};
use super::{About, Article, English, French, Spec};

/// The line on the back of the French card licence (since 16 September 2013). The check digit of the number covers
/// the beginning of the line too, which is not the practice of ICAO; the last one covers all the rest.
///
/// Refused: what every zone refuses. Not checked: the letter and the digit that begin the line, `D1` on the
/// specimen, `A1` or others elsewhere.
#[derive(Clone, PartialEq, Eq)]
pub struct MrzLicence(Zone);

document!(MrzLicence);

pub(super) static LAYOUT: Layout = Layout {
    kind: "mrz-licence",
    lines: 1,
    width: 30,
    document: Document::Always("driving-licence"),
    fields: &[
        field("documentCode", at(1, 1, 2), Class::Places("A9")),
        field("issuer", at(1, 3, 5), Class::Always("FRA", ISSUER)),
        field("number", at(1, 6, 14), Class::Places("99AA99999")),
        field("expiry", at(1, 16, 21), Class::Expiry),
        field("surname", at(1, 22, 29), Class::Name),
    ],
    checks: &[check(at(1, 15, 15), &[at(1, 1, 14)], NUMBER), check(at(1, 30, 30), &[at(1, 1, 29)], COMPOSITE)],
    dated: Dated::Never,
    specimens: &["13AA00002"],
};

const SPEC: Spec = Spec { id: "mrz-licence", ..ZONE };

const ABOUT: About = About {
    fr: French {
        article: Article::La,
        name: "zone de lecture automatique du permis de conduire",
        example: "D1FRA22BC123458370531DUPONTDU6",
    },
    en: English { name: "machine-readable zone of the driving licence", example: "D1FRA22BC123458370531DUPONTDU6" },
    example: "D1FRA22BC123458370531DUPONTDU6",
    shape: "^[A-Z][0-9]FRA[0-9]{2}[A-Z]{2}[0-9]{12}[A-Z<]{8}[0-9]$",
    facts: &["documentType", "documentCode", "issuer", "number", "expiry", "surname", "namesMayBeCut"],
    source: "specimen of the card licence, arrêté du 20 avril 2012",
    ..About::NOTHING
};

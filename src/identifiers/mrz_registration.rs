//! The machine-readable zone of the registration certificate: two lines of 44 characters.

use super::mrz::{
    COMPOSITE, Class, DOCUMENT_CODE, Dated, Document, FIRST_REGISTERED, FORM_NUMBER, ISSUER, Layout, PLATE, VIN, ZONE,
    Zone, at_44 as at, check, document, field,
};
use super::{About, Article, English, French, Spec};

/// The zone on the detachable coupon of the French registration certificate (since 2009). The places were read off the
/// public specimen, whose five check digits all agree.
///
/// Refused: what every zone refuses. Not checked: the rules of a VIN, of a plate, of J.1 and J.3, which have kinds of
/// their own; the specimen has a VIN with an I.
#[derive(Clone, PartialEq, Eq)]
pub struct MrzRegistration(Zone);

document!(MrzRegistration);

pub(super) static LAYOUT: Layout = Layout {
    kind: "mrz-registration",
    lines: 2,
    width: 44,
    document: Document::Always("registration-certificate"),
    fields: &[
        field("documentCode", at(1, 1, 2), Class::Always("CR", DOCUMENT_CODE)),
        field("issuer", at(1, 3, 5), Class::Always("FRA", ISSUER)),
        field("plate", at(1, 6, 12), Class::Plate),
        field("vin", at(1, 14, 30), Class::Free),
        field("firstRegistered", at(1, 32, 37), Class::Past),
        field("genre", at(1, 39, 44), Class::Free),
        field("body", at(2, 1, 4), Class::Free),
        field("make", at(2, 5, 18), Class::Free),
        field("model", at(2, 19, 31), Class::Free),
        field("formNumber", at(2, 32, 42), Class::Places("9999AA99999")),
    ],
    checks: &[
        check(at(1, 13, 13), &[at(1, 6, 12)], PLATE),
        check(at(1, 31, 31), &[at(1, 14, 30)], VIN),
        check(at(1, 38, 38), &[at(1, 32, 37)], FIRST_REGISTERED),
        check(at(2, 43, 43), &[at(2, 32, 42)], FORM_NUMBER),
        check(at(2, 44, 44), &[at(1, 6, 38), at(2, 32, 43)], COMPOSITE),
    ],
    dated: Dated::Year(at(2, 32, 35)),
    specimens: &["VFSIV2009ASIV2009"],
};

const SPEC: Spec = Spec { id: "mrz-registration", ..ZONE };

const ABOUT: About = About {
    fr: French {
        article: Article::La,
        name: "zone de lecture automatique de la carte grise",
        example: "CRFRAAB103CD6… puis CI<<RENAULT<<<… à la ligne",
    },
    en: English {
        name: "machine-readable zone of the registration certificate",
        example: "CRFRAAB103CD6… then CI<<RENAULT<<<… on the next line",
    },
    example: "CRFRAAB103CD6VF1RFB00X5678901271505122VP<<<<\nCI<<RENAULT<<<<<<<MEGANE<<<<<<<2015BZ8033534",
    shape: "^CRFRA[A-Z0-9<]{7}[0-9][A-Z0-9<]{17}[0-9][0-9<]{6}[0-9][A-Z0-9<]{6}\n[A-Z0-9<]{31}[0-9]{4}[A-Z]{2}[0-9]{7}$",
    facts: &[
        "documentType",
        "documentCode",
        "issuer",
        "plate",
        "vin",
        "firstRegistered",
        "genre",
        "body",
        "make",
        "model",
        "formNumber",
    ],
    source: "specimen of the registration certificate, arrêté du 9 février 2009",
    ..About::NOTHING
};

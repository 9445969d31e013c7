//! The parts of machine-readable zones that a fault may name.

use crate::fault::Part;

pub(crate) const DOCUMENT_CODE: Part = Part {
    id: "documentCode",
    fr: "le type de document (2 premiers caractères)",
    en: "the document code (first 2 characters)",
};
pub(crate) const ISSUER: Part = Part {
    id: "issuer",
    fr: "le code du pays de délivrance (3 lettres)",
    en: "the code of the issuing State (3 letters)",
};
pub(crate) const NATIONALITY: Part = Part {
    id: "nationality",
    fr: "le code de la nationalité (3 lettres)",
    en: "the code of the nationality (3 letters)",
};
pub(crate) const NAMES: Part = Part {
    id: "names",
    fr: "les noms (nom, deux chevrons, prénoms)",
    en: "the names (surname, two chevrons, given names)",
};
pub(crate) const NUMBER: Part = Part {
    id: "number",
    fr: "le numéro du document et le chiffre qui le suit",
    en: "the document number and the digit after it",
};
pub(crate) const BIRTH_DATE: Part = Part {
    id: "birthDate",
    fr: "la date de naissance (année, mois, jour) et le chiffre qui la suit",
    en: "the date of birth (year, month, day) and the digit after it",
};
pub(crate) const EXPIRY: Part = Part {
    id: "expiry",
    fr: "la date d’expiration (année, mois, jour) et le chiffre qui la suit",
    en: "the date of expiry (year, month, day) and the digit after it",
};
pub(crate) const SEX: Part = Part { id: "sex", fr: "le sexe\u{a0}: M, F ou <", en: "the sex: M, F or <" };
pub(crate) const OPTIONAL_DATA: Part = Part {
    id: "optionalData",
    fr: "le numéro personnel et le chiffre qui le suit",
    en: "the personal number and the digit after it",
};
pub(crate) const COMPOSITE: Part = Part {
    id: "composite",
    fr: "le dernier chiffre, qui dépend de tous les autres caractères",
    en: "the last digit, which depends on all the other characters",
};

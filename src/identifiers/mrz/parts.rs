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
pub(crate) const SPACES: Part = Part {
    id: "spaces",
    fr: "les espaces, à remplacer par des chevrons <",
    en: "the spaces, to be replaced by chevrons <",
};
pub(crate) const MONTH: Part = Part {
    id: "month",
    fr: "le mois du numéro de la carte (3e et 4e chiffres de la 2e ligne), de 01 à 12",
    en: "the month of the card number (3rd and 4th digits of the 2nd line), 01 to 12",
};
pub(crate) const PLATE: Part = Part {
    id: "plate",
    fr: "le numéro d’immatriculation et le chiffre qui le suit",
    en: "the registration number and the digit after it",
};
pub(crate) const VIN: Part = Part {
    id: "vin",
    fr: "le numéro d’identification du véhicule et le chiffre qui le suit",
    en: "the vehicle identification number and the digit after it",
};
pub(crate) const FIRST_REGISTERED: Part = Part {
    id: "firstRegistered",
    fr: "la date de première immatriculation (année, mois, jour) et le chiffre qui la suit",
    en: "the date of first registration (year, month, day) and the digit after it",
};
pub(crate) const FORM_NUMBER: Part = Part {
    id: "formNumber",
    fr: "le numéro de formule et le chiffre qui le suit",
    en: "the form number and the digit after it",
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

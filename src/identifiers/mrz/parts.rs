//! The parts of machine-readable zones that a fault may name.

use crate::fault::{Part, part};

pub(crate) const DOCUMENT_CODE: Part =
    part!("documentCode", "le type de document (2 premiers caractères)", "the document code (first 2 characters)");
pub(crate) const ISSUER: Part =
    part!("issuer", "le code du pays de délivrance (3 lettres)", "the code of the issuing State (3 letters)");
pub(crate) const NATIONALITY: Part =
    part!("nationality", "le code de la nationalité (3 lettres)", "the code of the nationality (3 letters)");
pub(crate) const NAMES: Part =
    part!("names", "les noms (nom, deux chevrons, prénoms)", "the names (surname, two chevrons, given names)");
pub(crate) const NUMBER: Part =
    part!("number", "le numéro du document et le chiffre qui le suit", "the document number and the digit after it");
pub(crate) const BIRTH_DATE: Part = part!(
    "birthDate",
    "la date de naissance (année, mois, jour) et le chiffre qui la suit",
    "the date of birth (year, month, day) and the digit after it"
);
pub(crate) const EXPIRY: Part = part!(
    "expiry",
    "la date d’expiration (année, mois, jour) et le chiffre qui la suit",
    "the date of expiry (year, month, day) and the digit after it"
);
pub(crate) const SPACES: Part =
    part!("spaces", "les espaces, à remplacer par des chevrons <", "the spaces, to be replaced by chevrons <");
pub(crate) const MONTH: Part = part!(
    "month",
    "le mois du numéro de la carte (3e et 4e chiffres de la 2e ligne), de 01 à 12",
    "the month of the card number (3rd and 4th digits of the 2nd line), 01 to 12"
);
pub(crate) const PLATE: Part = part!(
    "plate",
    "le numéro d’immatriculation et le chiffre qui le suit",
    "the registration number and the digit after it"
);
pub(crate) const VIN: Part = part!(
    "vin",
    "le numéro d’identification du véhicule et le chiffre qui le suit",
    "the vehicle identification number and the digit after it"
);
pub(crate) const FIRST_REGISTERED: Part = part!(
    "firstRegistered",
    "la date de première immatriculation (année, mois, jour) et le chiffre qui la suit",
    "the date of first registration (year, month, day) and the digit after it"
);
pub(crate) const FORM_NUMBER: Part =
    part!("formNumber", "le numéro de formule et le chiffre qui le suit", "the form number and the digit after it");
pub(crate) const SEX: Part = part!("sex", "le sexe\u{a0}: M, F ou <", "the sex: M, F or <");
pub(crate) const OPTIONAL_DATA: Part = part!(
    "optionalData",
    "le numéro personnel et le chiffre qui le suit",
    "the personal number and the digit after it"
);
pub(crate) const COMPOSITE: Part = part!(
    "composite",
    "le dernier chiffre, qui dépend de tous les autres caractères",
    "the last digit, which depends on all the other characters"
);

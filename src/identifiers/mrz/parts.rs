//! The parts of machine-readable zones that a fault may name.

use crate::fault::Part;

pub(crate) const DOCUMENT_CODE: Part = Part::MRZ_DOCUMENT_CODE;
pub(crate) const ISSUER: Part = Part::MRZ_ISSUER;
pub(crate) const NATIONALITY: Part = Part::MRZ_NATIONALITY;
pub(crate) const NAMES: Part = Part::MRZ_NAMES;
pub(crate) const NUMBER: Part = Part::MRZ_NUMBER;
pub(crate) const BIRTH_DATE: Part = Part::MRZ_BIRTH_DATE;
pub(crate) const EXPIRY: Part = Part::MRZ_EXPIRY;
pub(crate) const SPACES: Part = Part::MRZ_SPACES;
pub(crate) const MONTH: Part = Part::MRZ_MONTH;
pub(crate) const PLATE: Part = Part::MRZ_PLATE;
pub(crate) const VIN: Part = Part::MRZ_VIN;
pub(crate) const FIRST_REGISTERED: Part = Part::MRZ_FIRST_REGISTERED;
pub(crate) const FORM_NUMBER: Part = Part::MRZ_FORM_NUMBER;
pub(crate) const SEX: Part = Part::MRZ_SEX;
pub(crate) const OPTIONAL_DATA: Part = Part::MRZ_OPTIONAL_DATA;
pub(crate) const COMPOSITE: Part = Part::MRZ_COMPOSITE;

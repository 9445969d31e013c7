//! The parts of identifiers that have a meaning of their own: the name in a report, then in French and in English with its
//! article and its bounds or place. A browser loads those of one language, with the sentences.

use core::fmt;

/// A part of an identifier, in the field's words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Part(u8);

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Part").field(&[self.id(), self.fr(), self.en()].join("|")).finish()
    }
}

impl Part {
    /// The name in a report, camelCase English.
    #[must_use]
    pub fn id(self) -> &'static str {
        IDS.split('|').nth(self.rank()).unwrap_or_default()
    }

    /// With its article and its bounds or place: « le mois (3e et 4e chiffres), de 01 à 12 ».
    #[must_use]
    pub fn fr(self) -> &'static str {
        FRENCH.get(self.rank()).copied().unwrap_or_default()
    }

    /// "the month (3rd and 4th digits), 01 to 12".
    #[must_use]
    pub fn en(self) -> &'static str {
        ENGLISH.get(self.rank()).copied().unwrap_or_default()
    }

    /// Its place in the list.
    pub(crate) const fn rank(self) -> usize {
        self.0 as usize
    }
}

macro_rules! parts {
    ($($name:ident: $id:literal, $fr:literal, $en:literal;)+) => {
        #[allow(non_camel_case_types, dead_code, reason = "each gives its rank to a constant; `ANY_PART` is for the command")]
        enum Rank {
            $($name),+
        }

        #[allow(dead_code, reason = "`ANY_PART` is for the command")]
        impl Part {
            $(pub(crate) const $name: Self = Self(Rank::$name as u8);)+
        }

        /// One text: in the browser's bytes a pointer weighs more than a bar.
        pub(crate) const IDS: &str = concat!($($id, "|"),+);

        /// In French, in the order of the list.
        pub(crate) const FRENCH: &[&str] = &[$($fr),+];

        /// In English, in the same order.
        pub(crate) const ENGLISH: &[&str] = &[$($en),+];
    };
}

parts! {
    BIRTH_DATE_YEAR: "year", "l’année, de 1850 à 2100", "the year, 1850 to 2100";
    BIRTH_DATE_MONTH: "month", "le mois, de 01 à 12, ou 00 si ni le jour ni le mois ne sont connus", "the month, 01 to 12, or 00 if neither day nor month is known";
    CERTIFICATE_FORM_YEAR: "year", "l’année au début, depuis 2009", "the year at the beginning, since 2009";
    CNI_LAMINATED_MONTH: "month", "le mois (3e et 4e chiffres), de 01 à 12", "the month (3rd and 4th digits), 01 to 12";
    CNIT_CATEGORY: "category", "la catégorie (3 premiers caractères), comme M10", "the category (first 3 characters), such as M10";
    COMMUNE_DEPARTMENT: "department", "le département (2 ou 3 premiers caractères), 2A ou 2B en Corse", "the department (first 2 or 3 characters), 2A or 2B in Corsica";
    DATE_YEAR: "year", "l’année, de 1890 à 2100", "the year, 1890 to 2100";
    DRIVING_SCHOOL_LETTER: "letter", "la première lettre, E pour une auto-école", "the first letter, E for a driving school";
    EMAIL_LOCAL: "local", "ce qui précède le signe @", "what stands before the @ sign";
    EMAIL_DOMAIN: "domain", "ce qui suit le signe @", "what follows the @ sign";
    EMAIL_DOTS: "dots", "les points, jamais au début, à la fin ni côte à côte", "the dots, never at the start, at the end or side by side";
    HEIGHT_RANGE: "range", "le nombre, de 30 à 250 centimètres", "the number, 30 to 250 centimetres";
    MRZ_DOCUMENT_CODE: "documentCode", "le type de document (2 premiers caractères)", "the document code (first 2 characters)";
    MRZ_ISSUER: "issuer", "le code du pays de délivrance (3 lettres)", "the code of the issuing State (3 letters)";
    MRZ_NATIONALITY: "nationality", "le code de la nationalité (3 lettres)", "the code of the nationality (3 letters)";
    MRZ_NAMES: "names", "les noms (nom, deux chevrons, prénoms)", "the names (surname, two chevrons, given names)";
    MRZ_NUMBER: "number", "le numéro du document et le chiffre qui le suit", "the document number and the digit after it";
    MRZ_BIRTH_DATE: "birthDate", "la date de naissance (année, mois, jour) et le chiffre qui la suit", "the date of birth (year, month, day) and the digit after it";
    MRZ_EXPIRY: "expiry", "la date d’expiration (année, mois, jour) et le chiffre qui la suit", "the date of expiry (year, month, day) and the digit after it";
    MRZ_SPACES: "spaces", "les espaces, à remplacer par des chevrons <", "the spaces, to be replaced by chevrons <";
    MRZ_MONTH: "month", "le mois du numéro de la carte (3e et 4e chiffres de la 2e ligne), de 01 à 12", "the month of the card number (3rd and 4th digits of the 2nd line), 01 to 12";
    MRZ_PLATE: "plate", "le numéro d’immatriculation et le chiffre qui le suit", "the registration number and the digit after it";
    MRZ_VIN: "vin", "le numéro d’identification du véhicule et le chiffre qui le suit", "the vehicle identification number and the digit after it";
    MRZ_FIRST_REGISTERED: "firstRegistered", "la date de première immatriculation (année, mois, jour) et le chiffre qui la suit", "the date of first registration (year, month, day) and the digit after it";
    MRZ_FORM_NUMBER: "formNumber", "le numéro de formule et le chiffre qui le suit", "the form number and the digit after it";
    MRZ_SEX: "sex", "le sexe\u{a0}: M, F ou <", "the sex: M, F or <";
    MRZ_OPTIONAL_DATA: "optionalData", "le numéro personnel et le chiffre qui le suit", "the personal number and the digit after it";
    MRZ_COMPOSITE: "composite", "le dernier chiffre, qui dépend de tous les autres caractères", "the last digit, which depends on all the other characters";
    NIF_FIRST: "firstDigit", "le premier chiffre, de 0 à 3", "the first digit, 0 to 3";
    NIF_DIGITS: "digits", "les 13 chiffres, jamais tous des zéros", "the 13 digits, never all zeros";
    NIF_CHECK: "checkDigits", "les 3 derniers chiffres, qui contrôlent les autres", "the last 3 digits, which check the others";
    NIR_SEX: "sexDigit", "le premier chiffre, qui est 1 ou 2", "the first digit, which is 1 or 2";
    NIR_PROVISIONAL_SEX: "sexDigit", "le premier chiffre, qui est 3, 4, 7 ou 8", "the first digit, which is 3, 4, 7 or 8";
    NIR_MONTH: "month", "le mois de naissance (4e et 5e chiffres), de 01 à 12 ou de 20 à 99", "the month of birth (4th and 5th digits), 01 to 12 or 20 to 99";
    NIR_DEPARTMENT: "department", "le département de naissance (6e et 7e caractères), jamais 00", "the department of birth (6th and 7th characters), never 00";
    NIR_COMMUNE: "commune", "la commune de naissance (8e à 10e chiffres), jamais 000", "the commune of birth (8th to 10th digits), never 000";
    NIR_RANK: "rank", "le numéro d’ordre (11e à 13e chiffres), jamais 000", "the serial number (11th to 13th digits), never 000";
    NIR_KEY: "key", "la clé que forment les 2 derniers chiffres", "the key that the last 2 digits form";
    NNP_START: "start", "les 2 premiers chiffres, qui sont 7 ou 8, puis 1 ou 2", "the first 2 digits, which are 7 or 8, then 1 or 2";
    PHONE_SPECIAL: "range", "les premiers chiffres, qui ne sont pas ceux d’une ligne personnelle", "the first digits, which are not those of a personal line";
    PHONE_TRUNK: "trunkPrefix", "le 0 qui suit l’indicatif du pays, et qui ne se compose pas", "the 0 after the calling code, which is not dialled";
    PHONE_CALLING_CODE: "callingCode", "l’indicatif, qui n’est pas celui de ce numéro", "the calling code, which is not that of this number";
    PLATE_DIPLOMATIC_MISSION: "mission", "le code du pays ou de l’organisation, au début", "the code of the country or organisation, at the start";
    PLATE_DIPLOMATIC_NUMBER: "number", "le numéro dans la série du corps diplomatique ou consulaire", "the number within the diplomatic or consular series";
    PLATE_DIPLOMATIC_DEPARTMENT: "department", "le département à la fin, après un point", "the department at the end, after a dot";
    PLATE_FNI_NUMBER: "number", "le nombre du début, de 1 à 9999 et sans zéro devant", "the first number, 1 to 9999 without a leading zero";
    PLATE_FNI_LETTERS: "letters", "les lettres du milieu, une à trois, sans I ni O", "the middle letters, one to three, without I or O";
    PLATE_FNI_DEPARTMENT: "department", "le département à la fin, de 01 à 95, 2A, 2B, ou de 971 à 976", "the department at the end, 01 to 95, 2A, 2B, or 971 to 976";
    PLATE_SIV_NUMBER: "number", "le nombre du milieu, de 001 à 999", "the middle number, 001 to 999";
    PLATE_SIV_MOPED_NUMBER: "number", "le nombre du milieu, de 10 à 999", "the middle number, 10 to 999";
    PLATE_SIV_LETTERS: "letters", "un groupe de deux lettres, où SS n’existe pas", "a block of two letters, which is never SS";
    PLATE_STATE_NUMBER: "number", "le nombre, de 1001 à 9999", "the number, 1001 to 9999";
    PLATE_STATE_LETTERS: "letters", "la ou les deux lettres de la fin, sans I ni O", "the last letter or two, without I or O";
    POSTAL_CODE_PREFIX: "prefix", "les 3 premiers chiffres, par lesquels aucun code ne commence", "the first 3 digits, with which no code begins";
    RNA_LETTER: "letter", "la première lettre, W", "the first letter, W";
    S10_CHECK: "checkDigit", "le 9e chiffre, qui contrôle les huit premiers", "the 9th digit, which checks the first eight";
    SIREN_DIGITS: "digits", "les 9 chiffres, jamais tous des zéros", "the 9 digits, never all zeros";
    SIREN_CHECK: "checkDigit", "le 9e chiffre du numéro SIREN, qui contrôle les huit premiers", "the 9th digit of the SIREN number, which checks the first eight";
    SIRET_DIGITS: "siren", "les 9 premiers chiffres (numéro SIREN), jamais tous des zéros", "the first 9 digits (SIREN number), never all zeros";
    SIRET_CHECK: "checkDigit", "le 14e chiffre, qui contrôle les treize premiers", "the 14th digit, which checks the first thirteen";
    TIME_HOUR: "hour", "le nombre d’heures, de 00 à 23", "the hours, 00 to 23";
    TIME_MINUTE: "minute", "le nombre de minutes, de 00 à 59", "the minutes, 00 to 59";
    TYPE_APPROVAL_EXTENSION: "extension", "l’extension (les deux derniers chiffres, après un *)", "the extension (the last two digits, after a *)";
    VAT_COUNTRY: "country", "les 2 premières lettres, FR pour la France", "the first 2 letters, FR for France";
    VAT_KEY_LETTERS: "key", "la clé (2 caractères après FR), qui n’a jamais de lettre I ni O", "the key (2 characters after FR), which never has a letter I or O";
    VAT_KEY: "key", "la clé de 2 caractères, qui contrôle le numéro SIREN", "the key of 2 characters, which checks the SIREN number";
    ANY_PART: "part", "cette partie", "this part";
}

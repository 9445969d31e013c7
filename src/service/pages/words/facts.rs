//! What the facts of a number are called.

use crate::messages::Locale;

/// The name of a fact, or its name on the wire for one that has none yet: a test refuses that.
pub(in crate::service) fn fact(name: &str, locale: Locale) -> &str {
    let known = FACTS.iter().find(|(known, _, _)| *known == name);
    known.map_or(name, |(_, fr, en)| if locale == Locale::Fr { fr } else { en })
}

/// The names of all facts.
pub(in crate::service) const FACTS: &[(&str, &str, &str)] = &[
    ("actYear", "Année de l’acte", "Year of the act"),
    ("approval", "Agrément", "Approval"),
    ("arrondissement", "Arrondissement municipal", "Municipal arrondissement"),
    ("birthDate", "Date de naissance", "Date of birth"),
    ("birthMonth", "Mois de naissance", "Month of birth"),
    ("birthPlace", "Lieu de naissance (code)", "Place of birth (code)"),
    ("birthYear", "Année de naissance", "Year of birth"),
    ("body", "Carrosserie", "Body"),
    ("bornAbroad", "Naissance à l’étranger", "Born abroad"),
    ("callingCode", "Indicatif", "Calling code"),
    ("categories", "Catégories", "Categories"),
    ("category", "Catégorie", "Category"),
    ("centimetres", "Centimètres", "Centimetres"),
    ("checkDigitRule", "Règle de la clé", "Check digit rule"),
    ("checkDigitStatus", "Clé", "Check digit"),
    ("corps", "Corps diplomatique", "Diplomatic corps"),
    ("country", "Pays", "Country"),
    ("day", "Jour", "Day"),
    ("department", "Département", "Department"),
    ("division", "Division", "Division"),
    ("documentCode", "Code du document", "Document code"),
    ("documentType", "Document", "Document"),
    ("domain", "Domaine", "Domain"),
    ("doubleHyphen", "Double tiret", "Double hyphen"),
    ("earliest", "Au plus tôt", "At the earliest"),
    ("expiry", "Fin de validité", "Expiry"),
    ("firstRegistered", "Première immatriculation", "First registered"),
    ("form", "Forme", "Form"),
    ("formNumber", "Numéro de formule", "Form number"),
    ("france", "France", "France"),
    ("french", "Français", "French"),
    ("genre", "Genre", "Genre"),
    ("genres", "Genres", "Genres"),
    ("givenNames", "Prénoms", "Given names"),
    ("group", "Groupe", "Group"),
    ("heavy", "Catégorie lourde", "Heavy category"),
    ("historic", "Historique", "Historic"),
    ("issuer", "État émetteur", "Issuing State"),
    ("kind", "Sorte", "Kind"),
    ("latest", "Au plus tard", "At the latest"),
    ("legacy", "Ancien code", "Former code"),
    ("make", "Marque", "Make"),
    ("makeCertainty", "Certitude de la marque", "Certainty of the make"),
    ("makes", "Marques", "Makes"),
    ("minuteOfDay", "Minute du jour", "Minute of the day"),
    ("mission", "Mission", "Mission"),
    ("model", "Modèle", "Model"),
    ("modelYears", "Années modèle", "Model years"),
    ("monaco", "Monaco", "Monaco"),
    ("month", "Mois", "Month"),
    ("namesMayBeCut", "Noms peut-être coupés", "Names may be cut"),
    ("national", "Nationale", "National"),
    ("nationality", "Nationalité", "Nationality"),
    ("nic", "Numéro d’établissement", "Establishment number"),
    ("number", "Numéro", "Number"),
    ("office", "Bureau", "Office"),
    ("optionalData", "Données facultatives", "Optional data"),
    ("optionalData2", "Autres données facultatives", "More optional data"),
    ("overseas", "Outre-mer", "Overseas"),
    ("personalNumber", "Numéro personnel", "Personal number"),
    ("plate", "Immatriculation", "Registration number"),
    ("publicBody", "Organisme public", "Public body"),
    ("registrationMonth", "Mois d’inscription", "Month of registration"),
    ("registrationYear", "Année d’inscription", "Year of registration"),
    ("series", "Série", "Series"),
    ("service", "Service", "Service"),
    ("sex", "Sexe", "Sex"),
    ("sexDigit", "Chiffre du sexe", "Sex digit"),
    ("siren", "SIREN", "SIREN"),
    ("surname", "Nom", "Surname"),
    ("territory", "Territoire", "Territory"),
    ("use", "Usage", "Use"),
    ("validityYears", "Années de validité", "Years of validity"),
    ("vin", "Numéro d’identification du véhicule", "Vehicle identification number"),
    ("wmi", "Constructeur (WMI)", "Manufacturer (WMI)"),
    ("year", "Année", "Year"),
];

/// What a fact says, in words; what is no word of ours is said as it is.
pub(in crate::service) fn told(value: &str, locale: Locale) -> &str {
    let known = VALUES.iter().find(|(known, _, _)| *known == value);
    known.map_or(value, |(_, fr, en)| if locale == Locale::Fr { fr } else { en })
}

/// The words that facts say.
pub(in crate::service) const VALUES: &[(&str, &str, &str)] = &[
    ("army", "armées", "armed forces"),
    ("biodiesel", "biogazole", "biodiesel"),
    ("closed", "fermé", "closed"),
    ("diesel", "gazole", "diesel"),
    ("driving-licence", "permis de conduire", "driving licence"),
    ("electric", "électricité", "electricity"),
    ("electronic", "électronique", "electronic"),
    ("eu", "européen", "European"),
    ("fixed", "fixe", "landline"),
    ("foreign", "étranger", "foreign"),
    ("gas", "gaz", "gas"),
    ("guadeloupe", "Guadeloupe", "Guadeloupe"),
    ("guyane", "Guyane", "French Guiana"),
    ("identity-card", "carte d’identité", "identity card"),
    ("laminated", "plastifiée", "laminated"),
    ("likely", "probable", "likely"),
    ("mandatory", "à vérifier", "applies"),
    ("martinique", "Martinique", "Martinique"),
    ("match", "s’accorde", "matches"),
    ("mayotte", "Mayotte", "Mayotte"),
    ("metropolitan", "métropole", "mainland France"),
    ("mines", "type Mines", "type Mines"),
    ("mismatch", "ne s’accorde pas", "does not match"),
    ("mobile", "mobile", "mobile"),
    ("monaco", "Monaco", "Monaco"),
    ("national", "national", "national"),
    ("none", "aucun", "none"),
    ("optional", "facultative chez ce constructeur", "optional for this manufacturer"),
    ("overseas", "outre-mer", "overseas"),
    ("passport", "passeport", "passport"),
    ("petrol", "essence", "petrol"),
    ("polynesie", "Polynésie française", "French Polynesia"),
    ("registration-certificate", "carte grise", "registration certificate"),
    ("residence-permit", "titre de séjour", "residence permit"),
    ("reunion", "La Réunion", "Réunion"),
    ("travel-document", "titre de voyage", "travel document"),
    ("unsure", "incertaine", "unsure"),
    ("visa", "visa", "visa"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::KINDS;

    #[test]
    fn every_fact_has_a_name() {
        for kind in KINDS {
            for name in kind.about().facts {
                assert!(FACTS.iter().any(|(known, _, _)| known == name), "{name} of {}", kind.spec.id);
            }
        }
    }
}

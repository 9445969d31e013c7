//! The machine-readable zone of an identity document against what was typed of the person and of the document.

use super::super::answer::Answer;
use crate::identifiers::Fact;

/// Whether the names may be those of the zone, as documents transliterate and cut them.
pub(super) fn names(zone: &Answer, surname: &Answer, given_names: &Answer) -> Option<bool> {
    Some(zone.zone()?.names(surname.canonical(), given_names.canonical()))
}

/// Whether the birth date may be that of the zone: it has no century, and `00` or fillers for what is not known.
pub(super) fn birth_date(zone: &Answer, born: &Answer) -> Option<bool> {
    let Some(Fact::Text(told)) = zone.fact("birthDate") else { return None };
    let mut pairs = told.get(2..)?.split('-').zip(born.canonical().get(2..)?.split('-'));
    Some(pairs.all(|(told, typed)| told == typed || told == "00" || typed == "00"))
}

/// Whether the day of expiry is that of the zone; a laminated card has none.
pub(super) fn expiry(zone: &Answer, expires: &Answer) -> Option<bool> {
    let Some(Fact::Date(told)) = zone.fact("expiry") else { return None };
    Some(expires.days?.first == *told)
}

/// Whether the number is that of the zone.
pub(super) fn number(zone: &Answer, number: &Answer) -> Option<bool> {
    let Some(Fact::Text(told)) = zone.fact("number") else { return None };
    Some(*told == number.canonical())
}

/// Whether the sex is that of the zone; a document may leave it out.
pub(super) fn sex(zone: &Answer, sex: &Answer) -> Option<bool> {
    let Some(Fact::Text(told)) = zone.fact("sex") else { return None };
    (told != "X").then(|| *told == sex.canonical())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, read, word};
    use super::*;

    const CARD: &str = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    const LAMINATED: &str = "IDFRABERTHIER<<<<<<<<<<<<<<<<<92C001\n8806923102858CORINNE<<<<<<<6512068F8";

    #[test]
    fn names_are_compared_as_documents_write_them() {
        let agree = |zone, surname, given| names(&read("mrz", zone), &word(surname), &word(given));
        assert_eq!(agree(CARD, "Ériksson", "Anna, Maria"), Some(true));
        assert_eq!(agree(CARD, "Erikson", "Anna Maria"), Some(false));
        assert_eq!(agree(LAMINATED, "Berthier", "Corinne"), Some(true));
        assert_eq!(agree(LAMINATED, "Martin", "Corinne"), Some(false));
    }

    #[test]
    fn a_birth_date_has_no_century_in_a_zone() {
        let agree = |born| birth_date(&read("mrz", CARD), &day(born));
        assert_eq!(agree("1974-08-12"), Some(true));
        assert_eq!(agree("1874-08-12"), Some(true), "who is older than a hundred is right as well");
        assert_eq!(agree("1974-00-00"), Some(true));
        assert_eq!(agree("1974-08-13"), Some(false));
        assert_eq!(agree("1975-00-00"), Some(false));
    }

    #[test]
    fn an_expiry_a_number_and_a_sex_are_those_of_the_zone() {
        assert_eq!(expiry(&read("mrz", CARD), &day("2012-04-15")), Some(true));
        assert_eq!(expiry(&read("mrz", CARD), &day("2012-04-16")), Some(false));
        assert_eq!(expiry(&read("mrz", LAMINATED), &day("2012-04-16")), None, "none on a laminated card");
        assert_eq!(number(&read("mrz", LAMINATED), &word("880692310285")), Some(true));
        assert_eq!(number(&read("mrz", LAMINATED), &word("880692310286")), Some(false));
        assert_eq!(sex(&read("mrz", CARD), &word("F")), Some(true));
        assert_eq!(sex(&read("mrz", CARD), &word("M")), Some(false));
        assert_eq!(sex(&read("mrz", &CARD.replace("2F1", "2<1")), &word("M")), None, "not told");
    }
}

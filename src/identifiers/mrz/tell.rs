//! What a zone tells, and what is worth a second look in it.

use super::Zone;
use super::countries::{GERMANY, GERMANY_ISO, SPECIMEN};
use super::dates::ShortDate;
use super::examine::examine;
use super::layout::{Class, Dated, Document, Field, Place};
use super::zone::span;
use crate::date::Date;
use crate::fault::{Code, Fault, Oddity, Severity};
use crate::identifiers::{CniLaminated, Facts, Remarks};
use crate::text::{short, sign};

impl Zone {
    /// The facts, field by field: dates with their century, names with spaces, fillers left out.
    pub(in crate::identifiers) fn facts(&self, facts: &mut Facts) {
        facts.text("documentType", self.document());
        for field in self.layout.fields {
            let value = self.part(field);
            let bare = value.trim_end_matches('<');
            match field.class {
                Class::Names => {
                    let (primary, secondary) = sign::cut(value, "<<").unwrap_or((value, ""));
                    spaced(facts, "surname", primary);
                    spaced(facts, "givenNames", secondary);
                }
                Class::Name => spaced(facts, field.name, value),
                Class::Number if field.name == "number" => facts.text("number", self.number()),
                Class::Plate => facts.text(field.name, plate(bare)),
                Class::Sex => facts.text(field.name, if value == "<" { "X" } else { value }),
                Class::Past => self.tell_past(facts, field.name, value),
                Class::Expiry => {
                    if let Some(date) = ShortDate::read(value).and_then(ShortDate::of_this_century) {
                        facts.date(field.name, date);
                    }
                }
                Class::Free => spaced(facts, field.name, self.without_number(field)),
                _ => tell(facts, field.name, bare.to_owned()),
            }
        }
        self.tell_more(facts);
    }

    /// Specimens, and what is read though documents write it otherwise.
    pub(in crate::identifiers) fn remarks(&self, about: &mut Remarks<'_>) {
        let published = |field: &Field| {
            let value = self.part(field).trim_end_matches('<');
            matches!(field.class, Class::State(_)) && value == SPECIMEN || self.layout.specimens.contains(&value)
        };
        if self.layout.fields.iter().any(published) {
            about.specimen();
        }
        for field in self.layout.fields {
            let typed = self.part(field);
            let (oddity, meant) = match field.class {
                Class::State(_) if typed == GERMANY_ISO => (Oddity::CountryLenient, GERMANY.to_owned() + "<<"),
                Class::Past if ShortDate::has_zeros(typed) => (Oddity::UnknownAsZeros, ShortDate::with_fillers(typed)),
                _ => continue,
            };
            let at = span(about.entry(), self.layout, field.place);
            let fault = Fault::new(Code::Unusual(oddity)).at(at).suggest(self.with(field, &meant));
            about.say(Severity::Warning, fault);
        }
    }

    /// Which document the layout or its code makes it.
    fn document(&self) -> &'static str {
        match (self.layout.document, self.field("documentCode")) {
            (Document::Always(document), _) => document,
            (Document::ByCode, Some("IR")) => "residence-permit",
            (Document::ByCode, Some("AC")) => "crew-certificate",
            (Document::ByCode, Some(code)) if code.starts_with('I') => "identity-card",
            (Document::ByCode, _) => "travel-document",
        }
    }

    fn tell_past(&self, facts: &mut Facts, name: &'static str, value: &str) {
        let dated = ShortDate::read(value).zip(self.latest(facts.today()));
        if let Some(date) = dated.and_then(|(date, latest)| date.before(latest)) {
            facts.text(name, date);
        }
    }

    /// The day after which the holder was not born, nor the vehicle registered: the zone's own date, or today
    /// if it comes before.
    fn latest(&self, today: Option<Date>) -> Option<Date> {
        let digits = |place: Place| place.of(&self.text);
        let own = match self.layout.dated {
            Dated::Expiry(place) => ShortDate::read(digits(place)).and_then(ShortDate::of_this_century),
            Dated::Established(place) => {
                let established = short(digits(place));
                let year = established / 100 + if established < 8800 { 2000 } else { 1900 };
                let month = u8::try_from(established % 100).unwrap_or(0);
                Date::new(year, month, 1).map(|first| first.plus_months(1).plus_days(-1))
            }
            Dated::Year(place) => Date::new(short(digits(place)), 12, 31),
            Dated::Never => None,
        };
        own.into_iter().chain(today).min()
    }

    /// Whether names may be cut (a field that ends with a letter is full), the department of a laminated card,
    /// the foreigner's number of a French residence permit: 10 digits after one filler in the optional data.
    fn tell_more(&self, facts: &mut Facts) {
        let (mut named, mut full) = (false, false);
        for field in self.layout.fields.iter().filter(|field| matches!(field.class, Class::Names | Class::Name)) {
            named = true;
            full |= !self.part(field).ends_with('<');
        }
        if named {
            facts.flag("namesMayBeCut", full);
        }
        if matches!(self.layout.dated, Dated::Established(_))
            && let Ok(card) = self.number().parse::<CniLaminated>()
            && let Some(department) = card.department()
        {
            facts.text("department", department);
        }
        let optional = self.field("optionalData").unwrap_or("").trim_matches('<');
        let french = self.document() == "residence-permit" && self.field("issuer") == Some("FRA");
        if french && optional.len() == 10 && optional.chars().all(|c| c.is_ascii_digit()) {
            facts.text("personalNumber", optional);
        }
    }

    /// A field without the end of a long document number.
    fn without_number(&self, field: &Field) -> &str {
        let holds = self.layout.checks.iter().any(|check| check.goes_on == Some(field.place));
        let taken = if holds { self.long_number().map_or(0, |(_, taken)| taken) } else { 0 };
        self.part(field).get(taken..).unwrap_or("")
    }

    /// The zone with another value in a field, if every check allows it.
    fn with(&self, field: &Field, value: &str) -> Option<String> {
        let mut other = self.clone();
        let place = field.place.ranks();
        other.text = [self.text.get(..place.start)?, value, self.text.get(place.end..)?].concat();
        examine(other.layout, &other.text).is_ok().then(|| other.to_string())
    }
}

fn tell(facts: &mut Facts, name: &'static str, value: String) {
    if !value.is_empty() {
        facts.text(name, value);
    }
}

/// Tells components with one space between them.
#[inline(never)]
fn spaced(facts: &mut Facts, name: &'static str, value: &str) {
    let mut spaced = String::with_capacity(value.len());
    for component in value.split('<').filter(|component| !component.is_empty()) {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(component);
    }
    tell(facts, name, spaced);
}

/// `AB103CD` as the plate is written, `AB-103-CD`; any other as it stands.
fn plate(bare: &str) -> String {
    match (bare.get(..2), bare.get(2..5), bare.get(5..)) {
        (Some(left), Some(number), Some(right)) if right.len() == 2 && number.chars().all(|c| c.is_ascii_digit()) => {
            [left, number, right].join("-")
        }
        _ => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::fault::{Alphabet, Code, Span};
    use crate::identifiers::{Context, Identified, Kind, Mrz};
    use serde_json::Value;

    const ICAO: &str = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    const PERMIT: &str =
        "IRFRAK682T8YLO0<1105040043<<<<\n7906123F1401073SEN<<<<<<<<<<<6\nMARTIN<<CHRISTELLE<HELENE<LAUR";
    const LONG: &str = "IDBEL000590240<6013<<<<<<<<<<<\n8512017F1311048BEL851201002007\nREINARTZ<<ULRIKE<KATIA<E<<<<<<";
    const LAMINATED: &str = "IDFRABERTHIER<<<<<<<<<<<<<<<<<92C001\n8806923102858CORINNE<<<<<<<6512068F8";
    const REGISTRATION: &str =
        "CRFRAAB123CD0VFSIV2009ASIV200929801059VP<<<<\nCI<<MARQUES<<<<<<<MODELE<<<<<<<2009AS0528402";

    fn read(typed: &str, today: Option<&str>) -> Identified {
        let context = Context { today: today.map(|today| today.parse().unwrap()), ..Context::default() };
        Kind::find("mrz").unwrap().read(typed, &context).unwrap()
    }

    fn fact(typed: &str, name: &str) -> Value {
        serde_json::to_value(read(typed, Some("2026-11-22")).facts).unwrap()[name].clone()
    }

    #[test]
    fn a_residence_permit_tells_the_number_of_the_foreigner() {
        assert_eq!(fact(PERMIT, "documentType"), "residence-permit");
        assert_eq!(fact(PERMIT, "personalNumber"), "1105040043");
        assert_eq!(fact(PERMIT, "namesMayBeCut"), true);
        assert_eq!(fact(ICAO, "personalNumber"), Value::Null);
    }

    #[test]
    fn the_code_of_a_document_says_which_it_is() {
        for (code, document) in [
            ("I<", "identity-card"),
            ("ID", "identity-card"),
            ("AC", "crew-certificate"),
            ("A<", "travel-document"),
            ("C<", "travel-document"),
            ("IR", "residence-permit"),
        ] {
            assert_eq!(fact(&ICAO.replacen("I<", code, 1), "documentType"), document, "{code}");
        }
    }

    #[test]
    fn a_long_number_is_told_whole_and_once() {
        assert_eq!(fact(LONG, "number"), "000590240601");
        assert_eq!(fact(LONG, "optionalData"), Value::Null);
        assert_eq!(fact(LONG, "optionalData2"), "85120100200");
    }

    #[test]
    fn a_laminated_card_tells_its_department() {
        assert_eq!(fact(LAMINATED, "department"), "92");
        assert_eq!(fact(LAMINATED, "office"), "92C001");
        assert_eq!(fact(LAMINATED, "expiry"), Value::Null);
    }

    #[test]
    fn the_century_comes_from_the_zone_even_without_today() {
        let born = |typed: &str| serde_json::to_value(read(typed, None).facts).unwrap()["birthDate"].clone();
        assert_eq!(born(LAMINATED), "1965-12-06", "not after the card");
        assert_eq!(born(ICAO), "1974-08-12", "not after the expiry");
        let told = serde_json::to_value(read(REGISTRATION, None).facts).unwrap();
        assert_eq!((&told["firstRegistered"], &told["plate"]), (&"1998-01-05".into(), &"AB-123-CD".into()));
    }

    #[test]
    fn specimens_are_told() {
        for zone in [ICAO, PERMIT, LONG, LAMINATED, REGISTRATION] {
            let remarks = read(zone, None).remarks;
            assert!(remarks.iter().any(|remark| remark.fault.code == Code::Specimen), "{zone}");
        }
    }

    #[test]
    fn what_a_zone_cannot_hold_has_its_place() {
        let fault = |typed: &str| typed.parse::<Mrz>().err().map(|fault| (fault.code, fault.span));
        let at = |start, end| Some(Span { start, end });
        let wrong = |position| Code::Character { expected: Alphabet::Mrz, position };
        assert_eq!(fault(&ICAO.replacen("UTO", "U*O", 1)), Some((wrong(4), at(3, 4))));
        assert_eq!(
            fault(&ICAO.replacen("7408122F", "7408122*", 1)),
            Some((wrong(38), at(38, 39))),
            "breaks count in places only"
        );
        let spaced = fault(&ICAO.replacen("UTO<<<<", "UTO   <", 1));
        assert_eq!(spaced.map(|(_, span)| span), Some(at(49, 52)), "spaces are shown together");
    }

    #[test]
    fn only_a_french_residence_permit_tells_the_number_of_a_person() {
        for (head, told) in [("IRFRA", true), ("IDFRA", false), ("IRUTO", false)] {
            let second = format!("9007138F3002119{}<<<<<<<<<<<7", &head[2..]);
            let zone = format!("{head}X4RTBPFW460123456789<<<<<\n{second}\nMARTIN<<MAELYS<GAELLE<MARIE<<<");
            let facts = Kind::find("mrz").unwrap().read(&zone, &Context::default()).unwrap().facts;
            assert_eq!(facts.get("personalNumber").is_some(), told, "{head}");
        }
    }

    #[test]
    fn typed_names_are_compared_as_each_document_cuts_them() {
        let names = |typed: &str, surname, given| typed.parse::<Mrz>().unwrap().zone().names(surname, given);
        assert!(names("D1FRA22BC123458370531DUPONTDU6", "Dupont-Durand", "Anne"));
        assert!(!names("D1FRA22BC123458370531DUPONTDU6", "Dubois", "Anne"));
        assert!(names(PERMIT, "Martin", "Christelle, Hélène, Laurence"));
        assert!(!names(PERMIT, "Martin", "Nicole, Hélène, Laurence"));
        assert!(names(LAMINATED, "Berthier", "Corinne"));
        assert!(!names(LAMINATED, "Berthier", "Anne"));
        // Of given names that leave three places or more, none was cut.
        let zone =
            |given: &str, end: &str| format!("IDFRABERTHIER{}\n8806923102858{given}6512068F{end}", "<".repeat(23));
        assert!(!names(&zone("ANNEMARIEZO<<<", "1"), "Berthier", "Annemariezo Lou"));
        assert!(names(&zone("ANNEMARIEZOE<<", "9"), "Berthier", "Annemariezoe Lou"));
    }
}

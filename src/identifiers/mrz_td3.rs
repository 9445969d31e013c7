//! The machine-readable zone of a passport: two lines of 44 characters.

use super::mrz::{
    BIRTH_DATE, COMPOSITE, Class, Dated, Document, EXPIRY, ISSUER, Layout, NATIONALITY, NUMBER, OPTIONAL_DATA,
    PASSPORT, ZONE, Zone, at_44 as at, check, document, field,
};
use super::{About, Article, English, French, Spec};

/// The zone of a TD3 document (ICAO Doc 9303-4 §4.2).
///
/// Refused: a wrong length, a character out of its class, a country that is not in the list of Doc 9303-3 §5,
/// a day that does not exist, a wrong check digit. The second letter of the document code is free (`PP`, `PD`…
/// since Amendment 2 of Part 4). Not checked: the names, which no check digit covers, and whether the document
/// has expired, which is a rule's business.
#[derive(Clone, PartialEq, Eq)]
pub struct MrzTd3(Zone);

document!(MrzTd3);

pub(super) static LAYOUT: Layout = Layout {
    kind: "mrz-td3",
    lines: 2,
    width: 44,
    document: Document::Always("passport"),
    fields: &[
        field("documentCode", at(1, 1, 2), Class::Code(&PASSPORT)),
        field("issuer", at(1, 3, 5), Class::State(ISSUER)),
        field("names", at(1, 6, 44), Class::Names),
        field("number", at(2, 1, 9), Class::Number),
        field("nationality", at(2, 11, 13), Class::State(NATIONALITY)),
        field("birthDate", at(2, 14, 19), Class::Past),
        field("sex", at(2, 21, 21), Class::Sex),
        field("expiry", at(2, 22, 27), Class::Expiry),
        field("personalNumber", at(2, 29, 42), Class::Free),
    ],
    checks: &[
        check(at(2, 10, 10), &[at(2, 1, 9)], NUMBER),
        check(at(2, 20, 20), &[at(2, 14, 19)], BIRTH_DATE),
        check(at(2, 28, 28), &[at(2, 22, 27)], EXPIRY),
        check(at(2, 43, 43), &[at(2, 29, 42)], OPTIONAL_DATA),
        check(at(2, 44, 44), &[at(2, 1, 10), at(2, 14, 20), at(2, 22, 43)], COMPOSITE),
    ],
    dated: Dated::Expiry(at(2, 22, 27)),
    specimens: &["ZAB000254"],
};

const SPEC: Spec = Spec { id: "mrz-td3", ..ZONE };

const ABOUT: About = About {
    fr: French {
        article: Article::La,
        name: "zone de lecture automatique du passeport",
        example: "P<FRADUPONT<<ANNE<<<… puis 12AB345673FRA… à la ligne",
    },
    en: English {
        name: "machine-readable zone of the passport",
        example: "P<FRADUPONT<<ANNE<<<… then 12AB345673FRA… on the next line",
    },
    example: "P<FRADUPONT<DURAND<<ANNE<LAURE<MARIE<<<<<<<<\n12AB345673FRA8506151F3401022<<<<<<<<<<<<<<<0",
    shape: "^P[A-Z<]{43}\n[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9<]{7}[MF<][0-9]{7}[A-Z0-9<]{14}[0-9<][0-9]$",
    facts: &[
        "documentType",
        "documentCode",
        "issuer",
        "surname",
        "givenNames",
        "namesMayBeCut",
        "number",
        "nationality",
        "birthDate",
        "sex",
        "expiry",
        "personalNumber",
    ],
    source: "ICAO Doc 9303-3 and 9303-4, 8th edition, Amendment 2",
    ..About::NOTHING
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::{Alphabet, Code, Fault, Span};
    use crate::identifiers::{Facts, Identifier};

    const ICAO: [&str; 2] =
        ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];

    fn refused(typed: &str) -> Fault {
        typed.parse::<MrzTd3>().unwrap_err()
    }

    fn meant(typed: &str) -> bool {
        refused(typed).suggestion.as_deref() == Some(&*ICAO.join("\n"))
    }

    #[test]
    fn lines_come_as_they_come() {
        let canonical = ICAO.join("\n");
        for typed in [ICAO.concat(), ICAO.join("\r\n"), ICAO.join(" \n\n "), canonical.to_lowercase()] {
            assert_eq!(typed.parse::<MrzTd3>().unwrap().to_string(), canonical);
        }
        let quoted = canonical.replace("<<", "«").replace('<', "‹");
        assert_eq!(quoted.parse::<MrzTd3>().unwrap().to_string(), canonical);
    }

    #[test]
    fn spaces_and_lost_fillers_are_offered_back() {
        let [first, second] = ICAO;
        assert!(meant(&ICAO.join("\n").replace('<', " ")), "spaces for fillers");
        assert!(meant(&ICAO.join("\n").replace("<ANNA", "< ANNA")), "a space too many");
        assert!(meant(&format!("{}\n{second}", first.trim_end_matches("<<<"))), "three fillers lost at the end");
        assert!(meant(&format!("{first}<\n{second}")), "a filler too many");
        assert!(meant(&format!("{first}\n{}", second.replacen('<', "", 2))), "two lost inside");
        assert!(meant(&format!("{first}{}", second.replacen('<', "", 1))), "one lost, no line break");
        assert!(meant(&ICAO.join("\n").replace("<<<<", "«»")), "closing marks");
        assert!(meant(&ICAO.concat().replace("L898902", "L898\n902")), "broken elsewhere");
    }

    #[test]
    fn a_character_of_the_wrong_class_is_offered_in_the_right_one() {
        let typed = ICAO.join("\n").replace("UTO7408122", "UT07408122");
        let fault = refused(&typed);
        assert_eq!(fault.code, Code::Character { expected: Alphabet::Letter, position: 57 });
        assert_eq!(fault.span, Some(Span { start: 57, end: 58 }), "the break counts in the place");
        assert!(meant(&typed));
        assert!(meant(&ICAO.join("\n").replace("7408122", "74O8I22")));
        assert!(meant(&ICAO.join("\n").replace("ERIKSSON", "ER1KSSON")));
        assert!(meant(&ICAO.join("\n").replace("2F12", "2F|2")), "another alphabet");
    }

    #[test]
    fn a_check_digit_names_its_part_and_its_place() {
        for (right, wrong, part, span) in [
            ("L898902C36", "L898902C37", "number", (45, 55)),
            ("7408122F", "7408123F", "birthDate", (58, 65)),
            ("1204159Z", "1204158Z", "expiry", (66, 73)),
            ("<<<10", "<<<20", "optionalData", (73, 88)),
            ("<<<10", "<<<11", "composite", (88, 89)),
        ] {
            let fault = refused(&ICAO.join("\n").replace(right, wrong));
            assert!(matches!(fault.code, Code::CheckDigit(found) if found.id() == part), "{part}");
            assert_eq!(fault.span, Some(Span { start: span.0, end: span.1 }), "{part}");
            assert_eq!(fault.suggestion, None, "a check digit is never given away");
        }
    }

    #[test]
    fn one_swap_or_one_look_alike_is_offered() {
        assert!(meant(&ICAO.join("\n").replace("L898902C36", "L8989O2C36")));
        assert!(meant(&ICAO.join("\n").replace("7408122F", "7480122F")));
    }

    #[test]
    fn the_sex_x_is_a_filler_here() {
        let typed = ICAO.join("\n").replace("2F12", "2X12");
        assert!(matches!(refused(&typed).code, Code::Part(part) if part.id() == "sex"));
        assert_eq!(refused(&typed).suggestion, Some(ICAO.join("\n").replace("2F12", "2<12")));
    }

    #[test]
    fn what_a_zone_tells() {
        let zone: MrzTd3 = MrzTd3::ABOUT.example.parse().unwrap();
        let mut facts = Facts::on("2026-11-22".parse().ok());
        zone.facts(&mut facts);
        let told = serde_json::to_value(&facts).unwrap();
        let expected = serde_json::json!({
            "documentType": "passport", "documentCode": "P", "issuer": "FRA", "surname": "DUPONT DURAND",
            "givenNames": "ANNE LAURE MARIE", "namesMayBeCut": false, "number": "12AB34567", "nationality": "FRA",
            "birthDate": "1985-06-15", "sex": "F", "expiry": "2034-01-02",
        });
        assert_eq!(told, expected);
    }

    #[test]
    fn a_hostile_zone_is_refused_in_bounded_time() {
        for typed in ["<A".repeat(256), "<\n".repeat(256), " <".repeat(255), "«".repeat(512), "É".repeat(88)] {
            assert!(typed.parse::<MrzTd3>().is_err());
        }
    }
}

//! What a VIN tells, refuses and offers.

use super::*;
use crate::fault::Span;
use crate::identifiers::{Context, Identified, Kind, Remark};

fn read(typed: &str, others: &[(&str, &str)]) -> Identified {
    let others = others.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Kind::find("vin").unwrap().read(typed, &Context { today: None, others }).unwrap()
}

fn remarks(typed: &str, others: &[(&str, &str)]) -> Vec<(Severity, Code)> {
    let said = |Remark { severity, fault }| (severity, fault.code);
    read(typed, others).remarks.into_iter().map(said).collect()
}

fn odd(oddity: Oddity) -> (Severity, Code) {
    (Severity::Warning, Code::Unusual(oddity))
}

#[test]
fn facts_are_hints_of_maker_and_country() {
    let facts = read("1M8GDM9AXKP042788", &[]).facts;
    assert!(facts.get("country") == Some(&Fact::Text("US".to_owned())));
    assert!(facts.get("checkDigitStatus") == Some(&Fact::Text("match".to_owned())));
    assert!(facts.get("checkDigitRule") == Some(&Fact::Text("mandatory".to_owned())));
    assert!(facts.get("modelYears") == Some(&Fact::List(vec![Fact::Number(1989), Fact::Number(2019)])));
    let facts = read("VF1RFB00X56789012", &[]).facts;
    assert!(facts.get("make") == Some(&Fact::Text("RENAULT".to_owned())));
    assert!(facts.get("modelYears").is_none(), "no year is told of a Renault");
    assert!(read("08ZA1234", &[]).facts.names().next().is_none());
}

#[test]
fn a_shared_or_doubtful_maker_says_so() {
    assert_eq!(wmi("1C4").map(|found| found.makes), Some(vec!["CHRYSLER/DODGE", "JEEP"]));
    assert_eq!(wmi("TW3"), Some(Wmi { makes: vec!["RENAULT"], sure: false }));
    assert_eq!(wmi("VF"), None);
    assert_eq!(wmi("F1V"), None, "codes are read three by three");
}

#[test]
fn a_short_number_depends_on_its_age_and_genre() {
    let typed = "VF1RFB00X5678901";
    let short = Code::Length { found: 16, least: 17, most: 17 };
    let of = |date, genre| remarks(typed, &[("firstRegistered", date), ("J.1", genre)]);
    assert_eq!(of("1990-01-01", "VP"), [(Severity::Error, short)]);
    assert_eq!(of("2012-05-12", "mtt1"), [(Severity::Error, short)]);
    assert_eq!(of("1989-12-31", "VP"), [odd(Oddity::ShortVin)]);
    assert_eq!(of("2012-05-12", "REM"), [odd(Oddity::ShortVin)]);
    assert_eq!(of("1980-12-31", "VP"), []);
    assert_eq!(remarks(typed, &[]), [odd(Oddity::ShortVin)]);
}

#[test]
fn only_america_and_china_must_have_their_check_digit() {
    assert_eq!(remarks("1M8GDM9A0KP042788", &[]), [odd(Oddity::CheckDigitMismatch)]);
    assert_eq!(remarks("LRW3E7FA0MC123456", &[]), [odd(Oddity::CheckDigitMismatch)]);
    for typed in ["VF14SRAP451234567", "WP0ZZZ99ZTS392124", "JT2AE09W5P0038539"] {
        assert_eq!(remarks(typed, &[]), [], "{typed}");
    }
    assert_eq!(remarks("1M8GDM9A0KP042788", &[("firstRegistered", "1970-01-01")]), []);
}

#[test]
fn an_unusual_end_and_a_repetition_are_remarked() {
    assert_eq!(remarks("VF3LCBHZHFS123AB7", &[]), [odd(Oddity::Last4NotNumeric)]);
    assert_eq!(remarks("11111111111111111", &[]), [odd(Oddity::SuspiciousRepetition)]);
    assert_eq!(remarks("VF1RFB00X56789012", &[]), []);
}

#[test]
fn the_best_reading_is_offered() {
    for (typed, meant) in [
        ("1M8GDM9AXKPO42788", "1M8GDM9AXKP042788"),
        ("WVWZZZIKZAWOOOOO1", "WVWZZZ1KZAW000001"),
        ("WOLPC6DB3CC123456", "W0LPC6DB3CC123456"),
        ("VF1RFBQ0X56789012", "VF1RFB00X56789012"),
        ("АF1RFB00X56789012", "AF1RFB00X56789012"),
        ("VF1RRFB01X56789012", "VF1RFB01X56789012"),
        ("1M8GDM9AXKP0427788", "1M8GDM9AXKP042788"),
        ("E VF1RFB00X56789012", "VF1RFB00X56789012"),
    ] {
        let fault = typed.parse::<Vin>().unwrap_err();
        assert_eq!(fault.suggestion.as_deref(), Some(meant), "{typed}");
    }
    let two = "VF1RFB00X567890112".parse::<Vin>().unwrap_err();
    assert_eq!(two.suggestion, None, "00 and 11 are doubled, and no check digit tells");
    for (typed, meant) in [
        ("lM8GDM9AXKP042788", "1M8GDM9AXKP042788"),
        ("1M8GDM9AXKPD42788", "1M8GDM9AXKP042788"),
        ("1HGBH41JXNM109186", "1HGBH41JXMN109186"),
    ] {
        let remark = read(typed, &[]).remarks.remove(0);
        assert_eq!(remark.fault.suggestion.as_deref(), Some(meant), "{typed}");
    }
}

#[test]
fn a_maker_nearly_known_is_offered_where_the_make_is_known() {
    let offered = |typed, make| {
        let remarks = read(typed, &[("D.1", make)]).remarks;
        remarks.into_iter().find_map(|remark| remark.fault.into_suggestion())
    };
    assert_eq!(offered("W8A71DC010CH14720", "BMW").as_deref(), Some("WBA71DC010CH14720"));
    assert_eq!(offered("WD871DC010CH14720", "mercedes").as_deref(), Some("WDB71DC010CH14720"));
    assert_eq!(offered("W8A71DC010CH14720", "RENAULT"), None);
    assert_eq!(offered("WBA71DC010CH14720", "RENAULT"), None, "a known maker is left alone");
}

#[test]
fn stars_and_separators_are_left_out() {
    assert_eq!(read("*VF1-RFB00X.56789012 *", &[]).canonical, "VF1RFB00X56789012");
    let fault = "*VF1RFBI0X56789012*".parse::<Vin>().unwrap_err();
    assert_eq!(fault.span, Some(Span { start: 7, end: 8 }));
    assert_eq!("**".parse::<Vin>().unwrap_err().code, Code::Empty);
}

#[test]
fn another_number_of_the_certificate_is_recognised() {
    assert_eq!(remarks("AB-123-CD", &[]), [(Severity::Warning, Code::LooksLike { kind: "plate" })]);
    let kind = "certificate-form";
    assert_eq!(remarks("2013BZ80335", &[]), [(Severity::Warning, Code::LooksLike { kind })]);
}

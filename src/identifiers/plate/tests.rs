//! What a plate tells, refuses and offers.

use super::*;
use crate::fault::Span;
use crate::identifiers::{Context, Fact, Kind};

fn series(typed: &str) -> &'static str {
    typed.parse::<Plate>().map_or("none", |plate| plate.series())
}

fn remarks(typed: &str, others: &[(&str, &str)]) -> Vec<Code> {
    let others = others.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let read = Kind::find("plate").unwrap().read(typed, &Context { today: None, others }).unwrap();
    read.remarks.into_iter().map(|remark| remark.fault.code).collect()
}

fn fault(typed: &str) -> Fault {
    typed.parse::<Plate>().unwrap_err()
}

#[test]
fn every_series_is_told_apart() {
    for (typed, expected) in [
        ("AB-123-WW", "SIV"),
        ("CD-123-AB", "SIV"),
        ("WW-123-AB", "WW"),
        ("W-123-AB", "W"),
        ("W-123-A", "CYCLO"),
        ("1234 TT 75", "FNI_TT"),
        ("123 WWA 75", "FNI_WW"),
        ("123 WBL 75", "FNI_EXPORT"),
        ("123 W 75", "FNI_W"),
        ("123 IT 75", "FNI_IT"),
        ("123 T 75", "FNI"),
        ("100CD20", "DIPLO"),
        ("105 C 1 2A Z", "DIPLO"),
        ("105 K 10.75", "DIPLO"),
        ("105 C 75", "FNI"),
        ("75N-4786G", "DOMAINES"),
        ("dzn4786gh", "DOMAINES"),
        ("2AN-1001G", "DOMAINES"),
        ("6123456", "MILITARY"),
    ] {
        assert_eq!(series(typed), expected, "{typed}");
    }
}

#[test]
fn spaces_inside_a_block_do_not_matter() {
    assert_eq!("A B 1 2 3 C D".parse::<Plate>().unwrap().to_string(), "AB-123-CD");
    assert_eq!("12 C 7 5".parse::<Plate>().unwrap().to_string(), "12 C 75");
}

#[test]
fn the_dot_of_consuls_is_printed() {
    assert_eq!("105c1 75z".parse::<Plate>().unwrap().to_string(), "105 C 1.75 Z");
    assert_eq!("401K1000 973".parse::<Plate>().unwrap().to_string(), "401 K 1000 973");
}

#[test]
fn numbers_of_a_mission_go_as_far_as_its_kind_was_given() {
    for (last, beyond) in
        [("401 CD 9999", "401 CD 10000"), ("500 CD 999", "500 CD 1000"), ("U 201 CD 999", "U 201 CD 1000")]
    {
        assert_eq!(series(last), "DIPLO", "{last}");
        assert_eq!(series(beyond), "none", "{beyond}");
    }
}

#[test]
fn facts_tell_number_and_department() {
    let read = Kind::find("plate").unwrap().read("12 ab 2b", &Context::default()).unwrap();
    assert!(read.facts.get("department") == Some(&Fact::Text("2B".to_owned())));
    assert!(read.facts.get("number") == Some(&Fact::Number(12)));
}

#[test]
fn what_a_series_skipped_is_remarked() {
    for (typed, oddity) in [
        ("1 A 33", Oddity::NumberLe10Before1976),
        ("123 AB 20", Oddity::CorsicaBefore1976),
        ("123 AB 975", Oddity::DepartmentUnusual),
        ("123 UA 75", Oddity::LetterUBefore1984),
        ("123 SS 75", Oddity::SeriesSsBefore1986),
        ("1234 ABC 75", Oddity::FourDigitsThreeLetters),
        ("123 AL 67", Oddity::SeriesReserved),
        ("1234 W 72", Oddity::ExpiredSeries),
        ("S 50 S", Oddity::SeriesUnusual),
        ("AB 100 C", Oddity::NumberUnusual),
        ("105 K 971", Oddity::Ambiguous),
    ] {
        assert_eq!(remarks(typed, &[]), [Code::Unusual(oddity)], "{typed}");
    }
    for typed in ["123 PD 75", "AB-123-KK", "105 K 1000", "WW-123-AB"] {
        assert_eq!(remarks(typed, &[]), [], "{typed}");
    }
}

#[test]
fn an_old_vehicle_may_have_what_was_dropped_later() {
    assert_eq!(remarks("1 UA 20", &[("firstRegistered", "1975-12-31")]), []);
    assert_eq!(remarks("123 UA 75", &[("firstRegistered", "1984-11-01")]).len(), 1);
}

#[test]
fn a_moped_number_on_a_car_may_lack_a_letter() {
    assert_eq!(remarks("AB-123-C", &[("J.1", "VP")]), [Code::Unusual(Oddity::MopedSeries)]);
    assert_eq!(remarks("AB-123-C", &[("J.1", "CL")]), []);
    assert_eq!(remarks("AB-123-C", &[]), []);
}

#[test]
fn a_number_being_typed_may_become_one_or_not() {
    let may = |typed: &str| Kind::find("plate").unwrap().could_become(typed);
    for typed in [
        "A",
        "AB-1",
        "AB-123-C",
        "A 12 B",
        "W-123-A",
        "WW-123",
        "123",
        "123 ABC 7",
        "1234 A",
        "100 CD 2",
        "105 C 1 2",
        "105 K 1000",
        "75N",
        "75N-4786",
        "DZN4",
        "6123456",
        "E 123 C 12",
        "S 100 CD",
    ] {
        assert!(may(typed), "{typed}");
    }
    for typed in [
        "ABCDE",
        "AB-1C",
        "AB-1234",
        "W-1234",
        "W-1A",
        "12345 A",
        "123 ABCD",
        "123 ABC 7 AB",
        "105 C 1 A Z 1",
        "123456789",
        "DZ4786",
        "DZNA4",
        "AB-123-CD-1",
    ] {
        assert!(!may(typed), "{typed}");
    }
}

#[test]
fn remarks_and_faults_have_their_place() {
    let places = |typed: &str, others: &[(&str, &str)]| -> Vec<Option<Span>> {
        let others = others.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let read = Kind::find("plate").unwrap().read(typed, &Context { today: None, others }).unwrap();
        read.remarks.iter().map(|remark| remark.fault.span).collect()
    };
    assert_eq!(places("AB 100 C", &[]), [Some(Span { start: 3, end: 6 })]);
    assert_eq!(places("AB 10 C", &[]), [Some(Span { start: 3, end: 5 })]);
    assert_eq!(places("T 50 T", &[]), [Some(Span { start: 0, end: 6 })]);
    assert_eq!(places("AB-123-C", &[("J.1", "VP")]), [Some(Span { start: 0, end: 8 })]);
    let read = Kind::find("plate").unwrap().read(" 123-ab-20", &Context::default()).unwrap();
    assert_eq!(read.remarks.first().and_then(|remark| remark.fault.span), Some(Span { start: 8, end: 10 }));
    assert_eq!(fault("123 AB 98").span, Some(Span { start: 7, end: 9 }));
    assert_eq!(fault("AB-000-CD").span, Some(Span { start: 3, end: 6 }));
    assert_eq!(fault("AB-123-SS").span, Some(Span { start: 7, end: 9 }));
    assert_eq!(fault("250 CD 1").span, Some(Span { start: 0, end: 3 }));
    assert_eq!(fault("75N-1000G").span, Some(Span { start: 4, end: 8 }));
}

#[test]
fn a_slip_is_offered_right() {
    for (typed, meant) in [
        ("A8-123-CD", "AB-123-CD"),
        ("AB-I23-CD", "AB-123-CD"),
        ("AO-123-BC", "AQ-123-BC"),
        ("AU-123-BC", "AV-123-BC"),
        ("AB-123-C0", "AB-123-CD"),
        ("АB-123-CD", "AB-123-CD"),
        ("I23 AB 75", "123 AB 75"),
        ("123 A8 75", "123 AB 75"),
        ("0123 AB 75", "123 AB 75"),
        ("123 AB 075", "123 AB 75"),
        ("F AB-123-CD", "AB-123-CD"),
        ("AB-123-CD 75", "AB-123-CD"),
        ("F AB-123-CD 2A", "AB-123-CD"),
    ] {
        assert_eq!(fault(typed).suggestion.as_deref(), Some(meant), "{typed}");
    }
    for typed in ["AB-12-CD", "123 AB 1", "123567", "AI-123-BC", "A-123-BCD", "123 AB 98", "12345 AB 75", "SS-123-AB"] {
        assert_eq!(fault(typed).suggestion, None, "{typed}");
    }
}

#[test]
fn another_number_of_the_certificate_is_recognised() {
    assert_eq!(fault("2013BZ80335").code, Code::LooksLike { kind: "certificate-form" });
    assert_eq!(fault("VF1RFB00X56789012").code, Code::LooksLike { kind: "vin" });
}

#[test]
fn a_wrong_shape_says_how_far_it_is() {
    assert_eq!(fault("AB-12-CD").code, Code::Length { found: 6, least: 7, most: 7 });
    assert_eq!(fault("AB-123-C1").code, Code::Character { expected: Alphabet::PlateLetter, position: 7 });
    assert_eq!(fault("AB+123+CD").code, Code::Character { expected: Alphabet::Alphanumeric, position: 3 });
    assert_eq!(fault("123 75").code, Code::Shape);
    assert_eq!(fault("-").code, Code::Empty);
}

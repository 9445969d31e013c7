//! What files are by their headers, what is said of them in their slots, and that none of them can do harm.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![allow(clippy::needless_pass_by_value, reason = "questions are written in place")]

#[path = "files/forge.rs"]
mod forge;
#[path = "files/hostile.rs"]
mod hostile;

use forge::{Jpeg, exif, heic, jpeg, pdf, png, right, tiff, webp};
use guichet::date::Date;
use guichet::files::{self, Colour, Ending, Format, HEAD, Header, Sample, TAIL};
use guichet::wire::{self, Defaults, Open};
use serde_json::{Value, json};

fn read(bytes: &[u8]) -> Header {
    files::read(&Sample::whole(bytes))
}

/// The answer on some files, as a door gives it.
fn put(question: Value, files: &[&[u8]]) -> Value {
    let open = |rank: usize, _: &str, look: &mut dyn FnMut(&Sample<'_>)| {
        files.get(rank).map(|bytes| look(&Sample::whole(bytes))).is_some()
    };
    let defaults = Defaults { today: "2026-11-22".parse().ok(), open: Some(Open::by(&open)), ..Defaults::default() };
    serde_json::to_value(wire::answer(&question.to_string(), &defaults)).unwrap()
}

/// The codes said of one file in a slot, each with its reference and how loud it is.
fn said(slot: &str, name: &str, bytes: &[u8]) -> Vec<String> {
    let answer = put(json!({ "file": name, "slot": slot }), &[bytes]);
    let issues = answer["issues"].as_array().unwrap().iter();
    let word = |issue: &Value, key: &str| issue[key].as_str().unwrap_or_default().to_owned();
    issues.map(|issue| [word(issue, "ref"), word(issue, "code"), word(issue, "severity")].join(" ")).collect()
}

fn photograph(bytes: &[u8]) -> Vec<String> {
    said("photograph", "photo.jpg", bytes)
}

#[test]
fn each_format_is_named_and_measured() {
    let found: Vec<_> = right().iter().map(|(name, bytes)| (*name, read(bytes))).collect();
    for (name, header) in &found {
        assert!(name.starts_with(header.format.name()), "{name}: {header:?}");
        assert!(header.seen().is_some() || header.format == Format::Pdf, "{name}: {header:?}");
    }
    let of = |name: &str| found.iter().find(|(id, _)| *id == name).unwrap().1.clone();
    assert_eq!(of("jpeg").seen(), Some((413, 531)));
    assert_eq!((of("jpeg").density, of("jpeg").quality, of("jpeg").colour), (Some(300), Some(92), Colour::Rgb));
    assert_eq!(of("jpeg-turned").stored, Some((531, 413)));
    assert_eq!(of("jpeg-turned").seen(), Some((413, 531)), "turned");
    assert_eq!(of("heic").seen(), Some((4032, 3024)), "not its thumbnail");
    assert_eq!((of("pdf").version, of("pdf").pages, of("pdf").locked), (Some(17), Some(3), false));
    assert_eq!((of("tiff").pages, of("tiff").colour), (Some(2), Colour::Rgb));
    assert_eq!(of("bmp").seen(), Some((1000, 1400)), "written upside down");
    assert!(read(&webp(413, 531, 0x12)).animated);
}

#[test]
fn only_an_orientation_from_1_to_8_is_one() {
    for (number, kept) in
        [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8), (0, 1), (9, 1), (99, 1), (65535, 1)]
    {
        for big in [false, true] {
            let header = read(&jpeg(&Jpeg { exif: exif(number, None, big), ..Jpeg::default() }));
            assert_eq!(header.orientation.number(), kept, "{number}");
            assert_eq!(header.seen() == Some((531, 413)), kept >= 5, "{number}");
        }
    }
}

#[test]
fn a_camera_tells_the_day_and_the_place() {
    let header = read(&jpeg(&Jpeg { exif: exif(1, Some("2026:03:01 10:00:00"), true), ..Jpeg::default() }));
    assert_eq!((header.taken, header.located), (Date::new(2026, 3, 1), true));
    let mut silent = exif(1, None, false);
    silent[68] = 0; // an empty directory: the camera was told not to say where
    assert!(!read(&jpeg(&Jpeg { exif: silent, ..Jpeg::default() })).located);
}

#[test]
fn the_end_is_found_or_missed() {
    let whole = jpeg(&Jpeg::default());
    assert_eq!((read(&whole).ending, read(&whole).trailing), (Ending::Whole, 0));
    assert_eq!(read(&whole[..whole.len() - 1]).ending, Ending::Cut);
    let followed = jpeg(&Jpeg { after: b"PK\x03\x04".to_vec(), ..Jpeg::default() });
    assert_eq!((read(&followed).ending, read(&followed).trailing), (Ending::Whole, 4));
}

#[test]
fn the_end_of_a_long_file_is_looked_for_in_its_last_bytes() {
    let long = jpeg(&Jpeg { scan: 3 * HEAD, ..Jpeg::default() });
    assert_eq!(read(&long).ending, Ending::Whole);
    assert_eq!(read(&long[..2 * HEAD]).ending, Ending::Cut);
    let film = [&long, b"\0\0\0\x18ftypmp42".as_slice(), &vec![0xFF; 2 * TAIL]].concat();
    assert_eq!(read(&film).ending, Ending::Unknown, "a telephone adds a film: nobody is refused for it");
    let head = Sample { head: &long[..HEAD], tail: &[], size: long.len() as u64 };
    assert_eq!(files::read(&head).ending, Ending::Unknown, "nothing is known of what was not given");
    let long = png(413, 531, &[(*b"tEXt", vec![b'A'; 2 * HEAD])]);
    assert_eq!(read(&long).ending, Ending::Whole);
    assert_eq!(read(&long[..HEAD + 9]).ending, Ending::Cut);
}

#[test]
fn a_right_photograph_is_not_remarked_upon() {
    let none: [&str; 0] = [];
    assert_eq!(photograph(&jpeg(&Jpeg::default())), none);
    assert_eq!(photograph(&jpeg(&Jpeg { width: 827, height: 1063, ..Jpeg::default() })), none);
    assert_eq!(said("photograph", "PHOTO.PNG", &png(413, 531, &[])), none);
    assert_eq!(said("photograph", "", &png(413, 531, &[])), none, "without a name");
}

#[test]
fn a_photograph_is_checked_by_its_headers() {
    let sized = |width, height| photograph(&jpeg(&Jpeg { width, height, ..Jpeg::default() }));
    assert_eq!(photograph(b""), ["F01 noByte error"]);
    assert_eq!(photograph(&jpeg(&Jpeg { scan: 20_000, ..Jpeg::default() })), ["F01 tooLight info"]);
    assert_eq!(photograph(&heic(*b"heic", 4032, 3024)), ["F02 heic error"]);
    assert_eq!(photograph(&heic(*b"avif", 4032, 3024)), ["F02 format error"]);
    assert_eq!(photograph(&png(413, 531, &[])), ["F02 renamed info"]);
    assert_eq!(sized(412, 531), ["F03 tooFewPixels warning"]);
    assert_eq!(sized(300, 386), ["F03 tooFewPixels warning"]);
    assert_eq!(sized(299, 386), ["F03 tooFewPixels error"]);
    assert_eq!(sized(8000, 10_000), ["F03 tooManyPixels error"]);
    assert_eq!(sized(531, 531), ["F04 proportions error"]);
    assert_eq!(sized(700, 1000), ["F04 proportions warning"]);
    assert_eq!(sized(699, 1000), ["F04 proportions error"]);
    assert_eq!(sized(740, 1000), [""; 0]);
    assert_eq!(sized(840, 1000), ["F04 proportions warning"]);
    assert_eq!(photograph(&jpeg(&Jpeg { coarse: 110, ..Jpeg::default() })), ["F09 coarse warning"]);
    assert_eq!(photograph(&jpeg(&Jpeg { components: 1, ..Jpeg::default() })), ["F10 grey warning"]);
    assert_eq!(photograph(&jpeg(&Jpeg { components: 4, ..Jpeg::default() })), ["F11 inks warning"]);
    let taken = |day| photograph(&jpeg(&Jpeg { exif: exif(1, Some(day), false), ..Jpeg::default() }));
    assert_eq!(taken("2026:05:22 10:00:00"), ["F13 located info"], "six months ago, to the day");
    assert_eq!(taken("2026:05:21 10:00:00"), ["F13 located info", "F12 oldPhotograph warning"]);
    assert_eq!(taken("2030:01:01 10:00:00"), ["F13 located info"], "the clock of the camera is wrong");
}

#[test]
fn a_document_is_taken_in_any_format_of_the_service() {
    for (name, bytes) in right() {
        let taken = matches!(name, "pdf" | "tiff" | "bmp");
        let found = said("proof-of-address", "", &bytes);
        let refused = found.iter().any(|said| said.ends_with(" error"));
        assert_eq!(refused, matches!(name, "gif" | "webp" | "heic" | "avif"), "{name}: {found:?}");
        assert_eq!(found.is_empty(), taken, "{name}: {found:?}");
    }
    assert_eq!(
        said("proof-of-address", "bill.pdf", &jpeg(&Jpeg { width: 900, height: 1200, ..Jpeg::default() })),
        ["U01 renamed info"]
    );
    assert_eq!(said("proof-of-address", "a.docx", b"PK\x03\x04\0\0"), ["U01 format error"]);
    assert_eq!(said("proof-of-address", "a.pdf", &heic(*b"heic", 4032, 3024)), ["U04 heic error"]);
}

#[test]
fn what_no_text_forbids_in_a_document_only_warns() {
    assert_eq!(said("insurance", "", &pdf(1, "/Encrypt 5 0 R")), ["U05 locked warning"]);
    assert_eq!(said("insurance", "", &pdf(1, "/Encrypt<</V 1>>")), ["U05 locked warning"]);
    assert_eq!(said("insurance", "", &pdf(1, "/EncryptMetadata true /Note (/Encrypt is a word)")), [""; 0]);
    assert_eq!(said("insurance", "", &pdf(20, "")), [""; 0]);
    assert_eq!(said("insurance", "", &pdf(21, "")), ["U02 manyPages warning"]);
    assert_eq!(said("insurance", "", &tiff(799, 1400, 1)), ["U06 shortSide warning"]);
    assert_eq!(said("insurance", "", &tiff(800, 1400, 1)), [""; 0]);
    let mut cut = pdf(1, "");
    cut.truncate(cut.len() - 8);
    assert_eq!(said("insurance", "", &cut), ["F05 cut warning"]);
}

#[test]
fn a_size_refuses_only_when_the_host_says_it() {
    let heavy = [pdf(1, ""), vec![b' '; 900]].concat();
    let ask = |profile: Value| {
        let answer = put(json!({ "file": "a.pdf", "slot": "insurance", "profile": profile }), &[&heavy]);
        answer["issues"][0].clone()
    };
    assert_eq!(ask(json!({})), Value::Null);
    let refused = ask(json!({ "mostBytes": 1000 }));
    assert_eq!(
        (&refused["code"], &refused["severity"], &refused["ref"]),
        (&json!("tooHeavy"), &json!("error"), &json!("U02"))
    );
    assert_eq!(refused["params"], json!({ "most": 1000 }));
    assert!(refused["message"].as_str().unwrap().contains("1\u{A0}ko"), "{refused}");
    let huge = Sample { head: &heavy, tail: &[], size: 5_000_001 };
    let open = |_: usize, _: &str, look: &mut dyn FnMut(&Sample<'_>)| {
        look(&huge);
        true
    };
    let defaults = Defaults { open: Some(Open::by(&open)), ..Defaults::default() };
    let answer = serde_json::to_value(wire::answer(r#"{"file":"a","slot":"insurance"}"#, &defaults)).unwrap();
    assert_eq!(
        (&answer["acceptable"], &answer["issues"][0]["severity"]),
        (&json!(true), &json!("warning")),
        "{answer}"
    );
}

#[test]
fn the_files_of_a_slot_are_counted_and_compared() {
    let picture = jpeg(&Jpeg { width: 900, height: 1200, ..Jpeg::default() });
    let other = jpeg(&Jpeg { width: 1200, height: 900, ..Jpeg::default() });
    let codes = |slot: &str, files: &[&[u8]], profile: Value| {
        let names = vec!["scan"; files.len()];
        let answer = put(json!({ "files": names, "slot": slot, "profile": profile }), files);
        let issues = answer["issues"].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        issues.map(|it| [text(&it["ref"]), text(&it["code"]), text(&it["path"])].join(" ")).collect::<Vec<_>>()
    };
    assert_eq!(codes("identity", &[&picture], json!({})), ["U07 oneSide files[0]"]);
    assert_eq!(codes("identity", &[&picture, &other], json!({})), [""; 0]);
    assert_eq!(codes("identity", &[&pdf(1, "")], json!({})), [""; 0]);
    assert_eq!(codes("insurance", &[&picture, &other, &picture], json!({})), ["U08 twice files[2]"]);
    assert_eq!(codes("insurance", &[&picture, &other], json!({ "mostFiles": 1 })), ["U03 manyFiles files[1]"]);
    assert_eq!(
        codes("insurance", &[&picture, &other], json!({ "mostTogether": 90_000 })),
        ["U03 heavyTogether files[1]"]
    );
}

#[test]
fn the_day_typed_for_a_document_is_fresh() {
    let ask = |procedure: &str, dated: &str| {
        let question = json!({ "file": "a", "slot": "proof-of-address", "procedure": procedure, "dated": dated });
        put(question, &[&pdf(1, "")])["issues"].clone()
    };
    assert_eq!(ask("vehicle-transfer", "2026-05-22"), json!([]));
    let stale = ask("vehicle-transfer", "2026-05-21");
    assert_eq!(
        (&stale[0]["ref"], &stale[0]["code"], &stale[0]["path"]),
        (&json!("U09"), &json!("tooEarly"), &json!("dated"))
    );
    assert_eq!(ask("identity-card", "2025-11-22"), json!([]));
    assert_eq!(ask("identity-card", "2025-11-21")[0]["ref"], "U09");
}

#[test]
fn what_is_no_question_on_files_is_refused() {
    let refused = |question: Value| put(question, &[&pdf(1, "")])["error"]["code"].clone();
    for question in [
        json!({ "slot": "insurance" }),
        json!({ "file": 1, "slot": "insurance" }),
        json!({ "files": [], "slot": "insurance" }),
        json!({ "file": "a", "files": ["a"], "slot": "insurance" }),
        json!({ "file": "a", "slot": "Insurance !" }),
        json!({ "file": "a", "slot": "insurance", "profile": { "formats": ["exe"] } }),
        json!({ "file": "a", "slot": "insurance", "procedure": "nothing" }),
        json!({ "file": "a", "slot": "birth-certificate", "procedure": "vehicle-transfer" }),
        json!({ "file": "a", "slot": "insurance", "dated": "yesterday" }),
    ] {
        assert_eq!(refused(question.clone()), "malformed", "{question}");
    }
    assert_eq!(refused(json!({ "files": ["a", "b"], "slot": "insurance" })), "unreadable", "there is one file");
    let closed = wire::answer(r#"{"file":"/etc/hostname","slot":"insurance"}"#, &Defaults::default());
    assert_eq!(serde_json::to_value(closed).unwrap()["error"]["code"], "malformed", "this door opens nothing");
}

#[test]
fn no_answer_repeats_the_name_of_a_file() {
    let answer = put(json!({ "file": "Facture de Camille SPECIMEN.pdf", "slot": "insurance" }), &[b"Bonjour"]);
    assert!(!answer.to_string().contains("SPECIMEN"), "{answer}");
}

/// The same constant is held in the browser: what is answered there is what is answered here.
#[test]
fn the_answers_on_hostile_files_are_those_of_the_browser() {
    let mut mark = 0;
    for hostile in hostile::hostile() {
        for slot in ["photograph", "identity"] {
            let answer = put(json!({ "file": "scan.jpg", "slot": slot, "today": "2026-11-22" }), &[&hostile.bytes]);
            mark = hostile::mixed(mark, &answer.to_string());
        }
    }
    assert_eq!(mark, hostile::ANSWERS, "bless it only when an answer was meant to change");
}

/// Bounded work: a few steps a byte that is read, whatever the file declares.
#[test]
fn a_hostile_file_gets_a_coded_answer_for_bounded_work() {
    let all = hostile::hostile();
    assert!(all.len() >= 300, "{}", all.len());
    for hostile in &all {
        let mut sample = Sample::whole(&hostile.bytes);
        sample.size = hostile.size.unwrap_or(sample.size);
        let header = files::read(&sample);
        let bytes = u32::try_from(sample.head.len() + sample.tail.len()).unwrap();
        assert!(header.steps <= 4 * bytes + 2000, "{}: {} steps for {bytes} bytes", hostile.name, header.steps);
        let codes = photograph(&hostile.bytes);
        match hostile.code {
            Some("") => assert!(codes.iter().all(|said| !said.ends_with(" error")), "{}: {codes:?}", hostile.name),
            Some(code) => {
                assert!(codes.iter().any(|said| said.split(' ').nth(1) == Some(code)), "{}: {codes:?}", hostile.name);
            }
            None => {}
        }
    }
}

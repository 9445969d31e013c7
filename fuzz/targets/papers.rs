//! Files by their headers, photos by their pixels, the text of a 2D-Doc.

use guichet::files::{self, HEAD, Sample, TAIL};
use guichet::wire::{self, Defaults, Open};

/// What may be put, each by other rules.
const SLOTS: [(&str, &str); 4] = [
    ("photograph", "photo.jpg"),
    ("proof-of-address", "bill.pdf"),
    ("identity-document", "card.PNG"),
    ("signature", "name"),
];

/// The first byte chooses a slot and whether the file is whole: its headers are read in bounded work, it is answered for,
/// and nothing is found beyond its end.
pub(super) fn files(bytes: &[u8]) {
    let Some((first, file)) = bytes.split_first() else { return };
    let sample = if first & 0x80 == 0 { Sample::whole(file) } else { cut(file) };
    let header = files::read(&sample);
    let read = u32::try_from(file.len()).expect("a seed is small");
    assert!(header.steps <= 4 * read + 2000, "{} steps for {read} bytes", header.steps);
    assert!(header.trailing <= sample.size, "more after the end than there is");
    assert!((1..=8).contains(&header.orientation.number()));
    let (slot, name) = SLOTS[usize::from(first & 0x7F) % SLOTS.len()];
    let open = |_: usize, _: &str, look: &mut dyn FnMut(&Sample<'_>)| {
        look(&sample);
        true
    };
    let defaults = Defaults { today: "2026-11-22".parse().ok(), open: Some(Open::by(&open)), ..Defaults::default() };
    let question = serde_json::json!({ "files": [name, name], "slot": slot }).to_string();
    let said = serde_json::to_value(wire::answer(&question, &defaults)).expect("an answer is JSON");
    let refused = said["issues"].as_array().expect("issues").iter().any(|issue| issue["severity"] == "error");
    assert_eq!(said["acceptable"], !refused, "acceptable unless something is refused");
}

/// A file of a megabyte of which these are both ends.
fn cut(file: &[u8]) -> Sample<'_> {
    let (head, tail) = file.split_at(file.len() / 2);
    Sample { head: &head[..head.len().min(HEAD)], tail: &tail[..tail.len().min(TAIL)], size: 1 << 20 }
}

/// The first byte is the orientation, the rest a photo: pixels within the limits of the decoder, or none; and every check
/// has one answer.
#[cfg(feature = "photo")]
pub(super) fn photo(bytes: &[u8]) {
    use guichet::photo::Inspection;
    let Some((first, file)) = bytes.split_first() else { return };
    let orientation = files::Orientation::of(u16::from(*first % 9)).number();
    let Ok(looked) = Inspection::open(file, orientation) else { return };
    let (width, height) = looked.size();
    assert!(width > 0 && height > 0 && width.max(height) <= 12_000, "a side that the decoder refuses");
    let (seen, stored) = (looked.picture(), looked.picture().bytes().len());
    assert!(seen.width() <= width.max(height) && seen.width() * seen.height() * 3 == stored, "a picture is whole");
    let same = Inspection::open(file, orientation).ok().map(|again| again.fingerprint());
    assert_eq!(same, Some(looked.fingerprint()), "the same pixels twice");
    let size = file.len() as u64;
    let question = guichet::json::read(r#"{"photo":"a.jpg"}"#).expect("a question");
    let defaults = Defaults { today: "2026-11-22".parse().ok(), ..Defaults::default() };
    let asked = wire::photo::Asked::read(&question, &defaults).expect("a question on a photo");
    let said = serde_json::to_value(wire::photo::whole(file, size, &asked)).expect("an answer is JSON");
    assert!(said["acceptable"].is_boolean());
}

/// Any text of a scanner: read twice the same, never an accusation without a key, and nothing of it in the answer.
#[cfg(feature = "barcode")]
pub(super) fn barcode(bytes: &[u8]) {
    use guichet::files::two_d_doc::{Key, Person, Proof, TwoDDoc, verify};
    let text = String::from_utf8_lossy(bytes);
    if let Some(code) = TwoDDoc::read(&text) {
        assert_eq!(code.proof(&[], None, &verify), Proof::Unverified, "nothing is proved without a key");
        let key = Key {
            authority: code.authority.clone(),
            certificate: code.certificate.clone(),
            point: bytes.to_vec(),
            from: None,
            until: None,
            revoked: false,
        };
        let _proof = code.proof(&[key], "2026-11-22".parse().ok(), &verify);
        let _agreement = code.agreement(&Person { names: vec!["SPECIMEN"], ..Person::default() });
        assert!(TwoDDoc::read(&format!(" {text}\n")).is_some(), "blanks around it are nothing");
    }
    let question = serde_json::json!({ "barcode": text, "values": { "holder": { "birthName": text } } }).to_string();
    let defaults = Defaults { today: "2026-11-22".parse().ok(), ..Defaults::default() };
    let said = serde_json::to_value(wire::answer(&question, &defaults)).expect("an answer is JSON");
    assert_ne!(said["status"], "verified", "no key was given");
    assert!(said["acceptable"] == true || said.get("error").is_some(), "a code never refuses");
}

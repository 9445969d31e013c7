//! What each fuzzer feeds and what must hold: bytes in, a panic when a promise is broken.
//!
//! `cargo fuzz` runs them under libFuzzer (`./build.sh fuzz`); `tests/fuzzing.rs` runs them on the kept corpora and on
//! seeded slips of them with every build, without a nightly compiler.

use guichet::identifiers::{Context, KINDS, Kind};
use guichet::library::{Library, bound};
use guichet::wire::{Defaults, LONGEST, answer};

/// A fuzzer by its name.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// Every fuzzer.
pub(crate) const TARGETS: [Target; 5] =
    [("kinds", kinds), ("json", json), ("questions", questions), ("forms", forms), ("rulebook", rulebook)];

/// The first byte chooses a kind, the rest is typed: what is read is read again the same, and every span lies inside.
pub(crate) fn kinds(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (kind, typed) = (&KINDS[usize::from(*first) % KINDS.len()], String::from_utf8_lossy(rest));
    let context = Context { today: "2026-11-22".parse().ok(), ..Context::default() };
    let units = typed.encode_utf16().count();
    match kind.read(&typed, &context) {
        Ok(value) => {
            let again = kind.read(&value.canonical, &context).expect("a canonical form is read");
            assert_eq!(again.canonical, value.canonical, "read again, {} differs", kind.spec.id);
            let written = kind.read(&value.written, &context).expect("a written form is read");
            assert_eq!(written.canonical, value.canonical, "the written form of {} differs", kind.spec.id);
            for remark in value.remarks {
                inside(remark.fault.span.as_ref().map(|span| (span.start, span.end)), units, kind);
            }
        }
        Err(fault) => {
            inside(fault.span.as_ref().map(|span| (span.start, span.end)), units, kind);
            if let Some(meant) = fault.into_suggestion() {
                assert!(kind.read(&meant, &context).is_ok(), "{} suggests what it refuses", kind.spec.id);
            }
        }
    }
    let _guided = kind.could_become(&typed);
}

fn inside(span: Option<(u32, u32)>, units: usize, kind: &Kind) {
    if let Some((start, end)) = span {
        let last = usize::try_from(end).expect("a place fits");
        assert!(start <= end && last <= units, "{} points outside", kind.spec.id);
    }
}

/// What our strict reader takes, `serde_json` takes too, and reads the same.
pub(crate) fn json(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(ours) = guichet::json::read(&text) {
        match serde_json::from_str(&text) {
            Ok(theirs) => same(&ours, &theirs),
            // We keep numbers as text: 1e999 is refused by the rule that reads it.
            Err(why) => assert!(why.to_string().starts_with("number out of range"), "what is strict is JSON"),
        }
    }
}

fn same(ours: &guichet::json::Value, theirs: &serde_json::Value) {
    use guichet::json::Value;
    match (ours, theirs) {
        (Value::Flag(one), serde_json::Value::Bool(other)) => assert_eq!(one, other),
        // Numbers stay text until a rule reads them.
        (Value::Null, serde_json::Value::Null) | (Value::Number(_), serde_json::Value::Number(_)) => {}
        (Value::Text(one), serde_json::Value::String(other)) => assert!(one == other, "two texts"),
        (Value::List(one), serde_json::Value::Array(other)) => {
            assert_eq!(one.len(), other.len());
            one.iter().zip(other).for_each(|(one, other)| same(one, other));
        }
        (Value::Object(one), serde_json::Value::Object(other)) => {
            assert_eq!(one.len(), other.len());
            for (key, value) in one {
                same(value, other.get(key).expect("the same keys"));
            }
        }
        _ => panic!("two readings of one text"),
    }
}

/// Any text is a question: the answer is JSON, and holds nothing of what it cannot read.
pub(crate) fn questions(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    asked(&text);
}

/// The first byte chooses a procedure, each line after it answers one of its fields.
pub(crate) fn forms(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let procedures: Vec<_> = Library::bundled().procedures().collect();
    let procedure = procedures[usize::from(*first) % procedures.len()];
    let mut values = serde_json::Map::new();
    for line in String::from_utf8_lossy(rest).split('\n') {
        let Some((rank, typed)) = line.split_at_checked(1) else { continue };
        let place = rank.bytes().next().map_or(0, usize::from) % procedure.fields.len().max(1);
        if let Some(field) = procedure.fields.get(place) {
            values.insert(field.path.replace("[]", "[0]"), typed.into());
        }
    }
    asked(&serde_json::json!({ "procedure": procedure.id, "values": values }).to_string());
}

fn asked(text: &str) {
    let defaults = Defaults { today: "2026-11-22".parse().ok(), ..Defaults::of(Library::bundled()) };
    let said = serde_json::to_string(&answer(text, &defaults)).expect("an answer is JSON");
    let said: serde_json::Value = serde_json::from_str(&said).expect("an answer is JSON");
    assert!(said.is_object());
    if text.len() > LONGEST {
        assert!(said.get("error").is_some(), "too long a text is refused");
    }
    if let (Some(acceptable), Some(issues)) = (said["acceptable"].as_bool(), said["issues"].as_array()) {
        let stopped = issues.iter().any(|issue| issue["severity"] == "error");
        assert!(!(acceptable && stopped), "acceptable, yet stopped");
    }
}

/// A bound procedure with a few bytes changed is taken or refused with a sentence, and never breaks a check.
pub(crate) fn rulebook(bytes: &[u8]) {
    let Some((first, slips)) = bytes.split_first() else { return };
    let bound = bound();
    let mut text = bound[usize::from(*first) % bound.len()].json.as_bytes().to_vec();
    for slip in slips.chunks_exact(4) {
        let place = usize::from(u16::from_le_bytes([slip[0], slip[1]])) % text.len();
        match slip[2] % 3 {
            0 => text[place] = slip[3],
            1 => drop(text.remove(place)),
            _ => text.insert(place, slip[3]),
        }
    }
    let Ok(text) = String::from_utf8(text) else { return };
    let mut library = Library::empty();
    if let Ok(procedure) = library.load(&text, "sha256:0") {
        let question = format!(r#"{{"procedure":"{}","values":{{}}}}"#, procedure.id);
        let defaults = Defaults { today: "2026-11-22".parse().ok(), ..Defaults::of(&library) };
        let _said = serde_json::to_string(&answer(&question, &defaults)).expect("an answer is JSON");
    }
}

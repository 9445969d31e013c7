//! What is typed, and the questions that carry it.

use guichet::identifiers::{Context, KINDS, Kind};
use guichet::library::Library;
use guichet::wire::{Defaults, LONGEST, answer};

/// The first byte chooses a kind, the rest is typed: what is read is read again the same, and every span lies inside.
pub(super) fn kinds(bytes: &[u8]) {
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
pub(super) fn json(bytes: &[u8]) {
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
                same(value, other.get(&**key).expect("the same keys"));
            }
        }
        _ => panic!("two readings of one text"),
    }
}

/// Any text is a question: the answer is JSON, and holds nothing of what it cannot read.
pub(super) fn questions(bytes: &[u8]) {
    asked(&String::from_utf8_lossy(bytes), Library::bundled());
}

/// Asks, and holds the answer against what is promised of every answer.
pub(super) fn asked(text: &str, library: &Library) -> serde_json::Value {
    let defaults = Defaults { today: "2026-11-22".parse().ok(), ..Defaults::of(library) };
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
    said
}

//! Procedures and forms: any answers to any of them, and their texts with bytes changed.

use super::typed::asked;
use guichet::library::{Library, bound};
use guichet::rulebook::{Answers, Field};
use serde_json::{Map, Value, json};

/// The first byte chooses a procedure, each line after it answers one of its fields: its first byte says which, the rest
/// is typed, but for one digit, which stands for an answer that the field takes.
pub(super) fn forms(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let procedures: Vec<_> = Library::bundled().procedures().collect();
    let procedure = procedures[usize::from(*first) % procedures.len()];
    let mut values = Map::new();
    for line in rest.split(|byte| *byte == b'\n') {
        let Some((rank, typed)) = line.split_first() else { continue };
        let place = usize::from(*rank) % procedure.fields.len().max(1);
        if let Some(field) = procedure.fields.get(place) {
            values.insert(field.path.replace("[]", "[0]"), answered(field, &String::from_utf8_lossy(typed)));
        }
    }
    let submitted = first & 0x80 != 0;
    let question = json!({ "procedure": procedure.id, "values": values, "submitted": submitted });
    let said = asked(&question.to_string(), Library::bundled());
    assert!(said.get("error").is_none() || question.to_string().len() > 20_000, "a form is judged");
}

fn answered(field: &Field, typed: &str) -> Value {
    let Some(digit) = typed.chars().next().filter(|_| typed.len() == 1).and_then(|digit| digit.to_digit(10)) else {
        return typed.into();
    };
    let digit = usize::try_from(digit).expect("a digit fits");
    match &field.answers {
        Answers::Kind(kind) => kind.about().example.into(),
        Answers::Choice(choices) => choices[digit % choices.len()].id.as_str().into(),
        Answers::YesNo | Answers::Tick => (digit % 2 == 1).into(),
        Answers::Number { least, .. } => (least / 1000).into(),
        Answers::Text(_) => "12 rue de l’Exemple".into(),
    }
}

/// A bound procedure with a few bytes changed is taken or refused with a sentence, and never breaks a check.
pub(super) fn rulebook(bytes: &[u8]) {
    let Some((first, slips)) = bytes.split_first() else { return };
    let bound = bound();
    let text = bound[usize::from(*first) % bound.len()].json;
    let Some(text) = slipped(text, slips) else { return };
    let mut library = Library::empty();
    let taken = library.load(&text, "sha256:0").map(|procedure| procedure.id.clone());
    match taken {
        Ok(id) => judged(&id, &library),
        Err(misprint) => assert!(!misprint.to_string().is_empty(), "a misprint is a sentence"),
    }
}

/// The same of what a browser loads: `None`, or a procedure that judges.
pub(super) fn packed(bytes: &[u8]) {
    let Some((first, slips)) = bytes.split_first() else { return };
    let texts: Vec<&str> = bound().iter().flat_map(|bound| bound.packed).collect();
    let Some(text) = slipped(texts[usize::from(*first) % texts.len()], slips) else { return };
    let mut library = Library::empty();
    if let Some(id) = library.unpack(&text).map(|procedure| procedure.id.clone()) {
        judged(&id, &library);
    }
}

/// A text with slips of four bytes: two for the place, one for what happens there, one for what is put.
fn slipped(text: &str, slips: &[u8]) -> Option<String> {
    let mut text = text.as_bytes().to_vec();
    for slip in slips.chunks_exact(4) {
        let place = usize::from(u16::from_le_bytes([slip[0], slip[1]])) % text.len();
        match slip[2] % 3 {
            0 => text[place] = slip[3],
            1 => drop(text.remove(place)),
            _ => text.insert(place, slip[3]),
        }
        if text.is_empty() {
            return None;
        }
    }
    String::from_utf8(text).ok()
}

/// A procedure that was taken judges an empty form, and one whose every field is answered.
fn judged(id: &str, library: &Library) {
    let procedure = library.find(id).expect("what was taken is there");
    let full = procedure.fields.iter().map(|field| (field.path.replace("[]", "[0]"), answered(field, "1")));
    for values in [Map::new(), full.collect()] {
        asked(&json!({ "procedure": id, "values": values, "submitted": true }).to_string(), library);
    }
}

//! The fields of a proof of address: two characters that name each, then its value.

use super::{GS, RS};

/// The documents whose fields are read: a proof of address, a bill, a tax notice of a dwelling.
const DOCUMENTS: &[&str] = &["00", "01", "02"];

/// Each field: its name, the length of its value, and whether it may be shorter. What is longer than the name of a
/// person or a line of an address says nothing that is compared.
const FIELDS: &[(&str, usize, bool)] = &[
    ("10", 38, true),
    ("11", 38, true),
    ("12", 38, true),
    ("13", 38, true),
    ("1C", 8, false),
    ("1G", 1, false),
    ("20", 38, true),
    ("21", 38, true),
    ("22", 38, true),
    ("23", 38, true),
    ("24", 5, false),
    ("25", 32, true),
    ("26", 2, false),
    ("2B", 5, false),
    ("2D", 2, false),
];

/// The most fields that are read.
const MOST: usize = 64;

/// The fields, in their order.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Fields {
    read: Vec<(String, String)>,
    /// As they were signed: the separators that a scanner lost are back.
    text: String,
}

impl Fields {
    pub(super) fn read(message: &str, document: &str) -> Self {
        let mut fields = Self { read: Vec::new(), text: message.to_owned() };
        if DOCUMENTS.contains(&document) {
            let lost = !message.contains([GS, RS]);
            fields.text.clear();
            fields.take(message, lost);
        }
        fields
    }

    /// Takes one field after the other; what is not understood stays as it is.
    fn take(&mut self, message: &str, lost: bool) {
        let mut rest = message;
        while self.read.len() < MOST {
            let Some((name, after)) = rest.split_at_checked(2) else { break };
            let known = FIELDS.iter().find(|(id, ..)| *id == name);
            let value = match known {
                Some((_, length, false)) => after.get(..*length),
                Some((_, length, true)) if lost => Some(until_next(after, *length)),
                Some((_, length, true)) => Some(until_separator(after, *length)),
                None => Some(until_separator(after, usize::MAX)),
            };
            let Some(value) = value else { break };
            let after = after.get(value.len()..).unwrap_or_default();
            let shorter = known.is_none_or(|(_, length, varies)| *varies && value.len() < *length);
            let separator = after.get(..1).filter(|next| shorter && next.contains([GS, RS]));
            self.text += name;
            self.text += value;
            match separator {
                Some(separator) => self.text += separator,
                None if shorter && lost => self.text.push(GS),
                None => {}
            }
            self.read.push((name.to_owned(), value.to_owned()));
            rest = after.get(separator.map_or(0, str::len)..).unwrap_or_default();
        }
        self.text += rest;
    }

    /// What was signed, after its header.
    pub(super) fn restored(&self, header: &str) -> String {
        header.to_owned() + &self.text
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.read.iter().find(|(id, _)| id == name).map(|(_, value)| value.as_str())
    }
}

fn until_separator(text: &str, most: usize) -> &str {
    let end = text.bytes().take(most).take_while(|byte| !matches!(byte, 0x1D | 0x1E)).count();
    text.get(..end).unwrap_or_default()
}

/// Without separators, a value ends where the name of another field follows a letter: the signature tells whether this
/// was right.
fn until_next(text: &str, most: usize) -> &str {
    let follows = |at: usize| {
        let after_a_letter =
            text.get(at.saturating_sub(1)..at).is_some_and(|c| c.bytes().all(|c| c.is_ascii_uppercase()));
        after_a_letter && text.get(at..at + 2).is_some_and(|name| FIELDS.iter().any(|(id, ..)| *id == name))
    };
    let end = (1..text.len().min(most)).find(|at| follows(*at));
    text.get(..end.unwrap_or(text.len().min(most))).unwrap_or_default()
}

//! Whether the person and the address of a document are those of a form.
//!
//! Capitals, accents, signs and common abbreviations do not count; a document that names the other person of a household,
//! or a name in use, agrees as well. Where the document does not say, nothing is known.

use super::fields::Fields;
use crate::text::folded;

/// What a form tells of a person: several values where several persons or addresses were given.
#[derive(Clone, Debug, Default)]
pub struct Person<'f> {
    /// Names at birth and in use, names of companies.
    pub names: Vec<&'f str>,
    /// First names, as one text for each person.
    pub first_names: Vec<&'f str>,
    /// Number and street.
    pub lines: Vec<&'f str>,
    /// Postcodes.
    pub postal_codes: Vec<&'f str>,
    /// Towns.
    pub cities: Vec<&'f str>,
}

/// What agrees; none where one side does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// The person.
    pub name: Option<bool>,
    /// The address.
    pub address: Option<bool>,
}

/// Words of addresses that are written in several ways (La Poste, NF Z 10-011), folded.
const SHORT: &[(&str, &str)] = &[
    ("allee", "all"),
    ("avenue", "av"),
    ("boulevard", "bd"),
    ("bvd", "bd"),
    ("chemin", "che"),
    ("docteur", "dr"),
    ("faubourg", "fg"),
    ("general", "gal"),
    ("impasse", "imp"),
    ("place", "pl"),
    ("quai", "qu"),
    ("route", "rte"),
    ("saint", "st"),
    ("sainte", "ste"),
    ("square", "sq"),
];

/// Words that an address has or not.
const SMALL: &[&str] = &["de", "du", "des", "la", "le", "les", "l", "d", "et", "cedex"];

impl Agreement {
    pub(super) fn of(fields: &Fields, person: &Person<'_>) -> Self {
        Self { name: name(fields, person), address: address(fields, person) }
    }
}

/// One of the names is there, and one of the first names or its initial where the document has any.
fn name(fields: &Fields, person: &Person<'_>) -> Option<bool> {
    let (last, first) = match (fields.get("10"), fields.get("13")) {
        (_, Some(last)) => (last, fields.get("12")),
        (Some(line), None) => {
            let mut parts = line.split('/').skip(1); // the title, the name, the first names
            (parts.next().unwrap_or(line), parts.next())
        }
        (None, None) => return None,
    };
    let written = words(last);
    if person.names.is_empty() || written.is_empty() {
        return None;
    }
    let named = person.names.iter().any(|name| {
        let typed = words(name);
        !typed.is_empty() && (contains(&written, &typed) || contains(&typed, &written))
    });
    let firsts: Vec<String> = first.map(words).unwrap_or_default();
    let typed: Vec<String> = person.first_names.iter().flat_map(|names| words(names)).collect();
    let known = firsts.is_empty() || typed.is_empty();
    let same = |one: &String| typed.iter().any(|other| one == other || other.starts_with(one.as_str()));
    Some(named && (known || firsts.iter().any(same)))
}

/// The postcode, then the words of the street; the town only where there is no street.
fn address(fields: &Fields, person: &Person<'_>) -> Option<bool> {
    let code = fields.get("24")?;
    if person.postal_codes.is_empty() {
        return None;
    }
    let there = person.postal_codes.iter().any(|typed| typed.trim() == code);
    let street = fields.get("22").map(street).unwrap_or_default();
    let mut typed = person.lines.iter().map(|line| self::street(line)).filter(|line| !line.is_empty()).peekable();
    if street.is_empty() || typed.peek().is_none() {
        let city = fields.get("25").map(self::street).unwrap_or_default();
        let mut cities = person.cities.iter().map(|city| self::street(city));
        return Some(there && (city.is_empty() || person.cities.is_empty() || cities.any(|other| other == city)));
    }
    Some(there && typed.any(|line| contains(&line, &street) || contains(&street, &line)))
}

/// Every word of the second is in the first.
fn contains(all: &[String], some: &[String]) -> bool {
    some.iter().all(|word| all.contains(word))
}

/// The words of a text, folded.
fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The words of an address that count, abbreviated.
fn street(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.retain(|word| !SMALL.contains(&word.as_str()));
    for word in &mut words {
        if let Some((_, short)) = SHORT.iter().find(|(long, _)| long == word) {
            (*short).clone_into(word);
        }
    }
    words
}

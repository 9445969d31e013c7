//! What a kind says of itself is true.

use crate::{hold, right};
use guichet::identifiers::{KINDS, Kind};
use regex::Regex;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_kind_describes_itself() {
    let kebab = Regex::new("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$").unwrap();
    let camel = Regex::new("^[a-z][a-zA-Z0-9]*$").unwrap();
    let mut breaches = Vec::new();
    let mut ids = BTreeSet::new();
    for kind in KINDS {
        let (spec, about) = (kind.spec, kind.about());
        let module = Path::new("src/identifiers").join(spec.id.replace('-', "_"));
        let has_file = module.with_extension("rs").exists() || module.join("mod.rs").exists();
        let nouns = [about.fr.name, about.fr.example, about.en.name, about.en.example];
        let promises = [
            (kebab.is_match(spec.id) && ids.insert(spec.id), "its id is unique, in kebab-case"),
            (has_file, "its file has its name"),
            (nouns.iter().all(|noun| !noun.is_empty() && noun.trim() == *noun), "it has its nouns"),
            (nouns.iter().all(|noun| !noun.contains('\'')), "nouns have typographic apostrophes"),
            (!about.source.is_empty(), "it has a source"),
            (about.facts.iter().all(|name| camel.is_match(name)), "facts are named in camelCase"),
            (about.example.chars().count() <= usize::from(spec.max_length), "a field takes the example"),
            (Kind::find(spec.id).is_some_and(|found| std::ptr::eq(found, kind)), "it is found by its id"),
        ];
        breaches
            .extend(promises.iter().filter(|(kept, _)| !kept).map(|(_, promise)| format!("{}: {promise}", spec.id)));
    }
    hold("descriptions", &breaches);
}

#[test]
fn only_announced_facts_are_told_and_a_field_takes_what_is_written() {
    let mut breaches = Vec::new();
    for kind in KINDS {
        for (_, _, value) in right(kind) {
            let told = value.facts.names().filter(|name| !kind.about().facts.contains(name));
            breaches.extend(told.map(|name| format!("{} tells {name}", kind.spec.id)));
            if value.written.chars().count() > usize::from(kind.spec.max_length) {
                breaches.push(format!("{} {:?} is longer than its field", kind.spec.id, value.written));
            }
        }
    }
    hold("facts and fields", &breaches);
}

//! Try a number of any kind: what it tells, what to correct, what was probably meant.

use super::form::unscripted;
use super::frame::Page;
use super::idle::idle;
use super::place::{Address, Host};
use super::words::{FACTS, VALUES, Words, fact, told, words};
use crate::identifiers::{KINDS, Kind};
use crate::messages::Locale;
use maud::{Markup, html};
use serde_json::Value;

/// The first kind of each family, in the order of the list, and what the family is called.
const FAMILIES: [(&str, &str, &str); 8] = [
    ("cni", "Carte d’identité et passeport", "Identity card and passport"),
    ("mrz", "Zones de lecture automatique", "Machine-readable zones"),
    ("licence", "Permis de conduire", "Driving licence"),
    ("nir", "Numéros de la personne", "Numbers of a person"),
    ("siren", "Entreprises et associations", "Companies and associations"),
    ("pre-application", "Codes des démarches", "Codes of the services"),
    ("civil-name", "État civil, adresse et contact", "Civil status, address and contact"),
    ("vin", "Véhicule et carte grise", "Vehicle and its certificate"),
];

/// What was tried.
pub(in crate::service) struct Tried<'t> {
    pub(in crate::service) kind: &'static Kind,
    pub(in crate::service) typed: &'t str,
    /// The answer of the wire.
    pub(in crate::service) answer: Value,
}

/// The page.
pub(in crate::service) fn numbers(host: Host, locale: Locale, tried: Option<&Tried<'_>>) -> Markup {
    let words = words(locale);
    let page = Page { host, locale, title: words.numbers, address: Address::Numbers, script: Some("numbers.js") };
    let action = (host == Host::Service).then(|| page.to(page.address));
    let example = tried.map_or("", |tried| locale.example(tried.kind.spec));
    page.around(html! {
        h1 { (words.numbers) }
        p.lead { (words.numbers_lead) " " span.scripted { (words.numbers_here) } }
        noscript { p.lead { (unscripted(host, words)) } }
        form #form.try method="post" action=[action] novalidate autocomplete="off" data-yes=(words.yes) data-no=(words.no)
            data-reads=(words.reads) data-use=(words.use_it) data-fix=(words.fix) data-note=(words.note) data-unread=(words.unread)
            data-example=(words.example) {
            div.field {
                label for="kind" { (words.kind) }
                (kinds(locale, tried))
            }
            div.field {
                label for="input" { (words.typed) }
                p.hint #input-hint { @if !example.is_empty() { (words.example) (example) "." } }
                textarea #input name="input" rows="2" spellcheck="false" autocapitalize="none" autocomplete="off"
                    aria-describedby="input-hint" { (tried.map_or("", |tried| tried.typed)) }
            }
            div.said data-said role="status" { @if let Some(tried) = tried { (said(tried, words, locale)) } }
            div.actions {
                button.submit { (words.read_it) }
                a.leave href=(page.to(Address::Ended)) data-leave { (words.leave) }
            }
        }
        (idle(words))
        template data-facts {
            dl {
                @for (name, _, _) in FACTS { dt data-fact=(name) { (fact(name, locale)) } }
                @for (value, _, _) in VALUES { dd data-value=(value) { (told(value, locale)) } }
            }
        }
    })
}

fn kinds(locale: Locale, tried: Option<&Tried<'_>>) -> Markup {
    let starts = |rank: usize| {
        let family = FAMILIES.get(rank)?.0;
        KINDS.iter().position(|kind| kind.spec.id == family)
    };
    html! {
        select #kind name="kind" {
            @for (rank, (_, fr, en)) in FAMILIES.iter().enumerate() {
                optgroup label=(if locale == Locale::Fr { fr } else { en }) {
                    @let from = starts(rank).unwrap_or(0);
                    @let to = starts(rank + 1).unwrap_or(KINDS.len());
                    @for kind in KINDS.iter().take(to).skip(from) {
                        option value=(kind.spec.id) data-example=(locale.example(kind.spec))
                            selected[tried.map_or("plate", |tried| tried.kind.spec.id) == kind.spec.id] { (name(kind, locale)) }
                    }
                }
            }
        }
    }
}

/// Its name alone, as a line of a list begins.
fn name(kind: &Kind, locale: Locale) -> String {
    let name = if locale == Locale::Fr { kind.about().fr.name } else { kind.about().en.name };
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What there is to say: `www/numbers.js` writes the same elements.
fn said(tried: &Tried<'_>, words: &Words, locale: Locale) -> Markup {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let issues = tried.answer.get("issues").and_then(Value::as_array).cloned().unwrap_or_default();
    let facts = tried.answer.get("facts").and_then(Value::as_object).cloned().unwrap_or_default();
    let written = tried.answer.get("written").map(text);
    html! {
        @if let Some(written) = written { p.reads { (words.reads) b { (written) } } }
        @for issue in &issues {
            @let severity = issue.get("severity").map(text).unwrap_or_default();
            p class={ "message " (severity) } {
                span.unseen { (if severity == "error" { words.fix } else { words.note }) }
                (issue.get("message").map(text).unwrap_or_default())
            }
            @if let Some(suggestion) = issue.get("suggestion").map(text) {
                button.suggestion name="_use" value=(suggestion) data-suggestion=(suggestion) {
                    (words.use_it.replace("{suggestion}", &suggestion))
                }
            }
        }
        @if !facts.is_empty() {
            dl.facts { @for (key, value) in &facts { div { dt { (fact(key, locale)) } dd { (in_words(value, words, locale)) } } } }
        }
    }
}

fn in_words(value: &Value, words: &Words, locale: Locale) -> String {
    match value {
        Value::Bool(true) => words.yes.to_owned(),
        Value::Bool(false) => words.no.to_owned(),
        Value::String(text) => told(text, locale).to_owned(),
        Value::Array(list) => list.iter().map(|each| in_words(each, words, locale)).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_in_a_family() {
        let page = numbers(Host::Service, Locale::Fr, None).into_string();
        for kind in KINDS {
            assert_eq!(page.matches(&format!("<option value=\"{}\"", kind.spec.id)).count(), 1, "{}", kind.spec.id);
        }
    }
}

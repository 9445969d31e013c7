//! Where a visit begins.

use super::document::name as document_name;
use super::frame::Page;
use super::photo::name as photo_name;
use super::place::{Address, Host};
use super::words::words;
use crate::library::Library;
use crate::messages::Locale;
use crate::rulebook::Procedure;
use maud::{Markup, html};

/// The procedures, by what they are about: the beginning of their names tells.
const FAMILIES: [&[&str]; 3] = [&["vehicle-"], &["identity-", "passport"], &["licence-"]];

/// The list of the procedures, and what is promised.
pub(in crate::service) fn start(host: Host, locale: Locale, library: &Library) -> Markup {
    let words = words(locale);
    let page = Page { host, locale, title: words.home_title, address: Address::Start, script: None };
    let is_of = |each: &Procedure, family: &[&str]| family.iter().any(|begin| each.id.starts_with(begin));
    let of = |family| sorted(library.procedures().filter(|each| is_of(each, family)), locale);
    let others = library.procedures().filter(|each| !is_of(each, &FAMILIES.concat()));
    let line = |procedure: &Procedure| {
        html! { li { a href=(page.to(Address::Form(&procedure.id))) { (locale.of(&procedure.title)) } } }
    };
    page.around(html! {
        h1 { (words.home_title) }
        p.lead { (words.home_lead) }
        ul.promises { @for promise in words.home_promises { li { (promise) } } }
        h2 { (words.home_procedures) }
        @for (title, family) in words.families.into_iter().zip(FAMILIES) {
            @if !of(family).is_empty() {
                section.family {
                    h3 { (title) }
                    ul.procedures { @for procedure in of(family) { (line(procedure)) } }
                }
            }
        }
        ul.procedures { @for procedure in sorted(others, locale) { (line(procedure)) } }
        h2 { (words.home_tools) }
        ul.procedures {
            @for (to, name) in [(Address::Numbers, words.numbers), (Address::Photo, photo_name(locale)), (Address::Document, document_name(locale)), (Address::Batch, words.batch), (Address::Traces, words.traces)] {
                li { a href=(page.to(to)) { (name) } }
            }
        }
    })
}

/// In the order of their titles.
fn sorted<'p>(procedures: impl Iterator<Item = &'p Procedure>, locale: Locale) -> Vec<&'p Procedure> {
    let mut procedures: Vec<_> = procedures.collect();
    procedures.sort_by_key(|procedure| locale.of(&procedure.title).replace('É', "E"));
    procedures
}

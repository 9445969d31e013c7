//! Where a visit begins.

use super::frame::Page;
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
    let of = |family: &'static [&'static str]| {
        library.procedures().filter(move |each| family.iter().any(|begin| each.id.starts_with(begin)))
    };
    let all: Vec<&str> = FAMILIES.concat();
    let others = library.procedures().filter(|each| !all.iter().any(|begin| each.id.starts_with(begin)));
    let line = |procedure: &Procedure| {
        html! { li { a href=(page.to(Address::Form(&procedure.id))) { (locale.of(&procedure.title)) } } }
    };
    page.around(html! {
        h1 { (words.home_title) }
        p.lead { (words.home_lead) }
        ul.promises { @for promise in words.home_promises { li { (promise) } } }
        h2 { (words.home_procedures) }
        @for (title, family) in words.families.into_iter().zip(FAMILIES) {
            @if of(family).next().is_some() {
                section.family {
                    h3 { (title) }
                    ul.procedures { @for procedure in of(family) { (line(procedure)) } }
                }
            }
        }
        ul.procedures { @for procedure in others { (line(procedure)) } }
        h2 { (words.home_tools) }
        ul.procedures {
            @for (to, name) in [(Address::Numbers, words.numbers), (Address::Batch, words.batch), (Address::Traces, words.traces)] {
                li { a href=(page.to(to)) { (name) } }
            }
        }
    })
}

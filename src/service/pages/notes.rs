//! The pages that only tell something.

use super::frame::Page;
use super::place::{Address, Host};
use super::words::words;
use crate::messages::Locale;
use maud::{Markup, html};

/// There is no such page.
pub(in crate::service) fn lost(locale: Locale) -> Markup {
    let words = words(locale);
    note(Host::Service, locale, Address::Start, words.lost, &[words.lost_lead])
}

/// What was posted is no form that can be read.
pub(in crate::service) fn too_long(locale: Locale) -> Markup {
    let words = words(locale);
    note(Host::Service, locale, Address::Start, words.too_long, &[words.too_long_lead])
}

/// The person is done, or has been away for long: what was typed is gone.
pub(in crate::service) fn ended(host: Host, locale: Locale) -> Markup {
    let words = words(locale);
    note(host, locale, Address::Ended, words.ended, &words.ended_lead)
}

fn note(host: Host, locale: Locale, address: Address<'_>, title: &str, leads: &[&str]) -> Markup {
    let page = Page { host, locale, title, address, script: None };
    page.around(html! {
        h1 { (title) }
        @for lead in leads { p { (lead) } }
        p { a href=(page.to(Address::Start)) { (words(locale).home) } }
    })
}

//! The pages that only tell something.

use super::{Page, words};
use crate::messages::Locale;
use crate::rulebook::Procedure;
use maud::{Markup, html};

/// A form that may be sent.
pub(in crate::service) struct Received<'p> {
    pub(in crate::service) procedure: &'p Procedure,
    pub(in crate::service) documents: &'p [String],
    pub(in crate::service) locale: Locale,
}

/// The form was accepted: what to attach.
pub(in crate::service) fn received(received: &Received<'_>) -> Markup {
    let Received { procedure, documents, locale } = *received;
    let words = words(locale);
    let labels = procedure.documents.iter().filter(|document| documents.contains(&document.id));
    let page = Page { locale, title: words.received, address: &procedure.id, form: false };
    page.around(html! {
        p.procedure { (locale.of(&procedure.title)) }
        div.received {
            h1 { (words.received) }
            p { (words.received_lead) }
        }
        @if !documents.is_empty() {
            h2 { (words.documents) }
            ul.documents { @for document in labels { li { (locale.of(&document.label)) } } }
        }
        p { a href={ "/" (locale.tag()) "/" } { (words.again) } }
    })
}

/// There is no such page.
pub(in crate::service) fn lost(locale: Locale) -> Markup {
    let words = words(locale);
    note(locale, words.lost, words.lost_lead)
}

/// What was posted is no form that can be read.
pub(in crate::service) fn too_long(locale: Locale) -> Markup {
    let words = words(locale);
    note(locale, words.too_long, words.too_long_lead)
}

fn note(locale: Locale, title: &str, lead: &str) -> Markup {
    let page = Page { locale, title, address: "", form: false };
    page.around(html! {
        h1 { (title) }
        p { (lead) }
        p { a href={ "/" (locale.tag()) "/" } { (words(locale).home) } }
    })
}

//! The acknowledgement: the form may be sent. What to attach, what to pay, what the service checks next.

use super::frame::Page;
use super::place::{Address, Host};
use super::words::words;
use crate::messages::{self, Locale};
use crate::rulebook::{Field, Procedure};
use crate::service::judged::{Fee, Judged};
use maud::{Markup, html};

/// A form that may be sent.
pub(in crate::service) struct Received<'p> {
    pub(in crate::service) procedure: &'p Procedure,
    pub(in crate::service) judged: &'p Judged,
    pub(in crate::service) locale: Locale,
}

/// The page.
pub(in crate::service) fn received(received: &Received<'_>) -> Markup {
    let Received { procedure, judged, locale } = *received;
    let title = format!("{} – {}", words(locale).received, locale.of(&procedure.title));
    let address = Address::Form(&procedure.id);
    let page = Page { host: Host::Service, locale, title: &title, address, script: None };
    page.around(acknowledgement(procedure, Some(judged), locale, &page))
}

/// What the page tells; without a report, all that it may have to tell, for the script to show a part of.
pub(super) fn acknowledgement(
    procedure: &Procedure,
    judged: Option<&Judged>,
    locale: Locale,
    page: &Page<'_>,
) -> Markup {
    let words = words(locale);
    let attached = |id: &String| judged.is_some_and(|judged| judged.documents.contains(id));
    let fee = judged.and_then(|judged| judged.fee.as_ref());
    html! {
        div.acknowledgement data-received hidden[judged.is_none()] {
            @if judged.is_some() { p.procedure { (locale.of(&procedure.title)) } }
            div.received {
                (heading(judged.is_some(), words.received))
                p { (words.received_lead) }
            }
            @if !procedure.documents.is_empty() {
                div data-documents hidden[judged.is_some_and(|judged| judged.documents.is_empty())] {
                    h2 { (words.documents) }
                    ul.documents {
                        @for document in &procedure.documents {
                            @if judged.is_none() || attached(&document.id) {
                                li data-document=(document.id) hidden[judged.is_none()] { (locale.of(&document.label)) }
                            }
                        }
                    }
                }
            }
            div data-fee hidden[fee.is_none()] {
                h2 { (words.fee) }
                p { span.amount { @if let Some(fee) = fee { (written(fee, locale)) } } }
            }
            (validity(procedure, judged, locale))
            @if !procedure.later.is_empty() {
                h2 { (words.later) }
                ul.later { @for later in &procedure.later { li { (locale.of(&later.label)) } } }
            }
            div.actions {
                button.secondary type="button" data-print hidden { (words.print) }
                a.leave href=(page.to(Address::Ended)) data-leave { (words.leave) }
            }
        }
    }
}

/// Until when each date that was answered serves; without a report, each that may have to be told.
fn validity(procedure: &Procedure, judged: Option<&Judged>, locale: Locale) -> Markup {
    let words = words(locale);
    let until = |field: &Field| {
        let mut all = judged.iter().flat_map(|judged| &judged.validity);
        all.find(|each| field.is_at(&each.path)).map(|each| day(&each.until))
    };
    let lasting: Vec<(&Field, Option<String>)> = procedure
        .lasting()
        .map(|field| (field, until(field)))
        .filter(|(_, until)| judged.is_none() || until.is_some())
        .collect();
    html! {
        @if !lasting.is_empty() {
            div data-validity hidden[judged.is_none()] {
                h2 { (words.validity) }
                ul.later {
                    @for (field, until) in &lasting {
                        li data-lasting=(field.path) hidden[until.is_none()] {
                            (locale.of(&field.label)) " – " (words.until) " " span.day { (until.as_deref().unwrap_or_default()) }
                        }
                    }
                }
            }
        }
    }
}

/// A day as the sentences write it.
fn day(until: &str) -> String {
    until.parse().map_or_else(|_| until.to_owned(), messages::day)
}

/// A page has one first heading: where the form is on it, that is the name of the procedure.
fn heading(alone: bool, text: &str) -> Markup {
    html! { @if alone { h1 tabindex="-1" { (text) } } @else { h2 tabindex="-1" { (text) } } }
}

/// « 86,00 € »
fn written(fee: &Fee, locale: Locale) -> String {
    match locale {
        Locale::Fr => fee.amount.replace('.', ",") + "\u{A0}€",
        Locale::En => ["€", &fee.amount].concat(),
    }
}

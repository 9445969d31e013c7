//! The reference page of a procedure.

use super::frame::Page;
use super::place::{Address, Host};
use super::words::words;
use crate::handbook;
use crate::messages::Locale;
use crate::rulebook::Procedure;
use maud::{Markup, html};

/// What is asked, what must agree, where it comes from.
pub(in crate::service) fn reference(host: Host, procedure: &Procedure, locale: Locale) -> Markup {
    let reference = handbook::reference(procedure, locale);
    let page = Page { host, locale, title: &reference.title, address: Address::Reference(&procedure.id), script: None };
    page.around(html! {
        h1 { (reference.title) }
        p.lead { (reference.lead) }
        p { a href=(page.to(Address::Form(&procedure.id))) { (words(locale).to_form) } }
        @for section in &reference.sections {
            h2 { (section.title) }
            // A table wider than the window is scrolled, by keyboard as well.
            div.table role="region" aria-label=(section.title) tabindex="0" {
                table {
                    thead { tr { @for head in &section.head { th scope="col" { (head) } } } }
                    tbody { @for row in &section.rows { tr { @for cell in row { td { (cell) } } } } }
                }
            }
        }
    })
}

//! The pages of the site. They are whole without a script; `www/form.js` only makes them answer sooner.

mod controls;
mod field;
mod form;
mod notes;
mod reference;
mod said;
mod words;

pub(super) use form::{Stage, form};
pub(super) use notes::{Received, lost, received, too_long};
pub(super) use reference::reference;
pub(super) use words::words;

use crate::library::Library;
use crate::messages::Locale;
use maud::{DOCTYPE, Markup, html};

/// A page: what every page of the site has around its content.
struct Page<'p> {
    locale: Locale,
    title: &'p str,
    /// The same page in the other language, after its tag.
    address: &'p str,
    /// There is a form, which a script checks before it is sent.
    form: bool,
}

impl Page<'_> {
    #[allow(clippy::needless_pass_by_value, reason = "what maud makes is put in place")]
    fn around(&self, content: Markup) -> Markup {
        let words = words(self.locale);
        html! {
            (DOCTYPE)
            html lang=(self.locale.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) " – guichet" }
                    link rel="icon" href="/icon.svg" type="image/svg+xml";
                    link rel="stylesheet" href="/style.css";
                    @if self.form { script type="module" src="/form.js" {} }
                }
                body {
                    @if self.form {
                        // The Enter key presses the first button of a form: it must be the one that sends it.
                        button.unseen form="form" tabindex="-1" aria-hidden="true" { (words.submit) }
                    }
                    a.skip href="#content" { (words.skip) }
                    (self.header())
                    main #content tabindex="-1" { (content) }
                    footer { p { (words.foot) } }
                }
            }
        }
    }

    /// Changing language in the middle of a form takes the answers along.
    fn header(&self) -> Markup {
        let words = words(self.locale);
        let (other, name) = match self.locale {
            Locale::Fr => (Locale::En.tag(), "English"),
            Locale::En => (Locale::Fr.tag(), "Français"),
        };
        html! {
            header {
                p.notice { (words.notice) }
                div.top {
                    a.brand href={ "/" (self.locale.tag()) "/" } {
                        img src="/icon.svg" alt="" width="32" height="32";
                        "guichet"
                    }
                    nav aria-label=(words.languages) {
                        @let address = format!("/{other}/{}", self.address);
                        @if self.form {
                            button.link form="form" formnovalidate formaction=(address) name="_language" value=(other) lang=(other) { (name) }
                        } @else {
                            a href=(address) lang=(other) hreflang=(other) { (name) }
                        }
                    }
                }
            }
        }
    }
}

/// Where a visit begins.
pub(super) fn start(locale: Locale, library: &Library) -> Markup {
    let words = words(locale);
    let page = Page { locale, title: words.home_title, address: "", form: false };
    page.around(html! {
        h1 { (words.home_title) }
        p.lead { (words.home_lead) }
        h2 { (words.home_procedures) }
        ul.procedures {
            @for procedure in library.procedures() {
                li { a href={ "/" (locale.tag()) "/" (procedure.id) } { (locale.of(&procedure.title)) } }
            }
        }
        ul.promises { @for promise in words.home_promises { li { (promise) } } }
    })
}

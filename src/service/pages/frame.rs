//! What every page of the site has around its content.

use super::document::name as document_name;
use super::photo::name as photo_name;
use super::place::{Address, Host};
use super::words::{Words, words};
use crate::messages::Locale;
use maud::{DOCTYPE, Markup, html};

/// Scripts, styles, wasm and workers of this origin, and nothing else; no text is made a script, nor a page.
pub(in crate::service) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types default; frame-ancestors 'none'";

/// The same in a file: who may frame a page can only be said by a header.
fn policy_of_files() -> &'static str {
    POLICY.rsplit_once("; ").map_or(POLICY, |(policy, _)| policy)
}

/// A page of the site.
pub(super) struct Page<'p> {
    pub(super) host: Host,
    pub(super) locale: Locale,
    pub(super) title: &'p str,
    pub(super) address: Address<'p>,
    /// The module that makes the page answer sooner; like every page, it has itself kept for when there is no network.
    pub(super) script: Option<&'static str>,
}

impl Page<'_> {
    #[allow(clippy::needless_pass_by_value, reason = "what maud makes is put in place")]
    pub(super) fn around(&self, content: Markup) -> Markup {
        let words = words(self.locale);
        html! {
            (DOCTYPE)
            html lang=(self.locale.tag()) {
                head {
                    meta charset="utf-8";
                    @if self.host == Host::Files {
                        meta http-equiv="Content-Security-Policy" content=(policy_of_files());
                        meta name="referrer" content="no-referrer";
                    }
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) " – guichet" }
                    link rel="icon" href=(self.asset("icon.svg")) type="image/svg+xml";
                    link rel="stylesheet" href=(self.asset("style.css"));
                    @if self.checks() {
                        // Asked for while the script comes, and only where there is one to use it.
                        link rel="preload" as="fetch" crossorigin href=(self.asset("pkg/dist/guichet.wasm")) media="(scripting: enabled)";
                    }
                    script type="module" src=(self.asset(self.script.unwrap_or("offline.js"))) {}
                }
                body {
                    @if self.has_form() {
                        // The Enter key presses the first button of a form: it must be the one that goes on.
                        button.unseen form="form" tabindex="-1" aria-hidden="true" { (words.next) }
                    }
                    a.skip href="#content" { (words.skip) }
                    (self.header(words))
                    main #content tabindex="-1" { (content) }
                    (self.footer(words))
                }
            }
        }
    }

    /// What leads to another page, in the same language.
    pub(super) fn to(&self, page: Address<'_>) -> String {
        self.address.to(self.host, self.locale, page)
    }

    pub(super) fn asset(&self, name: &str) -> String {
        self.address.asset(self.host, name)
    }

    /// Whether its script begins with a worker that checks.
    fn checks(&self) -> bool {
        matches!(self.script, Some("form.js" | "numbers.js" | "document.js"))
    }

    /// A form whose answers follow the person from a page to the next.
    fn has_form(&self) -> bool {
        self.host == Host::Service && self.script.is_some() && matches!(self.address, Address::Form(_))
    }

    /// Changing language in the middle of a form takes the answers along.
    fn header(&self, words: &Words) -> Markup {
        let (other, name) = match self.locale {
            Locale::Fr => (Locale::En, "English"),
            Locale::En => (Locale::Fr, "Français"),
        };
        let address = self.address.to(self.host, other, self.address);
        html! {
            header {
                p.notice { (words.notice) }
                div.top {
                    a.brand href=(self.to(Address::Start)) {
                        img src=(self.asset("icon.svg")) alt="" width="32" height="32";
                        "guichet"
                    }
                    nav aria-label=(words.languages) {
                        @if self.has_form() {
                            button.link form="form" formaction=(address) formnovalidate name="_language" value=(other.tag())
                                lang=(other.tag()) { (name) }
                        } @else {
                            a href=(address) lang=(other.tag()) hreflang=(other.tag()) { (name) }
                        }
                    }
                }
            }
        }
    }

    fn footer(&self, words: &Words) -> Markup {
        let links = [
            (Address::Traces, words.traces),
            (Address::Numbers, words.numbers),
            (Address::Photo, photo_name(self.locale)),
            (Address::Document, document_name(self.locale)),
            (Address::Batch, words.batch),
        ];
        html! {
            footer {
                p { (words.foot) }
                ul.links { @for (page, name) in links { li { a href=(self.to(page)) { (name) } } } }
            }
        }
    }
}

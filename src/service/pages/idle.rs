//! For who goes away: from the screen, with what was typed on it, or from the page, and would lose it.

use super::words::Words;
use maud::{Markup, html};

/// Asked of who has done nothing for long; the script shows it.
pub(super) fn idle(words: &Words) -> Markup {
    html! {
        dialog data-idle aria-labelledby="idle-title" aria-describedby="idle-text" {
            h2 #idle-title { (words.still_there) }
            p #idle-text data-closing=(words.closing) {}
            div.actions {
                button.submit type="button" data-stay { (words.stay) }
                button.secondary type="button" data-wipe { (words.leave) }
            }
        }
    }
}

/// Asked of who follows a link to another page in the middle of a form; the script shows it.
pub(super) fn leaving(words: &Words) -> Markup {
    let [title, text, go] = words.leaving;
    html! {
        dialog data-leaving aria-labelledby="leaving-title" aria-describedby="leaving-text" {
            h2 #leaving-title { (title) }
            p #leaving-text { (text) }
            div.actions {
                button.submit type="button" data-stay { (words.stay) }
                button.secondary type="button" data-go-away { (go) }
            }
        }
    }
}

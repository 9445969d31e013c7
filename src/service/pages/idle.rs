//! For who goes away and leaves what was typed on the screen.

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

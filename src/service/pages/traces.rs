//! What stays on this computer, said plainly.

use super::frame::Page;
use super::place::{Address, Host};
use super::words::words;
use crate::messages::Locale;
use maud::{Markup, html};

/// The page.
pub(in crate::service) fn traces(host: Host, locale: Locale) -> Markup {
    let title = words(locale).traces;
    let page = Page { host, locale, title, address: Address::Traces, script: None };
    let sections = match locale {
        Locale::Fr => FR,
        Locale::En => EN,
    };
    page.around(html! {
        h1 { (title) }
        @for (title, lines) in sections {
            h2 { (title) }
            ul.plain { @for line in *lines { li { (line) } } }
        }
    })
}

/// A title and what is said under it.
type Section = (&'static str, &'static [&'static str]);

const FR: &[Section] = &[
    (
        "Ce qui reste",
        &[
            "Les pages vides, les règles et le programme qui les applique\u{A0}: ainsi une démarche s’ouvre aussi sans réseau. \
             Rien de ce que vous écrivez n’y entre.",
            "Les adresses des pages visitées, dans l’historique du navigateur. Elles disent quelle démarche a été ouverte, \
             jamais ce qui y a été écrit.",
            "Ce que vous avez vous-même imprimé ou téléchargé.",
        ],
    ),
    (
        "Ce qui ne reste pas",
        &[
            "Vos réponses\u{A0}: elles ne sont écrites ni dans un cookie, ni dans un stockage du navigateur, ni dans une \
             adresse.",
            "La mémoire de la relecture\u{A0}: elle a lieu dans un fil séparé, effacé puis arrêté quand vous choisissez \
             «\u{A0}Effacer et terminer\u{A0}».",
            "La page elle-même\u{A0}: le bouton «\u{A0}Précédent\u{A0}» rouvre un formulaire vide.",
        ],
    ),
    (
        "Ce qui part",
        &[
            "Rien, tant que vous n’avez pas choisi «\u{A0}Déposer ma demande\u{A0}». La relecture se fait sur cet appareil.",
            "Sans JavaScript, c’est le serveur qui relit\u{A0}: chaque bouton «\u{A0}Continuer\u{A0}» lui envoie vos réponses. Il \
             les oublie aussitôt après avoir répondu, et ne les écrit dans aucun journal.",
            "Un fichier que vous faites relire en entier ne part jamais.",
        ],
    ),
    (
        "Sur un ordinateur partagé",
        &[
            "Choisissez «\u{A0}Effacer et terminer\u{A0}» avant de partir. Après 12\u{A0}minutes sans activité, la page demande si \
             vous êtes là\u{A0}; 3\u{A0}minutes plus tard, elle efface tout.",
            "Si vous agissez pour une autre personne, le navigateur n’est invité ni à proposer ni à retenir ses réponses.",
            "Un navigateur, une extension ou un logiciel de surveillance installés par d’autres peuvent garder ce que ce site \
             ne garde pas\u{A0}: il ne peut ni les voir ni les en empêcher.",
        ],
    ),
];

const EN: &[Section] = &[
    (
        "What stays",
        &[
            "The blank pages, the rules and the program that applies them, so that a service also opens without a network. \
             Nothing that you write goes into them.",
            "The addresses of the pages visited, in the browser’s history. They tell which service was opened, never what was \
             written in it.",
            "What you printed or downloaded yourself.",
        ],
    ),
    (
        "What does not stay",
        &[
            "Your answers: they are written neither in a cookie, nor in a store of the browser, nor in an address.",
            "The memory of the check: it happens in a separate thread, wiped then stopped when you choose “Clear and finish”.",
            "The page itself: the Back button opens a blank form again.",
        ],
    ),
    (
        "What leaves",
        &[
            "Nothing, until you choose “Submit my application”. The check happens on this device.",
            "Without JavaScript the server does the checking: each “Continue” button sends it your answers. It forgets them as \
             soon as it has replied, and writes them in no log.",
            "A file that you have checked as a whole never leaves.",
        ],
    ),
    (
        "On a shared computer",
        &[
            "Choose “Clear and finish” before you go. After 12 minutes without activity the page asks whether you are there; \
             3 minutes later it clears everything.",
            "If you act for someone else, the browser is asked neither to offer nor to remember their answers.",
            "A browser, an extension or monitoring software installed by others may keep what this site does not: it can \
             neither see nor prevent them.",
        ],
    ),
];

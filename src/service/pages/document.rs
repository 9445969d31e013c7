//! A supporting document, looked at in the browser before it is attached anywhere: its file, and the signed code on it.

use super::frame::Page;
use super::place::{Address, Host};
use crate::messages::Locale;
use maud::{Markup, html};

/// The page. Without a script there is nothing it could do: a document is never sent.
pub(in crate::service) fn document(host: Host, locale: Locale) -> Markup {
    let words = if locale == Locale::Fr { &FRENCH } else { &ENGLISH };
    let page = Page { host, locale, title: words.title, address: Address::Document, script: Some("document.js") };
    page.around(html! {
        h1 { (words.title) }
        p.lead { (words.lead) }
        noscript { p.notice { (words.script) } }
        form #form.photo autocomplete="off" novalidate data-running=(words.running) data-fix=(words.fix) data-note=(words.note)
            data-clean=(words.clean) data-failed=(words.failed) data-found=(words.found) data-dated=(words.dated)
            data-none=(words.none) data-pdf=(words.pdf) {
            div.field {
                label for="slot" { (words.document) }
                select #slot {
                    @for (slot, name) in SLOTS.iter().zip(words.documents) { option value=(slot) { (name) } }
                }
            }
            div.field.drop data-drop {
                label for="file" { (words.file) }
                p.hint #file-hint { (words.file_hint) }
                input #file type="file" accept="image/jpeg,image/png,application/pdf" aria-describedby="file-hint";
            }
            div.said data-said role="status" {}
            div.actions {
                button.secondary type="button" data-wipe hidden { (words.wipe) }
            }
        }
    })
}

/// What it is called in the links to it.
pub(super) fn name(locale: Locale) -> &'static str {
    if locale == Locale::Fr { FRENCH.title } else { ENGLISH.title }
}

/// Where documents go, as the rules of files know them.
const SLOTS: [&str; 3] = ["proof-of-address", "identity", "document"];

struct Words {
    title: &'static str,
    lead: &'static str,
    script: &'static str,
    document: &'static str,
    /// In the order of the slots.
    documents: [&'static str; SLOTS.len()],
    file: &'static str,
    file_hint: &'static str,
    running: &'static str,
    fix: &'static str,
    note: &'static str,
    clean: &'static str,
    failed: &'static str,
    found: &'static str,
    dated: &'static str,
    none: &'static str,
    pdf: &'static str,
    wipe: &'static str,
}

static FRENCH: Words = Words {
    title: "Vérifier un justificatif",
    lead: "Le document est regardé sur cet appareil, et n’est jamais envoyé.",
    script: "Cette page ne fonctionne qu’avec JavaScript\u{A0}: votre document n’est jamais envoyé à un serveur.",
    document: "Le document",
    documents: ["Justificatif de domicile", "Pièce d’identité", "Autre document"],
    file: "Le fichier, à choisir ou à déposer ici",
    file_hint: "PDF, JPEG ou PNG. Sur une image, le code 2D-Doc est cherché.",
    running: "Lecture du document",
    fix: "À corriger\u{A0}: ",
    note: "À vérifier\u{A0}: ",
    clean: "Nous n’avons pas vu de problème dans ce fichier.",
    failed: "Le document n’a pas pu être regardé ici. Vous pouvez le joindre quand même.",
    found: "Un code 2D-Doc a été lu sur ce document. Sa signature est vérifiée à la réception.",
    dated: "D’après son code, le document est daté du {date}.",
    none: "Aucun code 2D-Doc n’a été lu. Tous les documents n’en ont pas\u{A0}: joignez celui-ci tel quel.",
    pdf: "Le code 2D-Doc d’un PDF n’est pas cherché ici\u{A0}: joignez le PDF tel quel.",
    wipe: "Effacer le document de cette page",
};

static ENGLISH: Words = Words {
    title: "Check a supporting document",
    lead: "The document is looked at on this device, and is never sent.",
    script: "This page works with JavaScript only: your document is never sent to a server.",
    document: "The document",
    documents: ["Proof of address", "Proof of identity", "Other document"],
    file: "The file, to choose or to drop here",
    file_hint: "PDF, JPEG or PNG. In a picture, the 2D-Doc code is looked for.",
    running: "Reading the document",
    fix: "To correct: ",
    note: "To check: ",
    clean: "We saw no problem in this file.",
    failed: "The document could not be looked at here. You can attach it anyway.",
    found: "A 2D-Doc code was read on this document. Its signature is verified when it is received.",
    dated: "By its code, the document is dated {date}.",
    none: "No 2D-Doc code was read. Not all documents have one: attach this one as it is.",
    pdf: "The 2D-Doc code of a PDF is not looked for here: attach the PDF as it is.",
    wipe: "Erase the document from this page",
};

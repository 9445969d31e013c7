//! An identity photo, looked at in the browser before it is shown to anyone.

use super::frame::Page;
use super::idle::idle;
use super::place::{Address, Host};
use super::words::words as usual;
use crate::messages::Locale;
use crate::messages::photo::notice;
use crate::photo::specification::{SPECIFICATIONS, Specification};
use maud::{Markup, html};

/// The page. Without a script there is nothing it could do: a photo is never sent.
pub(in crate::service) fn photo(host: Host, locale: Locale) -> Markup {
    let words = if locale == Locale::Fr { &FRENCH } else { &ENGLISH };
    let page = Page { host, locale, title: words.title, address: Address::Photo, script: Some("photo.js") };
    page.around(html! {
        h1 { (words.title) }
        p.lead { (words.lead) }
        p.notice { (notice(locale)) }
        noscript { p.notice { (words.script) } }
        form #form.photo autocomplete="off" novalidate data-stages=(words.stages.join("|")) data-statuses=(words.statuses.join("|"))
            data-fix=(words.fix) data-note=(words.note) data-clean=(words.clean) data-found=(words.found) data-failed=(words.failed) data-unstripped=(words.unstripped) data-mm=(words.mm) {
            div.field {
                label for="document" { (words.document) }
                select #document {
                    @for (specification, name) in SPECIFICATIONS.iter().zip(words.documents) {
                        (choice(specification, name))
                    }
                }
            }
            div.field.drop data-drop {
                label for="file" { (words.file) }
                p.hint #file-hint { (words.file_hint) }
                input #file type="file" accept="image/jpeg,image/png" aria-describedby="file-hint";
            }
            div data-running hidden {
                label for="progress" { (words.running) }
                progress #progress max="4" value="0" {}
            }
            p.said data-said role="status" {}
            div.looked data-looked hidden {
                canvas #preview role="img" aria-label=(words.preview) {}
                (points(words))
                ul.messages data-issues {}
                details { summary { (words.checks) } dl.facts data-checks {} }
                div.actions {
                    button.submit type="button" data-crop { (words.crop) }
                    button.secondary type="button" data-strip { (words.strip) }
                    button.secondary type="button" data-erase { (words.wipe) }
                }
            }
            a.leave href=(page.to(Address::Ended)) data-leave { (usual(locale).leave) }
        }
        (idle(usual(locale)))
    })
}

/// What it is called in the links to it.
pub(super) fn name(locale: Locale) -> &'static str {
    if locale == Locale::Fr { FRENCH.title } else { ENGLISH.title }
}

fn choice(Specification { document, country, .. }: &Specification, name: &str) -> Markup {
    html! { option value=(document) data-country=(country) { (name) } }
}

/// Four places, each by two sliders: by mouse, by finger or by keyboard.
fn points(words: &Words) -> Markup {
    html! {
        fieldset.points {
            legend { (words.points) }
            p.hint { (words.points_hint) }
            @for (id, name) in ["crown", "chin", "left", "right"].iter().zip(words.names) {
                @for (axis, way) in ["x", "y"].iter().zip(words.ways) {
                    div.slider {
                        label for={ (id) "-" (axis) } { (name) ", " (way) }
                        input type="range" id={ (id) "-" (axis) } data-point=(id) data-axis=(axis) min="0" max="45" step="0.1";
                        output for={ (id) "-" (axis) } {}
                    }
                }
            }
        }
    }
}

struct Words {
    title: &'static str,
    lead: &'static str,
    script: &'static str,
    document: &'static str,
    /// In the order of the specifications.
    documents: [&'static str; SPECIFICATIONS.len()],
    file: &'static str,
    file_hint: &'static str,
    running: &'static str,
    /// What is being done: the file is read, decoded, searched for a face, judged.
    stages: [&'static str; 4],
    preview: &'static str,
    points: &'static str,
    points_hint: &'static str,
    names: [&'static str; 4],
    ways: [&'static str; 2],
    checks: &'static str,
    /// Unknown, pass, info, warn, block.
    statuses: [&'static str; 5],
    crop: &'static str,
    strip: &'static str,
    wipe: &'static str,
    fix: &'static str,
    note: &'static str,
    clean: &'static str,
    found: &'static str,
    failed: &'static str,
    unstripped: &'static str,
    mm: &'static str,
}

static FRENCH: Words = Words {
    title: "Vérifier une photo d’identité",
    lead: "La photo est regardée sur cet appareil, et n’est jamais envoyée.",
    script: "Cette page ne fonctionne qu’avec JavaScript\u{A0}: votre photo n’est jamais envoyée à un serveur.",
    document: "Le document",
    documents: [
        "Passeport",
        "Carte d’identité",
        "Permis de conduire",
        "Titre de séjour",
        "Visa",
        "Passeport britannique",
        "Visa américain",
    ],
    file: "La photo, à choisir ou à déposer ici",
    file_hint: "JPEG ou PNG, de 413 × 531 pixels au moins.",
    running: "Lecture de la photo",
    stages: ["Le fichier est lu.", "Les pixels sont lus.", "Le visage est cherché.", "La photo est vérifiée."],
    preview: "Votre photo, avec le cadre proposé et les quatre repères",
    points: "Les quatre repères",
    points_hint: "Placez-les avec les flèches du clavier, ou faites-les glisser sur la photo. Le sommet du crâne est sous les cheveux.",
    names: ["Sommet du crâne", "Bas du menton", "Œil à gauche de la photo", "Œil à droite de la photo"],
    ways: ["de gauche à droite", "de haut en bas"],
    checks: "Ce qui a été regardé",
    statuses: ["pas vérifié", "rien à signaler", "à savoir", "à vérifier", "à corriger"],
    crop: "Télécharger la photo recadrée",
    strip: "Continuer quand même\u{A0}: garder cette photo, sans le lieu ni la date",
    wipe: "Effacer la photo de cette page",
    fix: "À corriger\u{A0}: ",
    note: "À vérifier\u{A0}: ",
    clean: "Nous n’avons pas vu de problème. Nous ne regardons ni les lunettes, ni les cheveux, ni l’expression, ni la ressemblance.",
    found: "À vérifier ou à corriger\u{A0}: {count}. Les remarques sont sous les repères.",
    failed: "La photo n’a pas pu être regardée ici. Vous pouvez continuer quand même.",
    unstripped: "Choisissez une autre photo : le lieu n’a pas pu être retiré de celle-ci.",
    mm: "{value} mm",
};

static ENGLISH: Words = Words {
    title: "Check an identity photo",
    lead: "The photo is looked at on this device, and never sent.",
    script: "This page works with JavaScript only: your photo is never sent to a server.",
    document: "The document",
    documents: [
        "Passport",
        "Identity card",
        "Driving licence",
        "Residence permit",
        "Visa",
        "British passport",
        "American visa",
    ],
    file: "The photo, to choose or to drop here",
    file_hint: "JPEG or PNG, at least 413 × 531 pixels.",
    running: "Reading the photo",
    stages: ["The file is read.", "The pixels are read.", "The face is looked for.", "The photo is checked."],
    preview: "Your photo, with the frame proposed and the four marks",
    points: "The four marks",
    points_hint: "Place them with the arrow keys, or drag them on the photo. The top of the skull is under the hair.",
    names: ["Top of the skull", "Bottom of the chin", "Eye on the left of the photo", "Eye on the right of the photo"],
    ways: ["from left to right", "from top to bottom"],
    checks: "What was looked at",
    statuses: ["not checked", "nothing to report", "to know", "to check", "to correct"],
    crop: "Download the cropped photo",
    strip: "Continue anyway: keep this photo, without its place and date",
    wipe: "Erase the photo from this page",
    fix: "To correct: ",
    note: "To check: ",
    clean: "We saw no problem. We look neither at glasses, hair or expression, nor at the likeness.",
    found: "To check or to correct: {count}. The remarks are below the marks.",
    failed: "The photo could not be looked at here. You can continue anyway.",
    unstripped: "Choose another photo: the place could not be taken out of this one.",
    mm: "{value} mm",
};

//! What an edition changes, in words; and the reference page of a procedure.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use guichet::handbook::{changes, reference};
use guichet::json;
use guichet::library::Library;
use guichet::messages::Locale;
use guichet::rulebook::{Procedure, bind, proofread};

const PAGE: &str = r#"
id = "page"
edition = "2026-11-22"
status = "reviewed"
title = { fr = "Une page", en = "A page" }
step = [{ id = "one", title = { fr = "Une étape", en = "One step" } }]
amount = { full = { cents = { 2020-01-01 = 8600 }, source = "law" } }
fee = [{ amount = "full" }]

[source]
law = { ref = "A law", sure = "high", read = "2026-11-22" }

[limit]
life = { months = { 2017-11-06 = 6 }, source = "law" }

[[field]]
path = "holder.type"
step = "one"
choices = { person = { fr = "Une personne", en = "A person" }, company = { fr = "Une société", en = "A company" } }
required = true
label = { fr = "Vous êtes", en = "You are" }
missing = { fr = "Choisissez.", en = "Select." }

[[field]]
path = "holder.siren"
step = "one"
kind = "siren"
when = { known = "is-company" }
label = { fr = "Numéro SIREN", en = "SIREN number" }

[[field]]
path = "proof.date"
step = "one"
kind = "date"
label = { fr = "Date de la preuve", en = "Date of the proof" }

[known]
is-company = { field = "holder.type", is = "company" }

[[rule]]
id = "proof-is-recent"
ref = "X22"
when = { not = { known = "is-company" } }
then = { field = "proof.date", within = "life" }
blames = ["proof.date"]
source = "law"
message = { fr = "Donnez une preuve de moins de {limit}.", en = "Give a proof less than {limit} old." }

[[document]]
id = "proof"
label = { fr = "Preuve", en = "Proof" }

[[server]]
id = "exists"
label = { fr = "La société existe.", en = "The company exists." }
"#;

fn procedure(text: &str) -> Procedure {
    let tree: toml::Table = toml::from_str(text).unwrap();
    let tree = serde_json::to_string(&tree).unwrap();
    let tree = json::read(&tree).unwrap_or_else(|why| panic!("{why:?}"));
    let procedure = bind(&tree, "sha256:").unwrap();
    assert_eq!(proofread(&procedure), vec![]);
    procedure
}

fn said(right: &str, changed: &str, locale: Locale) -> Vec<String> {
    assert!(PAGE.contains(right), "the page has {right}");
    changes(&procedure(PAGE), &procedure(&PAGE.replacen(right, changed, 1)), locale)
}

#[test]
fn the_same_edition_changes_nothing() {
    assert_eq!(said("A law", "The same law, cited otherwise", Locale::En), Vec::<String>::new());
}

#[test]
fn each_change_is_said_once() {
    for (right, changed, sentence) in [
        (
            "{ 2017-11-06 = 6 }",
            "{ 2017-11-06 = 6, 2027-01-01 = 3 }",
            "The length life changes from 6 months to 3 months as of 01/01/2027.",
        ),
        (
            "{ 2017-11-06 = 6 }",
            "{ 2017-11-06 = 5 }",
            "The length life changes from 6 months to 5 months as of 06/11/2017.",
        ),
        ("8600", "8600, 2027-01-01 = 9000", "The amount full changes from €86.00 to €90.00 as of 01/01/2027."),
        (
            "status = \"reviewed\"",
            "status = \"reviewed\"\nown = { field = \"holder.type\", is = \"person\" }",
            "The answers are the person’s own if “You are” is “A person” (formerly always).",
        ),
        (
            "is = \"company\"",
            "is = \"person\"",
            "The condition is-company holds if “You are” is “A person” (formerly if “You are” is “A company”).",
        ),
        (
            "when = { known = \"is-company\" }\nlabel",
            "label",
            "The question “SIREN number” is asked always (formerly if “You are” is “A company”).",
        ),
        (
            "kind = \"date\"",
            "kind = \"date\"\nrequired = true\nmissing = { fr = \"Dites.\", en = \"Say.\" }",
            "An answer to “Date of the proof” is now expected.",
        ),
        (
            "source = \"law\"\nmessage",
            "source = \"law\"\nseverity = \"warning\"\nmessage",
            "The rule X22 (proof-is-recent) is softened: it warns (formerly: it blocks).",
        ),
        (
            "when = { not = { known = \"is-company\" } }\n",
            "",
            "The rule X22 (proof-is-recent) applies always (formerly if it is not true that “You are” is “A company”).",
        ),
        (
            "Give a proof less than {limit} old.",
            "Give a newer proof, less than {limit} old.",
            "For X22 (proof-is-recent), the sentence “Give a proof less than {limit} old.” becomes “Give a newer proof, less than {limit} old.”.",
        ),
        (
            "id = \"proof\"",
            "id = \"proof\"\nwhen = { known = \"is-company\" }",
            "The document “Proof” is to be attached if “You are” is “A company” (formerly always).",
        ),
        (
            "en = \"A person\"",
            "en = \"A human\"",
            "The question “You are” takes “A human” or “A company” (formerly “A person” or “A company”).",
        ),
        (
            "within = \"life\"",
            "within = 2",
            "The rule X22 (proof-is-recent) demands: “Date of the proof” is less than 2 years old on the day of the application (formerly: “Date of the proof” is less than 6 months old on the day of the application).",
        ),
    ] {
        let found = said(right, changed, Locale::En);
        assert!(found.iter().any(|found| found == sentence), "{sentence}\n{found:#?}");
        assert!(found.len() <= 2, "{found:#?}");
    }
}

#[test]
fn what_comes_and_goes_is_said_in_french() {
    let renamed = |right: &str, changed: &str| said(right, changed, Locale::Fr);
    assert_eq!(
        renamed("id = \"proof-is-recent\"", "id = \"proof-is-new\""),
        [
            "La règle X22 (proof-is-recent) est retirée\u{A0}: «\u{A0}Date de la preuve\u{A0}» date de moins de 6\u{A0}mois le jour de la demande.",
            "La règle X22 (proof-is-new) est ajoutée\u{A0}: s’il n’est pas vrai que «\u{A0}Vous êtes\u{A0}» est «\u{A0}Une société\u{A0}», «\u{A0}Date de la preuve\u{A0}» date de moins de 6\u{A0}mois le jour de la demande\u{A0}; elle bloque.",
        ]
    );
    assert_eq!(
        renamed("id = \"proof\"", "id = \"paper\""),
        [
            "La pièce «\u{A0}Preuve\u{A0}» n’est plus à joindre.",
            "La pièce «\u{A0}Preuve\u{A0}» est à joindre toujours."
        ]
    );
    assert_eq!(
        renamed("id = \"exists\"", "id = \"lives\""),
        [
            "Le service vérifiera aussi ceci\u{A0}: La société existe.",
            "Le service ne vérifie plus ceci\u{A0}: La société existe."
        ]
    );
}

#[test]
fn a_reference_page_tells_every_rule_with_its_source() {
    for procedure in Library::bundled().procedures() {
        for locale in [Locale::Fr, Locale::En] {
            let page = reference(procedure, locale);
            for section in &page.sections {
                assert!(section.rows.iter().all(|row| row.len() == section.head.len()), "{}", section.title);
            }
            let text = page.markdown();
            let rules = procedure.rules.iter().map(|rule| &rule.id);
            let paths = procedure.fields.iter().map(|field| &field.path);
            let sources = procedure.sources.iter().map(|source| &source.id);
            for told in rules.chain(paths).chain(sources) {
                assert!(text.contains(&format!("| {told} |")), "{}: {told}", procedure.id);
            }
        }
    }
}

//! The rulebook refuses a misprint, and says which in a sentence.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use guichet::json;
use guichet::rulebook::{bind, proofread};

const PAGE: &str = r#"
id = "page"
edition = "2026-11-22"
status = "reviewed"
title = { fr = "Une page", en = "A page" }

[source]
law = { ref = "A law", sure = "high", read = "2026-11-22" }
blog = { ref = "A blog", sure = "low", read = "2026-11-22" }

[limit]
life = { months = { 2017-11-06 = 6 }, source = "law" }

[[step]]
id = "one"
title = { fr = "Une étape", en = "One step" }

[[field]]
path = "holder.type"
step = "one"
choices = { person = { fr = "Une personne", en = "A person" }, company = { fr = "Une société", en = "A company" } }
required = true
label = { fr = "Vous êtes", en = "You are" }
missing = { fr = "Choisissez qui vous êtes.", en = "Select who you are." }

[[field]]
path = "holder.siren"
step = "one"
kind = "siren"
when = { field = "holder.type", is = "company" }
label = { fr = "Numéro SIREN", en = "SIREN number" }

[[field]]
path = "proof.date"
step = "one"
kind = "date"
label = { fr = "Date du justificatif", en = "Date of the proof" }

[[field]]
path = "vehicle.plate"
step = "one"
kind = "plate"
label = { fr = "Numéro", en = "Number" }

[known]
is-old = { field = "vehicle.plate", fact = "series", is = "FNI" }

[[elsewhere]]
id = "other-door"
when = { known = "is-old" }
message = { fr = "Utilisez une autre démarche.", en = "Use another service." }

[[rule]]
id = "proof-is-recent"
then = { field = "proof.date", within = "life" }
blames = ["proof.date"]
source = "law"
message = { fr = "Donnez une preuve de moins de {limit}.", en = "Give a proof less than {limit} old." }
"#;

/// The first thing said of the page, after a misprint.
fn said(right: &str, misprint: &str) -> String {
    assert!(PAGE.contains(right), "the page has {right}");
    let tree: toml::Table = toml::from_str(&PAGE.replacen(right, misprint, 1)).unwrap();
    let tree = serde_json::to_string(&tree).unwrap();
    let tree = json::read(&tree).unwrap_or_else(|why| panic!("{why:?}"));
    match bind(&tree, "") {
        Err(misprint) => misprint.to_string(),
        Ok(procedure) => proofread(&procedure).first().map(ToString::to_string).unwrap_or_default(),
    }
}

#[test]
fn the_page_itself_is_right() {
    assert_eq!(said("id = \"page\"", "id = \"page\""), "");
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table: one misprint a line")]
fn each_misprint_is_named() {
    for (right, misprint, sentence) in [
        // Names.
        ("field = \"proof.date\"", "field = \"proof.dat\"", "rule proof-is-recent: no field is called proof.dat"),
        ("blames = [\"proof.date\"]", "blames = [\"proof\"]", "rule proof-is-recent: no field is called proof"),
        ("blames = [\"proof.date\"]", "blames = []", "rule proof-is-recent: a rule blames at least one field"),
        ("is = \"company\"", "is = \"compagny\"", "field holder.siren: holder.type is never compagny"),
        ("fact = \"series\"", "fact = \"serie\"", "known is-old: vehicle.plate tells no fact serie"),
        ("known = \"is-old\"", "known = \"is-odl\"", "elsewhere other-door: nothing is known as is-odl"),
        ("known = \"is-old\"", "knwon = \"is-old\"", "elsewhere other-door: a test names a field"),
        ("kind = \"siren\"", "kind = \"sirene\"", "field holder.siren: no kind is called sirene"),
        ("source = \"law\"\nmessage", "source = \"lwa\"\nmessage", "rule proof-is-recent: no source is called lwa"),
        ("within = \"life\"", "within = \"live\"", "rule proof-is-recent: within names a limit"),
        (
            "step = \"one\"\nkind = \"date\"",
            "step = \"two\"\nkind = \"date\"",
            "field proof.date: no step is called two",
        ),
        ("path = \"vehicle.plate\"", "path = \"proof.date\"", "known is-old: no field is called vehicle.plate"),
        ("path = \"holder.siren\"", "path = 'holder.\"'", "field holder.\": paths are dotted camelCase"),
        (
            "id = \"proof-is-recent\"",
            "id = \"proofIsRecent\"",
            "rule proofIsRecent: names are kebab-case, paths dotted camelCase",
        ),
        // Shapes.
        ("within =", "withn =", "rule proof-is-recent: no such demand: field, withn"),
        ("required = true", "requierd = true", "field holder.type: no such key: requierd"),
        ("required = true", "required = \"yes\"", "field holder.type: required is true or false"),
        (
            "field = \"holder.type\", is",
            "field = \"holder.type\", equals",
            "field holder.siren: no such test of holder.type: equals",
        ),
        ("sure = \"high\"", "sure = \"very\"", "source law: sure is never very"),
        ("2017-11-06 = 6", "2017-11-31 = 6", "limit life: not a date: 2017-11-31"),
        ("edition = \"2026-11-22\"", "edition = \"next\"", "procedure: not a date: next"),
        ("status = \"reviewed\"", "status = \"final\"", "procedure: status is never final"),
        ("when = { known = \"is-old\" }\n", "", "elsewhere other-door: elsewhere needs a when"),
        // Sense.
        (
            "field = \"proof.date\", within",
            "field = \"holder.siren\", within",
            "rule proof-is-recent: holder.siren is not a date",
        ),
        (
            "source = \"law\"\nmessage",
            "source = \"blog\"\nmessage",
            "rule proof-is-recent: its source is of low certainty: it may only warn",
        ),
        (
            "path = \"holder.type\"",
            "path = \"holder.type\"\nwhen = { field = \"proof.date\", given = true }",
            "field holder.type: its condition looks at a field that comes after it",
        ),
        (
            "missing = { fr = \"Choisissez qui vous êtes.\", en = \"Select who you are.\" }\n",
            "",
            "field holder.type: a required field says what to do when it is missing",
        ),
        (
            "source = \"law\"\nmessage",
            "source = \"blog\"\nseverity = \"error\"\nmessage",
            "rule proof-is-recent: its source is of low certainty: it may only warn",
        ),
        (
            "field = \"vehicle.plate\", fact = \"series\", is = \"FNI\"",
            "field = \"vehicle.plate\", is = \"AB 123 CD\"",
            "known is-old: vehicle.plate is never AB 123 CD",
        ),
        (
            "field = \"vehicle.plate\", fact = \"series\", is = \"FNI\"",
            "field = \"vehicle.plate\", due-within = \"life\"",
            "known is-old: vehicle.plate is never a date",
        ),
        (
            "field = \"vehicle.plate\", fact = \"series\", is = \"FNI\"",
            "field = \"proof.date\", due-within = \"live\"",
            "known is-old: no such test of proof.date: due-within",
        ),
        (
            "then = { field = \"proof.date\", within = \"life\" }",
            "then = { agree = \"parents\", fields = [\"proof.date\"] }",
            "rule proof-is-recent: no such comparison",
        ),
        (
            "status = \"reviewed\"",
            "status = \"reviewed\"\nday = \"proof.date\"",
            "procedure: its day is the date that is asked first",
        ),
        (
            "status = \"reviewed\"",
            "status = \"reviewed\"\nday = \"holder.type\"",
            "procedure: its day is the date that is asked first",
        ),
        ("status = \"reviewed\"", "status = \"reviewed\"\nday = \"today\"", "procedure: no field is called today"),
        (
            "status = \"reviewed\"",
            "status = \"reviewed\"\nown = { known = \"me\" }",
            "procedure: nothing is known as me",
        ),
        ("path = \"holder.siren\"", "path = \"holders[].siren\"", "group holders: its items are called nothing"),
        (
            "[[elsewhere]]",
            "[[group]]\npath = \"others\"\nitem = { fr = \"Un\", en = \"One\" }\nadd = { fr = \"Plus\", en = \"More\" }\n\
             remove = { fr = \"Moins\", en = \"Less\" }\n\n[[elsewhere]]",
            "group others: no field is in this group",
        ),
        (
            "then = { field = \"proof.date\", within = \"life\" }\nblames = [\"proof.date\"]\nsource = \"law\"\n\
             message = { fr = \"Donnez une preuve de moins de {limit}.\", en = \"Give a proof less than {limit} old.\" }",
            "then = { unique = [\"proof.date\"] }\nblames = [\"proof.date\"]\nsource = \"law\"\n\
             message = { fr = \"Une seule.\", en = \"Only one.\" }",
            "rule proof-is-recent: unique compares the items of a group",
        ),
        // Tone.
        ("Utilisez une autre démarche.", "Démarche invalide.", "elsewhere other-door: the word invalide"),
        ("Use another service.", "Please use another service.", "elsewhere other-door: the word please"),
        (
            "Utilisez une autre démarche.",
            "Attention : ailleurs.",
            "elsewhere other-door: a breaking space before a French punctuation mark",
        ),
        ("moins de {limit}", "moins de {limite}", "rule proof-is-recent: no such placeholder: limite"),
        ("moins de {limit}", "moins de six mois", "rule proof-is-recent: limit is not in both languages"),
        (
            "en = \"Use another service.\"",
            "de = \"Woanders.\"",
            "elsewhere other-door: a sentence has exactly fr and en",
        ),
    ] {
        assert_eq!(said(right, misprint), sentence);
    }
}

#[test]
fn a_draft_only_informs() {
    let tree: toml::Table = toml::from_str(&PAGE.replace("reviewed", "draft")).unwrap();
    let tree = serde_json::to_string(&tree).unwrap();
    let tree = json::read(&tree).unwrap_or_else(|why| panic!("{why:?}"));
    let procedure = bind(&tree, "").unwrap();
    assert!(procedure.rules.iter().all(|rule| rule.severity < guichet::fault::Severity::Error));
}

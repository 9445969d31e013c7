//! The reference page of a procedure: what is asked, what must agree, where it comes from and how sure that is.

use super::words::Words;
use crate::messages::Locale;
use crate::rulebook::{Procedure, Rule, Sure};
use core::fmt::Write;

/// A reference page, ready to be laid out.
pub struct Reference {
    /// The title of the procedure.
    pub title: String,
    /// Its name, edition and hash.
    pub lead: String,
    /// The tables.
    pub sections: Vec<Section>,
}

/// A table of the page.
pub struct Section {
    /// What it tells.
    pub title: &'static str,
    /// The heads of its columns.
    pub head: Vec<&'static str>,
    /// The rows, as wide as the head.
    pub rows: Vec<Vec<String>>,
}

/// The reference page of a procedure in a language. Tables that would be empty are left out.
#[must_use]
pub fn reference(procedure: &Procedure, locale: Locale) -> Reference {
    let words = Words { procedure, locale, by_name: false };
    let sections = [fields, knowns, rules, elsewhere, documents, fees, later, sources].map(|section| section(words));
    Reference {
        title: locale.of(&procedure.title).to_owned(),
        lead: [
            procedure.id.as_str(),
            words.pick(", édition du ", ", edition of "),
            &procedure.edition,
            ", ",
            &procedure.hash,
        ]
        .concat(),
        sections: sections.into_iter().filter(|section| !section.rows.is_empty()).collect(),
    }
}

impl Reference {
    /// The page as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut page = format!("# {}\n\n{}\n", self.title, self.lead);
        let row = |cells: &mut dyn Iterator<Item = &str>| {
            cells.fold("|".to_owned(), |row, cell| {
                let cell = cell.replace('\\', "\\\\").replace('|', "\\|").replace('\n', " ");
                row + " " + &cell + " |"
            })
        };
        for section in &self.sections {
            let head = row(&mut section.head.iter().copied());
            let _infallible =
                write!(page, "\n## {}\n\n{head}\n|{}\n", section.title, " --- |".repeat(section.head.len()));
            for cells in &section.rows {
                let _infallible = writeln!(page, "{}", row(&mut cells.iter().map(String::as_str)));
            }
        }
        page
    }
}

fn fields(words: Words<'_>) -> Section {
    let rows = words.procedure.fields.iter().map(|field| {
        let expected = if field.required { words.pick("oui", "yes") } else { words.pick("non", "no") };
        vec![
            words.of(&field.label).to_owned(),
            field.path.clone(),
            words.answers(field),
            words.when(field.when.as_ref()),
            expected.to_owned(),
            field.reference.clone().unwrap_or_default(),
        ]
    });
    Section {
        title: words.pick("Ce qui est demandé", "What is asked"),
        head: words.head(
            ["Question", "Chemin", "Réponse", "Posée", "Réponse attendue", "Réf."],
            ["Question", "Path", "Answer", "Asked", "Answer expected", "Ref."],
        ),
        rows: rows.collect(),
    }
}

fn knowns(words: Words<'_>) -> Section {
    let knowns = words.procedure.knowns.iter();
    Section {
        title: words.pick("Ce qui découle des réponses", "What follows from the answers"),
        head: words.head(["Nom", "Vrai"], ["Name", "True"]),
        rows: knowns.map(|known| vec![known.id.clone(), words.when(Some(&known.condition))]).collect(),
    }
}

fn rules(words: Words<'_>) -> Section {
    let source = |rule: &Rule| words.procedure.sources.get(rule.source);
    let rows = words.procedure.rules.iter().map(|rule| {
        vec![
            rule.reference.clone().unwrap_or_default(),
            rule.id.clone(),
            words.when(rule.when.as_ref()),
            words.demand(&rule.then),
            words.severity(rule).to_owned(),
            source(rule).map(|source| source.id.clone()).unwrap_or_default(),
            source(rule).map(|source| words.sure(source.sure).to_owned()).unwrap_or_default(),
            words.message(rule),
        ]
    });
    Section {
        title: words.pick("Ce qui doit s’accorder", "What must agree"),
        head: words.head(
            ["Réf.", "Règle", "S’applique", "Demande", "Effet", "Source", "Certitude", "Phrase"],
            ["Ref.", "Rule", "Applies", "Demands", "Effect", "Source", "Certainty", "Sentence"],
        ),
        rows: rows.collect(),
    }
}

fn elsewhere(words: Words<'_>) -> Section {
    let rows = words.procedure.elsewhere.iter().map(|way| {
        vec![
            way.reference.clone().unwrap_or_default(),
            words.when(Some(&way.when)),
            way.goto.clone().unwrap_or_default(),
            words.of(&way.message).to_owned(),
        ]
    });
    Section {
        title: words.pick("Quand une autre démarche convient", "When another service is the right one"),
        head: words.head(["Réf.", "Indiquée", "Démarche", "Phrase"], ["Ref.", "Shown", "Service", "Sentence"]),
        rows: rows.collect(),
    }
}

fn documents(words: Words<'_>) -> Section {
    let documents = words.procedure.documents.iter();
    let rows =
        documents.map(|each| vec![words.of(&each.label).to_owned(), words.when(each.when.as_ref()), each.id.clone()]);
    Section {
        title: words.pick("Les pièces à joindre", "Documents to attach"),
        head: words.head(["Pièce", "À joindre", "Nom"], ["Document", "Attached", "Name"]),
        rows: rows.collect(),
    }
}

/// The first fee whose condition holds is the one to pay, and what is added to it.
fn fees(words: Words<'_>) -> Section {
    let rows = words.procedure.fees.iter().map(|fee| {
        let source = words.procedure.sources.get(fee.amount.source);
        vec![
            words.amounts(fee),
            words.when(fee.when.as_ref()),
            source.map(|source| source.id.clone()).unwrap_or_default(),
        ]
    });
    Section {
        title: words.pick(
            "Ce qui est à payer, selon la première ligne qui convient, et ce qui s’y ajoute",
            "What is to be paid, by the first row that holds, and what is added to it",
        ),
        head: words.head(["Montant", "Dû", "Source"], ["Amount", "Due", "Source"]),
        rows: rows.collect(),
    }
}

fn later(words: Words<'_>) -> Section {
    let rows = words.procedure.later.iter().map(|each| vec![words.of(&each.label).to_owned(), each.id.clone()]);
    Section {
        title: words.pick("Ce que le service seul peut vérifier", "What only the service can check"),
        head: words.head(["Vérification", "Nom"], ["Check", "Name"]),
        rows: rows.collect(),
    }
}

fn sources(words: Words<'_>) -> Section {
    let row =
        |id: &str, reference: &str, sure: Sure| vec![id.to_owned(), reference.to_owned(), words.sure(sure).to_owned()];
    let sources = words.procedure.sources.iter();
    Section {
        title: words.pick("D’où viennent les règles", "Where the rules come from"),
        head: words.head(["Nom", "Texte", "Certitude"], ["Name", "Text", "Certainty"]),
        rows: sources.map(|source| row(&source.id, &source.reference, source.sure)).collect(),
    }
}

//! What is asked: an identifier of a kind, or a procedure with its values; and for what day and language.

use super::edition::Filled;
use super::file::Open;
use super::{Refusal, text};
use crate::date::{Date, Moment};
use crate::identifiers::Context;
use crate::json::Value;
use crate::library::Library;
use crate::messages::Locale;
use crate::rulebook::Procedure;

/// What a door adds to a question that leaves it out.
#[derive(Clone, Copy)]
pub struct Defaults<'l> {
    /// The language of the sentences.
    pub locale: Locale,
    /// The civil date of Europe/Paris.
    pub today: Option<Date>,
    /// The moment in Europe/Paris.
    pub now: Option<Moment>,
    /// The procedures that it knows.
    pub library: &'l Library,
    /// What says, in sentences, how an edition differs from a former one, at the doors that have it.
    pub changes: Option<Changes>,
    /// What opens the files that a question names, at the doors that may: a path comes from the command only.
    pub open: Option<Open<'l>>,
}

/// Says how an edition differs from a former one.
pub type Changes = fn(former: &Procedure, current: &Procedure, locale: Locale) -> Vec<String>;

impl<'l> Defaults<'l> {
    /// French, no day, these procedures, and no word of what changed between their editions.
    #[must_use]
    pub const fn of(library: &'l Library) -> Self {
        Self { locale: Locale::Fr, today: None, now: None, library, changes: None, open: None }
    }
}

/// The same with the procedures of this build.
impl Default for Defaults<'static> {
    fn default() -> Self {
        Self::of(Library::bundled())
    }
}

pub(super) struct Question<'t> {
    pub(super) subject: Subject<'t>,
    pub(super) context: Context,
    pub(super) locale: Locale,
    pub(super) today: Option<Date>,
    pub(super) now: Option<Moment>,
    /// The person has finished: what is missing is said as well.
    pub(super) submitted: bool,
    /// The documents that are attached, by their names in the rulebook, where the door knows of them.
    pub(super) attached: Option<&'t [Value<'t>]>,
    /// The person is still typing: whether the value can become right is said as well.
    pub(super) typing: bool,
}

pub(super) enum Subject<'t> {
    Kind {
        id: &'t str,
        input: &'t str,
    },
    Procedure {
        id: &'t str,
        values: &'t Value<'t>,
        filled: Filled<'t>,
    },
    Files,
    #[cfg(feature = "barcode")]
    Barcode(super::barcode::Barcode<'t>),
}

impl<'t> Question<'t> {
    /// Keys that a question does not have are left alone: a caller may number its lines.
    pub(super) fn read(tree: &'t Value<'t>, defaults: &Defaults<'_>) -> Result<Self, Refusal> {
        let is_of_files = tree.get("slot").is_some();
        let subject = match (tree.get("kind"), tree.get("procedure")) {
            #[cfg(feature = "barcode")]
            (None, _) if tree.get("barcode").is_some() => Subject::Barcode(super::barcode::Barcode::read(tree)?),
            (None, _) if is_of_files => Subject::Files,
            (Some(kind), None) => {
                let input = tree.get("input").ok_or(Refusal::Malformed)?;
                Subject::Kind { id: text(kind)?, input: text(input)? }
            }
            (None, Some(procedure)) => {
                let values = tree.get("values").ok_or(Refusal::Malformed)?;
                let text_of = |key: &str| tree.get(key).filter(|value| **value != Value::Null).map(text).transpose();
                let filled = Filled { edition: text_of("edition")?, hash: text_of("rulebook")? };
                Subject::Procedure { id: text(procedure)?, values, filled }
            }
            _ => return Err(Refusal::Malformed),
        };
        let (now, today): (Option<Moment>, Option<Date>) = (parsed(tree, "now")?, parsed(tree, "today")?);
        // A question that says the day is not judged by the clock of the door.
        let now = now.or(if today.is_none() { defaults.now } else { None });
        let today = today.or(now.map(|now| now.date)).or(defaults.today);
        Ok(Self {
            subject,
            context: Context { today, others: others(tree)? },
            locale: match tree.get("locale") {
                None => defaults.locale,
                Some(tag) => Locale::find(text(tag)?).ok_or(Refusal::Malformed)?,
            },
            today,
            now: now.filter(|now| Some(now.date) == today),
            submitted: flag(tree, "submitted")?,
            attached: match tree.get("attached") {
                None | Some(Value::Null) => None,
                Some(documents) => Some(documents.list().ok_or(Refusal::Malformed)?),
            },
            typing: flag(tree, "typing")?,
        })
    }
}

fn flag(tree: &Value, key: &str) -> Result<bool, Refusal> {
    match tree.get(key) {
        None => Ok(false),
        Some(Value::Flag(flag)) => Ok(*flag),
        Some(_) => Err(Refusal::Malformed),
    }
}

fn parsed<T: core::str::FromStr>(tree: &Value, key: &str) -> Result<Option<T>, Refusal> {
    let value = tree.get(key).filter(|value| **value != Value::Null);
    value.map(|value| text(value)?.parse().map_err(|_| Refusal::Malformed)).transpose()
}

fn others(tree: &Value) -> Result<Vec<(String, String)>, Refusal> {
    let Some(context) = tree.get("context") else { return Ok(Vec::new()) };
    let members = context.object().ok_or(Refusal::Malformed)?.iter();
    let members = members.filter_map(|(name, value)| match value {
        Value::Text(text) | Value::Number(text) => Some((name.to_string(), text.to_string())),
        _ => None,
    });
    Ok(members.collect())
}

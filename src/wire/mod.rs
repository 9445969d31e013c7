//! One question, one answer: the wire contract that every door speaks.
//!
//! A question is one JSON text; an answer is a value that serialises to the same JSON at every door (the command,
//! HTTP, the browser). What is said of a value depends on the question alone, and on the [`Defaults`] of the door.

mod answer;
#[cfg(feature = "barcode")]
mod barcode;
mod edition;
mod file;
mod finding;
mod params;
#[cfg(feature = "photo")]
pub mod photo;
mod question;
#[cfg(feature = "datamatrix")]
pub mod scan;
mod tree;

pub use answer::{Answer, Listed, procedures};
pub use file::Open;
pub use finding::Finding;
pub use question::{Changes, Defaults};

use crate::date::{Date, Moment};
use crate::identifiers::Kind;
use crate::json::{Malformed, Value};
use crate::messages::Locale;
use crate::rulebook::Procedure;
use crate::validate::{Form, check};
use edition::{Edition, Filled, RulesChanged};
use question::{Question, Subject};

/// The longest text that is read, in bytes.
pub const LONGEST: usize = 64 * 1024;

/// Why a text is not a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Longer than [`LONGEST`].
    TooLarge,
    /// Nested too deep.
    TooDeep,
    /// Half a character.
    NotText,
    /// Not JSON, or not the JSON of a question.
    Malformed,
    /// A kind that does not exist.
    NoSuchKind,
    /// A procedure that does not exist.
    NoSuchProcedure,
    /// A document that the procedure does not ask for.
    NoSuchSlot,
    /// A file that is not there, or cannot be read.
    Unreadable,
    /// A procedure is checked on a day, and none was given.
    NoDay,
    /// The form was filled by rules that are too old to be replayed.
    RulesTooOld,
}

impl From<Malformed> for Refusal {
    fn from(why: Malformed) -> Self {
        match why {
            Malformed::TooDeep => Self::TooDeep,
            Malformed::TooWide => Self::TooLarge,
            Malformed::LoneSurrogate => Self::NotText,
            Malformed::Syntax | Malformed::DuplicateKey => Self::Malformed,
        }
    }
}

/// Answers a question.
#[must_use]
pub fn answer<'l>(text: &str, defaults: &Defaults<'l>) -> Answer<'l> {
    respond(text, defaults).unwrap_or_else(Answer::refused)
}

/// Answers a question about files, where nothing else is asked; `asked` is whether the procedure that it names, if it is
/// known, asks for the document.
#[cfg(feature = "files-wasm")]
#[must_use]
pub fn on_files<'l>(text: &str, defaults: &Defaults<'_>, asked: Option<bool>) -> Answer<'l> {
    let answered = tree(text).and_then(|tree| {
        let question = Question::read(&tree, defaults)?;
        match (&question.subject, defaults.open) {
            (Subject::Files, Some(open)) => open.answer(&tree, &question, &|_, _| asked),
            _ => Err(Refusal::Malformed),
        }
    });
    answered.unwrap_or_else(Answer::refused)
}

fn respond<'l>(text: &str, defaults: &Defaults<'l>) -> Result<Answer<'l>, Refusal> {
    let tree = tree(text)?;
    let question = Question::read(&tree, defaults)?;
    match &question.subject {
        Subject::Kind { id, input } => {
            let kind = Kind::find(id).ok_or(Refusal::NoSuchKind)?;
            let partial = question.typing.then(|| kind.could_become(input));
            Ok(Answer::identified(kind, kind.read(input, &question.context), partial, question.locale))
        }
        Subject::Procedure { id, values, filled } => {
            let form = Form::read(values).map_err(|_| Refusal::Malformed)?;
            judged(&question, (id, filled), &form, defaults)
        }
        Subject::Files => {
            let asks = |procedure: &str, document: &str| defaults.library.asks(procedure, document);
            defaults.open.ok_or(Refusal::Malformed)?.answer(&tree, &question, &asks)
        }
        #[cfg(feature = "barcode")]
        Subject::Barcode(barcode) => Ok(barcode.answer(question.today, question.locale)),
    }
}

/// Hands the form of a question to what examines it otherwise, under the edition that judges it.
///
/// # Errors
/// The answer to what is no question about a procedure.
pub fn examined<'l, R>(
    text: &str,
    defaults: &Defaults<'l>,
    examine: impl FnOnce(&Dossier<'l, '_>) -> R,
) -> Result<R, Answer<'l>> {
    examination(text, defaults, examine).map_err(Answer::refused)
}

/// A form, and by what it is judged.
pub struct Dossier<'l, 'q> {
    /// The edition of the procedure.
    pub procedure: &'l Procedure,
    /// The answers.
    pub form: &'q Form<'q>,
    /// The civil date of Europe/Paris.
    pub today: Date,
    /// The moment, where it is known.
    pub now: Option<Moment>,
    /// The language of the sentences.
    pub locale: Locale,
}

fn examination<'l, R>(
    text: &str,
    defaults: &Defaults<'l>,
    examine: impl FnOnce(&Dossier<'l, '_>) -> R,
) -> Result<R, Refusal> {
    let tree = tree(text)?;
    let question = Question::read(&tree, defaults)?;
    let Subject::Procedure { id, values, filled } = &question.subject else { return Err(Refusal::Malformed) };
    let form = &Form::read(values).map_err(|_| Refusal::Malformed)?;
    let current = defaults.library.find(id).ok_or(Refusal::NoSuchProcedure)?;
    let procedure = match filled.edition_in(defaults.library.editions(id)) {
        Edition::Current | Edition::Unknown => current,
        Edition::Former(former) => former,
        Edition::TooOld => return Err(Refusal::RulesTooOld),
    };
    let today = question.today.ok_or(Refusal::NoDay)?;
    Ok(examine(&Dossier { procedure, form, today, now: question.now, locale: question.locale }))
}

/// The report of a form by the edition that filled it.
fn judged<'l>(
    question: &Question<'_>,
    (id, filled): (&str, &Filled<'_>),
    form: &Form<'_>,
    defaults: &Defaults<'l>,
) -> Result<Answer<'l>, Refusal> {
    let current = defaults.library.find(id).ok_or(Refusal::NoSuchProcedure)?;
    let today = question.today.ok_or(Refusal::NoDay)?;
    let report = |procedure| check(procedure, form, today, question.now);
    let (locale, newest) = (question.locale, report(current));
    let (procedure, report, changed) = match filled.edition_in(defaults.library.editions(id)) {
        Edition::Current => (current, newest, None),
        Edition::Unknown => {
            let changed = RulesChanged::unknown(current, &newest, locale);
            (current, newest, Some(changed))
        }
        Edition::Former(former) => {
            let replayed = report(former);
            let changed = RulesChanged::since((former, &replayed), (current, &newest), defaults.changes, locale);
            (former, replayed, Some(changed))
        }
        Edition::TooOld => return Err(Refusal::RulesTooOld),
    };
    Ok(Answer::reported(procedure, report, changed, question))
}

fn tree(text: &str) -> Result<Value<'_>, Refusal> {
    if text.len() > LONGEST { Err(Refusal::TooLarge) } else { Ok(crate::json::read(text)?) }
}

/// The text of a value, where one is expected.
fn text<'t>(value: &'t Value<'_>) -> Result<&'t str, Refusal> {
    value.text().ok_or(Refusal::Malformed)
}

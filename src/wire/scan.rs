//! The answer on the code of a picture of a document: the code is found, then answered on as its text would be.
//!
//! A file without a code, or of no format that is decoded here, is attached as usual: nothing is said against it.

use super::barcode::Barcode;
use super::tree::{Members, Tree};
use super::{Answer, Defaults, Refusal, text};
use crate::json::Value;
use crate::messages::Locale;
use crate::photo::datamatrix;

/// How the text of the code in a file is found: [`in_picture`], or by a door that knows how to draw pages too.
pub type Find = fn(&[u8]) -> Option<String>;

/// Finds the code in a JPEG or a PNG.
#[must_use]
pub fn in_picture(bytes: &[u8]) -> Option<String> {
    datamatrix::read(bytes).ok().flatten()
}

/// The answer to a question about the picture that it names; nothing when the text asks something else.
#[must_use]
pub fn answer<'l>(question: &str, defaults: &Defaults<'l>, open: super::photo::Open, find: Find) -> Option<Answer<'l>> {
    if question.len() > super::LONGEST {
        return None;
    }
    let tree = crate::json::read(question).ok()?;
    let name = tree.get("scan")?;
    let answered = text(name).and_then(|name| {
        let (bytes, size) = open(name).ok_or(Refusal::Unreadable)?;
        let whole = if bytes.len() as u64 == size { &*bytes } else { &[] };
        of(whole, &tree, defaults, find)
    });
    Some(answered.unwrap_or_else(Answer::refused))
}

/// The same of a picture at hand: `keys`, `values`, `slot`, `procedure`, `locale` and `today` are those of a question about
/// a code's text.
///
/// # Errors
/// When it is no such question.
pub fn of<'l>(bytes: &[u8], tree: &Value, defaults: &Defaults<'_>, find: Find) -> Result<Answer<'l>, Refusal> {
    let text_of = |key: &str| tree.get(key).filter(|value| **value != Value::Null).map(text).transpose();
    let today = text_of("today")?.map(|day| day.parse().map_err(|_| Refusal::Malformed)).transpose()?;
    let locale = match text_of("locale")? {
        None => defaults.locale,
        Some(tag) => Locale::find(tag).ok_or(Refusal::Malformed)?,
    };
    let found = find(bytes);
    let barcode = Barcode::of(tree, found.as_deref().unwrap_or_default())?;
    if found.is_none() {
        return Ok(none());
    }
    Ok(barcode.answer(today.or(defaults.today), locale))
}

fn none<'l>() -> Answer<'l> {
    let mut answer = Members::default();
    answer.text("barcode", "none");
    answer.flag("acceptable", true);
    answer.give("issues", Tree::List(Vec::new()));
    Answer::written(answer, true)
}

//! One answer: what was sent for a field, read as the field takes it.

use super::days::Days;
use super::form::Leaf;
use crate::fault::{Alphabet, Code, Fault, Severity, Span};
use crate::identifiers::{Context, Facts, Remark};
use crate::rulebook::{Answers, Field};
use crate::text::thousandths;

/// An answer that reads, as rules see it.
pub(super) struct Answer {
    pub(super) canonical: String,
    pub(super) facts: Facts,
    pub(super) days: Option<Days>,
    pub(super) number: Option<i64>,
}

impl Answer {
    /// A box left as it was: HTML sends nothing for it.
    pub(super) fn unticked() -> Self {
        Self::word("false")
    }

    pub(super) fn is_unticked(&self) -> bool {
        self.canonical == "false"
    }

    fn word(canonical: impl Into<String>) -> Self {
        Self { canonical: canonical.into(), facts: Facts::default(), days: None, number: None }
    }
}

/// Reads an answer: what rules may use of it, and what there is to say.
pub(super) fn read(field: &Field, leaf: Leaf, context: &Context) -> (Option<Answer>, Vec<Remark>) {
    let typed = match leaf {
        Leaf::Text(text) => text,
        Leaf::Flag(true) => "true",
        Leaf::Flag(false) => "false",
    };
    let read = match &field.answers {
        Answers::Kind(kind) => {
            return match kind.read(typed, context) {
                Ok(value) => {
                    let days = field.is_date().then(|| Days::read(&value.canonical)).flatten();
                    let refused = value.remarks.iter().any(|remark| remark.severity == Severity::Error);
                    let answer = Answer { canonical: value.canonical, facts: value.facts, days, number: None };
                    ((!refused).then_some(answer), value.remarks)
                }
                Err(fault) => (None, vec![Remark { severity: Severity::Error, fault }]),
            };
        }
        Answers::Choice(choices) => {
            let chosen = choices.iter().find(|choice| choice.id == typed.trim());
            chosen.map(|choice| Answer::word(choice.id.as_str())).ok_or(Fault::new(Code::Choice))
        }
        Answers::YesNo | Answers::Tick => flag(typed).map(Answer::word).ok_or(Fault::new(Code::Choice)),
        Answers::Text(most) => text(typed, *most).map(Answer::word),
        Answers::Number { least, most } => number(typed, *least, *most),
    };
    match read {
        Ok(answer) => (Some(answer), vec![]),
        Err(fault) => (None, vec![Remark { severity: Severity::Error, fault }]),
    }
}

/// Yes or no, as JSON, forms and people write it.
fn flag(typed: &str) -> Option<&'static str> {
    match typed.trim() {
        "true" | "yes" | "on" | "oui" => Some("true"),
        "false" | "no" | "off" | "non" => Some("false"),
        _ => None,
    }
}

fn text(typed: &str, most: u16) -> Result<String, Fault> {
    let typed = typed.trim();
    if typed.chars().nth(usize::from(most)).is_some() {
        return Err(Fault::new(Code::TooLong { most }));
    }
    match typed.chars().position(|c| !Alphabet::Text.has(c)) {
        None => Ok(typed.to_owned()),
        Some(rank) => {
            let position = u16::try_from(rank + 1).unwrap_or(u16::MAX);
            Err(Fault::new(Code::Character { expected: Alphabet::Text, position }))
        }
    }
}

fn number(typed: &str, least: i64, most: i64) -> Result<Answer, Fault> {
    let number = thousandths(typed).ok_or_else(|| {
        let end = u32::try_from(typed.encode_utf16().count()).unwrap_or(u32::MAX);
        Fault::new(Code::NotANumber).at(Span { start: 0, end })
    })?;
    if number < least {
        return Err(Fault::new(Code::TooSmall { least }));
    }
    if number > most {
        return Err(Fault::new(Code::TooLarge { most }));
    }
    Ok(Answer { number: Some(number), ..Answer::word(crate::text::decimal(number)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_have_many_spellings() {
        assert_eq!(flag("oui"), Some("true"));
        assert_eq!(flag(" off "), Some("false"));
        assert_eq!(flag("peut-être"), None);
    }

    #[test]
    fn a_text_has_no_control_characters() {
        assert_eq!(text(" 12 rue de l’Exemple ", 38).as_deref(), Ok("12 rue de l’Exemple"));
        assert!(text("a\0b", 38).is_err());
        assert_eq!(text("é".repeat(39).as_str(), 38).unwrap_err().code, Code::TooLong { most: 38 });
    }

    #[test]
    fn numbers_keep_to_their_bounds() {
        assert_eq!(number("49,9", 0, 50_000).unwrap_or_else(|_| Answer::word("")).canonical, "49.9");
        assert_eq!(number("51", 0, 50_000).err().map(|f| f.code), Some(Code::TooLarge { most: 50_000 }));
        assert_eq!(number("-1", 0, 50_000).err().map(|f| f.code), Some(Code::TooSmall { least: 0 }));
        assert_eq!(number("beaucoup", 0, 50_000).err().map(|f| f.code), Some(Code::NotANumber));
    }
}

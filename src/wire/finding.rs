//! What an answer says, one thing after the other.

use super::tree::Tree;

/// One thing said of an answer: what a door may count, or show otherwise than on the wire.
#[derive(Clone, Copy)]
pub struct Finding<'a> {
    /// Which answer of a form.
    pub path: Option<&'a str>,
    /// How loud: `error`, `warning` or `info`.
    pub severity: &'a str,
    /// What is wrong.
    pub code: &'a str,
    /// The rule of the rulebook that says so.
    pub rule: Option<&'a str>,
    /// Its name in the specification.
    pub reference: Option<&'a str>,
    /// What was probably meant. It may be what was typed, but for a slip: never log it.
    pub suggestion: Option<&'a str>,
    /// The sentence.
    pub message: &'a str,
}

impl<'a> Finding<'a> {
    /// Of each issue, then of the other door, then of what is no question.
    pub(super) fn all(answer: &'a Tree<'a>) -> Vec<Self> {
        let issues = answer.get("issues").map(Tree::items).unwrap_or_default().iter();
        let mut findings: Vec<Self> = issues.map(Self::of).collect();
        if let Some(door) = answer.get("elsewhere").filter(|door| door.get("id").is_some()) {
            findings.push(Self { code: "elsewhere", rule: door.text_at("id"), ..Self::of(door) });
        }
        findings.extend(answer.get("error").map(Self::of));
        findings
    }

    fn of(said: &'a Tree<'a>) -> Self {
        Self {
            path: said.text_at("path"),
            severity: said.text_at("severity").unwrap_or("error"),
            code: said.text_at("code").unwrap_or_default(),
            rule: said.text_at("rule"),
            reference: said.text_at("ref"),
            suggestion: said.text_at("suggestion"),
            message: said.text_at("message").unwrap_or_default(),
        }
    }
}

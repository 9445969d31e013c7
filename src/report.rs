//! What a check gives back: issues with their paths, and the report of a whole form.

use crate::date::Date;
use crate::fault::{Fault, Severity};
use crate::text::sign;
use core::fmt;
use std::borrow::Cow;

/// The place of an answer in a form: dotted camelCase, items of repeated groups counted from 0
/// (`holder.birthDate`, `coHolders[1].birthName`). It comes from the rulebook, never from what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path<'p>(Cow<'p, str>);

impl<'p> Path<'p> {
    /// The path of a field; `[]` stands for the items of its group and becomes the item's rank.
    #[must_use]
    pub fn new(field: &'p str, item: Option<usize>) -> Self {
        match item.and_then(|item| Some((item, sign::cut(field, "[]")?))) {
            Some((item, (group, rest))) => Self(Cow::Owned([group, "[", &item.to_string(), "]", rest].concat())),
            None => Self(Cow::Borrowed(field)),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, given up.
    #[must_use]
    pub fn into_text(self) -> Cow<'p, str> {
        self.0
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One thing to say of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue<'p> {
    /// Which answer.
    pub path: Path<'p>,
    /// The other answers that the rule looked at, when it compares.
    pub also: Vec<Path<'p>>,
    /// The rank of its field in the procedure.
    pub field: usize,
    /// How loud.
    pub severity: Severity,
    /// What, where in the answer, and what was probably meant.
    pub fault: Fault,
    /// The rank of the rule of the rulebook that says so; none for the kind's own rules.
    pub rule: Option<usize>,
}

impl Issue<'_> {
    /// Whether the form may not be sent.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The report of a whole form. It holds nothing that the citizen typed but the suggestions of its issues, and the days
/// that follow from a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'p> {
    /// Whether the form may be sent: nobody is sent elsewhere, nothing is missing, no issue is an error.
    pub acceptable: bool,
    /// The rank of the reason to go elsewhere, when there is one: nobody made a mistake.
    pub elsewhere: Option<usize>,
    /// What there is to say, in the order of the fields.
    pub issues: Vec<Issue<'p>>,
    /// The answers that are asked and not given.
    pub missing: Vec<Path<'p>>,
    /// The answers that are asked, given or not.
    pub asked: Vec<Path<'p>>,
    /// The ranks of the documents to attach.
    pub documents: Vec<usize>,
    /// Whether the answers are the person’s own: a browser may then offer what it remembers.
    pub own: bool,
    /// What is to be paid, in cents of a euro, and the rank of the fee that says so; none while it is not known.
    pub fee: Option<(u32, usize)>,
    /// Until when what was dated serves.
    pub validity: Vec<Validity<'p>>,
}

/// How long a dated thing still serves: a proof of address, an inspection, the time left to apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validity<'p> {
    /// The date that was answered.
    pub path: Path<'p>,
    /// The last day.
    pub until: Date,
    /// The rank of the rule that limits it.
    pub rule: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_counts_the_items_of_its_group() {
        assert_eq!(Path::new("coHolders[].birthName", Some(1)).as_str(), "coHolders[1].birthName");
        assert_eq!(Path::new("holder.birthDate", None).as_str(), "holder.birthDate");
    }
}

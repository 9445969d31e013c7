//! What may be said of a value that reads, and what else is known when it is said.

use crate::date::Date;
use crate::fault::{Code, Fault, Oddity, Severity};
use crate::text::Entry;
use core::ops::Range;

/// A fault that does not make the value unreadable; only its severity says whether it blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// How loud it is.
    pub severity: Severity,
    /// What there is to say.
    pub fault: Fault,
}

/// What else is known when a value is read: today, and answers that bear on it under agreed names
/// (`firstRegistered` and `J.1` for a VIN…). All of it is optional.
#[derive(Clone, Default)]
pub struct Context {
    /// The civil date of Europe/Paris.
    pub today: Option<Date>,
    /// The other answers, by name.
    pub others: Vec<(String, String)>,
}

impl Context {
    /// Another answer.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.others.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// Another answer that is a date.
    #[must_use]
    pub fn date(&self, name: &str) -> Option<Date> {
        self.text(name)?.parse().ok()
    }
}

/// Collects the remarks on a value, with their places in what was typed.
pub struct Remarks<'c> {
    entry: &'c Entry,
    context: &'c Context,
    found: Vec<Remark>,
}

impl<'c> Remarks<'c> {
    pub(super) fn new(entry: &'c Entry, context: &'c Context) -> Self {
        Self { entry, context, found: Vec::new() }
    }

    pub(super) fn found(self) -> Vec<Remark> {
        self.found
    }

    /// What else is known.
    #[must_use]
    pub fn context(&self) -> &'c Context {
        self.context
    }

    /// What was typed, as it was read.
    #[must_use]
    pub fn entry(&self) -> &'c Entry {
        self.entry
    }

    /// Says that the value is unusual; `ranks` are those of the characters that count.
    pub fn odd(&mut self, oddity: Oddity, ranks: Range<usize>) {
        self.say(Severity::Warning, self.entry.fault(Code::Unusual(oddity), ranks));
    }

    /// Says that the value is unusual, by the ranks of another entry: what is left of what was typed.
    pub fn unusual(&mut self, entry: &Entry, oddity: Oddity, ranks: Range<usize>) {
        self.say(Severity::Warning, entry.fault(Code::Unusual(oddity), ranks));
    }

    /// Says that the value is printed on a public specimen.
    pub fn specimen(&mut self) {
        self.say(Severity::Warning, Fault::new(Code::Specimen));
    }

    /// Says anything else.
    pub fn say(&mut self, severity: Severity, fault: Fault) {
        self.found.push(Remark { severity, fault });
    }
}

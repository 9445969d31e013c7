//! What is noted of a file or of a photo: an issue whose sentence is written already.

use super::params::params;
use super::tree::{Members, Tree};
use crate::fault::{Code, Severity};
use crate::report::Path;

/// An issue of a file.
pub(super) struct Noted {
    pub(super) path: Option<Path>,
    pub(super) severity: Severity,
    pub(super) code: &'static str,
    /// The check that says so.
    pub(super) reference: &'static str,
    pub(super) params: Members<'static>,
    pub(super) source: Option<&'static str>,
    pub(super) message: String,
}

impl Noted {
    pub(super) fn new(severity: Severity, code: &'static str, reference: &'static str, message: String) -> Self {
        Self { path: None, severity, code, reference, params: Members::default(), source: None, message }
    }

    /// The same with the parameters of its code.
    pub(super) fn with(mut self, code: &Code) -> Self {
        self.params = params(code);
        self
    }

    pub(super) fn blocks(&self) -> bool {
        self.severity == Severity::Error
    }

    pub(super) fn tree<'l>(self) -> Tree<'l> {
        let mut members = Members::default();
        if let Some(path) = self.path {
            members.said("path", path.into_string());
        }
        members.text("severity", self.severity.name());
        members.text("code", self.code);
        members.text("ref", self.reference);
        if !self.params.is_empty() {
            members.give("params", Tree::Object(self.params));
        }
        members.maybe("source", self.source);
        members.said("message", self.message);
        Tree::Object(members)
    }
}

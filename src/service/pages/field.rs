//! One question, as the rulebook asks it: label, hint, messages, then the controls of `controls.rs`.

use super::recap::is_number;
use super::said::messages;
use super::steps::tells_of_help;
use super::words::{Words, words};
use crate::messages::Locale;
use crate::rulebook::{Answers, Field};
use crate::service::judged::Issue;
use crate::service::posted::{Posted, part_of};
use maud::{Markup, html};

/// More choices than this are a list to open, not buttons to see at once.
const MOST_RADIOS: usize = 7;

/// A question of the form that is being shown.
pub(super) struct Question<'q> {
    pub(super) field: &'q Field,
    /// The path of this item, where the field is repeated.
    pub(super) path: &'q str,
    pub(super) posted: &'q Posted,
    pub(super) issues: Vec<&'q Issue>,
    pub(super) asked: bool,
    /// Whether the answers are the person’s own: a browser then offers what it remembers.
    pub(super) own: bool,
    pub(super) locale: Locale,
}

impl Question<'_> {
    pub(super) fn markup(&self) -> Markup {
        match &self.field.answers {
            _ if self.field.is_date() => self.group("group", &self.date()),
            Answers::Choice(choices) if choices.len() > MOST_RADIOS => self.single(&self.select(choices)),
            Answers::Choice(choices) => {
                let choices: Vec<_> = choices.iter().map(|it| (it.id.as_str(), self.locale.of(&it.label))).collect();
                self.group("radiogroup", &self.radios(&choices))
            }
            Answers::YesNo => {
                self.group("radiogroup", &self.radios(&[("true", self.words().yes), ("false", self.words().no)]))
            }
            Answers::Tick => self.tick(),
            Answers::Kind(_) | Answers::Text(_) | Answers::Number { .. } => self.single(&self.input()),
        }
    }

    /// The control that a link leads to: the first one, or the part of a date that the fault is in.
    pub(super) fn control(&self) -> String {
        if self.field.is_date() { part_of(self.path, self.wrong_part()) } else { self.path.to_owned() }
    }

    pub(super) fn words(&self) -> &'static Words {
        words(self.locale)
    }

    fn single(&self, control: &Markup) -> Markup {
        html! {
            div class=(self.class()) data-field=(self.path) data-number[is_number(self.field)] hidden[!self.asked] {
                label for=(self.path) { (self.label()) }
                (self.hint())
                (messages(self.path, &self.issues, self.words()))
                (control)
            }
        }
    }

    fn group(&self, role: &str, controls: &Markup) -> Markup {
        let invalid = (self.is_wrong() && role == "radiogroup").then_some("true");
        html! {
            fieldset class=(self.class()) role=(role) data-field=(self.path) data-date[self.field.is_date()]
                aria-describedby=(self.description()) aria-invalid=[invalid] hidden[!self.asked] {
                legend { (self.label()) }
                (self.hint())
                (messages(self.path, &self.issues, self.words()))
                (controls)
            }
        }
    }

    fn tick(&self) -> Markup {
        let ticked = !self.posted.get(self.path).is_empty();
        html! {
            div class=(self.class()) data-field=(self.path) hidden[!self.asked] {
                (messages(self.path, &self.issues, self.words()))
                div.choice {
                    input type="checkbox" id=(self.path) name=(self.path) value="true" checked[ticked]
                        data-helps[tells_of_help(self.field)]
                        aria-describedby=(self.description()) aria-invalid=[self.invalid()] required[self.field.required];
                    label for=(self.path) { (self.label()) }
                }
                (self.hint())
            }
        }
    }

    fn label(&self) -> &str {
        self.locale.of(&self.field.label)
    }

    /// The format is said before the mistake: by the rulebook, or else by the example of the kind.
    fn hint(&self) -> Markup {
        let example = match &self.field.answers {
            Answers::Kind(kind) => Some(self.locale.example(kind.spec)),
            _ => None,
        };
        html! {
            @if let Some(hint) = &self.field.hint {
                p.hint id={ (self.path) "-hint" } { (self.locale.of(hint)) }
            } @else if let Some(example) = example {
                p.hint id={ (self.path) "-hint" } { (self.words().example) (example) "." }
            }
        }
    }

    pub(super) fn description(&self) -> String {
        let path = self.path;
        let hinted = self.field.hint.is_some() || matches!(self.field.answers, Answers::Kind(_));
        if hinted { format!("{path}-hint {path}-messages") } else { format!("{path}-messages") }
    }

    fn class(&self) -> &'static str {
        match self.issues.first() {
            None => "field",
            Some(issue) if issue.is_error() => "field wrong",
            Some(_) => "field noted",
        }
    }

    fn is_wrong(&self) -> bool {
        self.issues.first().is_some_and(|issue| issue.is_error())
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.is_wrong().then_some("true")
    }
}

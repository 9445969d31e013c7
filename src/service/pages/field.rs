//! One question, as the rulebook asks it: label, hint, messages, then the controls.

use super::said::messages;
use super::words::{Words, words};
use crate::identifiers::InputMode;
use crate::messages::Locale;
use crate::rulebook::{Answers, Choice, Field};
use crate::service::judged::Issue;
use crate::service::posted::{DATE_PARTS, Posted, part_of};
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

    fn words(&self) -> &'static Words {
        words(self.locale)
    }

    fn single(&self, control: &Markup) -> Markup {
        html! {
            div class=(self.class()) data-field=(self.path) hidden[!self.asked] {
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
                        aria-describedby=(self.description()) aria-invalid=[self.invalid()] required[self.field.required];
                    label for=(self.path) { (self.label()) }
                }
                (self.hint())
            }
        }
    }

    fn radios(&self, choices: &[(&str, &str)]) -> Markup {
        let given = self.posted.get(self.path);
        html! {
            @for (rank, (value, label)) in choices.iter().enumerate() {
                @let id = if rank == 0 { self.path.to_owned() } else { format!("{}-{value}", self.path) };
                div.choice {
                    input type="radio" id=(id) name=(self.path) value=(value) checked[given == *value]
                        required[self.field.required];
                    label for=(id) { (label) }
                }
            }
        }
    }

    fn select(&self, choices: &[Choice]) -> Markup {
        let given = self.posted.get(self.path);
        html! {
            select id=(self.path) name=(self.path) aria-describedby=(self.description())
                aria-invalid=[self.invalid()] required[self.field.required] {
                option value="" { (self.words().choose) }
                @for choice in choices {
                    option value=(choice.id) selected[given == choice.id] { (self.locale.of(&choice.label)) }
                }
            }
        }
    }

    fn input(&self) -> Markup {
        let (mode, length) = match &self.field.answers {
            Answers::Kind(kind) => (kind.about().input_mode.token(), kind.spec.max_length),
            Answers::Number { .. } => ("decimal", 10),
            Answers::Text(most) => (InputMode::Text.token(), *most),
            _ => (InputMode::Text.token(), 40),
        };
        // What is written in capitals on the papers is typed in capitals: the example shows it.
        let capitals = match &self.field.answers {
            Answers::Kind(kind) if kind.about().input_mode != InputMode::Text => Some("none"),
            Answers::Kind(kind) if kind.about().example == kind.about().example.to_uppercase() => Some("characters"),
            Answers::Kind(_) => Some("words"),
            _ => None,
        };
        html! {
            input type="text" id=(self.path) name=(self.path) value=(self.posted.get(self.path)) size=(length.clamp(4, 40))
                inputmode=(mode) autocapitalize=[capitals] autocomplete=(self.autocomplete("")) spellcheck="false"
                aria-describedby=(self.description()) aria-invalid=[self.invalid()] required[self.field.required];
        }
    }

    /// Three controls: a picker is no way to go back to a birth date.
    fn date(&self) -> Markup {
        let names = [self.words().day, self.words().month, self.words().year];
        let wrong = self.invalid().map(|_| self.wrong_part());
        html! {
            div.date {
                @for (part, name) in DATE_PARTS.into_iter().zip(names) {
                    @let id = part_of(self.path, part);
                    div.part {
                        label for=(id) { (name) }
                        input type="text" id=(id) name=(id) value=(self.posted.get(&id)) data-part=(part)
                            size=(if part == "year" { 4 } else { 2 }) inputmode="numeric"
                            autocomplete=(self.autocomplete(part)) spellcheck="false"
                            aria-invalid=[(wrong == Some(part)).then_some("true")] required[self.field.required];
                    }
                }
            }
        }
    }

    /// The part of a date to correct: the first one left empty, or the one that the fault begins in.
    fn wrong_part(&self) -> &'static str {
        let typed = DATE_PARTS.map(|part| (part, self.posted.get(&part_of(self.path, part))));
        let start = self.issues.first().and_then(|issue| issue.span).map_or(0, |span| span.start);
        let mut end = 0;
        let mut holds = |typed: &str| {
            end += typed.encode_utf16().count() + 1;
            end > start
        };
        let empty = typed.iter().find(|(_, typed)| typed.is_empty());
        let found = empty.or_else(|| typed.iter().find(|(_, typed)| holds(typed)));
        found.map_or("day", |(part, _)| part)
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

    fn description(&self) -> String {
        let path = self.path;
        let hinted = self.field.hint.is_some() || matches!(self.field.answers, Answers::Kind(_));
        if hinted { format!("{path}-hint {path}-messages") } else { format!("{path}-messages") }
    }

    fn autocomplete(&self, part: &str) -> String {
        match &self.field.autocomplete {
            Some(token) if part.is_empty() => token.clone(),
            Some(token) => part_of(token, part),
            None => "off".to_owned(),
        }
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

    fn invalid(&self) -> Option<&'static str> {
        self.is_wrong().then_some("true")
    }
}

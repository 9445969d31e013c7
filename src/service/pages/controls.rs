//! The controls of a question, with what was typed in them.

use super::field::Question;
use crate::identifiers::InputMode;
use crate::rulebook::{Answers, Choice};
use crate::service::posted::{DATE_PARTS, part_of};
use maud::{Markup, html};

impl Question<'_> {
    pub(super) fn radios(&self, choices: &[(&str, &str)]) -> Markup {
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

    pub(super) fn select(&self, choices: &[Choice]) -> Markup {
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

    pub(super) fn input(&self) -> Markup {
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
                inputmode=(mode) autocapitalize=[capitals] autocomplete=(self.autocomplete(self.token(""))) data-autocomplete=[self.token("")] spellcheck="false"
                aria-describedby=(self.description()) aria-invalid=[self.invalid()] required[self.field.required];
        }
    }

    /// Three controls: a picker is no way to go back to a birth date.
    pub(super) fn date(&self) -> Markup {
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
                            autocomplete=(self.autocomplete(self.token(part))) data-autocomplete=[self.token(part)] spellcheck="false"
                            aria-invalid=[(wrong == Some(part)).then_some("true")] required[self.field.required];
                    }
                }
            }
        }
    }

    /// The part of a date to correct: the first one left empty, or the one that the fault begins in.
    pub(super) fn wrong_part(&self) -> &'static str {
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

    fn token(&self, part: &str) -> Option<String> {
        let token = self.field.autocomplete.as_ref()?;
        Some(if part.is_empty() { token.clone() } else { part_of(token, part) })
    }

    /// A browser offers what it remembers only where the answers are the person’s own.
    fn autocomplete(&self, token: Option<String>) -> String {
        token.filter(|_| self.own).unwrap_or_else(|| "off".to_owned())
    }
}

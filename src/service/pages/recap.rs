//! All the answers, to be read over before they are sent.

use super::form::{Screen, Stage};
use super::words::Words;
use crate::report::Path;
use crate::rulebook::{Answers, Field};
use crate::service::posted::{DATE_PARTS, part_of};
use maud::{Markup, html};

/// Kinds whose values are printed whole: they are no number that someone could use.
const PLAIN: &[&str] = &[
    "civil-name",
    "birth-date",
    "date",
    "time",
    "postal-code",
    "commune",
    "department",
    "insee-country",
    "icao-country",
    "phone",
    "email",
    "height",
    "genre",
    "energy",
    "licence-category",
    "licence-code",
];

impl Stage<'_> {
    /// The last screen. The script fills it from the page itself; the service from what was posted.
    pub(super) fn recap(&self, words: &Words) -> Markup {
        html! {
            div data-screen=(Screen::RECAP) data-away[self.is_away(Screen::Recap)] {
                section.recap aria-labelledby="step-_recap" {
                    div.stepper {
                        p.progress data-progress { (self.progress(self.procedure.steps.len(), words)) }
                        h2 #step-_recap tabindex="-1" { (words.recap) }
                        p.coming { (words.recap_lead) }
                    }
                    @for (rank, step) in self.procedure.steps.iter().enumerate() {
                        @let answers = if self.is_recap() { self.answers(rank, words) } else { vec![] };
                        div.answers data-answers=(step.id) hidden[answers.is_empty()] {
                            h3 { (self.locale.of(&step.title)) }
                            button.link name="_goto" value=(step.id) formnovalidate {
                                (words.change) span.unseen { " – " (self.locale.of(&step.title)) }
                            }
                            dl { @for (label, answer, number) in &answers { div { dt { (label) } (shown(answer, *number)) } } }
                        }
                    }
                    (self.declaration(words))
                }
            }
        }
    }

    fn declaration(&self, words: &Words) -> Markup {
        let invalid = self.undeclared.then_some("true");
        html! {
            h3 { (words.declaration) }
            div class=(if self.undeclared { "field wrong" } else { "field" }) data-declaration {
                div.messages id="_declared-messages" data-messages aria-live="polite" aria-atomic="true" {
                    @if self.undeclared { p.message.error { span.unseen { (words.fix) } (words.undeclared) } }
                }
                div.choice {
                    input type="checkbox" id="_declared" name="_declared" value="true" aria-describedby="_declared-messages"
                        aria-invalid=[invalid] autofocus[self.undeclared];
                    label for="_declared" { (words.declare) }
                }
            }
        }
    }

    /// The questions of a step that were answered: label, answer, and whether it is a number.
    fn answers(&self, rank: usize, words: &Words) -> Vec<(&str, String, bool)> {
        let mut answers = Vec::new();
        for field in self.fields(rank) {
            let paths = match field.group() {
                None => vec![field.path.clone()],
                Some(group) => {
                    (0..self.posted.items(group)).map(|item| Path::new(&field.path, Some(item)).to_string()).collect()
                }
            };
            for path in paths.iter().filter(|path| self.is_asked(field, path)) {
                let answer = self.answer(field, path, words);
                if !answer.is_empty() {
                    answers.push((self.locale.of(&field.label), answer, is_number(field)));
                }
            }
        }
        answers
    }

    /// The answer as the page showed it.
    fn answer(&self, field: &Field, path: &str, words: &Words) -> String {
        let typed = self.posted.get(path);
        match &field.answers {
            _ if field.is_date() => {
                let parts = DATE_PARTS.map(|part| self.posted.get(&part_of(path, part)));
                if parts.iter().all(|part| part.is_empty()) { String::new() } else { parts.join("/") }
            }
            Answers::Choice(choices) => {
                let chosen = choices.iter().find(|choice| choice.id == typed);
                chosen.map_or_else(String::new, |choice| self.locale.of(&choice.label).to_owned())
            }
            Answers::YesNo if typed == "false" => words.no.to_owned(),
            Answers::YesNo | Answers::Tick if !typed.is_empty() => words.yes.to_owned(),
            _ => typed.to_owned(),
        }
    }
}

/// Whether paper should not carry the answer whole: a recap is taken home, or forgotten on a printer.
pub(super) fn is_number(field: &Field) -> bool {
    matches!(&field.answers, Answers::Kind(kind) if !PLAIN.contains(&kind.spec.id))
}

fn shown(answer: &str, number: bool) -> Markup {
    html! {
        @if number {
            dd { span.screen { (answer) } span.paper aria-hidden="true" { (masked(answer)) } }
        } @else {
            dd { (answer) }
        }
    }
}

/// All but the last three characters are hidden.
fn masked(answer: &str) -> String {
    let hidden = answer.chars().filter(|char| char.is_alphanumeric()).count().saturating_sub(3);
    let mut rank = 0;
    let mask = |char: char| {
        rank += usize::from(char.is_alphanumeric());
        if char.is_alphanumeric() && rank <= hidden { '•' } else { char }
    };
    answer.chars().map(mask).collect()
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn paper_carries_the_end_of_a_number() {
        assert_eq!(masked("AB-123-CD"), "••-••3-CD");
        assert_eq!(masked("12"), "12");
    }
}

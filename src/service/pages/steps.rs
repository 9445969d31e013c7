//! Where a screen stands among the others, and whom the answers are about.

use super::form::{Screen, Stage};
use super::words::Words;
use crate::rulebook::{Answers, Field};
use maud::{Markup, html};

impl Stage<'_> {
    /// A step without a question is no step; a group may always be added to.
    pub(super) fn is_step_asked(&self, rank: usize) -> bool {
        self.fields(rank).iter().any(|field| field.group().is_some() || self.is_asked(field, &field.path))
    }

    /// The step before, among those that ask something.
    pub(super) fn before(&self, rank: usize) -> Option<usize> {
        (0..rank).rfind(|rank| self.is_step_asked(*rank))
    }

    /// « Étape 2 sur 6 »: the answers to read over are the last one.
    pub(super) fn progress(&self, rank: usize, words: &Words) -> String {
        let asked = |to: usize| (0..to).filter(|rank| self.is_step_asked(*rank)).count();
        let count = asked(self.procedure.steps.len()) + 1;
        words.progress.replace("{rank}", &(asked(rank) + 1).to_string()).replace("{count}", &count.to_string())
    }

    /// « Ensuite : La vente »
    pub(super) fn coming(&self, rank: usize, words: &Words) -> String {
        let coming = self.procedure.steps.iter().enumerate().skip(rank + 1).find(|(rank, _)| self.is_step_asked(*rank));
        [words.coming, coming.map_or(words.recap, |(_, step)| self.locale.of(&step.title))].concat()
    }

    /// Whoever is here does not answer about themselves: the browser must neither offer nor learn anything.
    pub(super) fn is_for_another(&self) -> bool {
        self.is_helped() || !self.judged.own
    }

    pub(super) fn is_helped(&self) -> bool {
        let told = |path: &str| !self.posted.get(path).is_empty();
        told("_helped") || self.procedure.fields.iter().any(|field| tells_of_help(field) && told(&field.path))
    }

    /// For who helps someone, at a counter of France Services or at home.
    pub(super) fn helping(&self, words: &Words) -> Markup {
        html! {
            details.helping open[self.is_helped() && self.is_first()] {
                summary { (words.helping_title) }
                // Asked once: here, or by the procedure.
                @if !self.procedure.fields.iter().any(tells_of_help) {
                    div.choice {
                        input type="checkbox" id="_helped" name="_helped" value="true" checked[self.is_helped()]
                            aria-describedby="_helped-hint" data-helps;
                        label for="_helped" { (words.helping) }
                    }
                }
                p.hint #_helped-hint { (words.helping_lead) }
                ul { @for advice in words.helping_advice { li { (advice) } } }
            }
        }
    }

    /// The last step is the recap, where nothing is typed.
    pub(super) fn is_recap(&self) -> bool {
        self.screen == Screen::Recap
    }
}

/// Whether the question is that of the block `helper`: someone is at the keyboard beside the person.
pub(super) fn tells_of_help(field: &Field) -> bool {
    matches!(field.answers, Answers::Tick) && field.path.ends_with(".helped")
}

//! One request for one form: which screen comes next, and what to say on it.

use super::api::Verdict;
use super::desk::Desk;
use super::judged::{Issue, Judged};
use super::pages::{self, Host, Received, Screen, Stage};
use super::posted::Posted;
use crate::library::Library;
use crate::messages::Locale;
use crate::rulebook::Procedure;
use maud::Markup;

/// A person before a form.
pub(super) struct Visit<'v> {
    pub(super) host: Host,
    pub(super) procedure: &'v Procedure,
    pub(super) locale: Locale,
    pub(super) desk: &'v Desk,
    pub(super) library: &'v Library,
    pub(super) posted: Posted,
}

impl Visit<'_> {
    /// The form as it was left, with nothing said of it; none when the answers are no question.
    pub(super) fn unsaid(self) -> Option<Markup> {
        let judged = self.judge()?;
        Some(self.show(&judged, self.screen(), false))
    }

    /// What a person who pressed a button gets.
    pub(super) fn answer(mut self) -> Option<Markup> {
        let wish = |name| Some(self.posted.get(name).to_owned()).filter(|wish| !wish.is_empty());
        let (add, remove, language, goto, used) =
            (wish("_add"), wish("_remove"), wish("_language"), wish("_goto"), wish("_use"));
        if let Some(group) = add {
            self.posted.add(&group);
            return self.unsaid();
        }
        if let Some(item) = remove {
            self.posted.remove(&item);
            return self.unsaid();
        }
        if let Some(screen) = goto {
            self.posted.go(&screen);
            return self.unsaid();
        }
        if language.is_some() {
            return self.unsaid();
        }
        match used {
            Some(path) => self.with_suggestion(&path),
            None => self.go_on(),
        }
    }

    /// The person chose what we offered for one answer: the page again, with it written.
    fn with_suggestion(mut self, path: &str) -> Option<Markup> {
        let judged = self.judge()?;
        let meant = judged.issues_of(path).into_iter().find_map(|issue| issue.suggestion.as_ref());
        if let Some(meant) = meant {
            self.posted.set(path, meant);
        }
        let judged = self.judge()?;
        Some(self.show(&judged, self.screen(), true))
    }

    /// The next screen, unless something on this one or before it is to be said first.
    fn go_on(self) -> Option<Markup> {
        let judged = self.judge()?;
        if let Some(claimed) = Verdict::find(self.posted.get("_verdict")) {
            let changed = judged.changed.is_some();
            self.desk.metrics.claimed(&self.procedure.id, changed, claimed.agrees(judged.acceptable));
        }
        let screen = self.screen();
        if judged.elsewhere.is_some() {
            return Some(self.show(&judged, screen, true));
        }
        let last = match screen {
            Screen::Step(rank) => rank,
            Screen::Recap => self.procedure.steps.len(),
        };
        // This screen first, then whatever came before it and is no longer right.
        let stopping = [last].into_iter().chain(0..last).find(|rank| self.stops(&judged, *rank));
        if let Some(rank) = stopping {
            return Some(self.show(&judged, Screen::Step(rank), true));
        }
        if let Screen::Step(rank) = screen {
            let next = (rank + 1..self.procedure.steps.len()).find(|rank| self.asks(&judged, *rank));
            let Some(next) = next else { return Some(self.read_over(&judged)) };
            return Some(self.show(&judged, Screen::Step(next), false));
        }
        if !judged.acceptable || self.posted.get("_declared").is_empty() {
            return Some(self.show(&judged, Screen::Recap, true));
        }
        Some(pages::received(&Received { procedure: self.procedure, judged: &judged, locale: self.locale }))
    }

    /// All the answers, if nothing is left to say of any.
    fn read_over(&self, judged: &Judged) -> Markup {
        let stopping = (0..self.procedure.steps.len()).find(|rank| self.stops(judged, *rank));
        stopping
            .map_or_else(|| self.show(judged, Screen::Recap, false), |rank| self.show(judged, Screen::Step(rank), true))
    }

    fn screen(&self) -> Screen {
        let named = Screen::find(self.procedure, self.posted.get("_step"));
        named.unwrap_or(Screen::Step(0))
    }

    fn judge(&self) -> Option<Judged> {
        Judged::of(self.procedure, &self.posted.answers(), true, &self.desk.defaults(self.library, self.locale))
    }

    /// Whether a step asks anything: a group may always be added to.
    fn asks(&self, judged: &Judged, rank: usize) -> bool {
        let mut fields = self.procedure.fields.iter().filter(|field| field.step == rank);
        fields.any(|field| field.group().is_some() || judged.asked.iter().any(|path| field.is_at(path)))
    }

    fn stops(&self, judged: &Judged, rank: usize) -> bool {
        let (errors, news) = self.of_screen(judged, Screen::Step(rank));
        !errors.is_empty() || !news.is_empty()
    }

    /// What is to be said on a screen: what must be corrected, and the doubts that were not shown yet.
    fn of_screen<'j>(&self, judged: &'j Judged, screen: Screen) -> (Vec<&'j Issue>, Vec<&'j Issue>) {
        let here = |issue: &&Issue| {
            let field = self.procedure.fields.iter().find(|field| field.is_at(&issue.path));
            field.is_some_and(|field| Screen::Step(field.step) == screen)
        };
        let news = judged.news(self.posted.get("_seen"));
        (judged.errors().into_iter().filter(here).collect(), news.into_iter().filter(here).collect())
    }

    fn show(&self, judged: &Judged, screen: Screen, said: bool) -> Markup {
        let before = self.posted.get("_seen");
        let (errors, news) = if said { self.of_screen(judged, screen) } else { (vec![], vec![]) };
        let seen: Vec<String> = news.iter().map(|issue| issue.seen_as()).collect();
        let seen = [before, &seen.join(" ")].join(" ");
        pages::form(&Stage {
            host: self.host,
            procedure: self.procedure,
            library: self.library,
            locale: self.locale,
            posted: &self.posted,
            judged,
            screen,
            day: self.desk.day,
            today: self.desk.defaults(self.library, self.locale).today,
            said: said && screen != Screen::Recap,
            undeclared: said && screen == Screen::Recap && self.posted.get("_declared").is_empty(),
            seen: seen.trim(),
            listed: if errors.is_empty() { &news } else { &errors },
        })
    }
}

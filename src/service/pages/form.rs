//! The form of a procedure: everything on it comes from the rulebook.

use super::Page;
use super::field::Question;
use super::said::summary;
use super::words::{Words, words};
use crate::date::Date;
use crate::library::Library;
use crate::messages::Locale;
use crate::report::Path;
use crate::rulebook::{Field, Procedure};
use crate::service::judged::{Issue, Judged};
use crate::service::posted::Posted;
use maud::{Markup, html};

/// What a form page shows.
pub(in crate::service) struct Stage<'s> {
    pub(in crate::service) procedure: &'s Procedure,
    pub(in crate::service) library: &'s Library,
    pub(in crate::service) locale: Locale,
    pub(in crate::service) today: Option<Date>,
    pub(in crate::service) posted: &'s Posted,
    pub(in crate::service) judged: &'s Judged,
    /// The person asked for the form to be sent: say what stands in the way.
    pub(in crate::service) said: bool,
    /// The warnings that were shown, now or before.
    pub(in crate::service) seen: &'s str,
    /// What the summary lists.
    pub(in crate::service) listed: &'s [&'s Issue],
}

/// The page.
pub(in crate::service) fn form(stage: &Stage<'_>) -> Markup {
    let words = words(stage.locale);
    let title = stage.locale.of(&stage.procedure.title);
    let wrong = stage.listed.first().is_some_and(|issue| issue.is_error());
    let full = if wrong { format!("{}{title}", words.wrong) } else { title.to_owned() };
    let page = Page { locale: stage.locale, title: &full, address: &stage.procedure.id, form: true };
    page.around(html! {
        h1 { (title) }
        p.lead { (words.answer_all) " " (words.nothing_leaves) }
        form #form method="post" action={ "/" (stage.locale.tag()) "/" (stage.procedure.id) } novalidate autocomplete="off"
            data-guichet=(stage.procedure.id) data-today=[stage.today] data-wrong=(words.wrong) data-one=(words.one)
            data-many=(words.many) data-one-noted=(words.one_noted) data-many-noted=(words.many_noted)
            data-go-on=(words.go_on) data-fix=(words.fix) data-note=(words.note) data-use=(words.use_it) {
            input type="hidden" name="_seen" value=(stage.seen);
            input type="hidden" name="_rulebook" value=(stage.procedure.hash);
            @if let Some(changed) = &stage.judged.changed { p.lead { (changed.message) } }
            (summary(stage.listed, words, |issue| stage.place(issue)))
            (stage.elsewhere(words))
            @for (rank, step) in stage.procedure.steps.iter().enumerate() {
                (stage.step(rank, stage.locale.of(&step.title), &step.id))
            }
            div.actions {
                button.submit { (words.submit) }
                a.leave href={ "/" (stage.locale.tag()) "/" } data-leave { (words.leave) }
            }
        }
    })
}

impl Stage<'_> {
    fn step(&self, rank: usize, title: &str, id: &str) -> Markup {
        let fields: Vec<&Field> = self.procedure.fields.iter().filter(|field| field.step == rank).collect();
        let asked = fields.iter().any(|field| field.group().is_some() || self.is_asked(field, &field.path));
        html! {
            section data-step aria-labelledby={ "step-" (id) } hidden[!asked] {
                h2 id={ "step-" (id) } { (title) }
                @for fields in fields.chunk_by(|one, next| one.group() == next.group()) {
                    @match fields.first().and_then(|field| field.group()) {
                        Some(group) => (self.group(group, fields)),
                        None => @for field in fields { (self.question(field, &field.path).markup()) },
                    }
                }
            }
        }
    }

    /// As many items as the person asked for: the service adds and removes them, with or without a script.
    fn group(&self, group: &str, fields: &[&Field]) -> Markup {
        let items = self.posted.items(group);
        let Some(called) = self.procedure.group(group) else { return Markup::default() };
        html! {
            @for item in 0..items {
                fieldset.item {
                    legend { (self.locale.of(&called.item)) " " (item + 1) }
                    @for field in fields {
                        @let path = Path::new(&field.path, Some(item)).to_string();
                        (self.question(field, &path).markup())
                    }
                    button.secondary name="_remove" value={ (group) "[" (item) "]" } { (self.locale.of(&called.remove)) }
                }
            }
            button.secondary name="_add" value=(group) { (self.locale.of(&called.add)) }
        }
    }

    fn question<'q>(&'q self, field: &'q Field, path: &'q str) -> Question<'q> {
        let issues = if self.said { self.judged.issues_of(path) } else { vec![] };
        Question {
            field,
            path,
            posted: self.posted,
            issues,
            asked: self.is_asked(field, path),
            own: self.judged.own,
            locale: self.locale,
        }
    }

    /// An item that has no answer yet is not in the report: what is always asked of it is shown.
    fn is_asked(&self, field: &Field, path: &str) -> bool {
        let asked = &self.judged.asked;
        let begun = path.split_once(']').is_none_or(|(item, _)| asked.iter().any(|path| path.starts_with(item)));
        if begun { asked.iter().any(|asked| asked == path) } else { field.when.is_none() }
    }

    /// The label of the question that an issue is about, and the control to correct.
    fn place(&self, issue: &Issue) -> (String, String) {
        let field = self.procedure.fields.iter().find(|field| field.is_at(&issue.path));
        field.map_or_else(Default::default, |field| {
            (self.locale.of(&field.label).to_owned(), self.question(field, &issue.path).control())
        })
    }

    /// The panel that shows the way when this is the wrong door; it is there before there is a way to show.
    fn elsewhere(&self, words: &Words) -> Markup {
        let elsewhere = self.judged.elsewhere.as_ref();
        let goto = elsewhere.and_then(|elsewhere| elsewhere.goto.as_deref());
        let doors = self.procedure.elsewhere.iter().filter_map(|each| self.library.find(each.goto.as_deref()?));
        html! {
            div.elsewhere data-elsewhere role="status" tabindex="-1" hidden[elsewhere.is_none()] autofocus[self.said && elsewhere.is_some()] {
                p { @if let Some(elsewhere) = elsewhere { (elsewhere.message) } }
                @for door in doors {
                    p data-goto=(door.id) hidden[goto != Some(&door.id)] {
                        a href={ "/" (self.locale.tag()) "/" (door.id) } { (words.go_there) }
                    }
                }
            }
        }
    }
}

//! The form of a procedure, one screen at a time: everything on it comes from the rulebook.
//!
//! All the screens are on the page, and all but one are put away: with a script nothing has to be fetched to go on, and
//! without one the answers of the other screens are posted along, by their own controls.

use super::field::Question;
use super::frame::Page;
use super::idle::{idle, leaving};
use super::place::{Address, Host};
use super::received::acknowledgement;
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
    pub(in crate::service) host: Host,
    pub(in crate::service) procedure: &'s Procedure,
    pub(in crate::service) library: &'s Library,
    pub(in crate::service) locale: Locale,
    pub(in crate::service) posted: &'s Posted,
    pub(in crate::service) judged: &'s Judged,
    pub(in crate::service) screen: Screen,
    /// The day to judge by, when it is not the present one.
    pub(in crate::service) day: Option<Date>,
    /// The present day, as the service knows it: the clock of a device may be late.
    pub(in crate::service) today: Option<Date>,
    /// The person asked to go on: say what stands in the way.
    pub(in crate::service) said: bool,
    /// The answers were not certified.
    pub(in crate::service) undeclared: bool,
    /// The warnings that were shown, now or before.
    pub(in crate::service) seen: &'s str,
    /// What the summary lists.
    pub(in crate::service) listed: &'s [&'s Issue],
}

/// A screen: one step, or all the answers to read over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::service) enum Screen {
    /// A step, by its rank.
    Step(usize),
    /// The last one.
    Recap,
}

impl Screen {
    /// The name of the last screen; no step has a name like it.
    pub(super) const RECAP: &'static str = "_recap";

    /// The screen of a name, if there is one.
    pub(in crate::service) fn find(procedure: &Procedure, name: &str) -> Option<Self> {
        let step = procedure.steps.iter().position(|step| step.id == name);
        step.map(Self::Step).or((name == Self::RECAP).then_some(Self::Recap))
    }

    fn name(self, procedure: &Procedure) -> &str {
        match self {
            Self::Step(rank) => procedure.steps.get(rank).map_or("", |step| &step.id),
            Self::Recap => Self::RECAP,
        }
    }
}

/// The page.
pub(in crate::service) fn form(stage: &Stage<'_>) -> Markup {
    let words = words(stage.locale);
    let title = stage.locale.of(&stage.procedure.title);
    let page = Page {
        host: stage.host,
        locale: stage.locale,
        title: &stage.title(words),
        address: Address::Form(&stage.procedure.id),
        script: Some("form.js"),
    };
    page.around(html! {
        h1 data-title=(title) { (title) }
        p.lead data-lead hidden[!stage.is_first() && stage.host == Host::Service] {
            (words.answer_all) " " span.scripted { (words.nothing_leaves) }
        }
        noscript { p.lead { (unscripted(stage.host, words)) } }
        form #form method="post" action=[stage.action(&page)] novalidate autocomplete="off" data-guichet=(stage.procedure.id)
            data-today=[stage.day] data-rendered=[stage.today] data-alone[stage.host == Host::Files]
            data-helped[stage.is_helped()] data-wrong=(words.wrong) data-one=(words.one) data-many=(words.many)
            data-one-noted=(words.one_noted) data-many-noted=(words.many_noted) data-go-on=(words.go_on) data-fix=(words.fix)
            data-note=(words.note) data-use=(words.use_it) data-progress=(words.progress) data-coming=(words.coming)
            data-next=(words.next) data-submit=(words.submit) data-unsent=(words.unsent) data-unread=(words.unread)
            data-undeclared=(words.undeclared) data-yes=(words.yes) data-longer=(words.doubt) {
            input type="hidden" name="_seen" value=(stage.seen);
            input type="hidden" name="_rulebook" value=(stage.procedure.hash);
            input type="hidden" name="_step" value=(stage.screen.name(stage.procedure));
            @if let Some(changed) = &stage.judged.changed { p.lead { (changed.message) } }
            (summary(stage.listed, words, |issue| stage.place(issue)))
            (stage.elsewhere(words, &page))
            (stage.helping(words))
            @for (rank, step) in stage.procedure.steps.iter().enumerate() {
                (stage.step(rank, stage.locale.of(&step.title), &step.id))
            }
            (stage.recap(words))
            div.unsent data-alert role="alert" {}
            (stage.actions(words, &page))
        }
        @if stage.host == Host::Files { (acknowledgement(stage.procedure, None, stage.locale, &page)) }
        p.procedure { a href=(page.to(Address::Reference(&stage.procedure.id))) { (words.rules) } }
        (idle(words))
        (leaving(words))
    })
}

/// What is true where no script runs.
pub(super) fn unscripted(host: Host, words: &Words) -> &'static str {
    match host {
        Host::Service => words.served,
        Host::Files => words.alone,
    }
}

impl Stage<'_> {
    /// « Erreur : La vente – Mettre un véhicule d’occasion à mon nom »
    fn title(&self, words: &Words) -> String {
        let wrong = self.listed.first().is_some_and(|issue| issue.is_error());
        let screen = match self.screen {
            Screen::Step(rank) => self.procedure.steps.get(rank).map_or("", |step| self.locale.of(&step.title)),
            Screen::Recap => words.recap,
        };
        let wrong = if wrong { words.wrong } else { "" };
        [wrong, screen, " – ", self.locale.of(&self.procedure.title)].concat()
    }

    /// Where the form is posted; files cannot be posted to.
    fn action(&self, page: &Page<'_>) -> Option<String> {
        (self.host == Host::Service).then(|| page.to(page.address))
    }

    pub(super) fn is_first(&self) -> bool {
        matches!(self.screen, Screen::Step(rank) if self.before(rank).is_none())
    }

    /// Files show every screen to who has no script, to be printed; the script puts all but one away.
    pub(super) fn is_away(&self, screen: Screen) -> bool {
        self.screen != screen && (self.host == Host::Service || screen == Screen::Recap)
    }

    fn step(&self, rank: usize, title: &str, id: &str) -> Markup {
        let words = words(self.locale);
        let away = self.is_away(Screen::Step(rank));
        html! {
            div data-screen=(id) data-away[away] {
                section data-step aria-labelledby={ "step-" (id) } hidden[!self.is_step_asked(rank)] {
                    div.stepper {
                        p.progress data-progress { (self.progress(rank, words)) }
                        h2 id={ "step-" (id) } tabindex="-1" { (title) }
                        p.coming data-coming { (self.coming(rank, words)) }
                    }
                    @for fields in self.fields(rank).chunk_by(|one, next| one.group() == next.group()) {
                        @match fields.first().and_then(|field| field.group()) {
                            Some(group) => (self.group(group, fields)),
                            None => @for field in fields { (self.question(field, &field.path).markup()) },
                        }
                    }
                }
            }
        }
    }

    pub(super) fn fields(&self, rank: usize) -> Vec<&Field> {
        self.procedure.fields.iter().filter(|field| field.step == rank).collect()
    }

    /// As many items as the person asked for, and one to copy: the service adds and removes them without a script.
    fn group(&self, group: &str, fields: &[&Field]) -> Markup {
        let none = Posted::default();
        let Some(called) = self.procedure.group(group) else { return Markup::default() };
        let item = |rank: usize, posted: Option<&Posted>| {
            html! {
                fieldset.item data-item=(group) {
                    legend { (self.locale.of(&called.item)) " " span data-rank { (rank + 1) } }
                    @for field in fields {
                        @let path = Path::new(&field.path, Some(rank)).to_string();
                        @match posted {
                            Some(posted) => (Question { posted, issues: vec![], ..self.question(field, &path) }.markup()),
                            None => (self.question(field, &path).markup()),
                        }
                    }
                    button.secondary name="_remove" value={ (group) "[" (rank) "]" } formnovalidate { (self.locale.of(&called.remove)) }
                }
            }
        };
        html! {
            div.items data-group=(group) {
                @for rank in 0..self.posted.items(group) { (item(rank, None)) }
                template { (item(0, Some(&none))) }
                button.secondary name="_add" value=(group) formnovalidate { (self.locale.of(&called.add)) }
            }
        }
    }

    pub(super) fn question<'q>(&'q self, field: &'q Field, path: &'q str) -> Question<'q> {
        let here = self.said && self.screen == Screen::Step(field.step);
        let issues = if here { self.judged.issues_of(path) } else { vec![] };
        let asked = self.is_asked(field, path);
        Question { field, path, posted: self.posted, issues, asked, own: !self.is_for_another(), locale: self.locale }
    }

    /// An item that has no answer yet is not in the report: what is always asked of it is shown.
    pub(super) fn is_asked(&self, field: &Field, path: &str) -> bool {
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

    /// What goes on, what goes back, what ends.
    fn actions(&self, words: &Words, page: &Page<'_>) -> Markup {
        let back = match self.screen {
            Screen::Step(rank) => self.before(rank),
            Screen::Recap => self.before(self.procedure.steps.len()),
        };
        let back = back.map_or("", |rank| Screen::Step(rank).name(self.procedure));
        html! {
            div.actions data-actions hidden[self.judged.elsewhere.is_some() && self.host == Host::Files] {
                button.submit data-go { (if self.screen == Screen::Recap { words.submit } else { words.next }) }
                button.secondary name="_goto" value=(back) formnovalidate data-back hidden[back.is_empty()] { (words.back) }
                button.link type="button" data-print hidden { (words.print) }
                a.leave href=(page.to(Address::Ended)) data-leave { (words.leave) }
            }
        }
    }

    /// The panel that shows the way when this is the wrong door; it is there before there is a way to show.
    fn elsewhere(&self, words: &Words, page: &Page<'_>) -> Markup {
        let elsewhere = self.judged.elsewhere.as_ref();
        let goto = elsewhere.and_then(|elsewhere| elsewhere.goto.as_deref());
        let mut doors: Vec<_> =
            self.procedure.elsewhere.iter().filter_map(|each| self.library.find(each.goto.as_deref()?)).collect();
        doors.sort_by_key(|door| &door.id);
        doors.dedup_by_key(|door| &door.id);
        html! {
            div.elsewhere data-elsewhere role="status" tabindex="-1" hidden[elsewhere.is_none()] autofocus[self.said && elsewhere.is_some()] {
                p { @if let Some(elsewhere) = elsewhere { (elsewhere.message) } }
                @for door in doors {
                    p data-goto=(door.id) hidden[goto != Some(&door.id)] {
                        a href=(page.to(Address::Form(&door.id))) { (words.go_there) }
                    }
                }
            }
        }
    }
}

//! The pages of the site, and what they post.

use super::api::media_type;
use super::body;
use super::desk::Desk;
use super::judged::Judged;
use super::pages::{self, Received, Stage};
use super::posted::Posted;
use super::problem::Problem;
use crate::library::Library;
use crate::messages::Locale;
use crate::rulebook::Procedure;
use axum::body::Body;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maud::Markup;

/// `GET /fr/`
pub(super) fn start(locale: Locale, State(desk): State<Desk>) -> Response {
    page(pages::start(locale, &desk.library()))
}

/// `GET /fr/vehicle-transfer/reference`
pub(super) fn reference(locale: Locale, State(desk): State<Desk>, Path(id): Path<String>) -> Response {
    let library = desk.library();
    library.find(&id).map_or_else(|| nowhere(locale), |procedure| page(pages::reference(procedure, locale)))
}

/// `GET /fr/vehicle-transfer`
pub(super) fn blank(locale: Locale, State(desk): State<Desk>, Path(id): Path<String>) -> Response {
    let library = desk.library();
    let Some(procedure) = library.find(&id) else { return nowhere(locale) };
    Visit { procedure, locale, desk: &desk, library: &library, posted: Posted::default() }.blank()
}

/// `POST /fr/vehicle-transfer`: the same page with what to correct, or what to attach.
pub(super) async fn posted(
    locale: Locale,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let library = desk.library();
    let Some(newest) = library.find(&id) else { return Ok(nowhere(locale)) };
    if media_type(&headers) != "application/x-www-form-urlencoded" {
        return Err(Problem::MEDIA_TYPE);
    }
    let Some(posted) = Posted::read(&body::text(body, &desk.settings).await?) else { return Ok(unreadable(locale)) };
    // A page that was open when the rules changed goes on with its own, or begins again with the newest.
    let mut replayed = library.editions(&id).take(2).filter(|edition| edition.hash == posted.get("_rulebook"));
    let procedure = replayed.next().unwrap_or(newest);
    Ok(Visit { procedure, locale, desk: &desk, library: &library, posted }.answer())
}

/// Whatever is at no address: a page for a person, a problem for a program.
pub(super) async fn lost(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    if !accept.contains("text/html") {
        return Problem::LOST.into_response();
    }
    nowhere(if uri.path().starts_with("/en/") { Locale::En } else { Locale::Fr })
}

/// One request for one form.
struct Visit<'v> {
    procedure: &'v Procedure,
    locale: Locale,
    desk: &'v Desk,
    library: &'v Library,
    posted: Posted,
}

impl Visit<'_> {
    fn blank(self) -> Response {
        let Some(judged) = self.judge() else { return unreadable(self.locale) };
        self.show(&judged, false)
    }

    fn answer(mut self) -> Response {
        for (wish, grant) in [("_add", Posted::add as fn(&mut Posted, &str)), ("_remove", Posted::remove)] {
            let item = self.posted.get(wish).to_owned();
            if !item.is_empty() {
                grant(&mut self.posted, &item);
                return self.blank();
            }
        }
        if !self.posted.get("_language").is_empty() {
            return self.blank();
        }
        let Some(judged) = self.judge() else { return unreadable(self.locale) };
        let used = self.posted.get("_use").to_owned();
        if !used.is_empty() {
            return self.with_suggestion(&judged, &used);
        }
        if judged.acceptable && judged.news(self.posted.get("_seen")).is_empty() {
            let Self { procedure, locale, .. } = self;
            return page(pages::received(&Received { procedure, documents: &judged.documents, locale }));
        }
        self.show(&judged, true)
    }

    /// The person chose what we offered for one answer: the page again, with it written.
    fn with_suggestion(mut self, judged: &Judged, path: &str) -> Response {
        let meant = judged.issues_of(path).into_iter().find_map(|issue| issue.suggestion.as_ref());
        if let Some(meant) = meant {
            self.posted.set(path, meant);
        }
        let Some(judged) = self.judge() else { return unreadable(self.locale) };
        self.show(&judged, true)
    }

    fn judge(&self) -> Option<Judged> {
        Judged::of(self.procedure, &self.posted.answers(), true, &self.desk.defaults(self.library, self.locale))
    }

    fn show(&self, judged: &Judged, said: bool) -> Response {
        let before = self.posted.get("_seen");
        let (errors, news) = if said { (judged.errors(), judged.news(before)) } else { (vec![], vec![]) };
        let seen: Vec<String> = news.iter().map(|issue| issue.seen_as()).collect();
        let seen = [before, &seen.join(" ")].join(" ");
        let listed = if errors.is_empty() { &news } else { &errors };
        page(pages::form(&Stage {
            procedure: self.procedure,
            library: self.library,
            locale: self.locale,
            today: self.desk.defaults(self.library, self.locale).today,
            posted: &self.posted,
            judged,
            said,
            seen: seen.trim(),
            listed,
        }))
    }
}

fn page(markup: Markup) -> Response {
    Html(markup.into_string()).into_response()
}

fn nowhere(locale: Locale) -> Response {
    (StatusCode::NOT_FOUND, page(pages::lost(locale))).into_response()
}

fn unreadable(locale: Locale) -> Response {
    (StatusCode::BAD_REQUEST, page(pages::too_long(locale))).into_response()
}

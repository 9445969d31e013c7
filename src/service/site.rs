//! The pages of the site, and what they post.

use super::api::media_type;
use super::body;
use super::desk::Desk;
use super::pages::{self, Host, Tried};
use super::posted::Posted;
use super::problem::Problem;
use super::visit::Visit;
use crate::identifiers::Kind;
use crate::messages::Locale;
use crate::wire;
use axum::body::Body;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maud::Markup;
use serde_json::json;

const HERE: Host = Host::Service;

/// `GET /fr/`
pub(super) fn start(locale: Locale, State(desk): State<Desk>) -> Response {
    page(pages::start(HERE, locale, &desk.library()))
}

/// `GET /fr/vehicle-transfer/reference`
pub(super) fn reference(locale: Locale, State(desk): State<Desk>, Path(id): Path<String>) -> Response {
    let library = desk.library();
    library.find(&id).map_or_else(|| nowhere(locale), |procedure| page(pages::reference(HERE, procedure, locale)))
}

/// `GET /fr/batch`
pub(super) fn batch(locale: Locale, State(desk): State<Desk>) -> Response {
    page(pages::batch(HERE, locale, &desk.library()))
}

/// `GET /fr/computer`
pub(super) fn traces(locale: Locale) -> Response {
    page(pages::traces(HERE, locale))
}

/// `GET /fr/photo`
pub(super) fn photo(locale: Locale) -> Response {
    page(pages::photo(HERE, locale))
}

/// `GET /fr/document`
pub(super) fn document(locale: Locale) -> Response {
    page(pages::document(HERE, locale))
}

/// `GET /fr/ended`
pub(super) fn ended(locale: Locale) -> Response {
    page(pages::ended(HERE, locale))
}

/// `GET /fr/numbers`
pub(super) fn numbers(locale: Locale) -> Response {
    page(pages::numbers(HERE, locale, None))
}

/// `POST /fr/numbers`: what a browser without a script asks.
pub(super) async fn tried(
    locale: Locale,
    State(desk): State<Desk>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let Some(posted) = form_of(&headers, body, &desk).await? else { return Ok(unreadable(locale)) };
    let Some(kind) = Kind::find(posted.get("kind")) else { return Ok(nowhere(locale)) };
    let typed = Some(posted.get("_use")).filter(|used| !used.is_empty()).unwrap_or_else(|| posted.get("input"));
    let question = json!({ "kind": kind.spec.id, "input": typed }).to_string();
    let library = desk.library();
    let answer = wire::answer(&question, &desk.defaults(&library, locale));
    let Ok(answer) = serde_json::to_value(answer) else { return Ok(unreadable(locale)) };
    Ok(page(pages::numbers(HERE, locale, Some(&Tried { kind, typed, answer }))))
}

/// `GET /fr/vehicle-transfer`
pub(super) fn blank(locale: Locale, State(desk): State<Desk>, Path(id): Path<String>) -> Response {
    let library = desk.library();
    let Some(procedure) = library.find(&id) else { return nowhere(locale) };
    let visit = Visit { host: HERE, procedure, locale, desk: &desk, library: &library, posted: Posted::default() };
    visit.unsaid().map_or_else(|| unreadable(locale), page)
}

/// `POST /fr/vehicle-transfer`: the next screen, the same one with what to correct, or the acknowledgement.
pub(super) async fn posted(
    locale: Locale,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let library = desk.library();
    let Some(newest) = library.find(&id) else { return Ok(nowhere(locale)) };
    let Some(posted) = form_of(&headers, body, &desk).await? else { return Ok(unreadable(locale)) };
    // A page that was open when the rules changed goes on with its own, or begins again with the newest.
    let mut replayed = library.editions(&id).take(2).filter(|edition| edition.hash == posted.get("_rulebook"));
    let procedure = replayed.next().unwrap_or(newest);
    let visit = Visit { host: HERE, procedure, locale, desk: &desk, library: &library, posted };
    Ok(visit.answer().map_or_else(|| unreadable(locale), page))
}

/// Whatever is at no address: a page for a person, a problem for a program.
pub(super) async fn lost(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    if !accept.contains("text/html") {
        return Problem::LOST.into_response();
    }
    nowhere(if uri.path().starts_with("/en/") { Locale::En } else { Locale::Fr })
}

/// The controls of the page, if it is one of ours.
async fn form_of(headers: &HeaderMap, body: Body, desk: &Desk) -> Result<Option<Posted>, Problem> {
    if media_type(headers) != "application/x-www-form-urlencoded" {
        return Err(Problem::MEDIA_TYPE);
    }
    Ok(Posted::read(&body::text(body, &desk.settings).await?))
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

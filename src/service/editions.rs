//! The rulebook over HTTP: what a program keeps, and asks for again only when it changed.

use super::api::plain;
use super::desk::Desk;
use super::problem::Problem;
use super::rulebook::fingerprint;
use crate::handbook;
use crate::messages::Locale;
use crate::wire::Listed;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// `GET /v1/rulebook`: every edition of every procedure.
pub(super) async fn list(State(desk): State<Desk>, headers: HeaderMap) -> Response {
    let library = desk.library();
    let hashes: String = library.all().map(|procedure| procedure.hash.as_str()).collect();
    let list: Vec<_> = library.all().map(Listed::of).collect();
    tagged(&headers, &hashes, || plain("application/json", &list))
}

/// `GET /v1/procedures/{id}/schema`, in French unless `?locale=en`.
pub(super) async fn schema(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let library = desk.library();
    let procedure = library.find(&id).ok_or(Problem::LOST)?;
    let locale = if uri.query() == Some("locale=en") { Locale::En } else { Locale::Fr };
    Ok(tagged(&headers, &[&procedure.hash, locale.tag()].concat(), || {
        let schema = handbook::schema(procedure, locale).to_string();
        ([(header::CONTENT_TYPE, "application/schema+json")], schema).into_response()
    }))
}

/// The answer under a tag of what it is made from; nothing new, when the client has it.
fn tagged(headers: &HeaderMap, made_from: &str, answer: impl FnOnce() -> Response) -> Response {
    let tag = ["\"", &fingerprint(&[env!("CARGO_PKG_VERSION"), made_from].concat()), "\""].concat();
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut known = known.flat_map(|value| value.split(',')).map(|value| value.trim().trim_start_matches("W/"));
    let same = known.any(|value| value == tag || value == "*");
    let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { answer() };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

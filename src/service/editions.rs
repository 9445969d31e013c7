//! The rulebook over HTTP: what a program keeps, and asks for again only when it changed.

use super::api::plain;
use super::desk::Desk;
use super::openapi;
use super::problem::Problem;
use super::rulebook::fingerprint;
use crate::handbook;
use crate::messages::Locale;
use crate::wire::Listed;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// Lists every edition of every procedure, with the hash of its text.
#[utoipa::path(get, path = "/v1/rulebook", responses(
    (status = 200, description = "The list", body = Vec<openapi::Listed>),
    (status = 304, description = "What If-None-Match names is still so"),
))]
pub(super) async fn list(State(desk): State<Desk>, headers: HeaderMap) -> Response {
    let library = desk.library();
    let hashes: String = library.all().map(|procedure| procedure.hash.as_str()).collect();
    let list: Vec<_> = library.all().map(Listed::of).collect();
    tagged(&headers, &hashes, || plain("application/json", &list))
}

/// The JSON Schema (2020-12) of the values of a procedure.
#[utoipa::path(get, path = "/v1/procedures/{id}/schema",
    params(
        ("id" = String, Path, description = "The name of the procedure"),
        ("locale" = Option<openapi::Language>, Query, description = "The language of the titles: French without it"),
    ),
    responses(
        (status = 200, description = "The schema", body = Object, content_type = "application/schema+json"),
        (status = 304, description = "What If-None-Match names is still so"),
        (status = 400, description = "Another query", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is none", body = openapi::Problem, content_type = "application/problem+json"),
    ))]
pub(super) async fn schema(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let library = desk.library();
    let procedure = library.find(&id).ok_or(Problem::LOST)?;
    let locale = match uri.query() {
        None | Some("" | "locale=fr") => Locale::Fr,
        Some("locale=en") => Locale::En,
        Some(_) => return Err(Problem::QUERY),
    };
    Ok(tagged(&headers, &[&procedure.hash, locale.tag()].concat(), || {
        let schema = handbook::schema(procedure, locale).to_string();
        ([(header::CONTENT_TYPE, "application/schema+json")], schema).into_response()
    }))
}

/// The answer under a tag of what it is made from; nothing new, when the client has it.
fn tagged(headers: &HeaderMap, made_from: &str, answer: impl FnOnce() -> Response) -> Response {
    let tag = ["W/\"", &fingerprint(&[env!("CARGO_PKG_VERSION"), made_from].concat()), "\""].concat();
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut known = known.flat_map(|value| value.split(',')).map(str::trim);
    let same = known.any(|value| value == "*" || value.trim_start_matches("W/") == tag.trim_start_matches("W/"));
    let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { answer() };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

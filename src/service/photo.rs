//! `POST /v1/photo`: the file as body, what is asked of it in the address.

use super::api::{media_type, plain};
use super::desk::Desk;
use super::openapi;
use super::problem::Problem;
use super::seats::seated;
use crate::json::{self, Value};
use crate::messages::Locale;
use crate::photo::specification::Specification;
use crate::wire::photo::{Asked, whole};
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use percent_encoding::percent_decode_str;

/// Looks at an identity photo, and says what the command says of it. Nothing of it is kept.
#[utoipa::path(post, path = "/v1/photo", operation_id = "check_photo",
    params(
        ("document" = Option<String>, Query, description = "`passport` without it"),
        ("country" = Option<String>, Query, description = "`FR` without it"),
        ("points" = Option<String>, Query, description = "`{\"crown\":[x,y],\"chin\":[x,y],\"eyes\":[[x,y],[x,y]]}`, in pixels"),
        ("locale" = Option<String>, Query, description = "`fr` or `en`"),
        ("today" = Option<String>, Query, description = "The civil date to judge by",
            pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$"),

        ("fingerprint" = Option<bool>, Query, description = "Adds what proves that two machines saw the same"),
        ("landmarks" = Option<bool>, Query, description = "Adds the hints about eyes, mouth and what may lie before them"),
    ),
    request_body(content((Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"), (Vec<u8> = "application/octet-stream"))),
    responses(
        (status = 200, description = "The report", body = Object),
        (status = 400, description = "No such question", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No specification of that document in that country is known", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 408, description = "The photo did not come in time", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too heavy", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 415, description = "Another media type", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many photos at once", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 504, description = "Too long to look at", body = openapi::Problem, content_type = "application/problem+json"),
    ))]
pub(super) async fn check(
    State(desk): State<Desk>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    if !["image/jpeg", "image/png", "application/octet-stream"].contains(&media_type(&headers)) {
        return Err(Problem::MEDIA_TYPE);
    }
    let tree = asked(query.as_deref().unwrap_or_default())?;
    let named = |key: &str| tree.get(key).and_then(Value::text);
    Specification::asked(named("document"), named("country")).ok_or(Problem::NO_SPECIFICATION)?;
    let settings = desk.settings.clone();
    let look = move |bytes: Vec<u8>| {
        let library = desk.library();
        let asked = Asked::read(&tree, &desk.defaults(&library, Locale::default())).map_err(|_| Problem::QUERY)?;
        let answer = whole(&bytes, bytes.len() as u64, &asked);
        desk.metrics.answered(&answer);
        Ok(plain("application/json", &answer))
    };
    seated(body, settings.photo_limit, &settings, look).await
}

/// The question of an address: `points` is JSON, the rest is text.
fn asked(query: &str) -> Result<Value<'static>, Problem> {
    let mut members = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').ok_or(Problem::QUERY)?;
        let value = percent_decode_str(value).decode_utf8().map_err(|_| Problem::NOT_TEXT)?;
        let value = match key {
            "points" => json::read(&value).map_err(|_| Problem::QUERY)?.into_owned(),
            "document" | "country" | "locale" | "today" => Value::Text(value.into_owned().into()),
            "fingerprint" | "landmarks" => Value::Flag(value.parse().map_err(|_| Problem::QUERY)?),
            _ => return Err(Problem::QUERY),
        };
        members.push((key.to_owned().into(), value));
    }
    Ok(Value::Object(members))
}

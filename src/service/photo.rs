//! `POST /v1/photo`: the file as body, what is asked of it in the address.
//!
//! As many photos are looked at at once as there are cores, each within the limits of its decoder; one that waits longer
//! than [`PATIENCE`] is told to come back. Nothing of a photo is kept, nor written in the log.

use super::api::{media_type, plain};
use super::body;
use super::desk::Desk;
use super::openapi;
use super::problem::Problem;
use crate::json::{self, Value};
use crate::messages::Locale;
use crate::wire::photo::{Asked, whole};
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// For a seat.
const PATIENCE: Duration = Duration::from_secs(2);
/// For the pixels: the largest photo takes a tenth of it.
const DEADLINE: Duration = Duration::from_secs(10);
/// Photos that come at once, for each core: a slow sender keeps no decoder waiting.
const COMING: usize = 8;

static CORES: LazyLock<usize> =
    LazyLock::new(|| std::thread::available_parallelism().map_or(1, std::num::NonZero::get));
/// A decoder holds up to 75 MB: no more of them at once than there are cores.
static SEATS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(*CORES)));
static DOORS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(*CORES * COMING));

/// Looks at an identity photo, and says what the command says of it. Nothing of it is kept.
#[utoipa::path(post, path = "/v1/photo", operation_id = "check_photo",
    params(
        ("document" = Option<String>, Query, description = "`passport` without it"),
        ("country" = Option<String>, Query, description = "`FR` without it"),
        ("points" = Option<String>, Query, description = "`{\"crown\":[x,y],\"chin\":[x,y],\"eyes\":[[x,y],[x,y]]}`, in pixels"),
        ("locale" = Option<String>, Query, description = "`fr` or `en`"),
        ("today" = Option<String>, Query, description = "The civil date to judge by"),
        ("fingerprint" = Option<bool>, Query, description = "Adds what proves that two machines saw the same"),
    ),
    request_body(content((Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"), (Vec<u8> = "application/octet-stream"))),
    responses(
        (status = 200, description = "The report", body = Object),
        (status = 400, description = "No such question", body = openapi::Problem, content_type = "application/problem+json"),
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
    let Ok(door) = DOORS.try_acquire() else { return Ok(busy()) };
    let bytes = body::whole(body, desk.settings.photo_limit, desk.settings.photo_timeout.0).await?;
    let Ok(Ok(seat)) = timeout(PATIENCE, Arc::clone(&SEATS).acquire_owned()).await else { return Ok(busy()) };
    drop(door);
    let looking = spawn_blocking(move || {
        let _seat = seat; // taken until the pixels are let go, even when nobody waits for the answer any more
        let library = desk.library();
        let asked = Asked::read(&tree, &desk.defaults(&library, Locale::default())).map_err(|_| Problem::QUERY)?;
        let answer = whole(&bytes, bytes.len() as u64, &asked);
        desk.metrics.answered(&answer);
        Ok(plain("application/json", &answer))
    });
    match timeout(DEADLINE, looking).await {
        Ok(answered) => answered.map_err(|_| Problem::INTERNAL)?,
        Err(_) => Err(Problem::TIMEOUT),
    }
}

fn busy() -> Response {
    ([(header::RETRY_AFTER, "2")], Problem::BUSY).into_response()
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
            "fingerprint" => Value::Flag(value == "true"),
            _ => return Err(Problem::QUERY),
        };
        members.push((key.to_owned().into(), value));
    }
    Ok(Value::Object(members))
}

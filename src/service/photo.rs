//! `POST /v1/photo`: the file as body, what is asked of it in the address.
//!
//! As many photos are looked at as there are cores, each within the limits of its decoder; those that wait longer than
//! [`PATIENCE`] are told to come back, and no answer takes longer than [`DEADLINE`]. Nothing of a photo is kept.

use super::api::{media_type, plain};
use super::body;
use super::desk::Desk;
use super::problem::Problem;
use crate::json::Value;
use crate::messages::Locale;
use crate::wire::photo::{Asked, HEAVIEST, whole};
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
/// For the pixels.
const DEADLINE: Duration = Duration::from_secs(10);

/// A decoder holds up to 80 MB: no more of them at once than there are cores.
static SEATS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Arc::new(Semaphore::new(cores))
});

/// `POST /v1/photo?document=passport&locale=en&points={…}`
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
    let busy = || ([(header::RETRY_AFTER, "2")], Problem::BUSY).into_response();
    let seat = match timeout(PATIENCE, Arc::clone(&SEATS).acquire_owned()).await {
        Ok(Ok(seat)) => seat,
        _ => return Ok(busy()),
    };
    let bytes = body::bytes(body, HEAVIEST).await?;
    let looking = spawn_blocking(move || {
        let _seat = seat; // taken until the pixels are let go, even when nobody waits for the answer any more
        let library = desk.library();
        let asked = Asked::read(&tree, &desk.defaults(&library, Locale::default())).map_err(|_| Problem::MALFORMED)?;
        Ok(plain("application/json", &whole(&bytes, bytes.len() as u64, &asked)))
    });
    match timeout(DEADLINE, looking).await {
        Ok(answered) => answered.map_err(|_| Problem::INTERNAL)?,
        Err(_) => Ok(busy()),
    }
}

/// The question of an address: `points` is JSON, the rest is text.
fn asked(query: &str) -> Result<Value, Problem> {
    let mut members = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').ok_or(Problem::MALFORMED)?;
        let value = percent_decode_str(value).decode_utf8().map_err(|_| Problem::NOT_TEXT)?;
        let value = match key {
            "points" => crate::json::read(&value).map_err(|_| Problem::MALFORMED)?,
            "document" | "country" | "locale" | "today" => Value::Text(value.into_owned()),
            "fingerprint" => Value::Flag(value == "true"),
            _ => continue,
        };
        members.push((key.to_owned(), value));
    }
    Ok(Value::Object(members))
}

//! Reads what is posted, so much of it and no more, and not for ever.

use super::problem::Problem;
use super::settings::Settings;
use axum::body::{Body, Bytes, HttpBody};
use http_body_util::BodyExt;
use std::time::Duration;
use tokio::time::timeout;

/// What a length that is told makes ready, and no more: those who tell it need not send it.
const ROOM: usize = 16 * 1024;

/// The whole body of a question as text.
pub(super) async fn text(body: Body, settings: &Settings) -> Result<String, Problem> {
    let bytes = whole(body, settings.body_limit, settings.body_timeout.0).await?;
    String::from_utf8(bytes).map_err(|_| Problem::NOT_TEXT)
}

/// The whole body, of so many bytes at most, if it comes in time.
pub(super) async fn whole(body: Body, most: usize, time: Duration) -> Result<Vec<u8>, Problem> {
    timeout(time, gathered(body, most)).await.map_err(|_| Problem::SLOW)?
}

/// The next piece of a body, if it comes in time; nothing at the end.
pub(super) async fn piece(body: &mut Body, time: Duration) -> Result<Option<Bytes>, Problem> {
    match timeout(time, data(body)).await {
        Err(_) | Ok(Err(_)) => Err(Problem::SLOW),
        Ok(Ok(piece)) => Ok(piece),
    }
}

/// The next piece of data; trailers are passed over.
async fn data(body: &mut Body) -> Result<Option<Bytes>, axum::Error> {
    while let Some(frame) = body.frame().await {
        if let Ok(bytes) = frame?.into_data() {
            return Ok(Some(bytes));
        }
    }
    Ok(None)
}

async fn gathered(mut body: Body, most: usize) -> Result<Vec<u8>, Problem> {
    let length = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if length > most {
        return Err(Problem::TOO_LARGE); // it says so before it comes
    }
    let mut bytes = Vec::with_capacity(length.min(ROOM));
    while let Some(piece) = data(&mut body).await.map_err(|_| Problem::SLOW)? {
        if bytes.len() + piece.len() > most {
            return Err(Problem::TOO_LARGE);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

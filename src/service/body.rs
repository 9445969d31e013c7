//! Reads what is posted, so much of it and no more, and not for ever.

use super::problem::Problem;
use axum::body::{Body, Bytes};
use http_body_util::BodyExt;
use std::time::Duration;
use tokio::time::{Instant, timeout, timeout_at};

/// The longest body, in bytes.
const LONGEST: usize = crate::wire::LONGEST;
/// Between two pieces: a telephone in a tunnel.
const PIECE: Duration = Duration::from_secs(5);
/// For the whole body.
const WHOLE: Duration = Duration::from_secs(30);

/// The whole body as text.
pub(super) async fn text(body: Body) -> Result<String, Problem> {
    let whole = timeout_at(Instant::now() + WHOLE, gathered(body)).await;
    let bytes = whole.map_err(|_| Problem::SLOW)??;
    String::from_utf8(bytes).map_err(|_| Problem::NOT_TEXT)
}

/// The next piece of a body, if it comes in time; nothing at the end.
pub(super) async fn piece(body: &mut Body) -> Result<Option<Bytes>, Problem> {
    loop {
        match timeout(PIECE, body.frame()).await {
            Err(_) | Ok(Some(Err(_))) => return Err(Problem::SLOW),
            Ok(None) => return Ok(None),
            Ok(Some(Ok(frame))) => {
                if let Ok(bytes) = frame.into_data() {
                    return Ok(Some(bytes));
                }
            }
        }
    }
}

async fn gathered(mut body: Body) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    while let Some(piece) = piece(&mut body).await? {
        if bytes.len() + piece.len() > LONGEST {
            return Err(Problem::TOO_LARGE);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

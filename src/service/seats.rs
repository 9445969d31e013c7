//! Where pictures are looked at: as many at once as there are cores, each within the limits of its decoder; one that waits
//! longer than [`PATIENCE`] is told to come back. Nothing of a picture is kept, nor written in the log.

use super::body;
use super::problem::Problem;
use super::settings::Settings;
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// For a seat.
const PATIENCE: Duration = Duration::from_secs(2);
/// For the pixels: the largest picture takes a tenth of it.
const DEADLINE: Duration = Duration::from_secs(10);
/// Pictures that come at once, for each core: a slow sender keeps no decoder waiting.
const COMING: usize = 8;

static CORES: LazyLock<usize> =
    LazyLock::new(|| std::thread::available_parallelism().map_or(1, std::num::NonZero::get));
/// A decoder holds up to 75 MB: no more of them at once than there are cores.
static SEATS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(*CORES)));
static DOORS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(*CORES * COMING));

/// The answer about a body of so many bytes at most, once it came and there is a seat.
pub(super) async fn seated(
    body: Body,
    most: usize,
    settings: &Settings,
    look: impl FnOnce(Vec<u8>) -> Result<Response, Problem> + Send + 'static,
) -> Result<Response, Problem> {
    let Ok(door) = DOORS.try_acquire() else { return Ok(busy()) };
    let bytes = body::whole(body, most, settings.photo_timeout.0).await?;
    let Ok(Ok(seat)) = timeout(PATIENCE, Arc::clone(&SEATS).acquire_owned()).await else { return Ok(busy()) };
    drop(door);
    let looking = spawn_blocking(move || {
        let _seat = seat; // taken until the pixels are let go, even when nobody waits for the answer any more
        look(bytes)
    });
    match timeout(DEADLINE, looking).await {
        Ok(answered) => answered.map_err(|_| Problem::INTERNAL)?,
        Err(_) => Err(Problem::TIMEOUT),
    }
}

fn busy() -> Response {
    ([(header::RETRY_AFTER, "2")], Problem::BUSY).into_response()
}

//! What is known of each request afterwards: a name for it, a line of log, a count. Nothing of what was sent.

use super::desk::Desk;
use super::settings::Log;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::fmt::Write;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use tracing_subscriber::fmt::Subscriber;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Sends the log to standard error, each event a line.
pub(super) fn log(how: Log) {
    let log =
        Subscriber::builder().with_writer(std::io::stderr).with_target(false).with_max_level(tracing::Level::INFO);
    // Refused when a log is there already: that one goes on.
    let _set = match how {
        Log::Off => Ok(()),
        Log::Text => tracing::subscriber::set_global_default(log.with_ansi(false).finish()),
        Log::Json => {
            let json = log.json().flatten_event(true).with_current_span(false).with_span_list(false);
            tracing::subscriber::set_global_default(json.finish())
        }
    };
}

/// Where the name of the route of a request is left for the log: addresses may hold anything.
#[derive(Clone, Copy)]
struct Route(&'static str);

/// Names the request, then logs and counts its answer.
pub(super) async fn watched(State(desk): State<Desk>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = identity(request.headers().get(&REQUEST_ID));
    let method = request.method().clone();
    request.extensions_mut().insert(id.clone());
    let mut response = next.run(request).await;
    let route = response.extensions().get::<Route>().map_or("other", |route| route.0);
    let (status, took) = (response.status(), begun.elapsed());
    desk.metrics.served(route, status.as_u16(), took);
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    let name = id.to_str().unwrap_or_default();
    let (rulebook, method, status_code) = (desk.shelf.version(), known(&method), status.as_u16());
    if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
        tracing::error!(route, method, status = status_code, micros, request = name, rulebook = &*rulebook);
    } else {
        tracing::info!(route, method, status = status_code, micros, request = name, rulebook = &*rulebook);
    }
    response.headers_mut().insert(REQUEST_ID, id);
    response
}

/// Leaves the template of the route on its answer.
pub(super) async fn routed(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().and_then(|path| template(path.as_str()));
    let mut response = next.run(request).await;
    response.extensions_mut().insert(Route(route.unwrap_or("file")));
    response
}

/// The templates of the router, which are few: a label must not be made of what was sent.
fn template(path: &str) -> Option<&'static str> {
    const ROUTES: &[&str] = &[
        "/",
        "/fr",
        "/fr/",
        "/fr/{id}",
        "/fr/{id}/reference",
        "/en",
        "/en/",
        "/en/{id}",
        "/en/{id}/reference",
        "/fr/photo",
        "/en/photo",
        "/fr/document",
        "/en/document",
        "/fr/numbers",
        "/fr/batch",
        "/fr/computer",
        "/fr/ended",
        "/en/numbers",
        "/en/batch",
        "/en/computer",
        "/en/ended",
        "/v1/check",
        "/v1/photo",
        "/v1/scan",
        "/v1/procedures",
        "/v1/procedures/{id}",
        "/v1/procedures/{id}/schema",
        "/v1/rulebook",
        "/openapi.json",
        "/reference",
        "/healthz",
        "/readyz",
        "/metrics",
    ];
    ROUTES.iter().find(|route| **route == path).copied()
}

fn known(method: &axum::http::Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "POST" => "POST",
        "HEAD" => "HEAD",
        _ => "other",
    }
}

/// The name that a proxy gave, if it is a UUID: anything else may be somebody's number. A new one otherwise.
fn identity(given: Option<&HeaderValue>) -> HeaderValue {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    if let Some(given) = given.filter(|given| is_uuid(given.as_bytes())) {
        return given.clone();
    }
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let mut name = String::with_capacity(32);
    let _memory = write!(name, "{:016x}{count:016x}", RandomState::new().hash_one(count));
    HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("0"))
}

fn is_uuid(text: &[u8]) -> bool {
    text.len() == 36
        && text.iter().enumerate().all(|(rank, byte)| match rank {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_uuid_is_taken_for_the_name_of_a_request() {
        let uuid = HeaderValue::from_static("0b6f1a52-94ce-4d0a-9d5e-3f8a1c2b7e10");
        assert_eq!(identity(Some(&uuid)), uuid);
        for other in ["1850578006084", "185057800608491", "0b6f1a5294ce4d0a9d5e3f8a1c2b7e10"] {
            assert_ne!(identity(Some(&HeaderValue::from_static(other))), other);
        }
        assert_ne!(identity(None), identity(None));
    }
}

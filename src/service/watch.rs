//! What is known of each request afterwards: a name for it, a line of log, a count. Nothing of what was sent.

use super::desk::Desk;
use super::log::Line;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::response::Response;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What is known of a request before it is answered.
pub(super) struct Asked {
    begun: Instant,
    id: HeaderValue,
    method: &'static str,
    /// The name of its route: addresses may hold anything.
    route: &'static str,
}

impl Asked {
    pub(super) fn of(request: &Request) -> Self {
        let route = request.extensions().get::<MatchedPath>().and_then(|path| template(path.as_str()));
        Self {
            begun: Instant::now(),
            id: identity(request.headers().get(&REQUEST_ID)),
            method: known(request.method()),
            route: route.unwrap_or("file"),
        }
    }

    /// Logs and counts the answer, and names its request on it. One that the route did not give is counted apart.
    pub(super) fn watch(self, routed: bool, response: &mut Response, desk: &Desk) {
        let Self { begun, id, method, route } = self;
        let route = if routed { route } else { "other" };
        let (status, took) = (response.status(), begun.elapsed());
        desk.metrics.served(route, status.as_u16(), took);
        let line = Line {
            failed: status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE,
            route,
            method,
            status: status.as_u16(),
            micros: u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
            request: id.to_str().unwrap_or_default(),
            rulebook: &desk.shelf.version(),
        };
        desk.journal.note(&line);
        response.headers_mut().insert(REQUEST_ID, id);
    }
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

fn known(method: &Method) -> &'static str {
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
    let name = u128::from(RandomState::new().hash_one(count)) << 64 | u128::from(count);
    let digits = name.to_be_bytes().into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let mut written = String::with_capacity(32);
    written.extend(digits.filter_map(|digit| char::from_digit(digit.into(), 16)));
    HeaderValue::try_from(written).unwrap_or(HeaderValue::from_static("0"))
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
        let (one, other) = (identity(None), identity(None));
        assert_ne!(one, other);
        assert!(one.len() == 32 && one.as_bytes().iter().all(u8::is_ascii_hexdigit), "{one:?}");
    }
}

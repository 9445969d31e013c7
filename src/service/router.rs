//! Which address answers what, and what every answer carries.

use super::api;
use super::desk::Desk;
use super::editions;
use super::openapi;
use super::pages::POLICY;
use super::photo;
use super::problem::Problem;
use super::site;
use super::watch::{routed, watched};
use crate::messages::Locale;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

pub(super) fn router(desk: Desk) -> Router {
    let settings = Arc::clone(&desk.settings);
    let seats = Arc::new(Semaphore::new(settings.max_requests));
    let pages = [Locale::Fr, Locale::En].into_iter().fold(Router::new(), |pages, locale| {
        let form = get(move |desk, id| async move { site::blank(locale, desk, id) })
            .post(move |desk, id, headers, body| site::posted(locale, desk, id, headers, body));
        let start = get(move |desk| async move { site::start(locale, desk) });
        let reference = get(move |desk, id| async move { site::reference(locale, desk, id) });
        let tried = get(move || async move { site::numbers(locale) })
            .post(move |desk, headers, body| site::tried(locale, desk, headers, body));
        let tag = locale.tag();
        pages
            .route(&format!("/{tag}/numbers"), tried)
            .route(&format!("/{tag}/photo"), get(move || async move { site::photo(locale) }))
            .route(&format!("/{tag}/batch"), get(move |desk| async move { site::batch(locale, desk) }))
            .route(&format!("/{tag}/computer"), get(move || async move { site::traces(locale) }))
            .route(&format!("/{tag}/ended"), get(move || async move { site::ended(locale) }))
            .route(&format!("/{tag}"), start.clone())
            .route(&format!("/{tag}/"), start)
            .route(&format!("/{tag}/{{id}}"), form)
            .route(&format!("/{tag}/{{id}}/reference"), reference)
    });
    pages
        .route("/", get(|desk| async { site::start(Locale::Fr, desk) })) // French first
        .route("/v1/check", post(api::check))
        .route("/v1/procedures", get(api::procedures))
        .route("/v1/procedures/{id}", get(api::procedure))
        .route("/v1/procedures/{id}/schema", get(editions::schema))
        .route("/v1/rulebook", get(editions::list))
        .route("/openapi.json", get(openapi::text))
        .route("/reference", get(openapi::page))
        .route("/healthz", get(api::alive))
        .route("/readyz", get(api::ready))
        .route("/metrics", get(api::metrics))
        .nest_service("/pkg", files(&settings.pkg))
        .method_not_allowed_fallback(|| async { Problem::METHOD })
        .fallback_service(files(&settings.www).fallback(get(site::lost)))
        .layer(DefaultBodyLimit::disable()) // bodies are read by `body`, which has its own limits
        .layer(from_fn(routed))
        .layer(CatchPanicLayer::custom(|_| Problem::INTERNAL.into_response()))
        .layer(from_fn_with_state(settings.handler_timeout.0, timed))
        .route("/v1/photo", post(photo::check)) // a photo takes its time to come, and has its own deadline
        .layer(from_fn_with_state(seats, seated))
        .layer(from_fn(named))
        .layer(from_fn(dressed))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(desk.clone(), watched))
        .with_state(desk)
}

/// An answer that takes too long is given up.
async fn timed(State(most): State<Duration>, request: Request, next: Next) -> Response {
    timeout(most, next.run(request)).await.unwrap_or_else(|_| Problem::TIMEOUT.into_response())
}

/// Files are asked for again each time, and sent again only when they changed.
fn files(folder: &Path) -> ServeDir {
    ServeDir::new(folder)
}

/// Too many questions at once are sent away; a page can be asked for again, a service that is down cannot.
async fn seated(State(seats): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match seats.try_acquire() {
        Ok(_seat) => next.run(request).await,
        Err(_) => ([(header::RETRY_AFTER, "1")], Problem::BUSY).into_response(),
    }
}

/// HTTP/1.1 asks for a host.
async fn named(request: Request, next: Next) -> Response {
    if request.headers().contains_key(header::HOST) {
        next.run(request).await
    } else {
        Problem::NO_HOST.into_response()
    }
}

/// What every answer carries, a mistake included. Only files may be kept, and never without asking again.
async fn dressed(request: Request, next: Next) -> Response {
    let file = is_file(request.uri().path());
    let mut response = next.run(request).await;
    let file = file || response.headers().contains_key(header::ETAG);
    let kept = if file && response.status() != StatusCode::NOT_FOUND { "no-cache" } else { "no-store" };
    let headers: [(HeaderName, &'static str); 6] = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::CACHE_CONTROL, kept),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn is_file(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

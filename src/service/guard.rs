//! What stands around every answer: its bounds, its headers, and what is known of it afterwards.
//!
//! One service for all of them: axum copies a route for each request, and every layer around it in a box of its own.

use super::desk::Desk;
use super::pages::POLICY;
use super::problem::Problem;
use super::watch::Asked;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::Route;
use futures_util::FutureExt;
use std::convert::Infallible;
use std::future::ready;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tower::{Layer, Service, service_fn};
use tower_http::compression::{Compression, DefaultPredicate, Predicate};

/// The longest path of an address: no page has one half as long, and a system fails at the name of a file that is longer.
const LONGEST_PATH: usize = 255;

/// What every answer carries, a mistake included.
static ALWAYS: [(HeaderName, HeaderValue); 5] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// The names above, how long it may be kept, for whom it is compressed, its length, its request.
const HEADERS: usize = ALWAYS.len() + 4;

/// Guards the routes of a service.
#[derive(Clone)]
pub(super) struct Guard(Arc<Post>);

/// What the guard of every route has in common.
struct Post {
    desk: Desk,
    /// Where requests sit while they are answered.
    seats: Semaphore,
}

impl Guard {
    pub(super) fn new(desk: Desk) -> Self {
        let seats = Semaphore::new(desk.settings.max_requests);
        Self(Arc::new(Post { desk, seats }))
    }
}

impl Layer<Route> for Guard {
    type Service = Guarded;

    fn layer(&self, route: Route) -> Guarded {
        Guarded { post: Arc::clone(&self.0), route }
    }
}

/// A route, and what stands around it.
#[derive(Clone)]
pub(super) struct Guarded {
    post: Arc<Post>,
    route: Route,
}

impl Service<Request> for Guarded {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Service::<Request>::poll_ready(&mut self.route, context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let asked = Asked::of(&request);
        let bounds = Bounds::of(&request, &self.post.desk);
        let accepted = accepted(request.headers());
        let post = Arc::clone(&self.post);
        let answer = self.route.call(request);
        Box::pin(async move {
            let file = bounds.file;
            let (routed, mut response) = match post.bounded(bounds, answer).await {
                Ok(response) => (true, response),
                Err(response) => (false, response),
            };
            dress(&mut response, file);
            let mut response = compressed(accepted, response).await;
            asked.watch(routed, &mut response, &post.desk);
            Ok(response)
        })
    }
}

/// What a request may have.
struct Bounds {
    refused: Option<Problem>,
    file: bool,
    /// For the body to come, and the answer to be made.
    time: Duration,
}

impl Bounds {
    /// HTTP/1.1 asks for a host; `GET guichet.fr` and `OPTIONS *` have no path.
    fn of(request: &Request, desk: &Desk) -> Self {
        let path = request.uri().path();
        let refused = if !request.headers().contains_key(header::HOST) {
            Some(Problem::NO_HOST)
        } else if !path.starts_with('/') || path.len() > LONGEST_PATH {
            Some(Problem::LOST)
        } else {
            None
        };
        let picture = ["/v1/photo", "/v1/scan"].contains(&path);
        let coming = if picture { desk.settings.photo_timeout } else { desk.settings.body_timeout };
        Self { refused, file: is_file(path), time: desk.settings.handler_timeout.0 + coming.0 }
    }
}

impl Post {
    /// The answer of the route, or why it gave none: too many questions at once are sent away (a page can be asked for
    /// again, a service that is down cannot), an answer that takes too long is given up, one that panics is a problem.
    async fn bounded(
        &self,
        bounds: Bounds,
        answer: impl Future<Output = Result<Response, Infallible>>,
    ) -> Result<Response, Response> {
        if let Some(problem) = bounds.refused {
            return Err(problem.into_response());
        }
        let Ok(_seat) = self.seats.try_acquire() else {
            return Err(([(header::RETRY_AFTER, "1")], Problem::BUSY).into_response());
        };
        match timeout(bounds.time, AssertUnwindSafe(answer).catch_unwind()).await {
            Ok(Ok(Ok(response))) => Ok(response),
            Ok(Err(_)) => Err(Problem::INTERNAL.into_response()),
            Err(_) => Err(Problem::TIMEOUT.into_response()),
        }
    }
}

/// Only files may be kept, and never without asking again.
fn dress(response: &mut Response, file: bool) {
    let file = file || response.headers().contains_key(header::ETAG);
    let kept = if file && response.status() != StatusCode::NOT_FOUND { "no-cache" } else { "no-store" };
    let headers = response.headers_mut();
    headers.reserve(HEADERS);
    for (name, value) in &ALWAYS {
        headers.insert(name, value.clone());
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
}

/// How a client takes an answer, if it says so.
fn accepted(headers: &HeaderMap) -> Option<Request<()>> {
    let mut accepted = Request::default();
    for how in headers.get_all(header::ACCEPT_ENCODING) {
        accepted.headers_mut().append(header::ACCEPT_ENCODING, how.clone());
    }
    Some(accepted).filter(|accepted| !accepted.headers().is_empty())
}

/// An answer as it was asked for; whoever asked for nothing is told that it might have been another.
async fn compressed(accepted: Option<Request<()>>, mut response: Response) -> Response {
    let settled = [header::VARY, header::CONTENT_ENCODING, header::CONTENT_RANGE];
    if accepted.is_none() && !settled.iter().any(|name| response.headers().contains_key(name)) {
        if DefaultPredicate::new().should_compress(&response) {
            response.headers_mut().insert(header::VARY, header::ACCEPT_ENCODING.into());
        }
        return response;
    }
    let mut response = Some(response);
    let made = service_fn(|_| ready(response.take().ok_or(())));
    match Compression::new(made).call(accepted.unwrap_or_default()).await {
        Ok(response) => response.map(Body::new),
        Err(()) => Problem::INTERNAL.into_response(),
    }
}

fn is_file(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

//! The native doors called in process, for the fuzzers and nobody else: it may change with any version.

use super::desk::Desk;
use super::router::router;
use super::rulebook::Shelf;
use super::settings::{Settings, Wait};
use crate::date::Date;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use http_body_util::BodyExt;
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

pub use super::check::fuzzed::{lines, table};

/// The service without its connections.
pub struct Counter {
    router: Router,
    runtime: Runtime,
}

/// What left.
pub struct Reply {
    /// Its number.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// All of it.
    pub body: Vec<u8>,
}

impl Counter {
    /// Serves the procedures of this build on 22 November 2026, and waits a minute for anything: a machine under a
    /// sanitiser is slow.
    #[must_use]
    pub fn open() -> Option<Self> {
        let minute = Wait(Duration::from_secs(60));
        let settings = Settings { handler_timeout: minute, body_timeout: minute, ..Settings::default() };
        let desk =
            Desk { day: Date::new(2026, 11, 22), settings: Arc::new(settings), ..Desk::alone(Shelf::open(None).ok()?) };
        let runtime = Builder::new_current_thread().enable_all().build().ok()?;
        Some(Self { router: router(desk), runtime })
    }

    /// Answers a request; `None` when its path is no address, which no connection would let through.
    #[must_use]
    pub fn ask(&self, method: &str, path: &str, media_type: &str, body: &[u8]) -> Option<Reply> {
        let request = Request::builder().method(method).uri(path).header(header::HOST, "guichet.test");
        let request = request.header(header::CONTENT_TYPE, media_type).body(Body::from(body.to_vec())).ok()?;
        self.runtime.block_on(async {
            let response = TowerToHyperService::new(self.router.clone()).call(request).await.ok()?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let body = response.into_body().collect().await.ok()?.to_bytes().to_vec();
            Some(Reply { status, headers, body })
        })
    }
}

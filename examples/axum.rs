//! The same rules inside a service of one's own: `cargo run --example axum --features service`, then
//! `curl -d '{"vehicle":{"plate":"AI-123-CD"}}' -H 'Content-Type: application/json' http://127.0.0.1:3000/transfers`.
//!
//! The whole body goes to `wire::answer`, which reads it strictly and bounds it; the report comes back as the browser
//! shows it. The verdict is the server's own: nothing that a page concluded is read. A real service takes the limits of
//! `guichet serve` as well: `axum::serve` has no time limit on headers.

#![allow(clippy::print_stdout, reason = "an example says where it listens")]

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use guichet::wire::{self, Defaults};
use jiff::{Timestamp, tz::TimeZone};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = Router::new().route("/transfers", post(transfer));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    println!("http://{}/transfers", listener.local_addr()?);
    axum::serve(listener, app).await
}

async fn transfer(values: String) -> Response {
    let question = ["{\"procedure\":\"vehicle-transfer\",\"submitted\":true,\"values\":", &values, "}"].concat();
    let answer = wire::answer(&question, &Defaults { today: today(), ..Defaults::default() });
    let status = match (answer.refusal(), answer.is_acceptable()) {
        (Some(_), _) => StatusCode::BAD_REQUEST,
        (None, true) => StatusCode::CREATED,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let text = serde_json::to_string(&answer).unwrap_or_default();
    (status, [(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// The rules never read a clock: the day is yours to say.
fn today() -> Option<guichet::date::Date> {
    let paris = TimeZone::get("Europe/Paris").ok()?;
    Timestamp::now().to_zoned(paris).date().to_string().parse().ok()
}

//! The least that a service can do with a dossier: read it, and say so. What `guichet serve` is held against.

#![allow(clippy::print_stdout, reason = "it says where it listens")]

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = Router::new().route("/v1/check", post(parsed));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, app).await
}

async fn parsed(body: String) -> (StatusCode, &'static str) {
    match serde_json::from_str::<serde_json::Value>(&body) {
        Ok(value) if value.is_object() => (StatusCode::OK, "{\"acceptable\":true}"),
        _ => (StatusCode::BAD_REQUEST, "{}"),
    }
}

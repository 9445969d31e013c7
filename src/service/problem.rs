//! What went wrong with a request, as RFC 9457 has it: a code of ours, never a word of what was sent.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// A problem document.
#[derive(Clone, Copy)]
pub(super) struct Problem {
    status: StatusCode,
    code: &'static str,
    detail: &'static str,
}

impl Problem {
    pub(super) const BUSY: Self =
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", "too many questions at once: come back in a second");
    pub(super) const INTERNAL: Self = Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "the service failed");
    pub(super) const LOST: Self = Self::new(StatusCode::NOT_FOUND, "notFound", "there is nothing at this address");
    pub(super) const MEDIA_TYPE: Self =
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "mediaType", "this address takes another Content-Type");
    pub(super) const METHOD: Self =
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method", "this address takes another method");
    pub(super) const NO_HOST: Self = Self::new(StatusCode::BAD_REQUEST, "noHost", "a request names its host");
    pub(super) const NO_SPECIFICATION: Self =
        Self::new(StatusCode::NOT_FOUND, "noSpecification", "no photo of that document in that country is known");
    pub(super) const NOT_TEXT: Self = Self::new(StatusCode::BAD_REQUEST, "malformed", "the body is not UTF-8");
    pub(super) const QUERY: Self =
        Self::new(StatusCode::BAD_REQUEST, "malformed", "this address does not take that query");
    pub(super) const QUESTION: Self =
        Self::new(StatusCode::BAD_REQUEST, "malformed", "this address does not take that question");
    pub(super) const SLOW: Self = Self::new(StatusCode::REQUEST_TIMEOUT, "slow", "the body did not come in time");
    pub(super) const TIMEOUT: Self =
        Self::new(StatusCode::GATEWAY_TIMEOUT, "timeout", "the answer took too long to make");
    pub(super) const TOO_LARGE: Self =
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "tooLarge", "the body is longer than this address takes");
    pub(super) const VERDICT: Self =
        Self::new(StatusCode::BAD_REQUEST, "malformed", "Guichet-Verdict is acceptable or refused");

    const fn new(status: StatusCode, code: &'static str, detail: &'static str) -> Self {
        Self { status, code, detail }
    }

    /// A question that the wire refused.
    pub(super) const fn refused(code: &'static str, detail: &'static str) -> Self {
        let status = match code.as_bytes() {
            b"tooLarge" => StatusCode::PAYLOAD_TOO_LARGE,
            b"rulesTooOld" => StatusCode::CONFLICT,
            _ => StatusCode::BAD_REQUEST,
        };
        Self::new(status, code, detail)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self { status, code, detail } = self;
        let title = status.canonical_reason();
        let body = json!({ "title": title, "status": status.as_u16(), "code": code, "detail": detail });
        (status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
    }
}

//! `POST /v1/scan`: the code of a bill in a picture of it, and what it says beside the form. What is compared is personal, and
//! stands in the body with the picture: never in an address.

use super::api::{media_type, plain};
use super::desk::Desk;
use super::drawn;
use super::openapi;
use super::problem::Problem;
use super::seats::seated;
use crate::json;
use crate::messages::Locale;
use crate::wire::scan;
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{GeneralPurpose, GeneralPurposeConfig};

/// Finds the signed code (2D-Doc) of a bill in a JPEG or a PNG of it, in a PDF where the service draws them, and says what the command says of it. Advice: a
/// picture without a code is held against nobody.
#[utoipa::path(post, path = "/v1/scan", operation_id = "scan_document",
    request_body(content = openapi::Bill, content_type = "application/json"),
    responses(
        (status = 200, description = "What the code says, or that there is none", body = Object),
        (status = 400, description = "No such question", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 408, description = "The picture did not come in time", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too heavy", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 415, description = "Another media type", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many pictures at once", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 504, description = "Too long to look at", body = openapi::Problem, content_type = "application/problem+json"),
    ))]
pub(super) async fn scanned(State(desk): State<Desk>, headers: HeaderMap, body: Body) -> Result<Response, Problem> {
    if media_type(&headers) != "application/json" {
        return Err(Problem::MEDIA_TYPE);
    }
    // A third more than the picture itself, and the answers.
    let most = desk.settings.photo_limit / 3 * 4 + desk.settings.body_limit;
    let settings = desk.settings.clone();
    let find = if settings.draw_pdf { drawn::code } else { scan::in_picture };
    let look = move |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).map_err(|_| Problem::NOT_TEXT)?;
        let tree = json::read(&text).map_err(|_| Problem::QUESTION)?;
        let picture = tree.get("scan").and_then(|scan| scan.text()).and_then(decoded).ok_or(Problem::QUESTION)?;
        let library = desk.library();
        let answer = scan::of(&picture, &tree, &desk.defaults(&library, Locale::default()), find)
            .map_err(|_| Problem::QUESTION)?;
        desk.metrics.answered(&answer);
        Ok(plain("application/json", &answer))
    };
    seated(body, most, &settings, look).await
}

/// With its padding; what is left of the last character is not looked at (RFC 4648 §3.5).
const BASE64: GeneralPurpose =
    GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true));

/// The bytes of a text in base64 (RFC 4648 §4); nothing when it is not one.
fn decoded(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn base64_is_read_and_nothing_else() {
        for text in ["Zm9vYg==", "Zm9vYh=="] {
            assert_eq!(decoded(text).as_deref(), Some(&b"foob"[..]), "{text}");
        }
        for text in ["Zm9", "Zm=v", "Zg==Zg==", "Zm9v\n", "Zm-_", "===="] {
            assert_eq!(decoded(text), None, "{text}");
        }
    }
}

//! The description of the HTTP interface (`OpenAPI` 3.1), and a page to read it.
//!
//! The types below describe the wire and are never made: what is answered is held against them by tests.

#![allow(dead_code, reason = "types that describe, and are never made")]

use super::desk::Desk;
use super::{api, editions, photo, scan};
use crate::identifiers::KINDS;
use crate::photo::specification::{SPECIFICATIONS, Specification};
use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, html};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::{OpenApi, ToSchema};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "guichet",
        description = "Checks French identity and vehicle paperwork. Nothing typed is ever stored, logged or echoed."
    ),
    paths(
        api::check,
        api::procedures,
        api::procedure,
        editions::list,
        editions::schema,
        api::alive,
        api::ready,
        api::metrics,
        photo::check,
        scan::scanned,
    ),
    components(schemas(api::For, api::Verdict, Points))
)]
struct Interface;

/// A question: about an identifier, or about a form.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub(super) enum Question {
    Identifier(Identifier),
    Form(Form),
}

/// A value of a kind.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Identifier {
    kind: String,
    /// What was typed.
    input: String,
    /// Other answers that bear on it, by the names its kind knows: `firstRegistered`.
    #[schema(required = false, value_type = Object)]
    context: Value,
    /// The civil date of Europe/Paris to judge by; the present one without it.
    #[schema(pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$")]
    today: Option<String>,
    #[schema(pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]$")]
    now: Option<String>,
    #[schema(required = false)]
    locale: Language,
    /// It is still being typed: say whether it can become right.
    #[schema(required = false)]
    typing: bool,
}

/// The answers of a form.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Form {
    procedure: String,
    /// By path (`holder.birthDate`) or nested.
    #[schema(value_type = Object)]
    values: Value,
    /// The edition that it was filled by.
    edition: Option<String>,
    /// The hash of the text that it was filled by.
    rulebook: Option<String>,
    #[schema(pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$")]
    today: Option<String>,
    #[schema(pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]$")]
    now: Option<String>,
    #[schema(required = false)]
    locale: Language,
    /// The person has finished: say what is missing as well.
    #[schema(required = false)]
    submitted: bool,
}

/// The language of sentences.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Language {
    Fr,
    En,
}

/// An answer: on an identifier, on a form, or for the agent who instructs it.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub(super) enum Answer {
    Identified(Identified),
    Reported(Reported),
    Examined(Examined),
}

/// What is said of a value of a kind.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Identified {
    kind: String,
    valid: bool,
    /// There exactly when it is valid.
    #[schema(required = false)]
    canonical: String,
    #[schema(required = false)]
    written: String,
    #[schema(required = false)]
    partial: bool,
    /// What the value tells by itself.
    #[schema(value_type = Object)]
    facts: Value,
    issues: Vec<Issue>,
}

/// The report of a form.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Reported {
    procedure: String,
    edition: String,
    rulebook: String,
    acceptable: bool,
    /// The form was filled by other rules than the newest: what those say otherwise.
    #[schema(required = false, value_type = Object)]
    rules_changed: Value,
    #[schema(required = true)]
    elsewhere: Option<Elsewhere>,
    issues: Vec<Issue>,
    missing: Vec<String>,
    asked: Vec<String>,
    documents: Vec<String>,
    #[schema(required = true)]
    fee: Option<Fee>,
    validity: Vec<Validity>,
}

/// What the agent is told: each check, its source, what remains for a human.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Examined {
    procedure: String,
    edition: String,
    rulebook: String,
    today: String,
    answers: Vec<Value>,
    checks: Vec<Value>,
    #[schema(value_type = Object)]
    remains: Value,
}

/// One thing to say.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Issue {
    #[schema(required = false)]
    path: String,
    severity: Severity,
    code: String,
    #[schema(required = false)]
    rule: String,
    #[schema(required = false)]
    r#ref: String,
    #[schema(required = false)]
    span: Span,
    /// What was probably meant: to be confirmed, never applied.
    #[schema(required = false)]
    suggestion: String,
    #[schema(required = false, value_type = Object)]
    params: Value,
    message: String,
}

/// Nothing but an error blocks.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Severity {
    Info,
    Warning,
    Error,
}

/// Characters of what was typed, in UTF-16 units.
#[derive(Serialize, ToSchema)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

/// Where to go instead.
#[derive(Serialize, ToSchema)]
pub(super) struct Elsewhere {
    id: String,
    #[schema(required = true)]
    goto: Option<String>,
    message: String,
}

/// What is to be paid.
#[derive(Serialize, ToSchema)]
pub(super) struct Fee {
    amount: String,
    currency: String,
    source: String,
}

/// Until when what was dated serves.
#[derive(Serialize, ToSchema)]
pub(super) struct Validity {
    path: String,
    /// The last day, `YYYY-MM-DD`.
    until: String,
    rule: String,
    source: String,
}

/// A procedure in a list.
#[derive(Serialize, ToSchema)]
pub(super) struct Listed {
    id: String,
    title: BTreeMap<String, String>,
    edition: String,
    rulebook: String,
}

/// A picture of a bill, and what the code on it is compared with.
#[derive(Serialize, ToSchema)]
pub(super) struct Bill {
    /// A JPEG or a PNG, in base64 (RFC 4648 §4).
    #[schema(pattern = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?$")]
    scan: String,
    /// Those that the host trusts.
    #[schema(required = false)]
    keys: Vec<SigningKey>,
    /// The answers of the form: a name and an address are compared.
    #[schema(required = false, value_type = Object)]
    values: Value,
    /// `proof-of-address` without it.
    #[schema(required = false)]
    slot: String,
    #[schema(required = false)]
    procedure: String,
    locale: Option<Language>,
    #[schema(pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$")]
    today: Option<String>,
}

/// The key of an authority of 2D-Doc.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SigningKey {
    ca: String,
    cert: String,
    /// The point of P-256 (SEC 1), in hexadecimal.
    #[schema(pattern = "^([0-9a-f]{2})*$")]
    key: String,
    #[schema(required = false, pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$")]
    not_before: String,
    #[schema(required = false, pattern = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$")]
    not_after: String,
    #[schema(required = false)]
    revoked: bool,
}

/// Where a person placed the face, in pixels of the picture as it is shown: `[x, y]`.
#[derive(Serialize, ToSchema)]
pub(super) struct Points {
    crown: [f64; 2],
    chin: [f64; 2],
    /// The left one in the picture first.
    eyes: [[f64; 2]; 2],
}

/// A problem (RFC 9457). It never holds what was sent.
#[derive(Serialize, ToSchema)]
pub(super) struct Problem {
    title: String,
    status: u16,
    code: String,
    detail: String,
}

/// The document, with the kinds of this build and the procedures of now.
fn document(desk: &Desk) -> Value {
    let mut document = serde_json::to_value(Interface::openapi()).unwrap_or_default();
    let kinds: Vec<Value> = KINDS.iter().map(|kind| kind.spec.id.into()).collect();
    let procedures: Vec<Value> = desk.library().procedures().map(|it| it.id.as_str().into()).collect();
    for (schema, key, names) in [("Identifier", "kind", kinds), ("Form", "procedure", procedures)] {
        let pointer = format!("/components/schemas/{schema}/properties/{key}");
        if let Some(Value::Object(property)) = document.pointer_mut(&pointer) {
            property.insert("enum".to_owned(), names.into());
        }
    }
    // A header that may be left out is never the word null.
    if let Some(verdict) = document.pointer_mut("/paths/~1v1~1check/post/parameters/1/schema") {
        *verdict = json!({ "$ref": "#/components/schemas/Verdict" });
    }
    describe_photo(&mut document);
    document
}

/// A photo: bytes, which no schema describes, and in its address the specifications of this build, and points as JSON.
fn describe_photo(document: &mut Value) {
    let content = document.pointer_mut("/paths/~1v1~1photo/post/requestBody/content").and_then(Value::as_object_mut);
    for media_type in content.into_iter().flat_map(|content| content.values_mut()) {
        *media_type = json!({});
    }
    let one_of = |name: fn(&Specification) -> &str| -> Vec<&str> {
        let names: BTreeSet<&str> = SPECIFICATIONS.iter().map(name).collect();
        names.into_iter().collect()
    };
    let parameters = document.pointer_mut("/paths/~1v1~1photo/post/parameters").and_then(Value::as_array_mut);
    for parameter in parameters.into_iter().flatten().filter_map(Value::as_object_mut) {
        let schema = match parameter.get("name").and_then(Value::as_str) {
            Some("document") => json!({ "type": "string", "enum": one_of(|it| it.document) }),
            Some("country") => json!({ "type": "string", "enum": one_of(|it| it.country) }),
            Some("locale") => json!({ "$ref": "#/components/schemas/Language" }),
            Some("points") => {
                let points = json!({ "$ref": "#/components/schemas/Points" });
                parameter.insert("content".to_owned(), json!({ "application/json": { "schema": points } }));
                parameter.remove("schema");
                continue;
            }
            _ => continue,
        };
        parameter.insert("schema".to_owned(), schema);
    }
}

/// `GET /openapi.json`
pub(super) async fn text(State(desk): State<Desk>) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], document(&desk).to_string()).into_response()
}

/// `GET /reference`: the same, to be read.
pub(super) async fn page(State(desk): State<Desk>) -> Response {
    let document = document(&desk);
    let operations =
        document.get("paths").and_then(Value::as_object).into_iter().flatten().flat_map(|(path, methods)| {
            methods.as_object().into_iter().flatten().map(move |(method, about)| (path, method.to_uppercase(), about))
        });
    let text = |about: &Value, key: &str| about.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "HTTP interface – guichet" }
                link rel="stylesheet" href="/style.css";
            }
            body {
                main {
                    h1 { "HTTP interface" }
                    p { "The whole of it, for programs: " a href="/openapi.json" { "openapi.json" } }
                    @for (path, method, about) in operations {
                        h2 { code { (method) " " (path) } }
                        p { (text(about, "summary")) }
                        @for line in text(about, "description").lines() { p { (line) } }
                        dl {
                            @for it in about.get("parameters").and_then(Value::as_array).into_iter().flatten() {
                                dt { code { (text(it, "name")) } " (" (text(it, "in")) ")" }
                                dd { (text(it, "description")) }
                            }
                            @for (status, it) in about.get("responses").and_then(Value::as_object).into_iter().flatten() {
                                dt { (status) }
                                dd { (text(it, "description")) }
                            }
                        }
                    }
                }
            }
        }
    };
    Html(page.into_string()).into_response()
}

//! The questions of the wire contract over HTTP.

use super::body;
use super::desk::Desk;
use super::lines::Lines;
use super::openapi;
use super::problem::Problem;
use crate::handbook;
use crate::messages::Locale;
use crate::rulebook::{Answers, Field, Procedure, Sentence};
use crate::wire::{self, Defaults, Dossier};
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Answers a question, or each line of a stream of questions.
///
/// The verdict is ours alone: whatever a page concluded, it is only held against ours, and counted. A form may name the
/// `edition` or the hash (`rulebook`) that it was filled by: it is judged by them while they are the newest or the ones
/// before, and `rulesChanged` says what the newest would say otherwise.
#[utoipa::path(post, path = "/v1/check",
    params(
        ("for" = Option<For>, Query, description = "`agent`: each check, its source, and what remains for a human"),
        ("Guichet-Verdict" = Option<Verdict>, Header, description = "What the page concluded: counted, never read for the verdict"),
    ),
    request_body(content(
        (openapi::Question = "application/json"), (String = "application/x-ndjson"),
    )),
    responses(
        (status = 200, description = "The answer, or one a line", content(
            (openapi::Answer = "application/json"), (String = "application/x-ndjson"))),
        (status = 400, description = "No question", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 408, description = "The body did not come in time", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 409, description = "Filled by rules that are too old", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too long", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 415, description = "Another media type", body = openapi::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests at once", body = openapi::Problem, content_type = "application/problem+json"),
    ))]
pub(super) async fn check(State(desk): State<Desk>, request: Request) -> Result<Response, Problem> {
    let agent = match request.uri().query() {
        None => false,
        Some("for=agent") => true,
        Some(_) => return Err(Problem::QUERY),
    };
    let claimed = claimed(request.headers())?;
    match media_type(request.headers()) {
        "application/json" => {
            let question = body::text(request.into_body(), &desk.settings).await?;
            let examined = agent.then(|| examined(&question, &desk)).flatten();
            examined.map_or_else(|| one(&question, claimed, &desk), Ok)
        }
        "application/x-ndjson" if !agent => Ok(many(request.into_body(), desk)),
        _ => Err(Problem::MEDIA_TYPE),
    }
}

/// For whom an answer is written.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "it is read from the query as a word, and described here")]
pub(super) enum For {
    Agent,
}

/// What a page concluded of a form before it was sent.
#[derive(Clone, Copy, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "lowercase")]
pub(super) enum Verdict {
    Acceptable,
    Refused,
}

impl Verdict {
    pub(super) fn find(named: &str) -> Option<Self> {
        match named {
            "acceptable" => Some(Self::Acceptable),
            "refused" => Some(Self::Refused),
            _ => None,
        }
    }

    pub(super) fn agrees(self, acceptable: bool) -> bool {
        (self == Self::Acceptable) == acceptable
    }
}

fn claimed(headers: &HeaderMap) -> Result<Option<Verdict>, Problem> {
    let Some(named) = headers.get("guichet-verdict") else { return Ok(None) };
    let verdict = named.to_str().ok().and_then(Verdict::find);
    verdict.map(Some).ok_or(Problem::VERDICT)
}

fn one(question: &str, claimed: Option<Verdict>, desk: &Desk) -> Result<Response, Problem> {
    let library = desk.library();
    let answer = wire::answer(question, &desk.defaults(&library, Locale::default()));
    desk.metrics.answered(&answer);
    if let (Some(claimed), Some(subject)) = (claimed, answer.subject()) {
        desk.metrics.claimed(subject, answer.rules_changed(), claimed.agrees(answer.is_acceptable()));
    }
    match answer.refusal() {
        Some(error) => Err(Problem::refused(error.code, error.message)),
        None => Ok(json_text(answer.json())),
    }
}

/// A text that is JSON already.
fn json_text(text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// What the agent who instructs the dossier is told; nothing of what is no dossier, which is answered as ever.
fn examined(question: &str, desk: &Desk) -> Option<Response> {
    let library = desk.library();
    let examine = |it: &Dossier| {
        plain("application/json", &handbook::examination(it.procedure, it.form, (it.today, it.now), it.locale))
    };
    wire::examined(question, &desk.defaults(&library, Locale::default()), examine).ok()
}

/// Answers go out as questions come in: memory stays flat however many there are.
fn many(posted: Body, desk: Desk) -> Response {
    let answers = Body::from_stream(Lines::of(posted, desk).answers());
    ([(header::CONTENT_TYPE, "application/x-ndjson")], answers).into_response()
}

/// Lists the procedures, each in its newest edition.
#[utoipa::path(get, path = "/v1/procedures", responses((status = 200, description = "The list", body = Vec<openapi::Listed>)))]
pub(super) async fn procedures(State(desk): State<Desk>) -> Response {
    plain("application/json", &wire::procedures(&desk.library()))
}

/// What a procedure asks, in both languages.
#[utoipa::path(get, path = "/v1/procedures/{id}", params(("id" = String, Path, description = "The name of the procedure")),
    responses(
        (status = 200, description = "The questions", body = Object),
        (status = 404, description = "There is none", body = openapi::Problem, content_type = "application/problem+json"),
    ))]
pub(super) async fn procedure(State(desk): State<Desk>, Path(id): Path<String>) -> Result<Response, Problem> {
    let library = desk.library();
    let procedure = library.find(&id).ok_or(Problem::LOST)?;
    Ok(plain("application/json", &described(procedure)))
}

/// Whether the process lives.
#[utoipa::path(get, path = "/healthz", responses((status = 200, description = "It does", body = String, content_type = "text/plain")))]
pub(super) async fn alive() -> &'static str {
    "ok"
}

/// What people get wrong most, and how the service does, for Prometheus.
#[utoipa::path(get, path = "/metrics", responses((status = 200, description = "OpenMetrics", body = String, content_type = "application/openmetrics-text")))]
pub(super) async fn metrics(State(desk): State<Desk>) -> Response {
    let format = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, format)], desk.metrics.text()).into_response()
}

/// Whether the rulebook reads, and answers.
#[utoipa::path(get, path = "/readyz", responses(
    (status = 200, description = "It does", body = String, content_type = "text/plain"),
    (status = 500, description = "It does not", body = openapi::Problem, content_type = "application/problem+json"),
))]
pub(super) async fn ready(State(desk): State<Desk>) -> Result<&'static str, Problem> {
    let library = desk.library();
    let answer = wire::answer(r#"{"kind":"siren","input":"732829320"}"#, &Defaults::of(&library));
    let ready = answer.is_acceptable() && library.procedures().next().is_some();
    ready.then_some("ready").ok_or(Problem::INTERNAL)
}

fn described(procedure: &Procedure) -> Value {
    let steps = procedure.steps.iter().map(|step| json!({ "id": step.id, "title": pair(&step.title) }));
    let documents = procedure.documents.iter().map(|it| json!({ "id": it.id, "label": pair(&it.label) }));
    let groups = procedure
        .groups
        .iter()
        .map(|it| json!({ "path": it.path, "item": pair(&it.item), "add": pair(&it.add), "remove": pair(&it.remove) }));
    json!({
        "id": procedure.id,
        "title": pair(&procedure.title),
        "edition": procedure.edition,
        "rulebook": procedure.hash,
        "steps": steps.collect::<Vec<_>>(),
        "fields": procedure.fields.iter().map(|field| question(procedure, field)).collect::<Vec<_>>(),
        "groups": groups.collect::<Vec<_>>(),
        "documents": documents.collect::<Vec<_>>(),
    })
}

fn question(procedure: &Procedure, field: &Field) -> Value {
    let mut question = json!({
        "path": field.path,
        "step": procedure.steps.get(field.step).map(|step| &step.id),
        "required": field.required,
        "conditional": field.when.is_some(),
        "label": pair(&field.label),
        "hint": field.hint.as_ref().map(pair),
        "autocomplete": field.autocomplete,
    });
    let (kind, choices) = match &field.answers {
        Answers::Kind(kind) => (kind.spec.id, None),
        Answers::Choice(choices) => ("choice", Some(choices)),
        Answers::YesNo => ("yes-no", None),
        Answers::Tick => ("tick", None),
        Answers::Text(_) => ("text", None),
        Answers::Number { .. } => ("number", None),
    };
    if let Value::Object(members) = &mut question {
        members.insert("kind".to_owned(), kind.into());
        if let Some(choices) = choices {
            let choices = choices.iter().map(|choice| json!({ "id": choice.id, "label": pair(&choice.label) }));
            members.insert("choices".to_owned(), choices.collect());
        }
    }
    question
}

fn pair(sentence: &Sentence) -> Value {
    json!({ "fr": sentence.fr, "en": sentence.en })
}

pub(super) fn plain(media_type: &'static str, value: &impl Serialize) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => ([(header::CONTENT_TYPE, media_type)], text).into_response(),
        Err(_) => Problem::INTERNAL.into_response(),
    }
}

/// The media type, its parameters left out; nothing when there is none.
pub(super) fn media_type(headers: &HeaderMap) -> &str {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim()
}

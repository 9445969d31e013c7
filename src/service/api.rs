//! The questions of the wire contract over HTTP.

use super::body;
use super::desk::Desk;
use super::lines::Lines;
use super::problem::Problem;
use crate::messages::Locale;
use crate::rulebook::{Answers, Field, Procedure, Sentence};
use crate::wire::{self, Defaults};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};

/// `POST /v1/check`: one question as `application/json`, or one a line as `application/x-ndjson`.
pub(super) async fn check(State(desk): State<Desk>, headers: HeaderMap, posted: Body) -> Result<Response, Problem> {
    match media_type(&headers) {
        "application/json" => one(&body::text(posted).await?, &desk),
        "application/x-ndjson" => Ok(many(posted, desk)),
        _ => Err(Problem::MEDIA_TYPE),
    }
}

fn one(question: &str, desk: &Desk) -> Result<Response, Problem> {
    let library = desk.library();
    let answer = wire::answer(question, &desk.defaults(&library, Locale::default()));
    match answer.refusal() {
        Some(error) => Err(Problem::refused(error.code, error.message)),
        None => Ok(plain("application/json", &answer)),
    }
}

/// Answers go out as questions come in: memory stays flat however many there are.
fn many(posted: Body, desk: Desk) -> Response {
    let answers = Body::from_stream(Lines::of(posted, desk).answers());
    ([(header::CONTENT_TYPE, "application/x-ndjson")], answers).into_response()
}

/// `GET /v1/procedures`
pub(super) async fn procedures(State(desk): State<Desk>) -> Response {
    plain("application/json", &wire::procedures(&desk.library()))
}

/// `GET /v1/procedures/{id}`: what is asked, in both languages.
pub(super) async fn procedure(State(desk): State<Desk>, Path(id): Path<String>) -> Result<Response, Problem> {
    let library = desk.library();
    let procedure = library.find(&id).ok_or(Problem::LOST)?;
    Ok(plain("application/json", &described(procedure)))
}

/// `GET /readyz`: the rulebook reads, and answers.
pub(super) async fn ready(State(desk): State<Desk>) -> Result<&'static str, Problem> {
    let library = desk.library();
    let answer = wire::answer(r#"{"kind":"siren","input":"732829320"}"#, &Defaults::of(&library));
    let ready = answer.is_acceptable() && library.procedures().next().is_some();
    ready.then_some("ready").ok_or(Problem::INTERNAL)
}

fn described(procedure: &Procedure) -> Value {
    let steps = procedure.steps.iter().map(|step| json!({ "id": step.id, "title": pair(&step.title) }));
    let documents = procedure.documents.iter().map(|it| json!({ "id": it.id, "label": pair(&it.label) }));
    json!({
        "id": procedure.id,
        "title": pair(&procedure.title),
        "edition": procedure.edition,
        "rulebook": procedure.hash,
        "steps": steps.collect::<Vec<_>>(),
        "fields": procedure.fields.iter().map(|field| question(procedure, field)).collect::<Vec<_>>(),
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

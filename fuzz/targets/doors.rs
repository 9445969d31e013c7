//! The native doors, called in process: lines and tables of a batch, requests of HTTP.

use super::typed::asked;
use guichet::library::Library;
use guichet::service::fuzzed::{self, Counter, Reply};
use serde_json::Value;
use std::cell::OnceCell;

/// How a table is asked about.
const OPTIONS: [&[&str]; 4] = [
    &["--procedure", "vehicle-transfer"],
    &["--procedure", "vehicle-transfer", "--ignore", "a", "--separator", ";"],
    &["--kind", "a=vin"],
    &["--kind", "a=plate", "--kind", "b=email", "--separator", "\\t"],
];

/// The first byte says how the rest is read: as lines, which are the same however they come; or as a table, whose rows
/// are questions that our reader takes.
pub(super) fn table(bytes: &[u8]) {
    let Some((first, text)) = bytes.split_first() else { return };
    if first & 1 == 0 {
        let whole = fuzzed::lines(text, text.len()).expect("a text in memory is read");
        let drop_by_drop = fuzzed::lines(text, usize::from(first >> 1)).expect("a text in memory is read");
        assert_eq!(drop_by_drop, whole, "the same lines however they come");
        assert!(whole.is_sorted_by(|(one, _), (next, _)| one < next), "each line once, in its order");
        return;
    }
    let Ok(questions) = fuzzed::table(text, OPTIONS[usize::from(first >> 1) % OPTIONS.len()]) else { return };
    assert!(questions.iter().all(|(row, _)| *row >= 2), "the header is row 1");
    for question in questions.iter().filter_map(|(_, question)| question.as_deref()).take(8) {
        let said = asked(question, Library::bundled());
        let refused = said["error"]["code"].as_str();
        assert!(matches!(refused, None | Some("tooLarge" | "notText")), "a row is a question: {refused:?}");
    }
}

/// What is sent how.
const SENT: [(&str, &str); 7] = [
    ("POST", "application/json"),
    ("POST", "application/x-www-form-urlencoded"),
    ("POST", "application/x-ndjson"),
    ("GET", ""),
    ("POST", "image/jpeg"),
    ("HEAD", ""),
    ("DELETE", "text/plain; charset=utf-8"),
];

thread_local! {
    static COUNTER: OnceCell<Counter> = const { OnceCell::new() };
}

/// The first byte says what is sent how, the rest of its line the path, what follows is the body: the service never
/// fails, every answer has its headers, JSON is JSON, a refusal is one of ours, and nothing typed becomes an element.
pub(super) fn http(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    let (path, body) = (String::from_utf8_lossy(&rest[..end]), rest.get(end + 1..).unwrap_or_default());
    let (method, media_type) = SENT[usize::from(*first) % SENT.len()];
    let asked = |counter: &OnceCell<Counter>| {
        counter.get_or_init(|| Counter::open().expect("the service opens")).ask(method, &path, media_type, body)
    };
    let Some(reply) = COUNTER.with(asked) else { return };
    assert!((200..500).contains(&reply.status), "{method} {path} answered {}", reply.status);
    for name in ["content-security-policy", "x-content-type-options", "referrer-policy", "cache-control"] {
        assert!(reply.headers.contains_key(name), "{method} {path} answered without {name}");
    }
    if method != "HEAD" {
        sound(&reply);
    }
}

fn sound(reply: &Reply) {
    let said = reply.headers.get("content-type").and_then(|said| said.to_str().ok()).unwrap_or_default();
    let json = |text: &[u8]| serde_json::from_slice::<Value>(text).expect("JSON is JSON");
    match said.split(';').next().unwrap_or_default() {
        "application/problem+json" => {
            let problem = json(&reply.body);
            assert_eq!(problem["status"], reply.status);
            assert!(problem["code"].is_string() && problem.as_object().is_some_and(|members| members.len() == 4));
        }
        "application/json" => drop(json(&reply.body)),
        "application/x-ndjson" => {
            for line in reply.body.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                json(line);
            }
        }
        "text/html" => {
            let page = str::from_utf8(&reply.body).expect("a page is text");
            assert!(!page.contains("<fuzz"), "what was typed became an element");
        }
        _ => {}
    }
}

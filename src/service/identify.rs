//! `guichet identify`: one identifier, for a person who looks at it.

use super::{Judging, Refused};
use crate::wire::{self, Answer, Defaults};
use clap::Args;
use serde_json::{Value, json};
use std::fmt::Write;
use std::io::Read;
use std::process::ExitCode;

/// The longest text that is read.
const MOST: u64 = 16 * 1024;

/// The options of `guichet identify`.
#[derive(Args)]
pub(super) struct Identify {
    /// The kind: `plate`, `vin`, `nir`… (`guichet explain --kinds` lists them).
    kind: String,
    /// What was typed. What stands in a command is seen by every user of the computer and kept by the shell: leave it
    /// out for real data, and it is read from standard input.
    text: Option<String>,
    /// The answer of the wire, instead of sentences.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub(super) judging: Judging,
}

impl Identify {
    /// Exit status: 0 it can be right, 1 it cannot, 2 the command was misused.
    pub(super) fn run(&self, defaults: &Defaults) -> Result<ExitCode, Refused> {
        let typed = match &self.text {
            Some(text) => text.clone(),
            None => standard_input()?,
        };
        let question = json!({ "kind": self.kind, "input": typed }).to_string();
        let answer = wire::answer(&question, defaults);
        if let Some(error) = answer.refusal() {
            return Err(Refused::saying(error.message));
        }
        let said = serde_json::to_value(&answer).unwrap_or_default();
        super::print(&if self.json { said.to_string() } else { sentences(&answer, &said) });
        Ok(ExitCode::from(u8::from(!answer.is_acceptable())))
    }
}

fn standard_input() -> Result<String, Refused> {
    let mut text = String::new();
    std::io::stdin().take(MOST).read_to_string(&mut text).map_err(|_| Refused::saying("standard input is no text"))?;
    // The end of the last line is the shell's.
    let end = text.strip_suffix('\n').map(|text| text.strip_suffix('\r').unwrap_or(text));
    Ok(end.map(str::to_owned).unwrap_or(text))
}

/// The value as it is kept and written, what it tells, and what there is to say.
fn sentences(answer: &Answer, said: &Value) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: &Value| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let _memory = writeln!(text, "{name:<16} {value}");
    };
    for name in ["canonical", "written"] {
        if let Some(value) = said.get(name) {
            line(name, value);
        }
    }
    for (name, value) in said.get("facts").and_then(Value::as_object).into_iter().flatten() {
        line(name, value);
    }
    for it in answer.findings() {
        let _memory = writeln!(text, "{}: {}", it.severity, it.message);
        if let Some(meant) = it.suggestion {
            let _memory = writeln!(text, "  → {meant}");
        }
    }
    text
}

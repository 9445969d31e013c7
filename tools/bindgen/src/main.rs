//! `wasm-bindgen` and its test runner in one program, at the version of this lock file.
//!
//! `guichet-bindgen bindgen …` is `wasm-bindgen …`; `guichet-bindgen test-runner …` is
//! `wasm-bindgen-test-runner …`, for `CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER`.

use std::env;

use anyhow::bail;
use wasm_bindgen_cli::{wasm_bindgen, wasm_bindgen_test_runner};

fn main() -> anyhow::Result<()> {
    // What follows the verb is the argument list of the command it names, verb included as its name.
    let command: Vec<_> = env::args_os().skip(1).collect();
    match command.first().and_then(|verb| verb.to_str()) {
        Some("bindgen") => wasm_bindgen::run_cli_with_args(command),
        Some("test-runner") => wasm_bindgen_test_runner::run_cli_with_args(command),
        _ => bail!("say `bindgen` or `test-runner`, then its arguments"),
    }
}

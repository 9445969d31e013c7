//! The `guichet` command.

use guichet::service;
use std::process::ExitCode;

fn main() -> ExitCode {
    service::run()
}

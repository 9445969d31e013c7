//! The `guichet` command.

use guichet::service;
use std::process::ExitCode;

/// A report is some hundred small texts: on all cores the allocator is a third of the work with the system's, and a tenth
/// with this one (`benches/README.md`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    service::run()
}

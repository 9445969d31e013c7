//! How far a batch has come, for the person who waits for it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Read};

/// A bar on a terminal, nothing elsewhere.
pub(super) fn bar(bytes: Option<u64>, quiet: bool) -> ProgressBar {
    if quiet || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = match bytes {
        Some(_) => "{elapsed_precise} [{wide_bar}] {bytes}/{total_bytes} ({bytes_per_sec}, {eta})",
        None => "{elapsed_precise} {spinner} {bytes} ({bytes_per_sec})",
    };
    let bar = ProgressBar::with_draw_target(bytes, ProgressDrawTarget::stderr_with_hz(5));
    ProgressStyle::with_template(template).map_or_else(|_| ProgressBar::hidden(), |style| bar.with_style(style))
}

/// Moves the bar as it is read.
pub(super) struct Watched<R> {
    pub(super) input: R,
    pub(super) bar: ProgressBar,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.bar.inc(read as u64);
        Ok(read)
    }
}

//! Questions a line at a time, from a body that may have no end.

use super::body;
use super::desk::Desk;
use crate::library::Library;
use crate::messages::Locale;
use crate::wire::{self, LONGEST};
use axum::body::{Body, Bytes};
use futures_util::stream::{self, Stream, StreamExt};
use std::io;
use std::sync::Arc;

/// The lines of a body, each answered in its place as `guichet check` would.
pub(super) struct Lines {
    body: Body,
    desk: Desk,
    /// Those that the first question found.
    library: Arc<Library>,
    line: Vec<u8>,
}

impl Lines {
    pub(super) fn of(body: Body, desk: Desk) -> Self {
        Self { body, library: desk.library(), desk, line: Vec::new() }
    }

    /// What each piece of the body completes. A body that stops coming ends the answers with an error: a client
    /// must not take them for all.
    pub(super) fn answers(self) -> impl Stream<Item = io::Result<Bytes>> {
        stream::unfold(Some(self), |lines| async {
            let mut lines = lines?;
            match body::piece(&mut lines.body, lines.desk.settings.stream_timeout.0).await {
                Ok(Some(piece)) => {
                    let mut answers = Vec::new();
                    for part in piece.split_inclusive(|byte| *byte == b'\n') {
                        lines.take(part, &mut answers);
                    }
                    Some((Ok(Bytes::from(answers)), Some(lines)))
                }
                Ok(None) => {
                    let mut answers = Vec::new();
                    lines.answer(&mut answers);
                    Some((Ok(Bytes::from(answers)), None))
                }
                Err(_) => Some((Err(io::ErrorKind::TimedOut.into()), None)),
            }
        })
        .fuse() // what compresses asks again after the end
    }

    fn take(&mut self, part: &[u8], answers: &mut Vec<u8>) {
        let ended = part.last() == Some(&b'\n');
        let room = (LONGEST + 2).saturating_sub(self.line.len()); // enough to tell that a line is too long
        self.line.extend(part.iter().take(room));
        if ended {
            self.answer(answers);
        }
    }

    /// Blank lines are not questions.
    fn answer(&mut self, answers: &mut Vec<u8>) {
        if !self.line.iter().all(u8::is_ascii_whitespace) {
            let question = str::from_utf8(&self.line).unwrap_or_default();
            let answer = wire::answer(question, &self.desk.defaults(&self.library, Locale::default()));
            self.desk.metrics.answered(&answer);
            answers.extend_from_slice(answer.json().as_bytes());
            answers.push(b'\n');
        }
        self.line.clear();
    }
}

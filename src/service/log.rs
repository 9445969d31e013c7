//! The log: a line on standard error for each request, of fields that are named one by one. Nothing of what was sent.

use super::clock;
use super::settings::Log;
use jiff::Timestamp;
use jiff::fmt::temporal::DateTimePrinter;
use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::mem::swap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::task::yield_now;

/// What waits to be written, at most: whoever adds more writes it, at the speed of the one who reads the log.
const WAITING: usize = 64 * 1024;

/// Where lines wait for the moment it takes to answer whoever else is there: threads that each write their own wait for
/// each other, and for the system.
pub(super) struct Journal {
    how: Log,
    waiting: Mutex<Vec<u8>>,
    written: Mutex<Vec<u8>>,
    news: Notify,
}

impl Journal {
    pub(super) fn new(how: Log) -> Self {
        Self { how, waiting: Mutex::default(), written: Mutex::default(), news: Notify::new() }
    }

    pub(super) fn note(&self, line: &Line) {
        let Some(line) = line.told(self.how, clock::present()) else { return };
        let mut waiting = taken(&self.waiting);
        let (first, full) = (waiting.is_empty(), waiting.len() + line.len() > WAITING);
        waiting.extend_from_slice(line.as_bytes());
        drop(waiting);
        if full {
            self.flush();
        } else if first {
            self.news.notify_one();
        }
    }

    /// Writes for ever, each time that nobody else is to be served.
    pub(super) async fn keep(&self) {
        loop {
            self.news.notified().await;
            yield_now().await;
            self.flush();
        }
    }

    /// Writes what waits, to the last line. Whoever reads the log may stop before the end.
    pub(super) fn flush(&self) {
        let mut written = taken(&self.written);
        swap(&mut *written, &mut *taken(&self.waiting));
        let _read = std::io::stderr().write_all(&written);
        written.clear();
    }
}

/// A text is whole whatever happened to whoever held it.
fn taken(text: &Mutex<Vec<u8>>) -> MutexGuard<'_, Vec<u8>> {
    text.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is known of a request once it is answered. No text needs an escape: each is one of ours, or a UUID.
pub(super) struct Line<'l> {
    pub(super) failed: bool,
    pub(super) route: &'static str,
    pub(super) method: &'static str,
    pub(super) status: u16,
    pub(super) micros: u64,
    pub(super) request: &'l str,
    pub(super) rulebook: &'l str,
}

impl Line<'_> {
    fn told(&self, how: Log, now: Timestamp) -> Option<String> {
        match how {
            Log::Off => None,
            Log::Json => self.json(now).ok(),
            Log::Text => self.text(now).ok(),
        }
    }

    fn json(&self, now: Timestamp) -> Result<String, fmt::Error> {
        let Self { failed, route, method, status, micros, request, rulebook } = self;
        let level = if *failed { "ERROR" } else { "INFO" };
        let mut line = String::with_capacity(256);
        line.push_str("{\"timestamp\":\"");
        stamp(now, &mut line)?;
        for (name, text) in [("level", level), ("route", route), ("method", method)] {
            for piece in ["\",\"", name, "\":\"", text] {
                line.push_str(piece);
            }
        }
        write!(line, "\",\"status\":{status},\"micros\":{micros}")?;
        for piece in [",\"request\":\"", request, "\",\"rulebook\":\"", rulebook, "\"}\n"] {
            line.push_str(piece);
        }
        Ok(line)
    }

    fn text(&self, now: Timestamp) -> Result<String, fmt::Error> {
        let Self { failed, route, method, status, micros, request, rulebook } = self;
        let level = if *failed { "ERROR" } else { " INFO" };
        let mut line = String::with_capacity(256);
        stamp(now, &mut line)?;
        write!(line, " {level} route=\"{route}\" method=\"{method}\" status={status} micros={micros}")?;
        writeln!(line, " request=\"{request}\" rulebook=\"{rulebook}\"")?;
        Ok(line)
    }
}

/// To the microsecond, in UTC.
fn stamp(now: Timestamp, line: &mut String) -> fmt::Result {
    const PRINTER: DateTimePrinter = DateTimePrinter::new().precision(Some(6));
    PRINTER.print_timestamp(&now, line).map_err(|_| fmt::Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_what_a_collector_of_logs_expects() {
        let now = "2026-11-23T04:03:10.9Z".parse().unwrap();
        let line = Line {
            failed: false,
            route: "/fr/{id}",
            method: "GET",
            status: 200,
            micros: 147,
            request: "8bb6bfab275e4f450000000000000000",
            rulebook: "f83a4f2dda6a",
        };
        let json = line.json(now).unwrap();
        assert!(json.ends_with("}\n") && serde_json::from_str::<serde_json::Value>(&json).is_ok(), "{json}");
        assert_eq!(
            json.trim_end(),
            "{\"timestamp\":\"2026-11-23T04:03:10.900000Z\",\"level\":\"INFO\",\"route\":\"/fr/{id}\",\"method\":\"GET\",\
             \"status\":200,\"micros\":147,\"request\":\"8bb6bfab275e4f450000000000000000\",\"rulebook\":\"f83a4f2dda6a\"}"
        );
        let failed = Line { failed: true, status: 500, ..line };
        assert_eq!(
            failed.text(now).unwrap(),
            "2026-11-23T04:03:10.900000Z ERROR route=\"/fr/{id}\" method=\"GET\" status=500 micros=147 \
             request=\"8bb6bfab275e4f450000000000000000\" rulebook=\"f83a4f2dda6a\"\n"
        );
        let fine = line.text(now).unwrap();
        assert!(fine.starts_with("2026-11-23T04:03:10.900000Z  INFO route="), "{fine}");
    }
}

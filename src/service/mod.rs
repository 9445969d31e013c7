//! The native doors: the command and the HTTP service.

mod check;
mod clock;

use crate::date::Date;
use crate::messages::Locale;
use crate::wire::Defaults;
use clap::{Parser, Subcommand, ValueEnum};
use std::process::ExitCode;

/// The clerk's glance: checks French identity and vehicle paperwork.
#[derive(Parser)]
#[command(name = "guichet", version, about)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Reads one JSON question a line on standard input and writes one answer a line, in the same order.
    ///
    /// Questions: {"kind":"vin","input":"…"} or {"procedure":"vehicle-transfer","values":{…}}.
    /// Exit status: 0 all is acceptable, 1 something is not, 2 the command was misused.
    Check {
        /// The language of the sentences.
        #[arg(long, value_enum, default_value_t = Language::Fr)]
        locale: Language,
        /// The civil date to check on; the present day of Europe/Paris without it.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        today: Option<Date>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Fr,
    En,
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::Fr => Self::Fr,
            Language::En => Self::En,
        }
    }
}

fn day(text: &str) -> Result<Date, &'static str> {
    text.parse().map_err(|_| "a date is written YYYY-MM-DD")
}

/// Runs the command that the arguments of the process name.
#[must_use]
pub fn run() -> ExitCode {
    match Command::parse().verb {
        Verb::Check { locale, today } => {
            let defaults = match today {
                Some(today) => Defaults { locale: locale.into(), today: Some(today), now: None },
                None => clock::defaults(locale.into()),
            };
            check::run(&defaults)
        }
    }
}

//! The native doors: the command and the HTTP service.

mod api;
mod body;
mod check;
mod clock;
mod desk;
mod editions;
mod judged;
mod lines;
mod opened;
mod pages;
mod posted;
mod problem;
mod router;
mod rulebook;
mod serve;
mod site;

use crate::date::Date;
use crate::messages::Locale;
use crate::wire::Defaults;
use clap::{Parser, Subcommand, ValueEnum};
use rulebook::{Shelf, refused};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

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
    /// Questions: {"kind":"vin","input":"…"}, {"procedure":"vehicle-transfer","values":{…}} or
    /// {"file":"bill.pdf","slot":"proof-of-address"}.
    /// Exit status: 0 all is acceptable, 1 something is not, 2 the command was misused.
    Check {
        /// The language of the sentences.
        #[arg(long, value_enum, default_value_t = Language::Fr)]
        locale: Language,
        /// The civil date to check on; the present day of Europe/Paris without it.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        today: Option<Date>,
        #[command(flatten)]
        source: rulebook::Source,
    },
    /// Serves the site and the HTTP interface, on this computer only unless told otherwise.
    ///
    /// With a folder of procedures, SIGHUP reads it again: the procedures are replaced all together, or, when
    /// something is misprinted, stay as they are while the misprints are said on standard error.
    Serve {
        /// The port; 0 takes a free one, and the first line of the output names it.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The address to listen on.
        #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
        address: IpAddr,
        /// The folder of the site's files.
        #[arg(long, default_value = "www")]
        www: PathBuf,
        /// The folder of the npm package, built.
        #[arg(long, default_value = "pkg")]
        pkg: PathBuf,
        /// The civil date to check on; the present day of Europe/Paris without it.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        today: Option<Date>,
        #[command(flatten)]
        source: rulebook::Source,
    },
    /// Lists the procedures of the rulebook, prints them and their schemas, compares editions, writes their
    /// reference pages.
    Rulebook {
        #[command(subcommand)]
        verb: rulebook::Verb,
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
        Verb::Check { locale, today, source } => match Shelf::open(source.folder) {
            Ok(shelf) => {
                let library = shelf.library();
                let defaults = desk::defaults(today, &library, locale.into());
                check::run(&Defaults { open: Some(&opened::open), ..defaults })
            }
            Err(misprints) => refused("check", &misprints),
        },
        Verb::Serve { port, address, www, pkg, today, source } => match Shelf::open(source.folder) {
            Ok(shelf) => serve::run(&serve::Options { address, port, www, pkg, today, shelf: Arc::new(shelf) }),
            Err(misprints) => refused("serve", &misprints),
        },
        Verb::Rulebook { verb } => rulebook::run(&verb),
    }
}

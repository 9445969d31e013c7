//! The native doors: the command and the HTTP service.

mod api;
mod body;
mod check;
mod clock;
mod desk;
mod drawn;
mod editions;
mod explain;
#[doc(hidden)]
pub mod fuzzed;
mod guard;
mod identify;
mod judged;
mod lines;
mod log;
mod metrics;
mod openapi;
mod opened;
mod pages;
mod patient;
mod photo;
mod posted;
mod problem;
mod publish;
mod router;
mod rulebook;
mod scan;
mod seats;
mod serve;
mod settings;
mod site;
mod visit;
mod watch;

use crate::date::Date;
use crate::messages::Locale;
use crate::wire::{Defaults, Open};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use rulebook::{Shelf, complain};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// The clerk's glance: checks French identity and vehicle paperwork.
///
/// Every answer is one of four: an error (it cannot be right), a warning (unusual, or our source is weak: it never
/// blocks), elsewhere (this is the wrong door), or nothing. What was typed is in no log and in no message.
#[derive(Parser)]
#[command(name = "guichet", version, about, after_long_help = EXAMPLES)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

const EXAMPLES: &str = "\
Examples:
  One question:       echo '{\"kind\":\"plate\",\"input\":\"ab 123 cd\"}' | guichet check
  One value:          guichet identify plate < plate.txt
  A batch:            guichet check dossiers.ndjson -o reports.ndjson --summary
  A spreadsheet:      guichet check --procedure vehicle-transfer dossiers.csv --format csv -o verdicts.csv
  Two columns of it:  guichet check --kind immatriculation=plate --kind vin=vin parc.csv --format text
  What a rule says:   guichet explain X21
  The service:        guichet serve --port 8080";

#[derive(Subcommand)]
enum Verb {
    /// Answers questions: one JSON question a line, or a CSV table, in; one answer for each, in the same order, out.
    ///
    /// Questions: {"kind":"vin","input":"…"}, {"procedure":"vehicle-transfer","values":{…}},
    /// {"file":"bill.pdf","slot":"proof-of-address"}, {"photo":"face.jpg","document":"passport"} or {"scan":"bill.jpg"}. A line that is no
    /// question is answered in its place, and the following go on. Memory stays flat whatever the length.
    ///
    /// Exit status: 0 all is acceptable, 1 something is not, 2 the command was misused, or could not read or write.
    #[command(after_long_help = "\
Examples:
  guichet check < questions.ndjson > answers.ndjson
  guichet check --procedure vehicle-transfer dossiers.csv -o answers.ndjson --summary
  guichet check --kind plaque=plate parc.csv --format csv > verdicts.csv
  zstdcat million.ndjson.zst | guichet check --jobs 8 | jq -c 'select(.acceptable == false)'")]
    Check(check::Check),
    /// Reads one identifier, and says what it is and what there is to say of it.
    ///
    /// Exit status: 0 it can be right, 1 it cannot, 2 the command was misused.
    Identify(identify::Identify),
    /// Says what a code, a rule or a kind means, and where it comes from.
    Explain(explain::Explain),
    /// Serves the site and the HTTP interface, on this computer only unless told otherwise.
    ///
    /// With a folder of procedures, SIGHUP reads it again: the procedures are replaced all together, or, when
    /// something is misprinted, stay as they are while the misprints are said on standard error.
    Serve(settings::Options),
    /// Writes every page of the site as a file, for any host of files.
    Publish {
        /// The folder to write in.
        #[arg(value_name = "DIR")]
        site: PathBuf,
        #[command(flatten)]
        source: rulebook::Source,
    },
    /// Lists the procedures of the rulebook, prints them and their schemas, compares editions, writes their
    /// reference pages.
    Rulebook {
        #[command(subcommand)]
        verb: rulebook::Verb,
    },
    /// Prints what makes a shell complete this command: `guichet completions bash > /etc/bash_completion.d/guichet`.
    Completions {
        /// The shell.
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Prints the manual page of the command, or of a verb: `guichet man check | man -l -`.
    Man {
        /// The verb.
        verb: Option<String>,
    },
    /// Looks for the code of a bill in a PDF that comes on standard input: what `check` and `serve` ask of a process of its own.
    #[command(hide = true)]
    Draw,
}

/// By what questions are judged that do not say it.
#[derive(Args)]
struct Judging {
    /// The language of the sentences.
    #[arg(long, value_enum, default_value_t = Language::Fr)]
    locale: Language,
    /// The civil date to check on; the present day of Europe/Paris without it.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    today: Option<Date>,
    #[command(flatten)]
    source: rulebook::Source,
}

impl Judging {
    fn by(&self, answer: impl FnOnce(&Defaults) -> Result<ExitCode, Refused>) -> Result<ExitCode, Refused> {
        let library = Shelf::open(self.source.folder.clone())?.library();
        let defaults = desk::defaults(self.today, &library, self.locale.into());
        answer(&Defaults { open: Some(Open::by(&opened::open)), ..defaults })
    }
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

/// Why a verb does nothing, a sentence a line.
struct Refused(Vec<String>);

impl Refused {
    fn saying(why: impl Into<String>) -> Self {
        Self(vec![why.into()])
    }
}

impl From<Vec<String>> for Refused {
    fn from(misprints: Vec<String>) -> Self {
        Self(misprints)
    }
}

/// Runs the command that the arguments of the process name.
#[must_use]
pub fn run() -> ExitCode {
    drawn::know();
    let verb = Command::parse().verb;
    let name = verb.name();
    verb.run().unwrap_or_else(|Refused(why)| {
        complain(name, &why);
        ExitCode::from(2)
    })
}

impl Verb {
    const fn name(&self) -> &'static str {
        match self {
            Self::Check(_) => "check",
            Self::Identify(_) => "identify",
            Self::Explain(_) => "explain",
            Self::Serve(_) => "serve",
            Self::Publish { .. } => "publish",
            Self::Rulebook { .. } => "rulebook",
            Self::Completions { .. } => "completions",
            Self::Man { .. } => "man",
            Self::Draw => "draw",
        }
    }

    fn run(self) -> Result<ExitCode, Refused> {
        match self {
            Self::Check(check) => check
                .judging
                .by(|defaults| Ok(check.run(&Defaults { open: Some(Open::by(&opened::open)), ..*defaults }))),
            Self::Identify(identify) => identify.judging.by(|defaults| identify.run(defaults)),
            Self::Explain(explain) => {
                let library = Shelf::open(explain.source.folder.clone())?.library();
                print(&explain.text(&library)?);
                Ok(ExitCode::SUCCESS)
            }
            Self::Serve(options) => serve::run(&options),
            Self::Publish { site, source } => Ok(publish::run(&site, Shelf::open(source.folder)?)),
            Self::Rulebook { verb } => {
                print(&verb.text()?);
                Ok(ExitCode::SUCCESS)
            }
            Self::Completions { shell } => {
                let mut text = Vec::new();
                clap_complete::generate(shell, &mut Command::command(), "guichet", &mut text);
                print(&String::from_utf8_lossy(&text));
                Ok(ExitCode::SUCCESS)
            }
            Self::Man { verb } => man(verb.as_deref()),
            Self::Draw => Ok(drawn::run()),
        }
    }
}

fn man(verb: Option<&str>) -> Result<ExitCode, Refused> {
    let mut command = Command::command();
    command.build();
    let page = match verb {
        None => command,
        Some(verb) => {
            let found = command.find_subcommand(verb).ok_or_else(|| Refused::saying("there is no such verb"))?;
            let name = format!("guichet-{verb}");
            found.clone().name(&*Box::leak(name.into_boxed_str()))
        }
    };
    let mut text = Vec::new();
    clap_mangen::Man::new(page).render(&mut text).map_err(|why| Refused::saying(why.to_string()))?;
    print(&String::from_utf8_lossy(&text));
    Ok(ExitCode::SUCCESS)
}

/// Whoever reads may stop before the end.
fn print(text: &str) {
    let _read = writeln!(std::io::stdout().lock(), "{}", text.trim_end());
}

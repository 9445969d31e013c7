//! `guichet check`: a question a line in, an answer a line out, in the same order, on all cores, however many there are.

mod crew;
mod ends;
pub(super) mod fuzzed;
mod lines;
mod progress;
mod style;
mod table;
mod tally;

use super::{Judging, drawn, opened};
use crate::wire::{self, Defaults};
use clap::Args;
use crew::{Handed, in_order};
use ends::{Input, Output};
use lines::Lines;
use memchr::memmem::Finder;
use std::io::{self, IsTerminal};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;
use std::thread::available_parallelism;
use style::{Place, Style};
use table::{Columns, Rows};
use tally::Tally;

/// The options of `guichet check`.
#[derive(Args)]
pub(super) struct Check {
    /// The files to read, one after the other; standard input without any, or for `-`. A name in `.csv`, or the option
    /// `--procedure` or `--kind`, says that they are tables.
    files: Vec<PathBuf>,
    /// Where to write; standard output without it. A file takes its name when it is whole: until then it is in `.part`.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The form of the answers.
    #[arg(long, value_enum, default_value_t)]
    format: Style,
    #[command(flatten)]
    columns: Columns,
    /// How many threads answer; one for each core without it.
    #[arg(short, long, value_name = "COUNT")]
    jobs: Option<NonZero<usize>>,
    /// Counts what was said by severity, field, code and rule on standard error, as a terminal is told anyway.
    #[arg(long)]
    summary: bool,
    /// No progress bar and no summary.
    #[arg(short, long, conflicts_with = "summary")]
    quiet: bool,
    #[command(flatten)]
    pub(super) judging: Judging,
}

/// Room for the answers of a piece, of one size: buffers that grow leave one of each size behind in the allocator, for
/// every thread.
const ROOM: usize = 4 * ends::AT_ONCE;

/// What a question about a photo or about the code in a picture has somewhere, and few others.
static PHOTO: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\"photo\""));
static SCAN: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\"scan\""));

/// What a piece of work gives: the answers, and what they said.
type Answered = (Vec<u8>, Tally);

impl Check {
    /// Exit status: 0 when all is acceptable, 1 when something is not, 2 when reading or writing fails.
    #[expect(clippy::print_stderr, reason = "whoever runs the batch reads what it says most, or why it stopped")]
    pub(super) fn run(&self, defaults: &Defaults) -> ExitCode {
        match self.answer(defaults) {
            Ok(tally) => {
                if self.tells() {
                    eprint!("{tally}");
                }
                ExitCode::from(u8::from(!tally.all_acceptable()))
            }
            Err(Stop::Gone) => ExitCode::from(1),
            Err(Stop::Wrong(why)) => {
                eprintln!("guichet check: {why}");
                ExitCode::from(2)
            }
        }
    }

    fn tells(&self) -> bool {
        self.summary || (!self.quiet && io::stderr().is_terminal() && io::stdout().is_terminal())
    }

    fn answer(&self, defaults: &Defaults) -> Result<Tally, Stop> {
        let (inputs, bar) = ends::open(&self.files, self.quiet)?;
        let mut output = Output::create(self.output.as_deref())?;
        output.writer().write_all(self.format.header())?;
        let mut tally = Tally::default();
        for input in inputs {
            if self.is_table() {
                self.rows(input, defaults, &mut output, &mut tally)?;
            } else {
                self.lines(input, defaults, &mut output, &mut tally)?;
            }
        }
        output.close()?;
        bar.finish_and_clear();
        Ok(tally)
    }

    fn is_table(&self) -> bool {
        let csv = |file: &PathBuf| file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
        self.columns.given() || self.files.iter().any(csv)
    }

    fn lines(&self, input: Input, defaults: &Defaults, output: &mut Output, tally: &mut Tally) -> Result<(), Stop> {
        let mut lines = Lines::of(input);
        let work = |piece: lines::Piece| {
            let mut answered: Answered = (Vec::with_capacity(ROOM), Tally::default());
            for (line, question) in piece.questions() {
                // What is not UTF-8 is no question, like any other malformed text.
                self.reply(Place::line(line), str::from_utf8(question).unwrap_or_default(), defaults, &mut answered);
            }
            answered
        };
        Ok(in_order(self.cores(), move || lines.next(), work, |handed| hand(handed, output, tally))?)
    }

    fn rows(&self, input: Input, defaults: &Defaults, output: &mut Output, tally: &mut Tally) -> Result<(), Stop> {
        if !self.columns.given() {
            return Err(Stop::Wrong("a table needs --procedure ID, or --kind COLUMN=KIND".to_owned()));
        }
        let (mut rows, asked) = Rows::of(input, &self.columns, defaults.library)?;
        let work = |piece: table::Piece| {
            let mut answered: Answered = (Vec::with_capacity(ROOM), Tally::default());
            for (rank, row) in piece.rows.iter().enumerate() {
                for cell in asked.questions(piece.first + rank, row) {
                    self.reply(
                        Place::cell(&cell),
                        cell.question.as_deref().unwrap_or_default(),
                        defaults,
                        &mut answered,
                    );
                }
            }
            answered
        };
        Ok(in_order(self.cores(), move || rows.next(), work, |handed| hand(handed, output, tally))?)
    }

    fn reply(&self, place: Place, question: &str, defaults: &Defaults, (written, tally): &mut Answered) {
        let names = |key: &Finder<'_>| key.find(question.as_bytes()).is_some();
        let of_photo = names(&PHOTO).then(|| wire::photo::answer(question, defaults, opened::photo));
        let of_scan = || names(&SCAN).then(|| wire::scan::answer(question, defaults, opened::photo, drawn::code));
        let answer = of_photo.flatten().or_else(|| of_scan().flatten());
        let answer = answer.unwrap_or_else(|| wire::answer(question, defaults));
        tally.count(&answer, self.tells());
        let examine = |dossier: &wire::Dossier| style::examination(place, dossier, written);
        if self.format != Style::Agent || wire::examined(question, defaults, examine).is_err() {
            self.format.write(place, &answer, written);
        }
    }

    fn cores(&self) -> NonZero<usize> {
        self.jobs.or_else(|| available_parallelism().ok()).unwrap_or(NonZero::<usize>::MIN)
    }
}

/// Writes the answers as they come, and lets go of them before waiting for more.
fn hand(handed: Handed<Answered>, output: &mut Output, tally: &mut Tally) -> io::Result<()> {
    match handed {
        Handed::Pause => output.writer().flush(),
        Handed::Result((answers, more)) => {
            tally.add(more);
            output.writer().write_all(&answers)
        }
    }
}

/// Why a batch stopped.
enum Stop {
    /// Whoever read the answers has seen enough.
    Gone,
    Wrong(String),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Gone,
            _ => Self::Wrong(error.to_string()),
        }
    }
}

impl From<String> for Stop {
    fn from(why: String) -> Self {
        Self::Wrong(why)
    }
}

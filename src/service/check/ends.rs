//! What is read and where it is written: files, or the two ends of a pipe.

use super::progress::{Watched, bar};
use indicatif::ProgressBar;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// Read at once: a piece of work has no more bytes.
pub(super) const AT_ONCE: usize = 64 * 1024;

/// Whether nothing but the two ends of a pipe stands there.
fn is_pipe(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// What is read, one input after the other.
pub(super) type Input = BufReader<Watched<Box<dyn Read + Send>>>;

/// Opens every input before the first is read, so that a name mistyped at the end does not waste a night.
pub(super) fn open(files: &[PathBuf], quiet: bool) -> Result<(Vec<Input>, ProgressBar), String> {
    let standard = [PathBuf::from("-")];
    let files = if files.is_empty() { &standard } else { files };
    let size = |file: &PathBuf| fs::metadata(file).ok().filter(fs::Metadata::is_file).map(|about| about.len());
    let bar = bar(files.iter().map(size).sum(), quiet);
    let opened = files.iter().map(|file| {
        let input: Box<dyn Read + Send> = if is_pipe(file) {
            Box::new(io::stdin())
        } else {
            Box::new(File::open(file).map_err(|why| format!("{}: {why}", file.display()))?)
        };
        Ok(BufReader::with_capacity(AT_ONCE, Watched { input, bar: bar.clone() }))
    });
    Ok((opened.collect::<Result<_, String>>()?, bar))
}

/// Where the answers go.
pub(super) enum Output {
    Pipe(BufWriter<io::Stdout>),
    /// A device or a named pipe, which nothing can take the place of.
    Special(BufWriter<File>),
    /// A file, under another name until it is whole.
    File {
        writer: BufWriter<File>,
        part: PathBuf,
        whole: PathBuf,
    },
}

impl Output {
    pub(super) fn create(path: Option<&Path>) -> Result<Self, String> {
        let Some(path) = path.filter(|path| !is_pipe(path)) else {
            return Ok(Self::Pipe(BufWriter::with_capacity(AT_ONCE, io::stdout())));
        };
        let wrong = |why: io::Error| format!("{}: {why}", path.display());
        let special = fs::metadata(path).is_ok_and(|about| !about.is_file());
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = if special { path.to_owned() } else { PathBuf::from(part) };
        let writer = BufWriter::with_capacity(AT_ONCE, File::create(&part).map_err(wrong)?);
        Ok(if special { Self::Special(writer) } else { Self::File { writer, part, whole: path.to_owned() } })
    }

    pub(super) fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::Pipe(writer) => writer,
            Self::Special(writer) | Self::File { writer, .. } => writer,
        }
    }

    /// Gives a file its name, once it is whole.
    pub(super) fn close(mut self) -> io::Result<()> {
        self.writer().flush()?;
        if let Self::File { part, whole, .. } = self { fs::rename(part, whole) } else { Ok(()) }
    }
}

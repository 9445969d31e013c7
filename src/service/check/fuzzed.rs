//! The readers of a batch called in process.

use super::lines::Lines;
use super::table::{Columns, Rows};
use crate::library::Library;
use clap::Parser;
use std::io::{BufReader, Read};

#[derive(Parser)]
struct Options {
    #[command(flatten)]
    columns: Columns,
}

/// The questions of a table, each with its row, by the options of the command; a question that its row does not make is
/// `None`.
///
/// # Errors
/// What the command says of a header, a row or an option that it does not take.
pub fn table(text: &[u8], options: &[&str]) -> Result<Vec<(usize, Option<String>)>, String> {
    let words = [&["check"], options].concat();
    let Options { columns } = Options::try_parse_from(words).map_err(|why| why.to_string())?;
    let (mut rows, asked) = Rows::of(text, &columns, Library::bundled())?;
    let mut all = Vec::new();
    while let Some(piece) = rows.next().map_err(|why| why.to_string())? {
        for (rank, row) in piece.rows.iter().enumerate() {
            all.extend(asked.questions(piece.first + rank, row).into_iter().map(|cell| (cell.row, cell.question)));
        }
    }
    Ok(all)
}

/// The lines that are questions, with their numbers, when the text comes so many bytes at a time.
///
/// # Errors
/// None: a text in memory is always read.
pub fn lines(text: &[u8], step: usize) -> std::io::Result<Vec<(usize, Vec<u8>)>> {
    let mut lines = Lines::of(BufReader::new(Drip { text, step }));
    let mut all = Vec::new();
    while let Some(piece) = lines.next()? {
        all.extend(piece.questions().map(|(number, line)| (number, line.to_vec())));
    }
    Ok(all)
}

/// Gives a few bytes at a time.
struct Drip<'t> {
    text: &'t [u8],
    step: usize,
}

impl Read for Drip<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = self.step.max(1).min(buffer.len());
        buffer.get_mut(..most).map_or(Ok(0), |room| self.text.read(room))
    }
}

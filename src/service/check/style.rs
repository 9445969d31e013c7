//! How an answer is written: as the wire does, as rows for a spreadsheet, or for a person.

use super::table::Cell;
use crate::handbook;
use crate::wire::{Answer, Dossier};
use clap::ValueEnum;
use std::io::Write;

/// The form of the answers.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Style {
    /// One JSON answer a line, in its place.
    #[default]
    Ndjson,
    /// A row for each thing to say, and one for each answer with nothing to say.
    Csv,
    /// A line for each thing to say.
    Text,
    /// What the agent who instructs a dossier needs, one JSON a line: each check, its source, what remains for a human.
    Agent,
}

const HEADER: &[u8] = b"line,column,acceptable,severity,path,code,rule,ref,suggestion,message\r\n";

/// Where a question stood.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) line: usize,
    /// Its column, in a table of identifiers.
    pub(super) column: Option<&'a str>,
    /// The input was a table: its rows are told.
    pub(super) table: bool,
}

impl<'a> Place<'a> {
    pub(super) const fn line(line: usize) -> Self {
        Self { line, column: None, table: false }
    }

    pub(super) fn cell(cell: &Cell<'a>) -> Self {
        Self { line: cell.row, column: cell.column, table: true }
    }
}

impl Style {
    /// What stands before the answers.
    pub(super) const fn header(self) -> &'static [u8] {
        match self {
            Self::Csv => HEADER,
            Self::Ndjson | Self::Text | Self::Agent => b"",
        }
    }

    /// Writes an answer. Memory takes everything that is written.
    pub(super) fn write(self, place: Place, answer: &Answer, output: &mut Vec<u8>) {
        match self {
            Self::Ndjson | Self::Agent => json(place, &answer.json(), output),
            Self::Csv => rows(place, answer, output),
            Self::Text => text(place, answer, output),
        }
    }
}

/// What the agent who instructs the dossier is told.
pub(super) fn examination(place: Place, dossier: &Dossier, output: &mut Vec<u8>) {
    let Dossier { procedure, form, today, now, locale } = dossier;
    let examination = handbook::examination(procedure, form, (*today, *now), *locale);
    json(place, &serde_json::to_string(&examination).unwrap_or_default(), output);
}

/// The answer of the wire; the row and the column of a table before its own keys.
fn json(place: Place, answer: &str, output: &mut Vec<u8>) {
    let begun = output.len();
    output.extend_from_slice(answer.as_bytes());
    if place.table {
        let column = place.column.map(|column| [",\"column\":", &serde_json::Value::from(column).to_string()].concat());
        let row = format!("{{\"row\":{}{},", place.line, column.unwrap_or_default());
        output.splice(begun..=begun, row.into_bytes());
    }
    output.push(b'\n');
}

fn rows(place: Place, answer: &Answer, output: &mut Vec<u8>) {
    let (line, column) = (place.line.to_string(), place.column.unwrap_or_default());
    let acceptable = if answer.is_acceptable() { "true" } else { "false" };
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(output);
    let mut said = false;
    for it in answer.findings() {
        let [path, rule, reference, suggestion] =
            [it.path, it.rule, it.reference, it.suggestion].map(Option::unwrap_or_default);
        let of = [line.as_str(), column, acceptable, it.severity, path, it.code, rule, reference];
        let _memory = writer.write_record(of.into_iter().chain([plain(suggestion).as_str(), it.message]));
        said = true;
    }
    if !said {
        let _memory = writer.write_record([line.as_str(), column, acceptable, "", "", "", "", "", "", ""]);
    }
}

/// Spreadsheets take `=`, `+`, `-`, `@` for formulas: an apostrophe makes them text.
fn plain(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { ["'", cell].concat() } else { cell.to_owned() }
}

fn text(place: Place, answer: &Answer, output: &mut Vec<u8>) {
    for it in answer.findings() {
        let about = it.path.or(place.column);
        let about = about.map(|about| [about, ": "].concat()).unwrap_or_default();
        let _memory = writeln!(output, "{}: {}: {about}{}", place.line, it.severity, it.message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{self, Defaults};

    fn written(style: Style, place: Place, question: &str) -> String {
        let mut output = Vec::new();
        style.write(place, &wire::answer(question, &Defaults::default()), &mut output);
        String::from_utf8(output).unwrap()
    }

    const PLATE: &str = r#"{"kind":"plate","input":"AI-123-CD","locale":"en"}"#;

    #[test]
    fn a_row_of_a_table_is_told_before_the_answer() {
        let cell = Place { line: 7, column: Some("a \"b\""), table: true };
        let answer: serde_json::Value = serde_json::from_str(&written(Style::Ndjson, cell, PLATE)).unwrap();
        assert_eq!((&answer["row"], &answer["column"]), (&7.into(), &"a \"b\"".into()));
        assert_eq!(answer["kind"], "plate");
        assert!(written(Style::Ndjson, Place::line(7), PLATE).starts_with(r#"{"kind":"plate""#));
    }

    #[test]
    fn a_spreadsheet_has_a_row_for_each_thing_to_say() {
        let rows = written(Style::Csv, Place::line(3), PLATE);
        assert!(rows.starts_with("3,,false,error,,character,,,"), "{rows}");
        let fine = written(Style::Csv, Place::line(4), r#"{"kind":"plate","input":"AB-123-CD"}"#);
        assert_eq!(fine, "4,,true,,,,,,,\r\n");
        assert_eq!(plain("=1+1"), "'=1+1");
    }

    #[test]
    fn a_person_reads_a_line_for_each_thing_to_say() {
        assert!(written(Style::Text, Place::line(3), PLATE).starts_with("3: error: "));
        assert_eq!(written(Style::Text, Place::line(3), "nonsense").lines().count(), 1);
    }
}

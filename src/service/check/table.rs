//! Questions from a table (CSV): a dossier a row, or identifiers by column.

use crate::library::Library;
use clap::Args;
use csv::ByteRecord;
use serde_json::{Map, Value};
use std::io::{self, BufRead, Read};

/// The most rows of a piece.
const MOST_ROWS: usize = 64;

/// The longest row, in bytes: a quotation mark left open would take the whole file.
const LONGEST_ROW: u64 = 1 << 20;

/// What the columns of a table are.
#[derive(Args, Clone)]
pub(super) struct Columns {
    /// The procedure of every row of a CSV file, whose header names the paths of the answers: `holder.birthDate`.
    #[arg(long, value_name = "ID", conflicts_with = "kinds")]
    procedure: Option<String>,
    /// The kind of a column of a CSV file: `--kind immatriculation=plate`. As often as there are columns to check.
    #[arg(long = "kind", value_name = "COLUMN=KIND", value_parser = column)]
    kinds: Vec<(String, String)>,
    /// A column that is no answer of the procedure and is left out. As often as there are some.
    #[arg(long = "ignore", value_name = "COLUMN", requires = "procedure")]
    ignored: Vec<String>,
    /// What separates the columns: read from the header without it.
    #[arg(long, value_name = "CHARACTER", value_parser = separator)]
    separator: Option<u8>,
}

fn column(text: &str) -> Result<(String, String), &'static str> {
    let (column, kind) = text.rsplit_once('=').ok_or("write COLUMN=KIND")?;
    let known = crate::identifiers::Kind::find(kind);
    known.map(|_| (column.to_owned(), kind.to_owned())).ok_or("there is no such kind")
}

fn separator(text: &str) -> Result<u8, &'static str> {
    match text.as_bytes() {
        b"\\t" => Ok(b'\t'),
        [byte] => Ok(*byte),
        _ => Err("write one character, or \\t"),
    }
}

impl Columns {
    /// Whether the options say that the input is a table.
    pub(super) fn given(&self) -> bool {
        self.procedure.is_some() || !self.kinds.is_empty()
    }
}

/// What each column of a table is asked.
pub(super) struct Asked {
    procedure: Option<String>,
    /// The rank of a column, and the path or the column name and kind.
    columns: Vec<(usize, String, String)>,
    width: usize,
}

/// One question of a table: its row, its column if it is one of several, and its text; nothing when the cells are not
/// text, or not as many as in the header.
pub(super) struct Cell<'a> {
    pub(super) row: usize,
    pub(super) column: Option<&'a str>,
    pub(super) question: Option<String>,
}

impl Asked {
    /// Holds the header against the options. A sentence tells what is wrong by the rank of the column: the first row
    /// of a file without a header is somebody's.
    fn of(columns: &Columns, header: &ByteRecord, library: &Library) -> Result<Self, String> {
        let names: Vec<&str> = header.iter().map(|name| str::from_utf8(name).unwrap_or_default().trim()).collect();
        let found = match &columns.procedure {
            Some(id) => {
                let procedure = library.find(id).ok_or("there is no such procedure")?;
                let mut paths = Vec::new();
                for (rank, name) in names.iter().enumerate().filter(|(_, name)| !columns.is_ignored(name)) {
                    if !procedure.fields.iter().any(|field| field.is_at(name)) {
                        return Err(format!("column {} of the header is no answer of {id}: --ignore it?", rank + 1));
                    }
                    paths.push((rank, (*name).to_owned(), String::new()));
                }
                paths
            }
            None => columns.ranked(&names)?,
        };
        if (1..names.len()).any(|rank| names.iter().take(rank).any(|name| Some(name) == names.get(rank))) {
            return Err("two columns of the header have the same name".to_owned());
        }
        Ok(Self { procedure: columns.procedure.clone(), columns: found, width: names.len() })
    }

    /// The questions of a row.
    pub(super) fn questions<'a>(&'a self, row: usize, record: &'a ByteRecord) -> Vec<Cell<'a>> {
        let whole = record.len() == self.width;
        let cell = |rank: usize| record.get(rank).filter(|_| whole).and_then(|cell| str::from_utf8(cell).ok());
        let Some(id) = &self.procedure else {
            let cells = self.columns.iter().map(|(rank, column, kind)| {
                let question =
                    cell(*rank).map(|typed| object([("kind", kind.as_str().into()), ("input", typed.into())]));
                Cell { row, column: Some(column), question }
            });
            return cells.collect();
        };
        let answers = self.columns.iter().map(|(rank, path, _)| Some((path.clone(), cell(*rank)?.into())));
        let answers: Option<Map<String, Value>> = answers.collect();
        let question = answers.map(|answers| object([("procedure", id.as_str().into()), ("values", answers.into())]));
        vec![Cell { row, column: None, question }]
    }
}

impl Columns {
    fn is_ignored(&self, name: &str) -> bool {
        self.ignored.iter().any(|ignored| ignored == name)
    }

    fn ranked(&self, names: &[&str]) -> Result<Vec<(usize, String, String)>, String> {
        let ranked = self.kinds.iter().map(|(column, kind)| {
            let rank = names.iter().position(|name| name == column);
            rank.map(|rank| (rank, column.clone(), kind.clone())).ok_or(format!("no column is called {column}"))
        });
        ranked.collect()
    }
}

fn object<const N: usize>(members: [(&str, Value); N]) -> String {
    Value::Object(members.map(|(name, value)| (name.to_owned(), value)).into_iter().collect()).to_string()
}

/// The rows of a table, in pieces.
pub(super) struct Rows<R> {
    reader: csv::Reader<Bounded<R>>,
    row: usize,
}

/// Rows, and the number of the first; the header is row 1.
pub(super) struct Piece {
    pub(super) first: usize,
    pub(super) rows: Vec<ByteRecord>,
}

impl<R: BufRead> Rows<R> {
    /// Reads the header.
    pub(super) fn of(mut input: R, columns: &Columns, library: &Library) -> Result<(Self, Asked), String> {
        let separator = match columns.separator {
            Some(separator) => separator,
            None => likely(input.fill_buf().map_err(|error| error.to_string())?),
        };
        let input = Bounded { input, left: LONGEST_ROW };
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(input);
        let header = reader.byte_headers().map_err(|_| "the header cannot be read")?;
        let asked = Asked::of(columns, header, library)?;
        Ok((Self { reader, row: 2 }, asked))
    }

    /// The next rows; nothing at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Piece>> {
        let (first, mut rows) = (self.row, Vec::new());
        while rows.len() < MOST_ROWS {
            self.reader.get_mut().left = LONGEST_ROW;
            let mut row = ByteRecord::new();
            if !self.reader.read_byte_record(&mut row).map_err(io::Error::from)? {
                break;
            }
            rows.push(row);
        }
        self.row += rows.len();
        Ok((!rows.is_empty()).then_some(Piece { first, rows }))
    }
}

/// The separator that the header has most of; French spreadsheets write semicolons.
fn likely(beginning: &[u8]) -> u8 {
    let header = beginning.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |separator: u8| header.split(|byte| *byte == separator).count();
    [b';', b'\t'].into_iter().fold(b',', |best, other| if count(other) > count(best) { other } else { best })
}

/// Fails when a row has no end in sight.
struct Bounded<R> {
    input: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::Error::other("a row is longer than 1 MiB: is a quotation mark left open?"));
        }
        let read = self.input.read(buffer)?;
        self.left = self.left.saturating_sub(read as u64);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(procedure: Option<&str>, kinds: &[(&str, &str)]) -> Columns {
        Columns {
            procedure: procedure.map(str::to_owned),
            kinds: kinds.iter().map(|(column, kind)| ((*column).to_owned(), (*kind).to_owned())).collect(),
            ignored: vec!["dossier".to_owned()],
            separator: None,
        }
    }

    type Asked = (usize, Option<String>, Option<String>);

    fn questions(text: &[u8], columns: &Columns) -> Result<Vec<Asked>, String> {
        let (mut rows, asked) = Rows::of(text, columns, Library::bundled())?;
        let mut all = Vec::new();
        while let Some(piece) = rows.next().map_err(|error| error.to_string())? {
            for (rank, row) in piece.rows.iter().enumerate() {
                let cells = asked.questions(piece.first + rank, row).into_iter();
                all.extend(cells.map(|cell| (cell.row, cell.column.map(str::to_owned), cell.question)));
            }
        }
        Ok(all)
    }

    #[test]
    fn a_row_is_a_dossier_by_the_paths_of_the_header() {
        let text = "dossier;vehicle.plate;holder.birthName\n1;AB-123-CD;\"L\u{2019}Hôte; née\"\n2;x\n".as_bytes();
        let all = questions(text, &columns(Some("vehicle-transfer"), &[])).unwrap();
        let question = r#"{"procedure":"vehicle-transfer","values":{"holder.birthName":"L’Hôte; née","vehicle.plate":"AB-123-CD"}}"#;
        let question: Value = serde_json::from_str(question).unwrap();
        assert_eq!(serde_json::from_str::<Value>(all[0].2.as_ref().unwrap()).unwrap(), question);
        assert_eq!(all[1], (3, None, None), "a row with fewer cells is answered in its place");
    }

    #[test]
    fn a_column_is_a_kind() {
        let all = questions(b"a,b\n1,2\n\xff,3\n", &columns(None, &[("b", "plate"), ("a", "vin")])).unwrap();
        let told: Vec<_> =
            all.iter().map(|(row, column, question)| (*row, column.as_deref().unwrap(), question.is_some())).collect();
        assert_eq!(told, [(2, "b", true), (2, "a", true), (3, "b", true), (3, "a", false)]);
    }

    #[test]
    fn a_header_that_is_none_is_refused_without_being_quoted() {
        let why = questions(b"CANARY,AB-123-CD\n", &columns(Some("vehicle-transfer"), &[])).unwrap_err();
        assert_eq!(why, "column 1 of the header is no answer of vehicle-transfer: --ignore it?");
        assert!(questions(b"a\n1\n", &columns(None, &[("b", "vin")])).is_err());
        assert!(questions(b"vehicle.plate,vehicle.plate\n", &columns(Some("vehicle-transfer"), &[])).is_err());
    }

    #[test]
    fn a_row_without_end_is_not_kept() {
        let mut text = b"a\n\"".to_vec();
        text.extend(vec![b'x'; 3 << 20]);
        assert!(questions(&text, &columns(None, &[("a", "vin")])).unwrap_err().contains("quotation mark"));
    }
}

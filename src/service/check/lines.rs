//! Questions a line at a time, in pieces of whole lines.

use super::ends::AT_ONCE;
use crate::wire::LONGEST;
use memchr::{memchr_iter, memrchr};
use std::io::{self, BufRead};

/// The most lines of a piece: one short line may ask for a long answer.
const MOST_LINES: usize = 128;

/// The most bytes of a line that are kept: enough to tell that it is too long.
const KEPT: usize = LONGEST + 2;

/// Whole lines, and the number of the first.
pub(super) struct Piece {
    pub(super) first: usize,
    pub(super) text: Vec<u8>,
}

impl Piece {
    /// The lines with their numbers; blank ones are not questions.
    pub(super) fn questions(&self) -> impl Iterator<Item = (usize, &[u8])> {
        let ends = memchr_iter(b'\n', &self.text).chain([self.text.len()]);
        let lines = ends.enumerate().scan(0, |start, (rank, end)| {
            let line = self.text.get(*start..end).unwrap_or_default();
            *start = end + 1;
            Some((self.first + rank, line))
        });
        lines.filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace))
    }
}

/// Cuts what is read into pieces. A piece goes on as soon as what was read so far ends a line: a program that asks and
/// waits is answered.
pub(super) struct Lines<R> {
    input: R,
    /// The beginning of a line whose end has not come.
    begun: Vec<u8>,
    line: usize,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn of(input: R) -> Self {
        Self { input, begun: Vec::new(), line: 1 }
    }

    /// The next piece; nothing at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Piece>> {
        let mut text = Vec::with_capacity(KEPT + AT_ONCE);
        text.append(&mut self.begun);
        loop {
            let available = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if available.is_empty() {
                return Ok((!text.is_empty()).then(|| self.piece(text, 0)));
            }
            let (mut used, mut ends) = (0, 0);
            for end in memchr_iter(b'\n', available).take(MOST_LINES) {
                extend(&mut text, available.get(used..=end).unwrap_or_default());
                (used, ends) = (end + 1, ends + 1);
            }
            if ends < MOST_LINES {
                extend(&mut text, available.get(used..).unwrap_or_default());
                used = available.len();
            }
            self.input.consume(used);
            if ends > 0 {
                let whole = memrchr(b'\n', &text).map_or(0, |last| last + 1);
                self.begun.extend_from_slice(text.get(whole..).unwrap_or_default());
                text.truncate(whole);
                return Ok(Some(self.piece(text, ends)));
            }
        }
    }

    fn piece(&mut self, text: Vec<u8>, ends: usize) -> Piece {
        let first = self.line;
        self.line += ends;
        Piece { first, text }
    }
}

/// Adds a line, or a part of one, without what is beyond the limit.
fn extend(text: &mut Vec<u8>, line: &[u8]) {
    let begun = text.len() - memrchr(b'\n', text).map_or(0, |last| last + 1);
    let (content, end) = line.strip_suffix(b"\n").map_or((line, &b""[..]), |content| (content, &b"\n"[..]));
    let room = content.len().min(KEPT.saturating_sub(begun));
    text.extend_from_slice(content.get(..room).unwrap_or_default());
    text.extend_from_slice(end);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Read};

    /// Gives a few bytes at a time.
    struct Drip<'t>(&'t [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = self.1.min(buffer.len());
            self.0.read(&mut buffer[..most])
        }
    }

    fn lines(text: &[u8], step: usize) -> Vec<(usize, Vec<u8>)> {
        let mut lines = Lines::of(BufReader::new(Drip(text, step)));
        let mut all = Vec::new();
        while let Some(piece) = lines.next().unwrap() {
            all.extend(piece.questions().map(|(number, line)| (number, line.to_vec())));
        }
        all
    }

    #[test]
    fn lines_are_whole_and_numbered_however_they_come() {
        let mut text = b"one\n\n  \ntwo\r\n".to_vec();
        text.extend((5..400).flat_map(|number| format!("{number}\n").into_bytes()));
        text.extend(b"last");
        let whole = lines(&text, text.len());
        assert_eq!((whole[0].clone(), whole[1].clone()), ((1, b"one".to_vec()), (4, b"two\r".to_vec())));
        assert!(whole[2..397].iter().all(|(number, line)| line == number.to_string().as_bytes()));
        assert_eq!(whole.last().unwrap(), &(400, b"last".to_vec()));
        for step in [1, 2, 3, 7, 1000] {
            assert_eq!(lines(&text, step), whole, "{step}");
        }
    }

    #[test]
    fn a_line_beyond_the_limit_is_kept_only_as_far_as_tells_so() {
        let mut text = vec![b'x'; 5 * LONGEST];
        text.extend(b"\nnext\n");
        for step in [4096, 1 << 20] {
            let lines = lines(&text, step);
            assert_eq!((lines[0].0, lines[0].1.len()), (1, KEPT));
            assert_eq!(lines[1], (2, b"next".to_vec()));
        }
    }
}

//! `guichet check`: a question a line in, an answer a line out, in the same order, however many there are.

use super::opened;
use crate::wire::{self, Answer, Defaults, LONGEST};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

/// Answers standard input on standard output: exit status 0 when all is acceptable, 1 when something is not, 2 when
/// reading or writing fails.
pub(super) fn run(defaults: &Defaults) -> ExitCode {
    let input = BufReader::new(io::stdin().lock());
    let output = BufWriter::new(io::stdout().lock());
    match answer_lines(input, output, defaults) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(1),
        Err(_) => ExitCode::from(2),
    }
}

/// Answers each line; `true` when all is acceptable. Memory stays flat: a line beyond the limit is passed over as it
/// comes, and answered in its place. Blank lines are not questions.
fn answer_lines<R: Read>(mut input: BufReader<R>, mut output: impl Write, defaults: &Defaults) -> io::Result<bool> {
    let (mut line, mut all) = (Vec::new(), true);
    while next_line(&mut input, &mut line)? {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = answer(&line, defaults);
        all &= answer.is_acceptable();
        serde_json::to_writer(&mut output, &answer)?;
        output.write_all(b"\n")?;
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
    output.flush()?;
    Ok(all)
}

/// What is not UTF-8 is no question, like any other malformed text.
fn answer<'l>(line: &[u8], defaults: &Defaults<'l>) -> Answer<'l> {
    let question = std::str::from_utf8(line).unwrap_or_default();
    let of_photo = question.contains("\"photo\"").then(|| wire::photo::answer(question, defaults, opened::photo));
    of_photo.flatten().unwrap_or_else(|| wire::answer(question, defaults))
}

/// Reads a line, or as much of it as tells that it is too long; `false` at the end.
fn next_line<R: Read>(input: &mut BufReader<R>, line: &mut Vec<u8>) -> io::Result<bool> {
    let most = LONGEST + 2;
    line.clear();
    let read = input.by_ref().take(most as u64).read_until(b'\n', line)?;
    if read == most && line.last() != Some(&b'\n') {
        input.skip_until(b'\n')?;
    }
    Ok(read > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(text: &[u8]) -> (Vec<serde_json::Value>, bool) {
        let mut output = Vec::new();
        let all = answer_lines(BufReader::new(text), &mut output, &Defaults::default()).unwrap();
        let text = String::from_utf8(output).unwrap();
        (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), all)
    }

    #[test]
    fn answers_keep_the_order_and_bad_lines_their_place() {
        let (answers, all) = answers(
            b"{\"kind\":\"passport\",\"input\":\"12ab34567\"}\n\nnonsense\n\xff\n{\"kind\":\"nothing\",\"input\":\"\"}\r\n\
              {\"kind\":\"passport\",\"input\":\"1\"}",
        );
        assert_eq!(answers.len(), 5);
        assert_eq!(answers[0]["canonical"], "12AB34567");
        for answer in &answers[1..4] {
            assert_eq!(answer["error"]["code"], "malformed");
        }
        assert_eq!(answers[4]["valid"], false);
        assert!(!all);
    }

    #[test]
    fn a_line_beyond_the_limit_is_answered_in_its_place() {
        let mut text = b"{\"kind\":\"passport\",\"input\":\"".to_vec();
        text.extend(vec![b'1'; 3 * LONGEST]);
        text.extend(b"\"}\n{\"kind\":\"passport\",\"input\":\"12AB34567\"}\n");
        let (answers, all) = answers(&text);
        assert_eq!(answers.len(), 2);
        assert_eq!(answers[0]["error"]["code"], "tooLarge");
        assert_eq!(answers[1]["valid"], true);
        assert!(!all);
    }
}

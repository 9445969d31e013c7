//! Whatever is typed is answered, in its place, and never repeated.

use crate::{Read, cases, faults, hold, read};
use guichet::identifiers::{Context, KINDS, Kind};
use std::sync::LazyLock;

/// Every value with one of its letters or digits changed, left out or doubled; a zero before a number or a unit
/// after it may be left out.
fn slips(typed: &str) -> Vec<String> {
    let chars: Vec<char> = typed.chars().collect();
    let mut slips = Vec::new();
    for rank in (0..chars.len()).filter(|rank| chars[*rank].is_ascii_alphanumeric()) {
        let with = |new: &[char]| [&chars[..rank], new, &chars[rank + 1..]].concat().into_iter().collect::<String>();
        let others = ('0'..='9').chain('A'..='Z').filter(|c| !c.eq_ignore_ascii_case(&chars[rank]));
        slips.extend(others.map(|other| with(&[other])));
        let leading_zero = chars[rank] == '0' && (rank == 0 || !chars[rank - 1].is_ascii_digit());
        let unit = chars[rank].is_alphabetic() && rank > 0 && chars[rank - 1] == ' ' && rank + 1 == chars.len();
        if !leading_zero && !unit {
            slips.push(with(&[]));
        }
        slips.push(with(&[chars[rank], chars[rank]]));
    }
    slips
}

/// Strings that nobody means.
fn junk() -> Vec<String> {
    let awkward = [
        "",
        " ",
        "\0",
        "\t\n\r",
        "\u{7F}",
        "\u{85}",
        "\u{A0}",
        "\u{AD}",
        "\u{200B}\u{200D}",
        "\u{202E}123",
        "\u{2066}AB\u{2069}",
        "\u{FEFF}",
        "\u{FFFD}",
        "\u{FFFF}",
        "\u{D7FF}",
        "\u{E000}",
        "\u{10FFFF}",
        "🚗",
        "👨‍👩‍👧‍👦",
        "🇫🇷",
        "e\u{301}",
        "\u{301}",
        "Z͑ͫ̓ͪ̂",
        "ﷺ",
        "ẞ",
        "ß",
        "İ",
        "ſ",
        "K",
        "１２３",
        "١٢٣",
        "₁²③",
        "Ⅷ",
        "АВС",
        "ΑΒΓ",
        "漢字",
        "--",
        "- - -",
        "*",
        "<<<",
        "'",
        "\"",
        "`",
        "\\",
        "%00",
        "&amp;",
        "<b>",
        "'; --",
        "{}",
        "[]",
        "null",
        "undefined",
        "NaN",
        "-1",
        "+1",
        "1e9",
        "0x10",
        "1.5",
        "1,5",
        "=1+1",
        "../..",
        "://",
        "javascript:",
        "\u{1F}A",
        "A\u{0}B",
        "0",
        "00000000000000000000",
        "99999999999999999999999",
    ];
    awkward.into_iter().map(str::to_owned).collect()
}

/// The same character ten thousand times, and a million.
fn long() -> Vec<String> {
    let ones = ["1", "A", "-", " ", "<", "é", "\u{301}", "\u{200B}", "🚗"];
    let repeated = |times: usize| ones.into_iter().map(move |one| one.repeat(times));
    repeated(10_000).chain(repeated(1_000_000)).collect()
}

#[test]
fn junk_is_answered_whatever_its_length() {
    let mut breaches = Vec::new();
    let (junk, long) = (junk(), long());
    for kind in KINDS {
        for typed in &junk {
            let _ = read(kind, typed);
        }
        let read = long.iter().filter(|typed| read(kind, typed).is_ok());
        breaches.extend(read.map(|typed| format!("{} reads {} bytes", kind.spec.id, typed.len())));
    }
    hold("junk", &breaches);
}

/// A text and its answer.
struct Answer {
    kind: &'static Kind,
    typed: String,
    read: Read,
    /// A slip in the example.
    slip: bool,
}

/// What the corpora, slips of the examples and junk are answered.
static ANSWERS: LazyLock<Vec<Answer>> = LazyLock::new(|| {
    let mut answers = Vec::new();
    for kind in KINDS {
        let cases = cases::of(kind);
        let cases = cases.iter().map(|case| (cases::typed(case).to_owned(), cases::context(case), false));
        let slips = slips(kind.about().example).into_iter().map(|typed| (typed, Context::default(), true));
        let junk = junk().into_iter().map(|typed| (typed, Context::default(), false));
        answers.extend(cases.chain(slips).chain(junk).map(|(typed, context, slip)| {
            let read = kind.read(&typed, &context);
            Answer { kind, typed, read, slip }
        }));
    }
    answers
});

fn breaches(breach: impl Fn(&Answer) -> bool) -> Vec<String> {
    let breaches = ANSWERS.iter().filter(|answer| breach(answer));
    breaches.map(|answer| format!("{} {:?}: {:?}", answer.kind.spec.id, answer.typed, answer.read)).collect()
}

#[test]
fn a_slip_in_an_example_never_passes_for_the_example() {
    let passes = |Answer { kind, read, slip, .. }: &Answer| {
        let example = || self::read(kind, kind.about().example).unwrap().canonical;
        *slip && read.as_ref().is_ok_and(|value| value.remarks.is_empty() && value.canonical == example())
    };
    hold("single slips", &breaches(passes));
}

#[test]
fn spans_lie_inside_what_was_typed() {
    let outside = |Answer { typed, read, .. }: &Answer| {
        let units = u32::try_from(typed.encode_utf16().count()).unwrap();
        let mut spans = faults(read).into_iter().filter_map(|fault| fault.span);
        spans.any(|span| span.start > span.end || span.end > units)
    };
    hold("spans", &breaches(outside));
}

#[test]
fn a_suggestion_reads_and_is_canonical() {
    let strange = |Answer { kind, typed, read: answer, .. }: &Answer| {
        let reads = |meant: &str| read(kind, meant).is_ok_and(|value| value.canonical == meant);
        let mut suggestions = faults(answer).into_iter().filter_map(|fault| fault.suggestion.as_deref());
        suggestions.any(|meant| meant == typed || !reads(meant))
    };
    hold("suggestions", &breaches(strange));
}

#[test]
fn nothing_typed_shows_in_debug() {
    let shows = |Answer { typed, read, .. }: &Answer| {
        let shown = format!("{read:?}");
        let canonical = read.as_ref().map_or("", |value| value.canonical.as_str());
        let suggested = faults(read).into_iter().filter_map(|fault| fault.suggestion.as_deref());
        let mut secrets = [typed.trim(), canonical].into_iter().chain(suggested);
        secrets.any(|secret| secret.len() > 5 && shown.contains(secret))
    };
    hold("secrets", &breaches(shows));
}

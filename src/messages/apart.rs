//! The sentences, names of parts and nouns of a browser, which loads those of one language: `words.fr.txt`, `words.en.txt` beside the wasm.

use super::catalogue::{COUNT, LIST, Said};
use super::{Locale, Noun};
use crate::checksum::fnv;
use crate::fault::Part;
use crate::fault::part::{FRENCH, IDS};
use crate::identifiers::{KINDS, Spec};
use crate::text::pieces;
use core::cell::Cell;

/// Tells one list of sentences, parts and nouns from another.
const NOUNS: u32 = {
    let (mut list, mut rest) = (LIST ^ fnv(IDS), KINDS);
    while let [kind, after @ ..] = rest {
        list = list.rotate_left(1) ^ fnv(kind.spec.id);
        rest = after;
    }
    list
};

type Texts = &'static [&'static str];

thread_local! {
    /// What was loaded: French, English.
    static LOADED: Cell<[Texts; 2]> = const { Cell::new([&[], &[]]) };
}

/// Takes the sentences of a language; whether the text is that of this build, and whole.
#[must_use]
pub fn learn(text: &str) -> bool {
    let read = || {
        let (head, lines) = text.split_once('\n')?;
        let mut head = head.strip_prefix("guichet words ")?.split(' ');
        let locale = Locale::find(head.next()?)?;
        let known = [NOUNS, fnv(lines)].iter().all(|sum| head.next() == Some(&sum.to_string()));
        known.then_some((locale, lines))
    };
    let Some((locale, lines)) = read() else { return false };
    let texts: Texts = pieces(lines.to_owned().leak(), &|c| c == '\n').leak();
    let [french, english] = LOADED.get();
    LOADED.set(match locale {
        Locale::Fr => [texts, english],
        Locale::En => [french, texts],
    });
    true
}

/// What the catalogue says.
pub(super) fn say(locale: Locale, said: Said) -> &'static str {
    line(locale, said as usize)
}

/// The name of a part: after the catalogue.
pub(super) fn part(locale: Locale, part: Part) -> &'static str {
    line(locale, COUNT + part.rank())
}

/// A noun of a kind: after the parts, three a kind.
pub(super) fn noun(locale: Locale, spec: &Spec, noun: Noun) -> &'static str {
    let rank = KINDS.iter().position(|kind| kind.spec.id == spec.id).unwrap_or_default();
    line(locale, COUNT + FRENCH.len() + rank * 3 + noun as usize)
}

/// In the other language where only that one was loaded.
fn line(locale: Locale, rank: usize) -> &'static str {
    let [french, english] = LOADED.get();
    let texts = match locale {
        Locale::Fr if !french.is_empty() => french,
        Locale::En if english.is_empty() => french,
        _ => english,
    };
    texts.get(rank).copied().unwrap_or_default()
}

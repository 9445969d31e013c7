//! A closed list of codes, as a table.

use crate::text::sign::cells;
use crate::text::{folded, one_edit_apart};

/// One code a line: the code, what belongs to it, its names in French and English, then the words that people write
/// for it, parted by commas.
pub(super) struct CodeList(pub(super) &'static str);

/// A code of a list, with what the table says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coded {
    /// The code.
    pub code: &'static str,
    /// What belongs to it: depends on the list.
    pub of: &'static str,
    /// Its French name.
    pub fr: &'static str,
    /// Its English name.
    pub en: &'static str,
    words: &'static str,
}

impl CodeList {
    /// Every code, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = Coded> + Clone + use<> {
        cells(self.0, b'\n').filter_map(coded)
    }

    /// The codes alone, in order.
    pub(super) fn codes(&self) -> impl Iterator<Item = &'static str> + use<> {
        cells(self.0, b'\n').filter_map(|line| cells(line, b'|').next())
    }

    /// The code of that name; spaces and hyphens do not count.
    pub(super) fn find(&self, meant: &str) -> Option<Coded> {
        let named = |line: &&str| cells(line, b'|').next().is_some_and(|code| bare(code).eq(bare(meant)));
        cells(self.0, b'\n').find(named).and_then(coded)
    }

    /// Whether some code begins so.
    pub(super) fn begins(&self, meant: &str) -> bool {
        let begins = |one: Coded| {
            let mut code = bare(one.code);
            bare(meant).all(|c| code.next() == Some(c))
        };
        self.iter().any(begins)
    }

    /// The code that a word people write stands for, or the only one that is one character away; of two
    /// characters, too many are.
    pub(super) fn nearest(&self, meant: &str) -> Option<&'static str> {
        let word = folded(meant);
        let named = |one: &Coded| {
            [one.fr, one.en]
                .into_iter()
                .chain(one.words.split(','))
                .any(|name| !word.is_empty() && folded(name) == word)
        };
        let mut near = self.iter().filter(|one| one.code.len() > 2 && one_edit_apart(one.code, meant));
        let only = near.next().filter(|_| near.next().is_none());
        self.iter().find(named).or(only).map(|one| one.code)
    }
}

fn coded(line: &'static str) -> Option<Coded> {
    let mut columns = cells(line, b'|');
    let mut next = || columns.next();
    Some(Coded { code: next()?, of: next()?, fr: next()?, en: next()?, words: next()? })
}

fn bare(code: &str) -> impl Iterator<Item = char> + '_ {
    code.chars().filter(|c| !matches!(c, ' ' | '-'))
}

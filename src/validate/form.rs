//! What was sent: a flat or a nested object of values, as one list of paths.

use crate::json::{Names, Value};
use std::borrow::Cow;

/// The items of a repeated group that are read.
const MOST_ITEMS: usize = 50;

/// The answers that are read.
const MOST_ANSWERS: usize = 500;

/// Answers in the order they were sent, empty ones left out.
#[derive(Default)]
pub struct Form<'v> {
    answers: Vec<(Cow<'v, str>, Leaf<'v>)>,
    /// How the paths end, in 256 bits: most of what was not answered is not looked for.
    endings: [u64; 4],
}

/// One value as it was sent.
#[derive(Clone, Copy)]
pub(super) enum Leaf<'v> {
    Text(&'v str),
    Flag(bool),
}

/// The values are not an object of answers: a list outside a group, the same path twice, or too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAForm;

impl<'v> Form<'v> {
    /// Reads the values: `{"holder.birthDate": …}`, `{"holder": {"birthDate": …}}`, or both.
    ///
    /// # Errors
    /// [`NotAForm`].
    pub fn read(values: &'v Value<'_>) -> Result<Self, NotAForm> {
        let members = values.object().ok_or(NotAForm)?;
        let mut form = Self { answers: Vec::with_capacity(members.len()), ..Self::default() };
        // No object has a key twice, but a nested one may write the same path as another.
        let mut nested = false;
        for (name, value) in members {
            nested |= matches!(value, Value::Object(_) | Value::List(_));
            form.flatten(Cow::Borrowed(name.as_ref()), value)?;
        }
        if nested && form.has_twins() { Err(NotAForm) } else { Ok(form) }
    }

    /// The answer of a path and its rank. The one at a rank is looked at first: answers come mostly in the order of
    /// the fields.
    pub(super) fn find(&self, path: &str, first: usize) -> Option<(usize, Leaf<'v>)> {
        let is_first = self.answers.get(first).is_some_and(|(known, _)| known == path);
        let rank = if is_first { first } else { self.rank(path)? };
        self.answers.get(rank).map(|(_, leaf)| (rank, *leaf))
    }

    /// How many items a repeated group has: one more than the last rank that was sent.
    pub(super) fn items(&self, group: &str) -> usize {
        let ranks = self.answers.iter().filter_map(|(path, _)| {
            let (rank, _) = path.strip_prefix(group)?.strip_prefix('[')?.split_once(']')?;
            rank.parse::<usize>().ok().filter(|rank| *rank < MOST_ITEMS)
        });
        ranks.max().map_or(0, |last| last + 1)
    }

    #[inline]
    fn flatten(&mut self, path: Cow<'v, str>, value: &'v Value<'_>) -> Result<(), NotAForm> {
        let leaf = match value {
            Value::Null => return Ok(()),
            Value::Text(text) if text.chars().all(char::is_whitespace) => return Ok(()),
            Value::Text(text) | Value::Number(text) => Leaf::Text(text),
            Value::Flag(flag) => Leaf::Flag(*flag),
            Value::Object(_) | Value::List(_) => return self.each(&path, value),
        };
        if self.answers.len() >= MOST_ANSWERS {
            return Err(NotAForm);
        }
        let (word, bit) = ending(&path);
        if let Some(word) = self.endings.get_mut(word) {
            *word |= bit;
        }
        self.answers.push((path, leaf));
        Ok(())
    }

    /// The members of an object, the items of a list.
    #[inline(never)]
    fn each(&mut self, path: &str, value: &'v Value<'_>) -> Result<(), NotAForm> {
        for (name, value) in value.object().unwrap_or_default() {
            self.flatten(Cow::Owned([path, ".", name].concat()), value)?;
        }
        let items = value.list().unwrap_or_default();
        if items.len() > MOST_ITEMS {
            return Err(NotAForm);
        }
        for (rank, item) in items.iter().enumerate() {
            self.flatten(Cow::Owned([path, "[", &rank.to_string(), "]"].concat()), item)?;
        }
        Ok(())
    }

    /// Where a path stands among the answers.
    fn rank(&self, path: &str) -> Option<usize> {
        let (word, bit) = ending(path);
        if self.endings.get(word)? & bit == 0 {
            return None;
        }
        self.answers.iter().position(|(known, _)| known == path)
    }

    /// Whether a path stands twice.
    fn has_twins(&self) -> bool {
        let mut names = Names::default();
        !self.answers.iter().all(|(path, _)| names.put(path, &|rank| self.path(rank)))
    }

    fn path(&self, rank: usize) -> Option<&str> {
        self.answers.get(rank).map(|(path, _)| &**path)
    }
}

/// The bit of a path, by its length and its last letters: its word and its place there.
fn ending(path: &str) -> (usize, u64) {
    let last = path.as_bytes().last_chunk().map_or(0, |last| u32::from_le_bytes(*last));
    let length = u32::try_from(path.len()).unwrap_or(0);
    let mixed = (last ^ length).wrapping_mul(0x9E37_79B1) >> 24;
    (usize::try_from(mixed / 64).unwrap_or(0), 1 << (mixed % 64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn values(text: &str) -> Value<'_> {
        json::read(text).unwrap_or(Value::Null)
    }

    fn got<'v>(form: &Form<'v>, path: &str) -> Option<Leaf<'v>> {
        let found = [0, 1, 9].map(|first| form.find(path, first));
        assert!(found.iter().all(|each| each.map(|(rank, _)| rank) == found[0].map(|(rank, _)| rank)));
        found[0].map(|(_, leaf)| leaf)
    }

    #[test]
    fn flat_and_nested_values_are_the_same() {
        for text in [r#"{"a.b": "x", "c[1].d": 1}"#, r#"{"a": {"b": "x"}, "c": [{}, {"d": 1}]}"#] {
            let values = values(text);
            let form = Form::read(&values).unwrap();
            assert!(matches!(got(&form, "a.b"), Some(Leaf::Text("x"))));
            assert!(matches!(got(&form, "c[1].d"), Some(Leaf::Text("1"))));
            assert_eq!(form.items("c"), 2);
            assert_eq!(form.items("a"), 0);
        }
    }

    #[test]
    fn nothing_is_not_an_answer() {
        let values = values(r#"{"a": null, "b": "", "c": " \u00a0", "d": false}"#);
        let form = Form::read(&values).unwrap();
        assert!(got(&form, "a").is_none() && got(&form, "b").is_none() && got(&form, "c").is_none());
        assert!(got(&form, "d").is_some());
    }

    #[test]
    fn what_is_not_a_form_is_refused() {
        assert!(Form::read(&values("[]")).is_err());
        assert!(Form::read(&values(r#"{"a.b": 1, "a": {"b": 2}}"#)).is_err(), "the same path twice");
        let items = vec!["1"; 51].join(",");
        assert!(Form::read(&values(&format!("{{\"a\": [{items}]}}"))).is_err());
        let values = values(r#"{"a[99999999999999999999].b": 1, "a[49].b": 1, "a[50].b": 1}"#);
        assert_eq!(Form::read(&values).unwrap().items("a"), 50);
    }
}

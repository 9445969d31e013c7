//! An answer as a tree: whatever it is about, it serialises in one way, so that a door holds one copy of that code.

use crate::json::quote;
use crate::report::Path;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::borrow::Cow;

/// A value.
pub(super) enum Tree<'l> {
    Null,
    Flag(bool),
    Number(i64),
    #[cfg(feature = "photo")]
    Decimal(f64),
    Text(Cow<'l, str>),
    List(Vec<Self>),
    /// A list of places in a form: a rulebook has none that needs an escape.
    Paths(Vec<Path<'l>>),
    Object(Members<'l>),
}

impl Tree<'_> {
    /// Adds it to a text, as JSON.
    pub(super) fn write(&self, json: &mut String) {
        match self {
            Self::Null => json.push_str("null"),
            Self::Flag(flag) => json.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => json.push_str(&number.to_string()),
            #[cfg(feature = "photo")]
            Self::Decimal(number) => core::fmt::Write::write_fmt(json, format_args!("{number:?}")).unwrap_or_default(),
            Self::Text(text) => quote(text, json),
            Self::List(items) => {
                let mut mark = '[';
                for item in items {
                    json.push(mark);
                    item.write(json);
                    mark = ',';
                }
                json.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Self::Paths(paths) => {
                json.push_str(if paths.is_empty() { "[" } else { "[\"" });
                for (rank, path) in paths.iter().enumerate() {
                    if rank > 0 {
                        json.push_str("\",\"");
                    }
                    json.push_str(path.as_str());
                }
                json.push_str(if paths.is_empty() { "]" } else { "\"]" });
            }
            Self::Object(members) => {
                let mut mark = "{\"";
                for (name, value) in &members.0 {
                    json.push_str(mark);
                    json.push_str(name);
                    json.push_str("\":");
                    value.write(json);
                    mark = ",\"";
                }
                json.push_str(if members.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

impl<'l> Tree<'l> {
    pub(super) const fn text(text: &'l str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// A member of an object.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// A text among the members of an object.
    pub(super) fn text_at(&self, name: &str) -> Option<&str> {
        if let Some(Self::Text(text)) = self.get(name) { Some(text) } else { None }
    }

    /// The items of a list; none of anything else.
    pub(super) fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }
}

/// The members of an object, in the order they are given; their names need no escape.
#[derive(Default)]
pub(super) struct Members<'l>(Vec<(&'static str, Tree<'l>)>);

impl<'l> Members<'l> {
    pub(super) fn give(&mut self, name: &'static str, value: Tree<'l>) {
        if self.0.capacity() == 0 {
            self.0.reserve(16);
        }
        self.0.push((name, value));
    }

    pub(super) fn flag(&mut self, name: &'static str, flag: bool) {
        self.give(name, Tree::Flag(flag));
    }

    pub(super) fn number(&mut self, name: &'static str, number: i64) {
        self.give(name, Tree::Number(number));
    }

    pub(super) fn text(&mut self, name: &'static str, text: &'l str) {
        self.give(name, Tree::text(text));
    }

    pub(super) fn said(&mut self, name: &'static str, text: String) {
        self.give(name, Tree::Text(Cow::Owned(text)));
    }

    /// A text, where there is one.
    pub(super) fn maybe(&mut self, name: &'static str, text: Option<&'l str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_i64(*number),
            #[cfg(feature = "photo")]
            Self::Decimal(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Paths(paths) => serializer.collect_seq(paths.iter().map(Path::as_str)),
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.0.len()))?;
                for (name, value) in &members.0 {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_serde_writes() {
        let mut members = Members::default();
        members.flag("flag", true);
        members.number("number", -12);
        members.give("none", Tree::Null);
        members.give("paths", Tree::Paths(vec![Path::new("a[].b", Some(1)), Path::new("c", None)]));
        members.give("nowhere", Tree::Paths(Vec::new()));
        members.text("text", "« à » \"quoted\" \\ \u{1F600}\u{10}\u{1}");
        members.give("empty", Tree::List(vec![Tree::List(Vec::new()), Tree::Object(Members::default())]));
        let tree = Tree::Object(members);
        let mut written = String::new();
        tree.write(&mut written);
        assert_eq!(written, serde_json::to_string(&tree).unwrap());
    }
}

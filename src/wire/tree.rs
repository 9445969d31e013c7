//! An answer as a tree: whatever it is about, it serialises in one way, so that a door holds one copy of that code.

use crate::json;
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
    Object(Members<'l>),
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

    /// Writes the text that it serialises to, without asking at each step what it is written for.
    pub(super) fn write(&self, output: &mut Vec<u8>) {
        match self {
            Self::Null => output.extend_from_slice(b"null"),
            Self::Flag(flag) => output.extend_from_slice(if *flag { b"true" } else { b"false" }),
            Self::Number(number) => output.extend_from_slice(number.to_string().as_bytes()),
            #[cfg(feature = "photo")]
            Self::Decimal(number) => output.extend_from_slice(format!("{number:?}").as_bytes()),
            Self::Text(text) => json::quote(text, output),
            Self::List(items) => {
                output.push(b'[');
                for (rank, item) in items.iter().enumerate() {
                    if rank > 0 {
                        output.push(b',');
                    }
                    item.write(output);
                }
                output.push(b']');
            }
            Self::Object(members) => {
                output.push(b'{');
                for (rank, (name, value)) in members.0.iter().enumerate() {
                    // Our own names: nothing in them is escaped.
                    output.extend_from_slice(if rank == 0 { b"\"" } else { b",\"" });
                    output.extend_from_slice(name.as_bytes());
                    output.extend_from_slice(b"\":");
                    value.write(output);
                }
                output.push(b'}');
            }
        }
    }

    /// The items of a list; none of anything else.
    pub(super) fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }
}

/// The members of an object, in the order they are given.
#[derive(Default)]
pub(super) struct Members<'l>(Vec<(&'static str, Tree<'l>)>);

impl<'l> Members<'l> {
    pub(super) fn give(&mut self, name: &'static str, value: Tree<'l>) {
        if self.0.capacity() == 0 {
            self.0.reserve(12);
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

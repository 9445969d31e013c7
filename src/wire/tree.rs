//! An answer as a tree: whatever it is about, it serialises in one way, so that a door holds one copy of that code.

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

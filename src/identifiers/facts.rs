//! What a value tells by itself: the series of a plate, the year of a form number, the sex digit of a NIR.

use crate::date::Date;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// One fact.
#[derive(Clone, PartialEq, Eq)]
pub enum Fact {
    /// A word of a closed list, or a part of the value.
    Text(String),
    /// A number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Date(Date),
    /// Several of them.
    List(Vec<Self>),
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Date(date) => serializer.collect_str(date),
            Self::List(facts) => serializer.collect_seq(facts),
        }
    }
}

/// The facts of a value, in the order they were told. They may hold parts of what was typed: they go into an
/// answer, never into a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Facts {
    told: Vec<(&'static str, Fact)>,
    today: Option<Date>,
}

impl Facts {
    /// No facts yet, to be told on a day: a year of two digits has a century only then.
    #[must_use]
    pub const fn on(today: Option<Date>) -> Self {
        Self { told: Vec::new(), today }
    }

    /// The civil date of Europe/Paris, if it is known.
    #[must_use]
    pub const fn today(&self) -> Option<Date> {
        self.today
    }

    /// Tells a word.
    pub fn text(&mut self, name: &'static str, value: impl Into<String>) {
        self.told.push((name, Fact::Text(value.into())));
    }

    /// Tells a number.
    pub fn number(&mut self, name: &'static str, value: impl Into<i64>) {
        self.told.push((name, Fact::Number(value.into())));
    }

    /// Tells yes or no.
    pub fn flag(&mut self, name: &'static str, value: bool) {
        self.told.push((name, Fact::Flag(value)));
    }

    /// Tells a day.
    pub fn date(&mut self, name: &'static str, value: Date) {
        self.told.push((name, Fact::Date(value)));
    }

    /// Tells several words.
    pub fn texts(&mut self, name: &'static str, values: &[&str]) {
        self.list(name, values.iter().map(|value| Fact::Text((*value).to_owned())).collect());
    }

    /// Tells several.
    pub fn list(&mut self, name: &'static str, values: Vec<Fact>) {
        self.told.push((name, Fact::List(values)));
    }

    /// The fact of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Fact> {
        self.told.iter().find(|(told, _)| *told == name).map(|(_, fact)| fact)
    }

    /// What was told, in order.
    #[must_use]
    pub fn told(self) -> Vec<(&'static str, Fact)> {
        self.told
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.told.iter().map(|(name, _)| *name)
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.told.len()))?;
        for (name, fact) in &self.told {
            map.serialize_entry(name, fact)?;
        }
        map.end()
    }
}

impl core::fmt::Debug for Facts {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.names()).finish()
    }
}

//! The parameters of a code, as a report shows them. They come from our tables, never from what was typed.

use crate::fault::{Code, Period};
use crate::text::decimal;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The parameters of a code.
pub(super) struct Params(Vec<(&'static str, Param)>);

enum Param {
    Number(u16),
    Text(String),
}

impl Params {
    /// The parameters of a code; `None` when it has none.
    pub(super) fn of(code: &Code) -> Option<Self> {
        let text = |name, value: &str| vec![(name, Param::Text(value.to_owned()))];
        let params = match code {
            Code::TooLong { most } => vec![("most", Param::Number(*most))],
            Code::Length { found, least, most } if least == most => {
                vec![("found", Param::Number(*found)), ("expected", Param::Number(*most))]
            }
            Code::Length { found, least, most } => {
                vec![("found", Param::Number(*found)), ("least", Param::Number(*least)), ("most", Param::Number(*most))]
            }
            Code::Character { expected, position } => {
                vec![("expected", Param::Text(expected.name().to_owned())), ("position", Param::Number(*position))]
            }
            Code::Part(part) | Code::CheckDigit(part) => text("part", part.id()),
            Code::LooksLike { kind } => text("kind", kind),
            Code::Unusual(oddity) => text("name", oddity.name()),
            Code::TooEarly { earliest, limit } => {
                vec![("earliest", Param::Text(earliest.to_string())), ("limit", Param::Text(period(*limit)))]
            }
            Code::TooSmall { least } => text("least", &decimal(*least)),
            Code::TooLarge { most } => text("most", &decimal(*most)),
            Code::Count { least, most } => vec![("least", Param::Number(*least)), ("most", Param::Number(*most))],
            Code::Empty
            | Code::Shape
            | Code::Calendar
            | Code::ShortYear
            | Code::Unlisted
            | Code::Specimen
            | Code::Missing
            | Code::Choice
            | Code::NotANumber
            | Code::NotTicked
            | Code::InFuture
            | Code::Order
            | Code::Forbidden
            | Code::Disagree
            | Code::Same => return None,
        };
        Some(Self(params))
    }
}

/// ISO 8601: `P6M`.
fn period(period: Period) -> String {
    let (count, unit) = match period {
        Period::Years(count) => (count, "Y"),
        Period::Months(count) => (count, "M"),
        Period::Days(count) => (count, "D"),
    };
    ["P", &count.to_string(), unit].concat()
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, param) in &self.0 {
            match param {
                Param::Number(number) => map.serialize_entry(name, number)?,
                Param::Text(text) => map.serialize_entry(name, text)?,
            }
        }
        map.end()
    }
}

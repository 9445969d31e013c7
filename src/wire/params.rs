//! The parameters of a code, as a report shows them. They come from our tables, never from what was typed.

use crate::fault::{Code, Flaw, Period};
use crate::text::decimal;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The parameters of a code.
pub(super) struct Params(pub(super) Vec<(&'static str, Param)>);

pub(super) enum Param {
    Number(u16),
    Count(u32),
    Bytes(u64),
    Flag(bool),
    Text(String),
    Word(&'static str),
}

impl Params {
    /// Adds one that is known.
    pub(super) fn put(&mut self, name: &'static str, param: Option<Param>) {
        self.0.extend(param.map(|param| (name, param)));
    }

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
            Code::Part(part) | Code::CheckDigit(part) => text("part", part.id),
            Code::LooksLike { kind } => text("kind", kind),
            Code::Unusual(oddity) => text("name", oddity.name()),
            Code::TooEarly { earliest, limit } => {
                vec![("earliest", Param::Text(earliest.to_string())), ("limit", Param::Text(period(*limit)))]
            }
            Code::TooSmall { least } => text("least", &decimal(*least)),
            Code::TooLarge { most } => text("most", &decimal(*most)),
            Code::Count { least, most } => vec![("least", Param::Number(*least)), ("most", Param::Number(*most))],
            Code::File(flaw) => of_file(*flaw)?,
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

/// Bytes are counted one by one: a sentence rounds them.
fn of_file(flaw: Flaw) -> Option<Vec<(&'static str, Param)>> {
    let mut params = Params(Vec::new());
    match flaw {
        Flaw::TooHeavy { most }
        | Flaw::HeavyTogether { most }
        | Flaw::ManyPages { most }
        | Flaw::ManyFiles { most } => params.put("most", Some(Param::Count(most))),
        Flaw::TooLight { least } | Flaw::ShortSide { least } => params.put("least", Some(Param::Count(least))),
        Flaw::TooFewPixels { width, height } => {
            params.put("width", Some(Param::Count(width)));
            params.put("height", Some(Param::Count(height)));
        }
        Flaw::OldPhotograph { earliest, limit } => {
            params.put("earliest", Some(Param::Text(earliest.to_string())));
            params.put("limit", Some(Param::Text(period(limit))));
        }
        _ => {}
    }
    if let Flaw::Format { found, .. } | Flaw::Renamed { found } = flaw {
        params.put("found", Some(Param::Word(found)));
    }
    if let Flaw::Format { accepted, .. } | Flaw::Heic { accepted } = flaw {
        params.put("accepted", Some(Param::Text(accepted.named())));
    }
    (!params.0.is_empty()).then_some(params.0)
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
                Param::Count(count) => map.serialize_entry(name, count)?,
                Param::Bytes(bytes) => map.serialize_entry(name, bytes)?,
                Param::Flag(flag) => map.serialize_entry(name, flag)?,
                Param::Text(text) => map.serialize_entry(name, text)?,
                Param::Word(word) => map.serialize_entry(name, word)?,
            }
        }
        map.end()
    }
}

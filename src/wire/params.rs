//! The parameters of a code, as a report shows them. They come from our tables, never from what was typed.

use super::tree::Members;
use crate::fault::{Code, Flaw, Period};
use crate::text::decimal;

/// The parameters of a code; none when it has none.
pub(super) fn params(code: &Code) -> Members<'static> {
    let mut params = Members::default();
    match code {
        Code::TooLong { most } => params.number("most", i64::from(*most)),
        Code::Length { found, least, most } => {
            params.number("found", i64::from(*found));
            if least == most {
                params.number("expected", i64::from(*most));
            } else {
                bounds(&mut params, *least, *most);
            }
        }
        Code::Character { expected, position } => {
            params.text("expected", expected.name());
            params.number("position", i64::from(*position));
        }
        Code::Part(part) | Code::CheckDigit(part) => params.text("part", part.id()),
        Code::LooksLike { kind } => params.text("kind", kind),
        Code::Unusual(oddity) => params.text("name", oddity.name()),
        Code::TooEarly { earliest, limit } => {
            params.said("earliest", earliest.to_string());
            params.said("limit", period(*limit));
        }
        Code::TooSmall { least } => params.said("least", decimal(*least)),
        Code::TooLarge { most } => params.said("most", decimal(*most)),
        Code::Count { least, most } => bounds(&mut params, *least, *most),
        Code::File(flaw) => of_file(&mut params, *flaw),
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
        | Code::Same => {}
    }
    params
}

fn bounds(params: &mut Members<'_>, least: u16, most: u16) {
    params.number("least", i64::from(least));
    params.number("most", i64::from(most));
}

/// Bytes are counted one by one: a sentence rounds them.
fn of_file(params: &mut Members<'_>, flaw: Flaw) {
    match flaw {
        Flaw::TooHeavy { most }
        | Flaw::HeavyTogether { most }
        | Flaw::ManyPages { most }
        | Flaw::ManyFiles { most } => params.number("most", i64::from(most)),
        Flaw::TooLight { least } | Flaw::ShortSide { least } => params.number("least", i64::from(least)),
        Flaw::TooFewPixels { width, height } => {
            params.number("width", i64::from(width));
            params.number("height", i64::from(height));
        }
        Flaw::Format { found, .. } | Flaw::Renamed { found } => params.text("found", found),
        Flaw::OldPhotograph { earliest, limit } => {
            params.said("earliest", earliest.to_string());
            params.said("limit", period(limit));
        }
        _ => {}
    }
    if let Flaw::Format { accepted, .. } | Flaw::Heic { accepted } = flaw {
        params.said("accepted", accepted.named());
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

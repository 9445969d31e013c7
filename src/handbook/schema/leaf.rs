//! What one answer may be, in its canonical form.

use super::{Value, object, text};
use crate::messages::Locale;
use crate::rulebook::{Answers, Field};
use crate::text::decimal;

/// The schema of an answer, with its label and hint.
pub(super) fn leaf(field: &Field, locale: Locale) -> Value {
    let mut members = vec![("title".into(), text(locale.of(&field.label)))];
    if let Some(hint) = &field.hint {
        members.push(("description".into(), text(locale.of(hint))));
    }
    if let Some(token) = &field.autocomplete {
        members.push(("x-autocomplete".into(), text(token)));
    }
    if let Value::Object(shape) = shape(field, locale) {
        members.extend(shape);
    }
    Value::Object(members)
}

fn shape(field: &Field, locale: Locale) -> Value {
    match &field.answers {
        // `x-` names are annotations: what a generator of forms may want to know.
        Answers::Kind(kind) => {
            object([("type", text("string")), ("pattern", text(kind.about().shape)), ("x-kind", text(kind.spec.id))])
        }
        Answers::Choice(choices) => {
            let labels = choices.iter().map(|choice| (choice.id.clone().into(), text(locale.of(&choice.label))));
            object([
                ("enum", Value::List(choices.iter().map(|choice| text(&choice.id)).collect())),
                ("x-labels", Value::Object(labels.collect())),
            ])
        }
        Answers::Tick if field.required => object([("const", Value::Flag(true))]),
        Answers::Tick | Answers::YesNo => object([("type", text("boolean"))]),
        Answers::Text(most) => object([
            ("type", text("string")),
            ("minLength", Value::Number("1".into())),
            ("maxLength", Value::Number(most.to_string().into())),
        ]),
        Answers::Number { least, most: i64::MAX } => object([("type", text("number")), ("minimum", number(*least))]),
        Answers::Number { least, most } => {
            object([("type", text("number")), ("minimum", number(*least)), ("maximum", number(*most))])
        }
    }
}

pub(super) fn number(thousandths: i64) -> Value {
    Value::Number(decimal(thousandths).into())
}

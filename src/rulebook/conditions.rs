//! Conditions: `{ field = "holder.type", is = "company" }`, `{ all = [...] }`, `{ known = "inspection-due" }`.

use super::binder::{Binding, Names, misprint};
use super::model::{Condition, Limit, Operand, Test};
use crate::date::Date;
use crate::fault::Period;
use crate::json::{Member, Value};
use crate::text::thousandths;

/// Binds a condition.
pub(super) fn condition(at: &str, tree: &Value, names: &Names) -> Binding<Condition> {
    let members = tree.object().ok_or_else(|| misprint(at, &["a condition is a table"]))?;
    match members {
        [(word, list)] if word == "all" => each(at, list, names).map(Condition::All),
        [(word, list)] if word == "any" => each(at, list, names).map(Condition::Any),
        [(word, inner)] if word == "not" => Ok(Condition::Not(Box::new(condition(at, inner, names)?))),
        [(word, name)] if word == "known" => known(at, name, names),
        _ => test(at, tree, members, names),
    }
}

fn each(at: &str, list: &Value, names: &Names) -> Binding<Vec<Condition>> {
    let list = list.list().filter(|list| !list.is_empty());
    let list = list.ok_or_else(|| misprint(at, &["all and any list conditions"]))?;
    list.iter().map(|tree| condition(at, tree, names)).collect()
}

fn known(at: &str, name: &Value, names: &Names) -> Binding<Condition> {
    let name = name.text().unwrap_or("?");
    let rank = names.knowns.iter().position(|known| known == name);
    rank.map(Condition::Known).ok_or_else(|| misprint(at, &["nothing is known as ", name]))
}

/// `{ field, fact?, one test }`.
fn test(at: &str, tree: &Value, members: &[Member], names: &Names) -> Binding<Condition> {
    let path = tree.get("field").and_then(Value::text).ok_or_else(|| misprint(at, &["a test names a field"]))?;
    let fact = tree.get("fact").map(|fact| fact.text().map(str::to_owned));
    let fact = match fact {
        Some(None) => return Err(misprint(at, &["a fact is a name"])),
        Some(fact) => fact,
        None => None,
    };
    let mut tests = members.iter().filter(|(word, _)| word != "field" && word != "fact");
    let (Some((word, operand)), None) = (tests.next(), tests.next()) else {
        return Err(misprint(at, &["a test of ", path, " has exactly one verb"]));
    };
    let test = verb(word, operand, names).ok_or_else(|| misprint(at, &["no such test of ", path, ": ", word]))?;
    Ok(Condition::Test(Operand { field: names.field(at, path)?, fact }, test))
}

fn verb(word: &str, operand: &Value, names: &Names) -> Option<Test> {
    Some(match word {
        "is" => Test::In(vec![self::word(operand)?]),
        "in" => Test::In(operand.list()?.iter().map(self::word).collect::<Option<_>>()?),
        "given" => match operand {
            Value::Flag(given) => Test::Given(*given),
            _ => return None,
        },
        "younger-than" => Test::YoungerThan(limit(operand, names)?),
        "older-than" => Test::OlderThan(limit(operand, names)?),
        "due-within" => Test::DueWithin(limit(operand, names)?),
        "from" => Test::From(operand.text()?.parse().ok()?),
        "until" => Test::Until(operand.text()?.parse().ok()?),
        "at-least" => Test::AtLeast(number(operand)?),
        "at-most" => Test::AtMost(number(operand)?),
        _ => return None,
    })
}

/// A word as facts and answers are compared: flags and numbers by the text they are written with.
fn word(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) | Value::Number(text) => Some(text.to_string()),
        Value::Flag(flag) => Some(flag.to_string()),
        _ => None,
    }
}

fn number(value: &Value) -> Option<i64> {
    if let Value::Number(number) = value { thousandths(number) } else { None }
}

/// A limit by its name, or a number of years written in place.
pub(super) fn limit(value: &Value, names: &Names) -> Option<Limit> {
    match value {
        Value::Text(name) => names.limits.iter().find(|limit| limit.id == *name).cloned(),
        Value::Number(years) => {
            let always = Date::new(1, 1, 1)?;
            Some(Limit { id: String::new(), values: vec![(always, Period::Years(years.parse().ok()?))] })
        }
        _ => None,
    }
}

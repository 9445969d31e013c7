//! Rules: `when` this holds, `then` that must; a closed list of verbs, no expression language.

use super::binder::{Binding, Names, Table};
use super::conditions::{condition, limit};
use super::model::{Check, Rule, Sure};
use crate::fault::Severity;
use crate::json::Value;

/// The comparisons written in Rust, which `agree` names.
pub(super) const AGREEMENTS: &[&str] = &[
    "act-year",
    "form-year",
    "fourteen-then",
    "genre-category",
    "genre-code",
    "make",
    "medical-period",
    "minor-then",
    "model-years",
    "own-mailbox",
    "parent-is-older",
    "same",
    "sum",
    "three-years-then",
    "town",
    "two-persons",
    "zone-birth-date",
    "zone-expiry",
    "zone-names",
    "zone-number",
    "zone-sex",
];

/// Binds a rule. In a draft nothing refuses: errors become warnings.
pub(super) fn rule(each: &Table<'_>, names: &Names, draft: bool) -> Binding<Rule> {
    each.only(&["id", "ref", "when", "then", "blames", "severity", "source", "message"])?;
    let source = names.source(each)?;
    let severity = match each.get("severity") {
        None => Severity::Error,
        Some(_) => match each.one_of("severity", &["error", "warning", "info"])? {
            "error" => Severity::Error,
            "warning" => Severity::Warning,
            _ => Severity::Info,
        },
    };
    let unsure = names.sources.get(source).is_some_and(|source| source.sure == Sure::Low);
    if severity == Severity::Error && unsure {
        return Err(each.misprint(&["its source is of low certainty: it may only warn"]));
    }
    let then = each.get("then").ok_or_else(|| each.misprint(&["a rule needs a then"]))?;
    let blames = each.fields("blames", names)?;
    if blames.is_empty() {
        return Err(each.misprint(&["a rule blames at least one field"]));
    }
    Ok(Rule {
        id: each.text("id")?.to_owned(),
        reference: each.maybe_text("ref")?,
        when: each.condition("when", names)?,
        then: check(each, then, names)?,
        blames,
        severity: if draft { severity.min(Severity::Warning) } else { severity },
        source,
        message: each.sentence("message")?,
    })
}

fn check(rule: &Table<'_>, then: &Value, names: &Names) -> Binding<Check> {
    let field = |key: &str| {
        let path = then.get(key).and_then(Value::text);
        path.map(|path| names.field(&rule.at, path)).transpose()
    };
    let list = |tree: &Value| {
        let paths = tree.list().unwrap_or_default().iter();
        paths.map(|path| names.field(&rule.at, path.text().unwrap_or("?"))).collect::<Binding<Vec<_>>>()
    };
    let needed = |key: &str| field(key)?.ok_or_else(|| rule.misprint(&["a field is missing: ", key]));
    let members = then.object().unwrap_or_default();
    let keys: Vec<&str> = members.iter().map(|(key, _)| key.as_ref()).collect();
    match (keys.as_slice(), members) {
        (["require"], [(_, paths)]) => Ok(Check::Require(list(paths)?)),
        (["forbid"], [(_, paths)]) => Ok(Check::Forbid(list(paths)?)),
        (["one-of"], [(_, paths)]) => Ok(Check::OneOf(list(paths)?)),
        (["differ"], [(_, paths)]) => match list(paths)?.as_slice() {
            [one, other] => Ok(Check::Differ(*one, *other)),
            _ => Err(rule.misprint(&["differ takes two fields"])),
        },
        (["unique"], [(_, paths)]) => Ok(Check::Unique(list(paths)?)),
        (["that"], [(_, tree)]) => Ok(Check::That(condition(&rule.at, tree, names)?)),
        (["agree", "fields"], [(_, name), (_, paths)]) => {
            let name = AGREEMENTS.iter().find(|known| name.text() == Some(known));
            let name = name.ok_or_else(|| rule.misprint(&["no such comparison"]))?;
            Ok(Check::Agree(name, list(paths)?))
        }
        (["field", "within"] | ["field", "within", "on"], [_, (_, length), ..]) => {
            let length = limit(length, names).ok_or_else(|| rule.misprint(&["within names a limit"]))?;
            Ok(Check::Within(needed("field")?, length, field("on")?))
        }
        (["field", "not-before"], _) => Ok(Check::NotBefore(needed("field")?, needed("not-before")?)),
        (["past"] | ["past", "grace" | "time"] | ["past", "time", "grace"], _) => {
            let grace = match then.get("grace") {
                Some(Value::Number(days)) => days.parse().map_err(|_| rule.misprint(&["grace is a number of days"]))?,
                _ => 0,
            };
            Ok(Check::Past(needed("past")?, field("time")?, grace))
        }
        _ => Err(rule.misprint(&["no such demand: ", &keys.join(", ")])),
    }
}

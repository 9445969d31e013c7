//! The JSON Schema (2020-12) of a procedure's values.
//!
//! It describes **nested** values (`{"holder": {"birthDate": "1990-07-13"}}`, which every door reads) in their
//! **canonical** form, without the answers that are not asked (a report lists those that are). It says less than a
//! check does, and never more: whatever needs a day, a checksum or a table is left out, so that every acceptable form
//! validates, and a form that validates is still to be checked.
//!
//! Conditions follow the three values of the check: `if` only holds where the condition is known to hold from the
//! answers alone.

mod leaf;
mod proof;

use crate::fault::Severity;
use crate::json::{self, Member};
use crate::messages::Locale;
use crate::rulebook::{Check, Condition, Procedure, Reference, Rule};
use proof::Proofs;

/// A part of a schema: it borrows nothing.
type Value = json::Value<'static>;

/// The schema of a procedure, its titles and descriptions in a language.
#[must_use]
pub fn schema(procedure: &Procedure, locale: Locale) -> Value {
    let mut tree = Tree::default();
    let proofs = Proofs { procedure };
    for field in &procedure.fields {
        tree.put(&field.path, leaf::leaf(field, locale), field.required && field.when.is_none());
    }
    let mut conditions: Vec<Value> = Vec::new();
    for field in procedure.fields.iter().filter(|field| field.required) {
        if let Some(when) = &field.when {
            conditions.extend(proofs.implies(field, &[(when, true)], required(&local(&field.path))));
        }
    }
    conditions.extend(procedure.rules.iter().filter_map(|rule| of_rule(&proofs, rule)));
    let ways = procedure.elsewhere.iter().filter_map(|way| proofs.at_top(&[(&way.when, true)]));
    conditions.extend(ways.map(|holds| object([("not", holds)])));
    let mut members = vec![
        ("$schema".into(), text("https://json-schema.org/draft/2020-12/schema")),
        ("$id".into(), text(&["urn:guichet:", &procedure.id, ":", &procedure.edition].concat())),
        ("title".into(), text(locale.of(&procedure.title))),
    ];
    members.extend(tree.members());
    if !conditions.is_empty() {
        members.push(("allOf".into(), Value::List(conditions)));
    }
    Value::Object(members)
}

/// What a rule that refuses demands, as far as a schema can say it.
fn of_rule(proofs: &Proofs<'_>, rule: &Rule) -> Option<Value> {
    let field = proofs.procedure.fields.get(*rule.blames.first()?).filter(|_| rule.severity == Severity::Error)?;
    let when: Vec<(&Condition, bool)> = rule.when.iter().map(|when| (when, true)).collect();
    let paths = |fields: &[Reference]| {
        let fields = fields.iter().map(|rank| proofs.procedure.fields.get(*rank));
        let same = fields.map(|other| other.filter(|other| other.group() == field.group()));
        same.map(|field| field.map(|field| local(&field.path))).collect::<Option<Vec<_>>>()
    };
    match &rule.then {
        Check::Require(fields) => {
            let all = paths(fields)?.iter().map(|path| required(path)).collect();
            proofs.implies(field, &when, object([("allOf", Value::List(all))]))
        }
        Check::OneOf(fields) => {
            let any = paths(fields)?.iter().map(|path| required(path)).collect();
            proofs.implies(field, &when, object([("anyOf", Value::List(any))]))
        }
        Check::That(demand) => {
            let mut fails = when;
            fails.push((demand, false));
            proofs.implies(field, &fails, Value::Flag(false))
        }
        _ => None,
    }
}

/// A path inside the item of its group, or the path itself outside any.
fn local(path: &str) -> String {
    path.split_once("[].").map_or(path, |(_, rest)| rest).to_owned()
}

/// That there is an answer at a path.
fn required(path: &str) -> Value {
    at(path, None)
}

/// That there is an answer at a path, and what it is.
fn at(path: &str, schema: Option<Value>) -> Value {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let inner = rest.map_or(schema.clone(), |rest| Some(at(rest, schema)));
    let name = Value::List(vec![text(first)]);
    match inner {
        None => object([("required", name)]),
        Some(inner) => object([("properties", object([(first, inner)])), ("required", name)]),
    }
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.to_owned().into(), value)).collect())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned().into())
}

/// Properties, nested as paths are.
#[derive(Default)]
struct Tree {
    branches: Vec<(String, Branch)>,
    required: Vec<Value>,
}

enum Branch {
    Leaf(Value),
    Tree(Tree),
    Items(Tree),
}

impl Tree {
    fn put(&mut self, path: &str, leaf: Value, required: bool) {
        let Some((first, rest)) = path.split_once('.') else {
            self.require(path, required);
            self.branches.push((path.to_owned(), Branch::Leaf(leaf)));
            return;
        };
        let (name, items) = first.strip_suffix("[]").map_or((first, false), |name| (name, true));
        self.require(name, required && !items);
        if self.branches.iter().all(|(branch, _)| branch != name) {
            let tree = Self::default();
            self.branches.push((name.to_owned(), if items { Branch::Items(tree) } else { Branch::Tree(tree) }));
        }
        let branch = self.branches.iter_mut().find(|(branch, _)| branch == name);
        if let Some((_, Branch::Tree(tree) | Branch::Items(tree))) = branch {
            tree.put(rest, leaf, required);
        }
    }

    fn require(&mut self, name: &str, required: bool) {
        let name = text(name);
        if required && !self.required.contains(&name) {
            self.required.push(name);
        }
    }

    fn members(self) -> Vec<Member<'static>> {
        let branches = self.branches.into_iter().map(|(name, branch)| {
            let schema = match branch {
                Branch::Leaf(leaf) => leaf,
                Branch::Tree(tree) => Value::Object(tree.members()),
                Branch::Items(tree) => object([("type", text("array")), ("items", Value::Object(tree.members()))]),
            };
            (name.into(), schema)
        });
        let mut members =
            vec![("type".into(), text("object")), ("properties".into(), Value::Object(branches.collect()))];
        if !self.required.is_empty() {
            members.push(("required".into(), Value::List(self.required)));
        }
        members
    }
}

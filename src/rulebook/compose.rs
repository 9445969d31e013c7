//! Blocks: questions and rules written once (a person, an address…) and used by many procedures.
//!
//! In the list of fields of a procedure, an entry `use = "person"` stands for the fields of `blocks/person.toml`:
//!
//! ```toml
//! [[field]]
//! use      = "person"          # the block
//! at       = "holder"          # where it stands: `.birthName` becomes `holder.birthName`
//! step     = "holder"
//! when     = { field = "holder.type", is = "person" }
//! omit     = [".usageName"]    # fields not wanted here, with the rules that blame them and what is known from them
//! change   = { ".birthName" = { label = { fr = "…", en = "…" } } }
//! personal = true              # the applicant's own data: `autocomplete` is kept
//! ```
//!
//! In a block every name of its own begins with a dot: a path becomes one of the place, a name of a rule, of a
//! condition or of a document gets the place before it. `[group]` says what the items of a repeated block are called.
//! What a block brings is joined when a procedure is bound; the
//! bound text knows nothing of blocks.

use super::binder::{Binding, Misprint, at, misprint};
use crate::json::{Member, Value};
use std::borrow::Cow;

/// A tree that borrows nothing: its parts come from several files.
type Tree = Value<'static>;

type Members = Vec<Member<'static>>;

/// The tree of a procedure, with its blocks in their places.
///
/// # Errors
/// A block that is not there, or an entry that is not one.
pub fn compose(tree: &Tree, block: &dyn Fn(&str) -> Option<Tree>) -> Result<Tree, Misprint> {
    let mut whole: Members = tree.object().unwrap_or_default().to_vec();
    let fields = take(&mut whole, "field");
    let mut joined = Vec::new();
    for field in fields.list().unwrap_or_default() {
        match field.get("use").and_then(Value::text) {
            None => joined.push(field.clone()),
            Some(name) => {
                let tree = block(name).ok_or_else(|| misprint("procedure", &["no block is called ", name]))?;
                let used = Use::read(name, field)?;
                joined.extend(used.fields(&tree)?);
                used.bring(&tree, &mut whole);
            }
        }
    }
    whole.push(("field".into(), Value::List(joined)));
    Ok(Value::Object(whole))
}

/// An entry that stands for a block.
struct Use<'t> {
    place: String,
    entry: &'t Tree,
    /// The place as the beginning of a name: `co-holders`.
    prefix: String,
    omitted: Vec<String>,
}

impl<'t> Use<'t> {
    fn read(name: &str, entry: &'t Tree) -> Binding<Self> {
        let known = ["use", "at", "step", "when", "omit", "change", "personal"];
        let strange = entry.object().unwrap_or_default().iter().find(|(key, _)| !known.contains(&key.as_ref()));
        if let Some((key, _)) = strange {
            return Err(misprint(&at("use", name), &["no such key: ", key]));
        }
        let place = entry.get("at").and_then(Value::text);
        let place = place.ok_or_else(|| misprint(&at("use", name), &["a block stands at a place"]))?.to_owned();
        let omitted = entry.get("omit").and_then(Value::list).unwrap_or_default();
        Ok(Self {
            prefix: kebab(&place),
            omitted: omitted.iter().filter_map(Value::text).map(|path| place.clone() + path).collect(),
            place,
            entry,
        })
    }

    /// The fields of the block, in its place.
    fn fields(&self, block: &Tree) -> Binding<Vec<Tree>> {
        let mut fields = Vec::new();
        let mut changes: Members = self.entry.get("change").and_then(Value::object).unwrap_or_default().to_vec();
        for field in block.get("field").and_then(Value::list).unwrap_or_default() {
            let path = field.get("path").and_then(Value::text).unwrap_or_default();
            let mut field: Members = self.placed("", field).object().unwrap_or_default().to_vec();
            if self.omitted.contains(&(self.place.clone() + path)) {
                continue;
            }
            if let Some(change) = changes.iter().position(|(changed, _)| changed == path) {
                for (key, value) in changes.remove(change).1.object().unwrap_or_default() {
                    take(&mut field, key);
                    field.push((key.clone(), self.placed(key, value)));
                }
            }
            if self.entry.get("personal") != Some(&Value::Flag(true)) {
                take(&mut field, "autocomplete");
            }
            if let Some(step) = self.entry.get("step") {
                field.push(("step".into(), step.clone()));
            }
            if let Some(when) = self.entry.get("when") {
                let own = take(&mut field, "when");
                field.push(("when".into(), both(when.clone(), own)));
            }
            fields.push(Value::Object(field));
        }
        match changes.first() {
            None => Ok(fields),
            Some((path, _)) => Err(misprint(&at("use", &self.place), &["the block has no field ", path])),
        }
    }

    /// What else the block brings: its sources and limits, its conditions, rules and documents.
    fn bring(&self, block: &Tree, whole: &mut Members) {
        for key in ["source", "limit", "amount", "known"] {
            let mut table = take(whole, key).object().unwrap_or_default().to_vec();
            for (name, value) in block.get(key).and_then(Value::object).unwrap_or_default() {
                if key == "known" && self.looks_at_omitted(&self.placed("", value)) {
                    continue;
                }
                let name = if key == "known" { self.named(name).into() } else { name.clone() };
                if table.iter().all(|(known, _)| *known != name) {
                    table.push((name, self.placed("", value)));
                }
            }
            whole.push((key.into(), Value::Object(table)));
        }
        for key in ["elsewhere", "rule", "document", "server"] {
            let mut list = take(whole, key).list().unwrap_or_default().to_vec();
            let brought = block.get(key).and_then(Value::list).unwrap_or_default().iter();
            let brought = brought.map(|each| self.placed("", each)).filter(|each| !self.blames_omitted(each));
            list.extend(brought);
            whole.push((key.into(), Value::List(list)));
        }
        if let Some(Value::Object(group)) = block.get("group") {
            let mut group = group.clone();
            group.push(("path".into(), Value::Text(self.place.trim_end_matches("[]").to_owned().into())));
            let mut list = take(whole, "group").list().unwrap_or_default().to_vec();
            list.push(Value::Object(group));
            whole.push(("group".into(), Value::List(list)));
        }
    }

    fn blames_omitted(&self, rule: &Tree) -> bool {
        let blamed = rule.get("blames").and_then(Value::list).unwrap_or_default();
        blamed.iter().filter_map(Value::text).any(|path| self.omitted.iter().any(|omitted| omitted == path))
    }

    fn looks_at_omitted(&self, value: &Tree) -> bool {
        match value {
            Value::Text(text) => self.omitted.iter().any(|omitted| omitted == text),
            Value::List(items) => items.iter().any(|item| self.looks_at_omitted(item)),
            Value::Object(members) => members.iter().any(|(_, value)| self.looks_at_omitted(value)),
            _ => false,
        }
    }

    /// The same value with the names of the block made those of the place; `key` is what holds it.
    fn placed(&self, key: &str, value: &Tree) -> Tree {
        match value {
            Value::Text(text) if text.starts_with('.') => Value::Text(Cow::Owned(match key {
                "id" | "known" => self.named(text),
                _ => self.place.clone() + text,
            })),
            Value::List(items) => Value::List(items.iter().map(|item| self.placed(key, item)).collect()),
            Value::Object(members) => {
                Value::Object(members.iter().map(|(key, value)| (key.clone(), self.placed(key, value))).collect())
            }
            value => value.clone(),
        }
    }

    fn named(&self, name: &str) -> String {
        [self.prefix.as_str(), "-", name.trim_start_matches('.')].concat()
    }
}

/// `coHolders[]` as the beginning of a name: `co-holders`.
fn kebab(place: &str) -> String {
    let mut name = String::new();
    for c in place.chars().filter(|c| !matches!(c, '[' | ']')) {
        if c.is_ascii_uppercase() {
            name.push('-');
        }
        name.push(if c == '.' { '-' } else { c.to_ascii_lowercase() });
    }
    name
}

fn both(when: Tree, own: Tree) -> Tree {
    if own == Value::Null { when } else { Value::Object(vec![("all".into(), Value::List(vec![when, own]))]) }
}

/// The value of a key, taken out; `null` when there is none.
fn take(members: &mut Members, key: &str) -> Tree {
    let rank = members.iter().position(|(name, _)| name == key);
    rank.map_or(Value::Null, |rank| members.remove(rank).1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn value(text: &str) -> Tree {
        json::read(text).unwrap_or_else(|why| panic!("{why:?}")).into_owned()
    }

    fn composed(field: &str) -> Result<Tree, Misprint> {
        let page = value(&format!(
            r#"{{"id":"p","source":{{"a":1}},"field":[{{"path":"first"}},{field}],"rule":[{{"id":"r"}}]}}"#
        ));
        compose(&page, &|name| {
            (name == "person").then(|| {
                value(
                    r#"{"source":{"a":2,"b":3},
                        "known":{"is-old":{"field":".age","at-least":18}},
                        "field":[{"path":".name","autocomplete":"name"},{"path":".age","when":{"known":".is-old"}}],
                        "rule":[{"id":".has-name","then":{"require":[".name"]},"blames":[".name"]},
                                {"id":".has-age","then":{"require":[".age"]},"blames":[".age"]}]}"#,
                )
            })
        })
    }

    #[test]
    fn a_block_takes_the_names_of_its_place() {
        let used = r#"{"use":"person","at":"coHolders[]","step":"one","when":{"field":"x","is":"y"}}"#;
        let expected = value(
            r#"{"id":"p",
                "source":{"a":1,"b":3},
                "limit":{},"amount":{},
                "known":{"co-holders-is-old":{"field":"coHolders[].age","at-least":18}},
                "elsewhere":[],
                "rule":[{"id":"r"},
                    {"id":"co-holders-has-name","then":{"require":["coHolders[].name"]},"blames":["coHolders[].name"]},
                    {"id":"co-holders-has-age","then":{"require":["coHolders[].age"]},"blames":["coHolders[].age"]}],
                "document":[],"server":[],
                "field":[{"path":"first"},
                    {"path":"coHolders[].name","step":"one","when":{"field":"x","is":"y"}},
                    {"path":"coHolders[].age","step":"one",
                     "when":{"all":[{"field":"x","is":"y"},{"known":"co-holders-is-old"}]}}]}"#,
        );
        assert!(composed(used) == Ok(expected));
    }

    #[test]
    fn what_is_omitted_takes_its_rules_along() {
        let whole = composed(r#"{"use":"person","at":"holder","omit":[".age"],"personal":true}"#);
        let whole = whole.unwrap_or_else(|misprint| panic!("{misprint}"));
        assert!(
            whole.get("field") == Some(&value(r#"[{"path":"first"},{"path":"holder.name","autocomplete":"name"}]"#))
        );
        let rules = whole.get("rule").and_then(Value::list).unwrap_or_default();
        assert_eq!(rules.len(), 2);
    }

    #[test]
    fn what_is_known_from_an_omitted_field_goes_with_it() {
        let knowns = |field: &str| composed(field).ok()?.get("known").and_then(Value::object).map(<[_]>::len);
        assert_eq!(knowns(r#"{"use":"person","at":"holder"}"#), Some(1));
        assert_eq!(knowns(r#"{"use":"person","at":"holder","omit":[".age"]}"#), Some(0));
    }

    #[test]
    fn a_misprint_in_a_use_is_named() {
        let said = |field: &str| composed(field).err().map(|misprint| misprint.to_string()).unwrap_or_default();
        assert_eq!(said(r#"{"use":"persn","at":"a"}"#), "procedure: no block is called persn");
        assert_eq!(said(r#"{"use":"person"}"#), "use person: a block stands at a place");
        assert_eq!(said(r#"{"use":"person","at":"a","were":1}"#), "use person: no such key: were");
        assert_eq!(said(r#"{"use":"person","at":"a","change":{".nme":{}}}"#), "use a: the block has no field .nme");
    }
}

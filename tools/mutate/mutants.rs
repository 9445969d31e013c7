//! The changes, each made alone.

use guichet::date::Date;
use serde_json::{Value, json};

/// What is changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// A length, a bound, an age, a day.
    Limit,
    /// One of a closed list, in a question or in a test.
    Choice,
    /// How loud a rule is.
    Severity,
    /// When something applies.
    Condition,
    /// Whether an answer is expected.
    Required,
    /// A whole rule, document or way elsewhere.
    Whole,
    /// A sum.
    Amount,
}

impl Class {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Choice => "choice",
            Self::Severity => "severity",
            Self::Condition => "condition",
            Self::Required => "required",
            Self::Whole => "whole",
            Self::Amount => "amount",
        }
    }

    /// Whether the run fails when too few are noticed.
    pub(crate) const fn counts(self) -> bool {
        matches!(self, Self::Limit | Self::Choice | Self::Severity)
    }
}

/// A procedure with one change.
pub(crate) struct Mutant {
    pub(crate) class: Class,
    /// Where, and what it became.
    pub(crate) place: String,
    pub(crate) tree: Value,
}

/// Every change of a procedure.
pub(crate) fn mutants(tree: &Value) -> Vec<Mutant> {
    let mut all = Mutants { tree, found: Vec::new() };
    all.walk("", tree);
    all.found
}

struct Mutants<'t> {
    tree: &'t Value,
    found: Vec<Mutant>,
}

impl Mutants<'_> {
    fn walk(&mut self, at: &str, value: &Value) {
        let parts: Vec<&str> = at.split('/').skip(1).collect();
        match parts.as_slice() {
            ["limit", _, "years" | "months" | "days", _] => self.numbers(Class::Limit, at, value),
            ["amount", _, "cents", _] => self.numbers(Class::Amount, at, value),
            [.., "title" | "label" | "hint" | "missing" | "message" | "source" | "context"] => return,
            ["field", _, "required"] => self.put(Class::Required, at, json!(value == false)),
            ["rule", _, "severity"] => self.severities(at, value),
            ["rule" | "document" | "elsewhere", _] => {
                self.remove(Class::Whole, at);
                if parts.first() == Some(&"rule") && value.get("severity").is_none() {
                    self.put(Class::Severity, &[at, "/severity"].concat(), json!("warning"));
                }
            }
            ["field" | "rule" | "document" | "fee", _, "when"] => self.remove(Class::Condition, at),
            [.., "at-least" | "at-most" | "younger-than" | "older-than" | "most" | "least" | "grace" | "within"]
                if value.is_number() =>
            {
                self.numbers(Class::Limit, at, value);
            }
            [.., "from" | "until"] => self.days(at, value),
            [.., "given"] => self.put(Class::Condition, at, json!(value == false)),
            [.., "is"] if value.is_boolean() => self.put(Class::Choice, at, json!(value == false)),
            [.., "is"] => self.put(Class::Choice, at, json!("\u{1}")),
            ["field", _, "choices"] | [.., "in"] => self.each_removed(Class::Choice, at, value),
            [.., word @ ("all" | "any")] => self.lists(at, word, value),
            [.., "not"] => self.put(Class::Condition, at.trim_end_matches("/not"), value.clone()),
            _ => {}
        }
        match value {
            Value::Object(members) => {
                for (name, inner) in members {
                    self.walk(&[at, "/", &name.replace('~', "~0").replace('/', "~1")].concat(), inner);
                }
            }
            Value::Array(items) => {
                for (rank, inner) in items.iter().enumerate() {
                    self.walk(&format!("{at}/{rank}"), inner);
                }
            }
            _ => {}
        }
    }

    /// One more, and one less.
    fn numbers(&mut self, class: Class, at: &str, value: &Value) {
        if let Some(number) = value.as_i64() {
            self.put(class, at, json!(number + 1));
            self.put(class, at, json!(number - 1));
        }
    }

    /// A day later, and a day earlier.
    fn days(&mut self, at: &str, value: &Value) {
        if let Some(day) = value.as_str().and_then(|day| day.parse::<Date>().ok()) {
            self.put(Class::Limit, at, json!(day.plus_days(1).to_string()));
            self.put(Class::Limit, at, json!(day.plus_days(-1).to_string()));
        }
    }

    fn severities(&mut self, at: &str, value: &Value) {
        for other in ["error", "warning", "info"].into_iter().filter(|other| value != other) {
            self.put(Class::Severity, at, json!(other));
        }
    }

    fn each_removed(&mut self, class: Class, at: &str, value: &Value) {
        let words: Vec<String> = match value {
            Value::Object(members) => members.keys().map(|name| name.replace('~', "~0").replace('/', "~1")).collect(),
            Value::Array(items) => (0..items.len()).map(|rank| rank.to_string()).collect(),
            _ => vec![],
        };
        if words.len() > 1 {
            for word in words {
                self.remove(class, &[at, "/", &word].concat());
            }
        }
    }

    /// All for any, any for all, and one condition less.
    fn lists(&mut self, at: &str, word: &str, value: &Value) {
        if value.as_array().is_some_and(|items| items.len() > 1) {
            let other = if word == "all" { "any" } else { "all" };
            let holder = at.trim_end_matches(word).trim_end_matches('/').to_owned();
            self.put(Class::Condition, &holder, json!({ other: value }));
            self.each_removed(Class::Condition, at, value);
        }
    }

    fn put(&mut self, class: Class, at: &str, value: Value) {
        let mut tree = self.tree.clone();
        let place = self.place(at, &format!("becomes {value}"));
        let (holder, name) = at.rsplit_once('/').unwrap_or_default();
        if let Some(holder) = tree.pointer_mut(holder) {
            match holder {
                Value::Object(members) => {
                    members.insert(name.to_owned(), value);
                }
                Value::Array(items) => {
                    if let Some(item) = name.parse::<usize>().ok().and_then(|rank| items.get_mut(rank)) {
                        *item = value;
                    }
                }
                _ => {}
            }
        }
        self.found.push(Mutant { class, place, tree });
    }

    fn remove(&mut self, class: Class, at: &str) {
        let mut tree = self.tree.clone();
        let place = self.place(at, "is removed");
        let (holder, name) = at.rsplit_once('/').unwrap_or_default();
        match tree.pointer_mut(holder) {
            Some(Value::Object(members)) => {
                members.shift_remove(name);
            }
            Some(Value::Array(items)) => {
                if let Some(rank) = name.parse::<usize>().ok().filter(|rank| *rank < items.len()) {
                    items.remove(rank);
                }
            }
            _ => {}
        }
        self.found.push(Mutant { class, place, tree });
    }

    /// `rule inspection-is-recent /when/is`: a list's items by their names.
    fn place(&self, at: &str, what: &str) -> String {
        let mut parts = at.splitn(4, '/').skip(1);
        let (list, rank, rest) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        let item = self.tree.pointer(&format!("/{list}/{rank}"));
        let name = item.and_then(|item| item.get("id").or(item.get("path"))).and_then(Value::as_str).unwrap_or(rank);
        let leaf = self.tree.pointer(at).filter(|leaf| !leaf.is_object()).map(|leaf| format!(" {leaf}"));
        format!("{list} {name} /{rest}{} {what}", leaf.unwrap_or_default())
    }
}

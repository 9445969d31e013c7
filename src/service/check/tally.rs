//! What a batch says most, by code, rule and field: never by what was typed.

use crate::wire::{Answer, Finding};
use std::collections::BTreeMap;
use std::fmt;

/// Counts of answers, and of what was said of them.
#[derive(Default)]
pub(super) struct Tally {
    answers: u64,
    acceptable: u64,
    said: BTreeMap<Said, u64>,
}

/// One thing to say: how loud, of which field, by which code and rule.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    severity: String,
    field: String,
    code: String,
    rule: String,
}

impl Tally {
    pub(super) fn count(&mut self, answer: &Answer, in_detail: bool) {
        self.answers += 1;
        self.acceptable += u64::from(answer.is_acceptable());
        if in_detail {
            for finding in answer.findings() {
                *self.said.entry(Said::of(&finding)).or_default() += 1;
            }
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.answers += other.answers;
        self.acceptable += other.acceptable;
        for (said, count) in other.said {
            *self.said.entry(said).or_default() += count;
        }
    }

    pub(super) fn all_acceptable(&self) -> bool {
        self.answers == self.acceptable
    }
}

impl Said {
    fn of(finding: &Finding) -> Self {
        Self {
            severity: finding.severity.to_owned(),
            field: unranked(finding.path.unwrap_or("-")),
            code: finding.code.to_owned(),
            rule: finding.rule.unwrap_or("-").to_owned(),
        }
    }
}

/// The field of a path: `coHolders[1].birthName` is one of `coHolders[].birthName`.
fn unranked(path: &str) -> String {
    match (path.split_once('['), path.split_once(']')) {
        (Some((group, _)), Some((_, rest))) => [group, "[]", rest].concat(),
        _ => path.to_owned(),
    }
}

/// A table, what was said most first.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} answers, {} acceptable", self.answers, self.acceptable)?;
        let mut said: Vec<_> = self.said.iter().collect();
        said.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        for (Said { severity, field, code, rule }, count) in said {
            writeln!(f, "{count:>9}  {severity:<7}  {field:<28}  {code:<12}  {rule}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{self, Defaults};

    #[test]
    fn what_is_said_most_comes_first_and_nothing_typed() {
        let mut tally = Tally::default();
        for typed in ["AI-123-CD", "AI-124-CD", "CANARY", "AB-123-CD"] {
            let question = format!("{{\"kind\":\"plate\",\"input\":\"{typed}\"}}");
            let mut other = Tally::default();
            other.count(&wire::answer(&question, &Defaults::default()), true);
            tally.add(other);
        }
        let text = tally.to_string();
        assert!(text.starts_with("4 answers, 1 acceptable\n        2  error    -"), "{text}");
        assert!(!text.contains("CANARY") && !tally.all_acceptable());
    }

    #[test]
    fn items_of_a_group_are_one_field() {
        assert_eq!(unranked("coHolders[12].birthName"), "coHolders[].birthName");
        assert_eq!(unranked("holder.birthName"), "holder.birthName");
    }
}

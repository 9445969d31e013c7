//! A form as a browser posts it: every control by its name, then the answers by their path.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use std::collections::HashSet;

/// The controls of a form, in the order of the page, as they were left.
#[derive(Default)]
pub(super) struct Posted {
    controls: Vec<(String, String)>,
}

/// The three controls of a date, in the order people write it.
pub(super) const DATE_PARTS: [&str; 3] = ["day", "month", "year"];

impl Posted {
    /// Reads `application/x-www-form-urlencoded`. A name given twice, or bytes that are no text, is no form of ours.
    pub(super) fn read(body: &str) -> Option<Self> {
        let mut names = HashSet::new();
        let mut controls = Vec::new();
        for pair in body.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decoded(name)?, decoded(value)?);
            if !names.insert(name.clone()) {
                return None;
            }
            controls.push((name, value));
        }
        Some(Self { controls })
    }

    /// What a control was left with; nothing when it was not on the page.
    pub(super) fn get(&self, name: &str) -> &str {
        self.controls.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Writes the answer that the person chose to use instead; a date goes into its three controls.
    pub(super) fn set(&mut self, path: &str, meant: &str) {
        let [day, month, year] = DATE_PARTS.map(|part| self.rank(&part_of(path, part)));
        if let ([Some(day), Some(month), Some(year)], Some((y, m, d))) = ([day, month, year], iso(meant)) {
            for (rank, part) in [(day, d), (month, m), (year, y)] {
                self.write(rank, part);
            }
        } else if let Some(rank) = self.rank(path) {
            self.write(rank, meant);
        }
    }

    /// The answers as typed, by path: a date is its three parts between strokes, what was left empty is not answered,
    /// and names in `_` are the page's own.
    pub(super) fn answers(&self) -> Value {
        let mut answers = Map::new();
        for (name, value) in &self.controls {
            match date_of(name) {
                Some(path) => {
                    let parts = DATE_PARTS.map(|part| self.get(&part_of(path, part)));
                    if parts.iter().any(|part| !part.is_empty()) {
                        answers.insert(path.to_owned(), parts.join("/").into());
                    }
                }
                None if name.starts_with('_') || value.is_empty() => {}
                None => {
                    answers.insert(name.clone(), value.as_str().into());
                }
            }
        }
        Value::Object(answers)
    }

    /// How many items of a repeated group were on the page.
    pub(super) fn items(&self, group: &str) -> usize {
        let ranks = self.controls.iter().filter_map(|(name, _)| ranked(name)).filter(|(other, _)| *other == group);
        ranks.map(|(_, rank)| rank + 1).max().unwrap_or(0)
    }

    /// One more item of a repeated group, with nothing in it.
    pub(super) fn add(&mut self, group: &str) {
        let item = self.items(group);
        self.controls.push((format!("{group}[{item}]"), String::new()));
    }

    /// Takes an item (`coHolders[1]`) out of its group; those after it move up.
    pub(super) fn remove(&mut self, item: &str) {
        let Some((group, rank)) = ranked(item) else { return };
        let controls = std::mem::take(&mut self.controls).into_iter();
        let moved = controls.filter_map(|(name, value)| match ranked(&name) {
            Some((other, at)) if other == group && at == rank => None,
            Some((other, at)) if other == group && at > rank => {
                let rest = name.split_once(']').map_or("", |(_, rest)| rest);
                Some((format!("{group}[{}]{rest}", at - 1), value))
            }
            _ => Some((name, value)),
        });
        self.controls = moved.collect();
    }

    /// Turns the page to another screen.
    pub(super) fn go(&mut self, screen: &str) {
        self.controls.retain(|(name, _)| name != "_step");
        self.controls.push(("_step".to_owned(), screen.to_owned()));
    }

    fn rank(&self, name: &str) -> Option<usize> {
        self.controls.iter().position(|(known, _)| known == name)
    }

    fn write(&mut self, rank: usize, value: &str) {
        if let Some((_, known)) = self.controls.get_mut(rank) {
            value.clone_into(known);
        }
    }
}

/// The name of one of the three controls of a date.
pub(super) fn part_of(path: &str, part: &str) -> String {
    format!("{path}-{part}")
}

/// The path of the date that a control is a part of. Paths are camelCase: only a part has a hyphen.
fn date_of(name: &str) -> Option<&str> {
    let (path, part) = name.rsplit_once('-')?;
    DATE_PARTS.contains(&part).then_some(path)
}

/// The group and the rank of a name in it: `coHolders[1].birthName`. Fifty items are more than any form has.
fn ranked(name: &str) -> Option<(&str, usize)> {
    let (group, rest) = name.split_once('[')?;
    let rank = rest.split_once(']')?.0.parse().ok()?;
    (rank < 50).then_some((group, rank))
}

fn iso(text: &str) -> Option<(&str, &str, &str)> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Some((year, month, day))
}

fn decoded(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn posted(body: &str) -> Posted {
        Posted::read(body).unwrap()
    }

    #[test]
    fn answers_are_what_was_typed() {
        let posted = posted("vehicle.plate=AB+123+CD&holder.name=L%E2%80%99Ho%CC%82te&vehicle.form=&_seen=a:b");
        assert_eq!(posted.answers(), json!({"vehicle.plate": "AB 123 CD", "holder.name": "L’Ho\u{302}te"}));
        assert_eq!(posted.get("_seen"), "a:b");
    }

    #[test]
    fn a_date_is_three_controls_and_one_answer() {
        let posted = posted("sale.date-day=5&sale.date-month=&sale.date-year=2026&a.b-day=&a.b-month=&a.b-year=");
        assert_eq!(posted.answers(), json!({"sale.date": "5//2026"}));
    }

    #[test]
    fn what_is_no_form_is_refused() {
        assert!(Posted::read("a=1&a=2").is_none());
        assert!(Posted::read("a=%ff").is_none());
        assert!(Posted::read("").is_some());
    }

    #[test]
    fn a_suggestion_is_written_where_it_was_typed() {
        let mut posted = posted("vehicle.plate=ab1o3cd&sale.date-day=1&sale.date-month=2&sale.date-year=26");
        posted.set("vehicle.plate", "AB-103-CD");
        posted.set("sale.date", "2026-02-01");
        posted.set("holder.siren", "732829320");
        assert_eq!(posted.answers(), json!({"vehicle.plate": "AB-103-CD", "sale.date": "01/02/2026"}));
    }

    #[test]
    fn items_are_counted_even_when_empty() {
        assert_eq!(posted("coHolders[0].name=&coHolders[2].name=&holder.name=").items("coHolders"), 3);
        assert_eq!(posted("holder.name=").items("coHolders"), 0);
        assert_eq!(posted("coHolders[99999999999999999999].name=&coHolders[50].name=").items("coHolders"), 0);
    }

    #[test]
    fn items_are_added_at_the_end_and_removed_anywhere() {
        let mut posted = posted("g[0].a=one&g[1].a=two&g[2].a=three&other=x");
        posted.remove("g[1]");
        assert_eq!(posted.answers(), json!({"g[0].a": "one", "g[1].a": "three", "other": "x"}));
        posted.add("g");
        assert_eq!(posted.items("g"), 3);
        posted.remove("nonsense");
        assert_eq!(posted.items("g"), 3);
    }
}

//! What an edition changes, in words: what a lawyer would read.
//!
//! Two editions are compared name by name: whatever keeps its name is the same question, rule or document.

mod sentences;

use super::words::Words;
use crate::date::Date;
use crate::fault::Period;
use crate::messages::{self, Locale, day};
use crate::rulebook::{Amount, Check, Condition, Document, Elsewhere, Field, Limit, Procedure, Rule, Sentence, Test};
use sentences as say;
use sentences::Template;

/// How an edition differs from a former one, a sentence a change, in the order of the procedure.
#[must_use]
pub fn changes(former: &Procedure, current: &Procedure, locale: Locale) -> Vec<String> {
    let words = |procedure| Words { procedure, locale, by_name: false };
    let mut found = Changes { former: words(former), current: words(current), said: Vec::new() };
    found.sentence(say::TITLE, "", &former.title, &current.title);
    found.limits();
    found.amounts();
    found.knowns();
    found.when(say::OWN, "", former.own.as_ref(), current.own.as_ref());
    found.each(
        &former.fields,
        &current.fields,
        |field| &field.path,
        [Changes::lost_field, Changes::new_field],
        Changes::field,
    );
    for group in &current.groups {
        let Some(before) = former.group(&group.path) else { continue };
        for (was, is) in [(&before.item, &group.item), (&before.add, &group.add), (&before.remove, &group.remove)] {
            found.sentence(say::LABEL, "", was, is);
        }
    }
    found.each(
        &former.elsewhere,
        &current.elsewhere,
        |way| &way.id,
        [Changes::lost_way, Changes::new_way],
        Changes::way,
    );
    found.each(&former.rules, &current.rules, |rule| &rule.id, [Changes::lost_rule, Changes::new_rule], Changes::rule);
    let documents = [Changes::lost_document, Changes::new_document];
    found.each(&former.documents, &current.documents, |document| &document.id, documents, Changes::document);
    found.fees();
    found.later();
    found.said
}

struct Changes<'p> {
    former: Words<'p>,
    current: Words<'p>,
    said: Vec<String>,
}

impl<'p> Changes<'p> {
    fn say(&mut self, (fr, en): Template, parts: &[&str]) {
        let template = self.current.pick(fr, en);
        let numbered = parts.iter().enumerate();
        self.said
            .push(numbered.fold(template.to_owned(), |said, (rank, part)| said.replace(&format!("{{{rank}}}"), part)));
    }

    /// What is gone, what is new, and what both have.
    fn each<T>(
        &mut self,
        former: &'p [T],
        current: &'p [T],
        name: impl Fn(&T) -> &str,
        [lost, new]: [fn(&mut Self, &'p T); 2],
        both: fn(&mut Self, &'p T, &'p T),
    ) {
        let in_list = |list: &'p [T], wanted: &T| list.iter().find(|each| name(each) == name(wanted));
        for gone in former.iter().filter(|each| in_list(current, each).is_none()) {
            lost(self, gone);
        }
        for each in current {
            match in_list(former, each) {
                None => new(self, each),
                Some(before) => both(self, before, each),
            }
        }
    }

    fn sentence(&mut self, template: Template, what: &str, former: &Sentence, current: &Sentence) {
        if former != current {
            let (before, now) = (self.former.of(former).to_owned(), self.current.of(current).to_owned());
            let (before, now) = (self.former.quoted(&before), self.current.quoted(&now));
            self.say(template, &[what, &before, &now]);
        }
    }

    fn when(&mut self, template: Template, what: &str, former: Option<&Condition>, current: Option<&Condition>) {
        let named = |words: Words<'_>, when| Words { by_name: true, ..words }.when(when);
        if named(self.former, former) != named(self.current, current) {
            let (before, now) = (self.former.when(former), self.current.when(current));
            self.say(template, &[what, &now, &before]);
        }
    }

    fn limits(&mut self) {
        let locale = self.current.locale;
        let before = limits(self.former.procedure);
        for limit in limits(self.current.procedure) {
            let Some(former) = before.iter().find(|former| former.id == limit.id) else { continue };
            for (since, was, now) in dated(&former.values, &limit.values) {
                let said = |length: Option<Period>| length.map_or("—".to_owned(), |it| messages::period(it, locale));
                self.say(say::LIMIT, &[&limit.id, &said(was), &said(now), &day(since)]);
            }
        }
    }

    fn amounts(&mut self) {
        let before = amounts(self.former.procedure);
        for amount in amounts(self.current.procedure) {
            let Some(former) = before.iter().find(|former| former.id == amount.id) else { continue };
            for (since, was, now) in dated(&former.cents, &amount.cents) {
                let said = |cents: Option<u32>| cents.map_or("—".to_owned(), |cents| self.current.euros(cents));
                let (was, now) = (said(was), said(now));
                self.say(say::AMOUNT, &[&amount.id, &was, &now, &day(since)]);
            }
        }
    }

    fn knowns(&mut self) {
        for known in &self.current.procedure.knowns {
            let former = self.former.procedure.knowns.iter().find(|former| former.id == known.id);
            if let Some(former) = former {
                self.when(say::KNOWN, &known.id, Some(&former.condition), Some(&known.condition));
            }
        }
    }

    fn new_field(&mut self, field: &'p Field) {
        let (label, when) =
            (self.current.quoted(self.current.of(&field.label)), self.current.when(field.when.as_ref()));
        self.say(if field.required { say::NEW_FIELD } else { say::NEW_OPTIONAL_FIELD }, &[&label, &when]);
    }

    fn lost_field(&mut self, field: &'p Field) {
        let label = self.former.quoted(self.former.of(&field.label));
        self.say(say::LOST_FIELD, &[&label]);
    }

    fn field(&mut self, former: &'p Field, field: &'p Field) {
        let label = self.current.quoted(self.current.of(&field.label));
        self.sentence(say::LABEL, &label, &former.label, &field.label);
        self.when(say::ASKED, &label, former.when.as_ref(), field.when.as_ref());
        match (former.required, field.required) {
            (false, true) => self.say(say::NOW_REQUIRED, &[&label]),
            (true, false) => self.say(say::NOW_OPTIONAL, &[&label]),
            _ => {}
        }
        let named = |words: Words<'_>, field| (Words { by_name: true, ..words }.answers(field), words.answers(field));
        if named(self.former, former) != named(self.current, field) {
            let (before, now) = (self.former.answers(former), self.current.answers(field));
            self.say(say::ANSWERS, &[&label, &now, &before]);
        }
        let (hints, missing) = ((&former.hint, &field.hint), (&former.missing, &field.missing));
        for (before, now) in [hints, missing] {
            let (before, now) = (before.clone().unwrap_or_default(), now.clone().unwrap_or_default());
            self.sentence(say::SENTENCE, &label, &before, &now);
        }
    }

    fn new_way(&mut self, way: &'p Elsewhere) {
        let (when, message) = (self.current.when(Some(&way.when)), self.current.of(&way.message).to_owned());
        self.say(say::NEW_WAY, &[&when, &message]);
    }

    fn lost_way(&mut self, way: &'p Elsewhere) {
        let message = self.former.quoted(self.former.of(&way.message));
        self.say(say::LOST_WAY, &[&message]);
    }

    fn way(&mut self, former: &'p Elsewhere, way: &'p Elsewhere) {
        self.when(say::WAY, &way.id, Some(&former.when), Some(&way.when));
        self.sentence(say::SENTENCE, &way.id, &former.message, &way.message);
    }

    fn new_rule(&mut self, rule: &'p Rule) {
        let words = self.current;
        let (when, demand) = (words.when(rule.when.as_ref()), words.demand(&rule.then));
        self.say(say::NEW_RULE, &[&name(rule), &when, &demand, words.severity(rule)]);
    }

    fn lost_rule(&mut self, rule: &'p Rule) {
        let demand = self.former.demand(&rule.then);
        self.say(say::LOST_RULE, &[&name(rule), &demand]);
    }

    fn rule(&mut self, former: &'p Rule, rule: &'p Rule) {
        let name = name(rule);
        if former.severity != rule.severity {
            let template = if rule.severity < former.severity { say::SOFTER } else { say::HARDER };
            let (now, before) = (self.current.severity(rule), self.former.severity(former));
            self.say(template, &[&name, now, before]);
        }
        self.when(say::RULE_WHEN, &name, former.when.as_ref(), rule.when.as_ref());
        let named = |words: Words<'_>, check| Words { by_name: true, ..words }.demand(check);
        if named(self.former, &former.then) != named(self.current, &rule.then) {
            let (before, now) = (self.former.demand(&former.then), self.current.demand(&rule.then));
            self.say(say::DEMAND, &[&name, &now, &before]);
        }
        self.sentence(say::SENTENCE, &name, &former.message, &rule.message);
    }

    fn new_document(&mut self, document: &'p Document) {
        let words = self.current;
        let (label, when) = (words.quoted(words.of(&document.label)), words.when(document.when.as_ref()));
        self.say(say::NEW_DOCUMENT, &[&label, &when]);
    }

    fn lost_document(&mut self, document: &'p Document) {
        let label = self.former.quoted(self.former.of(&document.label));
        self.say(say::LOST_DOCUMENT, &[&label]);
    }

    fn document(&mut self, former: &'p Document, document: &'p Document) {
        let label = self.current.quoted(self.current.of(&document.label));
        self.sentence(say::LABEL, &label, &former.label, &document.label);
        self.when(say::DOCUMENT, &label, former.when.as_ref(), document.when.as_ref());
    }

    fn fees(&mut self) {
        let said = |words: Words<'_>| {
            let fees = words.procedure.fees.iter();
            fees.map(|fee| [Words::added(fee), &fee.amount.id, " ", &words.when(fee.when.as_ref())].concat())
                .collect::<Vec<_>>()
                .join("; ")
        };
        let named = |words: Words<'_>| said(Words { by_name: true, ..words });
        if named(self.former) != named(self.current) {
            let (before, now) = (said(self.former), said(self.current));
            self.say(say::FEES, &[&now, &before]);
        }
    }

    fn later(&mut self) {
        let (former, current) = (&self.former.procedure.later, &self.current.procedure.later);
        for each in current.iter().filter(|each| former.iter().all(|other| other.id != each.id)) {
            let label = self.current.of(&each.label).to_owned();
            self.say(say::NEW_LATER, &[&label]);
        }
        for each in former.iter().filter(|each| current.iter().all(|other| other.id != each.id)) {
            let label = self.former.of(&each.label).to_owned();
            self.say(say::LOST_LATER, &[&label]);
        }
    }
}

/// The values that differ: since when, what was, what is.
fn dated<V: Copy + PartialEq>(former: &[(Date, V)], current: &[(Date, V)]) -> Vec<(Date, Option<V>, Option<V>)> {
    let on =
        |values: &[(Date, V)], day: Date| values.iter().rev().find(|(since, _)| *since <= day).map(|(_, value)| *value);
    let mut dates: Vec<Date> = former.iter().chain(current).map(|(since, _)| *since).collect();
    dates.sort_unstable();
    let mut changed: Vec<_> = dates.into_iter().map(|since| (since, on(former, since), on(current, since))).collect();
    changed.retain(|(_, was, now)| was != now);
    changed.dedup_by(|next, one| (next.1, next.2) == (one.1, one.2));
    changed
}

/// How a lawyer finds a rule: its number in the specification, then its name.
fn name(rule: &Rule) -> String {
    match &rule.reference {
        Some(reference) => format!("{reference} ({})", rule.id),
        None => rule.id.clone(),
    }
}

/// The sums of a procedure, each once.
fn amounts(procedure: &Procedure) -> Vec<&Amount> {
    let mut found: Vec<&Amount> = Vec::new();
    for fee in &procedure.fees {
        if found.iter().all(|amount| amount.id != fee.amount.id) {
            found.push(&fee.amount);
        }
    }
    found
}

/// The named lengths that the rules and conditions of a procedure use, each once.
fn limits(procedure: &Procedure) -> Vec<&Limit> {
    let mut found = Vec::new();
    let conditions = procedure.knowns.iter().map(|known| &known.condition);
    let conditions = conditions.chain(procedure.fields.iter().filter_map(|field| field.when.as_ref()));
    let conditions = conditions.chain(procedure.rules.iter().filter_map(|rule| rule.when.as_ref()));
    let conditions = conditions.chain(procedure.elsewhere.iter().map(|way| &way.when));
    let conditions = conditions.chain(procedure.documents.iter().filter_map(|document| document.when.as_ref()));
    conditions.chain(procedure.fees.iter().filter_map(|fee| fee.when.as_ref())).for_each(|it| gather(it, &mut found));
    for rule in &procedure.rules {
        match &rule.then {
            Check::Within(_, limit, _) => found.push(limit),
            Check::That(condition) => gather(condition, &mut found),
            _ => {}
        }
    }
    let mut once: Vec<&Limit> = Vec::new();
    for limit in found {
        if !limit.id.is_empty() && once.iter().all(|known| known.id != limit.id) {
            once.push(limit);
        }
    }
    once
}

fn gather<'p>(condition: &'p Condition, found: &mut Vec<&'p Limit>) {
    match condition {
        Condition::All(each) | Condition::Any(each) => each.iter().for_each(|each| gather(each, found)),
        Condition::Not(inner) => gather(inner, found),
        Condition::Test(_, Test::YoungerThan(limit) | Test::OlderThan(limit) | Test::DueWithin(limit)) => {
            found.push(limit);
        }
        Condition::Known(_) | Condition::Test(..) => {}
    }
}

//! Proofreading: everything that a person writing rules can get wrong, said in sentences.

use super::binder::{Misprint, at, misprint};
use super::model::{Answers, Check, Condition, Field, Operand, Procedure, Rule, Sentence, Test};
use super::tone;

/// What is misprinted in a bound procedure. Nothing, if it may be published.
#[must_use]
pub fn proofread(procedure: &Procedure) -> Vec<Misprint> {
    let mut reader = Reader { procedure, found: Vec::new() };
    reader.names();
    reader.sentence("procedure", &procedure.title, false, &[]);
    for step in &procedure.steps {
        reader.sentence(&at("step", &step.id), &step.title, false, &[]);
    }
    if let Some(day) = procedure.day {
        reader.day(day);
    }
    for (rank, field) in procedure.fields.iter().enumerate() {
        reader.field(rank, field);
    }
    reader.groups();
    procedure.own.iter().for_each(|own| reader.condition("procedure", own));
    for known in &procedure.knowns {
        reader.condition(&at("known", &known.id), &known.condition);
    }
    for each in &procedure.elsewhere {
        let place = at("elsewhere", &each.id);
        reader.sentence(&place, &each.message, true, &[]);
        reader.condition(&place, &each.when);
    }
    for rule in &procedure.rules {
        reader.rule(rule);
    }
    for document in &procedure.documents {
        let place = at("document", &document.id);
        reader.sentence(&place, &document.label, false, &[]);
        document.when.iter().for_each(|when| reader.condition(&place, when));
    }
    for fee in &procedure.fees {
        fee.when.iter().for_each(|when| reader.condition(&at("fee", &fee.amount.id), when));
    }
    for later in &procedure.later {
        reader.sentence(&at("server", &later.id), &later.label, true, &[]);
    }
    reader.found
}

struct Reader<'p> {
    procedure: &'p Procedure,
    found: Vec<Misprint>,
}

impl Reader<'_> {
    fn say(&mut self, place: &str, words: &[&str]) {
        self.found.push(misprint(place, words));
    }

    fn sentence(&mut self, place: &str, sentence: &Sentence, period: bool, placeholders: &[&str]) {
        for fault in tone::faults(sentence, period, placeholders) {
            self.say(place, &[&fault]);
        }
    }

    /// Names are unique and look like names.
    fn names(&mut self) {
        let procedure = self.procedure;
        let kebab = |id: &str| id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let camel = |path: &str| path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '[' | ']'));
        let lists: [(&str, Vec<&String>); 5] = [
            ("known", procedure.knowns.iter().map(|each| &each.id).collect()),
            ("elsewhere", procedure.elsewhere.iter().map(|each| &each.id).collect()),
            ("rule", procedure.rules.iter().map(|each| &each.id).collect()),
            ("document", procedure.documents.iter().map(|each| &each.id).collect()),
            ("field", procedure.fields.iter().map(|each| &each.path).collect()),
        ];
        for (what, names) in lists {
            for (rank, name) in names.iter().enumerate() {
                if names.iter().take(rank).any(|other| other == name) {
                    self.say(&at(what, name), &["the name is given twice"]);
                }
                if !(if what == "field" { camel(name) } else { kebab(name) }) {
                    self.say(&at(what, name), &["names are kebab-case, paths dotted camelCase"]);
                }
            }
        }
    }

    /// The day of the application is known before anything else is read.
    fn day(&mut self, rank: usize) {
        let field = self.procedure.fields.get(rank);
        if rank > 0 || field.is_some_and(|field| !field.is_date() || field.when.is_some()) {
            self.say("procedure", &["its day is the date that is asked first"]);
        }
    }

    /// Each repeated group is called something, and what is called so is one.
    fn groups(&mut self) {
        let procedure = self.procedure;
        for group in &procedure.groups {
            let place = at("group", &group.path);
            for sentence in [&group.item, &group.add, &group.remove] {
                self.sentence(&place, sentence, false, &[]);
            }
            if procedure.fields.iter().all(|field| field.group() != Some(&group.path)) {
                self.say(&place, &["no field is in this group"]);
            }
        }
        for group in procedure.fields.iter().filter_map(Field::group) {
            if procedure.group(group).is_none() {
                self.say(&at("group", group), &["its items are called nothing"]);
            }
        }
    }

    fn field(&mut self, rank: usize, field: &Field) {
        let place = at("field", &field.path);
        self.sentence(&place, &field.label, false, &[]);
        field.hint.iter().for_each(|hint| self.sentence(&place, hint, true, &[]));
        field.missing.iter().for_each(|missing| self.sentence(&place, missing, true, &[]));
        if field.required && field.missing.is_none() {
            self.say(&place, &["a required field says what to do when it is missing"]);
        }
        if let Answers::Choice(choices) = &field.answers {
            for choice in choices {
                self.sentence(&place, &choice.label, false, &[]);
            }
        }
        if let Some(when) = &field.when {
            self.condition(&place, when);
            if self.latest(when).is_some_and(|latest| latest >= rank) {
                self.say(&place, &["its condition looks at a field that comes after it"]);
            }
        }
    }

    /// The last of the fields that a condition looks at.
    fn latest(&self, condition: &Condition) -> Option<usize> {
        match condition {
            Condition::All(each) | Condition::Any(each) => each.iter().filter_map(|each| self.latest(each)).max(),
            Condition::Not(inner) => self.latest(inner),
            Condition::Known(rank) => self.procedure.knowns.get(*rank).and_then(|known| self.latest(&known.condition)),
            Condition::Test(operand, _) => Some(operand.field),
        }
    }

    fn condition(&mut self, place: &str, condition: &Condition) {
        match condition {
            Condition::All(each) | Condition::Any(each) => each.iter().for_each(|each| self.condition(place, each)),
            Condition::Not(inner) => self.condition(place, inner),
            Condition::Known(_) => {}
            Condition::Test(operand, test) => self.test(place, operand, test),
        }
    }

    /// A test suits what its field may answer.
    fn test(&mut self, place: &str, operand: &Operand, test: &Test) {
        let Some(field) = self.procedure.fields.get(operand.field) else { return };
        let path = field.path.as_str();
        if let Some(fact) = &operand.fact {
            let told = match &field.answers {
                Answers::Kind(kind) => kind.about().facts.contains(&fact.as_str()),
                _ => false,
            };
            if !told {
                self.say(place, &[path, " tells no fact ", fact]);
            }
            return;
        }
        let strange = match (test, &field.answers) {
            (Test::In(words), Answers::Choice(choices)) => {
                words.iter().find(|word| choices.iter().all(|choice| choice.id != **word)).map(String::as_str)
            }
            (Test::In(words), Answers::YesNo | Answers::Tick) => {
                words.iter().find(|word| !matches!(word.as_str(), "true" | "false")).map(String::as_str)
            }
            (Test::In(words), Answers::Kind(kind)) => {
                let context = crate::identifiers::Context::default();
                let canonical = |word: &String| kind.read(word, &context).is_ok_and(|read| read.canonical == *word);
                words.iter().find(|word| !canonical(word)).map(String::as_str)
            }
            (Test::YoungerThan(_) | Test::OlderThan(_) | Test::DueWithin(_) | Test::From(_) | Test::Until(_), _)
                if !field.is_date() =>
            {
                Some("a date")
            }
            (Test::AtLeast(_) | Test::AtMost(_), Answers::Number { .. }) | (Test::Given(_), _) => None,
            (Test::AtLeast(_) | Test::AtMost(_), _) => Some("a number"),
            _ => None,
        };
        if let Some(word) = strange {
            self.say(place, &[path, " is never ", word]);
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let place = at("rule", &rule.id);
        let placeholders: &[&str] = if matches!(rule.then, Check::Within(..)) { &["limit", "earliest"] } else { &[] };
        self.sentence(&place, &rule.message, true, placeholders);
        rule.when.iter().for_each(|when| self.condition(&place, when));
        if let Check::That(condition) = &rule.then {
            self.condition(&place, condition);
        }
        let dates: &[usize] = match &rule.then {
            Check::Within(date, _, Some(other)) => &[*date, *other],
            Check::Within(date, _, None) | Check::Past(date, ..) => &[*date],
            _ => &[],
        };
        for rank in dates {
            if let Some(field) = self.procedure.fields.get(*rank).filter(|field| !field.is_date()) {
                self.say(&place, &[&field.path, " is not a date"]);
            }
        }
        if matches!(&rule.then, Check::Unique(fields) if fields.iter().any(|rank| {
            self.procedure.fields.get(*rank).is_none_or(|field| field.group().is_none())
        })) {
            self.say(&place, &["unique compares the items of a group"]);
        }
        let groups = |rank: &usize| self.procedure.fields.get(*rank).and_then(Field::group);
        let first = rule.blames.first().and_then(groups);
        if rule.blames.iter().any(|blamed| groups(blamed).is_some_and(|group| first != Some(group))) {
            self.say(&place, &["it blames fields of two groups"]);
        }
    }
}

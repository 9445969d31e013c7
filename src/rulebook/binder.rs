//! From the tree of a procedure to the [`Procedure`]: closed shapes, every name resolved.

use super::conditions::condition;
use super::model::{
    Amount, Answers, Choice, Condition, Document, Elsewhere, Fee, Field, Group, Known, Later, Limit, Procedure,
    Sentence, Source, Step, Sure,
};
use super::rules::rule;
use crate::date::Date;
use crate::fault::Period;
use crate::identifiers::Kind;
use crate::json::{Member, Value};
use crate::text::thousandths;
use core::fmt;

/// What is misprinted in a procedure, and where. It quotes the rulebook, never an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misprint(Box<str>); // thin: every step of the binder may give one back

impl Misprint {
    /// The text is not JSON, or not that of a procedure.
    #[must_use]
    pub fn of_text() -> Self {
        misprint("procedure", &["not the text of a procedure"])
    }
}

impl fmt::Display for Misprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub(super) type Binding<T> = Result<T, Misprint>;

/// Binds a procedure.
///
/// # Errors
/// The first misprint.
pub fn bind(tree: &Value, hash: &str) -> Result<Procedure, Misprint> {
    let file = Table::new("procedure", tree)?;
    file.only(&[
        "id",
        "edition",
        "since",
        "status",
        "title",
        "day",
        "own",
        "source",
        "limit",
        "step",
        "field",
        "group",
        "known",
        "elsewhere",
        "rule",
        "document",
        "amount",
        "fee",
        "server",
    ])?;
    let mut names = Names::default();
    for source in file.named("source")? {
        names.sources.push(bind_source(&source)?);
    }
    for limit in file.named("limit")? {
        names.limits.push(bind_limit(&limit)?);
    }
    for amount in file.named("amount")? {
        let bound = bind_amount(&amount, &names)?;
        names.amounts.push(bound);
    }
    // Filled as it is read: a misprint met on the way drops one thing, not each part by itself.
    let mut procedure = Procedure { hash: hash.to_owned(), ..Procedure::default() };
    file.text("id")?.clone_into(&mut procedure.id);
    procedure.edition = file.day("edition")?.to_string();
    procedure.title = file.sentence("title")?;
    for step in file.each("step")? {
        procedure.steps.push(bind_step(&step)?);
    }
    let fields = file.each("field")?;
    for field in &fields {
        let path = field.text("path")?;
        if path.contains(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '[' | ']')) {
            return Err(field.misprint(&["paths are dotted camelCase"]));
        }
        names.fields.push(path.to_owned());
    }
    for (id, tree) in file.members("known")? {
        let condition = condition(&at("known", id), tree, &names)?;
        names.knowns.push(id.to_string());
        procedure.knowns.push(Known { id: id.to_string(), condition });
    }
    if file.get("day").is_some() {
        procedure.day = Some(names.field("procedure", file.text("day")?)?);
    }
    for field in &fields {
        let mut field = bind_field(field, &procedure.steps, &names)?;
        field.asked_with = asked_with(&field, &procedure);
        procedure.fields.push(field);
    }
    for each in file.each("group")? {
        procedure.groups.push(bind_group(&each)?);
    }
    procedure.own = file.condition("own", &names)?;
    for each in file.each("elsewhere")? {
        procedure.elsewhere.push(bind_elsewhere(&each, &names)?);
    }
    let draft = file.one_of("status", &["draft", "reviewed"])? == "draft";
    for each in file.each("rule")? {
        procedure.rules.push(rule(&each, &names, draft)?);
    }
    for each in file.each("document")? {
        procedure.documents.push(bind_document(&each, &names)?);
    }
    for each in file.each("fee")? {
        procedure.fees.push(bind_fee(&each, &names)?);
    }
    for each in file.each("server")? {
        procedure.later.push(bind_later(&each)?);
    }
    procedure.sources = names.sources;
    Ok(procedure)
}

/// The names that a procedure declares, in order: what refers to them keeps their rank.
#[derive(Default)]
pub(super) struct Names {
    pub(super) fields: Vec<String>,
    pub(super) knowns: Vec<String>,
    pub(super) limits: Vec<Limit>,
    pub(super) amounts: Vec<Amount>,
    pub(super) sources: Vec<Source>,
}

impl Names {
    pub(super) fn field(&self, at: &str, path: &str) -> Binding<usize> {
        let rank = self.fields.iter().position(|field| field == path);
        rank.ok_or_else(|| misprint(at, &["no field is called ", path]))
    }

    /// The source that a table names.
    pub(super) fn source(&self, table: &Table<'_>) -> Binding<usize> {
        let name = table.text("source")?;
        let rank = self.sources.iter().position(|source| source.id == name);
        rank.ok_or_else(|| table.misprint(&["no source is called ", name]))
    }
}

fn bind_source(source: &Table<'_>) -> Binding<Source> {
    source.only(&["ref", "sure", "read"])?;
    let sure = match source.one_of("sure", &["high", "medium", "low"])? {
        "high" => Sure::High,
        "medium" => Sure::Medium,
        _ => Sure::Low,
    };
    Ok(Source { id: source.name.clone(), reference: source.text("ref")?.to_owned(), sure })
}

fn bind_limit(limit: &Table<'_>) -> Binding<Limit> {
    limit.only(&["years", "months", "days", "source"])?;
    limit.text("source")?;
    let mut values: Vec<(Date, Period)> = Vec::new();
    for unit in ["years", "months", "days"] {
        for (since, length) in limit.members(unit)? {
            let since = since.parse().map_err(|_| limit.misprint(&["not a date: ", since]))?;
            let length = period(unit, length).ok_or_else(|| limit.misprint(&["not a length: ", unit]))?;
            values.insert(values.partition_point(|(other, _)| *other <= since), (since, length));
        }
    }
    if values.is_empty() {
        return Err(limit.misprint(&["a limit needs years, months or days by date"]));
    }
    Ok(Limit { id: limit.name.clone(), values })
}

fn period(unit: &str, length: &Value) -> Option<Period> {
    let Value::Number(length) = length else { return None };
    let length = length.parse().ok()?;
    Some(match unit {
        "years" => Period::Years(length),
        "months" => Period::Months(length),
        _ => Period::Days(length),
    })
}

fn bind_amount(amount: &Table<'_>, names: &Names) -> Binding<Amount> {
    amount.only(&["cents", "source"])?;
    let mut cents: Vec<(Date, u32)> = Vec::new();
    for (since, sum) in amount.members("cents")? {
        let since = since.parse().map_err(|_| amount.misprint(&["not a date: ", since]))?;
        let sum = if let Value::Number(sum) = sum { sum.parse().ok() } else { None };
        let sum = sum.ok_or_else(|| amount.misprint(&["a sum is a number of cents"]))?;
        cents.insert(cents.partition_point(|(other, _)| *other <= since), (since, sum));
    }
    if cents.is_empty() {
        return Err(amount.misprint(&["an amount needs cents by date"]));
    }
    Ok(Amount { id: amount.name.clone(), cents, source: names.source(amount)? })
}

fn bind_fee(fee: &Table<'_>, names: &Names) -> Binding<Fee> {
    fee.only(&["when", "amount", "plus"])?;
    let name = fee.text("amount")?;
    let amount = names.amounts.iter().find(|amount| amount.id == name);
    let amount = amount.ok_or_else(|| fee.misprint(&["no amount is called ", name]))?.clone();
    Ok(Fee { when: fee.condition("when", names)?, amount, plus: fee.flag("plus")? })
}

fn bind_later(each: &Table<'_>) -> Binding<Later> {
    each.only(&["id", "ref", "label"])?;
    Ok(Later { id: each.text("id")?.to_owned(), label: each.sentence("label")? })
}

fn bind_group(group: &Table<'_>) -> Binding<Group> {
    group.only(&["path", "item", "add", "remove"])?;
    Ok(Group {
        path: group.text("path")?.to_owned(),
        item: group.sentence("item")?,
        add: group.sentence("add")?,
        remove: group.sentence("remove")?,
    })
}

fn bind_step(step: &Table<'_>) -> Binding<Step> {
    step.only(&["id", "title"])?;
    Ok(Step { id: step.text("id")?.to_owned(), title: step.sentence("title")? })
}

/// The first field that is asked when the next one is: half of the conditions are that of another. Once the day of the
/// application is read, a condition may look at another day.
fn asked_with(next: &Field, procedure: &Procedure) -> Option<usize> {
    next.when.as_ref()?;
    let is_read = |rank: usize| procedure.day.is_some_and(|day| day < rank);
    let is_alike = |(rank, field): &(usize, &Field)| {
        field.when == next.when && field.group() == next.group() && is_read(*rank) == is_read(procedure.fields.len())
    };
    procedure.fields.iter().enumerate().find(is_alike).map(|(rank, _)| rank)
}

fn bind_field(field: &Table<'_>, steps: &[Step], names: &Names) -> Binding<Field> {
    field.only(&[
        "path",
        "step",
        "kind",
        "choices",
        "most",
        "least",
        "required",
        "when",
        "label",
        "hint",
        "missing",
        "autocomplete",
        "ref",
        "context",
    ])?;
    let step = field.text("step")?;
    let rank = steps.iter().position(|each| each.id == step);
    let rank = rank.ok_or_else(|| field.misprint(&["no step is called ", step]))?;
    let mut bound = Field::at(field.text("path")?.to_owned());
    (bound.step, bound.required) = (rank, field.flag("required")?);
    bound.answers = bind_answers(field)?;
    bound.when = field.condition("when", names)?;
    bound.label = field.sentence("label")?;
    bound.hint = field.maybe_sentence("hint")?;
    bound.missing = field.maybe_sentence("missing")?;
    bound.autocomplete = field.maybe_text("autocomplete")?;
    bound.reference = field.maybe_text("ref")?;
    for (name, path) in field.members("context")? {
        let path = path.text().ok_or_else(|| field.misprint(&["context names a field"]))?;
        bound.context.push((name.to_string(), names.field(&field.at, path)?));
    }
    Ok(bound)
}

fn bind_answers(field: &Table<'_>) -> Binding<Answers> {
    if field.get("choices").is_some() {
        let choices = field.members("choices")?.iter();
        let choices = choices.map(|(id, label)| Ok(Choice { id: id.to_string(), label: sentence(&field.at, label)? }));
        return Ok(Answers::Choice(choices.collect::<Binding<_>>()?));
    }
    Ok(match field.text("kind")? {
        "yes-no" => Answers::YesNo,
        "tick" => Answers::Tick,
        "text" => Answers::Text(field.number("most")?.and_then(|most| u16::try_from(most / 1000).ok()).unwrap_or(256)),
        "number" => Answers::Number {
            least: field.number("least")?.unwrap_or(0),
            most: field.number("most")?.unwrap_or(i64::MAX),
        },
        kind => Answers::Kind(Kind::find(kind).ok_or_else(|| field.misprint(&["no kind is called ", kind]))?),
    })
}

fn bind_elsewhere(each: &Table<'_>, names: &Names) -> Binding<Elsewhere> {
    each.only(&["id", "ref", "when", "goto", "message"])?;
    Ok(Elsewhere {
        id: each.text("id")?.to_owned(),
        reference: each.maybe_text("ref")?,
        when: each.condition("when", names)?.ok_or_else(|| each.misprint(&["elsewhere needs a when"]))?,
        goto: each.maybe_text("goto")?,
        message: each.sentence("message")?,
    })
}

fn bind_document(each: &Table<'_>, names: &Names) -> Binding<Document> {
    each.only(&["id", "when", "label"])?;
    Ok(Document {
        id: each.text("id")?.to_owned(),
        when: each.condition("when", names)?,
        label: each.sentence("label")?,
    })
}

pub(super) fn at(what: &str, name: &str) -> String {
    [what, " ", name].concat()
}

pub(super) fn misprint(at: &str, words: &[&str]) -> Misprint {
    Misprint([at, ": ", &words.concat()].concat().into())
}

fn sentence(at: &str, tree: &Value) -> Binding<Sentence> {
    let text = |language| tree.get(language).and_then(Value::text).map(str::to_owned);
    match (text("fr"), text("en"), tree.object().map(<[_]>::len)) {
        (Some(fr), Some(en), Some(2)) => Ok(Sentence { fr, en }),
        _ => Err(misprint(at, &["a sentence has exactly fr and en"])),
    }
}

/// A table of the file, which knows where it stands.
pub(super) struct Table<'t> {
    pub(super) at: String,
    name: String,
    tree: &'t Value<'t>,
}

impl<'t> Table<'t> {
    fn new(at: &str, tree: &'t Value<'t>) -> Binding<Self> {
        if tree.object().is_none() {
            return Err(misprint(at, &["a table is expected"]));
        }
        Ok(Self { at: at.to_owned(), name: String::new(), tree })
    }

    pub(super) fn misprint(&self, words: &[&str]) -> Misprint {
        misprint(&self.at, words)
    }

    /// Refuses any key but these.
    pub(super) fn only(&self, keys: &[&str]) -> Binding<()> {
        let members = self.tree.object().unwrap_or_default();
        let strange = members.iter().find(|(key, _)| !keys.contains(&key.as_ref()));
        strange.map_or(Ok(()), |(key, _)| Err(self.misprint(&["no such key: ", key])))
    }

    pub(super) fn get(&self, key: &str) -> Option<&'t Value<'t>> {
        self.tree.get(key)
    }

    pub(super) fn text(&self, key: &str) -> Binding<&'t str> {
        self.get(key).and_then(Value::text).ok_or_else(|| self.misprint(&["a text is missing: ", key]))
    }

    fn day(&self, key: &str) -> Binding<Date> {
        let text = self.text(key)?;
        text.parse().map_err(|_| self.misprint(&["not a date: ", text]))
    }

    pub(super) fn maybe_text(&self, key: &str) -> Binding<Option<String>> {
        self.get(key).map(|_| self.text(key).map(str::to_owned)).transpose()
    }

    pub(super) fn one_of(&self, key: &str, words: &[&str]) -> Binding<&'t str> {
        let text = self.text(key)?;
        if words.contains(&text) { Ok(text) } else { Err(self.misprint(&[key, " is never ", text])) }
    }

    fn flag(&self, key: &str) -> Binding<bool> {
        match self.get(key) {
            None => Ok(false),
            Some(Value::Flag(flag)) => Ok(*flag),
            Some(_) => Err(self.misprint(&[key, " is true or false"])),
        }
    }

    pub(super) fn number(&self, key: &str) -> Binding<Option<i64>> {
        let read = |value: &Value| match value {
            Value::Number(number) => thousandths(number),
            _ => None,
        };
        let number = self.get(key).map(|value| read(value).ok_or_else(|| self.misprint(&[key, " is a number"])));
        number.transpose()
    }

    pub(super) fn sentence(&self, key: &str) -> Binding<Sentence> {
        let tree = self.get(key).ok_or_else(|| self.misprint(&["a sentence is missing: ", key]))?;
        sentence(&self.at, tree)
    }

    fn maybe_sentence(&self, key: &str) -> Binding<Option<Sentence>> {
        self.get(key).map(|_| self.sentence(key)).transpose()
    }

    pub(super) fn condition(&self, key: &str, names: &Names) -> Binding<Option<Condition>> {
        self.get(key).map(|tree| condition(&self.at, tree, names)).transpose()
    }

    pub(super) fn fields(&self, key: &str, names: &Names) -> Binding<Vec<usize>> {
        let paths = self.get(key).and_then(Value::list).unwrap_or_default().iter().map(|path| {
            let path = path.text().ok_or_else(|| self.misprint(&[key, " lists fields"]))?;
            names.field(&self.at, path)
        });
        paths.collect()
    }

    fn members(&self, key: &str) -> Binding<&'t [Member<'t>]> {
        let Some(tree) = self.get(key) else { return Ok(&[]) };
        tree.object().ok_or_else(|| self.misprint(&["a table is expected: ", key]))
    }

    /// The tables of a table, each with its name.
    fn named(&self, key: &str) -> Binding<Vec<Table<'t>>> {
        let tables = self.members(key)?.iter().map(|(name, tree)| {
            let mut table = Table::new(&at(key, name), tree)?;
            table.name = name.to_string();
            Ok(table)
        });
        tables.collect()
    }

    /// The tables of a list, each called by its id or path.
    fn each(&self, key: &str) -> Binding<Vec<Table<'t>>> {
        let Some(tree) = self.get(key) else { return Ok(Vec::new()) };
        let list = tree.list().ok_or_else(|| self.misprint(&["a list of tables is expected: ", key]))?;
        let tables = list.iter().map(|tree| {
            let name = tree.get("id").or_else(|| tree.get("path")).and_then(Value::text).unwrap_or("?");
            Table::new(&at(key, name), tree)
        });
        tables.collect()
    }
}

//! A procedure, bound: every name that the file used has become a rank in a list.

use crate::date::Date;
use crate::fault::{Period, Severity};
use crate::identifiers::Kind;
use crate::text::sign;

/// A procedure.
#[derive(Default)]
pub struct Procedure {
    /// The name on the wire, kebab-case English.
    pub id: String,
    /// The date of this edition: a new edition never edits an old one.
    pub edition: String,
    /// The hash of the bound text, `sha256:…`.
    pub hash: String,
    /// What it is for.
    pub title: Sentence,
    /// The screens, in the order of the real site.
    pub steps: Vec<Step>,
    /// The day of the application, if it is asked: it stands for today, unless it is still to come.
    pub day: Option<Reference>,
    /// When the answers are the person’s own: a browser may then offer what it remembers. Always, without a condition.
    pub own: Option<Condition>,
    /// What is asked, in order. A condition only refers to fields before its own.
    pub fields: Vec<Field>,
    /// What the items of repeated groups are called.
    pub groups: Vec<Group>,
    /// What follows from the answers.
    pub knowns: Vec<Known>,
    /// Where the person should go instead.
    pub elsewhere: Vec<Elsewhere>,
    /// What must agree.
    pub rules: Vec<Rule>,
    /// What is to be attached.
    pub documents: Vec<Document>,
    /// What is to be paid: the first amount whose condition holds.
    pub fees: Vec<Fee>,
    /// What a server alone can check.
    pub later: Vec<Later>,
    /// Where the rules come from.
    pub sources: Vec<Source>,
}

/// A sentence or a label, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Sentence {
    /// Takes from the same sentence the language that this one does not have.
    fn learn(&mut self, other: Self) {
        for (known, other) in [(&mut self.fr, other.fr), (&mut self.en, other.en)] {
            if known.is_empty() {
                *known = other;
            }
        }
    }
}

/// A screen.
pub struct Step {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: Sentence,
}

/// A question.
#[derive(Default)]
pub struct Field {
    /// Its place in the form; `[]` after the name of a repeated group.
    pub path: String,
    /// Where the name of its group ends in the path.
    group: Option<usize>,
    /// The rank of its screen.
    pub step: usize,
    /// What may be answered.
    pub answers: Answers,
    /// Whether it must be answered when it is asked.
    pub required: bool,
    /// When it is asked; always, without a condition.
    pub when: Option<Condition>,
    /// An earlier field of its group, or of none, that is asked under the same condition on the same day.
    pub(crate) asked_with: Option<Reference>,
    /// The label.
    pub label: Sentence,
    /// The hint under the label.
    pub hint: Option<Sentence>,
    /// What to do when it is not answered.
    pub missing: Option<Sentence>,
    /// The token of `autocomplete`, for the person's own data.
    pub autocomplete: Option<String>,
    /// The rule of the specification that asks for it, or that its kind keeps.
    pub reference: Option<String>,
    /// Other answers that bear on this one, by the name its kind knows them by.
    pub context: Vec<(String, Reference)>,
}

/// What the items of a repeated group are called.
pub struct Group {
    /// The group: `coHolders`.
    pub path: String,
    /// One of its items.
    pub item: Sentence,
    /// To have one more.
    pub add: Sentence,
    /// To have one less.
    pub remove: Sentence,
}

/// What a question takes.
#[derive(Default)]
pub enum Answers {
    /// An identifier.
    Kind(&'static Kind),
    /// One of a closed list.
    Choice(Vec<Choice>),
    /// Yes or no.
    YesNo,
    /// A box that is ticked or not.
    #[default]
    Tick,
    /// Free text, up to a number of characters.
    Text(u16),
    /// A decimal number, in thousandths.
    Number {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
}

/// One of a closed list.
pub struct Choice {
    /// The value on the wire.
    pub id: String,
    /// The label.
    pub label: Sentence,
}

/// A field, by its rank.
pub type Reference = usize;

/// Something that follows from the answers, with a name.
pub struct Known {
    /// Its name.
    pub id: String,
    /// What makes it true.
    pub condition: Condition,
}

/// A condition: true, false, or not known yet.
#[derive(PartialEq, Eq)]
pub enum Condition {
    /// All of them.
    All(Vec<Condition>),
    /// Any of them.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// What another condition says.
    Known(usize),
    /// A test of an answer.
    Test(Operand, Test),
}

/// What a test looks at.
#[derive(PartialEq, Eq)]
pub struct Operand {
    /// The answer.
    pub field: Reference,
    /// One of the facts that its kind tells, instead of the answer itself.
    pub fact: Option<String>,
}

/// A test of one answer.
#[derive(PartialEq, Eq)]
pub enum Test {
    /// One of these words (`true` and `false` for yes-no and ticks).
    In(Vec<String>),
    /// Whether there is an answer.
    Given(bool),
    /// The person was born less than so many years ago.
    YoungerThan(Limit),
    /// More time than this has passed since.
    OlderThan(Limit),
    /// It comes within this time from today, or has come.
    DueWithin(Limit),
    /// On this day or after.
    From(Date),
    /// On this day or before.
    Until(Date),
    /// At least, in thousandths.
    AtLeast(i64),
    /// At most, in thousandths.
    AtMost(i64),
}

/// A length of time, by the date from which it applies.
#[derive(Clone, PartialEq, Eq)]
pub struct Limit {
    /// The name, empty for a length written in place.
    pub id: String,
    /// Since when, how long: in the order of the dates.
    pub values: Vec<(Date, Period)>,
}

impl Limit {
    /// The length that applies on a day; none before its time.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<Period> {
        self.values.iter().rev().find(|(since, _)| *since <= day).map(|(_, period)| *period)
    }
}

/// A reason to go elsewhere.
pub struct Elsewhere {
    /// Its name.
    pub id: String,
    /// The rule of the specification.
    pub reference: Option<String>,
    /// When.
    pub when: Condition,
    /// The procedure that is the right door, if it is one of ours.
    pub goto: Option<String>,
    /// What to do.
    pub message: Sentence,
}

/// A rule: when this holds, then that must.
pub struct Rule {
    /// Its name.
    pub id: String,
    /// Its name in the specification (`X21`).
    pub reference: Option<String>,
    /// When it speaks; always, without a condition.
    pub when: Option<Condition>,
    /// What must hold.
    pub then: Check,
    /// The answers shown, first the one to change.
    pub blames: Vec<Reference>,
    /// How loud.
    pub severity: Severity,
    /// The rank of its source.
    pub source: usize,
    /// What to do.
    pub message: Sentence,
}

/// What a rule demands.
pub enum Check {
    /// Each is answered.
    Require(Vec<Reference>),
    /// None is answered.
    Forbid(Vec<Reference>),
    /// At least one is answered.
    OneOf(Vec<Reference>),
    /// The date is not older than a limit, on the day of another field or today.
    Within(Reference, Limit, Option<Reference>),
    /// The date (with the time of another field, if given) is not in the future, by more than some days.
    Past(Reference, Option<Reference>, i32),
    /// The date or number is not below that of another field.
    NotBefore(Reference, Reference),
    /// The two answers differ, case and accents apart.
    Differ(Reference, Reference),
    /// No item before this one of the group has the same answers, case and accents apart.
    Unique(Vec<Reference>),
    /// A comparison written in Rust, by its name.
    Agree(&'static str, Vec<Reference>),
    /// A condition holds.
    That(Condition),
}

/// A fee: the first whose condition holds, and every one that is added to it.
pub struct Fee {
    /// When; always, without a condition.
    pub when: Option<Condition>,
    /// How much.
    pub amount: Amount,
    /// Whether it is added to the first one, instead of being one of the choices.
    pub plus: bool,
}

/// A sum, by the date from which it applies.
#[derive(Clone)]
pub struct Amount {
    /// Its name in the file.
    pub id: String,
    /// Since when, how many cents of a euro: in the order of the dates.
    pub cents: Vec<(Date, u32)>,
    /// The rank of its source.
    pub source: usize,
}

impl Amount {
    /// The cents that apply on a day; none before its time.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<u32> {
        self.cents.iter().rev().find(|(since, _)| *since <= day).map(|(_, cents)| *cents)
    }
}

/// A check that only a server can make, declared so that a page can say so.
pub struct Later {
    /// Its name.
    pub id: String,
    /// What will be checked.
    pub label: Sentence,
}

/// A document to attach.
pub struct Document {
    /// Its name.
    pub id: String,
    /// When; always, without a condition.
    pub when: Option<Condition>,
    /// What it is called.
    pub label: Sentence,
}

/// Where a rule comes from.
pub struct Source {
    /// Its name in the file.
    pub id: String,
    /// The text.
    pub reference: String,
    /// How sure it is.
    pub sure: Sure,
}

/// How sure a source is. A rule whose source is of low certainty may not refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// An official text.
    High,
    /// Official but old, or several concordant ones.
    Medium,
    /// One weak source.
    Low,
}

/// A bound text of this build: a procedure before it is read.
pub struct Bound {
    /// The name of the procedure.
    pub id: &'static str,
    /// Its hash.
    pub hash: &'static str,
    /// Its tree as JSON.
    pub json: &'static str,
    /// The same packed for a browser, in French and in English.
    pub packed: [&'static str; 2],
}

impl Procedure {
    /// The dates that a rule limits by their age on the day of the application, each once.
    pub fn lasting(&self) -> impl Iterator<Item = &Field> {
        let limited = |rank: usize| {
            self.rules.iter().any(|rule| matches!(&rule.then, Check::Within(field, _, None) if *field == rank))
        };
        self.fields.iter().enumerate().filter(move |(rank, _)| limited(*rank)).map(|(_, field)| field)
    }

    /// What the items of a repeated group are called.
    #[must_use]
    pub fn group(&self, path: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.path == path)
    }

    /// The rank of the field of a path.
    #[must_use]
    pub fn field(&self, path: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.path == path)
    }

    /// Takes from the same procedure, unpacked in another language, what that one says.
    pub fn learn(&mut self, other: Self) {
        for (each, other) in self.fields.iter_mut().zip(other.fields) {
            if let (Some(each), Some(other)) = (&mut each.missing, other.missing) {
                each.learn(other);
            }
        }
        for (each, other) in self.elsewhere.iter_mut().zip(other.elsewhere) {
            each.message.learn(other.message);
        }
        for (each, other) in self.rules.iter_mut().zip(other.rules) {
            each.message.learn(other.message);
        }
    }
}

impl Field {
    /// A field at a place, of which nothing else is said yet.
    #[must_use]
    pub fn at(path: String) -> Self {
        Self { group: path.find('['), path, ..Self::default() }
    }

    /// The repeated group that the field belongs to.
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.group.and_then(|end| self.path.get(..end))
    }

    /// Whether a path is this field's, in whatever item of its group.
    #[must_use]
    pub fn is_at(&self, path: &str) -> bool {
        match sign::cut(&self.path, "[]") {
            None => self.path == path,
            Some((group, rest)) => {
                let item = path.strip_prefix(group).and_then(|path| path.strip_suffix(rest));
                item.is_some_and(|item| item.starts_with('[') && item.ends_with(']'))
            }
        }
    }

    /// Whether the answers are days.
    #[must_use]
    pub fn is_date(&self) -> bool {
        matches!(&self.answers, Answers::Kind(kind) if matches!(kind.spec.id, "date" | "birth-date"))
    }
}

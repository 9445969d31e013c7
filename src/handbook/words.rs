//! Conditions, demands and answers in words, as a lawyer would read them.

use crate::date::Date;
use crate::fault::Severity;
use crate::messages::{Locale, day, period};
use crate::rulebook::{
    Answers, Check, Choice, Condition, Fee, Field, Known, Limit, Operand, Procedure, Reference, Rule, Sentence, Sure,
    Test,
};
use crate::text::decimal;

const NB: &str = "\u{A0}";

/// Says a procedure in a language.
#[derive(Clone, Copy)]
pub(super) struct Words<'p> {
    pub(super) procedure: &'p Procedure,
    pub(super) locale: Locale,
    /// Names instead of labels and lengths, to see whether two editions say the same.
    pub(super) by_name: bool,
}

impl Words<'_> {
    /// The words of the language.
    pub(super) fn pick<'w>(self, fr: &'w str, en: &'w str) -> &'w str {
        match self.locale {
            Locale::Fr => fr,
            Locale::En => en,
        }
    }

    /// The heads of a table.
    pub(super) fn head<const N: usize>(self, fr: [&'static str; N], en: [&'static str; N]) -> Vec<&'static str> {
        match self.locale {
            Locale::Fr => fr.into(),
            Locale::En => en.into(),
        }
    }

    pub(super) fn of(self, sentence: &Sentence) -> &str {
        self.locale.of(sentence)
    }

    /// Between the quotation marks of the language.
    pub(super) fn quoted(self, text: &str) -> String {
        match self.locale {
            Locale::Fr => format!("«{NB}{text}{NB}»"),
            Locale::En => format!("“{text}”"),
        }
    }

    /// The label of a question, quoted.
    pub(super) fn field(self, rank: Reference) -> String {
        let field = self.procedure.fields.get(rank);
        if self.by_name {
            return field.map(|field| field.path.clone()).unwrap_or_default();
        }
        field.map(|field| self.quoted(self.of(&field.label))).unwrap_or_default()
    }

    fn fields(self, ranks: &[Reference], and: &str) -> String {
        let labels: Vec<String> = ranks.iter().map(|rank| self.field(*rank)).collect();
        Self::listed(&labels, and)
    }

    /// `a, b and c`.
    fn listed(items: &[String], and: &str) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
        }
    }

    pub(super) fn and(self) -> &'static str {
        match self.locale {
            Locale::Fr => "et",
            Locale::En => "and",
        }
    }

    fn or(self) -> &'static str {
        match self.locale {
            Locale::Fr => "ou",
            Locale::En => "or",
        }
    }

    /// A condition. What another says is said in its place when it is short, by its name otherwise.
    pub(super) fn condition(self, condition: &Condition) -> String {
        match condition {
            Condition::All(each) => self.joined(each, self.and()),
            Condition::Any(each) => self.joined(each, self.or()),
            Condition::Not(inner) => {
                let not = self.pick("il n’est pas vrai que", "it is not true that");
                let said = self.condition(inner);
                if is_simple(inner) { format!("{not} {said}") } else { format!("{not} ({said})") }
            }
            Condition::Known(rank) => {
                let known = self.procedure.knowns.get(*rank);
                let said = |known: &Known| match self.by_name {
                    true => known.id.clone(),
                    false if is_simple(&known.condition) => self.condition(&known.condition),
                    false => self.quoted(&known.id),
                };
                known.map(said).unwrap_or_default()
            }
            Condition::Test(operand, test) => self.test(operand, test),
        }
    }

    fn joined(self, each: &[Condition], word: &str) -> String {
        if let [one] = each {
            return self.condition(one);
        }
        let grouped = |condition: &Condition| {
            let said = self.condition(condition);
            if is_simple(condition) { said } else { format!("({said})") }
        };
        each.iter().map(grouped).collect::<Vec<_>>().join(&format!(" {word} "))
    }

    fn test(self, operand: &Operand, test: &Test) -> String {
        let mut who = self.field(operand.field);
        if let Some(fact) = &operand.fact {
            who = format!("{} {who}", self.pick(&format!("le fait {fact} de"), &format!("the fact {fact} of")));
        }
        match test {
            Test::In(words) => self.is_one_of(&who, operand, words),
            Test::Given(true) => format!("{who} {}", self.pick("est rempli", "is filled in")),
            Test::Given(false) => format!("{who} {}", self.pick("n’est pas rempli", "is not filled in")),
            Test::YoungerThan(limit) => format!("{} {who}", self.passed(self.pick("moins de", "less than"), limit)),
            Test::OlderThan(limit) => format!("{} {who}", self.passed(self.pick("plus de", "more than"), limit)),
            Test::DueWithin(limit) => {
                let due = self.pick("vient dans les", "comes within");
                format!("{who} {due} {} {}", self.limit(limit), self.pick("qui suivent", "from now"))
            }
            Test::From(first) => format!("{who} {} {}", self.pick("est le", "is on"), self.or_after(*first)),
            Test::Until(last) => {
                format!("{who} {} {} {}", self.pick("est le", "is on"), day(*last), self.pick("ou avant", "or before"))
            }
            Test::AtLeast(least) => {
                format!("{who} {} {}", self.pick("est au moins", "is at least"), self.number(*least))
            }
            Test::AtMost(most) => format!("{who} {} {}", self.pick("est au plus", "is at most"), self.number(*most)),
        }
    }

    fn passed(self, how: &str, limit: &Limit) -> String {
        format!("{how} {} {}", self.limit(limit), self.pick("ont passé depuis", "have passed since"))
    }

    fn or_after(self, first: Date) -> String {
        format!("{} {}", day(first), self.pick("ou après", "or after"))
    }

    fn is_one_of(self, who: &str, operand: &Operand, words: &[String]) -> String {
        let field = self.procedure.fields.get(operand.field).filter(|_| operand.fact.is_none());
        match (field.map(|field| &field.answers), words) {
            (Some(Answers::Tick), [word]) if word == "true" => {
                format!("{who} {}", self.pick("est cochée", "is ticked"))
            }
            (Some(Answers::Tick), [word]) if word == "false" => {
                format!("{who} {}", self.pick("n’est pas cochée", "is not ticked"))
            }
            (answers, words) => {
                let words: Vec<String> = words.iter().map(|word| self.word(answers, word)).collect();
                format!("{who} {} {}", self.pick("est", "is"), Self::listed(&words, self.or()))
            }
        }
    }

    /// A word of a test as the person sees it.
    fn word(self, answers: Option<&Answers>, word: &str) -> String {
        match (answers, word) {
            (Some(Answers::Choice(choices)), _) if !self.by_name => {
                let choice = choices.iter().find(|choice| choice.id == word);
                choice.map_or(word.to_owned(), |choice| self.quoted(self.of(&choice.label)))
            }
            (Some(Answers::YesNo) | None, "true") => self.pick("oui", "yes").to_owned(),
            (Some(Answers::YesNo) | None, "false") => self.pick("non", "no").to_owned(),
            _ => word.to_owned(),
        }
    }

    /// A length that applies now: its last value.
    pub(super) fn limit(self, limit: &Limit) -> String {
        if self.by_name && !limit.id.is_empty() {
            return limit.id.clone();
        }
        limit.values.last().map(|(_, length)| period(*length, self.locale)).unwrap_or_default()
    }

    pub(super) fn number(self, thousandths: i64) -> String {
        let number = decimal(thousandths);
        if self.locale == Locale::Fr { number.replace('.', ",") } else { number }
    }

    /// What a rule demands.
    pub(super) fn demand(self, check: &Check) -> String {
        match check {
            Check::Require(fields) => {
                format!("{} {}", self.fields(fields, self.and()), self.pick("doit être rempli", "must be filled in"))
            }
            Check::Forbid(fields) => {
                format!("{} {}", self.fields(fields, self.and()), self.pick("doit rester vide", "must be left empty"))
            }
            Check::OneOf(fields) => {
                format!("{} {}", self.fields(fields, self.or()), self.pick("doit être rempli", "must be filled in"))
            }
            Check::Within(field, limit, on) => self.within(*field, limit, *on),
            Check::Past(field, _, 0) => {
                format!("{} {}", self.field(*field), self.pick("n’est pas à venir", "is not in the future"))
            }
            Check::Past(field, _, grace) => {
                let grace = period(crate::fault::Period::Days(u16::try_from(*grace).unwrap_or(0)), self.locale);
                let words = self.pick("n’est pas à venir de plus de", "is not in the future by more than");
                format!("{} {words} {grace}", self.field(*field))
            }
            Check::NotBefore(field, other) => {
                let words = self.pick("n’est pas avant", "is not before");
                format!("{} {words} {}", self.field(*field), self.field(*other))
            }
            Check::Differ(field, other) => {
                let words = self.pick("diffère de", "differs from");
                format!("{} {words} {}", self.field(*field), self.field(*other))
            }
            Check::Unique(fields) => {
                let words =
                    self.pick("ne se répète pas d’un élément à l’autre", "is not repeated from one item to another");
                format!("{} {words}", self.fields(fields, self.and()))
            }
            Check::Agree(name, fields) => {
                let words = self.pick("s’accordent selon la comparaison", "agree by the comparison");
                format!("{} {words} {name}", self.fields(fields, self.and()))
            }
            Check::That(condition) => self.condition(condition),
        }
    }

    fn within(self, field: Reference, limit: &Limit, on: Option<Reference>) -> String {
        let (field, limit) = (self.field(field), self.limit(limit));
        match (on.map(|on| self.field(on)), self.locale) {
            (None, Locale::Fr) => format!("{field} date de moins de {limit} le jour de la demande"),
            (None, Locale::En) => format!("{field} is less than {limit} old on the day of the application"),
            (Some(on), Locale::Fr) => format!("{field} date de moins de {limit} à la date de {on}"),
            (Some(on), Locale::En) => format!("{field} is less than {limit} old on the day of {on}"),
        }
    }

    /// What a rule says, its length filled in; a date is only known when it speaks.
    pub(super) fn message(self, rule: &Rule) -> String {
        let message = self.of(&rule.message).replace("{earliest}", self.pick("jj/mm/aaaa", "dd/mm/yyyy"));
        match &rule.then {
            Check::Within(_, limit, _) => message.replace("{limit}", &self.limit(limit)),
            _ => message,
        }
    }

    /// What a question takes.
    pub(super) fn answers(self, field: &Field) -> String {
        match &field.answers {
            Answers::Kind(kind) => self.pick(kind.about().fr.name, kind.about().en.name).to_owned(),
            Answers::Choice(choices) => {
                let label = |choice: &Choice| {
                    if self.by_name { choice.id.clone() } else { self.quoted(self.of(&choice.label)) }
                };
                let labels: Vec<String> = choices.iter().map(label).collect();
                Self::listed(&labels, self.or())
            }
            Answers::YesNo => self.pick("oui ou non", "yes or no").to_owned(),
            Answers::Tick => self.pick("case à cocher", "box to tick").to_owned(),
            Answers::Text(most) => {
                format!(
                    "{} {most} {}",
                    self.pick("texte,", "text,"),
                    self.pick("caractères au plus", "characters at most")
                )
            }
            Answers::Number { least, most: i64::MAX } => {
                format!("{} {}", self.pick("nombre, au moins", "number, at least"), self.number(*least))
            }
            Answers::Number { least, most } => {
                let between = self.pick("nombre, de", "number, from");
                format!("{between} {} {} {}", self.number(*least), self.pick("à", "to"), self.number(*most))
            }
        }
    }

    /// When something is asked, always without a condition.
    pub(super) fn when(self, when: Option<&Condition>) -> String {
        let always = || self.pick("toujours", "always").to_owned();
        let said = |when| match (self.condition(when), self.locale) {
            (said, Locale::Fr) if said.starts_with("il ") => format!("s’{said}"),
            (said, Locale::Fr) => format!("si {said}"),
            (said, Locale::En) => format!("if {said}"),
        };
        when.map_or_else(always, said)
    }

    pub(super) fn severity(self, rule: &Rule) -> &'static str {
        match (rule.severity, self.locale) {
            (Severity::Error, Locale::Fr) => "bloque",
            (Severity::Error, Locale::En) => "blocks",
            (Severity::Warning, Locale::Fr) => "avertit",
            (Severity::Warning, Locale::En) => "warns",
            (Severity::Info, Locale::Fr) => "informe",
            (Severity::Info, Locale::En) => "informs",
        }
    }

    pub(super) fn sure(self, sure: Sure) -> &'static str {
        match (sure, self.locale) {
            (Sure::High, Locale::Fr) => "élevée",
            (Sure::High, Locale::En) => "high",
            (Sure::Medium, Locale::Fr) => "moyenne",
            (Sure::Medium, Locale::En) => "medium",
            (Sure::Low, Locale::Fr) => "faible",
            (Sure::Low, Locale::En) => "low",
        }
    }

    /// What is to be paid since when.
    pub(super) fn amounts(self, fee: &Fee) -> String {
        let since = |(since, cents): &(Date, u32)| {
            format!("{} {} {}", self.euros(*cents), self.pick("depuis le", "since"), day(*since))
        };
        let amounts = fee.amount.cents.iter().rev().map(since).collect::<Vec<_>>().join(self.pick(" ; ", "; "));
        [Self::added(fee), &amounts].concat()
    }

    /// The word before what is added to the fee.
    pub(super) fn added(fee: &Fee) -> &'static str {
        if fee.plus { "plus " } else { "" }
    }

    pub(super) fn euros(self, cents: u32) -> String {
        let (whole, rest) = (cents / 100, cents % 100);
        match self.locale {
            Locale::Fr => format!("{whole},{rest:02}{NB}€"),
            Locale::En => format!("€{whole}.{rest:02}"),
        }
    }
}

/// Whether a condition is one test, that needs no brackets inside another.
fn is_simple(condition: &Condition) -> bool {
    match condition {
        Condition::All(each) | Condition::Any(each) => each.len() == 1,
        Condition::Not(inner) => is_simple(inner),
        Condition::Known(_) | Condition::Test(..) => true,
    }
}

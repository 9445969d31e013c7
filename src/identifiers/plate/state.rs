//! The numbers of the State's own cars and of the armies.

use super::runs::{Run, is_department};
use crate::fault::{Code, Fault, Part};
use crate::identifiers::Facts;
use crate::text::Entry;
use core::fmt;

/// `75N-4786G` (arrêté du 14 octobre 1991, until 2009) or eight digits for the armies, seven until 1979. Both are
/// known from descriptions.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum State {
    Domaines { department: String, service: char, number: u16, letters: String },
    Military { digits: String },
}

static NUMBER: Part = Part { id: "number", fr: "le nombre, de 1001 à 9999", en: "the number, 1001 to 9999" };
static LETTERS: Part = Part {
    id: "letters",
    fr: "la ou les deux lettres de la fin, sans I ni O",
    en: "the last letter or two, without I or O",
};

impl State {
    /// `None` where the shape is another.
    pub(super) fn read(entry: &Entry, runs: &[Run]) -> Option<Result<Self, Fault>> {
        if let [digits] = runs {
            return matches!((digits.digits, digits.len()), (true, 7 | 8))
                .then(|| Ok(Self::Military { digits: digits.text.clone() }));
        }
        let [head @ .., number, letters] = runs else { return None };
        let head: String = head.iter().map(|run| run.text.as_str()).collect();
        let service = head.chars().last().filter(|c| matches!(c, 'D' | 'R' | 'N' | 'E'))?;
        let department = head.strip_suffix(service)?;
        if !number.digits
            || number.len() != 4
            || letters.len() > 2
            || !(department == "DZ" || is_department(department))
        {
            return None;
        }
        let Some(value @ 1001..) = number.number() else {
            return Some(Err(entry.fault(Code::Part(&NUMBER), number.ranks.clone())));
        };
        if letters.text.contains(['I', 'O']) {
            return Some(Err(entry.fault(Code::Part(&LETTERS), letters.ranks.clone())));
        }
        let department = department.to_owned();
        Some(Ok(Self::Domaines { department, service, number: value, letters: letters.text.clone() }))
    }

    pub(super) const fn series(&self) -> &'static str {
        match self {
            Self::Domaines { .. } => "DOMAINES",
            Self::Military { .. } => "MILITARY",
        }
    }

    pub(super) fn facts(&self, facts: &mut Facts) {
        if let Self::Domaines { department, number, .. } = self {
            facts.number("number", *number);
            facts.text("department", department.as_str());
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Domaines { department, service, number, letters } => {
                write!(f, "{department}{service}-{number}{letters}")
            }
            Self::Military { digits } => f.write_str(digits),
        }
    }
}

//! The numbers of diplomats, consuls and international organisations (arrêté du 9 février 2009, annexe VII).

use super::runs::{Run, is_department};
use crate::fault::{Code, Fault, Part};
use crate::identifiers::Facts;
use crate::text::Entry;
use core::fmt;

/// `100 CD 20`, `U 300 CMD 1`, `105 C 1.75 Z`: the delegation's letter, the mission, the corps, a number, and
/// sometimes a department and a tax suffix. The dot before a consulate's department is printed; a space is
/// read for it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Diplomatic {
    delegation: Option<String>,
    mission: u16,
    corps: String,
    number: u16,
    department: Option<String>,
    suffix: Option<String>,
}

static MISSION: Part = Part {
    id: "mission",
    fr: "le code du pays ou de l’organisation : de 1 à 199 pour un pays, de 400 à 499, 500, 600 ou 700, et de 200 à 399 après U, E ou S",
    en: "the code of the country or organisation: 1 to 199 for a country, 400 to 499, 500, 600 or 700, and 200 to 399 after U, E or S",
};
static NUMBER: Part = Part {
    id: "number",
    fr: "le numéro dans la série du corps diplomatique ou consulaire",
    en: "the number within the diplomatic or consular series",
};
static DEPARTMENT: Part = Part {
    id: "department",
    fr: "le département à la fin, après un point",
    en: "the department at the end, after a dot",
};

impl Diplomatic {
    /// `None` where nothing tells a diplomatic number from another.
    pub(super) fn read(entry: &Entry, runs: &[Run]) -> Option<Result<Self, Fault>> {
        let (delegation, rest) = match runs {
            [letter, rest @ ..] if matches!(letter.text.as_str(), "U" | "E" | "S") => (Some(letter.text.clone()), rest),
            _ => (None, runs),
        };
        let [mission, corps, number, tail @ ..] = rest else { return None };
        if !mission.digits || !number.digits || !matches!(corps.text.as_str(), "CD" | "CMD" | "C" | "K") {
            return None;
        }
        let (tail, suffix) = match tail {
            [tail @ .., last] if matches!(last.text.as_str(), "Z" | "X") => (tail, Some(last.text.clone())),
            _ => (tail, None),
        };
        let read = Self {
            delegation,
            mission: mission.number().unwrap_or_default(),
            corps: corps.text.clone(),
            number: number.number().unwrap_or_default(),
            department: (!tail.is_empty()).then(|| tail.iter().map(|run| run.text.as_str()).collect()),
            suffix,
        };
        let fault = if !read.has_mission() {
            entry.fault(Code::Part(&MISSION), mission.ranks.clone())
        } else if !read.has_department() {
            entry.fault(Code::Part(&DEPARTMENT), number.ranks.end..entry.len())
        } else if !read.has_number() {
            entry.fault(Code::Part(&NUMBER), number.ranks.clone())
        } else {
            return Some(Ok(read));
        };
        Some(Err(fault))
    }

    pub(super) fn facts(&self, facts: &mut Facts) {
        facts.number("number", self.number);
        facts.number("mission", self.mission);
        facts.text("corps", self.corps.as_str());
        if let Some(department) = &self.department {
            facts.text("department", department.as_str());
        }
    }

    const fn is_country(&self) -> bool {
        self.mission < 200
    }

    fn has_mission(&self) -> bool {
        match (&self.delegation, self.mission, self.corps.as_str()) {
            (None, 1..=199, _) => true,
            (None, 500, corps) => corps == "CD",
            (None, 400..=499 | 600 | 700, corps) | (Some(_), 200..=399, corps) => corps != "C",
            _ => false,
        }
    }

    /// Consuls always have one, consular staff too; the European Space Agency in Guyana has 973 and the staff of
    /// the Council of Europe 67.
    fn has_department(&self) -> bool {
        match (self.department.as_deref(), self.corps.as_str()) {
            (Some(department), "C" | "K") if self.is_country() => is_department(department),
            (Some(department), corps) => {
                self.delegation.is_none()
                    && self.mission >= 400
                    && (department == "973" || (department == "67" && corps == "K"))
            }
            (None, corps) => corps != "C",
        }
    }

    fn has_number(&self) -> bool {
        let consulate = self.is_country() && self.department.is_some();
        match self.corps.as_str() {
            "K" if self.delegation.is_none() && !consulate => (100..=9999).contains(&self.number),
            "CD" | "CMD" if self.delegation.is_none() && self.mission != 500 => (1..=9999).contains(&self.number),
            _ => (1..=999).contains(&self.number),
        }
    }
}

impl fmt::Display for Diplomatic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(delegation) = &self.delegation {
            write!(f, "{delegation} ")?;
        }
        write!(f, "{} {} {}", self.mission, self.corps, self.number)?;
        if let Some(department) = &self.department {
            let before = if self.is_country() { '.' } else { ' ' };
            write!(f, "{before}{department}")?;
        }
        self.suffix.as_ref().map_or(Ok(()), |suffix| write!(f, " {suffix}"))
    }
}

//! The numbers of diplomats, consuls and international organisations (arrêté du 9 février 2009, annexe VII).

use super::Plate;
use super::runs::{Run, is_department, joined};
use crate::fault::{Fault, Part};
use crate::text::Entry;

/// `100 CD 20`, `U 300 CMD 1`, `105 C 1.75 Z`: the delegation's letter, the mission, the corps, a number, and
/// sometimes a department and a tax suffix. The dot before a consulate's department is printed; a space is
/// read for it.
struct Diplomatic<'t> {
    /// Whether the letter of a delegation stands first.
    delegated: bool,
    mission: u16,
    corps: &'t str,
    number: u16,
    department: &'t str,
}

const MISSION: Part = Part::PLATE_DIPLOMATIC_MISSION;
const NUMBER: Part = Part::PLATE_DIPLOMATIC_NUMBER;
const DEPARTMENT: Part = Part::PLATE_DIPLOMATIC_DEPARTMENT;

/// `None` where nothing tells a diplomatic number from another.
pub(super) fn read(entry: &Entry, runs: &[Run<'_>]) -> Option<Result<Plate, Fault>> {
    let delegated = usize::from(runs.first().is_some_and(|run| matches!(run.text, "U" | "E" | "S")));
    let [mission, corps, number, tail @ ..] = runs.get(delegated..)? else { return None };
    if !mission.digits || !number.digits || !matches!(corps.text, "CD" | "CMD" | "C" | "K") {
        return None;
    }
    let (tail, suffix) = match tail {
        [tail @ .., last] if matches!(last.text, "Z" | "X") => (tail, last.text),
        _ => (tail, ""),
    };
    let department = joined(tail);
    let read = Diplomatic {
        delegated: delegated > 0,
        mission: mission.number().unwrap_or_default(),
        corps: corps.text,
        number: number.number().unwrap_or_default(),
        department: &department,
    };
    let (part, ranks) = if !read.has_mission() {
        (MISSION, mission.ranks.clone())
    } else if !read.has_department() {
        (DEPARTMENT, number.ranks.end..entry.len())
    } else if !read.has_number() {
        (NUMBER, number.ranks.clone())
    } else {
        let mut canonical = String::new();
        for run in runs.iter().take(delegated + 3) {
            add(&mut canonical, ' ', run.text);
        }
        add(&mut canonical, if read.is_country() { '.' } else { ' ' }, &department);
        add(&mut canonical, ' ', suffix);
        let (mission, number, corps) = (Some(read.mission), Some(read.number), corps.text.to_owned());
        return Some(Ok(Plate { number, mission, corps, department, ..Plate::of("DIPLO", canonical) }));
    };
    Some(Err(entry.wrong(part, ranks)))
}

fn add(canonical: &mut String, between: char, block: &str) {
    if !canonical.is_empty() && !block.is_empty() {
        canonical.push(between);
    }
    canonical.push_str(block);
}

impl Diplomatic<'_> {
    const fn is_country(&self) -> bool {
        self.mission < 200
    }

    fn has_mission(&self) -> bool {
        match (self.delegated, self.mission) {
            (false, 1..=199) => true,
            (false, 500) => self.corps == "CD",
            (false, 400..=499 | 600 | 700) | (true, 200..=399) => self.corps != "C",
            _ => false,
        }
    }

    /// Consuls always have one, consular staff too; the European Space Agency in Guyana has 973 and the staff of
    /// the Council of Europe 67.
    fn has_department(&self) -> bool {
        match (self.department, self.corps) {
            ("", corps) => corps != "C",
            (department, "C" | "K") if self.is_country() => is_department(department),
            ("973", _) | ("67", "K") => !self.delegated && self.mission >= 400,
            _ => false,
        }
    }

    fn has_number(&self) -> bool {
        let most = match self.corps {
            "K" if !self.delegated && (!self.is_country() || self.department.is_empty()) => {
                return (100..=9999).contains(&self.number);
            }
            "CD" | "CMD" if !self.delegated && self.mission != 500 => 9999,
            _ => 999,
        };
        (1..=most).contains(&self.number)
    }
}

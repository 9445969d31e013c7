//! The numbers of the State's own cars and of the armies.

use super::Plate;
use super::runs::{Run, has_i_or_o, is_department, joined};
use crate::fault::{Fault, Part};
use crate::text::Entry;

const NUMBER: Part = Part::PLATE_STATE_NUMBER;
const LETTERS: Part = Part::PLATE_STATE_LETTERS;

/// `75N-4786G` (arrêté du 14 octobre 1991, until 2009) or eight digits for the armies, seven until 1979. Both are
/// known from descriptions. `None` where the shape is another.
pub(super) fn read(entry: &Entry, runs: &[Run<'_>]) -> Option<Result<Plate, Fault>> {
    if let [digits] = runs {
        let military = digits.digits && matches!(digits.len(), 7 | 8);
        return military.then(|| Ok(Plate::of("MILITARY", digits.text.to_owned())));
    }
    let [head @ .., number, letters] = runs else { return None };
    let mut department = joined(head);
    let canonical = [&department, "-", number.text, letters.text].concat();
    let served =
        matches!(department.pop(), Some('D' | 'R' | 'N' | 'E')) && (department == "DZ" || is_department(&department));
    if !served || !number.digits || number.len() != 4 || letters.len() > 2 {
        return None;
    }
    let (part, ranks) = if number.number() < Some(1001) {
        (NUMBER, number.ranks.clone())
    } else if has_i_or_o(letters.text) {
        (LETTERS, letters.ranks.clone())
    } else {
        return Some(Ok(Plate { number: number.number(), department, ..Plate::of("DOMAINES", canonical) }));
    };
    Some(Err(entry.wrong(part, ranks)))
}

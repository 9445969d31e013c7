//! What was probably meant by a number of no series.

use super::runs::{Run, blocks, is_department, runs};
use super::{fni, siv};
use crate::fault::{Alphabet, Code, Fault};
use crate::text::{Entry, Profile};

const SIV: &str = "LL999LL";

/// The best explanation: another kind of number, the bands beside the plate, one or two look-alikes, what the
/// closest series found; at last, how far it is from today's series.
pub(super) fn explain(typed: &Entry, entry: &Entry, dense: &[Run<'_>], fault: Option<Fault>) -> Fault {
    other_kind(entry)
        .or_else(|| bands(entry))
        .or_else(|| look_alike(entry, &blocks(typed.text())))
        .or(fault)
        .or_else(|| nearly_siv(entry, dense))
        .unwrap_or_else(|| entry.whole(Code::Shape))
}

/// A VIN, or the number of the certificate's form.
fn other_kind(entry: &Entry) -> Option<Fault> {
    let kind = if entry.len() == 17 && entry.all(Alphabet::Vin).is_ok() {
        "vin"
    } else if entry.layout("9999AA99999").is_ok() {
        "certificate-form"
    } else {
        return None;
    };
    Some(entry.whole(Code::LooksLike { kind }))
}

/// A number of today's series between the letter F of the left band and the department of the right one.
fn bands(entry: &Entry) -> Option<Fault> {
    let starts = if entry.get(0) == Some('F') { 0..=1 } else { 0..=0 };
    for start in starts {
        let number = entry.keep(&|rank, _| (start..start + 7).contains(&rank));
        let Some(Ok(plate)) = siv::read(&number, &runs(number.text())) else { continue };
        let band = entry.part(start + 7..entry.len());
        let beside = if band.is_empty() { 0..start } else { start + 7..entry.len() };
        if !beside.is_empty() && (band.is_empty() || is_department(band)) {
            let code = Code::Length { found: u16::try_from(entry.len()).unwrap_or(u16::MAX), least: 7, most: 7 };
            return Some(entry.fault(code, beside).suggest(Some(plate.canonical)));
        }
    }
    None
}

/// Characters that stand for others: two at most in today's series, one in the old, where several readings are none
/// and digits alone are none either. Blocks that were typed apart stay apart.
fn look_alike(entry: &Entry, typed: &[usize]) -> Option<Fault> {
    let apart = |blocks: [usize; 3]| typed.len() == 1 || *typed == blocks;
    let today = if apart([2, 3, 2]) { offered(entry, SIV, 2) } else { None };
    if today.is_some() || entry.all(Alphabet::Digit).is_ok() {
        return today;
    }
    let mut old = None;
    for (letters, department) in [("AA", "99"), ("AA", "999"), ("AAA", "99"), ("AAA", "999"), ("A", "99"), ("A", "999")]
    {
        let number = entry.len().checked_sub(letters.len() + department.len());
        let Some(number @ 1..=4) = number else { continue };
        if !apart([number, letters.len(), department.len()]) {
            continue;
        }
        let layout = ["9999".get(..number)?, letters, department].concat();
        if let Some(fault) = offered(entry, &layout, 1) {
            if old.is_some() {
                return None;
            }
            old = Some(fault);
        }
    }
    old
}

/// The fault of a layout, if what it offers reads.
fn offered(entry: &Entry, layout: &str, most: usize) -> Option<Fault> {
    let near = (1..=most).contains(&entry.misfits(layout));
    near.then(|| entry.layout(layout).err())?.filter(|fault| fault.suggestion.as_deref().is_some_and(reads))
}

/// Whether what a look-alike offers is a number of its series.
fn reads(meant: &str) -> bool {
    let Ok(entry) = Entry::read(meant, Profile::SPACED) else { return false };
    let dense = runs(meant);
    matches!(siv::read(&entry, &dense), Some(Ok(_))) || matches!(fni::read(&entry, &dense), Some(Ok(_)))
}

/// A character or a length away from today's series, if it begins like one.
fn nearly_siv(entry: &Entry, dense: &[Run<'_>]) -> Option<Fault> {
    let begins = dense.first().is_some_and(|run| !run.digits);
    (begins && (entry.len() != 7 || entry.misfits(SIV) == 1)).then(|| entry.layout(SIV).err())?
}

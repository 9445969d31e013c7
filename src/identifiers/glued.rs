//! The check digit of a zone, typed along with the number that it follows there.

use crate::checksum::mrz;
use crate::fault::Fault;
use crate::text::Entry;

/// The fault, with the number alone where one character more is its check digit. What the digit counts `before` the
/// number is not part of it.
#[inline(never)]
pub(super) fn apart(entry: &Entry, fault: Fault, length: usize, before: &str) -> Fault {
    let number = entry.part(0..length);
    let check = mrz(&[before, number].concat()).map(u64::from);
    let last = length..length + 1;
    let glued = check.is_some() && check == entry.number(last.clone()) && entry.len() == last.end;
    if glued { entry.fault(fault.code, last).suggest(Some(number.to_owned())) } else { fault }
}

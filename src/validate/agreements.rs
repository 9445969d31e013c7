//! Comparisons that the closed verbs of the rulebook do not express, each by its name there.

use super::answer::Answer;
use crate::identifiers::Fact;
use crate::text::folded;

/// Whether the answers agree; `None` when that is not known.
pub(super) fn agree(name: &str, answers: &[&Answer]) -> Option<bool> {
    match (name, answers) {
        ("form-year", [form, issued]) => form_year(form, issued),
        ("model-years", [vin, first_registered]) => model_years(vin, first_registered),
        ("parent-is-older", [parent, child]) => years_apart(parent, child, 12),
        ("minor-then", [born, then]) => years_apart(born, then, 18).map(|adult| !adult),
        ("fourteen-then", [born, then]) => years_apart(born, then, 14),
        ("three-years-then", [since, then]) => years_apart(since, then, 3),
        ("two-persons", pairs) => two_persons(pairs),
        _ => None,
    }
}

/// P14, D22: the second day is so many years after the first, or more. Of partial dates, only what holds for all
/// the days they may mean is known.
fn years_apart(first: &Answer, second: &Answer, years: i32) -> Option<bool> {
    let (first, second) = (first.days?, second.days?);
    let earliest = second.first >= first.last.plus_years(years);
    let latest = second.last >= first.first.plus_years(years);
    (earliest == latest).then_some(earliest)
}

/// T06: who acts and for whom are two persons unless name, first names and birth date are all the same: a father
/// and his son may bear the same names.
fn two_persons(pairs: &[&Answer]) -> Option<bool> {
    let same = pairs.chunks(2).all(|pair| match pair {
        [one, other] => folded(&one.canonical) == folded(&other.canonical),
        _ => false,
    });
    Some(!same)
}

/// X05: the year that begins a form number is that of the certificate, or the next one (1,720 of 1,720
/// certificates).
fn form_year(form: &Answer, issued: &Answer) -> Option<bool> {
    let Some(Fact::Number(year)) = form.facts.get("year") else { return None };
    let issued = i64::from(issued.days?.first.year());
    Some((issued..=issued + 1).contains(year))
}

/// X08: for a VIN of a market where its 10th character tells the model year, one of the years that it may mean
/// is at most two years after the first registration, and at most four before.
fn model_years(vin: &Answer, first_registered: &Answer) -> Option<bool> {
    let year = i64::from(first_registered.days?.first.year());
    let Some(Fact::List(years)) = vin.facts.get("modelYears") else { return None };
    Some(years.iter().any(|model| matches!(model, Fact::Number(model) if (model - 2..=model + 4).contains(&year))))
}

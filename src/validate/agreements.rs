//! Comparisons that the closed verbs of the rulebook do not express, each by its name there.

use super::answer::Answer;
use crate::identifiers::Fact;

/// Whether the answers agree; `None` when that is not known.
pub(super) fn agree(name: &str, answers: &[&Answer]) -> Option<bool> {
    match (name, answers) {
        ("form-year", [form, issued]) => form_year(form, issued),
        ("model-years", [vin, first_registered]) => model_years(vin, first_registered),
        _ => None,
    }
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

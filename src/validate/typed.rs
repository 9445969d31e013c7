//! The answers of a form from a type of the caller's own.

use super::{Form, check};
use crate::date::Date;
use crate::json;
use crate::report::Report;
use crate::rulebook::Procedure;
use core::fmt;
use serde::Serialize;

/// The values are not the answers of a form: not an object, the same path twice, or too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnswers;

impl fmt::Display for NotAnswers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the answers of a form: an object by path, or nested")
    }
}

impl core::error::Error for NotAnswers {}

impl Procedure {
    /// Checks answers on a civil date of Europe/Paris: a struct, nested like the paths of the procedure
    /// (`holder.birthDate` is the field `birth_date` of `holder`, renamed to camelCase), or a map by path.
    ///
    /// ```
    /// # use guichet::library::Library;
    /// # use std::collections::BTreeMap;
    /// #[derive(serde::Serialize)]
    /// struct Vehicle { plate: String }
    /// #[derive(serde::Serialize)]
    /// struct Transfer { vehicle: Vehicle }
    ///
    /// let procedure = Library::bundled().find("vehicle-transfer").unwrap();
    /// let today = "2026-11-22".parse().unwrap();
    /// let transfer = Transfer { vehicle: Vehicle { plate: "AI-123-CD".into() } };
    /// let report = procedure.check(&transfer, today).unwrap();
    /// assert_eq!(report.issues[0].path.as_str(), "vehicle.plate");
    /// assert_eq!(report, procedure.check(&BTreeMap::from([("vehicle.plate", "AI-123-CD")]), today).unwrap());
    /// ```
    ///
    /// # Errors
    /// [`NotAnswers`].
    pub fn check(&self, answers: &(impl Serialize + ?Sized), today: Date) -> Result<Report<'_>, NotAnswers> {
        let values = json::of(answers).map_err(|_| NotAnswers)?;
        let form = Form::read(&values).map_err(|_| NotAnswers)?;
        Ok(check(self, &form, today, None))
    }
}

//! Where a file is put: each document that a procedure asks for is a slot, by its name in the rulebook.

use crate::fault::Period;

/// What a slot takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// An identity photograph: JPEG or PNG, of one shape.
    Photograph,
    /// A document that has two sides.
    BothSides,
    /// Any other document.
    Document,
}

/// The documents that are no ordinary ones.
const TAKES: &[(&str, Takes)] = &[
    ("photograph", Takes::Photograph),
    ("identity", Takes::BothSides),
    ("agent-identity", Takes::BothSides),
    ("principal-identity", Takes::BothSides),
    ("driving-licence", Takes::BothSides),
    ("foreign-licence", Takes::BothSides),
    ("licence-copy", Takes::BothSides),
    ("licence-sides", Takes::BothSides),
    ("old-card", Takes::BothSides),
];

/// How old a document may be, by the procedure where that matters: what service-public says of each. What an inspection
/// allows hangs on its result: its rules are in the rulebook.
const FRESH: &[(&str, &str, Period)] = &[
    ("proof-of-address", "identity-card", Period::Years(1)), // F14929
    ("proof-of-address", "passport", Period::Years(1)),      // F14929
    ("proof-of-address", "", Period::Months(6)),             // F31847
    ("photograph", "", Period::Months(6)),                   // F10619
    ("birth-certificate", "", Period::Months(3)),            // F14929
    ("administrative-status", "", Period::Days(15)),         // F1707
    ("medical-opinion", "", Period::Years(2)),               // F2686
    ("attestation", "licence-exchange", Period::Months(3)),  // F1460
];

impl Takes {
    /// By the name of a document.
    #[must_use]
    pub fn of(document: &str) -> Self {
        TAKES.iter().find(|(id, _)| *id == document).map_or(Self::Document, |(_, takes)| *takes)
    }
}

/// How old a document may be; none where the day on it does not matter. Without a procedure, the longest of its limits.
#[must_use]
pub fn freshness(document: &str, procedure: Option<&str>) -> Option<Period> {
    let named = |(id, of, _): &&(&str, &str, Period)| {
        *id == document && (of.is_empty() || procedure.is_none_or(|procedure| procedure == *of))
    };
    FRESH.iter().find(named).map(|(.., period)| *period)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_of_address_is_older_where_the_procedure_allows() {
        assert_eq!(freshness("proof-of-address", Some("passport")), Some(Period::Years(1)));
        assert_eq!(freshness("proof-of-address", Some("vehicle-transfer")), Some(Period::Months(6)));
        assert_eq!(freshness("proof-of-address", None), Some(Period::Years(1)), "nobody is refused for want of a name");
        assert_eq!(freshness("attestation", Some("licence-loss")), None);
        assert_eq!(freshness("insurance", None), None);
    }
}

//! What a printed photo measures, by document and country: the millimetres that the authority publishes.

/// The photo that a document asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Specification {
    /// As questions name it.
    pub document: &'static str,
    /// ISO 3166.
    pub country: &'static str,
    /// The print, in millimetres: width and height.
    pub print: (f64, f64),
    /// From the chin to the top of the skull, in millimetres: the least and the most.
    pub head: (f64, f64),
    /// Who says so.
    pub authority: &'static str,
    /// When it was read there, or in a copy of it.
    pub read: &'static str,
    /// Read in an official text: what is not may only warn.
    pub sure: bool,
}

/// « de 32 à 36 mm, du bas du menton au sommet du crâne (hors chevelure) », 35×45 mm.
const FRENCH: Specification = Specification {
    document: "passport",
    country: "FR",
    print: (35.0, 45.0),
    head: (32.0, 36.0),
    authority: "arrêté du 5 février 2009, annexe ; F10619",
    read: "2026-11-22",
    sure: true,
};

/// Those that are known, the first by default.
///
/// For the licence and the residence permit asked on line the authority wants the code of an e-photo, and no file: the
/// norm of the picture is the same.
pub const SPECIFICATIONS: &[Specification] = &[
    FRENCH,
    Specification { document: "identity-card", ..FRENCH },
    Specification { document: "licence", ..FRENCH },
    Specification { document: "residence-permit", ..FRENCH },
    Specification { document: "visa", authority: "ICAO 9303-3 ; Schengen", sure: false, ..FRENCH },
    Specification {
        document: "passport",
        country: "GB",
        head: (29.0, 34.0),
        authority: "gov.uk, copies",
        sure: false,
        ..FRENCH
    },
    Specification {
        document: "visa",
        country: "US",
        print: (51.0, 51.0),
        head: (25.5, 35.0),
        authority: "travel.state.gov, guide 3882",
        sure: false,
        ..FRENCH
    },
];

impl Specification {
    /// That of a document of a country.
    #[must_use]
    pub fn find(document: &str, country: &str) -> Option<&'static Self> {
        SPECIFICATIONS.iter().find(|known| known.document == document && known.country == country)
    }

    /// The same, of a French passport where nothing is said.
    #[must_use]
    pub fn asked(document: Option<&str>, country: Option<&str>) -> Option<&'static Self> {
        Self::find(document.unwrap_or(FRENCH.document), country.unwrap_or(FRENCH.country))
    }

    /// The French one.
    #[must_use]
    pub fn french() -> &'static Self {
        const { &FRENCH }
    }

    /// Width over height.
    #[must_use]
    pub fn shape(&self) -> f64 {
        self.print.0 / self.print.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millimetres_and_the_published_shares_of_the_height_agree() {
        let shares = |document, country| {
            let Specification { head, print, .. } = Specification::find(document, country).unwrap();
            [head.0, head.1].map(|height| (height / print.1 * 1000.0).round().to_string())
        };
        assert_eq!(shares("passport", "FR"), ["711", "800"]);
        assert_eq!(shares("identity-card", "FR"), ["711", "800"]);
        assert_eq!(shares("visa", "US"), ["500", "686"]); // 50 to 69 %
        assert!((Specification::french().shape() - 7.0 / 9.0).abs() < 1e-12);
    }

    #[test]
    fn french_first_and_no_two_the_same() {
        assert_eq!(SPECIFICATIONS[0], *Specification::french());
        for (rank, one) in SPECIFICATIONS.iter().enumerate() {
            assert_eq!(
                SPECIFICATIONS.iter().position(|other| (other.document, other.country) == (one.document, one.country)),
                Some(rank)
            );
        }
    }
}

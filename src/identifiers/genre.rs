//! The national genre of a vehicle (J.1).

use super::code_list::{CodeList, Coded};
use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Code, Fault, Oddity};
use crate::text::{Entry, Profile};
use core::fmt;

/// The genres of annexe V of the arrêté du 9 février 2009, then after them those it replaced. With each, the EU
/// categories it goes with, empty where none is known.
const GENRES: CodeList = CodeList(
    "\
VP|M1|voiture particulière|passenger car|voiture,auto,automobile,berline,car
CTTE|N1|camionnette|van|utilitaire,fourgonnette,véhicule utilitaire
CAM|N2,N3|camion|lorry|poids lourd,truck
TRR|N1,N2,N3|tracteur routier|road tractor|
VASP|M1,N1,N2,N3|véhicule automoteur spécialisé|specialised motor vehicle|camping-car,ambulance,motorhome
TCP|M2,M3|véhicule de transport en commun|bus or coach|bus,autobus,autocar,coach
CL|L1,L2|cyclomoteur|moped|mobylette,cyclo
CYCL|L2|cyclomoteur carrossé à trois roues|three-wheeled moped with bodywork|
MTL|L3,L4|motocyclette légère|light motorcycle|moto légère,125
MTT1|L3,L4|motocyclette de puissance moyenne|medium motorcycle|
MTT2|L3,L4|autre motocyclette|other motorcycle|
TM|L5|tricycle à moteur|motor tricycle|tricycle
QM|L6,L7|quadricycle à moteur|motor quadricycle|quad,voiturette,voiture sans permis
TRA|T1,T2,T3,T4,T5,C1,C2,C3,C4,C5|tracteur agricole|agricultural tractor|
MAGA||machine agricole automotrice|self-propelled agricultural machine|machine agricole
MIAR|S1,S2|machine ou instrument remorqué|towed agricultural machine|
REM|O1,O2,O3,O4|remorque|trailer|
SREM|O1,O2,O3,O4|semi-remorque|semi-trailer|semi remorque
RESP|O1,O2,O3,O4|remorque spécialisée|specialised trailer|caravane,caravan
SRSP|O1,O2,O3,O4|semi-remorque spécialisée|specialised semi-trailer|
RETC|O1,O2,O3,O4|remorque pour transports combinés|trailer for combined transport|
SRTC|O1,O2,O3,O4|semi-remorque pour transports combinés|semi-trailer for combined transport|
SRAT|O1,O2,O3,O4|semi-remorque avec avant-train|semi-trailer with dolly|
REA|R1,R2,R3,R4|remorque agricole|agricultural trailer|
SREA|R1,R2,R3,R4|semi-remorque agricole|agricultural semi-trailer|
MTL1||motocyclette légère (avant 2009)|light motorcycle (before 2009)|
MTL2||motocyclette légère (avant 2009)|light motorcycle (before 2009)|
MTL3||motocyclette légère (avant 2009)|light motorcycle (before 2009)|
MTTE||motocyclette (avant 2009)|motorcycle (before 2009)|
TQM||tricycle ou quadricycle à moteur (avant 2009)|motor tricycle or quadricycle (before 2009)|
VTSU||genre d’avant 2009|genre from before 2009|
VTST||genre d’avant 2009|genre from before 2009|
DERIV-VP||dérivé de voiture particulière (avant 2009)|derived from a passenger car (before 2009)|",
);

/// How many of them are in force.
const IN_FORCE: usize = 25;

/// A national genre: one of 25 codes, or one of the eight that they replaced in 2009, which an old certificate may
/// still bear. A code that is only used in speech (VTC…) is not one.
#[derive(Clone, PartialEq, Eq)]
pub struct Genre(Coded);

identifier!(Genre);

impl Identifier for Genre {
    const SPEC: Spec =
        Spec { id: "genre", profile: Profile::CODE, layouts: &[], unit: Unit::Characters, max_length: 12 };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le,
            name: "genre national (rubrique J.1)",
            example: "VP pour une voiture particulière",
        },
        en: English { name: "national genre (field J.1)", example: "VP for a passenger car" },
        example: "VP",
        shape: "^(?:[A-Z]{2,4}|MTL[123]|MTT[12]|DERIV-VP)$",
        facts: &["legacy", "categories"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "arrêté du 9 février 2009, annexe V; HistoVec",
    };

    const BEGINS: fn(&Spec, &Entry) -> bool = |_, entry| GENRES.begins(entry.text());

    fn facts(&self, facts: &mut Facts) {
        facts.flag("legacy", self.is_legacy());
        if !self.0.of.is_empty() {
            facts.texts("categories", &self.categories().collect::<Vec<_>>());
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        let old = about.context().date("firstRegistered").is_some_and(|registered| registered.year() < 2009);
        if self.is_legacy() && !old {
            about.odd(Oddity::LegacyGenre, 0..about.entry().len());
        }
    }
}

impl Genre {
    /// The genres in force, for a list to choose from.
    pub fn in_force() -> impl Iterator<Item = Coded> {
        GENRES.iter().take(IN_FORCE)
    }

    /// Whether the EU category (J) goes with it, sub-categories and terrain included: `M1G` with `VP`, `L3e-A2` with
    /// `MTT1`, `Ra2` with `REA`. A genre of which no category is known goes with all.
    #[must_use]
    pub fn allows(&self, category: &str) -> bool {
        let mut chars = category.chars().filter(|c| !matches!(c, 'a' | 'b')).map(|c| c.to_ascii_uppercase());
        let base = [chars.next(), chars.next()];
        self.0.of.is_empty() || self.categories().any(|one| one.chars().map(Some).eq(base))
    }

    /// Its name in French.
    #[must_use]
    pub const fn fr(&self) -> &'static str {
        self.0.fr
    }

    /// Its name in English.
    #[must_use]
    pub const fn en(&self) -> &'static str {
        self.0.en
    }

    fn categories(&self) -> impl Iterator<Item = &'static str> {
        self.0.of.split(',')
    }

    fn is_legacy(&self) -> bool {
        GENRES.codes().take(IN_FORCE).all(|code| code != self.0.code)
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let meant = entry.text();
        let nearest = || GENRES.nearest(meant).map(str::to_owned);
        let unlisted = || entry.whole(Code::Unlisted).suggest(nearest());
        GENRES.find(meant).map(Self).ok_or_else(unlisted)
    }
}

impl fmt::Display for Genre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn genre(typed: &str) -> Genre {
        typed.parse().unwrap()
    }

    #[test]
    fn twenty_five_are_in_force() {
        assert_eq!(GENRES.iter().count(), IN_FORCE + 8);
        assert!(!genre("SREA").is_legacy());
        assert!(genre("mtl 1").is_legacy());
        assert_eq!(genre("deriv vp").to_string(), "DERIV-VP");
    }

    #[test]
    fn categories_come_with_their_variants() {
        for (typed, category) in
            [("VP", "M1"), ("VP", "M1G"), ("MTT1", "L3e-A2"), ("QM", "L7e-CU"), ("REA", "Ra2"), ("MAGA", "T1")]
        {
            assert!(genre(typed).allows(category), "{typed} {category}");
        }
        for (typed, category) in [("VP", "N1"), ("CTTE", "N2"), ("CL", "L3e"), ("TCP", "M1"), ("VP", "M"), ("VP", "")] {
            assert!(!genre(typed).allows(category), "{typed} {category}");
        }
    }

    #[test]
    fn what_people_say_is_offered_as_a_code() {
        for (typed, code) in [
            ("CTE", "CTTE"),
            ("voiture", "VP"),
            ("Motocyclette le\u{301}gère", "MTL"),
            ("camping-car", "VASP"),
            ("Semi-remorque", "SREM"),
        ] {
            assert_eq!(typed.parse::<Genre>().unwrap_err().suggestion.as_deref(), Some(code), "{typed}");
        }
        for typed in ["VTC", "MTT3", "moto", "X", "VPP", "\u{301}"] {
            assert_eq!(typed.parse::<Genre>().unwrap_err().suggestion, None, "{typed}");
        }
    }
}

//! The source of energy of a vehicle (P.3).

use super::code_list::{CodeList, Coded};
use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit};
use crate::fault::{Code, Fault};
use crate::text::{Entry, Profile};
use core::fmt;

/// The codes of annexe VI of the arrêté du 9 février 2009, each with its group of article 2 of the arrêté du 21 juin
/// 2016 (Crit’Air, as of 5 July 2023); empty where it has none. The names of `G2`, `1A`, `B1`, `OL`, `HE` and `HH`
/// are not certain.
const ENERGIES: CodeList = CodeList(
    "\
ES|petrol|essence|petrol|ess,sp95,sp98,sp95-e10,sans plomb,super,e5,e10,gasoline
EG|gas|essence-GPL|petrol and LPG|
EN|gas|essence-gaz naturel|petrol and natural gas|
EE|plugInHybrid|essence-électricité, rechargeable|petrol and electricity, plug-in|hybride rechargeable,plug-in hybrid,phev
EH|petrol|essence-électricité, non rechargeable|petrol and electricity, not plug-in|hybride essence
ER|plugInHybrid|essence-GPL et électricité, rechargeable|petrol, LPG and electricity, plug-in|
EQ|gas|essence-GPL et électricité, non rechargeable|petrol, LPG and electricity, not plug-in|
EM|plugInHybrid|essence-gaz naturel et électricité, rechargeable|petrol, natural gas and electricity, plug-in|
EP|gas|essence-gaz naturel et électricité, non rechargeable|petrol, natural gas and electricity, not plug-in|
ET|petrol|éthanol|ethanol|
FE|petrol|superéthanol|superethanol|e85,bioéthanol,superéthanol e85,flexfuel,flex fuel
FG|gas|superéthanol-GPL|superethanol and LPG|
FN|gas|superéthanol-gaz naturel|superethanol and natural gas|
FL|plugInHybrid|superéthanol-électricité, rechargeable|superethanol and electricity, plug-in|
FH|petrol|superéthanol-électricité, non rechargeable|superethanol and electricity, not plug-in|
FR|plugInHybrid|superéthanol-GPL et électricité, rechargeable|superethanol, LPG and electricity, plug-in|
FM|plugInHybrid|superéthanol-gaz naturel et électricité, rechargeable|superethanol, natural gas and electricity, plug-in|
FQ|petrol|superéthanol-GPL et électricité, non rechargeable|superethanol, LPG and electricity, not plug-in|
FP|petrol|superéthanol-gaz naturel et électricité, non rechargeable|superethanol, natural gas and electricity, not plug-in|
GO|diesel|gazole|diesel|gasoil,gas-oil,gas oil,mazout,b7
GL|plugInHybrid|gazole-électricité, rechargeable|diesel and electricity, plug-in|
GH|diesel|gazole-électricité, non rechargeable|diesel and electricity, not plug-in|hybride diesel
GF|diesel|gazole et gaz naturel|diesel and natural gas|
GM|plugInHybrid|gazole-gaz naturel et électricité, rechargeable|diesel, natural gas and electricity, plug-in|
GQ|diesel|gazole-gaz naturel et électricité, non rechargeable|diesel, natural gas and electricity, not plug-in|
GP|gas|GPL|LPG|gaz de pétrole liquéfié
PE|plugInHybrid|GPL-électricité, rechargeable|LPG and electricity, plug-in|
PH|gas|GPL-électricité, non rechargeable|LPG and electricity, not plug-in|
GN|gas|gaz naturel|natural gas|gnv,cng,gnc,gnl,lng
NE|plugInHybrid|gaz naturel-électricité, rechargeable|natural gas and electricity, plug-in|
NH|gas|gaz naturel-électricité, non rechargeable|natural gas and electricity, not plug-in|
GZ|gas|autres hydrocarbures gazeux comprimés|other compressed gaseous hydrocarbons|
EL|electric|électricité|electricity|électrique,elec,electric
H2|electric|hydrogène|hydrogen|pile à combustible
HE|electric|hydrogène-électricité, rechargeable|hydrogen and electricity, plug-in|
HH|electric|hydrogène-électricité, non rechargeable|hydrogen and electricity, not plug-in|
AC|electric|air comprimé|compressed air|
GA|diesel|gazogène|producer gas|
GE|diesel|gazogène-essence|producer gas and petrol|
GG|diesel|gazogène-gazole|producer gas and diesel|
PL|diesel|pétrole lampant|paraffin|
G2|gas|gaz (code G2)|gas (code G2)|
B1|biodiesel|gazole B100|B100 biodiesel|b100,biogazole
1A|gas|bicarburation de type 1A|dual fuel type 1A|
OL||ancien code OL|old code OL|",
);

/// A code of energy. What people say, or read on a pump (diesel, E85), is not a code: the code is offered. `XX`,
/// which files hold for "unknown", is not one either.
#[derive(Clone, PartialEq, Eq)]
pub struct Energy(Coded);

identifier!(Energy);

impl Identifier for Energy {
    const SPEC: Spec =
        Spec { id: "energy", profile: Profile::CODE, layouts: &[], unit: Unit::Characters, max_length: 24 };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le,
            name: "code de l’énergie (rubrique P.3)",
            example: "GO pour le gazole, ES pour l’essence",
        },
        en: English { name: "energy code (field P.3)", example: "GO for diesel, ES for petrol" },
        example: "GO",
        shape: "^(?:[A-Z]{2}|H2|G2|B1|1A)$",
        facts: &["group"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "arrêté du 9 février 2009, annexe VI; arrêté du 21 juin 2016, article 2",
    };

    const BEGINS: fn(&Spec, &Entry) -> bool = |_, entry| ENERGIES.begins(entry.text());

    fn facts(&self, facts: &mut Facts) {
        if let Some(group) = self.group() {
            facts.text("group", group);
        }
    }
}

impl Energy {
    /// Every code, for a list to choose from; with each, its group.
    pub fn all() -> impl Iterator<Item = Coded> {
        ENERGIES.iter()
    }

    /// Its group for the Crit’Air certificate: `petrol`, `diesel`, `biodiesel`, `gas`, `plugInHybrid`, or `electric`,
    /// which is also hydrogen and compressed air: what has no cylinder and emits no CO₂.
    #[must_use]
    pub fn group(&self) -> Option<&'static str> {
        Some(self.0.of).filter(|group| !group.is_empty())
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

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let meant = entry.text();
        let nearest = || ENERGIES.nearest(meant).map(str::to_owned);
        let unlisted = || entry.whole(Code::Unlisted).suggest(nearest());
        ENERGIES.find(meant).map(Self).ok_or_else(unlisted)
    }
}

impl fmt::Display for Energy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_code_has_the_group_of_the_arrete() {
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for one in Energy::all() {
            groups.entry(one.of).or_default().push(one.code);
        }
        for codes in groups.values_mut() {
            codes.sort_unstable();
        }
        assert_eq!(groups["electric"], ["AC", "EL", "H2", "HE", "HH"]);
        assert_eq!(groups["diesel"], ["GA", "GE", "GF", "GG", "GH", "GO", "GQ", "PL"]);
        assert_eq!(groups["petrol"], ["EH", "ES", "ET", "FE", "FH", "FP", "FQ"]);
        assert_eq!(groups["plugInHybrid"], ["EE", "EM", "ER", "FL", "FM", "FR", "GL", "GM", "NE", "PE"]);
        let gas = ["1A", "EG", "EN", "EP", "EQ", "FG", "FN", "G2", "GN", "GP", "GZ", "NH", "PH"];
        assert_eq!(groups["gas"], gas);
        assert_eq!((groups["biodiesel"].as_slice(), groups[""].as_slice()), (&["B1"][..], &["OL"][..]));
    }

    #[test]
    fn what_people_say_is_offered_as_a_code() {
        for (typed, code) in [
            ("diesel", "GO"),
            ("Gazole", "GO"),
            ("gas-oil", "GO"),
            ("essence", "ES"),
            ("SP95-E10", "ES"),
            ("ESS", "ES"),
            ("GPL", "GP"),
            ("E85", "FE"),
            ("Électrique", "EL"),
            ("e\u{301}lectricite\u{301}", "EL"),
            ("hybride rechargeable", "EE"),
        ] {
            assert_eq!(typed.parse::<Energy>().unwrap_err().suggestion.as_deref(), Some(code), "{typed}");
        }
        for typed in ["XX", "HY", "DI", "hybride", "E"] {
            assert_eq!(typed.parse::<Energy>().unwrap_err().suggestion, None, "{typed}");
        }
    }
}

//! A postcode against the town beside it.

use super::super::answer::Answer;
use crate::text::folded;
use crate::text::sign::at;
use core::cmp::Ordering;

/// Towns whose name no other commune bears and which never changed department, in order, each with the beginning of its
/// postcodes (La Poste, base officielle des codes postaux). Any other town is not compared: a postcode may serve
/// communes of two departments.
const TOWNS: &str = "\
aix-en-provence 13
ajaccio 20
amiens 80
angers 49
annecy 74
antibes 06
avignon 84
bastia 20
besancon 25
bordeaux 33
bourges 18
brest 29
caen 14
cannes 06
cayenne 973
chambery 73
clermont-ferrand 63
dijon 21
fort-de-france 972
grenoble 38
le-havre 76
le-mans 72
lille 59
limoges 87
lorient 56
lyon 69
mamoudzou 976
marseille 13
metz 57
monaco 980
montpellier 34
mulhouse 68
nancy 54
nantes 44
nice 06
nimes 30
niort 79
noumea 988
orleans 45
papeete 987
paris 75
pau 64
perpignan 66
poitiers 86
quimper 29
reims 51
rennes 35
roubaix 59
rouen 76
strasbourg 67
toulon 83
toulouse 31
tourcoing 59
troyes 10
versailles 78
villeurbanne 69";

/// Whether the postcode or the department may be that of the town; `None` for a town that is not listed. The
/// departments of Corsica, 2A and 2B, have postcodes that begin with 20.
pub(super) fn town(code: &Answer, town: &Answer) -> Option<bool> {
    let name = named(town.canonical())?;
    let corsican = |digit, place| digit == '0' && matches!(place, 'A' | 'B');
    let alike = |(digit, place)| digit == place || corsican(digit, place);
    listed(TOWNS, &name).map(|prefix| prefix.chars().zip(code.canonical().chars()).all(alike))
}

/// What stands beside a town in the list, of which each look leaves half.
fn listed<'t>(towns: &'t str, name: &str) -> Option<&'t str> {
    let bytes = towns.as_bytes();
    let start = bytes.get(..towns.len() / 2)?.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end = at(bytes.get(start..)?, b'\n').map_or(towns.len(), |length| start + length);
    let line = towns.get(start..end)?;
    let space = at(line.as_bytes(), b' ')?;
    match name.cmp(line.get(..space)?) {
        Ordering::Less => listed(towns.get(..start.checked_sub(1)?)?, name),
        Ordering::Equal => line.get(space + 1..),
        Ordering::Greater => listed(towns.get(end + 1..)?, name),
    }
}

/// `Paris 12e`, `LYON CEDEX 03` and `Aix en Provence` as the list writes them. A digit would find a postcode.
fn named(typed: &str) -> Option<String> {
    let mut name = String::new();
    for word in folded(typed).split([' ', '-']).filter(|word| !word.is_empty()) {
        if word == "cedex" || word.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(word);
    }
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::tests::word;
    use super::*;

    fn agree(code: &str, name: &str) -> Option<bool> {
        town(&word(code), &word(name))
    }

    #[test]
    fn a_town_has_the_postcodes_of_its_department() {
        for (code, name) in [
            ("75012", "Paris 12e"),
            ("75116", "PARIS"),
            ("69003", "Lyon 3e arrondissement"),
            ("69422", "LYON CEDEX 03"),
            ("13100", "Aix en Provence"),
            ("06000", "Nice"),
            ("76600", "Le Havre"),
            ("98000", "Monaco"),
            ("97200", "Fort-de-France"),
            ("25000", "Besançon"),
        ] {
            assert_eq!(agree(code, name), Some(true), "{code} {name}");
        }
        for (code, name) in
            [("20090", "Ajaccio"), ("2A", "Ajaccio"), ("2B", "Bastia"), ("20", "Bastia"), ("988", "Nouméa")]
        {
            assert_eq!(agree(code, name), Some(true), "{code} {name}");
        }
        assert_eq!(agree("21", "Ajaccio"), Some(false));
        assert_eq!(agree("2A", "Lyon"), Some(false));
        assert_eq!(agree("69003", "Marseille"), Some(false));
        assert_eq!(agree("97200", "Cayenne"), Some(false));
    }

    #[test]
    fn a_town_of_a_common_name_is_not_compared() {
        for name in ["Saint-Denis", "Valence", "Nice-la-Forêt", "Brest sur Mer", "75", "12 Paris", "-", ""] {
            assert_eq!(agree("01000", name), None, "{name}");
        }
    }

    #[test]
    fn the_list_is_pairs_of_a_name_and_a_beginning() {
        let pairs: Vec<_> = TOWNS.lines().map(|line| line.split_once(' ').unwrap()).collect();
        assert!(pairs.is_sorted_by_key(|(name, _)| *name));
        assert!(pairs.iter().all(|(name, code)| listed(TOWNS, name) == Some(*code)));
        assert!(pairs.iter().all(|(name, code)| *name == folded(name) && code.chars().all(|c| c.is_ascii_digit())));
    }
}

//! The French sentences.

use super::{Nouns, parts};
use crate::fault::{Alphabet, Code, Oddity, Period};
use crate::identifiers::Unit;
use crate::text::decimal;

/// The no-break space of French punctuation.
const NB: &str = "\u{A0}";

pub(super) fn sentence(code: &Code, nouns: Option<&Nouns<'_>>) -> String {
    let the = nouns.map_or("la réponse", |nouns| nouns.words.the);
    let of = nouns.map_or("de la réponse", |nouns| nouns.words.of);
    let text = match code {
        Code::Empty | Code::Missing => format!("Saisissez {the}."),
        Code::TooLong { .. } => format!("Saisissez seulement {the}{NB}: ce texte est trop long."),
        Code::Length { found, least, most } => length(*found, *least, *most, nouns),
        Code::Character { expected: Alphabet::Text, .. } => {
            format!("Ressaisissez {the}{NB}: un caractère que l’on ne voit pas s’y est glissé.")
        }
        Code::Character { expected, position } => {
            format!("Vérifiez le {} caractère {of}{NB}: c’est {}.", ordinal(*position), alphabet(*expected))
        }
        Code::Shape => format!("Saisissez {the} comme dans l’exemple."),
        Code::Part(part) => format!("Vérifiez, dans {the}, {}.", part.fr),
        Code::CheckDigit(part) => {
            format!("Relisez {the}{NB}: un caractère est à corriger, ou deux sont inversés ({}).", part.fr)
        }
        Code::Calendar => format!("Vérifiez le jour et le mois{NB}: cette date n’existe pas."),
        Code::ShortYear => "Saisissez l’année en 4 chiffres.".to_owned(),
        Code::Unlisted => format!("Recopiez {the} comme sur le document{NB}: ce code n’est pas dans la liste."),
        Code::LooksLike { kind } => looks_like(kind, the),
        Code::Specimen => format!("Recopiez votre document{NB}: ce numéro est celui d’un modèle public."),
        Code::Unusual(oddity) => unusual(*oddity),
        Code::Choice => "Choisissez une des réponses proposées.".to_owned(),
        Code::NotANumber => "Saisissez un nombre, en chiffres. Exemple\u{A0}: 1500.".to_owned(),
        Code::NotTicked => "Cochez la case pour continuer.".to_owned(),
        Code::InFuture => "Saisissez une date passée.".to_owned(),
        Code::TooEarly { earliest, .. } => format!("Saisissez une date à partir du {}.", super::day(*earliest)),
        Code::Order => format!("Vérifiez l’ordre des deux dates{NB}: la seconde ne peut pas précéder la première."),
        Code::TooSmall { least } => format!("Saisissez un nombre à partir de {}.", number(*least)),
        Code::TooLarge { most } => format!("Saisissez un nombre jusqu’à {}.", number(*most)),
        Code::Forbidden => "Effacez cette réponse\u{A0}: elle ne va pas avec les autres.".to_owned(),
        Code::Disagree => "Vérifiez cette réponse\u{A0}: elle ne va pas avec une autre.".to_owned(),
        Code::Same => "Saisissez deux réponses différentes.".to_owned(),
        Code::Count { least, most } => format!("Donnez de {least} à {most} réponses."),
    };
    with_example(text, code, nouns)
}

/// An example ends the sentence, where the person is to type something.
fn with_example(text: String, code: &Code, nouns: Option<&Nouns<'_>>) -> String {
    match (code, nouns) {
        (Code::Unusual(_) | Code::Specimen, _) | (_, None) => text,
        (_, Some(nouns)) => format!("{text} Exemple{NB}: {}.", nouns.words.example),
    }
}

fn length(found: u16, least: u16, most: u16, nouns: Option<&Nouns<'_>>) -> String {
    let of = nouns.map_or("de la réponse", |nouns| nouns.words.of);
    let unit = match nouns.map(|nouns| nouns.unit) {
        Some(Unit::Digits) => "chiffre",
        _ => "caractère",
    };
    let expected = match (least, most) {
        (1, 1) => format!("le {unit}"),
        _ if least == most => format!("les {most} {unit}s"),
        _ => format!("{least} à {most} {unit}s"),
    };
    if found < least {
        let few = least - found;
        let verb = if few == 1 { "il en manque 1".to_owned() } else { format!("il en manque {few}") };
        format!("Saisissez {expected} {of}{NB}: {verb}.")
    } else {
        format!("Saisissez {expected} {of}{NB}: il y en a {} de trop.", found.saturating_sub(most))
    }
}

fn ordinal(position: u16) -> String {
    if position == 1 { "1er".to_owned() } else { format!("{position}e") }
}

const fn alphabet(alphabet: Alphabet) -> &'static str {
    match alphabet {
        Alphabet::Digit => "un chiffre",
        Alphabet::Letter => "une lettre sans accent",
        Alphabet::Alphanumeric => "un chiffre ou une lettre sans accent",
        Alphabet::Vin => "un chiffre ou une lettre, jamais I, O ni Q",
        Alphabet::PlateLetter => "une lettre, jamais I, O ni U",
        Alphabet::Mrz => "une lettre sans accent, un chiffre ou un chevron <",
        Alphabet::Text => "un caractère lisible",
        Alphabet::Name => "une lettre de l’alphabet français, une apostrophe ou un tiret",
        Alphabet::Email => "une lettre sans accent, un chiffre ou un signe comme le point",
    }
}

fn looks_like(kind: &str, the: &str) -> String {
    let other = crate::identifiers::Kind::find(kind).map_or("autre chose", |kind| kind.spec.fr.the);
    format!("Recopiez {the}{NB}: ceci ressemble plutôt à un autre numéro ({other}).")
}

/// A remark says what to look at, and that one may go on.
fn unusual(oddity: Oddity) -> String {
    let what = match oddity {
        Oddity::ShortVin => "Ce numéro a moins de 17 caractères, ce qui ne se voit que sur des véhicules d’avant 1981",
        Oddity::Last4NotNumeric => "Les quatre derniers caractères de ce numéro sont d’habitude des chiffres",
        Oddity::UnknownMaker => "Les trois premiers caractères de ce numéro ne sont d’aucun constructeur connu",
        Oddity::SuspiciousRepetition => "Ce numéro répète presque toujours le même caractère",
        Oddity::CheckDigitMismatch => "Un caractère de ce numéro est peut-être à corriger",
        Oddity::SeriesReserved | Oddity::SeriesUnusual => "Cette série de lettres n’a pas été attribuée d’ordinaire",
        Oddity::MopedSeries => "Ce numéro a la forme de celui d’un cyclomoteur\u{A0}: il y manque peut-être une lettre",
        Oddity::NumberUnusual => "Ce numéro n’a pas été attribué d’ordinaire",
        Oddity::CorsicaBefore1976 => "Le département 20 ne figure que sur des plaques d’avant 1976",
        Oddity::LetterUBefore1984 => "La lettre U ne figure que sur des plaques d’avant novembre 1984",
        Oddity::SeriesSsBefore1986 => "La série SS ne figure que sur des plaques d’avant 1986",
        Oddity::NumberLe10Before1976 => "Les numéros 1 à 10 ne figurent que sur des plaques d’avant octobre 1976",
        Oddity::FourDigitsThreeLetters => "Quatre chiffres avec trois lettres ne se voient pas d’ordinaire",
        Oddity::DepartmentUnusual => "Ce territoire a d’ordinaire son propre système de numéros",
        Oddity::Ambiguous => "Ce numéro peut se lire de deux façons",
        Oddity::ExpiredSeries => "Cette série n’est plus en service depuis 2009",
        Oddity::LegacyShortYear => "Une année en deux chiffres ne figure que sur des cartes grises d’avant 2009",
        Oddity::UnusualLetter => "Une des lettres ne se voit pas d’ordinaire à cette place",
        Oddity::LegacyGenre => "Ce genre ne figure que sur des cartes grises d’avant 2009",
        Oddity::OldTypeCode => "Un code de cette forme ne figure d’ordinaire que sur des cartes grises d’avant 1996",
        Oddity::UnusualYear => "L’année que porte ce numéro surprend",
        Oddity::VeryOld => "Cette date a plus de 120 ans",
        Oddity::UnknownAsZeros => "Une partie inconnue de cette date s’écrit d’ordinaire avec des chevrons",
        Oddity::ForeignSpelling => "Ce nom a une lettre ou un signe que l’état civil français n’écrit pas d’ordinaire",
        Oddity::PhoneRange => "Ce numéro n’est pas d’ordinaire celui d’une personne",
        Oddity::MistypedDomain => "La fin de cette adresse ressemble à une autre, très courante",
        Oddity::CountryLenient => "Ce code de pays s’écrit d’ordinaire autrement",
        Oddity::UnknownCode => "Ce code n’est pas dans notre liste",
        Oddity::PassportShape => "Ce numéro a la forme d’un numéro de passeport",
        Oddity::UnusualHeight => "Cette taille est peu courante",
    };
    let look = match oddity {
        Oddity::PhoneRange | Oddity::MistypedDomain | Oddity::UnusualHeight => {
            format!("Relisez votre réponse{NB}: si elle est juste, vous pouvez continuer.")
        }
        _ => format!("Comparez avec votre document{NB}: s’il est identique, vous pouvez continuer."),
    };
    format!("{what}. {look}")
}

pub(super) fn period(period: Period) -> String {
    let (count, unit) = parts(period);
    let unit = match (unit, count) {
        (0, 1) => "an",
        (0, _) => "ans",
        (1, _) => "mois",
        (_, 1) => "jour",
        _ => "jours",
    };
    format!("{count}{NB}{unit}")
}

fn number(thousandths: i64) -> String {
    decimal(thousandths).replace('.', ",")
}

//! The French sentences.

use super::Language;
use crate::fault::{Alphabet, Code, Flaw, Oddity, Period};

pub(super) static FRENCH: Language = Language {
    sentence,
    flaw,
    example: " Exemple\u{A0}: {example}.",
    the: |spec| spec.fr.the(),
    of: |spec| spec.fr.of(),
    the_answer: "la réponse",
    of_the_answer: "de la réponse",
    something_else: "autre chose",
    part: |part| part.fr(),
    alphabet,
    oddity,
    one: "le {unit}",
    several: "les {most} {unit}s",
    between: "{least} à {most} {unit}s",
    digit: "chiffre",
    character: "caractère",
    ordinal,
    period,
    weights: ("\u{A0}ko", "\u{A0}Mo"),
    decimal_mark: ",",
    rules_replayed: "Continuez\u{A0}: vos réponses sont vérifiées selon les règles du {replayed}. Celles du {current} diffèrent.",
    rules_unknown: "Relisez vos réponses\u{A0}: elles sont vérifiées selon les règles du {current}, et non selon celles de la page que vous avez remplie.",
};

fn sentence(code: &Code) -> &'static str {
    match code {
        Code::Empty | Code::Missing => "Saisissez {the}.",
        Code::TooLong { .. } => "Saisissez seulement {the}\u{A0}: ce texte est trop long.",
        Code::Length { found, least, .. } if *found < *least => {
            "Saisissez {expected} {of}\u{A0}: il en manque {lacking}."
        }
        Code::Length { .. } => "Saisissez {expected} {of}\u{A0}: il y en a {spare} de trop.",
        Code::Character { expected: Alphabet::Text, .. } => {
            "Ressaisissez {the}\u{A0}: un caractère que l’on ne voit pas s’y est glissé."
        }
        Code::Character { .. } => "Vérifiez le {rank} caractère {of}\u{A0}: c’est {alphabet}.",
        Code::Shape => "Saisissez {the} comme dans l’exemple.",
        Code::Part(_) => "Vérifiez, dans {the}, {part}.",
        Code::CheckDigit(_) => "Relisez {the}\u{A0}: un caractère est à corriger, ou deux sont inversés ({part}).",
        Code::Calendar => "Vérifiez le jour et le mois\u{A0}: cette date n’existe pas.",
        Code::ShortYear => "Saisissez l’année en 4 chiffres.",
        Code::Unlisted => "Recopiez {the} comme sur le document\u{A0}: ce code n’est pas dans la liste.",
        Code::LooksLike { .. } => "Recopiez {the}\u{A0}: ceci ressemble plutôt à un autre numéro ({other}).",
        Code::Specimen => "Recopiez votre document\u{A0}: ce numéro est celui d’un modèle public.",
        Code::Unusual(Oddity::PhoneRange | Oddity::MistypedDomain | Oddity::UnusualHeight) => {
            "{oddity}. Relisez votre réponse\u{A0}: si elle est juste, vous pouvez continuer."
        }
        Code::Unusual(_) => "{oddity}. Comparez avec votre document\u{A0}: s’il est identique, vous pouvez continuer.",
        Code::Choice => "Choisissez une des réponses proposées.",
        Code::NotANumber => "Saisissez un nombre, en chiffres. Exemple\u{A0}: 1500.",
        Code::NotTicked => "Cochez la case pour continuer.",
        Code::InFuture => "Saisissez une date passée.",
        Code::TooEarly { .. } => "Saisissez une date à partir du {earliest}.",
        Code::Order => "Vérifiez l’ordre des deux dates\u{A0}: la seconde ne peut pas précéder la première.",
        Code::TooSmall { .. } => "Saisissez un nombre à partir de {least}.",
        Code::TooLarge { .. } => "Saisissez un nombre jusqu’à {most}.",
        Code::Forbidden => "Effacez cette réponse\u{A0}: elle ne va pas avec les autres.",
        Code::Disagree => "Vérifiez cette réponse\u{A0}: elle ne va pas avec une autre.",
        Code::Same => "Saisissez deux réponses différentes.",
        Code::Count { .. } => "Donnez de {least} à {most} réponses.",
        Code::File(what) => flaw(what),
    }
}

/// Files.
fn flaw(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::NoByte => "Choisissez un autre fichier\u{A0}: celui-ci est vide.",
        Flaw::TooHeavy { .. } => {
            "Joignez un fichier de {most} au plus\u{A0}: réduisez la photo, ou numérisez en qualité plus basse."
        }
        Flaw::TooLight { .. } => {
            "Choisissez la photo d’origine, si vous l’avez\u{A0}: celle-ci est si légère qu’il y manque peut-être des détails. Sinon, vous pouvez continuer."
        }
        Flaw::Format { found: "office", .. } => "Enregistrez ce document en PDF, puis joignez-le.",
        Flaw::Format { found: "unknown", .. } => {
            "Joignez un fichier {accepted}\u{A0}: le format de celui-ci ne nous est pas connu."
        }
        Flaw::Format { .. } => "Joignez un fichier {accepted}\u{A0}: celui-ci est au format {found}.",
        Flaw::Heic { .. } => {
            "Joignez un fichier {accepted}. Cette photo est au format HEIC\u{A0}: sur iPhone, choisissez Réglages, Appareil photo, Formats, «\u{A0}Le plus compatible\u{A0}», puis reprenez-la."
        }
        Flaw::Renamed { .. } => "Vous pouvez continuer\u{A0}: malgré son nom, ce fichier est au format {found}.",
        Flaw::TooFewPixels { .. } => {
            "Choisissez une photo plus grande\u{A0}: il faut au moins {width} pixels de large et {height} de haut."
        }
        Flaw::TooManyPixels => {
            "Choisissez une photo plus petite\u{A0}: celle-ci a plus de pixels que nous ne pouvons en lire."
        }
        Flaw::ShortSide { .. } => {
            "Vérifiez que le texte se lit bien\u{A0}: cette image a moins de {least} pixels sur son petit côté. Si tout se lit, vous pouvez continuer."
        }
        Flaw::Proportions => {
            "Choisissez une photo plus haute que large, de la forme d’une photo d’identité\u{A0}: 35 sur 45."
        }
        Flaw::Cut => "Envoyez ce fichier de nouveau\u{A0}: il est incomplet, la fin manque.",
        Flaw::Damaged => "Envoyez ce fichier de nouveau\u{A0}: il est abîmé.",
        Flaw::Trailing => {
            "Vous pouvez continuer\u{A0}: ce fichier contient autre chose après l’image, par exemple une courte vidéo."
        }
        Flaw::Animated => "Choisissez une photo fixe\u{A0}: celle-ci est animée.",
        Flaw::Coarse => {
            "Choisissez la photo d’origine, si vous l’avez\u{A0}: celle-ci a été très compressée. Sinon, vous pouvez continuer."
        }
        Flaw::Grey => {
            "Choisissez une photo en couleurs, si vous l’avez\u{A0}: elle est fortement recommandée. Sinon, vous pouvez continuer."
        }
        Flaw::Inks => {
            "Enregistrez la photo en couleurs d’écran (RVB)\u{A0}: celle-ci est préparée pour l’imprimerie. Vous pouvez aussi continuer."
        }
        Flaw::Located => {
            "Vous pouvez continuer\u{A0}: ce fichier contient le lieu de la prise de vue. Pour ne pas le donner, retirez-le avant l’envoi."
        }
        Flaw::OldPhotograph { .. } => {
            "Vérifiez la date de la photo\u{A0}: d’après le fichier, elle a plus de {limit}. Si elle est plus récente, vous pouvez continuer."
        }
        Flaw::Locked => {
            "Vérifiez que ce document s’ouvre sans mot de passe, sinon enregistrez-en une copie qui n’en a pas."
        }
        Flaw::ManyPages { .. } => "Joignez seulement les pages utiles, {most} au plus si vous le pouvez.",
        Flaw::ManyFiles { .. } => "Joignez {most} fichiers au plus.",
        Flaw::HeavyTogether { .. } => "Joignez des fichiers plus légers\u{A0}: {most} au plus tous ensemble.",
        Flaw::OneSide => "Ajoutez l’autre côté du document, s’il en a un et que l’image ne montre pas les deux.",
        Flaw::Twice => "Vérifiez vos fichiers\u{A0}: le même est joint deux fois.",
        Flaw::NotAttached => "Joignez ce document\u{A0}: vos réponses le demandent.",
    }
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

/// What to look at.
const fn oddity(oddity: Oddity) -> &'static str {
    match oddity {
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
    }
}

const fn ordinal(rank: u16) -> &'static str {
    if rank == 1 { "er" } else { "e" }
}

const fn period(period: Period) -> &'static str {
    match period {
        Period::Years(1) => "\u{A0}an",
        Period::Years(_) => "\u{A0}ans",
        Period::Months(_) => "\u{A0}mois",
        Period::Days(1) => "\u{A0}jour",
        Period::Days(_) => "\u{A0}jours",
    }
}

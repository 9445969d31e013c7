//! The catalogue of messages: every sentence and every part of one, in French and in English side by side.
//!
//! A sentence says what to do, then why; it never holds what was typed. Its slots, in braces, are filled from the code and
//! from the nouns of the kind. The build script reads this file too, for the texts that a browser loads.

/// Declares the sentences: a name, the French, the English.
macro_rules! catalogue {
    ($($name:ident: $fr:literal, $en:literal;)+) => {
        /// A sentence, or a part of one.
        #[derive(Clone, Copy)]
        pub(crate) enum Said {
            $($name),+
        }

        /// In French, in the order of [`Said`].
        #[cfg_attr(feature = "apart", allow(dead_code, reason = "a browser loads them"))]
        pub(crate) const FRENCH: &[&str] = &[$($fr),+];

        /// In English, in the same order.
        #[cfg_attr(feature = "apart", allow(dead_code, reason = "a browser loads them"))]
        pub(crate) const ENGLISH: &[&str] = &[$($en),+];

        /// How many there are.
        #[cfg_attr(not(feature = "apart"), allow(dead_code, reason = "where the sentences are inside nobody counts them"))]
        pub(crate) const COUNT: usize = FRENCH.len();

        /// Tells one list of sentences from another: texts of another build are not taken.
        #[cfg_attr(not(feature = "apart"), allow(dead_code, reason = "where the sentences are inside there is one list"))]
        pub(crate) const LIST: u32 = crate::checksum::fnv(concat!($(stringify!($name), " "),+));
    };
}

catalogue! {
    // Of an answer.
    Enter: "Saisissez {the}.", "Enter {the}.";
    TooLong: "Saisissez seulement {the}\u{A0}: ce texte est trop long.", "Enter only {the}: this text is too long.";
    LackingOne: "Saisissez {expected} {of}\u{A0}: il en manque {lacking}.", "Enter {expected} {of}: 1 is missing.";
    Lacking:
        "Saisissez {expected} {of}\u{A0}: il en manque {lacking}.",
        "Enter {expected} {of}: {lacking} are missing.";
    Spare:
        "Saisissez {expected} {of}\u{A0}: il y en a {spare} de trop.",
        "Enter {expected} {of}: there are {spare} too many.";
    Invisible:
        "Ressaisissez {the}\u{A0}: un caractère que l’on ne voit pas s’y est glissé.",
        "Type {the} again: a character that cannot be seen slipped in.";
    Character:
        "Vérifiez le {rank} caractère {of}\u{A0}: c’est {alphabet}.",
        "Check the {rank} character {of}: it is {alphabet}.";
    Shape: "Saisissez {the} comme dans l’exemple.", "Enter {the} as in the example.";
    Part: "Vérifiez, dans {the}, {part}.", "Check, in {the}, {part}.";
    CheckDigit:
        "Relisez {the}\u{A0}: un caractère est à corriger, ou deux sont inversés ({part}).",
        "Read {the} again: one character is to be put right, or two are swapped ({part}).";
    Calendar:
        "Vérifiez le jour et le mois\u{A0}: cette date n’existe pas.",
        "Check the day and month: this date does not exist.";
    ShortYear: "Saisissez l’année en 4 chiffres.", "Enter the year in 4 digits.";
    Unlisted:
        "Recopiez {the} comme sur le document\u{A0}: ce code n’est pas dans la liste.",
        "Copy {the} as it is printed: this code is not in the list.";
    LooksLike:
        "Recopiez {the}\u{A0}: ceci ressemble plutôt à un autre numéro ({other}).",
        "Copy {the}: this looks rather like another number ({other}).";
    Specimen:
        "Recopiez votre document\u{A0}: ce numéro est celui d’un modèle public.",
        "Copy your own document: this number is that of a public specimen.";
    OddAnswer:
        "{oddity}. Relisez votre réponse\u{A0}: si elle est juste, vous pouvez continuer.",
        "{oddity}. Read your answer again: if it is right, you can continue.";
    OddDocument:
        "{oddity}. Comparez avec votre document\u{A0}: s’il est identique, vous pouvez continuer.",
        "{oddity}. Compare with your document: if it is the same, you can continue.";
    Choice: "Choisissez une des réponses proposées.", "Select one of the answers offered.";
    NotANumber: "Saisissez un nombre, en chiffres. Exemple\u{A0}: 1500.", "Enter a number, in digits. Example: 1500.";
    NotTicked: "Cochez la case pour continuer.", "Tick the box to continue.";
    InFuture: "Saisissez une date passée.", "Enter a date in the past.";
    TooEarly: "Saisissez une date à partir du {earliest}.", "Enter a date from {earliest} on.";
    Order:
        "Vérifiez l’ordre des deux dates\u{A0}: la seconde ne peut pas précéder la première.",
        "Check the order of the two dates: the second cannot come before the first.";
    TooSmall: "Saisissez un nombre à partir de {least}.", "Enter a number from {least}.";
    TooLarge: "Saisissez un nombre jusqu’à {most}.", "Enter a number up to {most}.";
    Forbidden:
        "Effacez cette réponse\u{A0}: elle ne va pas avec les autres.",
        "Clear this answer: it does not go with the others.";
    Disagree:
        "Vérifiez cette réponse\u{A0}: elle ne va pas avec une autre.",
        "Check this answer: it does not go with another one.";
    Same: "Saisissez deux réponses différentes.", "Enter two different answers.";
    Count: "Donnez de {least} à {most} réponses.", "Give {least} to {most} answers.";

    // Of a file.
    NoByte: "Choisissez un autre fichier\u{A0}: celui-ci est vide.", "Choose another file: this one is empty.";
    TooHeavy:
        "Joignez un fichier de {most} au plus\u{A0}: réduisez la photo, ou numérisez en qualité plus basse.",
        "Attach a file of {most} at most: reduce the photo, or scan at a lower quality.";
    TooLight:
        "Choisissez la photo d’origine, si vous l’avez\u{A0}: celle-ci est si légère qu’il y manque peut-être des détails. Sinon, vous pouvez continuer.",
        "Choose the original photo, if you have it: this one is so light that details may be missing. Otherwise you can continue.";
    Office: "Enregistrez ce document en PDF, puis joignez-le.", "Save this document as PDF, then attach it.";
    UnknownFormat:
        "Joignez un fichier {accepted}\u{A0}: le format de celui-ci ne nous est pas connu.",
        "Attach a file in {accepted}: we do not know the format of this one.";
    Format:
        "Joignez un fichier {accepted}\u{A0}: celui-ci est au format {found}.",
        "Attach a file in {accepted}: this one is in {found} format.";
    Heic:
        "Joignez un fichier {accepted}. Cette photo est au format HEIC\u{A0}: sur iPhone, choisissez Réglages, Appareil photo, Formats, «\u{A0}Le plus compatible\u{A0}», puis reprenez-la.",
        "Attach a file in {accepted}. This photo is in HEIC format: on iPhone, choose Settings, Camera, Formats, “Most Compatible”, then take it again.";
    Renamed:
        "Vous pouvez continuer\u{A0}: malgré son nom, ce fichier est au format {found}.",
        "You can continue: in spite of its name, this file is in {found} format.";
    TooFewPixels:
        "Choisissez une photo plus grande\u{A0}: il faut au moins {width} pixels de large et {height} de haut.",
        "Choose a larger photo: at least {width} pixels wide and {height} high.";
    TooManyPixels:
        "Choisissez une photo plus petite\u{A0}: celle-ci a plus de pixels que nous ne pouvons en lire.",
        "Choose a smaller photo: this one has more pixels than we can read.";
    ShortSide:
        "Vérifiez que le texte se lit bien\u{A0}: cette image a moins de {least} pixels sur son petit côté. Si tout se lit, vous pouvez continuer.",
        "Check that the text can be read: the shorter side of this picture has fewer than {least} pixels. If all can be read, you can continue.";
    Proportions:
        "Choisissez une photo plus haute que large, de la forme d’une photo d’identité\u{A0}: 35 sur 45.",
        "Choose a photo that is higher than wide, in the shape of an identity photo: 35 by 45.";
    Cut:
        "Envoyez ce fichier de nouveau\u{A0}: il est incomplet, la fin manque.",
        "Send this file again: it is incomplete, its end is missing.";
    Damaged: "Envoyez ce fichier de nouveau\u{A0}: il est abîmé.", "Send this file again: it is damaged.";
    Trailing:
        "Vous pouvez continuer\u{A0}: ce fichier contient autre chose après l’image, par exemple une courte vidéo.",
        "You can continue: this file holds something else after the picture, such as a short film.";
    Animated: "Choisissez une photo fixe\u{A0}: celle-ci est animée.", "Choose a still photo: this one is animated.";
    Coarse:
        "Choisissez la photo d’origine, si vous l’avez\u{A0}: celle-ci a été très compressée. Sinon, vous pouvez continuer.",
        "Choose the original photo, if you have it: this one was compressed very hard. Otherwise you can continue.";
    Grey:
        "Choisissez une photo en couleurs, si vous l’avez\u{A0}: elle est fortement recommandée. Sinon, vous pouvez continuer.",
        "Choose a colour photo, if you have one: it is strongly recommended. Otherwise you can continue.";
    Inks:
        "Enregistrez la photo en couleurs d’écran (RVB)\u{A0}: celle-ci est préparée pour l’imprimerie. Vous pouvez aussi continuer.",
        "Save the photo in screen colours (RGB): this one is prepared for print. You can also continue.";
    Located:
        "Vous pouvez continuer\u{A0}: ce fichier contient le lieu de la prise de vue. Pour ne pas le donner, retirez-le avant l’envoi.",
        "You can continue: this file holds the place where the picture was taken. If you do not wish to give it, remove it first.";
    OldPhotograph:
        "Vérifiez la date de la photo\u{A0}: d’après le fichier, elle a plus de {limit}. Si elle est plus récente, vous pouvez continuer.",
        "Check the date of the photo: by what the file says, it is more than {limit} old. If it is more recent, you can continue.";
    Locked:
        "Vérifiez que ce document s’ouvre sans mot de passe, sinon enregistrez-en une copie qui n’en a pas.",
        "Check that this document opens without a password, or save a copy that has none.";
    ManyPages:
        "Joignez seulement les pages utiles, {most} au plus si vous le pouvez.",
        "Attach the useful pages only, {most} at most if you can.";
    ManyFiles: "Joignez {most} fichiers au plus.", "Attach {most} files at most.";
    HeavyTogether:
        "Joignez des fichiers plus légers\u{A0}: {most} au plus tous ensemble.",
        "Attach lighter files: {most} at most all together.";
    OneSide:
        "Ajoutez l’autre côté du document, s’il en a un et que l’image ne montre pas les deux.",
        "Add the other side of the document, if it has one and the picture does not show both.";
    Twice:
        "Vérifiez vos fichiers\u{A0}: le même est joint deux fois.",
        "Check your files: the same one is attached twice.";
    NotAttached:
        "Joignez ce document\u{A0}: vos réponses le demandent.",
        "Attach this document: your answers ask for it.";

    // What a character is to be.
    Digit: "un chiffre", "a digit";
    Letter: "une lettre sans accent", "a letter without accent";
    Alphanumeric: "un chiffre ou une lettre sans accent", "a digit or a letter without accent";
    VinSign: "un chiffre ou une lettre, jamais I, O ni Q", "a digit or a letter, never I, O or Q";
    PlateLetter: "une lettre, jamais I, O ni U", "a letter, never I, O or U";
    MrzSign: "une lettre sans accent, un chiffre ou un chevron <", "a letter without accent, a digit or the sign <";
    TextSign: "un caractère lisible", "a character that can be read";
    NameSign:
        "une lettre de l’alphabet français, une apostrophe ou un tiret",
        "a letter of the French alphabet, an apostrophe or a hyphen";
    EmailSign:
        "une lettre sans accent, un chiffre ou un signe comme le point",
        "a letter without accent, a digit or a sign such as the dot";

    // What is odd, and to be looked at.
    ShortVin:
        "Ce numéro a moins de 17 caractères, ce qui ne se voit que sur des véhicules d’avant 1981",
        "This number has fewer than 17 characters, which is only seen on vehicles from before 1981";
    Last4NotNumeric:
        "Les quatre derniers caractères de ce numéro sont d’habitude des chiffres",
        "The last four characters of this number are usually digits";
    UnknownMaker:
        "Les trois premiers caractères de ce numéro ne sont d’aucun constructeur connu",
        "The first three characters of this number belong to no known maker";
    SuspiciousRepetition:
        "Ce numéro répète presque toujours le même caractère",
        "This number repeats the same character almost everywhere";
    CheckDigitMismatch:
        "Un caractère de ce numéro est peut-être à corriger",
        "A character of this number may need correction";
    SeriesUnusual:
        "Cette série de lettres n’a pas été attribuée d’ordinaire",
        "This series of letters was not usually assigned";
    MopedSeries:
        "Ce numéro a la forme de celui d’un cyclomoteur\u{A0}: il y manque peut-être une lettre",
        "This number has the form of a moped’s: a letter may be missing";
    NumberUnusual: "Ce numéro n’a pas été attribué d’ordinaire", "This number was not usually assigned";
    CorsicaBefore1976:
        "Le département 20 ne figure que sur des plaques d’avant 1976",
        "Department 20 is only on plates from before 1976";
    LetterUBefore1984:
        "La lettre U ne figure que sur des plaques d’avant novembre 1984",
        "The letter U is only on plates from before November 1984";
    SeriesSsBefore1986:
        "La série SS ne figure que sur des plaques d’avant 1986",
        "The series SS is only on plates from before 1986";
    NumberLe10Before1976:
        "Les numéros 1 à 10 ne figurent que sur des plaques d’avant octobre 1976",
        "Numbers 1 to 10 are only on plates from before October 1976";
    FourDigitsThreeLetters:
        "Quatre chiffres avec trois lettres ne se voient pas d’ordinaire",
        "Four digits with three letters are not usually seen";
    DepartmentUnusual:
        "Ce territoire a d’ordinaire son propre système de numéros",
        "This territory usually has its own system of numbers";
    Ambiguous: "Ce numéro peut se lire de deux façons", "This number can be read in two ways";
    ExpiredSeries: "Cette série n’est plus en service depuis 2009", "This series has been out of service since 2009";
    LegacyShortYear:
        "Une année en deux chiffres ne figure que sur des cartes grises d’avant 2009",
        "A year of two digits is only on certificates from before 2009";
    UnusualLetter:
        "Une des lettres ne se voit pas d’ordinaire à cette place",
        "One of the letters is not usually seen in this place";
    LegacyGenre:
        "Ce genre ne figure que sur des cartes grises d’avant 2009",
        "This category is only on certificates from before 2009";
    OldLicence:
        "Le numéro NEPH a 12 chiffres, sauf sur d’anciens permis",
        "The NEPH number has 12 digits, except on old licences";
    OldTypeCode:
        "Un code de cette forme ne figure d’ordinaire que sur des cartes grises d’avant 1996",
        "A code of this form is usually only on certificates from before 1996";
    UnusualYear: "L’année que porte ce numéro surprend", "The year in this number is surprising";
    VeryOld: "Cette date a plus de 120 ans", "This date is more than 120 years ago";
    UnknownAsZeros:
        "Une partie inconnue de cette date s’écrit d’ordinaire avec des chevrons",
        "An unknown part of this date is usually written with the sign <";
    ForeignSpelling:
        "Ce nom a une lettre ou un signe que l’état civil français n’écrit pas d’ordinaire",
        "This name has a letter or a sign that French civil status does not usually write";
    PhoneRange: "Ce numéro n’est pas d’ordinaire celui d’une personne", "This number is not usually that of a person";
    MistypedDomain:
        "La fin de cette adresse ressemble à une autre, très courante",
        "The end of this address looks like another, very common one";
    CountryLenient: "Ce code de pays s’écrit d’ordinaire autrement", "This country code is usually written otherwise";
    UnknownCode: "Ce code n’est pas dans notre liste", "This code is not in our list";
    PassportShape: "Ce numéro a la forme d’un numéro de passeport", "This number has the shape of a passport number";
    UnusualHeight: "Cette taille est peu courante", "This height is uncommon";

    // What fills the slots.
    Example: " Exemple\u{A0}: {example}.", " Example: {example}.";
    TheAnswer: "la réponse", "the answer";
    OfTheAnswer: "de la réponse", "of the answer";
    SomethingElse: "autre chose", "something else";
    One: "le {unit}", "the {unit}";
    Several: "les {most} {unit}s", "the {most} {unit}s";
    Between: "{least} à {most} {unit}s", "{least} to {most} {unit}s";
    UnitDigit: "chiffre", "digit";
    UnitCharacter: "caractère", "character";
    First: "er", "st";
    EndsInOne: "e", "st";
    EndsInTwo: "e", "nd";
    EndsInThree: "e", "rd";
    Nth: "e", "th";
    Year: "\u{A0}an", " year";
    Years: "\u{A0}ans", " years";
    Month: "\u{A0}mois", " month";
    Months: "\u{A0}mois", " months";
    Day: "\u{A0}jour", " day";
    Days: "\u{A0}jours", " days";
    Kilobytes: "\u{A0}ko", "\u{A0}kB";
    Megabytes: "\u{A0}Mo", "\u{A0}MB";
    DecimalMark: ",", ".";

    // When a form was filled by other rules than today’s.
    RulesReplayed:
        "Continuez\u{A0}: vos réponses sont vérifiées selon les règles du {replayed}. Celles du {current} diffèrent.",
        "Continue: your answers are checked by the rules of {replayed}. Those of {current} differ.";
    RulesUnknown:
        "Relisez vos réponses\u{A0}: elles sont vérifiées selon les règles du {current}, et non selon celles de la page que vous avez remplie.",
        "Read your answers again: they are checked by the rules of {current}, not by those of the page that you filled in.";
}

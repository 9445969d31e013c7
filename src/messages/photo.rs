//! What is said of a photo: each measure has a name and a sentence, in both languages.
//!
//! A sentence says what to do, then why. None says what a person looks like, and none says that a photo conforms.

use super::Locale;
use super::Locale::{En, Fr};

/// A measure of `photo::table`, in words.
struct Words {
    what: &'static str,
    fr: (&'static str, &'static str),
    en: (&'static str, &'static str),
}

const fn words(what: &'static str, fr: (&'static str, &'static str), en: (&'static str, &'static str)) -> Words {
    Words { what, fr, en }
}

/// Names and sentences. The slots are `{value}`, `{least}` and `{most}`, in the decimals of the language.
#[rustfmt::skip]
static WORDS: &[Words] = &[
    words("pixels",
        ("Pixels", "Envoyez une photo plus légère\u{A0}: celle-ci a trop de pixels pour être regardée ici."),
        ("Pixels", "Send a lighter photo: this one has too many pixels to be looked at here.")),
    words("whole",
        ("Fichier entier", "Envoyez de nouveau la photo\u{A0}: le fichier est abîmé ou incomplet."),
        ("Whole file", "Send the photo again: the file is damaged or incomplete.")),
    words("unseen",
        ("Photo non regardée", "Regardez vous-même la photo avant de l’envoyer\u{A0}: nous n’avons pas pu l’ouvrir ici."),
        ("Photo not looked at", "Look at the photo yourself before you send it: we could not open it here.")),
    words("colour",
        ("Couleurs", "Envoyez plutôt une photo en couleurs\u{A0}: celle-ci est en noir et blanc. La couleur est fortement recommandée."),
        ("Colours", "Preferably send a photo in colour: this one is black and white. Colour is strongly recommended.")),
    words("tones",
        ("Teintes", "Envoyez plutôt une photo en couleurs\u{A0}: celle-ci n’a qu’une teinte. La couleur est fortement recommandée."),
        ("Tones", "Preferably send a photo in colour: this one has a single tint. Colour is strongly recommended.")),
    words("transparency",
        ("Opacité", "Enregistrez la photo sans transparence, en JPEG par exemple."),
        ("Opacity", "Save the photo without transparency, as a JPEG for example.")),
    words("faces",
        ("Visage", "Placez vous-même les quatre repères\u{A0}: nous n’arrivons pas à trouver le visage. Il doit être entier et de face."),
        ("Face", "Place the four marks yourself: we cannot find the face. All of it must show, facing the camera.")),
    words("second",
        ("Une seule personne", "Vérifiez que vous êtes seul sur la photo\u{A0}: nous voyons peut-être un second visage."),
        ("One person", "Check that you are alone in the photo: we may be seeing a second face.")),
    words("turns",
        ("Sens de la photo", "Tournez la photo\u{A0}: la tête doit être en haut."),
        ("Way up", "Turn the photo: the head goes at the top.")),
    words("head",
        ("Hauteur de la tête", "Recadrez la photo\u{A0}: du bas du menton au sommet du crâne, sans les cheveux, il faut de {least} à {most} mm. Vos repères donnent {value} mm."),
        ("Height of the head", "Crop the photo: from the bottom of the chin to the top of the skull, without the hair, it takes {least} to {most} mm. Your marks give {value} mm.")),
    words("headEstimate",
        ("Hauteur de la tête", "Placez les quatre repères pour mesurer la tête\u{A0}: elle semble faire environ {value} mm, et il en faut de {least} à {most}."),
        ("Height of the head", "Place the four marks to measure the head: it seems to be about {value} mm, and it takes {least} to {most}.")),
    words("roll",
        ("Tête droite", "Tenez la tête droite\u{A0}: la ligne des yeux penche de {value}°."),
        ("Head upright", "Hold your head upright: the line of the eyes leans by {value}°.")),
    words("rollEstimate",
        ("Tête droite", "Vérifiez que la tête est droite\u{A0}: elle semble pencher."),
        ("Head upright", "Check that the head is upright: it seems to lean.")),
    words("centre",
        ("Visage au milieu", "Recadrez la photo\u{A0}: le visage doit être au milieu."),
        ("Face in the middle", "Crop the photo: the face goes in the middle.")),
    words("centreEstimate",
        ("Visage au milieu", "Vérifiez que le visage est au milieu\u{A0}: il semble trop d’un côté."),
        ("Face in the middle", "Check that the face is in the middle: it seems too far to one side.")),
    words("eyeLine",
        ("Hauteur des yeux", "Recadrez la photo\u{A0}: les yeux doivent être un peu au-dessus du milieu."),
        ("Height of the eyes", "Crop the photo: the eyes go a little above the middle.")),
    words("eyeLineEstimate",
        ("Hauteur des yeux", "Vérifiez la hauteur des yeux\u{A0}: ils doivent être un peu au-dessus du milieu."),
        ("Height of the eyes", "Check the height of the eyes: they go a little above the middle.")),
    words("eyes",
        ("Finesse du visage", "Prenez la photo de plus près, ou avec plus de pixels\u{A0}: il y en a {value} entre les yeux, et il en faut au moins 90."),
        ("Detail of the face", "Take the photo from closer, or with more pixels: there are {value} between the eyes, and it takes at least 90.")),
    words("eyesEstimate",
        ("Finesse du visage", "Prenez la photo de plus près, ou avec plus de pixels\u{A0}: il y en a environ {value} entre les yeux, et il en faut au moins 90."),
        ("Detail of the face", "Take the photo from closer, or with more pixels: there are about {value} between the eyes, and it takes at least 90.")),
    words("margin",
        ("Place autour de la tête", "Laissez de la place autour de la tête\u{A0}: le menton ou le sommet du crâne touche le bord."),
        ("Room around the head", "Leave room around the head: the chin or the top of the skull touches the edge.")),
    words("marginEstimate",
        ("Place autour de la tête", "Laissez de la place autour de la tête\u{A0}: elle semble toucher le bord."),
        ("Room around the head", "Leave room around the head: it seems to touch the edge.")),
    words("stretch",
        ("Proportions", "Vérifiez que la photo n’est pas étirée\u{A0}: le visage semble déformé, ou les repères sont à déplacer."),
        ("Proportions", "Check that the photo is not stretched: the face seems distorted, or the marks are to be moved.")),
    words("highlights",
        ("Quantité de lumière", "Reprenez la photo avec plus de lumière\u{A0}: rien n’y est clair, pas même le mur."),
        ("Amount of light", "Take the photo again with more light: nothing in it is bright, not even the wall.")),
    words("burnt",
        ("Lumière trop forte", "Reprenez la photo avec une lumière plus douce\u{A0}: par endroits on ne voit plus de détail."),
        ("Too much light", "Take the photo again with a softer light: in places no detail is left.")),
    words("evenness",
        ("Lumière égale", "Placez-vous face à la lumière\u{A0}: elle semble venir d’un seul côté."),
        ("Even light", "Face the light: it seems to come from one side only.")),
    words("sharpness",
        ("Netteté", "Reprenez la photo sans bouger, l’appareil posé\u{A0}: elle semble floue."),
        ("Sharpness", "Take the photo again without moving, the camera resting on something: it seems blurred.")),
    words("colourCast",
        ("Couleur de la lumière", "Reprenez la photo à la lumière du jour\u{A0}: la lumière semble colorée."),
        ("Colour of the light", "Take the photo again in daylight: the light seems to be coloured.")),
    words("blocks",
        ("Compression", "Envoyez la photo d’origine, sans passer par une messagerie\u{A0}: celle-ci a été trop compressée."),
        ("Compression", "Send the original photo, not through a messaging app: this one was compressed too much.")),
    words("redEye",
        ("Yeux rouges", "Reprenez la photo sans flash\u{A0}: les yeux semblent rouges."),
        ("Red eyes", "Take the photo again without flash: the eyes seem red.")),
    words("lightness",
        ("Fond clair", "Placez-vous devant un mur bleu clair ou gris clair\u{A0}: le fond semble trop sombre."),
        ("Light background", "Stand before a light blue or light grey wall: the background seems too dark.")),
    words("white",
        ("Fond qui n’est pas blanc", "Placez-vous devant un mur bleu clair ou gris clair\u{A0}: le fond blanc n’est pas accepté. Un mur gris trop éclairé paraît blanc."),
        ("Background not white", "Stand before a light blue or light grey wall: a white background is not accepted. A grey wall with too much light looks white.")),
    words("share",
        ("Fond uni", "Placez-vous devant un mur d’une seule couleur\u{A0}: on voit autre chose derrière vous."),
        ("Plain background", "Stand before a wall of a single colour: something else shows behind you.")),
    words("gradient",
        ("Fond lisse", "Placez-vous devant un mur lisse, sans motif\u{A0}: celui-ci a du relief ou des dessins."),
        ("Smooth background", "Stand before a smooth wall, without a pattern: this one has relief or drawings.")),
    words("shadow",
        ("Ombre sur le mur", "Éloignez-vous du mur\u{A0}: on y voit peut-être une ombre."),
        ("Shadow on the wall", "Stand further from the wall: there may be a shadow on it.")),
    words("yaw",
        ("Tête de face", "Vérifiez que la tête est de face\u{A0}: nous n’arrivons pas à le voir sur cette photo."),
        ("Head facing the camera", "Check that the head faces the camera: we cannot see it in this photo.")),
    words("lids",
        ("Yeux ouverts", "Vérifiez que les yeux sont ouverts\u{A0}: nous n’arrivons pas à le voir sur cette photo."),
        ("Open eyes", "Check that the eyes are open: we cannot see it in this photo.")),
    words("lips",
        ("Bouche fermée", "Vérifiez que la bouche est fermée\u{A0}: nous n’arrivons pas à le voir sur cette photo."),
        ("Closed mouth", "Check that the mouth is closed: we cannot see it in this photo.")),
    words("lenses",
        ("Yeux visibles", "Vérifiez que rien ne cache les yeux, comme des verres teintés\u{A0}: nous n’arrivons pas à bien les voir."),
        ("Eyes that show", "Check that nothing hides the eyes, such as tinted lenses: we cannot see them well.")),
    words("glare",
        ("Yeux sans reflet", "Vérifiez qu’aucun reflet ne cache les yeux\u{A0}: nous n’arrivons pas à bien les voir."),
        ("Eyes without glare", "Check that no reflection hides the eyes: we cannot see them well.")),
    words("chinHue",
        ("Bas du visage dégagé", "Vérifiez que rien ne couvre le bas du visage\u{A0}: nous n’arrivons pas à bien le voir."),
        ("Lower face uncovered", "Check that nothing covers the lower part of the face: we cannot see it well.")),
    words("alike",
        ("Les deux yeux dégagés", "Vérifiez que rien ne cache un œil, une mèche par exemple\u{A0}: nous n’arrivons pas à bien voir les deux."),
        ("Both eyes uncovered", "Check that nothing hides an eye, a lock of hair for example: we cannot see both well.")),
];

/// What a measure is called.
#[must_use]
pub fn label(what: &str, locale: Locale) -> &'static str {
    find(what, locale).map_or("", |(label, _)| label)
}

/// What to do about a measure that is beyond its limit.
#[must_use]
pub fn advice(what: &str, (value, least, most): (f64, f64, f64), locale: Locale) -> String {
    let sentence = find(what, locale).map_or("", |(_, sentence)| sentence);
    let filled = [("{value}", value), ("{least}", least), ("{most}", most)];
    filled
        .iter()
        .fold(sentence.to_owned(), |sentence, (slot, number)| sentence.replace(slot, &written(*number, locale)))
}

/// What goes with every answer about a photo for a French title.
#[must_use]
pub const fn notice(locale: Locale) -> &'static str {
    match locale {
        Fr => {
            "Nous ne disons jamais qu’une photo est conforme. Pour un titre français, la photo doit être prise par un photographe habilité ou dans une cabine agréée\u{A0}: une photo faite chez vous n’est pas acceptée. Pour le permis de conduire et le titre de séjour demandés en ligne, c’est le code de l’e-photo qui est demandé."
        }
        En => {
            "We never say that a photo conforms. For a French title the photo must be taken by an approved photographer or in an approved booth: a photo made at home is not accepted. For the driving licence and the residence permit asked for on line, it is the code of the e-photo that is asked."
        }
    }
}

fn find(what: &str, locale: Locale) -> Option<(&'static str, &'static str)> {
    let words = WORDS.iter().find(|words| words.what == what)?;
    Some(if locale == Fr { words.fr } else { words.en })
}

/// One decimal at most, and none from fifty on.
fn written(number: f64, locale: Locale) -> String {
    let text = if number < 50.0 { (number * 10.0).round() / 10.0 } else { number.round() }.to_string();
    if locale == En { text } else { text.replace('.', ",") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::photo::table::ROWS;

    #[test]
    fn every_measure_has_its_words_and_no_words_are_left() {
        for row in ROWS {
            assert!(WORDS.iter().any(|words| words.what == row.what), "{}", row.what);
        }
        for Words { what, .. } in WORDS {
            assert!(ROWS.iter().any(|row| row.what == *what) || ["pixels", "whole", "unseen"].contains(what), "{what}");
        }
    }

    #[test]
    fn sentences_are_polite_and_spaced() {
        for Words { fr, en, .. } in WORDS {
            for word in
                ["invalide", "erreur", "veuillez", "incorrect", "obligatoire", "conforme", "peau", "sombre ou claire"]
            {
                assert!(!fr.1.to_lowercase().contains(word), "{}", fr.1);
            }
            for mark in [':', ';', '?', '!'] {
                assert_eq!(fr.1.matches(mark).count(), fr.1.matches(&format!("\u{A0}{mark}")).count(), "{}", fr.1);
            }
            for word in ["invalid", "error", "please", "incorrect", "compliant", "skin"] {
                assert!(!en.1.to_lowercase().contains(word), "{}", en.1);
            }
            assert!(fr.1.ends_with('.') && en.1.ends_with('.') && !fr.1.contains('\''), "{}", fr.1);
        }
    }

    #[test]
    fn slots_are_filled_in_the_language() {
        assert!(advice("head", (30.54, 32.0, 36.0), Fr).contains("de 32 à 36 mm. Vos repères donnent 30,5 mm."));
        assert!(advice("head", (30.54, 32.0, 36.0), En).contains("it takes 32 to 36 mm. Your marks give 30.5 mm."));
    }
}

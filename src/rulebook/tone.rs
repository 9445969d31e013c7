//! The tone of the sentences: what to do, said kindly, in good typography.

use super::model::Sentence;

/// Words that blame, or that say nothing (house rules; GOV.UK and the State's guides agree).
const BANNED_FR: &[&str] = &["invalide", "erreur", "veuillez", "incorrect", "obligatoire", "erroné", "interdit"];
const BANNED_EN: &[&str] = &["invalid", "error", "please", "incorrect", "mandatory", "forbidden", "oops", "wrong"];

/// What is wrong with a sentence that a person reads; with `period`, one that must end as a sentence does.
pub(super) fn faults(sentence: &Sentence, period: bool, placeholders: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (text, banned) in [(&sentence.fr, BANNED_FR), (&sentence.en, BANNED_EN)] {
        let lower = text.to_lowercase();
        found.extend(banned.iter().filter(|word| lower.contains(**word)).map(|word| ["the word ", word].concat()));
        if text.trim() != text || text.is_empty() || text.contains("  ") {
            found.push("stray spaces, or nothing".to_owned());
        }
        if text.chars().next().is_some_and(char::is_lowercase) {
            found.push("no capital at the start".to_owned());
        }
        if period && !text.ends_with(['.', '?']) {
            found.push("no period at the end".to_owned());
        }
        if text.contains('\'') {
            found.push("a straight apostrophe".to_owned());
        }
        found.extend(strange_placeholders(text, placeholders));
    }
    if [" :", " ;", " !", " ?", "« ", " »"].iter().any(|breaking| sentence.fr.contains(breaking)) {
        found.push("a breaking space before a French punctuation mark".to_owned());
    }
    for name in placeholders {
        let written = ["{", name, "}"].concat();
        if sentence.fr.contains(&written) != sentence.en.contains(&written) {
            found.push([name, " is not in both languages"].concat());
        }
    }
    found
}

fn strange_placeholders(text: &str, known: &[&str]) -> Option<String> {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        if !known.contains(&name) {
            return Some(["no such placeholder: ", name].concat());
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(fr: &str, en: &str) -> Vec<String> {
        faults(&Sentence { fr: fr.to_owned(), en: en.to_owned() }, true, &["limit"])
    }

    #[test]
    fn a_good_sentence_passes() {
        assert_eq!(
            found("Choisissez le motif\u{A0}: il en faut un.", "Select the reason: one is needed."),
            Vec::<String>::new()
        );
        assert_eq!(found("Moins de {limit}.", "Less than {limit}."), Vec::<String>::new());
    }

    #[test]
    fn each_lapse_is_named() {
        for (fr, en, part) in [
            ("Date invalide.", "Check the date.", "invalide"),
            ("Vérifiez la date.", "Please check the date.", "please"),
            ("Vérifiez : la date.", "Check: the date.", "breaking space"),
            ("Vérifiez l'heure.", "Check the time.", "apostrophe"),
            ("Vérifiez la date", "Check the date.", "period"),
            ("vérifiez la date.", "Check the date.", "capital"),
            ("Moins de {limit}.", "Less than six months.", "both languages"),
            ("Moins de {limt}.", "Less than {limt}.", "no such placeholder"),
        ] {
            assert!(found(fr, en).iter().any(|fault| fault.contains(part)), "{fr} / {en}");
        }
    }
}

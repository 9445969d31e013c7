//! An accent is the same whether it is one character or two.

use crate::{cases, hold, is_right, read};
use guichet::identifiers::KINDS;

/// Letters in one character, and in two as some keyboards and file systems write them.
const ACCENTED: [(&str, &str); 12] = [
    ("é", "e\u{301}"),
    ("è", "e\u{300}"),
    ("ê", "e\u{302}"),
    ("ë", "e\u{308}"),
    ("à", "a\u{300}"),
    ("ç", "c\u{327}"),
    ("ï", "i\u{308}"),
    ("ô", "o\u{302}"),
    ("ü", "u\u{308}"),
    ("É", "E\u{301}"),
    ("È", "E\u{300}"),
    ("Ç", "C\u{327}"),
];

#[test]
fn composed_and_decomposed_accents_have_the_same_verdict() {
    let mut breaches = Vec::new();
    for kind in KINDS {
        let typed = cases::of(kind).into_iter().map(|case| cases::typed(&case).to_owned());
        let accented = kind.about().example.replacen(['E', 'e'], "é", 1);
        for typed in typed.chain([accented, format!("{}é", kind.about().example)]) {
            let composed = ACCENTED.iter().fold(typed.clone(), |text, (one, two)| text.replace(two, one));
            let decomposed = ACCENTED.iter().fold(typed.clone(), |text, (one, two)| text.replace(one, two));
            let verdict = |text: &str| read(kind, text).ok().filter(is_right).map(|value| value.canonical);
            if verdict(&composed) != verdict(&decomposed) {
                breaches.push(format!("{} {typed:?}", kind.spec.id));
            }
        }
    }
    hold("accents", &breaches);
}

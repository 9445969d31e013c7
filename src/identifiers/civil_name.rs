//! A family name or first names, as the civil status writes them.

mod letters;

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity, Severity};
use crate::text::{Entry, Profile, accent, is_dash, sign};
use core::fmt;
use letters::{fold, is_letter, is_plain, like, push};

/// A name of a person. French civil status writes the letters of the Roman alphabet, the accents and ligatures
/// of French, and between words a space, an apostrophe, a hyphen, or two hyphens in the double names
/// declared from 2005 to 2011 (circulaire du 23 juillet 2014, NOR JUSC1412888C).
///
/// Read as written: accents apart from their letters, typographic apostrophes and hyphens, no-break and
/// repeated spaces, commas between first names. The case is kept.
///
/// Refused: digits, other scripts, signs, a hyphen at either end or beside a space. Other Latin letters, dots
/// and apostrophes in unusual places (*Fañch*, *Şahin*, *St. John*, *'t Hooft*) stand on foreign acts and in
/// judgments. A name alone is held against the circular, and they are refused; in a `procedure` (the
/// context says which) they only call for a second look, for it cannot know better than the birth certificate.
#[derive(Clone, PartialEq, Eq)]
pub struct CivilName {
    text: String,
    /// Whether the circular knows every letter and sign.
    french: bool,
}

identifier!(CivilName);

impl Identifier for CivilName {
    const SPEC: Spec = Spec {
        id: "civil-name",
        profile: Profile { most: 256, ..Profile::TRIMMED },
        layouts: &[],
        unit: Unit::Characters,
        max_length: 256,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "nom", example: "Lefèvre-D’Artois" },
        en: English { name: "name", example: "Lefèvre-D’Artois" },
        example: "Lefèvre-D'Artois",
        shape: "^['A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ][' .·\\-A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ\u{300}-\u{36F}]*$",
        facts: &["doubleHyphen", "french"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "circulaire du 23 juillet 2014, NOR JUSC1412888C; Conseil constitutionnel 2021-818 DC",
    };

    /// `doubleHyphen`: a double name declared between 2005 and 2011. `french`: only letters and signs that the
    /// circular knows.
    fn facts(&self, facts: &mut Facts) {
        facts.flag("doubleHyphen", sign::has(&self.text, "--"));
        facts.flag("french", self.french);
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if self.french {
            return;
        }
        let entry = about.entry();
        let rank = entry.chars().position(|c| !is_plain(c) && !accent::is_mark(c)).unwrap_or(0);
        if about.context().text("procedure").is_some() {
            about.odd(Oddity::ForeignSpelling, rank..rank + 1);
        } else {
            about.say(Severity::Error, entry.strange(Alphabet::Name, rank));
        }
    }
}

impl CivilName {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let mut text = String::with_capacity(entry.len() + 8);
        for (rank, c) in entry.chars().enumerate() {
            let Some(folded) = fold(c) else {
                return Err(entry.strange(Alphabet::Name, rank).suggest(meant(entry).and_then(|text| tidy(&text))));
            };
            push(&mut text, folded);
        }
        let text = text.trim_matches(' ');
        if !text.chars().any(is_letter) {
            return Err(entry.whole(Code::Shape));
        }
        let Some(french) = words(text) else { return Err(entry.whole(Code::Shape).suggest(tidy(text))) };
        Ok(Self { french, text: text.to_owned() })
    }
}

/// Whether the circular knows every letter and sign of a name: its own letters, and apostrophes after a letter and before
/// another one, but for the last. None for what is no name: words with a letter each, the first of which begins with a
/// letter or an apostrophe, a hyphen or two or a space between them.
fn words(text: &str) -> Option<bool> {
    let (mut french, mut lettered, mut before) = (true, false, [' ', ' ']);
    if !text.starts_with(|c| is_letter(c) || c == '\'') {
        return None;
    }
    for c in text.chars() {
        let [earlier, last] = before;
        if matches!(c, ' ' | '-') {
            let second_hyphen = c == '-' && last == '-' && earlier != '-';
            if !lettered && !second_hyphen {
                return None;
            }
            lettered = false;
        } else {
            lettered |= is_letter(c);
        }
        let apart = |c| matches!(c, ' ' | '-' | '\'');
        french &= is_plain(c) && !(apart(last) && c == '\'') && !(last == '\'' && apart(c));
        before = [last, c];
    }
    lettered.then_some(french)
}

/// Spaces and hyphens as they were meant: `Dupont - Durand` is `Dupont-Durand`. Three hyphens may mean one or
/// two: nothing is offered.
fn tidy(text: &str) -> Option<String> {
    let mut meant = text.trim_matches([' ', '-']).trim_start_matches('.').to_owned();
    while let Some((before, after)) = sign::cut(&meant, " -").or_else(|| sign::cut(&meant, "- ")) {
        meant = [before, "-", after].concat();
    }
    Some(meant).filter(|meant| !sign::has(meant, "---"))
}

/// The name that one with characters of no name was probably meant to write.
fn meant(entry: &Entry) -> Option<String> {
    let mut text = String::with_capacity(entry.len());
    let mut lower = false;
    for c in entry.chars() {
        match fold(c) {
            Some(folded) => text.push(folded),
            None if c.is_whitespace() => text.push(' '),
            None if is_dash(c) => text.push('-'),
            None if c.is_control() || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}') => (),
            None => text.push(like(c, lower)?),
        }
        lower = !c.is_ascii_uppercase();
    }
    Some(text)
}

/// `D'Artagnan`.
impl fmt::Display for CivilName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<CivilName>().unwrap_err()
    }

    fn canonical(typed: &str) -> Option<String> {
        typed.parse::<CivilName>().ok().map(|name| name.to_string())
    }

    fn severities(typed: &str, procedure: Option<&str>) -> Vec<Severity> {
        let others = procedure.map(|id| ("procedure".to_owned(), id.to_owned()));
        let context = Context { others: others.into_iter().collect(), ..Context::default() };
        let read = Kind::find("civil-name").unwrap().read(typed, &context).unwrap();
        read.remarks.into_iter().map(|remark| remark.severity).collect()
    }

    #[test]
    fn foreign_spellings_only_warn_in_a_procedure() {
        for typed in [
            "Fañch",
            "Şahin",
            "Łukasz",
            "Nguyễn",
            "St. John",
            "'t Hooft",
            "Məmmədov",
            "Gal·la",
            "Ɔyɛ",
            "De' Medici",
            "N''Guyen",
        ] {
            assert_eq!(severities(typed, None), [Severity::Error], "{typed}");
            assert_eq!(severities(typed, Some("vehicle-transfer")), [Severity::Warning], "{typed}");
        }
        for typed in ["L'Haÿ", "N'Guyen", "Kouassi N'Da'", "Ÿ", "ŒUVRARD"] {
            assert_eq!(severities(typed, None), [], "{typed}");
        }
    }

    #[test]
    fn what_the_hand_meant_is_read() {
        assert_eq!(canonical("Jean, Pierre,Marie").as_deref(), Some("Jean Pierre Marie"));
        assert_eq!(canonical("  Jean   Pierre "), canonical("Jean Pierre"));
        assert_eq!(canonical("Nguye\u{302}\u{303}n"), canonical("Nguyễn"));
        assert_eq!(canonical("L‘Hermite"), canonical("L'Hermite"));
    }

    #[test]
    fn hyphens_are_put_in_order() {
        let meant = |typed| refused(typed).into_suggestion();
        assert_eq!(meant("Dupont - Durand").as_deref(), Some("Dupont-Durand"));
        assert_eq!(meant("Dupont -- Durand").as_deref(), Some("Dupont--Durand"));
        assert_eq!(meant("-Dupont-").as_deref(), Some("Dupont"));
        assert_eq!(meant("Dupont---Durand"), None);
        assert_eq!(meant(".Dupont").as_deref(), Some("Dupont"));
        assert_eq!(refused("\u{301}a").code, Code::Shape);
        assert_eq!(refused("'").code, Code::Shape);
        assert_eq!(refused("- -").code, Code::Shape);
    }

    #[test]
    fn other_scripts_are_shown_and_offered_in_latin() {
        let fault = refused("Dupοnt");
        assert_eq!(fault.code, Code::Character { expected: Alphabet::Name, position: 4 });
        assert_eq!(fault.suggestion.as_deref(), Some("Dupont"));
        assert_eq!(refused("DUP0NT").suggestion.as_deref(), Some("DUPONT"));
        assert_eq!(refused("Dupont – Durand").suggestion.as_deref(), Some("Dupont-Durand"));
        assert_eq!(refused("Nom : Dupont").suggestion.as_deref(), Some("Dupont"));
        assert_eq!(refused("Jean\nPaul").suggestion.as_deref(), Some("Jean Paul"));
        assert_eq!(refused("Du\u{200B}pont").suggestion.as_deref(), Some("Dupont"));
        assert_eq!(refused("Дюпон").suggestion, None);
        assert_eq!(refused("Dupont1").suggestion, None);
    }
}

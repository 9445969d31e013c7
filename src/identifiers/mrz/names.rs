//! Names as a zone writes them: transliterated, without apostrophes, a filler for a hyphen or a space, cut where
//! they are too long (ICAO Doc 9303-3 §4.6 and §6).

use super::letters::{composed, written};
use crate::text::sign;

/// The names field of a zone: the primary identifier (on French documents the birth name), `<<`, the secondary one
/// (every given name), fillers to the width: 39 for a passport and a visa A, 31 for TD2 and a visa B, 30 for TD1.
///
/// Each letter takes the first of its writings (`Ä` is `AE`), which is not always what the issuing State chose. A
/// name that is too long is cut so that the field ends with a letter and the secondary identifier shows; the
/// standard allows other cuts. Hence [`matches()`] to compare, never `==`.
///
/// ```
/// use guichet::identifiers::mrz_names::to_mrz;
/// assert_eq!(to_mrz("MARTIN", "Maëlys-Gaëlle, Marie", 30), "MARTIN<<MAELYS<GAELLE<MARIE<<<");
/// ```
#[must_use]
pub fn to_mrz(primary: &str, secondary: &str, width: usize) -> String {
    let (mut primary, mut secondary) = (components(primary, width), components(secondary, width));
    loop {
        let field = [primary.join("<"), secondary.join("<")].join("<<");
        let field = field.trim_end_matches('<');
        let shows = primary.iter().map(|component| component.len() + 1).sum::<usize>() + 1 < width;
        let ends = field.as_bytes().get(width.saturating_sub(1)).is_none_or(|&last| last != b'<');
        if field.len() <= width || ends && (shows || secondary.is_empty()) {
            return field.chars().chain(core::iter::repeat('<')).take(width).collect();
        }
        let shortened = if shows {
            shorten(&mut secondary) || shorten(&mut primary)
        } else {
            cut(&mut primary, field.len() - width)
        };
        if !shortened && primary.pop().is_none() {
            return field.chars().take(width).collect();
        }
    }
}

/// Whether names as typed may be those of a names field, given at its whole width.
///
/// Every writing of a letter is taken, a hyphen, a space or an apostrophe may be a filler or nothing. A field that
/// ends with a letter is full: any component may then be cut, and any may be missing. All the given names are
/// expected, in their order; whether to ask the applicant to add one is a rule's business.
#[must_use]
pub fn matches(surname: &str, given_names: &str, field: &str) -> bool {
    let cut = !field.ends_with('<');
    let (primary, secondary) = sign::cut(field, "<<").unwrap_or((field, ""));
    is_written(surname, primary, cut) && is_written(given_names, secondary, cut)
}

/// Whether a name as typed may be what one identifier writes; `cut` when the field may be too short for it.
pub(super) fn is_written(typed: &str, identifier: &str, cut: bool) -> bool {
    let target: Vec<char> =
        identifier.split('<').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("<").chars().collect();
    if target.len() > 100 {
        return false;
    }
    let mut reached = Reached(1);
    let mut cuts = reached;
    for sign in signs(typed) {
        let Sign::Letter(writings) = sign else {
            reached = if cut { cuts.or(reached) } else { reached };
            reached = reached.or(reached.after('<', &target));
            cuts = reached;
            continue;
        };
        let before = reached;
        reached = Reached(0);
        for writing in writings.split('|') {
            let end = writing.chars().fold(before, |at, letter| {
                let next = at.after(letter, &target);
                cuts = cuts.or(next);
                next
            });
            reached = reached.or(end);
        }
    }
    let end = if cut { cuts.or(reached) } else { reached };
    end.0 >> target.len() & 1 == 1
}

/// The places of the field that what was read of the name may have come to: a bit each.
#[derive(Clone, Copy)]
struct Reached(u128);

impl Reached {
    fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// One place further wherever the field has that character.
    fn after(self, c: char, target: &[char]) -> Self {
        let has = target.iter().enumerate().filter(|(_, found)| **found == c);
        let places = has.fold(0, |places, (rank, _)| places | 1_u128 << rank);
        Self((self.0 & places) << 1)
    }
}

/// What counts in a typed name.
enum Sign {
    /// A letter and its writings.
    Letter(&'static str),
    /// A hyphen, a space, a comma: a new component.
    Break,
    /// An apostrophe, which joins.
    Apostrophe,
}

/// The signs of a typed name; digits and other punctuation are left out, as the standard does.
fn signs(typed: &str) -> impl Iterator<Item = Sign> + '_ {
    let mut chars = typed.chars().peekable();
    core::iter::from_fn(move || {
        loop {
            let mut c = chars.next()?;
            while let Some(mark) = chars.next_if(|next| matches!(next, '\u{300}'..='\u{36F}')) {
                c = composed(c, mark);
            }
            match c {
                '\'' | '’' | 'ʼ' | '`' | '´' => return Some(Sign::Apostrophe),
                '-' | ',' | '<' | '\u{2010}'..='\u{2015}' | '\u{2212}' => return Some(Sign::Break),
                _ if c.is_whitespace() => return Some(Sign::Break),
                _ => {}
            }
            if let Some(writings) = written(c) {
                return Some(Sign::Letter(writings));
            }
        }
    })
}

/// The components of a name, each letter by its first writing: as many and as long as a field can show.
fn components(typed: &str, width: usize) -> Vec<String> {
    let mut components = vec![String::new()];
    for sign in signs(typed) {
        let full = components.len() > width;
        match (sign, components.last_mut()) {
            (Sign::Break, Some(last)) if last.is_empty() => {}
            (Sign::Break, _) if full => break,
            (Sign::Break, _) => components.push(String::new()),
            (Sign::Letter(writings), Some(last)) if last.len() <= width => {
                last.push_str(writings.split('|').next().unwrap_or(""));
            }
            _ => {}
        }
    }
    components.retain(|component| !component.is_empty());
    components
}

/// The last component that is not an initial loses so many letters, or becomes one.
fn cut(components: &mut [String], letters: usize) -> bool {
    let last = components.iter_mut().rfind(|component| component.len() > 1);
    last.map(|component| component.truncate(component.len().saturating_sub(letters).max(1))).is_some()
}

/// The longest component loses a letter.
fn shorten(components: &mut [String]) -> bool {
    let longest = components.iter_mut().filter(|component| component.len() > 1).max_by_key(|component| component.len());
    longest.map(String::pop).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: (&str, &str) = ("Bennelong Wooloomooloo Warrandyte Warnambool", "Dingo Potoroo");

    #[test]
    fn a_long_name_is_cut_as_the_standard_shows() {
        assert_eq!(to_mrz(LONG.0, LONG.1, 39), "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI");
        assert_eq!(to_mrz("Papandropoulous", "Jonathon Alec", 30), "PAPANDROPOULOUS<<JONATHON<ALEC");
    }

    #[test]
    fn however_many_breaks_are_one() {
        assert_eq!(to_mrz(&format!("Le{}Gall", " - ".repeat(20)), "Ann", 12), "LE<GALL<<ANN");
    }

    #[test]
    fn a_field_that_is_cut_ends_with_a_letter() {
        for width in [8, 25, 30, 31, 39] {
            for (primary, secondary) in [
                LONG,
                ("Nilavadhanananda", "Chayapa Dejthamrong Krasuang"),
                ("Anandavanichayaratana", "A B C D E F G H I J K L M N O P"),
                ("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z", "Ann"),
                ("Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", ""),
            ] {
                let field = to_mrz(primary, secondary, width);
                assert_eq!(field.len(), width);
                assert!(matches(primary, secondary, &field), "{field}");
                let whole = to_mrz(primary, secondary, 100);
                assert!(whole.trim_end_matches('<').len() <= width || !field.ends_with('<'), "{field}");
            }
        }
    }

    #[test]
    fn whatever_is_cut_is_still_recognised() {
        for (primary, secondary) in [
            ("Abcdefghijklmnopqrst", "Ann"),
            ("Abcdefgh Ijklm", "Ann Mary"),
            ("A Bcdefgh", "Annabella"),
            ("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z", "Ann"),
        ] {
            for width in 4..40 {
                let field = to_mrz(primary, secondary, width);
                assert_eq!(field.len(), width);
                assert!(matches(primary, secondary, &field), "{field} of {primary}, {secondary}");
            }
        }
        assert_eq!(to_mrz("Abcdefgh", "Ann", 11), "ABCDEFGH<<A");
        assert_eq!(to_mrz("Abcdefgh", "Ann", 10), "ABCDE<<ANN", "where no given name would show, the last letters go");
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(to_mrz("Mu\u{308}ller", "Zoe\u{301}", 30), to_mrz("Müller", "Zoé", 30));
    }

    #[test]
    fn every_writing_matches() {
        for field in ["MUELLER<<JOERG<<", "MUXXLLER<<JORG<<", "MULLER<<JOERG<<"] {
            assert!(matches("Müller", "Jörg", field), "{field}");
        }
        assert!(!matches("Müller", "Jörg", "MILLER<<JORG<<"));
        assert!(matches("Nuñez", "Pía", "NUNXXEZ<<PIA<"));
    }

    #[test]
    fn hyphens_spaces_and_apostrophes_match_either_way() {
        assert!(matches("O’Connor", "Anne-Laure, Marie", "OCONNOR<<ANNE<LAURE<MARIE<"));
        assert!(matches("O'Connor", "Anne Laure Marie", "O<CONNOR<<ANNELAURE<MARIE<"));
        assert!(matches("Dupont--Durand", "", "DUPONT<DURAND<<<"));
        assert!(matches("MARTIN", "", "MARTIN<<<<"));
        assert!(!matches("Dupont", "Anne", "DUPONT<DURAND<<ANNE<"));
        assert!(!matches("Dupont", "Anne Marie", "DUPONT<<ANNE<<<<"), "a given name is missing");
    }

    #[test]
    fn a_full_field_may_be_cut_anywhere() {
        for field in [
            "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI",
            "BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO",
            "BENNEL<WOOLOO<WARRAN<WARNAM<<DINGO<POTO",
        ] {
            assert!(matches(LONG.0, LONG.1, field), "{field}");
            assert!(!matches("Bennelong Kangaroo", LONG.1, field), "{field}");
        }
        assert!(matches("Papandropoulous", "Jonathon Warren Trevor", "PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR"));
        assert!(!matches("Papandropoulos", "Jonathon", "PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR"));
    }

    #[test]
    fn names_without_end_are_read_in_bounded_time() {
        let long = "É-".repeat(100_000);
        assert!(!matches(&long, &long, "DUPONT<<ANNE<"));
        assert!(!matches("A", "B", &"A<<".repeat(10_000)));
        assert_eq!(to_mrz(&long, &"Z".repeat(1_000_000), 39), to_mrz(&"É-".repeat(40), &"Z".repeat(40), 39));
    }
}

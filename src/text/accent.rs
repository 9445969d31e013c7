//! Letters and their accents, together or apart.
//!
//! A name copied from a file on macOS arrives decomposed: `e` then U+0301 instead of `é`. Canonical composition
//! for the letters that European and Vietnamese names have is a table of 2 KB; the whole of Unicode would
//! cost 50 KB in the browser.

/// The letter that a letter and a combining mark write together (Unicode, canonical composition).
#[must_use]
pub fn composed(letter: char, mark: char) -> Option<char> {
    let (_, letters) = TABLE.iter().find(|(own, _)| *own == mark)?;
    pairs(letters).find(|(base, _)| *base == letter).map(|(_, together)| together)
}

/// The unaccented letter: `é` is written on an `e`, `ệ` too; a letter without a mark is itself.
#[must_use]
pub fn unaccented(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let base = TABLE
        .iter()
        .flat_map(|(_, letters)| pairs(letters))
        .find(|(_, together)| *together == letter)
        .map(|(base, _)| base);
    base.map_or(letter, unaccented)
}

/// Whether the character is a mark that is written on the letter before it.
#[must_use]
pub const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

fn pairs(letters: &str) -> impl Iterator<Item = (char, char)> {
    let mut chars = letters.chars();
    core::iter::from_fn(move || Some((chars.next()?, chars.next()?)))
}

/// A mark, then letters each followed by the letter that both write: Latin-1, Latin Extended-A, the Romanian
/// letters with a comma, Vietnamese (UnicodeData.txt 16.0); those of French first, since a letter is looked for from there.
const TABLE: [(char, &str); 16] = [
    ('\u{301}', "eéEÉAÁIÍOÓUÚYÝaáiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"),
    ('\u{300}', "eèEÈAÀIÌOÒUÙaàiìoòuùÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    ('\u{302}', "eêEÊAÂIÎOÔUÛaâiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷẠẬạậẸỆẹệỌỘọộ"),
    ('\u{327}', "cçCÇGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
    ('\u{308}', "eëEËiïIÏAÄOÖUÜaäoöuüyÿYŸ"),
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuū"),
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭẠẶạặ"),
    ('\u{307}', "CĊcċEĖeėGĠgġIİZŻzż"),
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    ('\u{30A}', "AÅaåUŮuů"),
    ('\u{30B}', "OŐoőUŰuű"),
    ('\u{30C}', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž"),
    ('\u{323}', "AẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    ('\u{326}', "SȘsșTȚtț"),
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuų"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_join_their_letters() {
        assert_eq!(composed('e', '\u{301}'), Some('é'));
        assert_eq!(composed('Y', '\u{308}'), Some('Ÿ'));
        assert_eq!(composed('ẹ', '\u{302}'), Some('ệ'), "a second mark joins the first two");
        assert_eq!(composed('b', '\u{301}'), None);
    }

    #[test]
    fn a_table_of_pairs_has_an_even_length() {
        for (mark, letters) in TABLE {
            assert!(is_mark(mark));
            assert_eq!(letters.chars().count() % 2, 0, "{letters}");
        }
    }

    #[test]
    fn accents_come_off() {
        assert_eq!("Crêpe Ngọc ệ".chars().map(unaccented).collect::<String>(), "Crepe Ngoc e");
        assert_eq!(unaccented('ø'), 'ø', "a stroke is no mark");
    }
}

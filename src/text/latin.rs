//! Letters, without the tables of Unicode: those of the standard library weigh 6 KB in the browser, and French paperwork
//! is written in the Latin script.

use crate::fault::Alphabet;

/// The small letter of the Latin script; any other character as it is.
#[must_use]
pub const fn small(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => after(c, 32),
        'İ' => 'i',
        'Ÿ' => 'ÿ',
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ư' | 'Ǎ'..='ǜ' if (c as u32) % 2 == 1 => after(c, 1),
        'Ơ' | 'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ǟ'..='ǯ' | 'Ǹ'..='ȟ' | 'Ȣ'..='ȳ' | 'Ɇ'..='ɏ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ'
            if (c as u32) % 2 == 0 =>
        {
            after(c, 1)
        }
        _ => c,
    }
}

/// The word in small letters.
#[must_use]
pub fn in_small(word: &str) -> String {
    word.chars().map(small).collect()
}

/// Whether the character is a small letter: Latin, or of the scripts that are taken for it.
#[must_use]
pub fn is_small(c: char) -> bool {
    let latin = Alphabet::is_latin(c) && small(c) == c;
    latin || matches!(c, 'α'..='ω' | 'а'..='џ' | 'ａ'..='ｚ')
}

/// Whether the character is a letter or a digit, of any script as far as blocks tell: beyond Latin-1, what is not in
/// a block of signs.
#[must_use]
pub const fn is_in_word(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' => matches!(c, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾'),
        '×' | '÷' | '\u{300}'..='\u{36F}' => false,
        '\u{2000}'..='\u{206F}' | '\u{20A0}'..='\u{20FF}' | '\u{2190}'..='\u{245F}' => false,
        '\u{2500}'..='\u{2BFF}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => false,
        '\u{FE00}'..='\u{FE6F}' | '\u{FEFF}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' => false,
        '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}' | '\u{1F000}'..='\u{1FAFF}' => false,
        _ => true,
    }
}

const fn after(c: char, places: u32) -> char {
    match char::from_u32(c as u32 + places) {
        Some(after) => after,
        None => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_names_become_small_as_in_unicode() {
        let names = ('A'..='ž').chain('Ạ'..='ỹ').chain(['Ơ', 'ơ', 'Ư', 'ư', 'Ș', 'ș', 'Ț', 'ț']);
        for c in names.filter(|c| *c != 'İ') {
            assert_eq!(small(c).to_string(), c.to_lowercase().to_string(), "{c}");
            assert!(!Alphabet::is_latin(c) || is_small(c) == c.is_lowercase(), "{c}");
        }
    }

    #[test]
    fn words_are_parted_by_what_parts_them_in_unicode() {
        let parted = |c: &char| is_in_word(*c) != c.is_alphanumeric();
        assert_eq!(('\0'..='\u{24F}').chain('\u{400}'..='\u{481}').find(parted), None);
        for c in " \u{A0}\u{2009}\u{202F}\u{3000}–—−’«»…·•／：，😀年月0٣é".chars() {
            assert!(!parted(&c), "{c}");
        }
    }
}

//! Small letters, without the tables of Unicode: those of the standard library weigh 9 KB in the browser, and French
//! paperwork is written in the Latin script.

/// The text in small letters; only those of the Latin script are known.
#[must_use]
pub fn in_small(text: &str) -> String {
    text.chars().map(small).collect()
}

const fn small(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => after(c, 32),
        'İ' => 'i',
        'Ÿ' => 'ÿ',
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ư' | 'Ǎ'..='ǜ' if is_odd(c) => after(c, 1),
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ơ' | 'Ǟ'..='ǯ' | 'Ǹ'..='ȟ' | 'Ȣ'..='ȳ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' if !is_odd(c) => {
            after(c, 1)
        }
        _ => c,
    }
}

const fn is_odd(c: char) -> bool {
    c as u32 % 2 == 1
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
        for c in ('\0'..='ž').chain('Ạ'..='ỹ').chain("ƠơƯưȘșȚțǍǎ".chars()).filter(|c| *c != 'İ') {
            assert_eq!(small(c).to_string(), c.to_lowercase().to_string(), "{c}");
        }
    }
}

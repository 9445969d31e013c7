//! How national letters are written with those of a zone (ICAO Doc 9303-3 §6.A).

/// What a letter becomes: the recommended writing first, then the others that States use, after `|`. Both cases of
/// the letter are read. `None` for what is not a Latin letter.
pub(super) fn written(c: char) -> Option<&'static str> {
    Some(match c {
        'A'..='Z' | 'a'..='z' => return plain(c),
        'À'..='Ã' | 'à'..='ã' | 'Ā'..='ą' => "A",
        'Ä' | 'ä' => "AE|A",
        'Å' | 'å' => "AA|A",
        'Æ' | 'æ' => "AE",
        'Ç' | 'ç' | 'Ć'..='č' => "C",
        'Ð' | 'ð' | 'Ď'..='đ' => "D",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "E",
        'Ĝ'..='ģ' => "G",
        'Ĥ'..='ħ' => "H",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "I",
        'Ĳ' | 'ĳ' => "IJ",
        'Ĵ' | 'ĵ' => "J",
        'Ķ' | 'ķ' => "K",
        'Ĺ'..='ł' => "L",
        'Ñ' | 'ñ' => "N|NXX",
        'Ń'..='ŋ' => "N",
        'Ò'..='Õ' | 'ò'..='õ' | 'Ō'..='ő' => "O",
        'Ö' | 'ö' => "OE|O",
        'Ø' | 'ø' | 'Œ' | 'œ' => "OE",
        'Ŕ'..='ř' => "R",
        'Ś'..='š' | 'Ș' | 'ș' => "S",
        'ß' | 'ẞ' => "SS",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "T",
        'Þ' | 'þ' => "TH",
        'Ù'..='Û' | 'ù'..='û' | 'Ũ'..='ų' => "U",
        'Ü' | 'ü' => "UE|UXX|U",
        'Ŵ' | 'ŵ' => "W",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "Y",
        'Ź'..='ž' => "Z",
        _ => return None,
    })
}

fn plain(c: char) -> Option<&'static str> {
    let rank = usize::from(u8::try_from(c.to_ascii_uppercase()).ok()?.checked_sub(b'A')?);
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ".get(rank..=rank)
}

/// The letter that a letter and a combining mark make, where the mark changes how the zone writes it; the letter
/// itself otherwise. What macOS pastes is decomposed so.
pub(super) const fn composed(letter: char, mark: char) -> char {
    match (letter, mark) {
        ('A' | 'a', '\u{308}') => 'Ä',
        ('O' | 'o', '\u{308}') => 'Ö',
        ('U' | 'u', '\u{308}') => 'Ü',
        ('A' | 'a', '\u{30A}') => 'Å',
        ('N' | 'n', '\u{303}') => 'Ñ',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_table_are_written_as_it_says() {
        for (letters, text) in [
            ("ÀÁÂÃĂĀĄàã", "A"),
            ("Ä", "AE|A"),
            ("Å", "AA|A"),
            ("ÇĆĈĊČç", "C"),
            ("ÐĐĎ", "D"),
            ("ÈÉÊËĒĔĖĘĚé", "E"),
            ("ÌÍÎÏĨĪĬĮİı", "I"),
            ("ĜĞĠĢ", "G"),
            ("ĤĦ", "H"),
            ("Ĵ", "J"),
            ("Ķ", "K"),
            ("ŁĹĻĽĿł", "L"),
            ("Ñ", "N|NXX"),
            ("ŃŇŅŊ", "N"),
            ("ÒÓÔÕŌŎŐ", "O"),
            ("Ö", "OE|O"),
            ("ŔŖŘ", "R"),
            ("Æ", "AE"),
            ("Ŵ", "W"),
            ("ÙÚÛŨŪŬŮŰŲ", "U"),
            ("Ü", "UE|UXX|U"),
            ("ÝŸÿŶ", "Y"),
            ("ŹŻŽ", "Z"),
            ("ŚŜŞŠȘ", "S"),
            ("ŢŤŦȚ", "T"),
            ("ßẞ", "SS"),
            ("ŒØœø", "OE"),
            ("Þ", "TH"),
            ("Ĳ", "IJ"),
        ] {
            for letter in letters.chars() {
                assert_eq!(written(letter), Some(text), "{letter}");
            }
        }
        assert_eq!((written('z'), written('A'), written('Ж'), written('1')), (Some("Z"), Some("A"), None, None));
    }

    #[test]
    fn both_cases_are_written_alike() {
        for letter in ('\u{C0}'..='\u{17F}').filter(|letter| letter.is_uppercase()) {
            let lower = letter.to_lowercase().next().unwrap();
            assert_eq!(written(letter), written(lower), "{letter}");
        }
    }
}

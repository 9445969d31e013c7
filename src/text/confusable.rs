//! Characters taken for one another. They are offered, never applied: to read a Cyrillic `А` as a Latin one
//! would hide that the value was copied from somewhere strange.

use crate::fault::Alphabet;

/// What a character that its place does not allow probably stands for, within the alphabet of the place.
///
/// First the plain form of a character from another script; then, where the place takes only digits or only
/// letters, the usual confusions of reading (`O` and `0`, `I` and `1`…). Where both would be legal there is
/// nothing to offer.
#[must_use]
pub fn lookalike(c: char, allowed: Alphabet) -> Option<char> {
    let plain = plain(c);
    if allowed.has(plain) {
        return Some(plain);
    }
    let other = match allowed {
        Alphabet::Digit => to_digit(plain),
        Alphabet::Letter => to_letter(plain),
        Alphabet::PlateLetter => to_plate_letter(plain),
        Alphabet::Vin => to_vin(plain),
        Alphabet::Alphanumeric | Alphabet::Mrz | Alphabet::Text | Alphabet::Name | Alphabet::Email => None,
    }?;
    allowed.has(other).then_some(other)
}

/// The ASCII character that a full-width form, a digit of another script, or a Cyrillic or Greek capital looks
/// like, in upper case; the character itself otherwise.
#[must_use]
pub fn plain(c: char) -> char {
    let plain = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{660}'..='\u{669}' => digit(c, '\u{660}'),
        '\u{6F0}'..='\u{6F9}' => digit(c, '\u{6F0}'),
        '\u{966}'..='\u{96F}' => digit(c, '\u{966}'),
        'А' | 'а' | 'Α' | 'α' => 'A',
        'В' | 'в' | 'Β' | 'β' => 'B',
        'С' | 'с' | 'Ϲ' => 'C',
        'Е' | 'е' | 'Ε' | 'ε' => 'E',
        'Н' | 'н' | 'Η' => 'H',
        'І' | 'і' | 'Ι' | 'ι' | 'ı' | '|' => 'I',
        'Ј' | 'ј' => 'J',
        'К' | 'к' | 'Κ' | 'κ' => 'K',
        'М' | 'м' | 'Μ' => 'M',
        'Ν' | 'ν' => 'N',
        'О' | 'о' | 'Ο' | 'ο' => 'O',
        'Р' | 'р' | 'Ρ' | 'ρ' => 'P',
        'Ѕ' | 'ѕ' => 'S',
        'Т' | 'т' | 'Τ' | 'τ' => 'T',
        'Υ' | 'υ' | 'У' | 'у' => 'Y',
        'Х' | 'х' | 'Χ' | 'χ' => 'X',
        'Ζ' | 'ζ' => 'Z',
        '²' => '2',
        '³' => '3',
        '¹' => '1',
        _ => c,
    };
    plain.to_ascii_uppercase()
}

fn digit(c: char, zero: char) -> char {
    u32::from(c).checked_sub(u32::from(zero)).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// A letter in a place for a digit.
const fn to_digit(c: char) -> Option<char> {
    match c {
        'O' | 'Q' | 'D' => Some('0'),
        'I' | 'L' => Some('1'),
        'Z' => Some('2'),
        'S' => Some('5'),
        'G' => Some('6'),
        'B' => Some('8'),
        _ => None,
    }
}

/// A digit in a place for a letter.
const fn to_letter(c: char) -> Option<char> {
    match c {
        '0' => Some('O'),
        '1' => Some('I'),
        '2' => Some('Z'),
        '5' => Some('S'),
        '6' => Some('G'),
        '8' => Some('B'),
        _ => None,
    }
}

/// A digit, or one of the three letters that plates never have, in a place for a letter of plates: there is no
/// `O` to read in a `0`, and what looks like `I` or `1` is anybody's guess.
const fn to_plate_letter(c: char) -> Option<char> {
    match c {
        '0' => Some('D'),
        'O' => Some('Q'),
        'U' => Some('V'),
        _ => to_letter(c),
    }
}

/// The three letters that a VIN never has.
const fn to_vin(c: char) -> Option<char> {
    match c {
        'O' | 'Q' => Some('0'),
        'I' => Some('1'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_scripts_are_offered_in_latin() {
        assert_eq!(lookalike('А', Alphabet::Letter), Some('A'));
        assert_eq!(lookalike('８', Alphabet::Digit), Some('8'));
        assert_eq!(lookalike('٣', Alphabet::Alphanumeric), Some('3'));
        assert_eq!(lookalike('é', Alphabet::Letter), None);
    }

    #[test]
    fn confusions_depend_on_the_place() {
        assert_eq!(lookalike('O', Alphabet::Digit), Some('0'));
        assert_eq!(lookalike('8', Alphabet::Letter), Some('B'));
        assert_eq!(lookalike('0', Alphabet::PlateLetter), Some('D'), "a plate has no O");
        assert_eq!(lookalike('1', Alphabet::PlateLetter), None, "a plate has no I");
        assert_eq!(lookalike('Q', Alphabet::Vin), Some('0'));
        assert_eq!(lookalike('*', Alphabet::Alphanumeric), None);
    }
}

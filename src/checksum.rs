//! The checksums of the field. Each takes the characters it is defined on and gives the check, or `None`
//! where a character has no value.

/// Luhn (ISO/IEC 7812-1 annex B): whether the sum of the digits, every second one from the right doubled, is a
/// multiple of 10. It does not see `09` swapped with `90`.
#[must_use]
pub fn luhn(digits: &str) -> Option<bool> {
    let (mut sum, mut doubled) = (0, false);
    for byte in digits.bytes().rev() {
        if !byte.is_ascii_digit() {
            return None;
        }
        let digit = u32::from(byte - b'0');
        sum += match (doubled, digit) {
            (false, _) => digit,
            (true, 0..=4) => digit * 2,
            (true, _) => digit * 2 - 9,
        };
        doubled = !doubled;
    }
    Some(sum % 10 == 0)
}

/// The sum of the digits.
#[must_use]
pub fn digit_sum(digits: &str) -> Option<u32> {
    digits.chars().map(|c| c.to_digit(10)).sum()
}

/// The check digit of machine-readable zones (ICAO Doc 9303-3 §4.9): weights 7, 3, 1; `0`–`9` count 0 to 9,
/// `A`–`Z` 10 to 35, `<` 0; modulo 10.
#[must_use]
pub fn mrz(text: &str) -> Option<u32> {
    mrz_over(&[text])
}

/// The same of several texts, one after the other.
#[must_use]
pub fn mrz_over(texts: &[&str]) -> Option<u32> {
    let (mut sum, mut weight) = (0, 7);
    for byte in texts.iter().flat_map(|text| text.bytes()) {
        let value = match byte {
            b'<' => 0,
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A' + 10,
            _ => return None,
        };
        sum += u32::from(value) * weight;
        weight = match weight {
            7 => 3,
            3 => 1,
            _ => 7,
        };
    }
    Some(sum % 10)
}

/// The key of a NIR: 97 less the remainder of its 13 digits by 97, from 1 to 97 (INSEE).
#[must_use]
pub const fn nir_key(number: u64) -> u64 {
    97 - number % 97
}

/// The check digit of a VIN (49 CFR 565.15, GB 16735): 0 to 10, where 10 is written `X`. `None` for a
/// character that a VIN does not have.
#[must_use]
pub fn vin(text: &str) -> Option<u32> {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let mut sum = 0;
    for (c, weight) in text.chars().zip(WEIGHTS) {
        sum += vin_value(c)? * weight;
    }
    Some(sum % 11)
}

fn vin_value(c: char) -> Option<u32> {
    let letter = u32::from(c);
    match c {
        '0'..='9' => c.to_digit(10),
        'A'..='H' => Some(letter - u32::from('A') + 1),
        'J'..='N' => Some(letter - u32::from('J') + 1),
        'P' => Some(7),
        'R' => Some(9),
        'S'..='Z' => Some(letter - u32::from('S') + 2),
        _ => None,
    }
}

/// FNV-1a of 32 bits: tells a text that was cut or damaged, not one that was forged.
#[must_use]
pub const fn fnv(text: &str) -> u32 {
    let (mut sum, mut rest) = (0x811C_9DC5_u32, text.as_bytes());
    while let [byte, after @ ..] = rest {
        sum = (sum ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = after;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luhn_accepts_published_numbers() {
        assert_eq!(luhn("404833048"), Some(true));
        assert_eq!(luhn("73282932000074"), Some(true));
        assert_eq!(luhn("404833049"), Some(false));
        assert_eq!(luhn("40483304x"), None);
    }

    #[test]
    fn luhn_sees_all_single_errors_and_all_swaps_but_one() {
        let right = "73282932000074";
        for rank in 0..14 {
            for digit in "0123456789".chars() {
                let wrong: String =
                    right.chars().enumerate().map(|(at, c)| if at == rank { digit } else { c }).collect();
                assert_eq!(luhn(&wrong), Some(wrong == right), "{wrong}");
            }
        }
        assert_eq!(luhn("100000009"), Some(true));
        assert_eq!(luhn("100000090"), Some(true), "09 and 90 are not told apart");
    }

    #[test]
    fn mrz_gives_the_examples_of_icao() {
        assert_eq!(mrz("520727"), Some(3));
        assert_eq!(mrz("AB2134<<<"), Some(5));
        assert_eq!(mrz("HA672242<658022549601086<<<<<<<<<<<<<<0"), Some(8));
        assert_eq!(mrz("880692310285"), Some(8));
        assert_eq!(mrz("X4RTBPFW4"), Some(6));
        assert_eq!(mrz("a"), None);
    }

    #[test]
    fn vin_gives_the_worked_examples() {
        for (vin_text, expected) in [
            ("1M8GDM9AXKP042788", 10),
            ("11111111111111111", 1),
            ("5GZCZ43D13S812715", 1),
            ("WP0ZZZ99ZTS392124", 8),
            ("VF14SRAP451234567", 9),
            ("WBA71DC010CH14720", 1),
        ] {
            assert_eq!(vin(vin_text), Some(expected), "{vin_text}");
        }
        assert_eq!(vin("I"), None);
    }

    #[test]
    fn the_nir_key_runs_from_1_to_97() {
        assert_eq!(nir_key(2_690_549_588_157), 80);
        assert_eq!(nir_key(2_530_719_073_004), 43);
        assert_eq!(nir_key(97), 97);
        assert_eq!(nir_key(96), 1);
    }
}

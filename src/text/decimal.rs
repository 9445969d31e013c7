//! Decimal numbers as people write them, in thousandths.

/// The number that ASCII digits write, eighteen at most.
#[must_use]
#[inline(never)]
pub fn number(digits: &str) -> Option<u64> {
    if !matches!(digits.len(), 1..=18) {
        return None;
    }
    let mut number = 0;
    for digit in digits.bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = u64::wrapping_add(u64::wrapping_mul(number, 10), (digit - b'0').into()); // eighteen never wrap
    }
    Some(number)
}

/// The same where there are so few of them; 0 for anything else.
#[must_use]
#[inline(never)]
pub fn short(digits: &str) -> u16 {
    number(digits).and_then(|number| number.try_into().ok()).unwrap_or(0)
}

/// The number, in thousandths: digits with spaces or no-break spaces between groups, a comma or a dot before at
/// most three decimals, an optional minus sign (« 1 598,5 » is 1 598 500). `None` for anything else, or beyond
/// twelve digits.
#[must_use]
pub fn thousandths(text: &str) -> Option<i64> {
    let text = text.trim();
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let mut value = 0_i64;
    let mut digits = 0;
    for c in whole.chars().filter(|c| !matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')) {
        value = value * 10 + i64::from(c.to_digit(10)?);
        digits += 1;
        if digits > 12 {
            return None;
        }
    }
    if digits == 0 || decimals.is_empty() || decimals.len() > 3 {
        return None;
    }
    let mut unit = 100;
    value *= 1000;
    for c in decimals.chars() {
        value += i64::from(c.to_digit(10)?) * unit;
        unit /= 10;
    }
    Some(if negative { -value } else { value })
}

/// The number that thousandths write, without useless zeros: `1598.5`.
#[must_use]
pub fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let mut text = sign.to_owned() + &whole.to_string();
    if rest > 0 {
        let decimals = (1000 + rest).to_string();
        text.push('.');
        text.extend(decimals.trim_end_matches('0').chars().skip(1));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, value) in [
            ("49.9", 49_900),
            ("1 598,5", 1_598_500),
            ("0", 0),
            ("223.76", 223_760),
            ("-3", -3_000),
            ("10.111", 10_111),
        ] {
            assert_eq!(thousandths(text), Some(value), "{text}");
        }
        for text in ["", " ", "1.", ".5", "1.2345", "1e3", "½", "٣", "1,2,3", "9999999999999", "--1", "NaN"] {
            assert_eq!(thousandths(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_without_useless_zeros() {
        for (value, text) in
            [(49_900, "49.9"), (1_598_500, "1598.5"), (3_500_000, "3500"), (-10_111, "-10.111"), (10_010, "10.01")]
        {
            assert_eq!(decimal(value), text);
        }
    }
}

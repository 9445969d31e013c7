//! Numbers that are compared are rounded first: what a last bit changes, no verdict may say.

/// Two decimals.
#[must_use]
pub fn hundredths(value: f64) -> f64 {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { 0.0 } else { rounded } // not -0
}

/// The nearest code of a byte.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a float saturates")]
pub fn code(value: f64) -> u8 {
    (value + 0.5) as u8
}

/// The nearest place of a pixel; those before the first are the first.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a float saturates")]
pub fn place(value: f64) -> usize {
    (value + 0.5) as usize
}

/// A count as a number: pictures have fewer than 2^53 pixels.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "said above")]
pub fn number(count: usize) -> f64 {
    count as f64
}

/// The share of a part in a whole; nothing when the whole is empty.
#[must_use]
pub fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| number(part) / number(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_decimals_are_kept() {
        assert_eq!([0.694_999, -0.001, 12.345_1].map(|value| hundredths(value).to_string()), ["0.69", "0", "12.35"]);
    }
}

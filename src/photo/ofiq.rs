//! Quality components of ISO/IEC 29794-5:2025, from 0 to 100, as its reference implementation maps what we measure as well.
//!
//! They are told, and decide nothing: OFIQ publishes no threshold. Those that change with the skin (luminance, variance,
//! under-exposure, dynamic range) are not computed.

/// The quality component of a measure of [`super::table`]; nothing for those that OFIQ has not.
#[must_use]
pub fn quality(what: &str, value: f64) -> Option<u8> {
    let quality = match what {
        "gradient" => 190.0 * (1.0 - sigmoid(value, 10.0, 100.0)), // 42, background uniformity
        "burnt" => 1.0 / (value + 0.01),                           // 47, over-exposure prevention
        "colourCast" => 200.0 * (1.0 - sigmoid(value, 0.0, 10.0)), // 4B, natural colour
        "second" => 100.0 * (1.0 - value),                         // 4C, single face present
        "eyes" => 100.0 * sigmoid(value, 70.0, 20.0),              // 52, inter-eye distance
        _ => return None,
    };
    Some(super::round::code(quality.clamp(0.0, 100.0)))
}

fn sigmoid(value: f64, middle: f64, width: f64) -> f64 {
    1.0 / (1.0 + libm::exp((middle - value) / width))
}

#[cfg(test)]
mod tests {
    use super::quality;

    #[test]
    fn published_values_are_found_again() {
        // Of OFIQ's table of conformance (BSI, MIT): native values and their scalars. tests/ofiq.rs reads the whole of it.
        let published = [
            ("gradient", 35.980_417, 83),
            ("gradient", 44.647_808, 79),
            ("gradient", 52.290_763, 75),
            ("gradient", 66.565_98, 69),
            ("gradient", 71.777_12, 67),
            ("gradient", 187.407_6, 28),
            ("gradient", 242.789_467, 17),
            ("burnt", 0.0, 100),
            ("burnt", 0.000_065, 99),
            ("colourCast", 0.0, 100),
            ("colourCast", 0.948_361, 95),
            ("colourCast", 4.726_742, 77),
            ("colourCast", 100.0, 0),
            ("second", 0.0, 100),
            ("second", 0.316_289, 68),
            ("second", 0.333_736, 67),
            ("eyes", 353.583_928, 100),
        ];
        for (what, value, scalar) in published {
            assert_eq!(quality(what, value), Some(scalar), "{what} {value}");
        }
    }
}

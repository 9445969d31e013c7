//! sRGB codes as amounts of light (IEC 61966-2-1) and as CIELAB.
//!
//! `pow` and `cbrt` come from `libm` on every machine: those of a platform may differ in their last bit.

use super::round;

/// What each code of sRGB stands for, from 0 to 1.
pub struct Light([f64; 256]);

impl Light {
    /// The table.
    #[must_use]
    pub fn new() -> Self {
        let mut table = [0.0; 256];
        for (code, amount) in (0_u8..=255).zip(&mut table) {
            let share = f64::from(code) / 255.0;
            *amount = if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) };
        }
        Self(table)
    }

    /// Red, green and blue.
    #[must_use]
    pub fn of(&self, pixel: [u8; 3]) -> [f64; 3] {
        pixel.map(|code| self.0.get(usize::from(code)).copied().unwrap_or_default())
    }

    /// Luminance in 256 steps: `L8` of ISO/IEC 29794-5 as OFIQ computes it.
    #[must_use]
    pub fn luminance(&self, pixel: [u8; 3]) -> u8 {
        let [red, green, blue] = self.of(pixel);
        round::code(255.0 * (0.2126 * red + 0.7152 * green + 0.0722 * blue))
    }

    /// CIELAB under D65.
    #[must_use]
    pub fn lab(&self, pixel: [u8; 3]) -> Lab {
        let [red, green, blue] = self.of(pixel);
        let (x, y, z) = (
            0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue,
            0.212_672_9 * red + 0.715_152_2 * green + 0.072_175 * blue,
            0.019_333_9 * red + 0.119_192 * green + 0.950_304_1 * blue,
        );
        Lab::of([x / 0.950_47, y, z / 1.088_83])
    }
}

impl Default for Light {
    fn default() -> Self {
        Self::new()
    }
}

/// Lightness from 0 to 100, and two axes of colour.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lab {
    /// L*
    pub l: f64,
    /// a*
    pub a: f64,
    /// b*
    pub b: f64,
}

impl Lab {
    /// From X, Y and Z as shares of those of white.
    #[must_use]
    pub fn of(shares: [f64; 3]) -> Self {
        let [x, y, z] = shares.map(|share| {
            if share > 216.0 / 24_389.0 { libm::cbrt(share) } else { (24_389.0 / 27.0 * share + 16.0) / 116.0 }
        });
        Self { l: 116.0 * y - 16.0, a: 500.0 * (x - y), b: 200.0 * (y - z) }
    }

    /// Chroma, C*.
    #[must_use]
    pub fn chroma(self) -> f64 {
        (self.a * self.a + self.b * self.b).sqrt()
    }

    /// The distance ΔE of CIE 1976.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        let (l, a, b) = (self.l - other.l, self.a - other.a, self.b - other.b);
        (l * l + a * a + b * b).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours_are_where_they_are_known_to_be() {
        let light = Light::new();
        let white = light.lab([255; 3]);
        assert!((white.l - 100.0).abs() < 0.01 && white.chroma() < 0.05, "{white:?}");
        let grey = light.lab([128; 3]);
        assert!((grey.l - 53.585).abs() < 0.01, "{grey:?}");
        let red = light.lab([255, 0, 0]);
        assert!(red.distance(Lab { l: 53.24, a: 80.09, b: 67.2 }) < 0.05, "{red:?}");
    }

    #[test]
    fn luminance_is_linear() {
        let light = Light::new();
        assert_eq!([0, 88, 255].map(|code| light.luminance([code; 3])), [0, 25, 255]);
    }
}

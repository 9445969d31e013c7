//! The weights of a network, as the build script made them compact.

use super::layers::Weights;

/// A layer: for each channel its bias, its scale, and its weights in scales.
#[inline(never)] // once in the wasm, for a dozen callers
pub(super) fn weights(bytes: &mut &[u8], channels: usize, taps: usize) -> Option<Weights> {
    let (layer, rest) = bytes.split_at_checked(channels * (4 + taps))?;
    *bytes = rest;
    let mut weights =
        Weights { biases: Vec::with_capacity(channels), taps, values: Vec::with_capacity(channels * taps) };
    for row in layer.chunks_exact(4 + taps) {
        let (head, values) = row.split_first_chunk::<4>()?;
        let [bias, bias_high, scale, scale_high] = *head;
        let scale = half(u16::from_le_bytes([scale, scale_high]));
        weights.biases.push(half(u16::from_le_bytes([bias, bias_high])));
        weights.values.extend(values.iter().map(|value| f32::from(value.cast_signed()) * scale));
    }
    Some(weights)
}

/// The slopes of a layer's channels.
#[inline(never)]
pub(super) fn slopes(bytes: &mut &[u8], channels: usize) -> Option<Vec<f32>> {
    let (slopes, rest) = bytes.split_at_checked(channels * 2)?;
    *bytes = rest;
    Some(slopes.as_chunks::<2>().0.iter().map(|slope| half(u16::from_le_bytes(*slope))).collect())
}

/// The value of a half-precision number; the file has neither infinities nor NaN.
fn half(bits: u16) -> f32 {
    let (exponent, mantissa) = (u32::from(bits >> 10) & 31, u32::from(bits) & 1023);
    let magnitude = if exponent == 0 {
        f32::from(bits & 1023) / 16_777_216.0 // 2^24
    } else {
        f32::from_bits((exponent + 112) << 23 | mantissa << 13)
    };
    if bits >> 15 == 1 { -magnitude } else { magnitude }
}

#[cfg(test)]
mod tests {
    use super::half;

    #[test]
    fn halves_are_read() {
        let values = [1.0_f32, -2.0, 0.333_251_95, 5.960_464_5e-8, 6.103_515_6e-5];
        assert_eq!([0x3C00, 0xC000, 0x3555, 0x0001, 0x0400].map(half).map(f32::to_bits), values.map(f32::to_bits));
    }
}

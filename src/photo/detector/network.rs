//! `BlazeFace` (Bazarevsky et al. 2019, short range): what it is made of, and its weights.

use super::layers::{Planes, Weights};

/// The side of the picture that it looks at.
pub(super) const SIDE: usize = 128;

/// Channels in, channels out, and whether every place is kept (1) or every second (2).
const BLOCKS: [(usize, usize, usize); 16] = [
    (24, 24, 1),
    (24, 28, 1),
    (28, 32, 2),
    (32, 36, 1),
    (36, 42, 1),
    (42, 48, 2),
    (48, 56, 1),
    (56, 64, 1),
    (64, 72, 1),
    (72, 80, 1),
    (80, 88, 1),
    (88, 96, 2),
    (96, 96, 1),
    (96, 96, 1),
    (96, 96, 1),
    (96, 96, 1),
];
/// The block after which faces near the camera are looked for: those of the 16×16 grid.
const FINE: usize = 10;

/// Two anchors at each place of the fine grid, six at each of the coarse one.
pub(super) const ANCHORS: [(usize, usize); 2] = [(16, 2), (8, 6)];
/// What is said of each anchor: a box and six points.
pub(super) const NUMBERS: usize = 16;

/// The network, ready to look.
pub(super) struct Network {
    first: Weights,
    blocks: Vec<(Weights, Weights)>,
    /// Scores of the two grids, then boxes.
    heads: Vec<Weights>,
}

/// What it says of one grid.
pub(super) struct Grid {
    pub(super) scores: Planes,
    pub(super) boxes: Planes,
}

impl Network {
    /// From the compact weights that the build script wrote; nothing when they are not those.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut bytes = bytes;
        let first = weights(&mut bytes, 24, 75)?;
        let mut blocks = Vec::with_capacity(BLOCKS.len());
        for (from, to, _) in BLOCKS {
            blocks.push((weights(&mut bytes, from, 9)?, weights(&mut bytes, to, from)?));
        }
        let mut heads = Vec::with_capacity(4);
        for numbers in [1, NUMBERS] {
            for ((_, each), channels) in ANCHORS.into_iter().zip([88, 96]) {
                heads.push(weights(&mut bytes, each * numbers, channels)?);
            }
        }
        bytes.is_empty().then_some(Self { first, blocks, heads })
    }

    /// What it says of a picture: red, green and blue planes from −1 to 1.
    pub(super) fn look(&self, picture: &Planes) -> Option<[Grid; 2]> {
        let [fine_scores, coarse_scores, fine_boxes, coarse_boxes] = self.heads.as_slice() else { return None };
        let mut planes = picture.convolved(&self.first);
        planes.rectify();
        let mut fine = None;
        for (rank, ((filters, mixers), (_, _, stride))) in self.blocks.iter().zip(BLOCKS).enumerate() {
            let mut next = planes.filtered(filters, stride).mixed(mixers);
            let skipped = if stride == 2 { planes.pooled() } else { planes };
            next.add(&skipped);
            next.rectify();
            planes = next;
            if rank == FINE {
                let tiles = planes.tiled();
                fine = Some(Grid { scores: tiles.mixed(fine_scores), boxes: tiles.mixed(fine_boxes) });
            }
        }
        let tiles = planes.tiled();
        Some([fine?, Grid { scores: tiles.mixed(coarse_scores), boxes: tiles.mixed(coarse_boxes) }])
    }
}

/// One layer: for each channel its bias, its scale, and its weights in scales.
fn weights(bytes: &mut &[u8], channels: usize, taps: usize) -> Option<Weights> {
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

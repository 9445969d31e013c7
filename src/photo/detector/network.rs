//! `BlazeFace` (Bazarevsky et al. 2019, short range): what it is made of, and its weights.

use crate::photo::layers::{Planes, Weights};
use crate::photo::weights::weights;

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
        let mut planes = picture.convolved(&self.first, 5);
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

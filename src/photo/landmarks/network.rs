//! `FaceMesh` (Kartynnik et al. 2019, without attention): what it is made of, and its weights.

use super::points::KEPT;
use crate::photo::layers::{Planes, Weights};
use crate::photo::weights::{slopes, weights};

/// The side of the picture that it looks at.
pub(super) const SIDE: usize = 192;

/// Of the trunk: channels in, channels out, and whether every place is kept (1) or every second (2).
const TRUNK: [(usize, usize, usize); 14] = [
    (16, 16, 1),
    (16, 16, 1),
    (16, 32, 2),
    (32, 32, 1),
    (32, 32, 1),
    (32, 64, 2),
    (64, 64, 1),
    (64, 64, 1),
    (64, 128, 2),
    (128, 128, 1),
    (128, 128, 1),
    (128, 128, 2),
    (128, 128, 1),
    (128, 128, 1),
];
const WIDE: usize = 128;
const NARROW: usize = 32;
/// The places that the last layers see at once.
const LAST: usize = 9;

/// The network, ready to look.
pub(super) struct Network {
    first: Weights,
    first_slopes: Vec<f32>,
    trunk: Vec<Block>,
    places: Branch,
    presence: Branch,
}

/// Filters, mixers, and the slopes of what they add to.
struct Block {
    filters: Weights,
    mixers: Weights,
    slopes: Vec<f32>,
    stride: usize,
}

/// From the trunk to numbers.
struct Branch {
    down: Block,
    wide: Vec<Block>,
    narrowing: Weights,
    slopes: Vec<f32>,
    narrow: Block,
    last: Weights,
}

/// What it says: three numbers a point, and how sure it is that there is a face.
pub(super) struct Said {
    pub(super) places: Vec<f32>,
    pub(super) presence: f32,
}

impl Network {
    /// From the compact weights that the build script wrote; nothing when they are not those.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let bytes = &mut &*bytes;
        let (first, first_slopes) = (weights(bytes, 16, 27)?, slopes(bytes, 16)?);
        let mut trunk = Vec::with_capacity(TRUNK.len());
        for (from, to, stride) in TRUNK {
            let (filters, mixers) = (weights(bytes, from, 9)?, weights(bytes, to, from)?);
            trunk.push(Block { filters, mixers, slopes: slopes(bytes, to)?, stride });
        }
        let (places, presence) = branches(bytes)?;
        bytes.is_empty().then_some(Self { first, first_slopes, trunk, places, presence })
    }

    /// What it says of a picture: red, green and blue planes from 0 to 1.
    pub(super) fn look(&self, picture: &Planes) -> Said {
        let mut planes = picture.convolved(&self.first, 3);
        planes.bend(&self.first_slopes);
        for block in &self.trunk {
            planes = block.run(&planes);
        }
        let presence = self.presence.run(&planes).first().copied().unwrap_or(f32::MIN);
        Said { places: self.places.run(&planes), presence }
    }
}

/// The two branches, whose layers stand by turns once the places have had two blocks of their own.
fn branches(bytes: &mut &[u8]) -> Option<(Branch, Branch)> {
    let filters = |bytes: &mut &[u8], channels| weights(bytes, channels, 9);
    let mixers = |bytes: &mut &[u8], from, to| weights(bytes, to, from);
    let block = |filters, mixers, slopes, stride| Block { filters, mixers, slopes, stride };
    let mut own = Vec::with_capacity(2);
    for stride in [2, 1] {
        let (filters, mixers) = (filters(bytes, WIDE)?, mixers(bytes, WIDE, WIDE)?);
        own.push(block(filters, mixers, slopes(bytes, WIDE)?, stride));
    }
    let [down_filters, wide_filters] = [filters(bytes, WIDE)?, filters(bytes, WIDE)?];
    let [down_mixers, wide_mixers] = [mixers(bytes, WIDE, WIDE)?, mixers(bytes, WIDE, WIDE)?];
    let presence_down = block(down_filters, down_mixers, slopes(bytes, WIDE)?, 2);
    let second = block(wide_filters, wide_mixers, slopes(bytes, WIDE)?, 1);
    let narrowings = [mixers(bytes, WIDE, NARROW)?, mixers(bytes, WIDE, NARROW)?];
    let narrowed = [slopes(bytes, NARROW)?, slopes(bytes, NARROW)?];
    let narrow_filters = [filters(bytes, NARROW)?, filters(bytes, NARROW)?];
    let narrow_mixers = [mixers(bytes, NARROW, NARROW)?, mixers(bytes, NARROW, NARROW)?];
    let narrow_slopes = [slopes(bytes, NARROW)?, slopes(bytes, NARROW)?];
    let lasts = [mixers(bytes, LAST * NARROW, 1)?, mixers(bytes, LAST * NARROW, 3 * KEPT.len())?];
    let narrows = narrow_filters.into_iter().zip(narrow_mixers).zip(narrow_slopes);
    let mut ends = narrowings.into_iter().zip(narrowed).zip(narrows).zip(lasts);
    let mut branch = |down, wide| {
        let (((narrowing, slopes), ((filters, mixers), bends)), last) = ends.next()?;
        Some(Branch { down, wide, narrowing, slopes, narrow: block(filters, mixers, bends, 1), last })
    };
    let presence = branch(presence_down, Vec::new())?;
    let first = own.pop()?;
    Some((branch(own.pop()?, vec![first, second])?, presence))
}

impl Block {
    fn run(&self, planes: &Planes) -> Planes {
        let mut next = planes.filtered(&self.filters, self.stride).mixed(&self.mixers);
        if self.stride == 2 {
            next.add(&planes.pooled());
        } else {
            next.add(planes);
        }
        next.bend(&self.slopes);
        next
    }
}

impl Branch {
    fn run(&self, trunk: &Planes) -> Vec<f32> {
        let planes = self.wide.iter().fold(self.down.run(trunk), |planes, block| block.run(&planes));
        let mut planes = planes.tiled().mixed(&self.narrowing);
        planes.bend(&self.slopes);
        self.narrow.run(&planes).gathered(&self.last)
    }
}

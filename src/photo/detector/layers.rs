//! The layers of a convolutional network, in 32-bit floats.
//!
//! Each output is its bias plus its products, added in one order whatever the machine and however wide its registers: no
//! product is fused with its sum, and no sum is split. Native and wasm builds find the same bits.

/// Planes of numbers, one a channel, each line after line.
pub(super) struct Planes {
    pub(super) side: usize,
    pub(super) values: Vec<f32>,
}

/// Pixels that are worked on together.
const LANES: usize = 8;

/// The same numbers, eight neighbours of a line together, channel after channel.
pub(super) struct Tiles {
    side: usize,
    channels: usize,
    values: Vec<[f32; LANES]>,
}

/// The weights of a layer: one row an output channel.
pub(super) struct Weights {
    pub(super) biases: Vec<f32>,
    pub(super) taps: usize,
    pub(super) values: Vec<f32>,
}

impl Weights {
    fn rows(&self) -> impl Iterator<Item = (f32, &[f32])> {
        self.biases.iter().copied().zip(self.values.chunks_exact(self.taps))
    }
}

impl Planes {
    pub(super) fn new(side: usize, channels: usize) -> Self {
        Self { side, values: vec![0.0; side * side * channels] }
    }

    pub(super) fn planes(&self) -> impl Iterator<Item = &[f32]> {
        self.values.chunks_exact(self.side * self.side)
    }

    /// Every channel by every filter of 5×5, every second place.
    pub(super) fn convolved(&self, weights: &Weights) -> Self {
        let side = self.side / 2;
        let windows: Vec<Windows> = self.planes().map(|plane| Windows::new(plane, self.side, 2, 5)).collect();
        let mut values = Vec::with_capacity(weights.biases.len() * side * side);
        for (bias, row) in weights.rows() {
            for y in 0..side {
                let mut sums = vec![bias; side];
                for (tap, weight) in row.iter().enumerate() {
                    let (place, channel) = (tap / windows.len(), tap % windows.len());
                    if let Some(window) = windows.get(channel) {
                        accumulate(&mut sums, *weight, window.at(y, place));
                    }
                }
                values.extend(sums);
            }
        }
        Self { side, values }
    }

    /// Each channel by its own filter of 3×3.
    pub(super) fn filtered(&self, weights: &Weights, stride: usize) -> Tiles {
        let (side, channels) = (self.side / stride, weights.biases.len());
        let mut tiles = Tiles { side, channels, values: vec![[0.0; LANES]; side * side / LANES * channels] };
        for (channel, (plane, (bias, row))) in self.planes().zip(weights.rows()).enumerate() {
            let window = Windows::new(plane, self.side, stride, 3);
            for y in 0..side {
                let mut sums = vec![bias; side];
                for (place, weight) in row.iter().enumerate() {
                    accumulate(&mut sums, *weight, window.at(y, place));
                }
                tiles.put(channel, y, &sums);
            }
        }
        tiles
    }

    /// The largest of every four.
    pub(super) fn pooled(&self) -> Self {
        let mut values = Vec::with_capacity(self.values.len() / 4);
        for lines in self.values.chunks_exact(2 * self.side) {
            let (upper, lower) = lines.split_at(self.side);
            let pairs = upper.as_chunks::<2>().0.iter().zip(lower.as_chunks::<2>().0);
            values.extend(pairs.map(|([a, b], [c, d])| larger(larger(*a, *b), larger(*c, *d))));
        }
        Self { side: self.side / 2, values }
    }

    /// Adds as many channels as the other has.
    pub(super) fn add(&mut self, other: &Self) {
        for (value, other) in self.values.iter_mut().zip(&other.values) {
            *value += other;
        }
    }

    /// Nothing below zero.
    pub(super) fn rectify(&mut self) {
        for value in &mut self.values {
            *value = larger(*value, 0.0);
        }
    }

    pub(super) fn tiled(&self) -> Tiles {
        let channels = self.values.len() / (self.side * self.side);
        let mut tiles = Tiles { side: self.side, channels, values: vec![[0.0; LANES]; self.values.len() / LANES] };
        for (channel, plane) in self.planes().enumerate() {
            for (y, line) in plane.chunks_exact(self.side).enumerate() {
                tiles.put(channel, y, line);
            }
        }
        tiles
    }
}

impl Tiles {
    fn put(&mut self, channel: usize, y: usize, line: &[f32]) {
        for (rank, eight) in line.as_chunks::<LANES>().0.iter().enumerate() {
            let tile = y * (self.side / LANES) + rank;
            if let Some(place) = self.values.get_mut(tile * self.channels + channel) {
                *place = *eight;
            }
        }
    }

    /// Every channel by every filter of one pixel.
    pub(super) fn mixed(&self, weights: &Weights) -> Planes {
        let mut planes = Planes::new(self.side, weights.biases.len());
        let tiles = self.side * self.side / LANES;
        let room = planes.values.as_chunks_mut::<LANES>().0;
        for (tile, inputs) in self.values.chunks_exact(self.channels).enumerate() {
            for (channel, (bias, row)) in weights.rows().enumerate() {
                let mut sums = [bias; LANES];
                for (weight, input) in row.iter().zip(inputs) {
                    for (sum, value) in sums.iter_mut().zip(input) {
                        *sum += weight * value;
                    }
                }
                if let Some(place) = room.get_mut(channel * tiles + tile) {
                    *place = sums;
                }
            }
        }
        planes
    }
}

fn accumulate(sums: &mut [f32], weight: f32, values: &[f32]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += weight * value;
    }
}

/// Never NaN, and 0 is never −0.
fn larger(one: f32, other: f32) -> f32 {
    if one > other { one } else { other }
}

/// A plane with the border that keeps its size, cut so that what a tap sees along a line is contiguous.
struct Windows {
    stride: usize,
    reach: usize,
    /// Half of the columns when every second one is looked at.
    width: usize,
    values: Vec<f32>,
}

impl Windows {
    /// As TensorFlow pads: half of what is missing before, rounded down.
    fn new(plane: &[f32], side: usize, stride: usize, reach: usize) -> Self {
        let padding = reach - stride;
        let before = padding / 2;
        let padded = side + padding + (side + padding) % stride;
        let width = padded / stride;
        let mut values = vec![0.0; padded * padded];
        for (y, line) in plane.chunks_exact(side).enumerate() {
            for (x, value) in line.iter().enumerate() {
                let x = x + before;
                if let Some(place) = values.get_mut(((y + before) * stride + x % stride) * width + x / stride) {
                    *place = *value;
                }
            }
        }
        Self { stride, reach, width, values }
    }

    /// What a place of the filter sees along a line.
    fn at(&self, y: usize, place: usize) -> &[f32] {
        let (down, across) = (place / self.reach, place % self.reach);
        let line = (y * self.stride + down) * self.stride + across % self.stride;
        self.values.get(line * self.width + across / self.stride..).unwrap_or_default()
    }
}

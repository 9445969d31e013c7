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

/// The same numbers, eight neighbours together, channel after channel.
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

    /// Every channel by every filter of so many places a side, every second place: eight of a line at once, which are summed
    /// before any is written. The sides that are looked at, 128 and 192, are cut in two into eights.
    pub(super) fn convolved(&self, weights: &Weights, reach: usize) -> Self {
        let side = self.side / 2;
        let windows: Vec<Windows> = self.planes().map(|plane| Windows::new(plane, self.side, 2, reach)).collect();
        let mut planes = Self::new(side, weights.biases.len());
        for y in 0..side {
            let taps = (0..reach * reach).flat_map(|place| windows.iter().map(move |window| window.at(y, place)));
            let taps: Vec<&[f32]> = taps.collect();
            for (plane, (bias, row)) in planes.values.chunks_exact_mut(side * side).zip(weights.rows()) {
                let line = plane.get_mut(y * side..(y + 1) * side).unwrap_or_default();
                for (tile, values) in line.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
                    let mut sums = [bias; LANES];
                    for (weight, tap) in row.iter().zip(&taps) {
                        let inputs = tap.get(tile * LANES..).and_then(<[f32]>::first_chunk::<LANES>);
                        for (sum, input) in sums.iter_mut().zip(inputs.into_iter().flatten()) {
                            *sum += weight * input;
                        }
                    }
                    *values = sums;
                }
            }
        }
        planes
    }

    /// Each channel by its own filter of 3×3.
    pub(super) fn filtered(&self, weights: &Weights, stride: usize) -> Tiles {
        let side = self.side / stride;
        let mut tiles = Tiles::new(side, weights.biases.len());
        let mut sums = vec![0.0; side * side];
        for (channel, (plane, (bias, row))) in self.planes().zip(weights.rows()).enumerate() {
            let window = Windows::new(plane, self.side, stride, 3);
            sums.fill(bias);
            for (y, line) in sums.chunks_exact_mut(side).enumerate() {
                for (place, weight) in row.iter().enumerate() {
                    accumulate(line, *weight, window.at(y, place));
                }
            }
            tiles.put(channel, &sums);
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

    /// What is below zero, times the slope of its channel.
    pub(super) fn bend(&mut self, slopes: &[f32]) {
        for (plane, slope) in self.values.chunks_exact_mut(self.side * self.side).zip(slopes) {
            for value in plane {
                *value = if *value < 0.0 { *value * slope } else { *value };
            }
        }
    }

    /// Every channel of every place by every filter of the whole: the channels of a place stand together in a row.
    pub(super) fn gathered(&self, weights: &Weights) -> Vec<f32> {
        let places = self.side * self.side;
        let inputs: Vec<f32> =
            (0..places).flat_map(|place| self.values.iter().copied().skip(place).step_by(places)).collect();
        let sum = |(bias, row): (f32, &[f32])| {
            row.iter().zip(&inputs).fold(bias, |sum, (weight, input)| sum + weight * input)
        };
        weights.rows().map(sum).collect()
    }

    pub(super) fn tiled(&self) -> Tiles {
        let mut tiles = Tiles::new(self.side, self.values.len() / (self.side * self.side));
        for (channel, plane) in self.planes().enumerate() {
            tiles.put(channel, plane);
        }
        tiles
    }
}

impl Tiles {
    fn new(side: usize, channels: usize) -> Self {
        Self { side, channels, values: vec![[0.0; LANES]; (side * side).div_ceil(LANES) * channels] }
    }

    fn put(&mut self, channel: usize, plane: &[f32]) {
        for (tile, values) in plane.chunks(LANES).enumerate() {
            let eight = self.values.get_mut(tile * self.channels + channel);
            for (lane, value) in eight.into_iter().flatten().zip(values) {
                *lane = *value;
            }
        }
    }

    /// Every channel by every filter of one pixel.
    pub(super) fn mixed(&self, weights: &Weights) -> Planes {
        let area = self.side * self.side;
        let mut planes = Planes::new(self.side, weights.biases.len());
        for (tile, inputs) in self.values.chunks_exact(self.channels).enumerate() {
            for (channel, (bias, row)) in weights.rows().enumerate() {
                let mut sums = [bias; LANES];
                for (weight, input) in row.iter().zip(inputs) {
                    for (sum, value) in sums.iter_mut().zip(input) {
                        *sum += weight * value;
                    }
                }
                let start = channel * area + tile * LANES;
                let room = planes.values.get_mut(start..(start + LANES).min((channel + 1) * area));
                for (place, sum) in room.into_iter().flatten().zip(sums) {
                    *place = sum;
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

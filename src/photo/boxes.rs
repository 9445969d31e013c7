//! A large picture made smaller as its lines come: each pixel is the mean of a square of the original, to the nearest
//! code. Sums are whole numbers, so that every machine finds the same.

use super::picture::Picture;

/// The even bytes of eight, each with room for a sum.
const EVEN: u64 = 0x00FF_00FF_00FF_00FF;
/// The largest square, in pixels: its sums have room, and what divides them is exact.
const MOST: usize = 16;
/// The side of the squares of twelve megapixels.
const USUAL: usize = 4;
/// An inverse is counted in so many bits.
const BITS: u32 = 24;

/// Squares of a picture, line after line. Those at the right and at the bottom hold what is left of it.
pub struct Boxes {
    size: (usize, usize),
    /// Bytes of a pixel as it comes: three, or one for greys.
    samples: usize,
    each: usize,
    /// How many lines the sums hold.
    lines: usize,
    /// Four sums in each half: those of the even bytes of eight, and those of the odd ones.
    sums: Vec<[u64; 2]>,
    /// The same, in the order of the bytes.
    columns: Vec<[u16; 8]>,
    rgb: Vec<u8>,
}

impl Boxes {
    /// The smallest squares by which no side is longer than `longest`.
    #[must_use]
    pub fn new(size: (usize, usize), samples: usize, longest: usize) -> Self {
        let each = size.0.max(size.1).div_ceil(longest).clamp(1, MOST);
        let eights = (size.0 * samples).div_ceil(8);
        let (width, height) = (size.0.div_ceil(each), size.1.div_ceil(each));
        let rgb = Vec::with_capacity(width * height * 3);
        Self { size, samples, each, lines: 0, sums: vec![[0; 2]; eights], columns: vec![[0; 8]; eights], rgb }
    }

    /// How many pixels wide and high a square is.
    #[must_use]
    pub fn each(&self) -> usize {
        self.each
    }

    /// The next lines: one, or more.
    pub fn take(&mut self, lines: &[u8]) {
        if self.each == 1 {
            match self.samples {
                1 => self.rgb.extend(lines.iter().flat_map(|grey| [*grey; 3])),
                _ => self.rgb.extend_from_slice(lines),
            }
            return;
        }
        let wide = self.size.0 * self.samples;
        let mut lines = lines;
        while let Some((line, rest)) = lines.split_at_checked(wide).filter(|(line, _)| !line.is_empty()) {
            // Two at once where their square has room for both: sums are read and written half as often.
            if let Some((next, after)) = rest.split_at_checked(wide).filter(|_| self.lines + 2 <= self.each) {
                self.add_both(line, next);
                lines = after;
            } else {
                self.add(line);
                lines = rest;
            }
            if self.lines == self.each {
                self.give();
            }
        }
    }

    fn add_both(&mut self, line: &[u8], next: &[u8]) {
        let ((eights, rest), (others, other)) = (line.as_chunks::<8>(), next.as_chunks::<8>());
        for (sums, (eight, other)) in self.sums.iter_mut().zip(eights.iter().zip(others)) {
            let (one, other) = (u64::from_le_bytes(*eight), u64::from_le_bytes(*other));
            let [even, odd] = sums;
            *even = even.wrapping_add((one & EVEN).wrapping_add(other & EVEN));
            *odd = odd.wrapping_add((one >> 8 & EVEN).wrapping_add(other >> 8 & EVEN));
        }
        self.add_rest(rest);
        self.add_rest(other);
        self.lines += 2;
    }

    fn add(&mut self, line: &[u8]) {
        let (eights, rest) = line.as_chunks::<8>();
        for (sums, eight) in self.sums.iter_mut().zip(eights) {
            add(sums, *eight);
        }
        self.add_rest(rest);
        self.lines += 1;
    }

    /// The bytes at the end of a line that are no eight.
    fn add_rest(&mut self, rest: &[u8]) {
        if let (Some(sums), false) = (self.sums.last_mut(), rest.is_empty()) {
            let mut eight = [0; 8];
            eight.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
            add(sums, eight);
        }
    }

    /// A line of squares.
    fn give(&mut self) {
        for (columns, [even, odd]) in self.columns.iter_mut().zip(&mut self.sums) {
            let [first, third, fifth, seventh] = lanes(*even);
            let [second, fourth, sixth, eighth] = lanes(*odd);
            *columns = [first, second, third, fourth, fifth, sixth, seventh, eighth];
            (*even, *odd) = (0, 0);
        }
        if self.samples == 1 {
            self.squares(|[grey]| [grey; 3]);
        } else {
            self.squares(|rgb: [u8; 3]| rgb);
        }
        self.lines = 0;
    }

    /// The mean of each square of the line, so many samples a pixel.
    fn squares<const SAMPLES: usize>(&mut self, shown: impl Fn([u8; SAMPLES]) -> [u8; 3]) {
        let columns = self.columns.as_flattened().get(..self.size.0 * SAMPLES).unwrap_or_default();
        let columns = columns.as_chunks::<SAMPLES>().0;
        let inverse = |columns: usize| Inverse::of(columns * self.lines);
        let mean = |square: &[[u16; SAMPLES]], inverse: Inverse| {
            let mut sums = [0_u16; SAMPLES]; // of at most 256 bytes
            for column in square {
                for (sum, column) in sums.iter_mut().zip(column) {
                    *sum = sum.wrapping_add(*column);
                }
            }
            shown(sums.map(|sum| inverse.mean(u32::from(sum))))
        };
        let begun = self.rgb.len();
        self.rgb.resize(begun + self.size.0.div_ceil(self.each) * 3, 0);
        let pixels = self.rgb.get_mut(begun..).unwrap_or_default().as_chunks_mut::<3>().0.iter_mut();
        let whole = inverse(self.each);
        // Squares of four are those of most telephones: a loop whose length is known is done twice as fast.
        if self.each == USUAL {
            let (squares, rest) = columns.as_chunks::<USUAL>();
            let last = (!rest.is_empty()).then(|| mean(rest, inverse(rest.len())));
            let means = squares.iter().map(|square| mean(square, whole)).chain(last);
            pixels.zip(means).for_each(|(pixel, mean)| *pixel = mean);
        } else {
            for (pixel, square) in pixels.zip(columns.chunks(self.each)) {
                *pixel = mean(square, if square.len() == self.each { whole } else { inverse(square.len()) });
            }
        }
    }

    /// The picture, once every line came.
    #[must_use]
    pub fn finish(mut self) -> Option<Picture> {
        if self.lines > 0 {
            self.give();
        }
        Picture::new(self.size.0.div_ceil(self.each), self.size.1.div_ceil(self.each), self.rgb)
    }
}

/// Four bytes at once: no sum of sixteen lines reaches the next one.
fn add([even, odd]: &mut [u64; 2], eight: [u8; 8]) {
    let eight = u64::from_le_bytes(eight);
    *even = even.wrapping_add(eight & EVEN);
    *odd = odd.wrapping_add(eight >> 8 & EVEN);
}

#[allow(clippy::cast_possible_truncation, reason = "sixteen bits are meant")]
const fn lanes(sums: u64) -> [u16; 4] {
    [sums as u16, (sums >> 16) as u16, (sums >> 32) as u16, (sums >> 48) as u16]
}

/// What to multiply by instead of dividing.
#[derive(Clone, Copy)]
struct Inverse {
    count: u32,
    parts: u32,
}

impl Inverse {
    fn of(count: usize) -> Self {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        Self { count, parts: (1 << BITS) / count.max(1) + 1 }
    }

    /// The sum of so many bytes, divided, to the nearest: exact as long as they are at most 256.
    #[allow(clippy::cast_possible_truncation, reason = "a mean of bytes is a byte")]
    const fn mean(self, sum: u32) -> u8 {
        (sum.wrapping_add(self.count / 2).wrapping_mul(self.parts) >> BITS) as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each square by division.
    fn slowly((width, height): (usize, usize), rgb: &[u8], each: usize) -> Vec<u8> {
        let mut means = Vec::new();
        for top in (0..height).step_by(each) {
            for left in (0..width).step_by(each) {
                for channel in 0..3 {
                    let (mut sum, mut count) = (0, 0);
                    for y in top..height.min(top + each) {
                        for x in left..width.min(left + each) {
                            (sum, count) = (sum + u32::from(rgb[(y * width + x) * 3 + channel]), count + 1);
                        }
                    }
                    means.push(u8::try_from((sum + count / 2) / count).unwrap());
                }
            }
        }
        means
    }

    #[test]
    fn each_pixel_is_the_mean_of_its_square() {
        let mut seed = 1_u32;
        for size in [(96, 60), (97, 61), (50, 7), (1, 33), (31, 1), (17, 48)] {
            let mut byte = || {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if seed.is_multiple_of(7) { 255 } else { (seed >> 24) as u8 }
            };
            let rgb: Vec<u8> = (0..size.0 * size.1 * 3).map(|_| byte()).collect();
            for longest in 4..100 {
                let mut boxes = Boxes::new(size, 3, longest);
                let each = boxes.each();
                rgb.chunks(size.0 * 3 * (1 + longest % 5)).for_each(|lines| boxes.take(lines));
                let picture = boxes.finish().unwrap();
                assert_eq!(picture.bytes(), slowly(size, &rgb, each), "{size:?} by {each}");
                assert!(each == MOST || picture.width().max(picture.height()) <= longest);
            }
        }
    }

    #[test]
    fn greys_are_reduced_as_their_three_bytes_are() {
        for (size, longest) in [((97, 61), 30), ((31, 7), 40), ((1, 33), 5), ((640, 3), 90)] {
            let greys: Vec<u8> = (0..=250).cycle().step_by(37).take(size.0 * size.1).collect();
            let (mut one, mut three) = (Boxes::new(size, 1, longest), Boxes::new(size, 3, longest));
            for line in greys.chunks_exact(size.0) {
                one.take(line);
                three.take(&line.iter().flat_map(|grey| [*grey; 3]).collect::<Vec<u8>>());
            }
            assert_eq!(one.finish(), three.finish(), "{size:?}");
        }
    }

    #[test]
    fn a_mean_is_that_of_a_division() {
        for count in 1..=256 {
            let inverse = Inverse::of(count as usize);
            for sum in 0..=255 * count {
                assert_eq!(u32::from(inverse.mean(sum)), (sum + count / 2) / count, "{sum} / {count}");
            }
        }
    }
}

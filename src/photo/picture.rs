//! Pixels, and how they are made fewer.

/// Red, green and blue, a byte each, line after line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

impl Picture {
    /// A picture of pixels that are there: nothing when their number is not the product of the sides, or is none.
    #[must_use]
    pub fn new(width: usize, height: usize, rgb: Vec<u8>) -> Option<Self> {
        let full = width.checked_mul(height)?.checked_mul(3)?;
        (full > 0 && rgb.len() == full).then_some(Self { width, height, rgb })
    }

    /// In pixels.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// In pixels.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// All the bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.rgb
    }

    /// The lines, from the top.
    #[must_use]
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = &[u8]> {
        self.rgb.chunks_exact(self.width * 3)
    }

    /// One pixel; nothing outside of the picture.
    #[must_use]
    pub fn pixel(&self, x: usize, y: usize) -> Option<[u8; 3]> {
        if x >= self.width {
            return None;
        }
        let start = (y.checked_mul(self.width)? + x) * 3;
        self.rgb.get(start..start + 3)?.try_into().ok()
    }

    /// Every pixel with its place, in order.
    pub fn places(&self) -> impl Iterator<Item = (usize, usize, [u8; 3])> {
        self.lines()
            .enumerate()
            .flat_map(|(y, line)| line.as_chunks::<3>().0.iter().enumerate().map(move |(x, pixel)| (x, y, *pixel)))
    }

    /// What a rectangle of it shows; nothing when it does not lie inside.
    #[must_use]
    pub fn part(&self, left: usize, top: usize, width: usize, height: usize) -> Option<Self> {
        let mut rgb = Vec::with_capacity(width * height * 3);
        for line in self.lines().skip(top).take(height) {
            rgb.extend_from_slice(line.get(left * 3..(left + width) * 3)?);
        }
        Self::new(width, height, rgb)
    }

    /// Fewer pixels, each the mean of the area it covers, to the nearest code: sums are whole numbers, so that every
    /// machine finds the same. A side is never enlarged.
    #[must_use]
    pub fn reduced(&self, width: usize, height: usize) -> Self {
        let (width, height) = (width.clamp(1, self.width.max(1)), height.clamp(1, self.height.max(1)));
        if (width, height) == (self.width, self.height) {
            return self.clone();
        }
        let mut reducer = Reducer::new((self.width, self.height), (width, height));
        for line in self.lines() {
            reducer.take(line);
        }
        Self { width, height, rgb: reducer.reduced }
    }

    /// No side longer than this, the shape kept.
    #[must_use]
    pub fn within(&self, longest: usize) -> Self {
        let (width, height) = fitted((self.width, self.height), longest);
        self.reduced(width, height)
    }
}

/// The sides of a picture none of whose sides may be longer, the shape kept to the nearest pixel.
#[must_use]
pub fn fitted((width, height): (usize, usize), longest: usize) -> (usize, usize) {
    let side = width.max(height);
    if side <= longest {
        return (width, height);
    }
    let fit = |length: usize| ((2 * length * longest + side) / (2 * side)).max(1);
    (fit(width), fit(height))
}

/// Reduces a picture line by line: lines are added first, as they are, and a line to give is cut into columns once.
struct Reducer {
    from: (usize, usize),
    to: (usize, usize),
    columns: Vec<Column>,
    /// How many lines came.
    line: usize,
    /// The weighted sums of the lines of which the next line to give covers a share.
    shares: Vec<u32>,
    /// The sums of those that it covers wholly: all weigh the same, and are weighed together.
    sums: Vec<u32>,
    reduced: Vec<u8>,
}

/// What a pixel to give covers, of pixels that weigh `narrow` parts each: a share of the one before, some whole ones, a
/// share of the one that follows.
struct Column {
    before: u64,
    whole: usize,
    after: u64,
}

impl Reducer {
    /// From these sides to those, which are not longer.
    fn new(from: (usize, usize), to: (usize, usize)) -> Self {
        let (wide, narrow) = (from.0, to.0);
        let mut before = 0;
        let columns = (0..narrow).map(|_| {
            let (whole, after) = ((wide - before) / narrow, (wide - before) % narrow);
            let column = Column { before: before as u64, whole, after: after as u64 };
            before = if after == 0 { 0 } else { narrow - after };
            column
        });
        let columns = columns.collect();
        let (none, reduced) = (vec![0; wide * 3], Vec::with_capacity(narrow * to.1 * 3));
        Self { from, to, columns, line: 0, shares: none.clone(), sums: none, reduced }
    }

    /// A line covers `to` parts of the height, a line to give `from` parts: the parts that they share are its weight.
    fn take(&mut self, line: &[u8]) {
        let (tall, short) = (self.from.1, self.to.1);
        let (start, end) = (self.line * short, (self.line + 1) * short);
        let border = (start / tall + 1) * tall;
        self.line += 1;
        if end <= border {
            for (sum, code) in self.sums.iter_mut().zip(line) {
                *sum = sum.wrapping_add(u32::from(*code));
            }
        } else {
            self.share(line, border - start);
        }
        if end >= border {
            self.give();
        }
        if end > border {
            self.share(line, end - border); // a side is never enlarged: it reaches no further than the next one
        }
    }

    /// Of at most 255 times the height.
    fn share(&mut self, line: &[u8], weight: usize) {
        let weight = part(weight);
        for (sum, code) in self.shares.iter_mut().zip(line) {
            *sum = sum.wrapping_add(weight.wrapping_mul(u32::from(*code)));
        }
    }

    /// A pixel that two share is split between them. Sums are below 2^52 and a quarter is added to them: their product by
    /// the inverse is never on the wrong side of a whole number, and is cut where a division would be.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "said above"
    )]
    fn give(&mut self) {
        let area = self.from.0 as u64 * self.from.1 as u64;
        let (half, inverse) = ((area / 2) as f64 + 0.25, 1.0 / area as f64);
        let (each, weight) = (self.to.0 as u64, part(self.to.1));
        for (share, sum) in self.shares.iter_mut().zip(&mut self.sums) {
            *share = share.wrapping_add(weight.wrapping_mul(*sum));
            *sum = 0;
        }
        let mut pixels = self.shares.as_chunks::<3>().0;
        let mut shared = [0_u32; 3];
        for Column { before, whole, after } in &self.columns {
            let (covered, rest) = pixels.split_at_checked(*whole).unwrap_or((pixels, &[]));
            let mut sums = [0_u64; 3];
            for pixel in covered {
                for (sum, code) in sums.iter_mut().zip(pixel) {
                    *sum = sum.wrapping_add(u64::from(*code));
                }
            }
            let next = rest.first().copied().unwrap_or_default();
            for (sum, (one, other)) in sums.iter_mut().zip(shared.into_iter().zip(next)) {
                let edges = u64::from(one).wrapping_mul(*before).wrapping_add(u64::from(other).wrapping_mul(*after));
                *sum = sum.wrapping_mul(each).wrapping_add(edges);
            }
            self.reduced.extend_from_slice(&sums.map(|sum| ((sum.cast_signed() as f64 + half) * inverse) as u8));
            shared = next;
            pixels = if *after == 0 { rest } else { rest.get(1..).unwrap_or_default() };
        }
        self.shares.fill(0);
    }
}

/// No side that is decoded has more parts than 32 bits count.
fn part(parts: usize) -> u32 {
    u32::try_from(parts).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(width: usize, height: usize) -> Picture {
        let mut seed = 1_u32;
        let rgb = (0..width * height * 3).map(|_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        });
        Picture::new(width, height, rgb.collect()).unwrap()
    }

    fn mean(picture: &Picture) -> f64 {
        let sum: u32 = picture.bytes().iter().map(|code| u32::from(*code)).sum();
        f64::from(sum) / crate::photo::round::number(picture.bytes().len())
    }

    #[test]
    fn reducing_keeps_the_mean() {
        let picture = noise(97, 61);
        for (width, height) in [(96, 60), (50, 61), (33, 20), (7, 5), (1, 1)] {
            let reduced = picture.reduced(width, height);
            assert_eq!((reduced.width(), reduced.height()), (width, height));
            assert!((mean(&reduced) - mean(&picture)).abs() <= 1.0, "{width}x{height}");
        }
    }

    #[test]
    fn a_reduced_pixel_is_the_mean_of_the_area_it_covers() {
        let line = |codes: [u8; 3]| Picture::new(3, 1, codes.iter().flat_map(|code| [*code; 3]).collect()).unwrap();
        // 0, 90 and 240 in two: (0 + 45) / 1.5 and (45 + 240) / 1.5.
        assert_eq!(line([0, 90, 240]).reduced(2, 1).bytes(), [30, 30, 30, 190, 190, 190]);
        assert_eq!(line([0, 90, 240]).reduced(1, 1).bytes(), [110, 110, 110]);
    }

    #[test]
    fn reducing_by_two_and_two_is_reducing_by_four_but_for_the_rounding() {
        let picture = noise(64, 64);
        let (twice, once) = (picture.reduced(32, 32).reduced(16, 16), picture.reduced(16, 16));
        assert!(twice.bytes().iter().zip(once.bytes()).all(|(one, other)| one.abs_diff(*other) <= 1));
    }

    #[test]
    fn the_shape_is_kept() {
        assert_eq!(fitted((3024, 3888), 1062), (826, 1062));
        assert_eq!(fitted((12_000, 1), 1062), (1062, 1));
        assert_eq!(fitted((413, 531), 1062), (413, 531));
    }

    #[test]
    fn a_picture_holds_all_its_pixels() {
        assert_eq!(Picture::new(2, 2, vec![0; 11]), None);
        assert_eq!(Picture::new(0, 2, vec![]), None);
        assert_eq!(Picture::new(usize::MAX, 2, vec![]), None);
    }
}

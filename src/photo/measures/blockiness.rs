//! How much the blocks of a JPEG show: the steps of light at one column in eight, against those at the seven others.
//!
//! The best of the eight phases survives a crop, and a second, better JPEG of a bad one; a resize hides it. The half
//! code added to each mean protects what is very smooth. Looked at on the original grid, before any reduction.

/// The distance of the blocks of a JPEG, in pixels (ISO/IEC 10918-1).
const PERIOD: usize = 8;
/// On larger pictures some lines and columns tell as much as all: about [`LOOKED_AT`], at odd distances.
const LARGE: usize = 1100;
const LOOKED_AT: usize = 200;

/// Sums the steps of light line by line.
pub struct Blockiness {
    /// One line, and one column, in so many is looked at.
    each: usize,
    line: usize,
    light: Vec<u8>,
    above: Vec<u8>,
    row: Vec<u8>,
    across: [Mean; PERIOD],
    down: [Mean; PERIOD],
}

#[derive(Clone, Copy, Default)]
struct Mean {
    sum: u64,
    count: u64,
}

impl Blockiness {
    /// Of a picture of these sides.
    #[must_use]
    pub fn new((width, height): (usize, usize)) -> Self {
        let longest = width.max(height);
        let each = if longest > LARGE { (longest / LOOKED_AT) | 1 } else { 1 };
        let none = [Mean::default(); PERIOD];
        Self {
            each,
            line: 0,
            light: Vec::with_capacity(width),
            above: Vec::new(),
            row: Vec::new(),
            across: none,
            down: none,
        }
    }

    /// The next line, of greys.
    pub fn take_greys(&mut self, line: &[u8]) {
        self.look(line, |grey| *grey);
    }

    /// The next line, of colours.
    pub fn take(&mut self, line: &[u8]) {
        self.look(line.as_chunks::<3>().0, light);
    }

    fn look<P>(&mut self, pixels: &[P], light: impl Fn(&P) -> u8 + Copy) {
        if self.line.is_multiple_of(self.each) {
            self.light.clear();
            self.light.extend(pixels.iter().map(light));
            for (phase, mean) in self.across.iter_mut().enumerate() {
                let every = |first: usize| self.light.iter().skip(first).step_by(PERIOD);
                mean.add(every(phase), every(phase + 1));
            }
        }
        self.row.clear();
        self.row.extend(pixels.iter().step_by(self.each).map(light));
        let phase = (self.line + PERIOD - 1) % PERIOD; // none is above the first line
        if let Some(mean) = self.down.get_mut(phase) {
            mean.add(self.above.iter(), self.row.iter());
        }
        std::mem::swap(&mut self.above, &mut self.row);
        self.line += 1;
    }

    /// 1 when no phase stands out.
    #[must_use]
    pub fn value(&self) -> f64 {
        f64::midpoint(standing_out(&self.across), standing_out(&self.down))
    }
}

impl Mean {
    /// The steps from bytes to others, of a line.
    fn add<'b>(&mut self, ones: impl Iterator<Item = &'b u8>, others: impl Iterator<Item = &'b u8>) {
        let (mut sum, mut count) = (0_u32, 0_u32);
        for (one, other) in ones.zip(others) {
            sum = sum.wrapping_add(u32::from(one.abs_diff(*other)));
            count = count.wrapping_add(1);
        }
        self.sum += u64::from(sum);
        self.count += u64::from(count);
    }
}

#[allow(clippy::cast_precision_loss, reason = "sums of at most 2^40")]
fn standing_out(means: &[Mean; PERIOD]) -> f64 {
    let steps = means.map(|Mean { sum, count }| sum as f64 / count.max(1) as f64);
    let sum: f64 = steps.iter().sum();
    let ratio = |step: &f64| (step + 0.5) / ((sum - step) / 7.0 + 0.5);
    steps.iter().map(ratio).fold(1.0, f64::max)
}

/// Rec. 601 luma, to the code.
#[must_use]
pub fn light([red, green, blue]: &[u8; 3]) -> u8 {
    let sum = 77 * u32::from(*red) + 150 * u32::from(*green) + 29 * u32::from(*blue);
    u8::try_from((sum + 128) >> 8).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns that step by `step` every eight pixels from `phase`, and by one elsewhere.
    fn stepped(step: u8, phase: usize) -> f64 {
        let mut blockiness = Blockiness::new((64, 64));
        let mut level = 0_u8;
        let line: Vec<u8> = (0..64)
            .flat_map(|x| {
                level = level.wrapping_add(if x % 8 == phase { step } else { 1 });
                [level % 128; 3]
            })
            .collect();
        (0..64).for_each(|_| blockiness.take(&line));
        blockiness.value()
    }

    #[test]
    fn blocks_show_whatever_was_cropped() {
        for phase in 0..8 {
            assert!(stepped(5, phase) > 1.55, "{phase}");
            assert!(stepped(1, phase) < 1.4, "{phase}");
        }
    }

    #[test]
    fn a_flat_picture_has_no_blocks() {
        let mut blockiness = Blockiness::new((16, 16));
        (0..16).for_each(|_| blockiness.take(&[200; 48]));
        assert!((blockiness.value() - 1.0).abs() < f64::EPSILON);
    }
}

//! What is behind the head, found without a network: the colour that most of the border has, and what looks like it and
//! touches the border.
//!
//! No colour of skin is looked for, nor of hair: what is not the wall is left alone.

use super::blockiness::light as luma;
use crate::photo::colour::{Lab, Light};
use crate::photo::picture::Picture;
use crate::photo::round;
use core::cmp::Ordering;

/// What the wall is measured on, in pixels.
const WIDTH: usize = 160;
/// What its unevenness is measured on, as OFIQ does.
const EDGES_WIDTH: usize = 354;
/// The border: so much of the width on three sides…
const BAND: f64 = 0.025;
/// …down to so much of the height: shoulders are below.
const DOWN_TO: f64 = 0.55;
/// No wall is looked for below this.
const FLOOR: f64 = 0.85;
/// Two colours that are one on a wall.
const SAME: f64 = 12.0;
/// The same for what touches it.
const TOUCHING: f64 = 14.0;

/// The wall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Background {
    /// Its colour.
    pub colour: Lab,
    /// The share of the border that has it.
    pub share: f64,
    /// The mean gradient of its luminance (OFIQ background uniformity, Scharr).
    pub gradient: f64,
    /// The share of the sides of the border that has its hue and is 5 to 30 darker: a shadow.
    pub shadow: f64,
    /// The luma that 95 % of the whole picture stays below.
    pub highlights: f64,
}

/// Looks behind the head; nothing when the picture is too small to have a border.
#[must_use]
pub fn background(picture: &Picture, light: &Light) -> Option<Background> {
    let small =
        picture.reduced(WIDTH, round::place(round::number(picture.height() * WIDTH) / round::number(picture.width())));
    let wall = Wall::find(&small, light)?;
    let mut codes: Vec<u8> = small.places().map(|(_, _, pixel)| luma(&pixel)).collect();
    codes.sort_unstable();
    Some(Background {
        colour: wall.colour,
        share: wall.share(),
        gradient: wall.gradient(picture, light),
        shadow: wall.shadow(),
        highlights: codes.get(codes.len() * 95 / 100).map_or(0.0, |code| f64::from(*code)),
    })
}

struct Wall {
    width: usize,
    height: usize,
    pixels: Vec<Lab>,
    colour: Lab,
}

impl Wall {
    fn find(small: &Picture, light: &Light) -> Option<Self> {
        let (width, height) = (small.width(), small.height());
        let pixels: Vec<Lab> = small.places().map(|(_, _, pixel)| light.lab(pixel)).collect();
        let mut wall = Self { width, height, pixels, colour: Lab::default() };
        let border: Vec<Lab> = wall.border().map(|(_, colour)| colour).collect();
        wall.colour = most_common(&border)?;
        for _ in 0..3 {
            let near: Vec<Lab> = border.iter().filter(|colour| colour.distance(wall.colour) < SAME).copied().collect();
            wall.colour = median(&near).unwrap_or(wall.colour);
        }
        Some(wall)
    }

    /// The pixels of the border with their columns.
    fn border(&self) -> impl Iterator<Item = (usize, Lab)> {
        let part = |side: usize, share: f64| round::place(round::number(side) * share).max(1);
        let (top, aside, down) = (part(self.height, BAND), part(self.width, BAND), part(self.height, DOWN_TO));
        let places =
            self.pixels.iter().enumerate().map(|(index, colour)| (index % self.width, index / self.width, *colour));
        let width = self.width;
        let inside = move |x: usize, y: usize| y < top || (y < down && (x < aside || x + aside >= width));
        places.filter(move |(x, y, _)| inside(*x, *y)).map(|(x, _, colour)| (x, colour))
    }

    fn share(&self) -> f64 {
        let (all, same) = self.border().fold((0, 0), |(all, same), (_, colour)| {
            (all + 1, same + usize::from(colour.distance(self.colour) < SAME))
        });
        round::share(same, all).unwrap_or_default()
    }

    fn shadow(&self) -> f64 {
        let is_shadow = |colour: Lab| {
            let darker = self.colour.l - colour.l;
            let same_light = Lab { l: self.colour.l, ..colour };
            (5.0..30.0).contains(&darker) && same_light.distance(self.colour) < 6.0
        };
        let (all, dark) =
            self.border().fold((0, 0), |(all, dark), (_, colour)| (all + 1, dark + usize::from(is_shadow(colour))));
        round::share(dark, all).unwrap_or_default()
    }

    /// Where the wall is seen: what has its colour, above the shoulders, and touches the border through what has it.
    fn seen(&self) -> Vec<bool> {
        let floor = round::place(round::number(self.height) * FLOOR) * self.width;
        let like = |index: usize| {
            index < floor && self.pixels.get(index).is_some_and(|colour| colour.distance(self.colour) < TOUCHING)
        };
        let mut seen = vec![false; self.pixels.len()];
        let edge = |index: &usize| {
            *index < self.width || index.is_multiple_of(self.width) || (index + 1).is_multiple_of(self.width)
        };
        let mut next: Vec<usize> = (0..self.pixels.len()).filter(edge).collect();
        while let Some(index) = next.pop() {
            let Some(mark) = seen.get_mut(index) else { continue };
            if *mark || !like(index) {
                continue;
            }
            *mark = true;
            let column = index % self.width;
            next.extend(index.checked_sub(self.width));
            next.push(index + self.width);
            next.extend((column > 0).then(|| index.wrapping_sub(1)));
            next.extend((column + 1 < self.width).then_some(index + 1));
        }
        seen
    }

    /// The same, so many pixels from anything else.
    fn well_inside(&self, by: usize) -> Vec<bool> {
        let mut seen = self.seen();
        for _ in 0..by {
            let before = seen.clone();
            let at = |index: Option<usize>| index.and_then(|index| before.get(index)).copied().unwrap_or(true);
            for (index, mark) in seen.iter_mut().enumerate() {
                let column = index % self.width;
                let left = column == 0 || at(index.checked_sub(1));
                let right = column + 1 == self.width || at(Some(index + 1));
                *mark &= left && right && at(index.checked_sub(self.width)) && at(Some(index + self.width));
            }
        }
        seen
    }

    /// The mean of Scharr's gradient of luminance over the wall.
    fn gradient(&self, picture: &Picture, light: &Light) -> f64 {
        let width = EDGES_WIDTH.min(picture.width());
        let height = round::place(round::number(picture.height() * width) / round::number(picture.width()));
        let larger = picture.reduced(width, height);
        let luminance: Vec<i32> = larger.places().map(|(_, _, pixel)| i32::from(light.luminance(pixel))).collect();
        let inside = self.well_inside(2);
        let (mut sum, mut count) = (0.0, 0);
        let lines: Vec<&[i32]> = luminance.chunks_exact(larger.width()).collect();
        for (y, window) in lines.windows(3).enumerate() {
            let [above, middle, below] = window else { continue };
            let columns = above.windows(3).zip(middle.windows(3)).zip(below.windows(3));
            for (x, ((above, middle), below)) in columns.enumerate() {
                let place =
                    ((y + 1) * self.height / larger.height()) * self.width + (x + 1) * self.width / larger.width();
                if inside.get(place) == Some(&true) {
                    sum += scharr([above, middle, below]);
                    count += 1;
                }
            }
        }
        if count == 0 { 0.0 } else { sum / round::number(count) }
    }
}

fn scharr(window: [&[i32]; 3]) -> f64 {
    let [[nw, north, ne], [west, _, east], [sw, south, se]] = window else { return 0.0 };
    let across = 3 * (ne - nw + se - sw) + 10 * (east - west);
    let down = 3 * (sw - nw + se - ne) + 10 * (south - north);
    f64::from(across * across + down * down).sqrt()
}

/// The middle of the fullest of the cells of side 6: the first of equals.
fn most_common(colours: &[Lab]) -> Option<Lab> {
    const SIDE: f64 = 6.0;
    let cell = |colour: &Lab| [colour.l, colour.a, colour.b].map(|axis| (axis / SIDE).floor());
    let mut cells: Vec<[f64; 3]> = colours.iter().map(cell).collect();
    cells.sort_by(|one, other| one.partial_cmp(other).unwrap_or(Ordering::Equal));
    let fullest = cells
        .chunk_by(|one, other| one.partial_cmp(other).is_some_and(Ordering::is_eq))
        .rev()
        .max_by_key(|same| same.len())?;
    let [l, a, b] = fullest.first()?.map(|axis| (axis + 0.5) * SIDE);
    Some(Lab { l, a, b })
}

/// Each axis by itself.
fn median(colours: &[Lab]) -> Option<Lab> {
    let middle = |axis: fn(&Lab) -> f64| {
        let mut values: Vec<f64> = colours.iter().map(axis).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied()
    };
    Some(Lab { l: middle(|colour| colour.l)?, a: middle(|colour| colour.a)?, b: middle(|colour| colour.b)? })
}

//! Which document a zone that does not read was probably copied from.

use super::LAYOUTS;
use super::layout::Layout;
use crate::fault::{Code, Fault};
use crate::text::Entry;

/// The layout that comes nearest: how the first line begins weighs most, then the number and length of the lines.
pub(super) fn nearest(entry: &Entry) -> Result<&'static Layout, Fault> {
    const TOO_FAR: usize = 40;
    let typed = entry.text();
    let lines: Vec<usize> = typed.split('\n').map(|line| line.chars().count()).collect();
    let distance = |layout: &&Layout| 12 * strange(layout, typed).min(3) + apart(layout, &lines);
    let nearest = LAYOUTS.iter().copied().min_by_key(distance).filter(|layout| distance(layout) < TOO_FAR);
    nearest.ok_or_else(|| entry.whole(Code::Shape))
}

/// How many characters of the document code and the issuer are not those of the layout, where a space stands for a filler.
fn strange(layout: &Layout, typed: &str) -> usize {
    let mut chars = typed.chars().map(|c| if c == ' ' { '<' } else { c });
    let mut strange = 0;
    for field in layout.fields.iter().take(2) {
        let taken =
            field.place.ranks().enumerate().zip(&mut chars).filter(|((rank, _), c)| !field.class.takes(*rank, *c));
        strange += taken.count();
    }
    strange
}

/// How far the shape of the lines is from that of the layout; one line may be the first one or all of them.
fn apart(layout: &Layout, lines: &[usize]) -> usize {
    let first = lines.first().copied().unwrap_or(0);
    let apart = first.abs_diff(layout.width) + 5 * lines.len().abs_diff(layout.lines);
    if lines.len() == 1 { apart.min(first.abs_diff(layout.lines * layout.width)) } else { apart }
}

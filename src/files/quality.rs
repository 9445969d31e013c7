//! The quality that a JPEG was written at, from its first quantisation table.

use super::bytes::Bytes;

/// The luminance table of ITU-T T.81 Annex K.1, that of quality 50, sorted: comparing what is sorted spares the order in
/// which tables are written.
const ANNEX_K: [u8; 64] = [
    10, 11, 12, 12, 13, 14, 14, 14, 16, 16, 16, 17, 18, 19, 22, 22, 24, 24, 24, 26, 29, 35, 37, 40, 40, 49, 51, 51, 55,
    55, 56, 56, 57, 58, 60, 61, 62, 64, 64, 68, 69, 72, 77, 78, 80, 81, 87, 87, 92, 92, 95, 98, 99, 100, 101, 103, 103,
    103, 104, 109, 112, 113, 120, 121,
];

/// The most that quality 1 makes of Annex K: a coarser table is none the worse.
const COARSEST: u16 = 121 * 50;

/// The quality of the luminance table of a `DQT` segment, as the library of the Independent JPEG Group counts it, if the
/// segment has that table. A table of another maker has the quality whose table is as coarse.
pub(super) fn of(segment: Bytes<'_>) -> Option<u8> {
    let mut at = 0;
    // Half a byte for the width of the values, half for the rank of the table: 0 is that of light.
    while let Some(kind) = segment.byte(at) {
        let width = if kind >> 4 == 0 { 1 } else { 2 };
        if kind.trailing_zeros() >= 4 {
            return segment.slice(at + 1, 64 * width).map(|table| scaled(Bytes(table), width));
        }
        at += 1 + 64 * width;
    }
    None
}

/// `s`, a percentage of Annex K, in thousandths; then what the library makes of a quality, backwards.
fn scaled(table: Bytes<'_>, width: usize) -> u8 {
    let value = |rank: usize| if width == 1 { table.byte(rank).map(u16::from) } else { table.be16(2 * rank) };
    let mut values = [0; 64];
    for (rank, place) in values.iter_mut().enumerate() {
        *place = value(rank).unwrap_or_default().min(COARSEST);
    }
    // By hand: what the standard library does for long lists weighs 4 KB in the browser.
    for end in 1..64 {
        for at in (1..=end).rev() {
            if values.get(at) < values.get(at - 1) {
                values.swap(at, at - 1);
            }
        }
    }
    if values.iter().all(|value| *value == 1) {
        return 100; // Annex K divided by anything large
    }
    let sum: u32 = values.iter().zip(ANNEX_K).map(|(value, k)| u32::from(*value) * 100_000 / u32::from(k)).sum();
    let s = sum / 64;
    let quality = if s <= 100_000 { (200_000 - s + 1000) / 2000 } else { (5_000_000 + s / 2) / s };
    u8::try_from(quality.clamp(1, 100)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the library of the Independent JPEG Group scales it.
    fn segment(quality: u32, wide: bool) -> Vec<u8> {
        let s = if quality < 50 { 5000 / quality } else { 200 - 2 * quality };
        let table = ANNEX_K.iter().rev().map(|k| ((u32::from(*k) * s + 50) / 100).clamp(1, 255) as u8);
        let mut segment = vec![if wide { 0x10 } else { 0 }];
        table.for_each(|value| segment.extend(if wide { vec![0, value] } else { vec![value] }));
        segment
    }

    #[test]
    fn the_quality_is_found_again() {
        for quality in [100, 98, 95, 90, 75, 60, 50, 40, 30, 20, 15] {
            for wide in [false, true] {
                let segment = segment(quality, wide);
                let found = u32::from(of(Bytes(&segment)).unwrap());
                assert!(found.abs_diff(quality) <= 1, "{quality}: {found}");
            }
        }
    }

    #[test]
    fn the_coarsest_table_there_can_be_has_the_least_quality() {
        let segment = [vec![0x10], vec![0xFF; 128]].concat();
        assert_eq!(of(Bytes(&segment)), Some(1));
    }

    #[test]
    fn the_table_may_be_the_second_one_or_missing() {
        let mut both = vec![1];
        both.extend([17; 64]);
        assert_eq!(of(Bytes(&both)), None, "only colours");
        both.extend(segment(75, false));
        assert_eq!(of(Bytes(&both)), Some(75));
        assert_eq!(of(Bytes(&both[..100])), None, "cut");
    }
}

//! The names of a list, so that one that comes twice is found without comparing it with all the others.

/// How each name looks, by its rank: only those that look alike are compared, and only where a bit says that there may be one.
pub(crate) struct Names {
    /// A bit for each look that was put; several share it.
    seen: [u64; 64],
    looks: Vec<u32>,
}

impl Default for Names {
    fn default() -> Self {
        Self { seen: [0; 64], looks: Vec::new() }
    }
}

impl Names {
    /// Puts the next name; `false` where it is there already. `known` tells those that were put.
    pub(crate) fn put<'n>(&mut self, name: &str, known: &dyn Fn(usize) -> Option<&'n str>) -> bool {
        let look = look(name);
        let bit = 1 << (look >> 20 & 63);
        let was_seen = self.seen.get_mut((look >> 26) as usize).is_some_and(|seen| {
            let was_seen = *seen & bit != 0;
            *seen |= bit;
            was_seen
        });
        let alike = |(rank, other): (usize, &u32)| *other == look && known(rank) == Some(name);
        let is_new = !was_seen || !self.looks.iter().enumerate().any(alike);
        if self.looks.capacity() == 0 {
            self.looks.reserve(32);
        }
        self.looks.push(look);
        is_new
    }
}

/// Mixes the name eight bytes at a time, then the last eight again, of which some were mixed; a short one whole.
fn look(name: &str) -> u32 {
    let (eights, rest) = name.as_bytes().as_chunks();
    let mix = |look: u64, eight: [u8; 8]| {
        (look.rotate_left(29) ^ u64::from_le_bytes(eight)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    };
    let last = name.as_bytes().last_chunk().copied();
    let last = last.unwrap_or_else(|| rest.iter().fold(1, |rest, byte| rest << 8 | u64::from(*byte)).to_le_bytes());
    let look = eights.iter().fold(mix(0, last), |look, eight| mix(look, *eight));
    u32::try_from(look >> 32).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|rank| format!("coHolders[{rank}].birthName")).collect()
    }

    #[test]
    fn a_name_is_put_once() {
        let all = names(500);
        let known = |rank: usize| all.get(rank).map(String::as_str);
        let mut put = Names::default();
        assert!(all.iter().all(|name| put.put(name, &known)));
        assert!(all.iter().all(|name| !put.put(name, &known)));
    }

    #[test]
    fn names_that_differ_anywhere_look_otherwise() {
        let name = "holder.birthDate-day";
        for rank in 0..name.len() {
            let mut other = name.as_bytes().to_vec();
            other[rank] ^= 1;
            assert_ne!(look(name), look(std::str::from_utf8(&other).unwrap()), "{rank}");
        }
        assert_ne!(look("a"), look("\0a"));
        let looks: std::collections::HashSet<u32> = names(500).iter().map(|name| look(name)).collect();
        assert_eq!(looks.len(), 500);
    }
}

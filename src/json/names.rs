//! Where names stand in a list, so that one is found without a look at all the others.

/// The ranks of names by how these look, in a table at least twice as long as they are many. Names made to look alike are
/// compared one by one: there are never more than a question may hold.
#[derive(Default)]
pub(crate) struct Names {
    /// One more than a rank, or zero where there is none; as many as a power of two.
    table: Vec<u16>,
    count: usize,
}

impl Names {
    /// The rank of a name; `known` tells those that were put.
    pub(crate) fn find<'n>(&self, name: &str, known: impl Fn(usize) -> Option<&'n str>) -> Option<usize> {
        let found = self.places(name).map_while(|place| usize::from(*self.table.get(place)?).checked_sub(1));
        found.into_iter().find(|rank| known(*rank) == Some(name))
    }

    /// Puts the next name; `false` where it is there already.
    pub(crate) fn put<'n>(&mut self, name: &str, known: &dyn Fn(usize) -> Option<&'n str>) -> bool {
        if 2 * self.count >= self.table.len() {
            let table = vec![0; (4 * self.table.len()).max(128)];
            let former = core::mem::replace(self, Self { table, count: 0 });
            for rank in 0..former.count {
                self.put(known(rank).unwrap_or_default(), known);
            }
        }
        for place in self.places(name) {
            let Some(slot) = self.table.get_mut(place) else { break };
            match usize::from(*slot).checked_sub(1) {
                None => {
                    self.count += 1;
                    *slot = u16::try_from(self.count).unwrap_or(0);
                    return true;
                }
                Some(rank) if known(rank) == Some(name) => break,
                Some(_) => {}
            }
        }
        false
    }

    /// Every place of the table, from the one that a name looks for first.
    fn places(&self, name: &str) -> impl Iterator<Item = usize> + use<> {
        let (first, length) = (look(name), self.table.len());
        (0..length).map(move |step| (first + step) & (length - 1))
    }
}

/// Mixes the name eight bytes at a time, then the last eight again, of which some were mixed; a short one whole.
fn look(name: &str) -> usize {
    let (eights, rest) = name.as_bytes().as_chunks();
    let mix = |look: u64, eight: [u8; 8]| {
        (look.rotate_left(29) ^ u64::from_le_bytes(eight)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    };
    let last = name.as_bytes().last_chunk().copied();
    let last = last.unwrap_or_else(|| rest.iter().fold(1, |rest, byte| rest << 8 | u64::from(*byte)).to_le_bytes());
    let look = eights.iter().fold(mix(0, last), |look, eight| mix(look, *eight));
    usize::from(u16::try_from(look >> 48).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|rank| format!("coHolders[{rank}].birthName")).collect()
    }

    #[test]
    fn each_name_is_found_where_it_stands_and_no_other() {
        let all = names(600);
        let known = |rank: usize| all.get(rank).map(String::as_str);
        let mut found = Names::default();
        for (rank, name) in all.iter().enumerate().take(500) {
            assert_eq!(found.find(name, known), None, "{rank}");
            assert!(found.put(name, &known), "{rank}");
            assert_eq!(found.find(name, known), Some(rank));
            assert!(!found.put(name, &known), "{rank}");
        }
        assert!(all.iter().enumerate().all(|(rank, name)| found.find(name, known) == (rank < 500).then_some(rank)));
        assert_eq!((found.find("", known), found.count, found.table.len()), (None, 500, 2048));
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
        let looks: std::collections::HashSet<usize> = names(500).iter().map(|name| look(name) % 2048).collect();
        assert!(looks.len() > 400, "{} places for 500 names", looks.len());
    }
}

//! Numbers and words at a place of some bytes; none where the bytes end before.

/// Some bytes of a file.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'b>(pub(super) &'b [u8]);

impl<'b> Bytes<'b> {
    pub(super) fn slice(self, at: usize, length: usize) -> Option<&'b [u8]> {
        self.0.get(at..at.checked_add(length)?)
    }

    pub(super) fn byte(self, at: usize) -> Option<u8> {
        self.0.get(at).copied()
    }

    /// Whether a word stands there.
    pub(super) fn has(self, at: usize, word: &[u8]) -> bool {
        self.slice(at, word.len()) == Some(word)
    }

    /// Big-endian, two bytes.
    pub(super) fn be16(self, at: usize) -> Option<u16> {
        Some(u16::from_be_bytes(self.slice(at, 2)?.try_into().ok()?))
    }

    /// Big-endian, four bytes.
    pub(super) fn be32(self, at: usize) -> Option<u32> {
        Some(u32::from_be_bytes(self.slice(at, 4)?.try_into().ok()?))
    }

    /// Little-endian, two bytes.
    pub(super) fn le16(self, at: usize) -> Option<u16> {
        self.be16(at).map(u16::swap_bytes)
    }

    /// Little-endian, four bytes.
    pub(super) fn le32(self, at: usize) -> Option<u32> {
        self.be32(at).map(u32::swap_bytes)
    }

    /// The first place of a word, from `at`.
    pub(super) fn find(self, at: usize, word: &[u8]) -> Option<usize> {
        let (first, rest) = word.split_first()?;
        let mut from = at;
        loop {
            from += self.0.get(from..)?.iter().position(|byte| byte == first)?;
            if self.has(from + 1, rest) {
                return Some(from);
            }
            from += 1;
        }
    }
}

/// As a place among bytes: what a 32-bit size says, wherever this runs.
pub(super) const fn place(size: u32) -> usize {
    size as usize
}

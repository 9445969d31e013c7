//! What may be left out of a typed value without changing its meaning, by family of kinds.

/// How a kind is read: its length before any other work, what is dropped, what is folded.
///
/// Sources: the normalisation of identity numbers (the separators that people paste from PDF files and
/// type on phones) and that of vehicle numbers, which also folds full-width forms as NFKC does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The most characters that are looked at; beyond, the value is refused before any other work.
    pub most: u16,
    /// Separators dropped wherever they stand, besides none at all.
    pub separators: Separators,
    /// Whether full-width letters and digits are read as plain ones.
    pub folds_width: bool,
    /// Whether `a` to `z` are read as `A` to `Z`. Nothing else is ever upper-cased.
    pub upper: bool,
}

/// Which characters are dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separators {
    /// None: the value is only trimmed.
    Kept,
    /// Spaces, hyphens and dashes, dots.
    Identity,
    /// The same, and the zero-width characters.
    Vehicle,
    /// The same, and `_`, `·`, `/`.
    Compact,
    /// Only the zero-width characters; dashes become `-`, spaces become one space.
    Spaced,
    /// Only the zero-width characters and the spaces at both ends of a line; every line break becomes one
    /// `\n`, and the quotation marks that stand for chevrons become chevrons.
    Lines,
}

impl Profile {
    /// Numbers of persons, documents and companies.
    pub const IDENTITY: Self = Self { most: 512, separators: Separators::Identity, folds_width: false, upper: true };
    /// The VIN.
    pub const VEHICLE: Self = Self { separators: Separators::Vehicle, folds_width: true, ..Self::IDENTITY };
    /// Certificate form numbers and national type codes.
    pub const COMPACT: Self = Self { separators: Separators::Compact, ..Self::VEHICLE };
    /// Plates: the spaces and the dot of diplomatic numbers carry meaning until the series is known.
    pub const SPACED: Self = Self { separators: Separators::Spaced, ..Self::VEHICLE };
    /// Codes of closed lists.
    pub const CODE: Self = Self { separators: Separators::Spaced, ..Self::VEHICLE };
    /// Machine-readable zones: the lines carry meaning.
    pub const MRZ: Self = Self { most: 512, separators: Separators::Lines, folds_width: false, upper: true };
    /// Dates, times, addresses: trimmed, and read as they stand.
    pub const TRIMMED: Self = Self { most: 512, separators: Separators::Kept, folds_width: false, upper: false };
}

/// A hyphen or a dash, in any of the forms that keyboards, word processors and PDF files give.
pub(crate) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The dashes that only the vehicle family folds.
pub(super) const fn is_rare_dash(c: char) -> bool {
    matches!(c, '\u{2043}' | '\u{02D7}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '\u{00AD}')
}

/// A space inside a line: typed, no-break, thin or figure.
#[must_use]
pub const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\u{2007}')
}

/// A character without width that copying leaves behind.
pub(super) const fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// The end of a line, in any of the forms that systems give.
const fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A character that nobody sees: a control, a soft hyphen, a mark of direction, one without width.
pub(crate) fn is_invisible(c: char) -> bool {
    is_zero_width(c) || is_directional(c) || c.is_control() || c == '\u{AD}'
}

/// What is dropped from both ends, always: the marks of direction too, which address books and file dialogs put there.
pub(super) fn is_trimmed(c: char) -> bool {
    c.is_whitespace() || is_zero_width(c) || is_directional(c)
}

/// A mark of direction without width.
const fn is_directional(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// No byte of ASCII: what a profile drops.
#[cfg(not(target_family = "wasm"))]
pub(super) const DROPPED: u8 = 0x80;

impl Profile {
    /// How many characters that count one typed character stands for: `«` is two chevrons in a zone.
    pub(super) const fn repeats(self, c: char) -> usize {
        if matches!(self.separators, Separators::Lines) && c == '«' { 2 } else { 1 }
    }

    /// A character as this profile reads it; `None` where it is dropped.
    pub(super) const fn read(self, c: char) -> Option<char> {
        if c.is_ascii_alphanumeric() {
            return Some(if self.upper { c.to_ascii_uppercase() } else { c });
        }
        self.read_sign(c)
    }

    /// The same of what is neither a letter nor a digit of ASCII.
    #[inline(never)]
    const fn read_sign(self, c: char) -> Option<char> {
        let c = if self.folds_width { fold_width(c) } else { c };
        let c = if self.upper { c.to_ascii_uppercase() } else { c };
        let dash = is_dash(c) || (self.folds_width && is_rare_dash(c));
        let space = is_space(c) || (self.folds_width && c.is_whitespace());
        let dropped = match self.separators {
            Separators::Kept => false,
            Separators::Spaced | Separators::Lines => is_zero_width(c),
            Separators::Identity => dash || space || c == '.',
            Separators::Vehicle => dash || space || c == '.' || is_zero_width(c),
            Separators::Compact => dash || space || is_zero_width(c) || matches!(c, '.' | '_' | '·' | '/'),
        };
        match self.separators {
            _ if dropped => None,
            Separators::Spaced if dash => Some('-'),
            Separators::Spaced if space => Some(' '),
            Separators::Lines if is_break(c) => Some('\n'),
            Separators::Lines if c.is_whitespace() => Some(' '),
            Separators::Lines if matches!(c, '‹' | '«') => Some('<'),
            _ => Some(c),
        }
    }

    /// What this profile reads each byte of ASCII as; `None` for those profiles that have no table.
    #[cfg(not(target_family = "wasm"))]
    pub(super) const fn ascii(self) -> Option<&'static [u8; 128]> {
        static IDENTITY: [u8; 128] = Profile::IDENTITY.table();
        static VEHICLE: [u8; 128] = Profile::VEHICLE.table();
        static COMPACT: [u8; 128] = Profile::COMPACT.table();
        static SPACED: [u8; 128] = Profile::SPACED.table();
        Some(match self {
            Self::IDENTITY => &IDENTITY,
            Self::VEHICLE => &VEHICLE,
            Self::COMPACT => &COMPACT,
            Self::SPACED => &SPACED,
            _ => return None,
        })
    }

    #[cfg(not(target_family = "wasm"))]
    const fn table(self) -> [u8; 128] {
        let mut table = [DROPPED; 128];
        let (mut rest, mut byte): (&mut [u8], u8) = (&mut table, 0);
        while let [meant, after @ ..] = rest {
            if let Some(c) = self.read(byte as char) {
                *meant = c as u8; // ASCII is read as ASCII
            }
            (rest, byte) = (after, byte + 1);
        }
        table
    }
}

/// NFKC for the block that matters: full-width forms (U+FF01 to U+FF5E) are ASCII, 65 248 places higher.
const fn fold_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => match char::from_u32(c as u32 - 0xFEE0) {
            Some(plain) => plain,
            None => c,
        },
        '\u{3000}' => ' ',
        _ => c,
    }
}

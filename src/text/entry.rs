//! What was typed and what we read in it, character by character, each with its place.

use super::confusable::lookalike;
use super::decimal::number;
#[cfg(not(target_family = "wasm"))]
use super::profile::DROPPED;
use super::profile::{Profile, Separators, is_invisible, is_trimmed};
use crate::fault::{Alphabet, Code, Fault, Part, Span};
use core::ops::Range;
use core::str::Chars;

/// A typed value, read under a [`Profile`]: the characters that count, in order, each knowing where it stands
/// in what was typed.
pub struct Entry {
    text: String,
    places: Places,
    /// One past the last unit of what was typed.
    end: u16,
}

/// Where the characters that count stand.
enum Places {
    /// ASCII alone, in the first units: a bit for each unit, set where its character counts. A browser has no bytes to
    /// spare for what is only faster.
    #[cfg(not(target_family = "wasm"))]
    Bits(u64),
    Listed(Vec<Place>),
}

/// A character and the units it stands in: no profile reads as many as a `u16` counts.
#[derive(Clone, Copy)]
struct Place {
    meant: char,
    start: u16,
    end: u16,
}

impl Entry {
    /// Reads what was typed: trims, drops separators, folds.
    ///
    /// # Errors
    /// [`Code::TooLong`] before any other work, [`Code::Empty`] when nothing is left.
    pub fn read(typed: &str, profile: Profile) -> Result<Self, Fault> {
        let most = usize::from(profile.most);
        if typed.len() > most && typed.chars().nth(most).is_some() {
            return Err(Fault::new(Code::TooLong { most: profile.most }));
        }
        // There is nothing to trim, mostly.
        let (from_first, trimmed) = if let [b'!'..=b'~', .., b'!'..=b'~'] = typed.as_bytes() {
            (typed, typed)
        } else {
            let from_first = typed.trim_start_matches(is_trimmed);
            (from_first, from_first.trim_end_matches(is_trimmed))
        };
        let before = typed.len() - from_first.len();
        #[cfg(not(target_family = "wasm"))]
        if typed.len() <= 64 && typed.is_ascii() {
            if profile == Profile::TRIMMED {
                return Self::as_it_stands(trimmed, before, typed.len()).filled();
            } else if let Some(table) = profile.ascii() {
                return Self::of_ascii(trimmed, before, typed.len(), table).filled();
            }
        }
        let after = all_units(from_first.get(trimmed.len()..));
        Self::of_chars(trimmed, all_units(typed.get(..before)), after, profile).filled()
    }

    fn filled(self) -> Result<Self, Fault> {
        if self.is_empty() { Err(Fault::new(Code::Empty)) } else { Ok(self) }
    }

    /// What nearly everybody types: each character is a byte and a unit.
    #[cfg(not(target_family = "wasm"))]
    fn of_ascii(trimmed: &str, before: usize, end: usize, table: &[u8; 128]) -> Self {
        let (mut text, mut bits, mut bit) = (String::with_capacity(trimmed.len()), 0_u64, 1_u64 << before.min(63));
        for byte in trimmed.bytes() {
            let meant = table.get(usize::from(byte & 0x7F)).copied().unwrap_or(DROPPED);
            if meant.is_ascii() {
                text.push(meant.into());
                bits |= bit;
            }
            bit <<= 1;
        }
        Self { text, places: Places::Bits(bits), end: count(end) }
    }

    /// The same where the profile changes nothing.
    #[cfg(not(target_family = "wasm"))]
    fn as_it_stands(trimmed: &str, before: usize, end: usize) -> Self {
        let all = u64::MAX >> (64 - trimmed.len()).min(63);
        Self { text: trimmed.to_owned(), places: Places::Bits(all << before.min(63)), end: count(end) }
    }

    /// Anything else.
    fn of_chars(trimmed: &str, mut unit: u16, after: u16, profile: Profile) -> Self {
        let mut chars = Vec::with_capacity(trimmed.len());
        for c in trimmed.chars() {
            let start = unit;
            unit += units(c);
            if let Some(meant) = profile.read(c) {
                for _ in 0..profile.repeats(c) {
                    chars.push(Place { meant, start, end: unit });
                }
            }
        }
        if profile.separators == Separators::Lines {
            chars = lines(chars);
        }
        Self::listed(chars, unit + after)
    }

    fn listed(chars: Vec<Place>, end: u16) -> Self {
        Self { text: chars.iter().map(|place| place.meant).collect(), places: Places::Listed(chars), end }
    }

    /// How many characters count.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.places {
            #[cfg(not(target_family = "wasm"))]
            Places::Bits(_) => self.text.len(),
            Places::Listed(chars) => chars.len(),
        }
    }

    /// Never, once read: an entry holds at least one character until a kind drops some.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The character at a rank, from 0.
    #[must_use]
    pub fn get(&self, rank: usize) -> Option<char> {
        match &self.places {
            #[cfg(not(target_family = "wasm"))]
            Places::Bits(_) => self.text.as_bytes().get(rank).map(|byte| char::from(*byte)),
            Places::Listed(chars) => chars.get(rank).map(|place| place.meant),
        }
    }

    /// The characters that count.
    pub fn chars(&self) -> Chars<'_> {
        self.text.chars()
    }

    /// What was meant, whole.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was meant, whole, to be kept.
    #[must_use]
    #[inline(never)]
    pub fn meant(&self) -> String {
        self.text.clone()
    }

    /// What was meant, in part; empty beyond the end.
    #[must_use]
    pub fn part(&self, ranks: Range<usize>) -> &str {
        let rest = self.text.get(self.byte(ranks.start)..self.byte(ranks.end));
        rest.unwrap_or_default()
    }

    /// Where the character at a rank begins; the end beyond.
    fn byte(&self, rank: usize) -> usize {
        match &self.places {
            #[cfg(not(target_family = "wasm"))]
            Places::Bits(_) => rank.min(self.text.len()),
            Places::Listed(chars) => chars.iter().take(rank).map(|place| place.meant.len_utf8()).sum(),
        }
    }

    /// The number that a run of ASCII digits writes.
    #[must_use]
    pub fn number(&self, ranks: Range<usize>) -> Option<u64> {
        if self.len() < ranks.end { None } else { number(self.part(ranks)) }
    }

    /// The same entry with only the characters that are kept, by rank and character; each keeps its place in
    /// what was typed. Nothing may be left: a kind that drops characters answers for an empty value itself.
    #[must_use]
    pub fn keep(&self, keep: &dyn Fn(usize, char) -> bool) -> Self {
        match &self.places {
            #[cfg(not(target_family = "wasm"))]
            Places::Bits(bits) => {
                let (mut text, mut left, mut bits) = (String::with_capacity(self.text.len()), *bits, 0);
                for (rank, c) in self.chars().enumerate() {
                    let rest = left & left.wrapping_sub(1);
                    if keep(rank, c) {
                        text.push(c);
                        bits |= left ^ rest;
                    }
                    left = rest;
                }
                Self { text, places: Places::Bits(bits), end: self.end }
            }
            Places::Listed(chars) => {
                let kept = chars.iter().enumerate().filter(|(rank, place)| keep(*rank, place.meant));
                Self::listed(kept.map(|(_, place)| *place).collect(), self.end)
            }
        }
    }

    /// Where some of the characters stand in what was typed.
    #[must_use]
    pub fn span(&self, ranks: Range<usize>) -> Span {
        let start = self.place(ranks.start).map_or(self.end, |(start, _)| start);
        let last = ranks.end.checked_sub(1).and_then(|rank| self.place(rank));
        Span { start: start.into(), end: last.map_or(self.end, |(_, end)| end).max(start).into() }
    }

    /// The units of the character at a rank.
    fn place(&self, rank: usize) -> Option<(u16, u16)> {
        match &self.places {
            #[cfg(not(target_family = "wasm"))]
            Places::Bits(bits) => {
                let from = (0..rank).fold(*bits, |left, _| left & left.wrapping_sub(1));
                let unit = u16::try_from(from.trailing_zeros()).unwrap_or(u16::MAX);
                (from != 0).then_some((unit, unit + 1))
            }
            Places::Listed(chars) => chars.get(rank).map(|place| (place.start, place.end)),
        }
    }

    /// A fault of some of the characters.
    #[must_use]
    #[inline(never)]
    pub fn fault(&self, code: Code, ranks: Range<usize>) -> Fault {
        Fault::new(code).at(self.span(ranks))
    }

    /// A fault of all of them.
    #[must_use]
    #[inline(never)]
    pub fn whole(&self, code: Code) -> Fault {
        self.fault(code, 0..self.len())
    }

    /// A fault of a part that they make.
    #[must_use]
    #[inline(never)]
    pub fn wrong(&self, part: Part, ranks: Range<usize>) -> Fault {
        self.fault(Code::Part(part), ranks)
    }

    /// A fault of the character at a rank.
    #[must_use]
    #[inline(never)]
    pub fn strange(&self, expected: Alphabet, rank: usize) -> Fault {
        self.fault(Code::Character { expected, position: count(rank + 1) }, rank..rank + 1)
    }

    /// Holds the entry against a layout, a letter a place: `9` a digit, `A` a letter, `X` either, `V` a VIN
    /// character, `L` a letter of plates, any other character itself.
    ///
    /// # Errors
    /// A character that no place takes, then a length, then the first character that its place does not
    /// take; each with what the look-alikes make of it.
    pub fn layout(&self, layout: &str) -> Result<(), Fault> {
        if self.len() == layout.len() {
            if self.begins(layout) {
                return Ok(());
            }
            return self.fits(&|rank| place(layout, rank));
        }
        self.all(Alphabet::Alphanumeric)?;
        let length = count(layout.len());
        Err(self.length(length, length))
    }

    /// How many characters do not fit a layout; more than any where the length is another.
    #[must_use]
    pub fn misfits(&self, layout: &str) -> usize {
        if self.len() != layout.len() {
            return usize::MAX;
        }
        self.chars().enumerate().filter(|(rank, c)| !place(layout, *rank).has(*c)).count()
    }

    /// Whether the characters are the first ones of a layout.
    #[must_use]
    pub fn begins(&self, layout: &str) -> bool {
        // No place takes a byte that is not ASCII, and the first of them stands at the rank of its character.
        let mut both = self.text.bytes().zip(layout.bytes());
        self.len() <= layout.len()
            && both.all(|(c, place)| (place == b'9' && c.is_ascii_digit()) || taken(place).has(c.into()))
    }

    /// Every character belongs to one alphabet.
    ///
    /// # Errors
    /// The first that does not.
    #[inline(never)]
    pub fn all(&self, allowed: Alphabet) -> Result<(), Fault> {
        if self.chars().all(|c| allowed.has(c)) { Ok(()) } else { self.fits(&|_| allowed) }
    }

    /// What was meant, each character read otherwise; `None` where one cannot be.
    #[must_use]
    #[inline(never)]
    pub fn otherwise(&self, read: &dyn Fn(usize, char) -> Option<char>) -> Option<String> {
        let mut text = String::with_capacity(self.len());
        for (rank, c) in self.chars().enumerate() {
            text.push(read(rank, c)?);
        }
        Some(text)
    }

    /// A fault of length.
    #[must_use]
    pub fn length(&self, least: u16, most: u16) -> Fault {
        Fault::new(Code::Length { found: count(self.len()), least, most }).at(self.span(0..self.len()))
    }

    /// A character that its place does not take, with the whole value as look-alikes would have it; one that
    /// nobody sees, with the value without it.
    #[inline(never)]
    fn fits(&self, place: &dyn Fn(usize) -> Alphabet) -> Result<(), Fault> {
        for (rank, c) in self.chars().enumerate() {
            let expected = place(rank);
            if expected.has(c) {
                continue;
            }
            if is_invisible(c) {
                let seen = self.keep(&|_, c| !is_invisible(c)).meant();
                return Err(self.strange(Alphabet::Text, rank).suggest(Some(seen)));
            }
            let meant = self.otherwise(&|rank, c| if place(rank).has(c) { Some(c) } else { lookalike(c, place(rank)) });
            return Err(self.strange(expected, rank).suggest(meant));
        }
        Ok(())
    }
}

/// The lines, without the spaces at their ends and without empty ones.
fn lines(chars: Vec<Place>) -> Vec<Place> {
    let mut kept: Vec<Place> = Vec::with_capacity(chars.len());
    for place in chars {
        let after_break = kept.last().is_none_or(|last| last.meant == '\n');
        match place.meant {
            ' ' | '\n' if after_break => {}
            '\n' => {
                let length = kept.iter().rposition(|kept| kept.meant != ' ').map_or(0, |last| last + 1);
                kept.truncate(length);
                kept.push(place);
            }
            _ => kept.push(place),
        }
    }
    kept
}

/// What a layout takes at a rank.
fn place(layout: &str, rank: usize) -> Alphabet {
    layout.as_bytes().get(rank).map_or(Alphabet::Alphanumeric, |place| taken(*place))
}

/// What a place of a layout takes.
const fn taken(place: u8) -> Alphabet {
    match place {
        b'9' => Alphabet::Digit,
        b'A' => Alphabet::Letter,
        b'V' => Alphabet::Vin,
        b'L' => Alphabet::PlateLetter,
        _ => Alphabet::Alphanumeric,
    }
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// The UTF-16 units of what was left out at one end.
fn all_units(text: Option<&str>) -> u16 {
    text.unwrap_or_default().chars().map(units).sum()
}

fn units(c: char) -> u16 {
    if u32::from(c) < 0x1_0000 { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(typed: &str) -> Entry {
        Entry::read(typed, Profile::IDENTITY).unwrap()
    }

    #[test]
    fn separators_are_dropped_and_places_kept() {
        let entry = entry(" 12\u{A0}ab-3 ");
        assert_eq!(entry.meant(), "12AB3");
        assert_eq!(entry.span(0..2), Span { start: 1, end: 3 });
        assert_eq!(entry.span(2..4), Span { start: 4, end: 6 });
        assert_eq!(entry.span(4..5), Span { start: 7, end: 8 });
    }

    #[test]
    fn spans_count_utf16_units() {
        let entry = entry("𝟙2");
        assert_eq!(entry.span(1..2), Span { start: 2, end: 3 });
        assert_eq!(entry.span(0..9), Span { start: 0, end: 3 });
        assert_eq!(entry.span(9..9), Span { start: 3, end: 3 });
    }

    #[test]
    #[cfg(not(target_family = "wasm"))]
    fn the_two_ways_to_read_say_the_same() {
        let told = |entry: Entry| {
            let spans: Vec<Span> = (0..=entry.len()).map(|rank| entry.span(rank..rank + 1)).collect();
            let fewer = entry.keep(&|rank, _| rank % 3 > 0);
            let parts = (entry.part(1..3).to_owned(), entry.get(2), fewer.meant(), fewer.span(1..9));
            (entry.meant(), entry.len(), spans, parts, entry.begins("XXA999"))
        };
        let profiles = [
            Profile::IDENTITY,
            Profile::VEHICLE,
            Profile::COMPACT,
            Profile::SPACED,
            Profile::CODE,
            Profile::MRZ,
            Profile::TRIMMED,
            Profile { upper: false, ..Profile::VEHICLE },
        ];
        for profile in profiles {
            for byte in 0..=0x7F_u8 {
                let sign = char::from(byte);
                let long = format!("{sign}{}", "9".repeat(63));
                for typed in [format!(" \t{sign}aB{sign}-1 {sign}.2{sign}\n"), format!("12{sign}{sign}"), long] {
                    let trimmed = typed.trim_matches(is_trimmed);
                    let before = typed.len() - typed.trim_start_matches(is_trimmed).len();
                    let after = typed.len() - before - trimmed.len();
                    let slow = Entry::of_chars(trimmed, count(before), count(after), profile).filled();
                    assert!(Entry::read(&typed, profile).map(told) == slow.map(told), "{typed:?} {profile:?}");
                }
            }
        }
    }

    #[test]
    fn an_inner_line_break_is_not_a_separator() {
        assert_eq!(entry("12\n34").meant(), "12\n34");
        assert_eq!(entry("\n1234\r\n\u{FEFF}").meant(), "1234");
    }

    #[test]
    fn nothing_is_nothing_and_too_much_is_refused_first() {
        assert_eq!(Entry::read(" - .", Profile::IDENTITY).err().map(|f| f.code), Some(Code::Empty));
        assert_eq!(Entry::read("", Profile::IDENTITY).err().map(|f| f.code), Some(Code::Empty));
        let long = "1".repeat(513);
        assert_eq!(Entry::read(&long, Profile::IDENTITY).err().map(|f| f.code), Some(Code::TooLong { most: 512 }));
    }

    #[test]
    fn a_layout_offers_look_alikes() {
        let fault = entry("I2AB34S67").layout("99AA99999").unwrap_err();
        assert_eq!(fault.code, Code::Character { expected: Alphabet::Digit, position: 1 });
        assert_eq!(fault.span, Some(Span { start: 0, end: 1 }));
        assert_eq!(fault.suggestion.as_deref(), Some("12AB34567"));
    }

    #[test]
    fn what_cannot_be_seen_is_told_as_such() {
        for typed in ["12AB3\n4567", "12AB3\u{200B}4567", "12AB3\u{AD}4567", "12AB3\u{202D}4567"] {
            let fault = entry(typed).layout("99AA99999").unwrap_err();
            assert_eq!(fault.code, Code::Character { expected: Alphabet::Text, position: 6 }, "{typed:?}");
            assert_eq!(fault.suggestion.as_deref(), Some("12AB34567"), "{typed:?}");
        }
    }

    #[test]
    fn a_layout_tells_the_length() {
        let fault = entry("12AB3456").layout("99AA99999").unwrap_err();
        assert_eq!(fault.code, Code::Length { found: 8, least: 9, most: 9 });
        let fault = entry("12AB+34567").layout("99AA99999").unwrap_err();
        assert_eq!(fault.code, Code::Character { expected: Alphabet::Alphanumeric, position: 5 });
    }

    #[test]
    fn only_vehicles_fold_full_width() {
        assert_eq!(Entry::read("ＶＦ１", Profile::VEHICLE).unwrap().meant(), "VF1");
        assert_eq!(Entry::read("ＶＦ１", Profile::IDENTITY).unwrap().meant(), "ＶＦ１");
    }

    #[test]
    fn kept_characters_keep_their_places() {
        let kept = entry("A/1").keep(&|_, c| c != '/');
        assert_eq!(kept.meant(), "A1");
        assert_eq!(kept.span(1..2), Span { start: 2, end: 3 });
    }

    #[test]
    fn the_lines_of_a_zone_are_kept() {
        let entry = Entry::read("\n p<a «b\u{200B}‹ \r\n\r\n\tc d\u{2028}e ", Profile::MRZ).unwrap();
        assert_eq!(entry.meant(), "P<A <<B<\nC D\nE");
        assert_eq!(entry.span(4..6), Span { start: 6, end: 7 }, "« counts twice and stands once");
        assert_eq!(entry.span(9..10), Span { start: 16, end: 17 });
    }

    #[test]
    fn numbers_are_ascii_digits() {
        assert_eq!(entry("0123").number(1..4), Some(123));
        assert_eq!(entry("0123").number(1..5), None);
        assert_eq!(entry("01٣3").number(0..4), None);
    }
}

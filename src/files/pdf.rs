//! What a PDF says without being opened (ISO 32000-1): its version, whether it is locked, its pages.
//!
//! Only what stands in clear is read. Objects folded in a stream are not unfolded: their pages are not counted.

use super::bytes::Bytes;
use super::{Ending, Header, Sample};

/// The longest number that is read.
const DIGITS: usize = 6;

pub(super) fn read(sample: &Sample<'_>, header: &mut Header) {
    let head = Bytes(sample.head);
    let start = head.find(0, b"%PDF-").unwrap_or_default();
    let digit = |at| head.byte(at).filter(u8::is_ascii_digit).map(|digit| digit - b'0');
    header.version = digit(start + 5).zip(digit(start + 7)).map(|(major, minor)| 10 * major + minor);
    let mut seen = Seen::default();
    for part in [sample.head, if sample.is_whole() { b"" } else { sample.tail }] {
        seen.names(Bytes(part), header);
    }
    header.locked = seen.locked;
    header.pages = seen.linear.or(seen.pages.filter(|_| sample.is_whole()));
    // The last word, before whatever a server or a mailer added (ISO 32000-1 Annex H.3).
    let last = if sample.is_whole() { sample.head } else { sample.tail };
    let last = Bytes(last.get(last.len().saturating_sub(1024)..).unwrap_or_default());
    header.ending = match last.find(0, b"%%EOF") {
        Some(_) => Ending::Whole,
        None if last.0.is_empty() => Ending::Unknown,
        None => Ending::Cut,
    };
}

#[derive(Default)]
struct Seen {
    locked: bool,
    /// The pages that the first object of a file made for the web tells (Annex F).
    linear: Option<u32>,
    pages: Option<u32>,
    /// In the object that is being read: whether it is a node of the tree of pages, and how many leaves it has.
    node: bool,
    count: Option<u32>,
}

impl Seen {
    /// Every name, and the ends of objects, once each.
    fn names(&mut self, bytes: Bytes<'_>, header: &mut Header) {
        let mut linear = false;
        for (at, byte) in bytes.0.iter().enumerate() {
            match byte {
                b'/' => self.name(bytes, at, &mut linear),
                b'e' if bytes.has(at, b"endobj") => {
                    if self.node {
                        self.pages = self.pages.max(self.count);
                    }
                    (self.node, self.count, linear) = (false, None, false);
                }
                _ => {}
            }
        }
        header.looked(bytes.0.len());
    }

    fn name(&mut self, bytes: Bytes<'_>, at: usize, linear: &mut bool) {
        let after = |name: &[u8]| Some(at + name.len()).filter(|_| bytes.has(at, name));
        if let Some(after) = after(b"/Encrypt") {
            self.locked |= is_dictionary(bytes, after);
        } else if let Some(after) = after(b"/Linearized") {
            *linear = number(bytes, after).is_some();
        } else if let Some(after) = after(b"/N").filter(|_| *linear) {
            self.linear = self.linear.or(number(bytes, after).map(|(pages, _)| pages));
        } else if let Some(after) = after(b"/Pages") {
            let whole = bytes.byte(after).is_none_or(|next| !next.is_ascii_alphanumeric());
            self.node |= whole && follows_type(bytes, at);
        } else if let Some(after) = after(b"/Count") {
            self.count = self.count.or(number(bytes, after).map(|(count, _)| count));
        }
    }
}

/// `/Type /Pages`, and not the `/Pages 2 0 R` of the catalogue.
fn follows_type(bytes: Bytes<'_>, at: usize) -> bool {
    let before = bytes.0.get(at.saturating_sub(16)..at).unwrap_or_default();
    before.trim_ascii_end().ends_with(b"/Type")
}

/// A dictionary, or where it stands (`12 0 R`): the word alone may be in a text.
fn is_dictionary(bytes: Bytes<'_>, at: usize) -> bool {
    let reference = || {
        let (_, at) = number(bytes, at)?;
        let (_, at) = number(bytes, at)?;
        Some(bytes.has(spaced(bytes, at), b"R"))
    };
    bytes.has(spaced(bytes, at), b"<<") || reference().unwrap_or_default()
}

/// A number after a few spaces, and where it ends.
fn number(bytes: Bytes<'_>, at: usize) -> Option<(u32, usize)> {
    let start = spaced(bytes, at);
    let digits = bytes.0.get(start..)?.iter().take(DIGITS).take_while(|byte| byte.is_ascii_digit());
    let (mut value, mut end) = (0, start);
    for digit in digits {
        value = 10 * value + u32::from(digit - b'0');
        end += 1;
    }
    (end > start).then_some((value, end))
}

fn spaced(bytes: Bytes<'_>, at: usize) -> usize {
    let rest = bytes.0.get(at..).unwrap_or_default().iter();
    at + rest.take(4).take_while(|byte| byte.is_ascii_whitespace()).count()
}

//! 2D-Doc, the signed code of French bills and tax notices, read from its text (ANTS, specification 3.1.3): a scanner or
//! a decoder gives it. Who carries a valid one may not be asked for the original (CRPA R113-8).
//!
//! What is read is advice: a code misread by a camera looks like one that was changed, and the server verifies again.
//! Not read here: the picture of the code, the binary signature of version 01, the fields of other documents than proofs
//! of address, and what follows the signature, which nobody signed.

mod agreement;
mod fields;
mod signature;
#[cfg(feature = "barcode")]
mod verify;

pub use agreement::{Agreement, Person};
pub use signature::{Key, Proof, Signed, Verify};
#[cfg(feature = "barcode")]
pub use verify::verify;

use crate::date::Date;
use fields::Fields;

/// The separators of the text: between fields, of a shortened field, before the signature.
const GS: char = '\u{1D}';
const RS: char = '\u{1E}';
const US: char = '\u{1F}';

/// How scanners and keyboards write the separators that they cannot type.
const SEPARATORS: &[(&str, char)] = &[
    ("{GS}", GS),
    ("<GS>", GS),
    ("\u{241D}", GS),
    ("{RS}", RS),
    ("<RS>", RS),
    ("\u{241E}", RS),
    ("{US}", US),
    ("<US>", US),
    ("\u{241F}", US),
];

/// The longest text: a `DataMatrix` of 144 by 144 holds no more.
const LONGEST: usize = 2335;

/// The header and the fields of a code, and what was signed.
#[derive(Clone, PartialEq, Eq)]
pub struct TwoDDoc {
    /// The authority, such as `FR04`.
    pub authority: String,
    /// Its certificate.
    pub certificate: String,
    /// The day on which the document was made.
    pub emitted: Option<Date>,
    /// The day on which it was signed.
    pub signed: Option<Date>,
    /// The type of the document, such as `01`, a bill.
    pub document: String,
    fields: Fields,
    proof: Signed,
}

/// Shows nothing of the person.
impl core::fmt::Debug for TwoDDoc {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("TwoDDoc").field("document", &self.document).finish_non_exhaustive()
    }
}

impl TwoDDoc {
    /// Reads the text of a code; none when it is no 2D-Doc, or only a part of one.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        if typed.len() > 4 * LONGEST {
            return None;
        }
        let text = restored(typed);
        let (message, signature) = split(&text)?;
        let header = Header::read(message)?;
        let fields = Fields::read(message.get(header.length..)?, header.document);
        let message = fields.restored(message.get(..header.length)?);
        Some(Self {
            authority: header.authority.to_owned(),
            certificate: header.certificate.to_owned(),
            emitted: header.emitted,
            signed: header.signed,
            document: header.document.to_owned(),
            fields,
            proof: Signed { message, signature: signature::decoded(signature) },
        })
    }

    /// What the signature proves, by the keys that the host trusts, on a day.
    #[must_use]
    pub fn proof(&self, keys: &[Key], today: Option<Date>, verify: Verify<'_>) -> Proof {
        let known = |key: &&Key| key.authority == self.authority && key.certificate == self.certificate;
        let valid = |key: &&Key| self.signed.or(today).is_some_and(|day| key.holds_on(day));
        keys.iter().filter(known).find(valid).map_or(Proof::Unverified, |key| self.proof.by(key, verify))
    }

    /// Whether the person and the address are those of the document, as far as it names them.
    #[must_use]
    pub fn agreement(&self, person: &Person<'_>) -> Agreement {
        Agreement::of(&self.fields, person)
    }
}

/// The separators as they were signed, without what stands around the text.
fn restored(typed: &str) -> String {
    let mut text = typed.trim_matches([' ', '\n', '\r', '\t']).to_owned();
    for (written, separator) in SEPARATORS {
        if crate::text::sign::has(&text, written) {
            text = crate::text::sign::rewritten(&text, written, separator.encode_utf8(&mut [0; 4]));
        }
    }
    text
}

/// What was signed, and the signature. A scanner may lose the separator: what ends as signatures do is one.
fn split(text: &str) -> Option<(&str, &str)> {
    if !text.is_ascii() || !text.starts_with("DC") {
        return None;
    }
    if let Some((message, after)) = text.split_once(US) {
        return Some((message, after.split(GS).next().unwrap_or_default()));
    }
    let (message, signature) = text.split_at_checked(text.len().checked_sub(signature::P256)?)?;
    signature.bytes().all(signature::is_base32).then_some((message, signature))
}

/// The fixed part, whose length hangs on the version.
struct Header<'t> {
    authority: &'t str,
    certificate: &'t str,
    emitted: Option<Date>,
    signed: Option<Date>,
    document: &'t str,
    length: usize,
}

impl<'t> Header<'t> {
    fn read(message: &'t str) -> Option<Self> {
        let part = |from: usize, to: usize| message.get(from..to);
        let length = match part(2, 4)? {
            "01" | "02" => 22,
            "03" => 24,
            "04" => 26,
            _ => return None,
        };
        let whole = part(0, length)?;
        whole.bytes().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase()).then_some(())?;
        Some(Self {
            authority: part(4, 8)?,
            certificate: part(8, 12)?,
            emitted: day(part(12, 16)?),
            signed: day(part(16, 20)?),
            document: part(20, 22)?,
            length,
        })
    }
}

/// Days since 1 January 2000, in hexadecimal; `FFFF` is none.
fn day(text: &str) -> Option<Date> {
    let days = i32::from_str_radix(text, 16).ok().filter(|days| *days != 0xFFFF)?;
    Some(Date::new(2000, 1, 1)?.plus_days(days))
}

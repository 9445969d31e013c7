//! What was signed, and what the signature proves. The verification itself is given by the door: a library natively, the
//! browser's own cryptography in a page.

use crate::date::Date;
use crate::json::Value;

/// The length of a signature by P-256, 64 bytes, in Base32. Longer curves are in the specification; no proof of address
/// that we know of has one.
pub(super) const P256: usize = 103;

/// A key that the host trusts: an entry of the list of the authorities, made by a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The authority.
    pub authority: String,
    /// Its certificate.
    pub certificate: String,
    /// The point of the curve (SEC 1, uncompressed).
    pub point: Vec<u8>,
    /// The days on which it signs; open where none is said.
    pub from: Option<Date>,
    /// The last of them.
    pub until: Option<Date>,
    /// Nothing that it signed is to be trusted any more.
    pub revoked: bool,
}

impl Key {
    /// A key of the wire: `{"ca","cert","key","notBefore"?,"notAfter"?,"revoked"?}`, the key in hexadecimal.
    #[must_use]
    pub fn read(tree: &Value) -> Option<Self> {
        let text = |key: &str| tree.get(key).map(Value::text);
        let day = |key: &str| match text(key) {
            None => Some(None),
            Some(day) => day?.parse().ok().map(Some),
        };
        Some(Self {
            authority: text("ca")??.to_owned(),
            certificate: text("cert")??.to_owned(),
            point: hexadecimal(text("key")??)?,
            from: day("notBefore")?,
            until: day("notAfter")?,
            revoked: match tree.get("revoked") {
                None => false,
                Some(Value::Flag(revoked)) => *revoked,
                Some(_) => return None,
            },
        })
    }

    pub(super) fn holds_on(&self, day: Date) -> bool {
        !self.revoked && self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// What a signature proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It is that of the text.
    Verified,
    /// Nobody can tell: the key is not known, or not in force.
    Unverified,
    /// It is not that of the text: changed, or misread.
    Altered,
}

impl Proof {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Unverified => "unverified",
            Self::Altered => "altered",
        }
    }
}

/// Whether a signature (r then s) is that of a message (ECDSA, P-256, SHA-256), by the point of a key; none when the
/// point is on no curve, or nobody can compute it here.
pub type Verify<'v> = &'v (dyn Fn(&[u8], &[u8], &[u8]) -> Option<bool> + Sync);

/// A text and its signature.
#[derive(Clone, PartialEq, Eq)]
pub struct Signed {
    pub(super) message: String,
    pub(super) signature: Option<Vec<u8>>,
}

impl Signed {
    pub(super) fn by(&self, key: &Key, verify: Verify<'_>) -> Proof {
        let verdict = self.signature.as_ref().and_then(|it| verify(&key.point, self.message.as_bytes(), it));
        match verdict {
            Some(true) => Proof::Verified,
            Some(false) => Proof::Altered,
            None => Proof::Unverified,
        }
    }
}

pub(super) const fn is_base32(c: u8) -> bool {
    matches!(c, b'A'..=b'Z' | b'2'..=b'7')
}

/// RFC 4648 §6, without padding; none for another length than that of P-256.
pub(super) fn decoded(text: &str) -> Option<Vec<u8>> {
    if text.len() != P256 || !text.bytes().all(is_base32) {
        return None;
    }
    let (mut bits, mut count, mut bytes) = (0_u32, 0_u32, Vec::with_capacity(64));
    for c in text.bytes() {
        let value = if c >= b'A' { c - b'A' } else { c - b'2' + 26 };
        bits = (bits << 5 | u32::from(value)) & 0x1FFF;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count).to_le_bytes()[0]);
        }
    }
    Some(bytes)
}

fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digit = |c: &u8| char::from(*c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let bytes = pairs.iter().map(|[high, low]| Some(digit(high)? << 4 | digit(low)?));
    bytes.collect::<Option<Vec<u8>>>().filter(|_| rest.is_empty() && text.len() <= 266)
}

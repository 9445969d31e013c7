//! The verification of a signature by a library, at the doors that have it.

use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};

/// Whether a signature (r then s) is that of a message by the point of a key (ECDSA, P-256, SHA-256, FIPS 186-5); none
/// when the point is not on the curve.
#[must_use]
pub fn verify(point: &[u8], message: &[u8], signature: &[u8]) -> Option<bool> {
    let key = VerifyingKey::from_sec1_bytes(point).ok()?;
    Some(Signature::from_slice(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok()))
}

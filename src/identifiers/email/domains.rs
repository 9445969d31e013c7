//! The domains that many people have, and the slips that lead to them.

use crate::text::sign::cells;
use crate::text::{neighbours_swapped, one_edit_apart};

/// The domains of most private addresses in France.
const KNOWN: &str = "gmail.com hotmail.com hotmail.fr outlook.com outlook.fr live.fr live.com msn.com yahoo.fr \
                     yahoo.com icloud.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr laposte.net \
                     numericable.fr club-internet.fr aol.com gmx.fr protonmail.com";

/// Domains that exist one slip away from those, and one that does not and is two slips away.
const REAL: &str = "mail.com email.com ymail.com gmx.com";
const GMAIL_FR: &str = "gmail.fr";

/// The address whose `@` is missing before a domain that many people have.
pub(super) fn parted(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let ends = cells(KNOWN, b' ').filter_map(|domain| text.strip_suffix(domain).map(|local| (local, domain)));
    let (local, domain) = ends.max_by_key(|(_, domain)| domain.len())?;
    Some([local.trim_end_matches('.'), "@", domain].concat())
}

/// The only known domain that a cut or mistyped one can be: `orange.f` or `orange`.
pub(super) fn completed(domain: &str) -> Option<&'static str> {
    let mut starts = cells(KNOWN, b' ').filter(|known| domain.len() > 3 && known.starts_with(domain));
    match (starts.next(), starts.next()) {
        (Some(known), None) => Some(known),
        (Some(_), Some(_)) => None,
        (None, _) => slipped(domain),
    }
}

/// The only known domain one slip away from one that is not known.
pub(super) fn slipped(domain: &str) -> Option<&'static str> {
    if domain == GMAIL_FR {
        return Some("gmail.com");
    }
    let (mut near, mut count) = (None, 0);
    for known in cells(KNOWN, b' ').filter(|known| typed_as(domain, known)) {
        if known == domain {
            return None;
        }
        if known.len() > 7 && one_slip(domain, known) {
            (near, count) = (Some(known), count + 1);
        }
    }
    near.filter(|_| count == 1 && cells(REAL, b' ').all(|real| real != domain))
}

/// Whether one letter left out, put in, replaced, or swapped with its neighbour leads from one to the other.
fn one_slip(typed: &str, meant: &str) -> bool {
    one_edit_apart(typed, meant) || neighbours_swapped(typed, meant)
}

/// Whether the two may be one slip apart, or the same: as long but for a letter, and alike at one end.
fn typed_as(typed: &str, meant: &str) -> bool {
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    typed.len().abs_diff(meant.len()) <= 1 && (typed.first() == meant.first() || typed.last() == meant.last())
}

//! What to say of the code of a document: advice, never an accusation.

use super::Locale;

/// What there is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// It is no 2D-Doc, or a part of one.
    Unread,
    /// Its signature is not that of its text.
    Altered,
    /// It names somebody else.
    OtherName,
    /// It gives another address.
    OtherAddress,
}

/// The sentence.
#[must_use]
pub const fn barcode(advice: Advice, locale: Locale) -> &'static str {
    match (advice, locale) {
        (Advice::Unread, Locale::Fr) => {
            "Numérisez de nouveau le code 2D-Doc\u{A0}: il n’a pas été lu en entier. Vous pouvez aussi joindre le document."
        }
        (Advice::Unread, Locale::En) => {
            "Scan the 2D-Doc code again: not all of it was read. You can also attach the document."
        }
        (Advice::Altered, Locale::Fr) => {
            "Numérisez de nouveau le code 2D-Doc\u{A0}: il a sans doute été mal lu. Vous pouvez aussi joindre le document."
        }
        (Advice::Altered, Locale::En) => {
            "Scan the 2D-Doc code again: it was probably misread. You can also attach the document."
        }
        (Advice::OtherName, Locale::Fr) => {
            "Vérifiez le nom\u{A0}: le document en porte un autre. S’il est à votre conjoint ou si votre nom a changé, vous pouvez continuer."
        }
        (Advice::OtherName, Locale::En) => {
            "Check the name: the document bears another. If it is your spouse’s or if your name has changed, you can continue."
        }
        (Advice::OtherAddress, Locale::Fr) => {
            "Vérifiez l’adresse\u{A0}: celle du document est différente. Si la vôtre est exacte, vous pouvez continuer."
        }
        (Advice::OtherAddress, Locale::En) => {
            "Check the address: that of the document is different. If yours is right, you can continue."
        }
    }
}

//! What the kinds of zones have in common.

use crate::identifiers::{InputMode, Spec, Unit, Words};
use crate::text::Profile;

/// A kind of zone, to be completed with its names.
pub(in crate::identifiers) const ZONE: Spec = Spec {
    id: "",
    profile: Profile::MRZ,
    fr: Words { name: "", the: "", of: "", example: "" },
    en: Words { name: "", the: "", of: "", example: "" },
    example: "",
    shape: "",
    layouts: &[],
    facts: &[],
    unit: Unit::Characters,
    input_mode: InputMode::Text,
    autocomplete: None,
    max_length: 200,
    source: "",
};

/// Makes a kind of a type that wraps a [`Zone`](super::Zone), from the `SPEC` and the `LAYOUT` beside it.
macro_rules! document {
    ($kind:ident) => {
        identifier!($kind);

        impl $crate::identifiers::Identifier for $kind {
            const SPEC: $crate::identifiers::Spec = SPEC;

            fn facts(&self, facts: &mut $crate::identifiers::Facts) {
                self.0.facts(facts);
            }

            fn remarks(&self, about: &mut $crate::identifiers::Remarks<'_>) {
                self.0.remarks(about);
            }
        }

        impl $kind {
            fn read(entry: &$crate::text::Entry) -> Result<Self, $crate::fault::Fault> {
                $crate::identifiers::Zone::read(entry, &LAYOUT).map(Self)
            }

            /// The zone, field by field.
            #[must_use]
            pub const fn zone(&self) -> &$crate::identifiers::Zone {
                &self.0
            }
        }

        /// The lines, one below the other.
        impl ::core::fmt::Display for $kind {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

pub(in crate::identifiers) use document;

//! What the kinds of zones have in common.

use crate::identifiers::{Spec, Unit};
use crate::text::Profile;

/// A kind of zone, to be completed with its names.
pub(in crate::identifiers) const ZONE: Spec =
    Spec { id: "", profile: Profile::MRZ, layouts: &[], unit: Unit::Characters, max_length: 200 };

/// Makes a kind of a type that wraps a [`Zone`](super::Zone), from the `SPEC`, the `ABOUT` and the `LAYOUT` beside it.
macro_rules! document {
    ($kind:ident) => {
        identifier!($kind);

        impl $crate::identifiers::Identifier for $kind {
            const SPEC: $crate::identifiers::Spec = SPEC;

            const ABOUT: $crate::identifiers::About = ABOUT;

            fn facts(&self, facts: &mut $crate::identifiers::Facts) {
                self.0.facts(facts);
            }

            fn remarks(&self, about: &mut $crate::identifiers::Remarks<'_>) {
                self.0.remarks(about);
            }

            fn as_zone(&self) -> Option<&$crate::identifiers::Zone> {
                Some(&self.0)
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

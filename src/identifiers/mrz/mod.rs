//! Machine-readable zones: documents as tables, and the engine that reads them.

mod countries;
mod dates;
mod examine;
mod layout;
mod parts;
mod repair;
mod zone;

pub use zone::Zone;

pub(super) use layout::{ANY_LETTER, Class, Dated, Document, Layout, at, check, field};
pub(super) use parts::{BIRTH_DATE, COMPOSITE, EXPIRY, ISSUER, NATIONALITY, NUMBER, OPTIONAL_DATA};

/// Every layout, in the order in which an unknown zone is held against them.
pub(super) static LAYOUTS: &[&Layout] = &[&super::mrz_td3::LAYOUT];

/// Implements a kind that wraps a [`Zone`] of one layout.
macro_rules! zone_kind {
    ($kind:ident) => {
        identifier!($kind);

        impl $kind {
            fn read(entry: &$crate::text::Entry) -> Result<Self, $crate::fault::Fault> {
                $crate::identifiers::mrz::Zone::read(entry, &LAYOUT).map(Self)
            }

            /// The zone, field by field.
            #[must_use]
            pub const fn zone(&self) -> &$crate::identifiers::mrz::Zone {
                &self.0
            }
        }

        impl ::core::fmt::Display for $kind {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

pub(super) use zone_kind;

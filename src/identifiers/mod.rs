//! The identifiers of French identity and vehicle paperwork: typed → typed value, or a fault.
//!
//! One file a kind, one line in the list at the end of this file, one corpus file in `tests/corpus/`.

pub mod cni_validity;
mod code_list;
mod facts;
pub mod geography;
mod glued;
mod kind;
mod partial;
mod remarks;
mod spec;
mod within;
mod written_date;

pub use code_list::Coded;
pub use facts::{Fact, Facts};
pub(crate) use kind::Held;
pub use kind::{Identified, Kind};
pub use mrz::{Zone, mrz_check_digit, names as mrz_names};
pub use nir::Sex;
pub use remarks::{Context, Remark, Remarks};
pub use spec::{About, Article, English, French, InputMode, Spec, Unit};
pub use vin::{Wmi, vin_check_digit, vin_country, vin_model_year, wmi};

use crate::date::Date;
use crate::fault::Fault;
use crate::text::Entry;
use core::fmt::Display;
use core::str::FromStr;

/// An identifier: a type that only holds values which can be right.
///
/// `FromStr` reads what people type and refuses what cannot be right; `Display` writes the canonical form.
/// There is no `is_valid`: whoever holds the type holds the proof.
pub trait Identifier: Readable + FromStr<Err = Fault> + Display {
    /// Its names, and how it is read.
    const SPEC: Spec;

    /// Its example, shape and sources.
    const ABOUT: About;

    /// Tells what may be the beginning of a value, for [`Kind::could_become`]: the layouts do, or the unit and the
    /// most characters, unless the kind knows better.
    const BEGINS: fn(&Spec, &Entry) -> bool = partial::begins;

    /// What the value tells by itself: facts that a rule may use.
    fn facts(&self, _facts: &mut Facts) {}

    /// What is worth a second look though it may be right, given what else is known.
    fn remarks(&self, _about: &mut Remarks<'_>) {}

    /// The first and the last day that it may mean, for a kind of dates.
    fn days(&self) -> Option<(Date, Date)> {
        None
    }

    /// The machine-readable zone that it is, for the kinds of zones.
    fn as_zone(&self) -> Option<&Zone> {
        None
    }

    /// The value as people write it, with its groups; the canonical form unless the kind says otherwise.
    fn written(&self) -> String {
        kind::shown(self)
    }
}

/// What reads the characters that count. [`Kind`] proves the suggestion, as `FromStr` does.
pub trait Readable: Sized {
    /// Reads them.
    ///
    /// # Errors
    /// Why they cannot be right, with a suggestion that nothing has proven yet.
    fn read_entry(entry: &Entry) -> Result<Self, Fault>;
}

/// Implements `FromStr` and a silent `Debug` for a kind that reads an [`Entry`] by its function `read`.
macro_rules! identifier {
    ($kind:ty) => {
        impl ::core::str::FromStr for $kind {
            type Err = $crate::fault::Fault;

            fn from_str(typed: &str) -> Result<Self, $crate::fault::Fault> {
                let profile = <Self as $crate::identifiers::Identifier>::SPEC.profile;
                let read = |text: &str| $crate::text::Entry::read(text, profile).and_then(|entry| Self::read(&entry));
                let meant = |text: &str| read(text).ok().map(|value| value.to_string());
                read(typed).map_err(|fault| $crate::identifiers::within::offer(fault.proven(read), typed, &meant))
            }
        }

        impl $crate::identifiers::Readable for $kind {
            fn read_entry(entry: &$crate::text::Entry) -> Result<Self, $crate::fault::Fault> {
                Self::read(entry)
            }
        }

        impl ::core::fmt::Debug for $kind {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(concat!(stringify!($kind), "(hidden)"))
            }
        }
    };
}

/// Declares the modules, exports the types and lists the kinds: a forgotten line leaves a file without a
/// module, which `tests/architecture.rs` refuses.
macro_rules! kinds {
    ($($module:ident::$kind:ident),+ $(,)?) => {
        $(mod $module;)+
        $(pub use $module::$kind;)+

        /// Every kind.
        pub static KINDS: &[Kind] = &[$(Kind::of::<$kind>()),+];

        /// What there is to know about each, in the same order. Apart, so that a program which never asks
        /// (the wasm) is linked without it.
        static ABOUT: &[About] = &[$($kind::ABOUT),+];
    };
}

kinds! {
    cni::Cni,
    cni_laminated::CniLaminated,
    cnie::Cnie,
    cnie_can::CnieCan,
    passport::Passport,
    mrz::Mrz,
    mrz_td1::MrzTd1,
    mrz_td2::MrzTd2,
    mrz_td3::MrzTd3,
    mrz_cni::MrzCni,
    mrz_licence::MrzLicence,
    mrz_mrv_a::MrzMrvA,
    mrz_mrv_b::MrzMrvB,
    mrz_registration::MrzRegistration,
    icao_country::IcaoCountry,
    licence::Licence,
    neph::Neph,
    licence_code::LicenceCode,
    licence_category::LicenceCategory,
    nir::Nir,
    nir_provisional::NirProvisional,
    nnp::Nnp,
    nif::Nif,
    agdref::Agdref,
    residence_permit::ResidencePermit,
    visa::Visa,
    siren::Siren,
    siret::Siret,
    vat::Vat,
    rna::Rna,
    ape::Ape,
    driving_school::DrivingSchool,
    siv_habilitation::SivHabilitation,
    pre_application::PreApplication,
    ephoto::Ephoto,
    fee_stamp::FeeStamp,
    s10::S10,
    civil_name::CivilName,
    birth_date::BirthDate,
    date::CivilDate,
    time::Time,
    postal_code::PostalCode,
    commune::Commune,
    department::Department,
    insee_country::InseeCountry,
    phone::Phone,
    email::Email,
    height::Height,
    vin::Vin,
    chassis::Chassis,
    plate::Plate,
    certificate_form::CertificateForm,
    cnit::Cnit,
    type_approval::TypeApproval,
    genre::Genre,
    energy::Energy,
    transfer_code::TransferCode,
    confidential_code::ConfidentialCode,
}

//! Which sentence says a code: exhaustive, so that a code without a sentence does not compile.

use super::catalogue::Said;
use crate::fault::{Alphabet, Code, Flaw, Oddity, Period};

pub(super) fn of_code(code: &Code) -> Said {
    match code {
        Code::Empty | Code::Missing => Said::Enter,
        Code::TooLong { .. } => Said::TooLong,
        Code::Length { found, least, .. } if *found < *least && *least - *found == 1 => Said::LackingOne,
        Code::Length { found, least, .. } if *found < *least => Said::Lacking,
        Code::Length { .. } => Said::Spare,
        Code::Character { expected: Alphabet::Text, .. } => Said::Invisible,
        Code::Character { .. } => Said::Character,
        Code::Shape => Said::Shape,
        Code::Part(_) => Said::Part,
        Code::CheckDigit(_) => Said::CheckDigit,
        Code::Calendar => Said::Calendar,
        Code::ShortYear => Said::ShortYear,
        Code::Unlisted => Said::Unlisted,
        Code::LooksLike { .. } => Said::LooksLike,
        Code::Specimen => Said::Specimen,
        Code::Unusual(Oddity::PhoneRange | Oddity::MistypedDomain | Oddity::UnusualHeight) => Said::OddAnswer,
        Code::Unusual(_) => Said::OddDocument,
        Code::Choice => Said::Choice,
        Code::NotANumber => Said::NotANumber,
        Code::NotTicked => Said::NotTicked,
        Code::InFuture => Said::InFuture,
        Code::TooEarly { .. } => Said::TooEarly,
        Code::Order => Said::Order,
        Code::TooSmall { .. } => Said::TooSmall,
        Code::TooLarge { .. } => Said::TooLarge,
        Code::Forbidden => Said::Forbidden,
        Code::Disagree => Said::Disagree,
        Code::Same => Said::Same,
        Code::Count { .. } => Said::Count,
        Code::File(what) => of_flaw(what),
    }
}

/// Files.
pub(super) fn of_flaw(flaw: &Flaw) -> Said {
    match flaw {
        Flaw::NoByte => Said::NoByte,
        Flaw::TooHeavy { .. } => Said::TooHeavy,
        Flaw::TooLight { .. } => Said::TooLight,
        Flaw::Format { found: "office", .. } => Said::Office,
        Flaw::Format { found: "unknown", .. } => Said::UnknownFormat,
        Flaw::Format { .. } => Said::Format,
        Flaw::Heic { .. } => Said::Heic,
        Flaw::Renamed { .. } => Said::Renamed,
        Flaw::TooFewPixels { .. } => Said::TooFewPixels,
        Flaw::TooManyPixels => Said::TooManyPixels,
        Flaw::ShortSide { .. } => Said::ShortSide,
        Flaw::Proportions => Said::Proportions,
        Flaw::Cut => Said::Cut,
        Flaw::Damaged => Said::Damaged,
        Flaw::Trailing => Said::Trailing,
        Flaw::Animated => Said::Animated,
        Flaw::Coarse => Said::Coarse,
        Flaw::Grey => Said::Grey,
        Flaw::Inks => Said::Inks,
        Flaw::Located => Said::Located,
        Flaw::OldPhotograph { .. } => Said::OldPhotograph,
        Flaw::Locked => Said::Locked,
        Flaw::ManyPages { .. } => Said::ManyPages,
        Flaw::ManyFiles { .. } => Said::ManyFiles,
        Flaw::HeavyTogether { .. } => Said::HeavyTogether,
        Flaw::OneSide => Said::OneSide,
        Flaw::Twice => Said::Twice,
        Flaw::NotAttached => Said::NotAttached,
    }
}

pub(super) const fn of_alphabet(alphabet: Alphabet) -> Said {
    match alphabet {
        Alphabet::Digit => Said::Digit,
        Alphabet::Letter => Said::Letter,
        Alphabet::Alphanumeric => Said::Alphanumeric,
        Alphabet::Vin => Said::VinSign,
        Alphabet::PlateLetter => Said::PlateLetter,
        Alphabet::Mrz => Said::MrzSign,
        Alphabet::Text => Said::TextSign,
        Alphabet::Name => Said::NameSign,
        Alphabet::Email => Said::EmailSign,
    }
}

/// What to look at.
pub(super) const fn of_oddity(oddity: Oddity) -> Said {
    match oddity {
        Oddity::ShortVin => Said::ShortVin,
        Oddity::Last4NotNumeric => Said::Last4NotNumeric,
        Oddity::UnknownMaker => Said::UnknownMaker,
        Oddity::SuspiciousRepetition => Said::SuspiciousRepetition,
        Oddity::CheckDigitMismatch => Said::CheckDigitMismatch,
        Oddity::SeriesReserved | Oddity::SeriesUnusual => Said::SeriesUnusual,
        Oddity::MopedSeries => Said::MopedSeries,
        Oddity::NumberUnusual => Said::NumberUnusual,
        Oddity::CorsicaBefore1976 => Said::CorsicaBefore1976,
        Oddity::LetterUBefore1984 => Said::LetterUBefore1984,
        Oddity::SeriesSsBefore1986 => Said::SeriesSsBefore1986,
        Oddity::NumberLe10Before1976 => Said::NumberLe10Before1976,
        Oddity::FourDigitsThreeLetters => Said::FourDigitsThreeLetters,
        Oddity::DepartmentUnusual => Said::DepartmentUnusual,
        Oddity::Ambiguous => Said::Ambiguous,
        Oddity::ExpiredSeries => Said::ExpiredSeries,
        Oddity::LegacyShortYear => Said::LegacyShortYear,
        Oddity::UnusualLetter => Said::UnusualLetter,
        Oddity::LegacyGenre => Said::LegacyGenre,
        Oddity::OldLicence => Said::OldLicence,
        Oddity::OldTypeCode => Said::OldTypeCode,
        Oddity::UnusualYear => Said::UnusualYear,
        Oddity::VeryOld => Said::VeryOld,
        Oddity::UnknownAsZeros => Said::UnknownAsZeros,
        Oddity::ForeignSpelling => Said::ForeignSpelling,
        Oddity::PhoneRange => Said::PhoneRange,
        Oddity::MistypedDomain => Said::MistypedDomain,
        Oddity::CountryLenient => Said::CountryLenient,
        Oddity::UnknownCode => Said::UnknownCode,
        Oddity::PassportShape => Said::PassportShape,
        Oddity::UnusualHeight => Said::UnusualHeight,
    }
}

/// What follows a rank in digits.
pub(super) const fn of_rank(rank: u16) -> Said {
    match (rank, rank % 10, rank % 100) {
        (1, ..) => Said::First,
        (_, 1, rest) if rest != 11 => Said::EndsInOne,
        (_, 2, rest) if rest != 12 => Said::EndsInTwo,
        (_, 3, rest) if rest != 13 => Said::EndsInThree,
        _ => Said::Nth,
    }
}

/// What follows the count of a period.
pub(super) const fn of_period(period: Period) -> Said {
    match period {
        Period::Years(1) => Said::Year,
        Period::Years(_) => Said::Years,
        Period::Months(1) => Said::Month,
        Period::Months(_) => Said::Months,
        Period::Days(1) => Said::Day,
        Period::Days(_) => Said::Days,
    }
}

//! The transfer code that the seller of a vehicle is given (code de cession).

use super::{About, Article, English, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Code, Fault, Oddity, Severity};
use crate::text::{Entry, Profile};
use core::fmt;

/// The five digits that a declared sale gives, which the buyer needs. Their number is well attested; whether there are
/// letters among them is not: a letter is only remarked. Not checked: the validity of the code, 15 or 30 days.
#[derive(Clone, PartialEq, Eq)]
pub struct TransferCode(String);

identifier!(TransferCode);

impl Identifier for TransferCode {
    const SPEC: Spec = Spec {
        id: "transfer-code",
        profile: Profile::IDENTITY,
        layouts: &["XXXXX"],
        unit: Unit::Characters,
        max_length: 12,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code de cession", example: "54321" },
        en: English { name: "transfer code", example: "54321" },
        example: "54321",
        shape: "^[0-9A-Z]{5}$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "service-public; sources differ on letters",
    };

    fn remarks(&self, about: &mut Remarks<'_>) {
        let entry = about.entry();
        let Some(rank) = entry.chars().position(|c| !c.is_ascii_digit()) else { return };
        let digits = entry.layout("99999").err().and_then(Fault::into_suggestion);
        let fault = entry.fault(Code::Unusual(Oddity::UnusualLetter), rank..rank + 1).suggest(digits);
        about.say(Severity::Warning, fault);
    }
}

impl TransferCode {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        entry.layout("XXXXX")?;
        Ok(Self(entry.meant()))
    }
}

/// `54321`.
impl fmt::Display for TransferCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use crate::fault::Span;
    use crate::identifiers::{Context, Kind};

    #[test]
    fn a_letter_is_remarked_and_offered_as_a_digit() {
        let read = |typed| Kind::find("transfer-code").unwrap().read(typed, &Context::default()).unwrap();
        let remark = read("54 3O1").remarks.remove(0).fault;
        assert_eq!((remark.suggestion.as_deref(), remark.span), (Some("54301"), Some(Span { start: 4, end: 5 })));
        assert_eq!(read("5432X").remarks.remove(0).fault.suggestion, None);
        assert_eq!(read("00000").remarks, []);
    }
}

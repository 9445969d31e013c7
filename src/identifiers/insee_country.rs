//! The INSEE code of a country.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity};
use crate::text::{Entry, Profile};
use core::fmt;

/// A country in the code officiel géographique: 99 and three digits, 99100 for France. Countries that are no
/// more still stand in birth places and in social security numbers.
///
/// Refused: other codes of countries (ISO), codes of communes. A code that INSEE did not list in 2025 is only
/// pointed out.
#[derive(Clone, PartialEq, Eq)]
pub struct InseeCountry(String);

identifier!(InseeCountry);

/// The last three digits of the countries of today, by continent.
const TODAY: &str = "\
    100101102103104105106107108109110111112113114116117118119120121122123125126127128129130131132133134135136137\
    138139140144145148151155156157158159160161162\
    201203204205206207208212213214215216217219220222223224225226227229230231232234235236238239240241242243246247\
    248249250251252253254255256257258259260261262265\
    301302303304306308309310311312313314315316317318319321322323324326327328329330331332333334335336337338339340\
    341342343344345346347348349350351352363389390391392393394395396397398399\
    401404405406407408409410411412413414415416417418419420421422423424425426427428429430431432433434435436437438\
    439440441442443444445446447\
    501502503505506507508509510511512513514515516517519520521522699";

/// Those of countries that are no more, or were cut up otherwise.
const HISTORIC: &str = "115124141142143202209210211218221228233237244245263264305307320325362402403504";

impl Identifier for InseeCountry {
    const SPEC: Spec = Spec {
        id: "insee-country",
        profile: Profile::IDENTITY,
        layouts: &["99999"],
        unit: Unit::Digits,
        max_length: 10,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "code INSEE du pays", example: "99100 pour la France" },
        en: English { name: "INSEE code of the country", example: "99100 for France" },
        example: "99100",
        shape: "^99[0-9]{3}$",
        facts: &["france", "historic"],
        input_mode: InputMode::Numeric,
        autocomplete: None,
        source: "INSEE, code officiel géographique 2025, pays et territoires étrangers",
    };

    /// `france`; `historic`, of a country that is no more.
    fn facts(&self, facts: &mut Facts) {
        facts.flag("france", self.0 == "99100");
        facts.flag("historic", self.is_in(HISTORIC));
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if !self.is_in(TODAY) && !self.is_in(HISTORIC) {
            about.odd(Oddity::UnknownCode, 2..5);
        }
    }
}

impl InseeCountry {
    fn is_in(&self, list: &str) -> bool {
        let number = self.0.get(2..).unwrap_or_default().as_bytes();
        list.as_bytes().chunks(3).any(|listed| listed == number)
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let code = entry.text();
        match entry.len() {
            3 if entry.all(Alphabet::Letter).is_ok() => {
                return Err(entry.fault(Code::LooksLike { kind: "icao-country" }, 0..3));
            }
            3 => return Err(entry.length(5, 5).suggest(Some(["99", code].concat()))),
            _ => entry.layout("99999")?,
        }
        if !code.starts_with("99") {
            return Err(entry.fault(Code::LooksLike { kind: "commune" }, 0..5));
        }
        Ok(Self(entry.meant()))
    }
}

/// `99100`.
impl fmt::Display for InseeCountry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::{Context, Kind};

    #[test]
    fn lists_are_in_order_and_apart() {
        let both = [TODAY, HISTORIC].concat();
        assert_eq!(both.len() % 3, 0);
        for list in [TODAY, HISTORIC] {
            let codes: Vec<_> = list.as_bytes().chunks(3).collect();
            assert!(codes.is_sorted_by(|a, b| a < b));
        }
        assert!(!TODAY.as_bytes().chunks(3).any(|code| HISTORIC.as_bytes().chunks(3).any(|other| other == code)));
    }

    #[test]
    fn unlisted_codes_are_only_pointed_out() {
        let read = |typed| Kind::find("insee-country").unwrap().read(typed, &Context::default()).unwrap();
        assert_eq!(read("99900").remarks.first().map(|remark| remark.severity), Some(crate::fault::Severity::Warning));
        assert!(read("99115").remarks.is_empty(), "Czechoslovakia");
        assert!(read("99352").remarks.is_empty());
    }

    #[test]
    fn three_digits_are_completed() {
        let refused = |typed: &str| typed.parse::<InseeCountry>().unwrap_err();
        assert_eq!(refused("352").suggestion.as_deref(), Some("99352"));
        assert_eq!(refused("FRA").code, Code::LooksLike { kind: "icao-country" });
        assert_eq!(refused("75056").code, Code::LooksLike { kind: "commune" });
    }
}

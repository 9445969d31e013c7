//! The number of a visa sticker.

use super::{About, Article, English, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::Fault;
use crate::text::{Entry, Profile};
use core::fmt;

/// The number of a French Schengen visa: nine characters, digits on the stickers of today, a letter and eight digits on
/// older ones. The `FRA` printed in front is left out.
#[derive(Clone, PartialEq, Eq)]
pub struct Visa(String);

identifier!(Visa);

impl Identifier for Visa {
    const SPEC: Spec = Spec {
        id: "visa",
        profile: Profile::IDENTITY,
        layouts: &["XXXXXXXXX", "FRAXXXXXXXXX"],
        unit: Unit::Characters,
        max_length: 24,
    };

    const ABOUT: About = About {
        fr: French { article: Article::Le, name: "numéro de visa", example: "910000001" },
        en: English { name: "visa number", example: "910000001" },
        example: "910000001",
        shape: "^[0-9A-Z]{9}$",
        facts: &[],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "Regulation (EC) 856/2008; PRADO FRA-CO-03001",
    };

    fn remarks(&self, about: &mut Remarks<'_>) {
        if ["123456789", "F00000000"].contains(&self.0.as_str()) {
            about.specimen();
        }
    }
}

impl Visa {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let stripped = entry.len() == 12 && entry.part(0..3) == "FRA";
        let number = entry.keep(&|rank, _| !stripped || rank > 2);
        number.layout("XXXXXXXXX")?;
        Ok(Self(number.meant()))
    }
}

/// `910000001`.
impl fmt::Display for Visa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Code;

    use crate::identifiers::{Context, Kind};

    fn remarks(typed: &str) -> Vec<Code> {
        let read = Kind::find("visa").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().map(|remark| remark.fault.code).collect()
    }

    #[test]
    fn the_country_in_front_is_left_out() {
        assert_eq!("FRA 910000001".parse::<Visa>().unwrap().to_string(), "910000001");
        assert!("FRA91000000".parse::<Visa>().is_err());
        assert!("FRA910000".parse::<Visa>().is_ok(), "nine characters may begin with FRA");
    }

    #[test]
    fn specimens_are_known() {
        assert_eq!(remarks("F00000000"), [Code::Specimen]);
        assert_eq!(remarks("910000001"), []);
    }
}

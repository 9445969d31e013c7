//! A category of driving licence.

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit};
use crate::date::Date;
use crate::fault::{Code, Fault};
use crate::text::{Entry, Profile, kept};
use core::fmt;

/// A category as the licence prints it in field 9 (code de la route R221-4). The old spellings of trailer
/// categories, `B(E)` and `E(B)`, are read as `BE`.
///
/// Refused: `B96`, which is category B with code 96; `E` alone and `F`, which are no more.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct LicenceCategory(&'static Category);

identifier!(LicenceCategory);

#[derive(PartialEq, Eq)]
struct Category {
    id: &'static str,
    minimum_age: u8,
    /// Years that the document is valid for this category (code de la route R221-1).
    validity: u8,
}

/// Ages of code de la route R221-5. Lower ones for professional qualifications are not here, nor are the two
/// years that A asks of A2.
const CATEGORIES: [Category; 15] = [
    category("AM", 14, 15),
    category("A1", 16, 15),
    category("A2", 18, 15),
    category("A", 20, 15),
    category("B1", 16, 15),
    category("B", 17, 15),
    category("BE", 18, 15),
    category("C1", 18, 5),
    category("C1E", 18, 5),
    category("C", 21, 5),
    category("CE", 21, 5),
    category("D1", 21, 5),
    category("D1E", 21, 5),
    category("D", 24, 5),
    category("DE", 24, 5),
];

const fn category(id: &'static str, minimum_age: u8, validity: u8) -> Category {
    Category { id, minimum_age, validity }
}

impl Identifier for LicenceCategory {
    const SPEC: Spec = Spec {
        id: "licence-category",
        profile: Profile::IDENTITY,
        layouts: &[],
        unit: Unit::Characters,
        max_length: 8,
    };

    const ABOUT: About = About {
        fr: French { article: Article::La, name: "catégorie de permis", example: "B" },
        en: English { name: "licence category", example: "B" },
        example: "B",
        shape: "^(AM|A[12]?|B[1E]?|(C|D)1?E?)$",
        facts: &["validityYears", "heavy"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "code de la route R221-1, R221-4, R221-5; décret n° 2023-1214 (B at 17)",
    };

    /// `validityYears` of the document; `heavy`, of the groups C and D.
    fn facts(&self, facts: &mut Facts) {
        facts.number("validityYears", self.0.validity);
        facts.flag("heavy", self.0.validity == 5);
    }
}

impl LicenceCategory {
    /// The age from which the category may be given, on a day: B since 1 January 2024 from 17 years, 18 before
    /// (décret n° 2023-1214).
    #[must_use]
    pub fn minimum_age(self, on: Date) -> u8 {
        if self.0.id == "B" && on.year() < 2024 { 18 } else { self.0.minimum_age }
    }

    fn read(entry: &Entry) -> Result<Self, Fault> {
        let typed = entry.text();
        let found = |id: &str| CATEGORIES.iter().find(|category| category.id == id);
        let Some(category) = found(typed).or_else(|| found(&trailer(typed)?)) else {
            let bare = kept(typed, &|c| c.is_ascii_alphanumeric());
            let meant = bare.strip_suffix("96").unwrap_or(&bare);
            return Err(entry.whole(Code::Unlisted).suggest(Some(meant.to_owned())));
        };
        Ok(Self(category))
    }
}

/// The spelling of today: `B(E)`, `E(B)` and `EB` are `BE`.
fn trailer(typed: &str) -> Option<String> {
    let letters = kept(typed, &|c| !matches!(c, '(' | ')'));
    let vehicle = letters.strip_prefix('E').or_else(|| letters.strip_suffix('E'))?;
    let signs = typed.len() - letters.len();
    (signs == 0 || signs == 2).then(|| [vehicle, "E"].concat())
}

/// `BE`.
impl fmt::Display for LicenceCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(typed: &str) -> Option<String> {
        typed.parse::<LicenceCategory>().ok().map(|category| category.to_string())
    }

    #[test]
    fn old_spellings_are_read() {
        for typed in ["BE", "B(E)", "E(B)", "EB", "b e"] {
            assert_eq!(canonical(typed).as_deref(), Some("BE"), "{typed}");
        }
        assert_eq!(canonical("E(C)").as_deref(), Some("CE"));
        assert_eq!(canonical("C1(E)").as_deref(), Some("C1E"));
        assert_eq!(canonical("E(A)"), None);
        assert_eq!(canonical("B(E"), None);
    }

    #[test]
    fn b96_is_b_with_a_code() {
        let refused = |typed: &str| typed.parse::<LicenceCategory>().unwrap_err().into_suggestion();
        assert_eq!(refused("B96").as_deref(), Some("B"));
        assert_eq!(refused("B+E").as_deref(), Some("BE"));
        assert_eq!(refused("E"), None);
        assert_eq!(refused("F"), None);
    }

    #[test]
    fn b_is_for_17_since_2024() {
        let b: LicenceCategory = "B".parse().unwrap();
        let on = |day: &str| b.minimum_age(day.parse().unwrap());
        assert_eq!((on("2023-12-31"), on("2024-01-01")), (18, 17));
    }
}

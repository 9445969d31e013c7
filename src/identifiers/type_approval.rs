//! The type-approval number (K).

use super::{About, Article, English, Facts, French, Identifier, InputMode, Spec, Unit};
use crate::fault::{Code, Fault, Part};
use crate::text::{Entry, Profile, folded, pieces, short};
use core::fmt;

/// A type-approval number: of the EU (`e2*2001/116*0123*05`: country, act, number, extension; small series name their
/// act `KS07/46` or `NKS`), of France before (`P-1234.56.78`), or one of the ways in which a certificate says that
/// there is none.
///
/// A national number has no published form: letters, then groups of digits. An EU number typed with dashes, or
/// without the slash of its act, is offered in full. Not checked: whether the country, the act or the number exist.
#[derive(Clone, PartialEq, Eq)]
pub struct TypeApproval {
    canonical: String,
    approval: &'static str,
    country: Option<&'static str>,
    year: Option<u16>,
}

identifier!(TypeApproval);

const EXTENSION: Part = Part::TYPE_APPROVAL_EXTENSION;

/// What certificates print where there is no number.
const NONE: [&str; 4] = ["SANS OBJET", "SANS", "NON DISPONIBLE", "INCONNU"];

/// What French numbers begin with.
const AUTHORITIES: [&str; 9] = ["P", "N", "S", "H", "L", "V", "D", "RPT", "AU"];

/// The acts that certificates name, for numbers typed without the slash.
const ACTS: [&str; 16] = [
    "2001/116", "2007/46", "98/14", "2002/24", "93/81", "92/61", "95/54", "168/2013", "96/79", "97/27", "96/27",
    "2003/37", "167/2013", "92/53", "2000/7", "2018/858",
];

/// The number of a country in its `e` mark, and the country (ISO 3166-1): four characters each (UN Regulations, 1958
/// Agreement).
const COUNTRIES: &str =
    "01DE02FR03IT04NL05SE06BE07HU08CZ09ES11GB12AT13LU17FI18DK19RO20PL21PT23GR24IE25HR26SI27SK29EE32LV34BG36LT49CY50MT";

impl Identifier for TypeApproval {
    const SPEC: Spec =
        Spec { id: "type-approval", profile: Profile::CODE, layouts: &[], unit: Unit::Characters, max_length: 32 };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le,
            name: "numéro de réception par type (rubrique K)",
            example: "e2*2001/116*0123*05",
        },
        en: English { name: "type-approval number (field K)", example: "e2*2001/116*0123*05" },
        example: "e2*2001/116*0123*05",
        shape: concat!(
            "^(?:e[0-9]{1,2}[*](?:(?:KS)?[0-9]{2,4}/[0-9]{1,4}|NKS)[*][0-9]{4,5}[*][0-9]{2}",
            "|(?:P|N|S|H|L|V|D|RPT|AU)-[0-9]{1,6}(?:[.][0-9]{1,6})*|SANS(?: OBJET)?|NON DISPONIBLE|INCONNU)$"
        ),
        facts: &["approval", "country", "actYear"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "dir. 2007/46, reg. (EU) 2018/858; HistoVec, public development data",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.text("approval", self.approval);
        if let Some(country) = self.country {
            facts.text("country", country);
        }
        if let Some(year) = self.year {
            facts.number("actYear", year);
        }
    }
}

impl TypeApproval {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let meant = entry.text();
        let words = pieces(meant, &|c| c == ' ').join(" ");
        if NONE.contains(&words.as_str()) {
            return Ok(Self::of("none", words));
        }
        let number = eu(&meant.replace(' ', "")).or_else(|| national(meant));
        number.ok_or_else(|| fault(entry, meant))
    }

    const fn of(approval: &'static str, canonical: String) -> Self {
        Self { canonical, approval, country: None, year: None }
    }
}

/// `E2*2001/116*0123*05`, upper-cased by the profile.
fn eu(text: &str) -> Option<TypeApproval> {
    let parts: Vec<&str> = text.split('*').collect();
    let [country, act, number, extension] = *parts.as_slice() else { return None };
    let country = short(country.strip_prefix('E').filter(|country| digits(country, 1, 2))?);
    if !is_act(act) || !digits(number, 4, 5) || !digits(extension, 2, 2) {
        return None;
    }
    let canonical = ["e", &country.to_string(), "*", act, "*", number, "*", extension].concat();
    Some(TypeApproval { country: country_of(country), year: year_of(act), ..TypeApproval::of("eu", canonical) })
}

fn is_act(act: &str) -> bool {
    let numbers = act.strip_prefix("KS").unwrap_or(act).split_once('/');
    act == "NKS" || numbers.is_some_and(|(one, other)| digits(one, 2, 4) && digits(other, 1, 4))
}

/// Letters, then groups of digits; whatever is between them is written `-` then `.`.
fn national(text: &str) -> Option<TypeApproval> {
    let length = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let (authority, groups) = text.split_at_checked(length)?;
    let groups = pieces(groups, &|c| matches!(c, ' ' | '-' | '.'));
    let known = AUTHORITIES.contains(&authority) && !groups.is_empty();
    let canonical = (known && groups.iter().all(|group| digits(group, 1, 6))).then(|| groups.join("."))?;
    Some(TypeApproval::of("national", [authority, "-", &canonical].concat()))
}

fn digits(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The parts of an EU number that something else than `*` parts, the slash of a known act, the `e`; or a word for
/// "none".
fn fault(entry: &Entry, meant: &str) -> Fault {
    let mut parts = pieces(meant, &|c| matches!(c, ' ' | '*' | '-' | '×' | '∗'));
    let country = parts.first().map_or("", |first| first.strip_prefix('E').unwrap_or(first));
    let country = ["E", country].concat();
    if let Some(first) = parts.first_mut() {
        *first = &country;
    }
    if let Some(act) = parts.get_mut(1) {
        *act = ACTS
            .into_iter()
            .find(|known| known.split_once('/').is_some_and(|(one, other)| [one, other].concat() == *act))
            .unwrap_or(act);
    }
    let rebuilt = parts.join("*");
    if eu(&rebuilt).is_none() && eu(&[&rebuilt, "*00"].concat()).is_some() {
        return entry.wrong(EXTENSION, entry.len()..entry.len());
    }
    let none = matches!(folded(meant).as_str(), "neant" | "aucun" | "none" | "sans numero");
    entry.whole(Code::Shape).suggest(Some(if none { "SANS OBJET".to_owned() } else { rebuilt }))
}

fn country_of(mark: u16) -> Option<&'static str> {
    (0..COUNTRIES.len()).step_by(4).find_map(|at| {
        let known = short(COUNTRIES.get(at..at + 2)?) == mark;
        known.then(|| COUNTRIES.get(at + 2..at + 4))?
    })
}

/// The year of an act: `98/14` is of 1998, `2007/46` and `KS07/46` of 2007, regulation `168/2013` of 2013.
fn year_of(act: &str) -> Option<u16> {
    let small = act.strip_prefix("KS");
    let (first, second) = small.unwrap_or(act).split_once('/')?;
    match (first.len(), small) {
        (2, None) => Some(1900 + short(first)),
        (2, Some(_)) => Some(2000 + short(first)),
        (4, _) => Some(short(first)),
        _ if second.len() == 4 => Some(short(second)),
        _ => None,
    }
}

impl fmt::Display for TypeApproval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.canonical)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(typed: &str) -> Option<String> {
        typed.parse::<TypeApproval>().ok().map(|read| read.to_string())
    }

    fn fault(typed: &str) -> Fault {
        typed.parse::<TypeApproval>().unwrap_err()
    }

    #[test]
    fn the_initial_e_is_small_and_spaces_do_not_count() {
        assert_eq!(canonical("E2 * 2001/116 * 0123 * 05").as_deref(), Some("e2*2001/116*0123*05"));
        assert_eq!(canonical("p 1234-56 78").as_deref(), Some("P-1234.56.78"));
        assert_eq!(canonical("sans  objet").as_deref(), Some("SANS OBJET"));
    }

    #[test]
    fn acts_have_years_and_marks_have_countries() {
        assert_eq!(
            ["98/14", "2007/46", "KS07/46", "168/2013", "NKS"].map(year_of).map(Option::unwrap_or_default),
            [1998, 2007, 2007, 2013, 0]
        );
        assert_eq!([2, 13, 50, 10, 99].map(country_of), [Some("FR"), Some("LU"), Some("MT"), None, None]);
    }

    #[test]
    fn what_was_typed_for_stars_is_offered_right() {
        for (typed, meant) in [
            ("e2-2001/116-0123-05", "e2*2001/116*0123*05"),
            ("e2 2001/116 0123 05", "e2*2001/116*0123*05"),
            ("2*2001/116*0123*05", "e2*2001/116*0123*05"),
            ("e2*2001116*0123*05", "e2*2001/116*0123*05"),
            ("néant", "SANS OBJET"),
        ] {
            assert_eq!(fault(typed).suggestion.as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(fault("e2*2001/116*0123").code, Code::Part(EXTENSION));
        assert_eq!(fault("e2*2001/116*0123*05*1").suggestion, None);
    }
}

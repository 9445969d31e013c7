//! Comparisons that the closed verbs of the rulebook do not express, each by its name there.

mod mailbox;
mod medical;
mod places;
mod zone;

use super::answer::Answer;
use crate::identifiers::{Fact, Genre};
use crate::text::{folded, same_word};

/// Whether the answers agree; `None` when that is not known.
pub(super) fn agree(name: &str, answers: &[&Answer]) -> Option<bool> {
    match (name, answers) {
        ("act-year", [approval, first_registered]) => act_year(approval, first_registered),
        ("form-year", [form, issued]) => form_year(form, issued),
        ("genre-category", [genre, category]) => genre_category(genre, category),
        ("genre-code", [code, genre]) => among(code.fact("genres")?, genre.canonical()),
        ("make", [vin, make]) => make_of(vin, make),
        ("medical-period", [until, examined, born, people]) => medical::period(until, examined, born, people),
        ("model-years", [vin, first_registered]) => model_years(vin, first_registered),
        ("own-mailbox", [email]) => mailbox::own(email),
        ("same", [one, other]) => Some(same_word(one.canonical(), other.canonical())),
        ("sum", [parts @ .., total]) => sum(parts, total),
        ("parent-is-older", [parent, child]) => years_apart(parent, child, 12),
        ("minor-then", [born, then]) => years_apart(born, then, 18).map(|adult| !adult),
        ("fourteen-then", [born, then]) => years_apart(born, then, 14),
        ("three-years-then", [since, then]) => years_apart(since, then, 3),
        ("town", [code, town]) => places::town(code, town),
        ("two-persons", pairs) => Some(two_persons(pairs)),
        ("zone-birth-date", [zone, born]) => zone::birth_date(zone, born),
        ("zone-expiry", [zone, expires]) => zone::expiry(zone, expires),
        ("zone-names", [zone, surname, given_names]) => zone::names(zone, surname, given_names),
        ("zone-number", [zone, number]) => zone::number(zone, number),
        ("zone-sex", [zone, sex]) => zone::sex(zone, sex),
        _ => None,
    }
}

/// X24: the act of a type approval is not younger than the vehicle.
fn act_year(approval: &Answer, first_registered: &Answer) -> Option<bool> {
    let Some(Fact::Number(year)) = approval.fact("actYear") else { return None };
    Some(*year <= i64::from(first_registered.days?.first.year()))
}

/// X11: the EU category (J) goes with the genre (J.1). What is no category (SANS, XX) is not compared.
fn genre_category(genre: &Answer, category: &Answer) -> Option<bool> {
    let category = category.canonical().to_ascii_uppercase();
    let mut chars = category.chars().filter(|c| !matches!(c, ' ' | '-' | 'A' | 'B'));
    let (letter, digit) = (chars.next()?, chars.next()?);
    if !letter.is_ascii_uppercase() || !digit.is_ascii_digit() {
        return None;
    }
    Some(genre.canonical().parse::<Genre>().ok()?.allows(&String::from_iter([letter, digit])))
}

fn among(list: &Fact, word: &str) -> Option<bool> {
    let Fact::List(facts) = list else { return None };
    Some(facts.iter().any(|fact| matches!(fact, Fact::Text(text) if text == word)))
}

/// X26: the make (D.1) has a word in common with the only maker that several lists give to the first three
/// characters of the VIN. A third character 9 is shared by small makers, and tells none.
fn make_of(vin: &Answer, make: &Answer) -> Option<bool> {
    let (Some(Fact::Text(maker)), Some(Fact::Text(sure))) = (vin.fact("make"), vin.fact("makeCertainty")) else {
        return None;
    };
    let (maker, make) = (folded(maker), folded(make.canonical()));
    let words = |text: &str| text.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
    let make = words(&make);
    let is_shared = vin.canonical().chars().nth(2) == Some('9');
    (sure == "likely" && !is_shared).then(|| words(&maker).iter().any(|word| make.contains(word)))
}

/// X16: the last number is the sum of those before it, within half a cent.
fn sum(parts: &[&Answer], total: &Answer) -> Option<bool> {
    let sum = parts.iter().try_fold(0_i64, |sum, part| sum.checked_add(part.number?))?;
    Some(sum.abs_diff(total.number?) <= 5)
}

/// P14, D22: the second day is so many years after the first, or more. Of partial dates, only what holds for all
/// the days they may mean is known.
fn years_apart(first: &Answer, second: &Answer, years: i32) -> Option<bool> {
    let (first, second) = (first.days?, second.days?);
    let earliest = second.first >= first.last.plus_years(years);
    let latest = second.last >= first.first.plus_years(years);
    (earliest == latest).then_some(earliest)
}

/// T06: who acts and for whom are two persons unless name, first names and birth date are all the same: a father
/// and his son may bear the same names.
fn two_persons(pairs: &[&Answer]) -> bool {
    let same = pairs.chunks(2).all(|pair| match pair {
        [one, other] => same_word(one.canonical(), other.canonical()),
        _ => false,
    });
    !same
}

/// X05: the year that begins a form number is that of the certificate, or the next one (1,720 of 1,720
/// certificates).
fn form_year(form: &Answer, issued: &Answer) -> Option<bool> {
    let Some(Fact::Number(year)) = form.fact("year") else { return None };
    let issued = i64::from(issued.days?.first.year());
    Some((issued..=issued + 1).contains(year))
}

/// X08: for a VIN of a market where its 10th character tells the model year, one of the years that it may mean
/// is at most two years after the first registration, and at most four before.
fn model_years(vin: &Answer, first_registered: &Answer) -> Option<bool> {
    let year = i64::from(first_registered.days?.first.year());
    let Some(Fact::List(years)) = vin.fact("modelYears") else { return None };
    Some(years.iter().any(|model| matches!(model, Fact::Number(model) if (model - 2..=model + 4).contains(&year))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::{Context, Kind};
    use crate::text::thousandths;

    pub(super) fn word(text: &str) -> Answer<'_> {
        Answer::word(text)
    }

    pub(super) fn read(kind: &str, text: &str) -> Answer<'static> {
        let (value, _) = Kind::find(kind).unwrap().take(text, &Context::default()).unwrap();
        Answer::of(value, None)
    }

    #[test]
    fn a_category_is_compared_by_its_letter_and_digit() {
        let goes = |genre, category| genre_category(&read("genre", genre), &word(category));
        for category in ["M1", "m1g", "M 1"] {
            assert_eq!(goes("VP", category), Some(true), "{category}");
        }
        assert_eq!(goes("REA", "Ra2"), Some(true));
        assert_eq!(goes("MTL", "L3e-A1"), Some(true));
        assert_eq!(goes("QM", "L3e"), Some(false));
        for category in ["SANS", "XX", "M", "-"] {
            assert_eq!(goes("VP", category), None, "{category}");
        }
    }

    #[test]
    fn a_make_is_compared_only_with_one_sure_maker() {
        let agrees = |vin, make| make_of(&read("vin", vin), &word(make));
        assert_eq!(agrees("VF1RFB00X56789012", "RENAULT"), Some(true));
        assert_eq!(agrees("VF1RFB00X56789012", "Renault S.A.S."), Some(true));
        assert_eq!(agrees("VF1RFB00X56789012", "PEUGEOT"), Some(false));
        assert_eq!(agrees("VF9RFB00X56789012", "PEUGEOT"), None);
        assert_eq!(agrees("XY1RFB00X56789012", "PEUGEOT"), None);
    }

    pub(super) fn day(text: &str) -> Answer<'_> {
        Answer::day(text)
    }

    #[test]
    fn of_partial_dates_only_what_is_sure_is_known() {
        let twelve = |parent, child| years_apart(&day(parent), &day(child), 12);
        assert_eq!(twelve("1978-07-13", "1990-07-13"), Some(true));
        assert_eq!(twelve("1978-07-14", "1990-07-13"), Some(false));
        assert_eq!(twelve("1978-00-00", "1990-07-13"), None);
        assert_eq!(twelve("1978-07-13", "1990-07-00"), None);
        assert_eq!(twelve("1979-00-00", "1990-07-13"), Some(false));
        assert_eq!(twelve("1962-00-00", "1990-00-00"), Some(true));
        assert_eq!(years_apart(&word("?"), &day("1990-07-13"), 12), None);
    }

    #[test]
    fn two_persons_may_share_a_name_or_a_birth_date_but_not_everything() {
        let two = |words: [&str; 4]| two_persons(&words.map(word).each_ref());
        assert!(!two(["Lefèvre", "LEFEVRE", "Anne", "anne"]));
        assert!(two(["Lefèvre", "Lefebvre", "Anne", "Anne"]));
        assert!(two(["Lefèvre", "Lefèvre", "Anne", "Claire"]));
    }

    #[test]
    fn a_sum_is_right_within_half_a_cent() {
        let number = |text: &'static str| {
            let mut number = word(text);
            number.number = thousandths(text);
            number
        };
        let adds_up = |total: &'static str| sum(&[&number("210"), &number("2.76")], &number(total));
        assert_eq!(adds_up("212,765"), Some(true));
        assert_eq!(adds_up("212,766"), Some(false));
        assert_eq!(sum(&[&word("ten")], &number("10")), None);
    }
}

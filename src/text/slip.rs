//! The slips of a hand that a checksum betrays.

/// What was probably meant: the only candidate that holds. Where several do there is nothing to offer, since
/// a suggestion is not a lottery.
#[must_use]
pub fn only(mut candidates: impl Iterator<Item = String>, holds: impl Fn(&str) -> bool) -> Option<String> {
    alone(&mut candidates, &holds)
}

/// The same, compiled once: each number that has a check would bring its own copy to the browser.
fn alone(candidates: &mut dyn Iterator<Item = String>, holds: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut holding = candidates.filter(|candidate| holds(candidate));
    let meant = holding.next()?;
    holding.all(|other| other == meant).then_some(meant)
}

/// The text with two neighbours swapped, in every place where that changes it.
pub fn swapped(text: &str) -> impl Iterator<Item = String> {
    let chars: Vec<char> = text.chars().collect();
    (1..chars.len()).filter_map(move |rank| {
        let mut other = chars.clone();
        other.swap(rank - 1, rank);
        (other != chars).then(|| other.into_iter().collect())
    })
}

/// The text with one digit read for another that looks like it, in every place.
pub fn misread(text: &str) -> impl Iterator<Item = String> {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).flat_map(move |rank| {
        let chars = chars.clone();
        let digits = chars.get(rank).map_or("", |c| resembling(*c));
        digits.chars().map(move |digit| {
            chars.iter().enumerate().map(|(at, c)| if at == rank { digit } else { *c }).collect::<String>()
        })
    })
}

/// The digits that a hurried hand or a bad copy takes for this one.
const fn resembling(digit: char) -> &'static str {
    match digit {
        '1' => "7",
        '0' | '3' => "8",
        '4' => "9",
        '5' => "6",
        '6' => "58",
        '7' => "1",
        '8' => "036",
        '9' => "4",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_neighbours_is_swapped() {
        assert_eq!(swapped("1223").collect::<Vec<_>>(), ["2123", "1232"], "equal neighbours are left out");
        assert_eq!(swapped("1").count(), 0);
        assert_eq!(swapped("").count(), 0);
    }

    #[test]
    fn every_digit_is_misread() {
        assert_eq!(misread("26").collect::<Vec<_>>(), ["25", "28"]);
    }

    #[test]
    fn resemblance_is_mutual() {
        for digit in "0123456789".chars() {
            assert!(resembling(digit).chars().all(|other| resembling(other).contains(digit)), "{digit}");
        }
    }

    #[test]
    fn two_readings_are_no_suggestion() {
        assert_eq!(only(swapped("123"), |text| text == "213").as_deref(), Some("213"));
        assert_eq!(only(swapped("123"), |text| text.ends_with('3') || text.ends_with('2')), None);
    }
}

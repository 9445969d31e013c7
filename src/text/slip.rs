//! The slips of a hand that a checksum betrays.

/// What was probably meant: the only candidate that holds. Where several do there is nothing to offer, since
/// a suggestion is not a lottery.
#[must_use]
pub fn only(candidates: Vec<String>, holds: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut meant = None;
    for candidate in candidates.into_iter().filter(|candidate| holds(candidate)) {
        match &meant {
            None => meant = Some(candidate),
            Some(first) if *first == candidate => {}
            Some(_) => return None,
        }
    }
    meant
}

/// The text with two neighbours swapped or one digit misread, in every place.
#[must_use]
pub fn slipped(text: &str) -> Vec<String> {
    let mut candidates = swapped(text);
    candidates.append(&mut misread(text));
    candidates
}

/// The text with two neighbours swapped, in every place where that changes it.
#[must_use]
pub fn swapped(text: &str) -> Vec<String> {
    let mut chars: Vec<char> = text.chars().collect();
    let mut candidates = Vec::new();
    for rank in 1..chars.len() {
        if chars.get(rank) != chars.get(rank - 1) {
            chars.swap(rank - 1, rank);
            candidates.push(chars.iter().collect());
            chars.swap(rank - 1, rank);
        }
    }
    candidates
}

/// The text with one digit read for another that looks like it, in every place.
#[must_use]
pub fn misread(text: &str) -> Vec<String> {
    let mut candidates = Vec::new();
    for (at, c) in text.char_indices() {
        for digit in resembling(c).chars() {
            candidates.push(replaced(text, at, digit));
        }
    }
    candidates
}

/// The text with another character where one begins.
#[must_use]
pub fn replaced(text: &str, at: usize, other: char) -> String {
    text.char_indices().map(|(start, c)| if start == at { other } else { c }).collect()
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
        assert_eq!(swapped("1223"), ["2123", "1232"], "equal neighbours are left out");
        assert_eq!(swapped("1").len(), 0);
        assert_eq!(swapped("").len(), 0);
    }

    #[test]
    fn every_digit_is_misread() {
        assert_eq!(misread("26"), ["25", "28"]);
    }

    #[test]
    fn resemblance_is_mutual() {
        for digit in "0123456789".chars() {
            assert!(resembling(digit).chars().all(|other| resembling(other).contains(digit)), "{digit}");
        }
    }

    #[test]
    fn two_readings_are_no_suggestion() {
        assert_eq!(only(swapped("123"), &|text| text == "213").as_deref(), Some("213"));
        assert_eq!(only(swapped("123"), &|text| text.ends_with('3') || text.ends_with('2')), None);
    }
}

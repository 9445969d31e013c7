//! The ranges of numbers, of France and of its territories.

use crate::text::sign::cells;

/// What numbers with the same start have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) territory: &'static str,
    pub(super) code: &'static str,
    pub(super) usage: &'static str,
}

/// The national plan by the digit that follows the 0: territory, calling code and use, then the prefixes; the longest
/// prefix of a number tells. Sources: Arcep, decision 2018-0881 modified by 2022-1583; the blocks of five and six
/// digits, 071 and 072 after libphonenumber 9.
const PLAN: [&str; 10] = [
    "",
    "metropolitan/33/fixed 01 metropolitan/33/callCentre 0162 0163",
    "metropolitan/33/fixed 02 metropolitan/33/callCentre 0270 0271 reunion/262/fixed 0262 0263 02688 \
     mayotte/262/fixed 0269 02689",
    "metropolitan/33/fixed 03 metropolitan/33/callCentre 0377 0378",
    "metropolitan/33/fixed 04 metropolitan/33/callCentre 0424 0425",
    "metropolitan/33/fixed 05 metropolitan/33/callCentre 0568 0569 guadeloupe/590/fixed 0590 05987 \
     guyane/594/fixed 0594 05988 martinique/596/fixed 0596 05989",
    "metropolitan/33/mobile 06 guadeloupe/590/mobile 0690 0691 guyane/594/mobile 0694 \
     martinique/596/mobile 0696 0697 reunion/262/mobile 0692 0693 mayotte/262/mobile 0639",
    "metropolitan/33/mobile 07 metropolitan/33/closed 071 072 metropolitan/33/machine 0700 \
     guadeloupe/590/mobile 07090 guyane/594/mobile 070930 070931 070932 070933 martinique/596/mobile 07091 \
     reunion/262/mobile 07092 mayotte/262/mobile 070935 070936 070937",
    "metropolitan/33/special 08",
    "metropolitan/33/nonGeographic 09 metropolitan/33/callCentre 0948 0949",
];

/// The territories with a plan of their own, and the digits that follow their calling code.
pub(super) const OWN_PLANS: [(&str, &str, u16); 4] = [
    ("saintPierreEtMiquelon", "508", 6),
    ("wallisEtFutuna", "681", 6),
    ("nouvelleCaledonie", "687", 6),
    ("polynesie", "689", 8),
];

/// The range of the longest prefix of ten digits.
pub(super) fn range(digits: &str) -> Option<Range> {
    let second = digits.strip_prefix('0')?.chars().next()?.to_digit(10)?;
    let (mut range, mut longest) = ("", ("", 0));
    for word in cells(PLAN.get(usize::try_from(second).ok()?)?, b' ') {
        if !word.starts_with('0') {
            range = word;
        } else if word.len() > longest.1 && digits.starts_with(word) {
            longest = (range, word.len());
        }
    }
    let mut of = cells(longest.0, b'/');
    Some(Range { territory: of.next()?, code: of.next()?, usage: of.next()? })
}

/// `3646`, `1023`, `118218`: a service.
pub(super) fn is_short(digits: &str) -> bool {
    match digits.len() {
        4 => digits.starts_with('3') || digits.starts_with("10"),
        6 => digits.starts_with("118"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_range_is_used_by_its_own_prefixes() {
        let mut of = "";
        for word in PLAN.iter().flat_map(|prefixes| prefixes.split(' ')) {
            if word.starts_with('0') {
                assert!(PLAN[usize::from(word.as_bytes()[1] - b'0')].contains(word), "{word}");
                let found = range(&format!("{word:9<10}")).unwrap();
                assert_eq!([found.territory, found.code, found.usage].join("/"), of, "{word}");
            } else {
                of = word;
            }
        }
        assert!(range("0800000000").is_some() && range("1990000000").is_none());
    }
}

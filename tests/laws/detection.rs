//! What each check digit sees of one changed sign and of two neighbours swapped: exactly what its arithmetic says.

use crate::{hold, read};
use guichet::identifiers::{KINDS, Kind};

/// Right values of each scheme, and every slip of each.
const VALUES: u32 = 40;

const DIGITS: &str = "0123456789";
const SIGNS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const VIN_SIGNS: &str = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

/// One slip: the value before it and after it, where it begins, and the two signs changed or swapped.
struct Slip<'a> {
    before: &'a str,
    after: &'a str,
    place: usize,
    signs: (u8, u8),
    swapped: bool,
}

struct Scheme {
    kind: &'static str,
    /// The value around a run of digits or signs, `_`, and the check digits, `#`, that make it right.
    layout: &'static str,
    /// Where slips are made.
    places: std::ops::Range<usize>,
    alphabet: &'static str,
    /// Whether the arithmetic cannot see it.
    blind: fn(&Slip) -> bool,
}

const SCHEMES: [Scheme; 10] = [
    Scheme { kind: "siren", layout: "7_______#", places: 0..9, alphabet: DIGITS, blind: luhn },
    // The number of the company is checked alone as well: what crosses its end is seen.
    Scheme {
        kind: "siret",
        layout: "732829320____#",
        places: 0..14,
        alphabet: DIGITS,
        blind: |it| luhn(it) && it.place != 8,
    },
    // La Poste: the digits add up to a multiple of five.
    Scheme {
        kind: "siret",
        layout: "356000000____#",
        places: 9..14,
        alphabet: DIGITS,
        blind: |it| it.swapped || apart(it).is_multiple_of(5),
    },
    Scheme { kind: "nir", layout: "1__517_12__34##", places: 0..15, alphabet: DIGITS, blind: |_| false },
    Scheme { kind: "nif", layout: "3_________###", places: 0..13, alphabet: DIGITS, blind: |_| false },
    Scheme { kind: "vat", layout: "FR##7________", places: 2..13, alphabet: DIGITS, blind: |_| false },
    Scheme { kind: "s10", layout: "RK________#FR", places: 2..10, alphabet: DIGITS, blind: postal },
    Scheme { kind: "mrz-td3", layout: NUMBER, places: 45..54, alphabet: SIGNS, blind: icao },
    Scheme { kind: "mrz-td3", layout: PERSONAL, places: 73..87, alphabet: DIGITS, blind: icao },
    Scheme {
        kind: "vin",
        layout: "1G1_____#________",
        places: 0..8,
        alphabet: VIN_SIGNS,
        blind: |it| value(it.signs.0) == value(it.signs.1),
    },
];

const NUMBER: &str = "P<FRADUPONT<DURAND<<ANNE<LAURE<MARIE<<<<<<<<\n_________#FRA8506151F3401022<<<<<<<<<<<<<<0#";
const PERSONAL: &str = "P<FRADUPONT<DURAND<<ANNE<LAURE<MARIE<<<<<<<<\n12AB345673FRA8506151F3401022______________##";

#[test]
fn a_check_digit_sees_what_its_arithmetic_says() {
    let mut breaches = Vec::new();
    let mut dice = 0x9E37_79B9_7F4A_7C15;
    for scheme in &SCHEMES {
        let kind = KINDS.iter().find(|kind| kind.spec.id == scheme.kind).unwrap();
        let (mut seen, mut all) = ([0_u32; 2], [0_u32; 2]);
        for _ in 0..VALUES {
            let right = made(kind, scheme, &mut dice);
            every_slip(scheme, &right, &mut |slip| {
                let rank = usize::from(slip.swapped);
                let noticed = !passes(kind, slip.after);
                all[rank] += 1;
                seen[rank] += u32::from(noticed);
                if noticed == (scheme.blind)(slip) {
                    breaches.push(format!("{} {:?} -> {:?}: seen {noticed}", scheme.kind, slip.before, slip.after));
                }
            });
        }
        let share = |rank: usize| 100.0 * f64::from(seen[rank]) / f64::from(all[rank].max(1));
        println!(
            "{}: {:.1} % of {} changed signs, {:.1} % of {} swaps",
            scheme.kind,
            share(0),
            all[0],
            share(1),
            all[1]
        );
    }
    hold("check digits", &breaches);
}

/// Each sign by each other, and each two neighbours that differ.
fn every_slip(scheme: &Scheme, right: &str, look: &mut dyn FnMut(&Slip)) {
    for place in scheme.places.clone() {
        let sign = right.as_bytes()[place];
        for other in scheme.alphabet.bytes().filter(|other| *other != sign) {
            let mut after = right.as_bytes().to_vec();
            after[place] = other;
            let after = String::from_utf8(after).unwrap();
            look(&Slip { before: right, after: &after, place, signs: (sign, other), swapped: false });
        }
        let next = right.as_bytes()[(place + 1).min(right.len() - 1)];
        if place + 1 < scheme.places.end && next != sign {
            let mut after = right.as_bytes().to_vec();
            after.swap(place, place + 1);
            let after = String::from_utf8(after).unwrap();
            look(&Slip { before: right, after: &after, place, signs: (sign, next), swapped: true });
        }
    }
}

/// A value of the layout: drawn, then with the first check digits that make it right.
fn made(kind: &Kind, scheme: &Scheme, dice: &mut u64) -> String {
    loop {
        let drawn: String =
            scheme.layout.chars().map(|c| if c == '_' { draw(scheme.alphabet, dice) } else { c }).collect();
        let checks = drawn.matches('#').count();
        let found = (0..10_u32.pow(u32::try_from(checks).unwrap())).map(|number| {
            let mut digits = format!("{number:0checks$}").into_bytes().into_iter();
            drawn.chars().map(|c| if c == '#' { char::from(digits.next().unwrap()) } else { c }).collect::<String>()
        });
        if let Some(right) = found.into_iter().find(|text| passes(kind, text)) {
            return right;
        }
    }
}

fn draw(alphabet: &str, dice: &mut u64) -> char {
    *dice ^= *dice << 13;
    *dice ^= *dice >> 7;
    *dice ^= *dice << 17;
    let rank = usize::try_from(*dice % u64::try_from(alphabet.len()).unwrap()).unwrap();
    char::from(alphabet.as_bytes()[rank])
}

/// The check digit of a VIN is a fact, since European makers need not keep it; any other refuses.
fn passes(kind: &Kind, text: &str) -> bool {
    let Ok(value) = read(kind, text) else { return false };
    kind.spec.id != "vin" || crate::facts(&value)["checkDigitStatus"] == "match"
}

/// ISO/IEC 7812: 0 and 9 beside one another weigh as much either way.
fn luhn(slip: &Slip) -> bool {
    slip.swapped && matches!(slip.signs, (b'0', b'9') | (b'9', b'0'))
}

/// ICAO Doc 9303-3: tenths are lost of one sign, and fifths of two, whose weights differ by 2, 4 or 6.
fn icao(slip: &Slip) -> bool {
    apart(slip).is_multiple_of(if slip.swapped { 5 } else { 10 })
}

/// UPU S10: the rests 0 and 6 by eleven have the same check digit, 5.
fn postal(slip: &Slip) -> bool {
    let rest = |text: &str| {
        let weighed =
            text.bytes().skip(2).zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(digit, weight)| u32::from(digit - b'0') * weight);
        weighed.sum::<u32>() % 11
    };
    matches!((rest(slip.before), rest(slip.after)), (0, 6) | (6, 0))
}

fn apart(slip: &Slip) -> u32 {
    let number = |sign: u8| char::from(sign).to_digit(36).unwrap();
    number(slip.signs.0).abs_diff(number(slip.signs.1))
}

/// 49 CFR 565.15: letters share the values of digits.
fn value(sign: u8) -> usize {
    ["", "1AJ", "2BKS", "3CLT", "4DMU", "5ENV", "6FW", "7GPX", "8HY", "9RZ"]
        .iter()
        .position(|of| of.as_bytes().contains(&sign))
        .unwrap_or(0)
}

//! Every quality component that we tell, against OFIQ's whole table of conformance (BSI, MIT), which is not ours to publish:
//! `OFIQ_TABLE=ofiq_expected.csv cargo test --features photo --test ofiq -- --ignored`. Some of its values are quoted in
//! `src/photo/ofiq.rs` and held by every run.

#![cfg(feature = "photo")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use guichet::photo::ofiq::quality;

/// Our measure, and the column of its native values; that of its scalars ends in `.scalar`.
const USED: [(&str, &str); 5] = [
    ("gradient", "BackgroundUniformity"),
    ("burnt", "OverExposurePrevention"),
    ("colourCast", "NaturalColour"),
    ("second", "SingleFacePresent"),
    ("eyes", "InterEyeDistance"),
];

#[test]
#[ignore = "needs OFIQ's table of conformance"]
fn every_published_value_is_found_again() {
    let path = std::env::var("OFIQ_TABLE").expect("OFIQ_TABLE names the table");
    let table = std::fs::read_to_string(path).unwrap();
    let mut lines = table.lines().map(|line| line.split(';').collect::<Vec<_>>());
    let names = lines.next().unwrap();
    let column = |name: &str| names.iter().position(|other| *other == name).unwrap();
    let mut held = 0;
    for line in lines {
        for (what, name) in USED {
            let value: f64 = line.get(column(name)).unwrap().parse().unwrap();
            let scalar = line.get(column(&format!("{name}.scalar"))).unwrap().parse().unwrap();
            assert_eq!(quality(what, value), Some(scalar), "{what} {value} of {:?}", line.first());
            held += 1;
        }
    }
    assert_eq!(held, 28 * USED.len());
}

//! What each fuzzer feeds and what must hold: bytes in, a panic when a promise is broken.
//!
//! `cargo fuzz` runs them under libFuzzer (`./build.sh fuzz`); `tests/fuzzing.rs` runs them on the kept corpora and on
//! seeded slips of them with every build, without a nightly compiler.

#[cfg(feature = "service")]
mod doors;
mod papers;
mod rules;
mod typed;

/// A fuzzer by its name, with the longest text it is fed.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// Every fuzzer of this build.
pub(crate) const TARGETS: &[Target] = &[
    ("kinds", typed::kinds),
    ("json", typed::json),
    ("questions", typed::questions),
    ("forms", rules::forms),
    ("rulebook", rules::rulebook),
    ("packed", rules::packed),
    ("files", papers::files),
    #[cfg(feature = "barcode")]
    ("barcode", papers::barcode),
    #[cfg(feature = "photo")]
    ("photo", papers::photo),
    #[cfg(feature = "service")]
    ("table", doors::table),
    #[cfg(feature = "service")]
    ("http", doors::http),
];

/// Runs the fuzzer of that name.
#[allow(dead_code, reason = "the test runs them all")]
pub(crate) fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|(id, _)| *id == name).expect("a fuzzer of this build");
    (target.1)(bytes);
}

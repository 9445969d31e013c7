//! Binds the rulebook.
fn main() {}

//! What is measured, each in its file: numbers, without a word of what they mean.

pub mod background;
pub mod blockiness;
pub mod colour;
pub mod hints;
pub mod lighting;
pub mod sharpness;

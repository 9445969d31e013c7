//! The points of a face that are looked at, of the 468 of `FaceMesh`, by their ranks there. The build script keeps the
//! weights of these alone.

/// Of the eye on the left of the picture, then of the other: its corners, then pairs of places of its lids.
pub(crate) const EYES: [[usize; 8]; 2] =
    [[33, 133, 159, 145, 160, 144, 158, 153], [362, 263, 386, 374, 385, 380, 387, 373]];
/// Pairs of places inside the lips.
pub(crate) const LIPS: [usize; 6] = [13, 14, 82, 87, 312, 317];
/// The corners of the mouth.
pub(crate) const MOUTH: [usize; 2] = [61, 291];
/// The middles of the cheeks.
pub(crate) const CHEEKS: [usize; 2] = [50, 280];
/// The bottom of the chin.
pub(crate) const CHIN: usize = 152;
/// Where the face ends before the ears.
pub(crate) const SIDES: [usize; 2] = [234, 454];

/// All of them, in the order of their ranks: that of the weights.
pub(crate) const KEPT: [usize; 29] = [
    13, 14, 33, 50, 61, 82, 87, 133, 144, 145, 152, 153, 158, 159, 160, 234, 263, 280, 291, 312, 317, 362, 373, 374,
    380, 385, 386, 387, 454,
];

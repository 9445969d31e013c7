//! The weights of two networks of MediaPipe (Apache-2.0) as they come from npm, made compact for `src/photo`: run by the
//! build script when the feature `photo` is on.
//!
//! A TensorFlow Lite file is a FlatBuffer: tables of offsets. Only what these two files hold is read: their convolutions and
//! the slopes that follow them, in their order, in half precision. For each output channel of a convolution are written the
//! bias and a scale in half precision, then the weights as whole numbers of scales in a byte each, channels of the output
//! first; slopes are written as they are.

/// A network, and where npm puts it.
pub(crate) struct Model {
    /// The environment may name another place.
    pub(crate) variable: &'static str,
    pub(crate) file: &'static str,
    /// Where it lies in that file, when that holds others.
    pub(crate) part: core::ops::Range<usize>,
    /// Of what is read, and of nothing else.
    pub(crate) sha256: &'static str,
}

/// `BlazeFace`, short range.
pub(crate) const FACE: Model = Model {
    variable: "GUICHET_FACE_MODEL",
    file: "node_modules/@mediapipe/face_detection/face_detection_short_range.tflite",
    part: 0..229_032,
    sha256: "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
};

/// `FaceMesh`, without attention.
pub(crate) const LANDMARKS: Model = Model {
    variable: "GUICHET_LANDMARKS_MODEL",
    file: "node_modules/@mediapipe/face_mesh/face_mesh_solution_packed_assets.data",
    part: 2_495_952..3_737_848,
    sha256: "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1",
};

const CONVOLUTION: u8 = 3;
const DEPTHWISE: u8 = 4;
const DEQUANTIZE: u8 = 6;
const SLOPES: u8 = 54;

/// The compact weights; of a layer of more channels than `many`, those of `kept` only.
pub(crate) fn compact(file: &[u8], many: usize, kept: &[usize]) -> Option<Vec<u8>> {
    let file = File(file);
    let model = file.follow(0)?;
    let graph = file.follow(*file.vector(model, 2)?.first()?)?;
    let buffers = file.tables(model, 4)?;
    let tensors = file.tables(graph, 0)?;
    let operators = file.tables(graph, 3)?;
    let codes: Vec<u8> =
        file.tables(model, 1)?.into_iter().map(|code| file.field(code, 0).map_or(0, |at| file.0[at])).collect();
    let code = |operator| codes[file.field(operator, 0).and_then(|at| file.u32(at)).unwrap_or(0)];
    // A constant in half precision reaches its operator through a DEQUANTIZE.
    let halves = |tensor: usize| {
        let widened = operators.iter().find(|operator| {
            code(**operator) == DEQUANTIZE && file.numbers(**operator, 2).is_some_and(|outputs| outputs == [tensor])
        })?;
        let source = tensors[file.numbers(*widened, 1)?[0]];
        let data = file.vector_start(buffers[file.u32(file.field(source, 2)?)?], 0)?;
        let shape = file.numbers(source, 0)?;
        let values: Vec<f32> = (0..shape.iter().product()).map(|rank| half(file.u16(data + 4 + 2 * rank))).collect();
        Some((values, shape))
    };
    let mut compact = Vec::new();
    for operator in &operators {
        let inputs = file.numbers(*operator, 1)?;
        let depthwise = code(*operator) == DEPTHWISE;
        if code(*operator) == SLOPES {
            compact.extend(halves(inputs[1])?.0.iter().flat_map(|slope| half_bits(*slope).to_le_bytes()));
        }
        if depthwise || code(*operator) == CONVOLUTION {
            let ((weights, shape), (biases, _)) = (halves(inputs[1])?, halves(inputs[2])?);
            for (channel, bias) in biases.iter().enumerate() {
                if biases.len() > many && !kept.contains(&channel) {
                    continue;
                }
                // Depthwise weights have their channels last, the others first.
                let taps = weights.len() / biases.len();
                let of_channel =
                    |tap: usize| weights[if depthwise { tap * shape[3] + channel } else { channel * taps + tap }];
                let row: Vec<f32> = (0..taps).map(of_channel).collect();
                write(&mut compact, *bias, &row);
            }
        }
    }
    Some(compact)
}

fn write(compact: &mut Vec<u8>, bias: f32, weights: &[f32]) {
    let most = weights.iter().fold(0.0_f32, |most, weight| most.max(weight.abs()));
    let scale = half_above(most / 127.0);
    compact.extend(half_bits(bias).to_le_bytes());
    compact.extend(scale.to_le_bytes());
    let unit = half(scale);
    compact.extend(weights.iter().map(|weight| ((weight / unit).round() as i8).to_le_bytes()[0]));
}

/// The value of a half.
fn half(bits: u16) -> f32 {
    let (sign, exponent, mantissa) = (bits >> 15, (bits >> 10) & 31, f32::from(bits & 1023));
    let value = if exponent == 0 {
        mantissa * 2_f32.powi(-24)
    } else {
        (1024.0 + mantissa) * 2_f32.powi(i32::from(exponent) - 25)
    };
    if sign == 1 { -value } else { value }
}

/// The half of a value that is one.
fn half_bits(value: f32) -> u16 {
    let bits = half_below(value);
    assert_eq!(half(bits), value, "a value in half precision");
    bits
}

/// The nearest half towards nothing.
fn half_below(value: f32) -> u16 {
    let (sign, size) = ((value.to_bits() >> 16) as u16 & 0x8000, value.abs());
    let small = size < 2_f32.powi(-14);
    sign | if small { (size * 2_f32.powi(24)) as u16 } else { ((size.to_bits() >> 13) - (112 << 10)) as u16 }
}

/// The smallest half that is above nothing, and not below a value.
fn half_above(value: f32) -> u16 {
    let bits = half_below(value);
    if half(bits) < value || bits == 0 { bits + 1 } else { bits }
}

/// A FlatBuffer.
struct File<'f>(&'f [u8]);

impl File<'_> {
    fn u16(&self, at: usize) -> u16 {
        self.0.get(at..at + 2).map_or(0, |bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    fn u32(&self, at: usize) -> Option<usize> {
        Some(u32::from_le_bytes(self.0.get(at..at + 4)?.try_into().ok()?) as usize)
    }

    fn follow(&self, at: usize) -> Option<usize> {
        Some(at + self.u32(at)?)
    }

    /// Where a field of a table is; nothing when it has its default.
    fn field(&self, table: usize, rank: usize) -> Option<usize> {
        let fields =
            table.wrapping_add_signed(-(i32::from_le_bytes(self.0.get(table..table + 4)?.try_into().ok()?) as isize));
        let slot = 4 + 2 * rank;
        let offset = if slot < usize::from(self.u16(fields)) { self.u16(fields + slot) } else { 0 };
        (offset > 0).then(|| table + usize::from(offset))
    }

    fn vector_start(&self, table: usize, rank: usize) -> Option<usize> {
        self.follow(self.field(table, rank)?)
    }

    /// Where the items of a vector of four bytes each are.
    fn vector(&self, table: usize, rank: usize) -> Option<Vec<usize>> {
        let start = self.vector_start(table, rank)?;
        Some((0..self.u32(start)?).map(|item| start + 4 + 4 * item).collect())
    }

    fn tables(&self, table: usize, rank: usize) -> Option<Vec<usize>> {
        self.vector(table, rank)?.into_iter().map(|item| self.follow(item)).collect()
    }

    fn numbers(&self, table: usize, rank: usize) -> Option<Vec<usize>> {
        self.vector(table, rank)?.into_iter().map(|item| self.u32(item)).collect()
    }
}

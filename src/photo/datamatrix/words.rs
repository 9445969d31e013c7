//! From the squares of a symbol to its words, errors corrected (ISO/IEC 16022, ECC 200).

use rxing::common::BitMatrix;
use rxing::common::reedsolomon::{PredefinedGenericGF, ReedSolomonDecoder};
use rxing::datamatrix::decoder::{BitMatrixParser, DataBlock};

/// The words of data; none when there are more errors than can be corrected. A symbol may be seen through the paper.
pub(super) fn of(bits: &BitMatrix) -> Option<Vec<u8>> {
    corrected(bits).or_else(|| corrected(&mirrored(bits)?))
}

fn corrected(bits: &BitMatrix) -> Option<Vec<u8>> {
    let mut parser = BitMatrixParser::new(bits).ok()?;
    let read = parser.readCodewords().ok()?;
    let decoder = ReedSolomonDecoder::new(PredefinedGenericGF::DataMatrixField256.into());
    let blocks = DataBlock::getDataBlocks(&read, parser.getVersion(), false).ok()?;
    let mut columns = Vec::new();
    for block in &blocks {
        let data = usize::try_from(block.getNumDataCodewords()).ok()?;
        let mut words: Vec<i32> = block.getCodewords().iter().map(|word| i32::from(*word)).collect();
        let spare = i32::try_from(words.len().checked_sub(data)?).ok()?;
        decoder.decode(&mut words, spare).ok()?;
        columns.push(words.into_iter().take(data).collect::<Vec<i32>>());
    }
    // The blocks take the words in turn.
    let longest = columns.iter().map(Vec::len).max()?;
    let words = (0..longest).flat_map(|rank| columns.iter().filter_map(move |column| column.get(rank)));
    words.map(|word| u8::try_from(*word).ok()).collect()
}

fn mirrored(bits: &BitMatrix) -> Option<BitMatrix> {
    let (width, height) = (bits.getWidth(), bits.getHeight());
    let mut mirrored = BitMatrix::new(height, width).ok()?;
    for x in 0..height {
        for y in 0..width {
            mirrored.set_bool(x, y, bits.get(width - 1 - y, height - 1 - x));
        }
    }
    Some(mirrored)
}

//! The files that a question names: paths come from the command, never over HTTP.

use crate::files::{HEAD, Sample, TAIL};
use crate::wire::photo::HEAVIEST;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

/// Shows the ends of a file; false when it is not there, or is no ordinary file.
pub(super) fn open(_rank: usize, path: &str, look: &mut dyn FnMut(&Sample<'_>)) -> bool {
    read(path, look).is_ok()
}

fn read(path: &str, look: &mut dyn FnMut(&Sample<'_>)) -> io::Result<()> {
    let metadata = std::fs::metadata(path)?; // opening a pipe would wait for ever
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let (mut file, mut head, mut tail) = (File::open(path)?, Vec::new(), Vec::new());
    let size = file.metadata()?.len();
    file.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    if size > head.len() as u64 {
        let last = size.min(TAIL as u64);
        file.seek(SeekFrom::Start(size - last))?;
        file.take(last).read_to_end(&mut tail)?;
    }
    look(&Sample { head: &head, tail: &tail, size });
    Ok(())
}

/// A photo and its size: all of it, or the first bytes of one that is too heavy to be looked at.
pub(super) fn photo(path: &str) -> Option<(Vec<u8>, u64)> {
    let metadata = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
    let size = metadata.len();
    let read = if size > HEAVIEST as u64 { HEAD as u64 } else { HEAVIEST as u64 };
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(read).read_to_end(&mut bytes).ok()?;
    Some((bytes, size))
}

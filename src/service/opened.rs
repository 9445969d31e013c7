//! The files that a question names: paths come from the command, never over HTTP.

use crate::files::{HEAD, TAIL};
use crate::wire::Opened;
use crate::wire::photo::HEAVIEST;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

/// As much of a file as is read; none when it is not there, or is no ordinary file.
pub(super) fn open<'b>(_rank: usize, path: &str) -> Option<Opened<'b>> {
    read(path).ok()
}

fn read<'b>(path: &str) -> io::Result<Opened<'b>> {
    let metadata = std::fs::metadata(path)?; // opening a pipe would wait for ever
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let (mut file, mut head, mut tail) = (File::open(path)?, Vec::new(), Vec::new());
    let size = file.metadata()?.len();
    file.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let rest = size.saturating_sub(head.len() as u64);
    if rest > 0 {
        let last = size.min(TAIL as u64);
        file.seek(SeekFrom::Start(size - last))?;
        file.take(last).read_to_end(&mut tail)?;
    }
    Ok(Opened { head: head.into(), tail: tail.into(), size })
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

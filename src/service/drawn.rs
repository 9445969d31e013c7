//! The code of a bill in a PDF of it: its first pages are drawn, and looked at as pictures are.
//!
//! A PDF is a program, and what it asks for has no bound that its header tells. So it is drawn by a process of its own, which
//! may take so much memory and so much of a processor: whatever the file does, that process alone ends, and no code was found.

use crate::photo::datamatrix;
use crate::photo::picture::Picture;
use crate::wire::scan;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::sync::OnceLock;

/// Pages to look at: the code of a bill stands on its first.
const PAGES: usize = 3;
/// Longest sides of a page in pixels: 150 dots an inch on A4, then what the smallest codes need.
const SIDES: [f32; 2] = [1800.0, 3600.0];
/// Of memory, in bytes.
const ROOM: u64 = 512 << 20;
/// Of a processor, in seconds.
const TIME: u64 = 6;

/// The command that this process is.
static ITSELF: OnceLock<PathBuf> = OnceLock::new();

/// Remembers where the command is: a program that only links the library draws nothing.
pub(super) fn know() {
    if let Ok(path) = std::env::current_exe() {
        let _known = ITSELF.set(path);
    }
}

/// The text of the code of a picture or of a PDF.
pub(super) fn code(bytes: &[u8]) -> Option<String> {
    if bytes.starts_with(b"%PDF-") { apart(bytes) } else { scan::in_picture(bytes) }
}

fn apart(pdf: &[u8]) -> Option<String> {
    let mut drawing = Command::new(ITSELF.get()?);
    drawing.arg("draw").env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut drawing = drawing.spawn().ok()?;
    // It reads everything before it writes.
    let given = drawing.stdin.take().and_then(|mut input| input.write_all(pdf).ok());
    let told = drawing.wait_with_output().ok()?;
    given.filter(|()| told.status.success())?;
    String::from_utf8(told.stdout).ok()
}

/// What that process does.
pub(super) fn run() -> ExitCode {
    match drawn() {
        Some(text) if std::io::stdout().write_all(text.as_bytes()).is_ok() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn drawn() -> Option<String> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).ok()?;
    for (resource, most) in [(Resource::As, ROOM), (Resource::Cpu, TIME), (Resource::Core, 0)] {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) }).ok()?;
    }
    let pdf = Pdf::new(bytes).ok()?;
    let cache = RenderCache::new();
    let pages = pdf.pages().iter().take(PAGES);
    pages
        .flat_map(|page| SIDES.map(|side| (page, side)))
        .find_map(|(page, side)| datamatrix::of(&picture(page, &cache, side)?))
}

/// A page on white paper, its longest side so many pixels.
fn picture<'p>(page: &'p Page<'p>, cache: &RenderCache<'p>, side: f32) -> Option<Picture> {
    let (width, height) = page.render_dimensions();
    let scale = side / width.max(height);
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(page, cache, &InterpreterSettings::default(), &RenderSettings::default(), &settings);
    let rgb =
        drawn.data_as_u8_slice().as_chunks::<4>().0.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]);
    Picture::new(drawn.width().into(), drawn.height().into(), rgb.collect())
}

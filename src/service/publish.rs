//! `guichet publish`: every page as a file, for any host of files.
//!
//! The pages check on the device alone: a host of files reads nothing that is posted. Each names its policy in a `meta`
//! element, since such a host may send no header of ours.

use super::desk::Desk;
use super::pages::{self, Address, Host};
use super::posted::Posted;
use super::rulebook::Shelf;
use super::visit::Visit;
use crate::library::Library;
use crate::messages::Locale;
use maud::Markup;
use std::io;
use std::path::Path;
use std::process::ExitCode;
use std::{fs, iter};

/// What leads from the root to the start of the site.
const DOOR: &str = "<!DOCTYPE html><html lang=\"fr\"><meta charset=\"utf-8\"><title>guichet</title>\
                   <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\
                    <meta http-equiv=\"refresh\" content=\"0; url=fr/index.html\"><a href=\"fr/index.html\">guichet</a></html>\n";

/// Writes the pages under a folder.
#[expect(clippy::print_stderr, reason = "the door of the command says why it could not write")]
pub(super) fn run(folder: &Path, shelf: Shelf) -> ExitCode {
    match publish(folder, &Desk::alone(shelf)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("guichet publish: {error}");
            ExitCode::from(2)
        }
    }
}

fn publish(folder: &Path, desk: &Desk) -> io::Result<()> {
    let library = desk.library();
    fs::create_dir_all(folder)?;
    fs::write(folder.join("index.html"), DOOR)?;
    for locale in [Locale::Fr, Locale::En] {
        for (address, markup) in pages(locale, desk, &library) {
            let file = folder.join(address.file(locale));
            fs::create_dir_all(file.parent().unwrap_or(folder))?;
            fs::write(file, markup.into_string())?;
        }
    }
    Ok(())
}

/// Every page in a language.
fn pages<'l>(locale: Locale, desk: &Desk, library: &'l Library) -> impl Iterator<Item = (Address<'l>, Markup)> {
    const FILES: Host = Host::Files;
    let single = [
        (Address::Start, pages::start(FILES, locale, library)),
        (Address::Numbers, pages::numbers(FILES, locale, None)),
        (Address::Photo, pages::photo(FILES, locale)),
        (Address::Document, pages::document(FILES, locale)),
        (Address::Batch, pages::batch(FILES, locale, library)),
        (Address::Traces, pages::traces(FILES, locale)),
        (Address::Ended, pages::ended(FILES, locale)),
    ];
    let forms = library.procedures().flat_map(move |procedure| {
        let visit = Visit { host: FILES, procedure, locale, desk, library, posted: Posted::default() };
        let form = visit.unsaid().map(|form| (Address::Form(&procedure.id), form));
        let reference = (Address::Reference(&procedure.id), pages::reference(FILES, procedure, locale));
        form.into_iter().chain(iter::once(reference)).collect::<Vec<_>>()
    });
    single.into_iter().chain(forms.collect::<Vec<_>>())
}

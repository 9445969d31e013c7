//! A whole file, checked in the browser: for a garage or a driving school.

use super::frame::Page;
use super::idle::idle;
use super::place::{Address, Host};
use super::words::words;
use crate::library::Library;
use crate::messages::Locale;
use crate::rulebook::{Answers, Field, Procedure};
use maud::{Markup, html};

/// The page. Without a script there is nothing it could do: a file is never sent.
pub(in crate::service) fn batch(host: Host, locale: Locale, library: &Library) -> Markup {
    let words = words(locale);
    let page = Page { host, locale, title: words.batch, address: Address::Batch, script: Some("batch.js") };
    page.around(html! {
        h1 { (words.batch) }
        p.lead { (words.batch_lead) }
        noscript { p.notice { (words.batch_script) } }
        form #form.batch data-batch autocomplete="off" novalidate data-done=(words.batch_done) data-clean=(words.batch_clean)
            data-reading=(words.batch_reading) data-unreadable=(words.batch_unreadable) data-unread=(words.unread)
            data-more=(words.batch_more) data-unknown=(words.batch_unknown) data-error=(words.batch_error)
            data-warning=(words.batch_warning) data-elsewhere=(words.batch_elsewhere) data-refused=(words.batch_refused) {
            div.field {
                label for="procedure" { (words.batch_procedure) }
                p.hint #procedure-hint { (words.batch_procedure_hint) }
                select #procedure aria-describedby="procedure-hint" {
                    @for procedure in library.procedures() {
                        option value=(procedure.id) data-columns=(columns(procedure)) { (locale.of(&procedure.title)) }
                    }
                }
                button.secondary type="button" data-model { (words.batch_model) }
            }
            div.field.drop data-drop {
                label for="file" { (words.batch_file) }
                p.hint #file-hint { (words.batch_file_hint) }
                input #file type="file" accept=".csv,.ndjson,.jsonl,text/csv,application/x-ndjson" aria-describedby="file-hint";
            }
            div data-running hidden {
                label for="progress" { (words.batch_running) }
                progress #progress max="1" value="0" {}
                button.secondary type="button" data-stop { (words.batch_stop) }
            }
            p.said data-said role="status" {}
            div data-result hidden {
                div.table role="region" aria-label=(words.batch_result) tabindex="0" {
                    table {
                        caption { (words.batch_result) }
                        thead { tr { @for head in words.batch_head { th scope="col" { (head) } } } }
                        tbody {}
                    }
                }
            }
            div.actions {
                a.submit data-report hidden download="guichet.csv" { (words.batch_report) }
                a.leave href=(page.to(Address::Ended)) data-leave { (words.leave) }
            }
        }
        (idle(words))
    })
}

/// The columns of a procedure's file: its paths, with a question mark where the answer is yes or no. A repeated group has
/// one item.
fn columns(procedure: &Procedure) -> String {
    let column = |field: &Field| {
        let yes_or_no = matches!(field.answers, Answers::YesNo | Answers::Tick);
        field.path.replace("[]", "[0]") + if yes_or_no { "?" } else { "" }
    };
    procedure.fields.iter().map(column).collect::<Vec<_>>().join(";")
}

//! What a report says, as HTML: `pkg/dom` writes the same elements.

use super::words::Words;
use crate::service::judged::{Issue, Severity};
use maud::{Markup, html};
use std::collections::HashSet;

/// The messages of one field, in a region that exists before there is anything to say.
pub(super) fn messages(path: &str, issues: &[&Issue], words: &Words) -> Markup {
    html! {
        div.messages id={ (path) "-messages" } data-messages aria-live="polite" aria-atomic="true" {
            @for issue in issues {
                p class={ "message " (class(issue.severity)) } {
                    span.unseen { (if issue.is_error() { words.fix } else { words.note }) }
                    (issue.message)
                }
                @if !issue.is_error() { p.longer { (words.doubt) } }
                @if let Some(suggestion) = &issue.suggestion {
                    button.suggestion formnovalidate name="_use" value=(path) data-suggestion=(suggestion) {
                        (words.use_it.replace("{suggestion}", suggestion))
                    }
                }
            }
        }
    }
}

/// The list above the form, with the focus: each line leads to its field, whose label and control `place` gives.
pub(super) fn summary(issues: &[&Issue], words: &Words, place: impl Fn(&Issue) -> (String, String)) -> Markup {
    let Some(first) = issues.first() else { return html! {} };
    let kind = class(first.severity);
    html! {
        div class={ "summary " (kind) } data-summary=(kind) tabindex="-1" autofocus {
            h2 { (heading(issues, words)) }
            @if !first.is_error() { p { (words.go_on) } }
            ul {
                @for issue in issues {
                    @let (label, control) = place(issue);
                    li { a href={ "#" (control) } { @if issue.is_of_kind() { (label) " – " } (issue.message) } }
                }
            }
        }
    }
}

fn heading(issues: &[&Issue], words: &Words) -> String {
    let fields: HashSet<&str> = issues.iter().map(|issue| issue.path.as_str()).collect();
    let error = issues.first().is_some_and(|issue| issue.is_error());
    let heading = match (error, fields.len()) {
        (true, 1) => words.one,
        (true, _) => words.many,
        (false, 1) => words.one_noted,
        (false, _) => words.many_noted,
    };
    heading.replace("{count}", &fields.len().to_string())
}

const fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

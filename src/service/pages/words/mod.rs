//! The words of the pages themselves. Those of a procedure come from its rulebook.

mod en;
mod facts;
mod fr;

use crate::messages::Locale;
use en::EN;
pub(in crate::service) use facts::{FACTS, VALUES, fact, told};
use fr::FR;

/// The words of a page, in one language.
pub(in crate::service) struct Words {
    pub(in crate::service) notice: &'static str,
    pub(in crate::service) skip: &'static str,
    pub(in crate::service) languages: &'static str,
    pub(in crate::service) leave: &'static str,
    pub(in crate::service) foot: &'static str,
    pub(in crate::service) traces: &'static str,
    pub(in crate::service) numbers: &'static str,
    pub(in crate::service) batch: &'static str,

    pub(in crate::service) home_title: &'static str,
    pub(in crate::service) home_lead: &'static str,
    pub(in crate::service) home_procedures: &'static str,
    pub(in crate::service) home_promises: [&'static str; 3],
    pub(in crate::service) home_tools: &'static str,
    pub(in crate::service) families: [&'static str; 3],

    pub(in crate::service) answer_all: &'static str,
    pub(in crate::service) nothing_leaves: &'static str,
    pub(in crate::service) day: &'static str,
    pub(in crate::service) month: &'static str,
    pub(in crate::service) year: &'static str,
    pub(in crate::service) yes: &'static str,
    pub(in crate::service) no: &'static str,
    pub(in crate::service) choose: &'static str,
    pub(in crate::service) example: &'static str,

    pub(in crate::service) next: &'static str,
    pub(in crate::service) back: &'static str,
    pub(in crate::service) submit: &'static str,
    /// « Étape {rank} sur {count} »
    pub(in crate::service) progress: &'static str,
    pub(in crate::service) coming: &'static str,
    pub(in crate::service) recap: &'static str,
    pub(in crate::service) recap_lead: &'static str,
    pub(in crate::service) change: &'static str,
    pub(in crate::service) declaration: &'static str,
    pub(in crate::service) declare: &'static str,
    pub(in crate::service) undeclared: &'static str,
    pub(in crate::service) print: &'static str,
    pub(in crate::service) rules: &'static str,
    pub(in crate::service) to_form: &'static str,
    /// When sending fails.
    pub(in crate::service) unsent: &'static str,
    pub(in crate::service) unread: &'static str,
    /// Without a script, on a service and on a host of files.
    pub(in crate::service) served: &'static str,
    pub(in crate::service) alone: &'static str,

    pub(in crate::service) helping_title: &'static str,
    pub(in crate::service) helping: &'static str,
    pub(in crate::service) helping_lead: &'static str,
    pub(in crate::service) helping_advice: [&'static str; 4],
    /// What a doubt is, for who reads it aloud.
    pub(in crate::service) doubt: &'static str,
    pub(in crate::service) still_there: &'static str,
    /// « Vos réponses seront effacées dans {minutes}. »
    pub(in crate::service) closing: &'static str,
    pub(in crate::service) stay: &'static str,
    /// Asked of who is about to lose what was typed, what it means, and the button that does it.
    pub(in crate::service) leaving: [&'static str; 3],
    pub(in crate::service) ended: &'static str,
    pub(in crate::service) ended_lead: [&'static str; 2],

    /// Before the title of a page that has something to correct: what readers of titles look for.
    pub(in crate::service) wrong: &'static str,
    pub(in crate::service) one: &'static str,
    pub(in crate::service) many: &'static str,
    pub(in crate::service) one_noted: &'static str,
    pub(in crate::service) many_noted: &'static str,
    pub(in crate::service) go_on: &'static str,
    pub(in crate::service) fix: &'static str,
    pub(in crate::service) note: &'static str,
    pub(in crate::service) use_it: &'static str,
    pub(in crate::service) go_there: &'static str,

    pub(in crate::service) received: &'static str,
    pub(in crate::service) received_lead: &'static str,
    pub(in crate::service) documents: &'static str,
    pub(in crate::service) fee: &'static str,
    pub(in crate::service) validity: &'static str,
    pub(in crate::service) until: &'static str,
    pub(in crate::service) later: &'static str,

    pub(in crate::service) numbers_lead: &'static str,
    pub(in crate::service) numbers_here: &'static str,
    pub(in crate::service) kind: &'static str,
    pub(in crate::service) typed: &'static str,
    pub(in crate::service) reads: &'static str,
    pub(in crate::service) read_it: &'static str,
    pub(in crate::service) batch_lead: &'static str,
    pub(in crate::service) batch_script: &'static str,
    pub(in crate::service) batch_procedure: &'static str,
    pub(in crate::service) batch_procedure_hint: &'static str,
    pub(in crate::service) batch_model: &'static str,
    pub(in crate::service) batch_file: &'static str,
    pub(in crate::service) batch_file_hint: &'static str,
    pub(in crate::service) batch_running: &'static str,
    pub(in crate::service) batch_stop: &'static str,
    pub(in crate::service) batch_result: &'static str,
    pub(in crate::service) batch_report: &'static str,
    pub(in crate::service) batch_reading: &'static str,
    pub(in crate::service) batch_done: &'static str,
    pub(in crate::service) batch_clean: &'static str,
    pub(in crate::service) batch_more: &'static str,
    pub(in crate::service) batch_unreadable: &'static str,
    pub(in crate::service) batch_unknown: &'static str,
    pub(in crate::service) batch_error: &'static str,
    pub(in crate::service) batch_warning: &'static str,
    pub(in crate::service) batch_elsewhere: &'static str,
    pub(in crate::service) batch_refused: &'static str,
    pub(in crate::service) batch_head: [&'static str; 4],

    pub(in crate::service) lost: &'static str,
    pub(in crate::service) lost_lead: &'static str,
    pub(in crate::service) too_long: &'static str,
    pub(in crate::service) too_long_lead: &'static str,
    pub(in crate::service) home: &'static str,
}

/// The words of a language.
pub(in crate::service) const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fr => &FR,
        Locale::En => &EN,
    }
}

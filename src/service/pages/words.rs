//! The words of the pages themselves. Those of a procedure come from its rulebook.

use crate::messages::Locale;

/// The words of a page, in one language.
pub(in crate::service) struct Words {
    pub(super) notice: &'static str,
    pub(super) skip: &'static str,
    pub(super) languages: &'static str,
    pub(super) leave: &'static str,
    pub(super) foot: &'static str,

    pub(super) home_title: &'static str,
    pub(super) home_lead: &'static str,
    pub(super) home_procedures: &'static str,
    pub(super) home_promises: [&'static str; 3],

    pub(super) answer_all: &'static str,
    pub(super) nothing_leaves: &'static str,
    pub(super) day: &'static str,
    pub(super) month: &'static str,
    pub(super) year: &'static str,
    pub(super) yes: &'static str,
    pub(super) no: &'static str,
    pub(super) choose: &'static str,
    pub(super) example: &'static str,
    pub(super) submit: &'static str,

    /// Before the title of a page that has something to correct: what readers of titles look for.
    pub(super) wrong: &'static str,
    pub(super) one: &'static str,
    pub(super) many: &'static str,
    pub(super) one_noted: &'static str,
    pub(super) many_noted: &'static str,
    pub(super) go_on: &'static str,
    pub(super) fix: &'static str,
    pub(super) note: &'static str,
    pub(super) use_it: &'static str,
    pub(super) go_there: &'static str,

    pub(super) received: &'static str,
    pub(super) received_lead: &'static str,
    pub(super) documents: &'static str,
    pub(super) again: &'static str,

    pub(super) lost: &'static str,
    pub(super) lost_lead: &'static str,
    pub(super) too_long: &'static str,
    pub(super) too_long_lead: &'static str,
    pub(super) home: &'static str,
}

/// The words of a language.
pub(in crate::service) const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fr => &FR,
        Locale::En => &EN,
    }
}

const FR: Words = Words {
    notice: "Exemple, site non officiel. Vos réponses sont relues, puis oubliées.",
    skip: "Aller au contenu",
    languages: "Langue",
    leave: "Effacer et terminer",
    foot: "Les mêmes règles relisent vos réponses sur cet appareil, puis sur le serveur.",

    home_title: "Relire votre dossier avant de l’envoyer",
    home_lead: "Au guichet, l’agent voyait d’un coup d’œil ce qui manquait. Ce site fait de même\u{A0}: il relit vos \
                réponses avant l’envoi et vous dit quoi corriger.",
    home_procedures: "Choisissez votre démarche",
    home_promises: [
        "Rien n’est envoyé avant que vous l’ayez demandé.",
        "Rien n’est gardé, ni ici ni sur cet appareil.",
        "Un doute n’arrête jamais votre demande\u{A0}: vous êtes prévenu, et vous continuez.",
    ],

    answer_all: "Répondez à toutes les questions, sauf à celles qui portent la mention (optionnel).",
    nothing_leaves: "Rien ne part avant que vous choisissiez «\u{A0}Déposer ma demande\u{A0}».",
    day: "Jour",
    month: "Mois",
    year: "Année",
    yes: "Oui",
    no: "Non",
    choose: "Choisissez",
    example: "Exemple\u{A0}: ",
    submit: "Déposer ma demande",

    wrong: "Erreur\u{A0}: ",
    one: "1\u{A0}réponse est à revoir",
    many: "{count}\u{A0}réponses sont à revoir",
    one_noted: "1\u{A0}réponse est à vérifier",
    many_noted: "{count}\u{A0}réponses sont à vérifier",
    go_on: "Si tout est exact, choisissez de nouveau «\u{A0}Déposer ma demande\u{A0}».",
    fix: "À revoir\u{A0}: ",
    note: "À vérifier\u{A0}: ",
    use_it: "Utiliser {suggestion}",
    go_there: "Aller à la bonne démarche",

    received: "Votre demande est complète",
    received_lead: "Vos réponses s’accordent entre elles. Ce site est un exemple\u{A0}: rien n’a été transmis, rien n’a \
                    été gardé.",
    documents: "Les documents à joindre",
    again: "Revenir à l’accueil",

    lost: "Cette page n’existe pas",
    lost_lead: "Vérifiez l’adresse, ou reprenez à l’accueil.",
    too_long: "Votre demande n’est pas partie",
    too_long_lead: "Revenez en arrière et raccourcissez vos réponses\u{A0}: elles sont trop longues pour être relues.",
    home: "Accueil",
};

const EN: Words = Words {
    notice: "Example, not an official site. Your answers are read over, then forgotten.",
    skip: "Skip to content",
    languages: "Language",
    leave: "Clear and finish",
    foot: "The same rules read your answers on this device, then on the server.",

    home_title: "Have your application read over before you send it",
    home_lead: "At the counter, the clerk saw at a glance what was missing. This site does the same: it reads your \
                answers before they leave and tells you what to correct.",
    home_procedures: "Choose what you want to do",
    home_promises: [
        "Nothing is sent before you ask for it.",
        "Nothing is kept, neither here nor on this device.",
        "A doubt never stops your application: you are told, and you go on.",
    ],

    answer_all: "Answer every question, except those marked (optional).",
    nothing_leaves: "Nothing leaves this page until you choose “Submit my application”.",
    day: "Day",
    month: "Month",
    year: "Year",
    yes: "Yes",
    no: "No",
    choose: "Select",
    example: "Example: ",
    submit: "Submit my application",

    wrong: "Error: ",
    one: "1 answer to check",
    many: "{count} answers to check",
    one_noted: "1 answer to look at again",
    many_noted: "{count} answers to look at again",
    go_on: "If everything is right, choose “Submit my application” again.",
    fix: "To correct: ",
    note: "To check: ",
    use_it: "Use {suggestion}",
    go_there: "Go to the right service",

    received: "Your application is complete",
    received_lead: "Your answers agree with one another. This site is an example: nothing was passed on, nothing was kept.",
    documents: "Documents to attach",
    again: "Back to the start",

    lost: "This page does not exist",
    lost_lead: "Check the address, or go back to the start.",
    too_long: "Your application has not left",
    too_long_lead: "Go back and shorten your answers: they are too long to be read over.",
    home: "Start",
};

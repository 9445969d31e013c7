//! The sentences that tell a change, in French and in English; `{0}`, `{1}`… stand for what changed.

/// A sentence with its places.
pub(super) type Template = (&'static str, &'static str);

pub(super) const TITLE: Template = ("Le titre {1} devient {2}.", "The title {1} becomes {2}.");
pub(super) const LIMIT: Template =
    ("La durée {0} passe de {1} à {2} à compter du {3}.", "The length {0} changes from {1} to {2} as of {3}.");
pub(super) const AMOUNT: Template =
    ("Le montant {0} passe de {1} à {2} à compter du {3}.", "The amount {0} changes from {1} to {2} as of {3}.");
pub(super) const KNOWN: Template =
    ("La condition {0} tient {1} (auparavant {2}).", "The condition {0} holds {1} (formerly {2}).");
pub(super) const OWN: Template = (
    "Les réponses sont celles de la personne elle-même {1} (auparavant {2}).",
    "The answers are the person’s own {1} (formerly {2}).",
);

pub(super) const NEW_FIELD: Template = (
    "La question {0} est ajoutée, posée {1} ; une réponse est attendue.",
    "The question {0} is added, asked {1}; an answer is expected.",
);
pub(super) const NEW_OPTIONAL_FIELD: Template = (
    "La question {0} est ajoutée, posée {1} ; la réponse est facultative.",
    "The question {0} is added, asked {1}; the answer is optional.",
);
pub(super) const LOST_FIELD: Template = ("La question {0} n’est plus posée.", "The question {0} is no longer asked.");
pub(super) const LABEL: Template = ("L’intitulé {1} devient {2}.", "The label {1} becomes {2}.");
pub(super) const ASKED: Template =
    ("La question {0} est posée {1} (auparavant {2}).", "The question {0} is asked {1} (formerly {2}).");
pub(super) const NOW_REQUIRED: Template =
    ("Une réponse est désormais attendue à {0}.", "An answer to {0} is now expected.");
pub(super) const NOW_OPTIONAL: Template =
    ("La réponse à {0} est désormais facultative.", "The answer to {0} is now optional.");
pub(super) const ANSWERS: Template =
    ("La question {0} prend {1} (auparavant {2}).", "The question {0} takes {1} (formerly {2}).");
pub(super) const SENTENCE: Template =
    ("Pour {0}, la phrase {1} devient {2}.", "For {0}, the sentence {1} becomes {2}.");

pub(super) const NEW_WAY: Template =
    ("Une autre démarche est désormais indiquée {0} : {1}", "Another service is now shown {0}: {1}");
pub(super) const LOST_WAY: Template =
    ("Cette autre démarche n’est plus indiquée : {0}.", "This other service is no longer shown: {0}.");
pub(super) const WAY: Template =
    ("L’autre démarche {0} est indiquée {1} (auparavant {2}).", "The other service {0} is shown {1} (formerly {2}).");

pub(super) const NEW_RULE: Template =
    ("La règle {0} est ajoutée : {1}, {2} ; elle {3}.", "The rule {0} is added: {1}, {2}; it {3}.");
pub(super) const LOST_RULE: Template = ("La règle {0} est retirée : {1}.", "The rule {0} is removed: {1}.");
pub(super) const SOFTER: Template = (
    "La règle {0} est adoucie : elle {1} (auparavant : elle {2}).",
    "The rule {0} is softened: it {1} (formerly: it {2}).",
);
pub(super) const HARDER: Template = (
    "La règle {0} est durcie : elle {1} (auparavant : elle {2}).",
    "The rule {0} is hardened: it {1} (formerly: it {2}).",
);
pub(super) const RULE_WHEN: Template =
    ("La règle {0} s’applique {1} (auparavant {2}).", "The rule {0} applies {1} (formerly {2}).");
pub(super) const DEMAND: Template =
    ("La règle {0} demande : {1} (auparavant : {2}).", "The rule {0} demands: {1} (formerly: {2}).");

pub(super) const NEW_DOCUMENT: Template =
    ("La pièce {0} est à joindre {1}.", "The document {0} is to be attached {1}.");
pub(super) const LOST_DOCUMENT: Template =
    ("La pièce {0} n’est plus à joindre.", "The document {0} is no longer to be attached.");
pub(super) const DOCUMENT: Template =
    ("La pièce {0} est à joindre {1} (auparavant {2}).", "The document {0} is to be attached {1} (formerly {2}).");
pub(super) const FEES: Template =
    ("Le tarif suit désormais : {0} (auparavant : {1}).", "The fee now follows: {0} (formerly: {1}).");
pub(super) const NEW_LATER: Template =
    ("Le service vérifiera aussi ceci : {0}", "The service will also check this: {0}");
pub(super) const LOST_LATER: Template =
    ("Le service ne vérifie plus ceci : {0}", "The service no longer checks this: {0}");

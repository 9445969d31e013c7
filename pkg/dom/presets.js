// How a page of each design system looks: class names and nothing else. None of the systems is needed here.

/** `[data-field]` around a question is always known; `box` finds it in pages of that system. */
export const PRESETS = {
  plain: {
    box: ".field",
    hint: ".hint",
    wrong: "wrong",
    noted: "noted",
    messages: "messages",
    error: "message error",
    warning: "message warning",
    info: "message info",
    longer: "longer",
    lead: "unseen",
    suggestion: "suggestion",
    summaryError: "summary error",
    summaryWarning: "summary warning",
    heading: "",
    body: "",
    list: "",
    elsewhere: "elsewhere",
    messagesFirst: true,
  },
  fr: {
    box: ".fr-input-group, .fr-select-group, .fr-upload-group, .fr-checkbox-group, .fr-fieldset",
    hint: ".fr-hint-text",
    blocks: /^fr-((input|select|upload|checkbox|radio)-group|fieldset)$/,
    messages: "fr-messages-group",
    error: "fr-message fr-message--error",
    warning: "fr-message fr-message--warning",
    info: "fr-message fr-message--info",
    lead: "fr-sr-only",
    suggestion: "fr-btn fr-btn--tertiary fr-btn--sm",
    summaryError: "fr-alert fr-alert--error",
    summaryWarning: "fr-alert fr-alert--warning",
    heading: "fr-alert__title",
    elsewhere: "fr-alert fr-alert--info",
  },
  govuk: {
    box: ".govuk-form-group",
    hint: ".govuk-hint",
    blocks: /^govuk-(form-group|input|select|textarea|file-upload)$/,
    error: "govuk-error-message",
    warning: "govuk-hint",
    info: "govuk-hint",
    lead: "govuk-visually-hidden",
    suggestion: "govuk-button govuk-button--secondary",
    summaryError: "govuk-error-summary",
    summaryWarning: "govuk-inset-text",
    heading: "govuk-error-summary__title",
    body: "govuk-error-summary__body",
    list: "govuk-list govuk-error-summary__list",
    elsewhere: "govuk-inset-text",
    messagesFirst: true,
  },
};

const NAMES = [...new Set(Object.values(PRESETS).flatMap(Object.keys))];

/** The preset of that name, or the class names of a system of one's own. */
export function presetOf(named) {
  if (typeof named !== "object") return Object.hasOwn(PRESETS, named) ? PRESETS[named] : PRESETS.plain;
  const preset = Object.fromEntries(NAMES.filter((name) => Object.hasOwn(named, name)).map((name) => [name, named[name]]));
  const { box = "*", blocks = /./, messagesFirst, ...classes } = preset;
  document.createDocumentFragment().querySelector(box); // throws unless it is a selector
  RegExp.prototype.exec.call(blocks, "");
  if (Object.values(classes).some((names) => typeof names !== "string")) throw new TypeError();
  return preset;
}

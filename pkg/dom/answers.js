// What the person typed, by path; and where in a field a fault is.

const PARTS = ["day", "month", "year"];

/** The answers given, as typed. What was left empty was not answered; names in `_` are the form's own. */
export function answers(form) {
  const values = {};
  for (const [name, value] of new FormData(form)) {
    const part = form.elements.namedItem(name)?.dataset?.part;
    if (value !== "" && !part && !name.startsWith("_")) values[name] = value;
  }
  for (const field of form.querySelectorAll("[data-date]")) {
    const typed = parts(field).map(({ value }) => value);
    if (typed.some(Boolean)) values[field.dataset.field] = typed.join("/");
  }
  return values;
}

/** The control to correct: for a date, the first part left empty, or the one that the span begins in. */
export function control(field, span) {
  if (!field.matches("[data-date]")) return field.querySelector("input, select, textarea");
  const controls = parts(field);
  const empty = controls.find(({ value }) => value === "");
  if (empty || !span) return empty ?? controls[0];
  let end = 0;
  return controls.find(({ value }) => (end += value.length + 1) > span.start) ?? controls[0];
}

/** Writes what the person chose to use instead. */
export function use(field, suggestion) {
  if (field.matches("[data-date]")) {
    const [year, month, day] = suggestion.split("-");
    parts(field).forEach((part, i) => (part.value = [day, month, year][i]));
  } else control(field).value = suggestion;
  control(field).focus();
}

function parts(date) {
  return PARTS.map((part) => date.querySelector(`[data-part="${part}"]`));
}

// What the names of controls say: the path of an answer, or `path-day`, `-month`, `-year`; and the answers themselves.

const PARTS = ["day", "month", "year"];
const PART = /^(.+)-(day|month|year)$/;

/** The answers given, as typed. What was left empty was not answered; names in `_` are the form's own. */
export function answers(form) {
  const values = {};
  for (const control of form.elements) {
    const path = pathOf(control);
    const unticked = /^(checkbox|radio)$/.test(control.type) && !control.checked;
    if (!path || unticked || control.type === "file" || control.matches(":disabled")) continue;
    const rank = rankOf(control);
    if (rank < 0) {
      const value = control.type === "checkbox" && !control.hasAttribute("value") ? "true" : control.value; // and not "on"
      if (value !== "") values[path] = value;
      continue;
    }
    values[path] ??= ["", "", ""];
    values[path][rank] = control.value;
  }
  for (const [path, value] of Object.entries(values)) {
    if (Array.isArray(value)) values[path] = value.some(Boolean) ? value.join("/") : undefined;
  }
  return values;
}

/** The answer that a control is for, if it is for one. */
export function pathOf({ name, type }) {
  if (!name || name.startsWith("_") || /^(submit|button|reset|image|fieldset|output)$/.test(type)) return undefined;
  return PART.exec(name)?.[1] ?? name;
}

/** `day`, `month` or `year`. */
export function partOf({ name }) {
  return PART.exec(name)?.[2];
}

/** Which part of a date it is, from 0; of anything else, -1. */
export function rankOf(control) {
  return PARTS.indexOf(partOf(control));
}

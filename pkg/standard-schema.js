// A procedure as a Standard Schema, which form libraries take as they take their own: https://standardschema.dev

import { check, init, procedures } from "./index.js";
import { isKnown } from "./load.js";

/** The schema of a procedure. It is loaded by the first validation, or before it by `init`. */
export function schema(procedure, given) {
  if (!isKnown(procedure)) throw new RangeError("guichet: there is no such procedure");
  const { onReport, ...options } = plain(given);
  let loaded = false;

  function validate(value) {
    loaded ||= isLoaded(procedure);
    if (loaded) return judge(value);
    return init({ procedures: [procedure] }).then(() => judge(value), () => ({ value })); // the server is left to say
  }

  function judge(value) {
    const report = check(procedure, value, { submitted: true, ...options });
    if (report.error) return unread(report.error, value);
    if (typeof onReport === "function") onReport(report);
    const issues = report.issues.map((issue) => asRead(issue, value));
    if (report.elsewhere) issues.unshift({ code: "elsewhere", severity: "error", ...report.elsewhere });
    const errors = issues.filter(({ severity }) => severity === "error");
    return errors.length ? { issues: errors } : { value, warnings: issues };
  }

  return { "~standard": { version: 1, vendor: "guichet", validate } };
}

const OPTIONS = ["onReport", "today", "now", "locale", "edition", "rulebook"];

/** The options, each read once. */
function plain(options) {
  try {
    return Object.fromEntries(OPTIONS.filter((name) => options != null && Object.hasOwn(options, name)).map((name) => [name, options[name]]));
  } catch {
    return unread({ code: "malformed", message: "these options are no plain data" });
  }
}

/** A check that broke stops nobody; values that are no data are the page's own mistake. */
function unread({ code, message }, value) {
  if (code === "internal") return { value, warnings: [] };
  throw Object.assign(new TypeError(`guichet: ${message}`), { code });
}

/** The issue with its path as the values are written: nested, or flat. */
function asRead({ path, ...issue }, value) {
  const flat = Object.keys(value).some((key) => key.includes("."));
  return { ...issue, field: path, path: flat ? [path] : path.split(/[.[\]]+/).filter(Boolean).map(numbered) };
}

function numbered(key) {
  return /^[0-9]+$/.test(key) ? Number(key) : key;
}

function isLoaded(procedure) {
  const loaded = procedures();
  return !loaded.error && loaded.some(({ id }) => id === procedure);
}

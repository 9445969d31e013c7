// The checks of the French counters, in a browser or in Node. Types and promises: index.d.ts.
//
// Plain functions, plain objects. Whatever `check` and `identify` are given they answer, and never
// throw: what the command answers to the same question, or `{ error: { code, message } }`.

import { answer, procedures as list } from "./dist/guichet.js";
import { peek } from "./files.js";
import { misused, own, Refused, taken, write } from "./guard.js";
import { use } from "./instance.js";
import { asks, at, core, fetchProcedure, find, problem, start, started } from "./load.js";
import { refusal } from "./refusals.js";

let loading; // one promise for all callers of init
let origin; // where it found the wasm, if it was told
let loadingFiles;
let files; // what reads files, once it is loaded
let inParis; // making a format takes longer than a check

/** Loads the wasm and the procedures named; the rejection's `code` is `unreachable`, `mismatched` or `unsupported`. */
export async function init(options) {
  const given = data(options, ["url", "wasm", "procedures", "locale"]);
  const texts = given.procedures.map((procedure) => fetchProcedure(procedure, given)); // while the wasm comes
  await Promise.all([begin(given), ...texts]);
}

/** Loads one procedure; twice is harmless. */
export async function load(procedure, options) {
  await fetchProcedure(procedure, data(options, ["url", "locale"]));
}

/** Loads what reads files, and the rest first; its rejections are those of `init`. */
export async function loadFiles(options) {
  const given = taken(options, ["url", "wasm"]);
  await (loading ?? init());
  loadingFiles ??= import("./attached.js").then(({ begin }) => begin({ url: origin, ...given }, { asks, at, find, started, use })).catch((error) => {
    loadingFiles = undefined; // a second try is allowed
    throw error.code ? error : problem("unreachable", "guichet: a file could not be fetched", error);
  });
  files = await loadingFiles;
}

/** The options of these names; a list of names is as long as there could be procedures. */
function data(options, names) {
  const { procedures = [], ...given } = taken(options, names);
  try {
    if (!Array.isArray(procedures) || !(procedures.length <= 100)) throw misused();
    return { ...given, procedures: Array.from({ length: procedures.length }, (_, rank) => procedures[rank]) };
  } catch {
    throw misused();
  }
}

function begin(options) {
  if (loading) return loading;
  origin = options.url;
  loading = start(options).catch((error) => {
    loading = undefined; // a second try is allowed
    throw error;
  });
  return loading;
}

/** Checks the answers given to a procedure. */
export function check(procedure, values, options) {
  const named = () => ({ edition: own(options, "edition"), rulebook: own(options, "rulebook") });
  return ask(options, () => ({ procedure, values, submitted: own(options, "submitted"), attached: own(options, "attached"), ...named() }));
}

/** Reads one number, date or name as it was typed. */
export function identify(kind, typed, options) {
  return ask(options, () => ({ kind, input: typed, context: own(options, "context"), typing: own(options, "typing") }));
}

export { peek };

/** Checks a file in its slot, by its first bytes, its last ones, its size and the end of its name. */
export function checkFile(bytes, options) {
  return answerOf(() => [{ bytes, tail: own(options, "tail"), size: own(options, "size"), name: own(options, "name") }], options);
}

/** Checks the files of a slot, and what they are together. */
export function checkFiles(files, options) {
  return answerOf(() => files, options);
}

function answerOf(parts, options) {
  return files ? files(parts, options, parisDate) : refusal("notReady");
}

/** The procedures of the rulebook. */
export function procedures() {
  return core ? core.call(() => JSON.parse(list())) : refusal("notReady");
}

function ask(options, question) {
  if (!core) return refusal("notReady");
  try {
    const today = own(options, "today") ?? parisDate();
    const text = write({ ...question(), today, now: own(options, "now"), locale: own(options, "locale") });
    return core.call(() => JSON.parse(answer(text)));
  } catch (problem) {
    return refusal(problem instanceof Refused ? problem.code : "malformed"); // a getter threw
  }
}

/** The civil date in Paris, whatever the time zone of this computer: `YYYY-MM-DD`. */
function parisDate() {
  inParis ??= new Intl.DateTimeFormat("en", { timeZone: "Europe/Paris", year: "numeric", month: "2-digit", day: "2-digit" });
  const part = Object.fromEntries(inParis.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

// The checks of the French counters, in a browser or in Node. Types and promises: index.d.ts.
//
// Plain functions, plain objects. Whatever `check` and `identify` are given they answer, and never
// throw: what the command answers to the same question, or `{ error: { code, message } }`.

import { answer, files as answerFiles, procedures as list } from "./dist/guichet.js";
import { gather, peek } from "./files.js";
import { misused, Refused, taken, write } from "./guard.js";
import { fetchProcedure, forget, memorySize, renew, start } from "./load.js";
import { refusal } from "./refusals.js";

const MEMORY = 32 * 1024 * 1024; // wasm memory never shrinks: above this the next call gets a new instance

let loading; // one promise for all callers of init
let ready = false;
let inParis; // making a format takes longer than a check
let broken = false; // the instance in use failed, or grew too large

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
  loading ??= start(options).then(
    () => {
      ready = true;
    },
    (error) => {
      loading = undefined; // a second try is allowed
      throw error;
    },
  );
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

function answerOf(files, options) {
  if (!ready) return refusal("notReady");
  try {
    const { names, bytes, lengths } = gather(files());
    const told = ["slot", "procedure", "profile", "dated", "locale"].map((name) => [name, own(options, name)]);
    const text = write({ files: names, today: own(options, "today") ?? parisDate(), ...Object.fromEntries(told) });
    return call(() => answerFiles(text, bytes, lengths));
  } catch (problem) {
    return refusal(problem instanceof Refused ? problem.code : "malformed");
  }
}

/** The procedures of the rulebook. */
export function procedures() {
  return ready ? call(list) : refusal("notReady");
}

function ask(options, question) {
  if (!ready) return refusal("notReady");
  try {
    const today = own(options, "today") ?? parisDate();
    const text = write({ ...question(), today, now: own(options, "now"), locale: own(options, "locale") });
    return call(() => answer(text));
  } catch (problem) {
    return refusal(problem instanceof Refused ? problem.code : "malformed"); // a getter threw
  }
}

/** One call, and a second on a new instance if the first one failed. */
function call(question) {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      if (broken) renew();
      broken = true; // until it has answered
      const answered = JSON.parse(question());
      forget();
      broken = memorySize() > MEMORY;
      return answered;
    } catch {
      // the next attempt, or the next call, starts a new instance
    }
  }
  return refusal("internal");
}

/** Never what a polluted prototype says. */
function own(options, name) {
  return options != null && Object.hasOwn(options, name) ? options[name] : undefined;
}

/** The civil date in Paris, whatever the time zone of this computer: `YYYY-MM-DD`. */
function parisDate() {
  inParis ??= new Intl.DateTimeFormat("en", { timeZone: "Europe/Paris", year: "numeric", month: "2-digit", day: "2-digit" });
  const part = Object.fromEntries(inParis.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

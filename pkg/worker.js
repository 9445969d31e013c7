// The checks in a worker of their own: the page never waits, and what they held is gone when it is ended.

import { copied } from "./copied.js";
import { home } from "./dist/places.js";
import { peek } from "./files.js";
import { misused, Refused, taken } from "./guard.js";
import { refusal } from "./refusals.js";

const DEADLINE = 10_000; // milliseconds for one answer; a check takes one
const PATIENCE = 1000; // milliseconds to wipe its memory in, before it is ended all the same

/** A worker that answers as the functions of `guichet` do, by promises. */
export function createWorker(given) {
  const { worker, deadline, wasm, ...options } = optionsOf(given);
  const coming = wasm === undefined ? fetched(options.url) : Promise.resolve([wasm, true]); // in a list: it may have a `then`
  const waiting = new Map(); // what to do with each answer, by its number
  let count = 0;
  let thread;
  let ready;
  let ended; // the promise that it is, once it was asked for
  begin();

  return {
    get ready() {
      return ready;
    },
    init: (more) => ready.then(() => call("init", [{ ...options, ...plain(taken(more, ["procedures"])) }])),
    load: (procedure) => ready.then(() => call("load", [typeof procedure === "string" ? procedure.slice(0, 100) : "", options])),
    check: (...question) => ask("check", question),
    identify: (...question) => ask("identify", question),
    checkFile: (...question) => ask("checkFile", question, loadFiles),
    checkFiles: (...question) => ask("checkFiles", question, loadFiles),
    procedures: () => ask("procedures", []),
    peek,
    terminate() {
      ended ??= end();
      return ended;
    },
  };

  function begin() {
    ready = new Promise((started, failed) => {
      thread = made(worker);
      thread.onmessage = ({ data: [number, answer, problem] }) => settle(number, answer, problem);
      thread.onerror = (event) => {
        event.preventDefault();
        stop("unreachable");
      };
      call("init", [options]).then(started, failed);
      coming.then((brought) => call("bring", brought)).catch(failed);
    });
    ready.catch(() => {}); // those who wait for it are told; nobody has to
  }

  function call(name, question) {
    return new Promise((resolve, reject) => {
      if (ended) throw new Stopped("ended");
      count += 1;
      send([count, name, question]);
      waiting.set(count, { resolve, reject });
    });
  }

  /** What was asked is answered so at once; what the wasm holds is overwritten before the thread is ended. */
  async function end() {
    refuse("ended");
    const wiped = call("wipe", []).catch(() => {}); // a thread that could not start holds nothing
    await Promise.race([wiped, new Promise((late) => setTimeout(late, PATIENCE))]);
    stop("ended");
  }

  function send(message) {
    try {
      thread.postMessage(message);
    } catch (cause) {
      throw Object.assign(new TypeError("guichet: only plain data can be copied to a worker", { cause }), { code: "malformed" });
    }
  }

  /** What reads files is fetched with the first of them; out of reach, they are not looked at. */
  function loadFiles() {
    return call("loadFiles", []);
  }

  /** As `check` and `identify` it never rejects. */
  async function ask(name, question, before) {
    try {
      await ready;
      await before?.();
    } catch {
      return refusal(ended ? "ended" : "notReady");
    }
    const late = setTimeout(() => {
      stop("timeout");
      begin();
    }, deadline);
    try {
      return await call(name, copied(question));
    } catch (problem) {
      return refusal(problem instanceof Stopped || problem instanceof Refused ? problem.code : "malformed");
    } finally {
      clearTimeout(late);
    }
  }

  function settle(number, answer, problem) {
    const { resolve, reject } = waiting.get(number) ?? {}; // whoever asked may have been refused since
    waiting.delete(number);
    if (problem) reject?.(Object.assign(new Error(problem.message), problem));
    else resolve?.(answer);
  }

  function stop(code) {
    thread?.terminate();
    refuse(code);
  }

  function refuse(code) {
    for (const { reject } of waiting.values()) reject(new Stopped(code));
    waiting.clear();
  }
}

class Stopped extends Error {
  constructor(code) {
    super(`guichet: ${refusal(code).error.message}`);
    this.code = code;
  }
}

/** Each read once; the worker has another address than the page. */
function optionsOf(given) {
  const { worker = start, deadline = DEADLINE, wasm, url, ...others } = taken(given, ["worker", "deadline", "url", "wasm", "procedures", "locale"]);
  const options = plain(others);
  try {
    if (url) options.url = new URL(url, location.href).href;
    if (wasm !== undefined) options.wasm = program(wasm);
    if (!(Number.isFinite(deadline) && deadline >= 0)) throw new TypeError();
  } catch (cause) {
    throw misused(cause);
  }
  return { worker, deadline, ...options };
}

/** The wasm comes while the thread does. What does not come the thread asks for again, and tells why it could not have it. */
async function fetched(url) {
  try {
    if (!isSecureContext) return []; // no digest there
    const response = await fetch(url ?? home()); // as a page may have preloaded it; the thread holds it against its fingerprint
    return response.ok ? [await response.arrayBuffer()] : [];
  } catch {
    return [];
  }
}

/** Options as plain data. */
function plain(options) {
  try {
    return copied([options])[0];
  } catch (cause) {
    throw misused(cause);
  }
}

const byteLength = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength").get;

/** Bytes or a module, of any realm, which are copied as they are; what is neither makes the last test throw. */
function program(wasm) {
  if (ArrayBuffer.isView(wasm)) return wasm;
  try {
    WebAssembly.Module.exports(wasm);
  } catch {
    byteLength.call(wasm);
  }
  return wasm;
}

/** A policy of the page may forbid it. */
function made(worker) {
  try {
    const thread = worker();
    if (typeof thread.postMessage !== "function" || typeof thread.terminate !== "function") throw new TypeError();
    return thread;
  } catch (cause) {
    throw Object.assign(new Error("guichet: the worker could not be started here", { cause }), { code: "unsupported" });
  }
}

/** As every bundler recognises it. */
function start() {
  return new Worker(new URL("./thread.js", import.meta.url), { type: "module" });
}

// Finds the wasm, holds it against the fingerprint of the build, and starts it.

import instantiate, { answer, initSync, load as take, __wbg_reset_state as reset } from "./dist/guichet.js";
import { home, texts as beside } from "./dist/files.js";
import { integrity, procedures } from "./dist/integrity.js";

const texts = new Map(); // what each procedure says, by its id: every new instance is given them again
let running = false;

/** Starts the wasm, and asks it one thing whose answer is known: a ping would not notice a dead instance. */
export async function start({ url, wasm } = {}) {
  const source = wasm ?? (await find(url ? at(url) : home(), integrity));
  try {
    await instantiate({ module_or_path: source });
    if (answer('{"kind":"siren","input":"732829320"}').canonical !== "732829320") throw new TypeError();
  } catch (cause) {
    // A wasm of another build lacks what the glue asks for, or answers something else.
    if (cause instanceof TypeError || cause instanceof WebAssembly.LinkError) {
      throw problem("mismatched", "guichet: the wasm and its glue are not of the same build", cause);
    }
    throw problem("unsupported", "guichet: this wasm could not be compiled here", cause);
  }
  running = true;
  give();
}

/** Gets what a procedure says, and gives it to the wasm, now or when it starts. */
export async function fetchProcedure(id, { url } = {}) {
  if (!Object.hasOwn(procedures, id)) throw problem("unknown", "guichet: there is no such procedure");
  if (texts.has(id)) return;
  const source = await find(url ? new URL(`procedures/${id}.json`, at(url)) : beside[id](), `sha256-${procedures[id]}`);
  texts.set(id, source instanceof Response ? await source.text() : new TextDecoder().decode(source));
  if (running) give();
}

/** An address given by the page is read as the page reads it. */
function at(url) {
  return new URL(url, globalThis.location?.href ?? import.meta.url);
}

function give() {
  for (const [id, text] of texts) take(text, `sha256:${hex(atob(procedures[id]))}`);
}

/** The rulebook is named by the same fingerprint, in the letters of the reports. */
function hex(bytes) {
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

/** A new instance. What the old one held is wiped. */
export function renew() {
  new Uint8Array(memory().buffer).fill(0);
  reset();
  give();
}

/** Bytes held by the instance in use. */
export function memorySize() {
  return memory().buffer.byteLength;
}

function memory() {
  return initSync().memory; // once started, the glue only gives back its instance
}

function find(url, integrity) {
  const fs = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return fs ? read(fs, url, integrity) : download(url, integrity);
}

/** The browser compiles while it downloads, and refuses a file that is not the one of this build. */
async function download(url, integrity) {
  try {
    const response = await fetch(url, { integrity });
    if (response.ok) return response;
  } catch {
    if (await answers(url)) throw problem("mismatched", "guichet: this file is not the one of this build");
  }
  throw problem("unreachable", "guichet: a file could not be fetched");
}

/** fetch says the same for a wrong fingerprint and for no network: only then, ask again without one. */
async function answers(url) {
  const response = await fetch(url).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

async function read(fs, url, integrity) {
  const bytes = await fs.readFile(url).catch((cause) => {
    throw problem("unreachable", "guichet: a file could not be read", cause);
  });
  const [algorithm] = integrity.split("-");
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm.replace("sha", "SHA-"), bytes));
  if (integrity !== `${algorithm}-${btoa(String.fromCharCode(...digest))}`) {
    throw problem("mismatched", "guichet: this file is not the one of this build");
  }
  return bytes;
}

function problem(code, message, cause) {
  return Object.assign(new Error(message, { cause }), { code });
}

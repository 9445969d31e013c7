// Finds the wasm, holds it against the fingerprint of the build, and starts it.

import start, { answer, initSync, __wbg_reset_state as reset } from "./dist/guichet.js";
import { integrity } from "./dist/integrity.js";

/** Starts the wasm, and asks it one thing whose answer is known: a ping would not notice a dead instance. */
export async function load({ url = new URL("./dist/guichet.wasm", import.meta.url), wasm } = {}) {
  const source = wasm ?? (await find(new URL(url, import.meta.url)));
  try {
    await start({ module_or_path: source });
  } catch (cause) {
    throw problem("unsupported", "guichet: this wasm could not be compiled here", cause);
  }
  if (answer('{"kind":"siren","input":"732829320"}')?.canonical !== "732829320") {
    throw problem("mismatched", "guichet: the wasm and its glue are not of the same build");
  }
}

/** A new instance. What the old one held is wiped. */
export function renew() {
  new Uint8Array(memory().buffer).fill(0);
  reset();
}

/** Bytes held by the instance in use. */
export function memorySize() {
  return memory().buffer.byteLength;
}

function memory() {
  return initSync().memory; // once started, the glue only gives back its instance
}

function find(url) {
  const fs = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return fs ? read(fs, url) : download(url);
}

/** The browser compiles while it downloads, and refuses a wasm that is not the one of this build. */
async function download(url) {
  try {
    const response = await fetch(url, { integrity });
    if (response.ok) return response;
  } catch {
    if (await answers(url)) throw problem("mismatched", "guichet: the wasm is not the one of this build");
  }
  throw problem("unreachable", "guichet: the wasm could not be fetched");
}

/** fetch says the same for a wrong fingerprint and for no network: only then, ask again without one. */
async function answers(url) {
  const response = await fetch(url).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

async function read(fs, url) {
  const bytes = await fs.readFile(url).catch((cause) => {
    throw problem("unreachable", "guichet: the wasm could not be read", cause);
  });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  if (integrity !== `sha384-${btoa(String.fromCharCode(...digest))}`) {
    throw problem("mismatched", "guichet: the wasm is not the one of this build");
  }
  return bytes;
}

function problem(code, message, cause) {
  return Object.assign(new Error(message, { cause }), { code });
}

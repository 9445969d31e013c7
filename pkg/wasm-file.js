// The file of a wasm, from a disk or fetched, and its start: of this build or none.

import { compiled } from "./dist/unfold.js";

/** Starts a wasm from its own address, or from another that the page gives. */
export async function begin(instantiate, home, integrity, url) {
  try {
    const address = url ? new URL(url, globalThis.location?.href ?? import.meta.url) : home();
    await instantiate({ module_or_path: await compiled(await find(address, integrity)) });
  } catch (cause) {
    throw cause?.code ? cause : problem("unsupported", "guichet: this wasm could not be compiled here", cause);
  }
}

/** The bytes of a file, or the answer that holds them: what `instantiate` takes. */
export async function find(url, integrity, signal) {
  const fs = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  if (fs) return fs.readFile(url);
  const response = await fetch(url, { integrity, signal }).catch(() => undefined);
  if (!response?.ok) throw problem("unreachable", "guichet: a file could not be fetched, or is of another build");
  return response;
}

/** An error by its code. */
export function problem(code, message, cause) {
  return Object.assign(new Error(message, { cause }), { code });
}

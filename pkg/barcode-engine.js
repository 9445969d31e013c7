// The wasm that finds codes, fetched, held against the fingerprint of the build and started.

import instantiate, { scan as look } from "./dist/datamatrix.js";
import { home, integrity } from "./dist/datamatrix-integrity.js";
import { find, problem } from "./wasm-file.js";

let starting;

export async function scan({ bytes, question, url }) {
  await (starting ??= start(url));
  const answer = look(bytes, question);
  if (answer === undefined) throw problem("malformed", "guichet: not a question about a picture");
  return answer;
}

async function start(url) {
  try {
    await instantiate({ module_or_path: await find(url ? new URL(url, globalThis.location?.href ?? import.meta.url) : home(), integrity) });
  } catch (cause) {
    starting = undefined; // a second try is allowed
    throw cause?.code ? cause : problem("unsupported", "guichet: this wasm could not be compiled here", cause);
  }
}

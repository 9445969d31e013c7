// The wasm that finds codes, fetched, held against the fingerprint of the build and started.

import instantiate, { scan as look } from "./dist/datamatrix.js";
import { home, integrity } from "./dist/datamatrix-integrity.js";
import { begin, problem } from "./wasm-file.js";

let starting;

export async function scan({ bytes, question, url }) {
  await (starting ??= start(url));
  const answer = look(bytes, question);
  if (answer === undefined) throw problem("malformed", "guichet: not a question about a picture");
  return answer;
}

function start(url) {
  return begin(instantiate, home, integrity, url).catch((cause) => {
    starting = undefined; // a second try is allowed
    throw cause;
  });
}

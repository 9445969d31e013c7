// What reads files, in a wasm of its own: loaded with the first of them. As much of each as is read is laid one after the
// other: the wasm never holds a whole file.

import instantiate, * as glue from "./dist/files.js";
import { home, integrity } from "./dist/files-integrity.js";
import { HEAD, TAIL, view } from "./files.js";
import { own, Refused, write } from "./guard.js";
import { refusal } from "./refusals.js";

const MOST = 100; // files of a slot: none asks for as many

/**
 * Starts the wasm, from beside the other one; it takes the sentences that the page has, and those to come. How that is done
 * is told by who calls, and whether a procedure `asks` for a document: a page may have this script apart from the others.
 */
export async function begin({ url, wasm }, { asks, at, find, started, use }) {
  const source = wasm ?? (await find(url ? new URL("files.wasm", at(url)) : home(), integrity));
  await started(instantiate, source, () => glue.files('{"file":"","slot":"a"}', new Uint8Array(), new Float64Array(3)).startsWith('{"slot":"a"'));
  const reader = use(glue, glue.learn, /^words/);
  return (parts, options, day) => {
    try {
      return answer(reader, asks, parts(), (name) => own(options, name), day);
    } catch (problem) {
      return refusal(problem instanceof Refused ? problem.code : "malformed");
    }
  };
}

/** What it answers; the core tells whether the procedure that is named asks for the document. */
function answer(reader, asks, parts, told, day) {
  const { names, bytes, lengths } = gather(parts);
  const [slot, procedure, profile, dated, locale] = ["slot", "procedure", "profile", "dated", "locale"].map(told);
  const text = write({ files: names, today: told("today") ?? day(), slot, procedure, profile, dated, locale });
  const asked = typeof procedure === "string" && typeof slot === "string" ? asks(procedure, slot) : undefined;
  return asked?.error ? asked : reader.call(() => JSON.parse(glue.files(text, bytes, lengths, asked)));
}

/** `{ names, bytes, lengths }` of `[{ bytes, tail?, size?, name? }]`; bytes may be those of the whole file. */
function gather(files) {
  const parts = [];
  const lengths = [];
  if (!Array.isArray(files)) throw new Refused("malformed"); // an iterator may never end
  if (!(files.length <= MOST)) throw new Refused("tooLarge");
  const names = Array.from({ length: files.length }, (_, rank) => files[rank]).map((file) => {
    const { head, tail, size } = ends(file);
    parts.push(head, tail);
    lengths.push(head.length, tail.length, size);
    return extension(file.name);
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { names, bytes, lengths: new Float64Array(lengths) };
}

function ends({ bytes: given, tail: after, size }) {
  const bytes = view(given);
  const tail = after && view(after);
  const whole = size === undefined;
  if (!whole && !(Number.isSafeInteger(size) && size >= bytes.length)) throw new Refused("malformed");
  const last = tail ?? (whole && bytes.length > HEAD ? bytes.subarray(Math.max(0, bytes.length - TAIL)) : bytes.subarray(0, 0));
  return { head: bytes.subarray(0, HEAD), tail: last.subarray(Math.max(0, last.length - TAIL)), size: size ?? bytes.length };
}

/** Only the end of a name is looked at: the rest may be a person's. */
function extension(name) {
  return (typeof name === "string" && /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0]) || "";
}

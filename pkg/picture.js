// What a photo or a signed code is looked for in, and the options: each read once, and refused by a code before anything
// is started for them.

import { misused, Refused, taken, TEXT, write } from "./guard.js";
import { refusal } from "./refusals.js";

const HEAVIEST = 16 * 1024 * 1024; // of a heavier file only so many bytes are read

/** The bytes of a `Blob`, its size, its name. */
export async function pictureOf(file, head) {
  try {
    const { size, name = "" } = file;
    if (!(Number.isFinite(size) && size >= 0)) throw new Refused("malformed");
    const part = size > HEAVIEST ? file.slice(0, head) : file;
    return { bytes: new Uint8Array(await part.arrayBuffer()), size, name };
  } catch (problem) {
    throw refused(problem);
  }
}

/** The text of a question, within the limits of every question. */
export const written = (question) => plainly(() => write(question));

/** How long to wait, what to tell of stages, and where the wasm is, as a worker finds it too. */
export function circumstances({ deadline, onStage = () => {}, url }, patience) {
  return plainly(() => {
    const late = deadline ?? patience;
    if (typeof onStage !== "function" || !(Number.isFinite(late) && late >= 0)) throw new Refused("malformed");
    return { deadline: late, onStage, url: url === undefined ? url : addressOf(`${url}`) };
  });
}

function addressOf(url) {
  if (url.length > TEXT) throw new Refused("tooLarge");
  return new URL(url, globalThis.location?.href ?? import.meta.url).href;
}

/** A rectangle of numbers. */
export function frameOf(given) {
  const { left, top, width, height } = taken(given, ["left", "top", "width", "height"]);
  if (![left, top, width, height].every(Number.isFinite)) throw misused();
  return { left, top, width, height };
}

/** How many pixels wide: no more than there are. */
export function widthOf(given, most = given) {
  if (!(Number.isFinite(given) && given >= 1)) throw misused();
  return Math.round(Math.min(given, most));
}

/** What it gives, or an error with a code. */
function plainly(read) {
  try {
    return read();
  } catch (problem) {
    throw refused(problem);
  }
}

function refused(problem) {
  const code = problem instanceof Refused ? problem.code : "malformed";
  return Object.assign(new TypeError(`guichet: ${refusal(code).error.message}`, { cause: problem }), { code });
}

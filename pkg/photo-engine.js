// The photo's wasm, fetched, held against the fingerprint of the build and started: one photo at a time, stage by stage.
// In a page it runs in a worker (photo-worker.js); in Node, where photo.js is.

import instantiate, { close, cut, decode, detect, judge, learn, mark, open, strip } from "./dist/photo.js";
import { home, integrity, landmarksHome, landmarksIntegrity } from "./dist/photo-integrity.js";
import { begin, find, problem } from "./wasm-file.js";

let starting;
let learning;
let marked; // whether the parts of the face were looked for in the photo that is open

/** Everything from the first byte to the report; `stage` is told where it is. */
export async function look({ bytes, size, question, url, landmarks }, stage) {
  await (starting ??= start(url));
  marked = false;
  stage("read", said(open(bytes, size, question)));
  if (decode()) {
    stage("decode");
    detect();
    stage("detect");
    if (landmarks) await parts(landmarks, stage);
  }
  return said(judge(question));
}

/** The report again, by other points or in another language. */
export async function again({ question, landmarks }, stage) {
  if (landmarks) await parts(landmarks, stage);
  return said(judge(question));
}

/** The parts of the face, by weights that are fetched for the first one. Out of reach, what rests on them is not known. */
async function parts({ url, wait }, stage) {
  learning ??= weights(url, wait).then(learn);
  try {
    await learning;
  } catch {
    learning = undefined; // a second try is allowed
    return;
  }
  if (marked) return;
  marked = mark();
  stage("landmarks");
}

async function weights(url, wait) {
  const found = await find(url ? new URL(url) : landmarksHome(), landmarksIntegrity, AbortSignal.timeout?.(wait));
  return new Uint8Array(found instanceof Response ? await found.arrayBuffer() : found);
}

/** A frame of the photo, as the bytes of a JPEG. */
export const crop = ({ question, frame }) => said(cut(question, frame.left, frame.top, frame.width, frame.height));

/** The photo as the browser shows it, made so small. None when it is damaged, or of a format that is not shown here. */
export async function preview({ file, width }) {
  return globalThis.createImageBitmap?.(file, { resizeWidth: width, resizeQuality: "medium" }).catch(() => undefined);
}

/** The file without its place, its date, its previews. */
export const stripped = () => said(strip());

/** Forgets the photo. */
export const forget = () => close();

function said(answer) {
  if (answer === undefined) throw problem("malformed", "guichet: not a question about this photo");
  return answer;
}

function start(url) {
  return begin(instantiate, home, integrity, url).catch((cause) => {
    starting = undefined; // a second try is allowed
    throw cause;
  });
}

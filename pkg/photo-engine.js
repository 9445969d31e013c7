// The photo's wasm, fetched, held against the fingerprint of the build and started: one photo at a time, stage by stage.
// In a page it runs in a worker (photo-worker.js); in Node, where photo.js is.

import instantiate, { close, cut, decode, detect, judge, open, strip } from "./dist/photo.js";
import { home, integrity } from "./dist/photo-integrity.js";
import { begin, problem } from "./wasm-file.js";

let starting;

/** Everything from the first byte to the report; `stage` is told where it is. */
export async function look({ bytes, size, question, url }, stage) {
  await (starting ??= start(url));
  stage("read", said(open(bytes, size, question)));
  if (decode()) {
    stage("decode");
    detect();
    stage("detect");
  }
  return said(judge(question));
}

/** The report again, by other points or in another language. */
export const again = ({ question }) => said(judge(question));

/** A frame of the photo, as the bytes of a JPEG. */
export const crop = ({ question, frame }) => said(cut(question, frame.left, frame.top, frame.width, frame.height));

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

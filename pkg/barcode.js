// The signed code (2D-Doc) of a bill or a notice, found in a picture of it. Types and promises: barcode.d.ts.
//
// Everything stays on this computer. The wasm is fetched for the first picture; each has a worker of its own, which ends
// with it.

import { taken } from "./guard.js";
import { circumstances, pictureOf, written } from "./picture.js";

const DEADLINE = 20_000;
const KEYS = ["keys", "values", "slot", "procedure", "locale", "today"];

/** What the command answers to the same question about the same picture. */
export async function scanBarcode(file, options) {
  const { deadline, url, ...given } = taken(options, ["deadline", "url", ...KEYS]);
  const around = circumstances({ deadline, url }, DEADLINE);
  const question = written({ scan: "", ...given });
  const { bytes } = await pictureOf(file, 0);
  const asked = { bytes, question, url: around.url };
  if (typeof Worker === "undefined") return (await import("./barcode-engine.js")).scan(asked);
  return inWorker(asked, around.deadline);
}

function inWorker(asked, deadline) {
  const worker = new Worker(new URL("./barcode-worker.js", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    const fail = (code, message = `guichet: ${code}`) => reject(Object.assign(new Error(message), { code }));
    const late = setTimeout(fail, deadline, "timeout");
    const end = (settle) => (...values) => (clearTimeout(late), settle(...values));
    worker.addEventListener("error", end(() => fail("internal")));
    worker.addEventListener("message", end(({ data }) => (data.error ? fail(data.error.code, data.error.message) : resolve(data.answer))));
    worker.postMessage(asked, [asked.bytes.buffer]);
  }).finally(() => worker.terminate());
}

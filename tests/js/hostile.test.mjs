// Every export of the package against every hostile value, in Chromium and in Firefox; guard.test.mjs does it in Node.

import assert from "node:assert/strict";
import { test } from "node:test";

import { blankPage, launch as inChromium } from "./chromium.mjs";
import { launch as inFirefox } from "./firefox.mjs";

for (const [name, launch] of Object.entries({ Chromium: inChromium, Firefox: inFirefox })) {
  test(`hostile values are refused by their codes in ${name}, and the next question is answered`, async (t) => {
    const page = await blankPage(t, launch);
    assert.deepEqual(await page.evaluate(put), []);
    assert.deepEqual(await page.evaluate(putLater), []);
    assert.deepEqual(await page.evaluate(putInThreads), []);
  });
}

/** What answers at once; its memory is what it was. */
async function put() {
  const guichet = await import("/pkg/index.js");
  const { initSync } = await import("/pkg/dist/guichet.js");
  const { largest, put } = await import("/tests/js/hostile.mjs");
  await guichet.init({ procedures: ["vehicle-transfer"] });
  largest(guichet);
  const before = initSync().memory.buffer.byteLength;
  const wrong = put(guichet);
  const after = initSync().memory.buffer.byteLength;
  return after > before ? [...wrong, `the memory grew from ${before} to ${after}`] : wrong;
}

async function putLater() {
  const guichet = await import("/pkg/index.js");
  const { schema } = await import("/pkg/standard-schema.js");
  const { putLater } = await import("/tests/js/hostile.mjs");
  return putLater({ ...guichet, schema });
}

/** A worker that stays. */
async function putInThreads() {
  const guichet = await import("/pkg/index.js");
  const { createWorker } = await import("/pkg/worker.js");
  const { CODES, LOADING, THREADS, putLater } = await import("/tests/js/hostile.mjs");
  const worker = createWorker({ procedures: ["vehicle-transfer"] });
  await worker.ready;
  const pdf = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");
  const places = {
    "a field, in a worker": [(_, it) => worker.check("vehicle-transfer", { "vehicle.plate": it }), CODES],
    "the values, in a worker": [(_, it) => worker.check("vehicle-transfer", it), CODES],
    "options, in a worker": [(_, it) => worker.check("vehicle-transfer", {}, it), CODES],
    "a typed text, in a worker": [(_, it) => worker.identify("siren", it), CODES],
    "a file, in a worker": [(_, it) => worker.checkFile(it, { slot: "proof-of-address" }), CODES],
    "options of a file, in a worker": [(_, it) => worker.checkFile(pdf, it), CODES],
    "files, in a worker": [(_, it) => worker.checkFiles(it, { slot: "proof-of-address" }), CODES],
    "a procedure to load, in a worker": [(_, it) => worker.load(it), [...LOADING, ...THREADS]],
  };
  const wrong = await putLater(guichet, places);
  const still = await worker.identify("siren", "732 829 320");
  worker.terminate();
  return still.canonical === "732829320" ? wrong : [...wrong, "the worker did not survive"];
}

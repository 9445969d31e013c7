// The signed code (2D-Doc) of a bill or a notice, found in a picture of it. Types and promises: barcode.d.ts.
//
// Everything stays on this computer. The wasm is fetched for the first picture; each has a worker of its own, which ends
// with it.

const HEAVIEST = 16 * 1024 * 1024;
const DEADLINE = 20_000;
const KEYS = ["keys", "values", "slot", "procedure", "locale", "today"];

/** What the command answers to the same question about the same picture. */
export async function scanBarcode(file, options = {}) {
  const kept = KEYS.filter((key) => Object.hasOwn(options, key)).map((key) => [key, options[key]]);
  const question = JSON.stringify({ scan: "", ...Object.fromEntries(kept) });
  const bytes = file.size > HEAVIEST ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  const asked = { bytes, question, url: options.url };
  if (typeof Worker === "undefined") return (await import("./barcode-engine.js")).scan(asked);
  return inWorker(asked, options.deadline ?? DEADLINE);
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

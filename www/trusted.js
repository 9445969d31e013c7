// A page runs no text as a script, and no address but those of its own workers.

const WORKERS = ["sw.js", "batch-worker.js", "pkg/thread.js", "pkg/photo-worker.js", "pkg/barcode-worker.js"];
const addresses = WORKERS.map((name) => new URL(name, import.meta.url).href);

globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => (addresses.includes(address) ? address : undefined),
});

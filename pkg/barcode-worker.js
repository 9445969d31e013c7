// The worker that owns the wasm of codes: whatever happens to it, the page goes on.

import { scan } from "./barcode-engine.js";

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ answer: await scan(data) });
  } catch (error) {
    postMessage({ error: { code: error?.code ?? "internal", message: error?.message ?? "" } });
  }
});

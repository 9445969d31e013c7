// The worker that owns the photo's wasm: whatever happens to it, the page goes on.

import * as engine from "./photo-engine.js";

const VERBS = { look: engine.look, again: engine.again, crop: engine.crop, preview: engine.preview, stripped: engine.stripped };

addEventListener("message", async ({ data: { rank, verb, question } }) => {
  try {
    const value = await VERBS[verb](question, (stage, report) => postMessage({ rank, stage, report }));
    postMessage({ rank, value }, value instanceof ImageBitmap ? [value] : []);
  } catch (error) {
    postMessage({ rank, error: { code: error?.code ?? "internal", message: error?.message ?? "" } });
  }
});

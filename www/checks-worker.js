// What the checks are asked by checks.js, in a thread of its own.

import { check, identify, init } from "./pkg/index.js";
import { renew } from "./pkg/load.js";

const CALLS = { init, check, identify, wipe: renew };

addEventListener("message", async ({ data: { id, name, args } }) => {
  try {
    postMessage({ id, answer: await CALLS[name](...args) });
  } catch ({ code }) {
    postMessage({ id, error: code ?? "unsupported" });
  }
});

// What runs in the worker of worker.js: the functions of the package, called by their names.

import * as guichet from "./index.js";
import { integrity } from "./dist/integrity.js";
import { wipe } from "./instance.js";
import { isHeld } from "./load.js";

let give;
const wasm = new Promise((resolve) => (give = resolve));
const FUNCTIONS = { ...guichet, wipe, bring, init: (options) => guichet.init({ ...options, wasm }) };

/** The wasm that the page has, if any: one that it fetched is that of the build, or is fetched again and refused. */
async function bring(bytes, trusted) {
  give(trusted || (bytes && (await isHeld(bytes, integrity))) ? bytes : undefined);
}

onmessage = async ({ data: [number, name, question] }) => {
  try {
    postMessage([number, await FUNCTIONS[name](...question)]);
  } catch ({ code, message }) {
    postMessage([number, undefined, { code, message }]);
  }
};

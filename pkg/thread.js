// What runs in the worker of worker.js: the functions of the package, called by their names.

import * as guichet from "./index.js";
import { wipe } from "./instance.js";

let bring; // the page gives the wasm once it has it, or nothing
const wasm = new Promise((resolve) => (bring = resolve));
const FUNCTIONS = { ...guichet, wipe, bring, init: (options) => guichet.init({ ...options, wasm }) };

onmessage = async ({ data: [number, name, question] }) => {
  try {
    postMessage([number, await FUNCTIONS[name](...question)]);
  } catch ({ code, message }) {
    postMessage([number, undefined, { code, message }]);
  }
};

// What runs in the worker of worker.js: the functions of the package, called by their names.

import * as guichet from "./index.js";
import { wipe } from "./instance.js";

const FUNCTIONS = { ...guichet, wipe };

onmessage = async ({ data: [number, name, question] }) => {
  try {
    postMessage([number, await FUNCTIONS[name](...question)]);
  } catch ({ code, message }) {
    postMessage([number, undefined, { code, message }]);
  }
};

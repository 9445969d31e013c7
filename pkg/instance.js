// A wasm in use: asked, wiped once its answer was read, and replaced when it failed or grew too large.

import { refusal } from "./refusals.js";

const MEMORY = 32 * 1024 * 1024; // wasm memory never shrinks: above this the next call gets a new instance
const texts = new Map(); // by the names of files; every new instance is given again those that it takes
const inUse = [];

/** Whether a text was given already. */
export const knows = (name) => texts.has(name);

/** Gives a text to every wasm in use, and to those to come. */
export function know(name, text) {
  for (const wasm of inUse) wasm.give(name, text);
  texts.set(name, text);
}

/** Puts a wasm that was started in use: `take` is given the texts whose names are `named`, and tells what it could not read. */
export function use({ initSync, __wbg_reset_state: reset }, take, named = /./) {
  let broken = false; // the instance in use failed, or grew too large
  const instance = () => initSync(); // once started, the glue only gives back its instance
  const wasm = { give, forget, renew, call };
  giveAll();
  inUse.push(wasm);
  return wasm;

  /** Gives a text, for good. */
  function give(name, text) {
    if (!named.test(name)) return;
    forget();
    if (!take(text)) throw Object.assign(new Error("guichet: this file is not the one of this build"), { code: "mismatched" });
    instance().keep();
  }

  function giveAll() {
    for (const [name, text] of texts) give(name, text);
  }

  /** Wipes what a question took. */
  function forget() {
    instance().forget();
  }

  /** A new instance. What the old one held is wiped. */
  function renew() {
    new Uint8Array(instance().memory.buffer).fill(0);
    reset();
    giveAll();
  }

  /** One call, and a second on a new instance if the first one failed. */
  function call(question) {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        if (broken) renew();
        broken = true; // until it has answered
        const answered = question();
        forget();
        broken = instance().memory.buffer.byteLength > MEMORY;
        return answered;
      } catch {
        // the next attempt, or the next call, starts a new instance
      }
    }
    return refusal("internal");
  }
}

/** Wipes all that was typed, or read of a file. */
export function wipe() {
  for (const wasm of inUse) wasm.renew();
}

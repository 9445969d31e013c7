// The package as a page or a program of Node has it: lines of questions in, lines of answers out.

import * as guichet from "../../pkg/index.js";
import { answer } from "../../pkg/dist/guichet.js";
import { core } from "../../pkg/load.js";
import { families } from "../../pkg/dist/places.js";
import { put } from "../js/put.mjs";

const ready = guichet.init({ procedures: Object.keys(families) });

export async function answers(lines) {
  await ready;
  return lines.split("\n").map(answered).join("\n");
}

/** By `check` and `identify`; what these cannot be asked goes to the wasm as it stands. */
function answered(line) {
  const question = read(line);
  if (question) return JSON.stringify(put(guichet, question));
  try {
    return JSON.stringify(JSON.parse(answer(line))); // it writes a line end as any control character
  } finally {
    core.forget();
  }
}

/** The question, when nothing of the line would be lost by reading it here. */
function read(line) {
  try {
    const question = JSON.parse(line);
    const { kind, input, procedure, values } = question;
    const whole = procedure === undefined ? kind !== undefined && input !== undefined : kind === undefined && values !== undefined;
    return whole && JSON.stringify(question) === line && isText(line) ? question : undefined;
  } catch {
    return undefined;
  }
}

/** What is no text or too long is refused by the face before the wasm sees it, in the face's own words. */
function isText(line) {
  return line.isWellFormed() && new TextEncoder().encode(line).length < 60_000;
}

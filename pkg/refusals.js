// What the face itself answers, when a question gets no answer from the wasm. For developers, like the core's own.

const SENTENCES = {
  malformed: "not a question: plain data only, without getters that throw",
  tooLarge: "the question is longer than 64 KiB, or has more than 500 fields",
  tooDeep: "the question is nested more than 32 times, or holds itself",
  notText: "a text holds half a character",
  notReady: "init() has not ended yet, or loadFiles() for a file",
  internal: "the check failed twice: send the answers, the server reads them again",
  timeout: "the worker took too long and was replaced: send the answers, the server reads them again",
  ended: "the worker was ended",
  unreachable: "the worker could not be fetched, or broke",
};

/** `{ error: { code, message } }` */
export function refusal(code) {
  return { error: { code, message: SENTENCES[code] } };
}

// The checks, in a worker: the page never waits for them, and what they read is gone when the worker is ended.

const PATIENCE = 1000; // milliseconds for the worker to wipe its memory, before it is ended all the same

export class Checks {
  constructor() {
    this.waiting = new Map();
    this.asked = 0;
    this.worker = new Worker(new URL("checks-worker.js", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", ({ data: { id, answer, error } }) => this.settle(id, answer, error));
    this.worker.addEventListener("error", () => this.fail());
  }

  init(options) {
    return this.ask("init", options);
  }

  check(procedure, values, options) {
    return this.ask("check", procedure, values, options);
  }

  identify(kind, typed, options) {
    return this.ask("identify", kind, typed, options);
  }

  /** Has the memory wiped, then ends the worker. */
  async end() {
    await Promise.race([this.ask("wipe"), new Promise((late) => setTimeout(late, PATIENCE))]).catch(() => {});
    this.worker.terminate();
    this.fail();
  }

  ask(name, ...args) {
    const id = (this.asked += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, name, args });
    });
  }

  settle(id, answer, error) {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(Object.assign(new Error(error), { code: error }));
    else waiting?.resolve(answer);
  }

  fail() {
    for (const id of [...this.waiting.keys()]) this.settle(id, undefined, "unsupported");
  }
}

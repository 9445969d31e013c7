/**
 * guichet/worker: the functions of `guichet` in a worker of their own, by promises.
 *
 * The page never waits, and ending the worker is the one sure way to wipe what the wasm held.
 *
 * @packageDocumentation
 */

import type { CheckOptions, Failure, FileReport, Identified, IdentifyOptions, InitOptions, Procedure, Report, Values } from "./index.js";
import type { checkFile, checkFiles, peek } from "./index.js";

export interface WorkerOptions extends InitOptions {
  /** Starts the worker, where its address must pass a Trusted Types policy or is not the bundler's: `guichet/thread`. */
  worker?: () => Worker;
  /** Milliseconds for one answer, 10,000 when nothing is said: then the worker is replaced, and the answer is `timeout`. */
  deadline?: number;
}

/** As those of `guichet`, `check` and `identify` answer whatever they are given, and never reject. */
export interface GuichetWorker {
  /** Settled when the worker is ready, or could not be: rejects with a `LoadError`. Nobody has to wait for it. */
  readonly ready: Promise<void>;
  init(options?: Pick<InitOptions, "procedures">): Promise<void>;
  load(procedure: string): Promise<void>;
  check(procedure: string, values: Values, options?: CheckOptions): Promise<Report | Failure>;
  identify(kind: string, typed: string, options?: IdentifyOptions): Promise<Identified | Failure>;
  checkFile(...question: Parameters<typeof checkFile>): Promise<FileReport | Failure>;
  checkFiles(...question: Parameters<typeof checkFiles>): Promise<FileReport | Failure>;
  /** Of this thread: a file is read where it was chosen. */
  peek: typeof peek;
  procedures(): Promise<Procedure[] | Failure>;
  /** Overwrites the memory of the wasm, then ends the worker: nothing waits for it. What is still asked is answered `ended`. */
  terminate(): Promise<void>;
}

/** Starts a worker, and loads the wasm and the procedures named in it. Throws with the code `malformed` what are no options. */
export function createWorker(options?: WorkerOptions): GuichetWorker;

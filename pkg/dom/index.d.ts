/**
 * guichet/dom: a form of the page is checked before it is sent, and the page says what to correct.
 *
 * Controls are found by their names: `name="vehicle.plate"`, `name="coHolders[0].birthName"`, and for a date in three
 * fields `name="transfer.date-day"`, `-month` and `-year`. Whatever else a page may write is told in the README.
 *
 * @packageDocumentation
 */

import type { CheckOptions, CivilDate, Failure, FileOptions, FilePart, FileReport, InitOptions, Locale, Report, Values } from "../index.js";

/** Now, or promised. */
export type Settled<T> = T | Promise<T>;

/** The checks, in this page or in a worker. */
export interface Checks {
  /** With `peek`, checks the files of `<input type="file" data-slot="proof-of-address">` as they are chosen. */
  checkFiles?(files: readonly FilePart[], options: FileOptions): Settled<FileReport | Failure>;
  peek?(file: Blob): Promise<FilePart>;
  /** Awaited before the first file, where there is one. */
  loadFiles?(): Promise<void>;
  init(options: Pick<InitOptions, "procedures">): Promise<void>;
  check(procedure: string, values: Values, options: CheckOptions): Settled<Report | Failure>;
}

export interface DomOptions {
  /** Who checks: the functions of `guichet` when nothing is said; or a worker, `createWorker()`. */
  guichet?: Checks;
  /** The class names: the form's `data-preset`, or else `plain`. */
  preset?: "plain" | "fr" | "govuk" | Preset;
  /** The civil date to judge by: the form's `data-today`, or else the date in Paris. */
  today?: CivilDate;
  /** The language of the sentences: that of the page when nothing is said. */
  locale?: Locale;
}

/** The class names of a design system; each may be left out, or be several. */
export interface Preset {
  /** A selector of the element around one question. */
  box?: string;
  /** A selector of the hints that stand inside labels. */
  hint?: string;
  /** The names that take `--error` when the answer is wrong: those of the box and of the controls. */
  blocks?: RegExp;
  /** What the box takes when the answer is wrong, and when it is only unusual. */
  wrong?: string;
  noted?: string;
  /** Where the messages of a question stand, and each of them. */
  messages?: string;
  error?: string;
  warning?: string;
  info?: string;
  /** The words before a message, for those who do not see its colour. */
  lead?: string;
  suggestion?: string;
  summaryError?: string;
  summaryWarning?: string;
  heading?: string;
  body?: string;
  list?: string;
  elsewhere?: string;
  /** Messages stand before the controls, and not after. */
  messagesFirst?: boolean;
}

/**
 * Attaches to the forms under `root` that have the attribute `data-guichet`, now and when they appear. Throws with the
 * code `malformed` what is no node that holds others, or no options.
 */
export function observe(root?: ParentNode & Node, options?: DomOptions): MutationObserver;

/**
 * Attaches to one form; once is enough, and once attached it has `data-ready`. When the checks cannot be loaded the form
 * is simply posted. Rejects with a `LoadError` when there is no such procedure, or when this is no form or no options
 * (`malformed`).
 */
export function attach(form: HTMLFormElement, options?: DomOptions): Promise<void>;

declare global {
  interface HTMLElementEventMap {
    /** Each report, after it was shown: what is asked, what is missing, the documents and the fee. */
    "guichet:report": CustomEvent<Report>;
  }
}

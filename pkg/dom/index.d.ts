/**
 * guichet/dom: a form of the page is checked before it is sent, and the page says what to correct.
 *
 * @packageDocumentation
 */

import type { CheckOptions, CivilDate, Failure, InitOptions, Locale, Report, Values } from "../index.js";

/** The checks, in this page or in a worker. */
export interface Checks {
  init(options: InitOptions): Promise<void>;
  check(procedure: string, values: Values, options: CheckOptions): Report | Failure | Promise<Report | Failure>;
}

export interface DomOptions {
  /** Who checks: the functions of `guichet` when nothing is said. */
  guichet?: Checks;
  /** The civil date to judge by: the form's `data-today`, or else the date in Paris. */
  today?: CivilDate;
  /** The language of the sentences: that of the page when nothing is said. */
  locale?: Locale;
}

/** Attaches to the forms under `root` that have the attribute `data-guichet`, now and when they appear. */
export function observe(root?: ParentNode & Node, options?: DomOptions): MutationObserver;

/** Attaches to one form; once is enough. When the checks cannot be loaded the form is simply posted. */
export function attach(form: HTMLFormElement, options?: DomOptions): Promise<void>;

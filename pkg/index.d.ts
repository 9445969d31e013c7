/**
 * guichet: the checks of the French counters, in a browser or in Node.
 *
 * `check` and `identify` never throw and never reject: whatever they are given, they answer what the
 * `guichet check` command answers to the same question, or a {@link Failure}.
 *
 * @packageDocumentation
 */

/** The language of the sentences. French when nothing is said. */
export type Locale = "fr" | "en";

/** A civil date, `YYYY-MM-DD`. */
export type CivilDate = string;

/** Where the wasm is, when it is not beside this module. */
export interface InitOptions {
  /**
   * Its address, with `procedures/` and `files.wasm` beside it; read as the page reads an address.
   * What is fetched is still held against the fingerprint of the build.
   */
  url?: string | URL;
  /** Its bytes, or the compiled module, for hosts that load it themselves. It is trusted as it is. */
  wasm?: WebAssembly.Module | BufferSource;
  /** The procedures to load at once, such as `["vehicle-transfer"]`. */
  procedures?: readonly string[];
  /** The language whose sentences are loaded; both when nothing is said. Asked in the other, it answers in this one. */
  locale?: Locale;
}

/**
 * Loads the wasm; needed once, and harmless twice.
 * Rejects with a {@link LoadError}; a later call tries again.
 */
export function init(options?: InitOptions): Promise<void>;

/**
 * Loads one procedure with the sentences of one language, or of both: from `procedures/` beside this package, or beside
 * the wasm when its `url` is given, and then held against the fingerprints of the build. Until then `check` answers that
 * there is no such procedure; asked in a language that is not loaded, it says its rules in the one that is. Rejects with
 * a {@link LoadError}.
 */
export function load(procedure: string, options?: Pick<InitOptions, "url" | "locale">): Promise<void>;

/**
 * Loads what reads files, in a wasm of its own, from beside this package or beside the `url` of `init`: needed once before
 * {@link checkFile} and {@link checkFiles}, which answer `notReady` until then, and harmless twice. Calls `init` where nobody
 * did. A worker and `guichet/dom` do this with the first file. Given `wasm`, it is that of files, `guichet/files.wasm`. Rejects
 * with a {@link LoadError}.
 */
export function loadFiles(options?: Pick<InitOptions, "url" | "wasm">): Promise<void>;

export interface LoadError extends Error {
  /** Not there, not of this build, not something this host can run, not a procedure, or options that are no plain data. */
  code: "unreachable" | "mismatched" | "unsupported" | "unknown" | "malformed";
}

/** What the answers are judged by, besides themselves. */
export interface Circumstances {
  /** The civil date to judge by. The date in Paris when nothing is said; better given by the server. */
  today?: CivilDate;
  /** The civil date and time to judge by, `YYYY-MM-DDTHH:MM`. */
  now?: string;
  locale?: Locale;
}

export interface CheckOptions extends Circumstances {
  /** The person says it is complete: each missing answer is then also an issue, `missing`. */
  submitted?: boolean;
  /** The documents that are attached, of those that a report's `documents` names: each other one is an issue, `notAttached`. */
  attached?: readonly string[];
  /** The edition that the form was filled by: `report.edition`. The one before the newest still judges it. */
  edition?: CivilDate;
  /** The rulebook that it was filled by: `report.rulebook`. It tells more than the day of the edition. */
  rulebook?: string;
}

export interface IdentifyOptions extends Circumstances {
  /** What else is known of the document, such as `{ firstRegistered: "1965-05-12" }` for a chassis number. */
  context?: Values;
  /** The person is still typing: the answer has `partial` as well. */
  typing?: boolean;
}

/** Answers by path, flat (`"holder.birthDate"`) or nested; what is `undefined` was not answered. */
export interface Values {
  readonly [path: string]: Value | undefined;
}

export type Value = string | number | boolean | null | readonly Value[] | Values;

/** Checks the answers given to a procedure. */
export function check(procedure: string, values: Values, options?: CheckOptions): Report | Failure;

/** Reads one number, date or name as it was typed. */
export function identify(kind: string, typed: string, options?: IdentifyOptions): Identified | Failure;

/**
 * Checks a file in its slot, once {@link loadFiles} has ended, by its headers: nothing is decoded, nothing is sent. `bytes` are those of the whole file, or
 * its first 256 KiB with its `size`; see {@link peek}.
 */
export function checkFile(bytes: Uint8Array, options: FileOptions & Omit<FilePart, "bytes">): FileReport | Failure;

/** Checks the files of a slot, a hundred at most, and what they are together: how many, how heavy, both sides, one twice. */
export function checkFiles(files: readonly FilePart[], options: FileOptions): FileReport | Failure;

/** The ends of a `File` or a `Blob`, for `checkFile` and `checkFiles`; rejects with the code `malformed` where it cannot be read. */
export function peek(file: Blob): Promise<Required<FilePart>>;

/** As much of a file as is looked at. */
export interface FilePart {
  /** The first 256 KiB, or the whole file. */
  bytes: Uint8Array;
  /** The last 64 KiB, of a longer file: without them nobody knows whether its end is there. */
  tail?: Uint8Array;
  /** The bytes of the whole file, when `bytes` are only the first. */
  size?: number;
  /** Its name: only what follows the last dot is looked at. */
  name?: string;
}

export interface FileOptions extends Omit<Circumstances, "now"> {
  /** The document: one of a report's `documents`, such as `proof-of-address` or `photograph`. */
  slot: string;
  /** The procedure, loaded, that asks for the document. */
  procedure?: string;
  /** What the host takes; without it, a proposal of ours whose sizes only warn. */
  profile?: FileProfile;
  /** The day written on the document, as it was typed. */
  dated?: CivilDate;
}

export interface FileProfile {
  formats?: readonly ("jpeg" | "png" | "pdf" | "tiff" | "bmp" | "webp" | "gif" | "heic" | "avif")[];
  mostBytes?: number;
  mostFiles?: number;
  mostTogether?: number;
  shortSide?: number;
  mostPages?: number;
}

export interface FileReport {
  slot: string;
  /** No issue is an `error`. */
  acceptable: boolean;
  /** What the headers of each file tell. */
  files: FileFacts[];
  /** `path` is `files[0]`, or `dated`. */
  issues: FieldIssue[];
}

export interface FileFacts {
  /** What it truly is: `jpeg`, `png`, `pdf`, `tiff`, `bmp`, `webp`, `gif`, `heic`, `avif`, `video`, `office`, `zip`, `html`… */
  format: string;
  bytes: number;
  /** In pixels, once turned. */
  width?: number;
  height?: number;
  /** As EXIF counts, 1 to 8. */
  orientation: number;
  /** Dots an inch, as it says. */
  density?: number;
  /** The quality of a JPEG, 1 to 100. */
  quality?: number;
  colour?: "grey" | "rgb" | "cmyk";
  transparent: boolean;
  animated: boolean;
  /** Whether its end is there; absent when nobody can tell. */
  ending?: "whole" | "cut" | "damaged";
  /** Bytes after the picture. */
  trailing: number;
  /** It tells where it was taken: remove that before it is sent. */
  located: boolean;
  /** The day it was taken, by the camera's clock. */
  taken?: CivilDate;
  pages?: number;
  /** A password may be needed (PDF). */
  locked: boolean;
  version?: string;
}

/** The procedures that were loaded. */
export function procedures(): Procedure[] | Failure;

export interface Report {
  procedure: string;
  /** The day of the rulebook's edition: what the server needs to judge by the same rules. */
  edition: CivilDate;
  /** The rulebook's fingerprint, `sha256:…`. */
  rulebook: string;
  /** The form was filled in by other rules than the newest ones. Absent when they are the same. */
  rulesChanged?: RulesChanged;
  /** Nothing is missing and no issue is an `error`. */
  acceptable: boolean;
  /** Where to go instead: nobody made a mistake. */
  elsewhere: Elsewhere | null;
  /** In the order of the fields. */
  issues: FieldIssue[];
  /** The paths of the required answers not given yet. */
  missing: string[];
  /** The paths of the fields to show: a field that is not asked does not exist. */
  asked: string[];
  /** The documents to bring or attach. */
  documents: string[];
  /** The answers are the person’s own: where they are somebody else’s, `autocomplete` stays off. */
  own: boolean;
  /** What it costs, once that is known. */
  fee: Fee | null;
  /** Until when each dated thing serves: a proof of address, an inspection, the time left to apply. */
  validity: Validity[];
}

export interface Validity {
  /** The date that was answered. */
  path: string;
  /** The last day. */
  until: CivilDate;
  /** The rule that limits it, and its source. */
  rule: string;
  source: string;
}

export interface Fee {
  /** In euros, with two decimals: `"86.00"`. */
  amount: string;
  currency: "EUR";
  source: string;
}

/** What the newest edition would say otherwise. */
export interface RulesChanged {
  edition: CivilDate;
  rulebook: string;
  acceptable: boolean;
  /** The answers that the two editions judge differently; none when only the newest is known. */
  paths: string[];
  message: string;
  /** What changed, in sentences, where the host tells. */
  changes: string[];
}

export interface Elsewhere {
  id: string;
  /** The reason's number in the specification. */
  ref?: string;
  /** The procedure to go to, when it is one of the rulebook's. */
  goto: string | null;
  message: string;
}

export interface Identified {
  kind: string;
  /** No issue is an `error`. */
  valid: boolean;
  /** With `typing`: whether it can still become right by typing on. */
  partial?: boolean;
  /** As it should be kept, when it is valid. */
  canonical?: string;
  /** As it is usually written, with its separators. */
  written?: string;
  /** What the value tells: the series of a plate, the year of a form. */
  facts: { [name: string]: unknown };
  issues: Issue[];
}

/** `error` cannot be right; `warning` is unusual and blocks nothing; `info` is a hint. */
export type Severity = "error" | "warning" | "info";

/** One thing to say about one value. It never holds what was typed. */
export interface Issue {
  severity: Severity;
  /** The same in every language and version: `character`, `checksum`, `tooEarly`… */
  code: string;
  /** The rule of the rulebook that speaks. */
  rule?: string;
  /** The check's number in the specification. */
  ref?: string;
  /** Where, in UTF-16 units of what was typed: `input.setSelectionRange(span.start, span.end)`. */
  span?: Span;
  /** What was probably meant. To be confirmed by the person, never applied for them. */
  suggestion?: string;
  /** Limits and lengths of the rulebook, already in the sentence. */
  params?: { [name: string]: unknown };
  /** The text the rule comes from. */
  source?: string;
  /** What to do, in one sentence. */
  message: string;
}

export interface FieldIssue extends Issue {
  /** The field: `holder.birthDate`, `coHolders[1].birthName`. */
  path: string;
  /** The other fields that the rule compared it with. */
  also?: string[];
}

export interface Span {
  start: number;
  end: number;
}

export interface Procedure {
  id: string;
  title: { fr: string; en: string };
  edition: CivilDate;
  rulebook: string;
}

export interface Failure {
  error: {
    /**
     * `malformed`: not plain data, or not a question. `tooLarge`, `tooDeep`: over the limits.
     * `notText`: half a surrogate pair. `notReady`: before the end of `init`, or of `loadFiles` for a file.
     * `internal`: the check failed twice; send the answers, the server reads them again.
     * Of a worker: `timeout`, it took too long and was replaced; `ended`; `unreachable`, it broke.
     */
    code: "malformed" | "tooLarge" | "tooDeep" | "notText" | "notReady" | "internal" | "timeout" | "ended" | (string & {});
    message: string;
  };
}

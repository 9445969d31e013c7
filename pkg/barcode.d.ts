// Finds the signed code (2D-Doc) of a bill or a notice in a picture of it, on this device.

/** A key that the host trusts: its server has it from the list of the State, a browser cannot fetch it. */
export interface BarcodeKey {
  ca: string;
  cert: string;
  /** The point of P-256 (SEC 1), in hexadecimal. */
  key: string;
  notBefore?: string;
  notAfter?: string;
  revoked?: boolean;
}

export interface BarcodeOptions {
  keys?: readonly BarcodeKey[];
  /** The answers of the form, by path: the name and the address are compared with what was signed. */
  values?: object;
  /** @default "proof-of-address" */
  slot?: string;
  procedure?: string;
  /** @default "fr" */
  locale?: string;
  /** The civil date to judge by, `YYYY-MM-DD`. */
  today?: string;
  /** Where the wasm is, when it is not beside this file. */
  url?: string | URL;
  /** Milliseconds. @default 20000 */
  deadline?: number;
}

export interface BarcodeReport {
  /** `none`: the picture shows no code that is read here, and is attached as usual. */
  barcode: "2d-doc" | "none";
  status?: "verified" | "unverified" | "altered" | "unread";
  authority?: string;
  certificate?: string;
  document?: string;
  emitted?: string;
  signed?: string;
  /** Whether the name that was signed is that of the form; `null` when it cannot be told. */
  name?: boolean | null;
  address?: boolean | null;
  acceptable: boolean;
  issues: readonly object[];
}

/**
 * Advice, as the command gives it: the server verifies again. A JPEG or a PNG; never the pages of a PDF. Rejects with the
 * codes of `checkPhoto`.
 */
export function scanBarcode(file: Blob, options?: BarcodeOptions): Promise<BarcodeReport>;

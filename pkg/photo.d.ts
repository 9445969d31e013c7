// Checks an identity photo on this device, before it is sent. Nothing leaves it but what you send yourself.

/** `[x, y]` in pixels of the photo, turned as its camera says. */
export type Place = [x: number, y: number];

/** The four points that the person places: they alone can make a geometry check block. */
export interface Points {
  /** The top of the skull, under the hair. */
  crown: Place;
  /** The bottom of the chin. */
  chin: Place;
  /** The pupils, that on the left of the photo first. */
  eyes: [Place, Place];
}

/** A rectangle of the photo, in pixels. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PhotoQuestion {
  /** @default "passport" */
  document?: "passport" | "identity-card" | "licence" | "residence-permit" | "visa";
  /** @default "FR" */
  country?: "FR" | "GB" | "US";
  /** `null` goes back to what was detected. */
  points?: Points | null;
  /** @default "fr" */
  locale?: "fr" | "en";
  /** `YYYY-MM-DD`; the present day of Paris without it. */
  today?: string;
  /** Adds what proves that two machines saw the same pixels and faces, to the last bit. */
  fingerprint?: boolean;
  /**
   * Adds hints about the eyes, the mouth and what may lie before them (G04, S): they warn, or are not known, and never block.
   * The first one fetches `photo-landmarks.bin`, 200 KB; out of reach, they are not known.
   */
  landmarks?: boolean;
}

export type Stage = "read" | "decode" | "detect" | "landmarks";

export interface PhotoOptions extends PhotoQuestion {
  /** Called as stages end; the first comes with the report on the header alone. */
  onStage?: (stage: Stage, report?: PhotoReport) => void;
  /** Milliseconds before a call is given up. @default 30000 */
  deadline?: number;
  /** Where `photo.wasm` is, when it is not beside this file. */
  url?: string | URL;
  /** Where `photo-landmarks.bin` is, when it is not beside it. */
  landmarksUrl?: string | URL;
}

export interface PhotoCheck {
  /** F, G, P, B or S and a number. */
  ref: string;
  /** What is measured: a check may measure several things. */
  measure: string;
  /** The check in words. */
  name: string;
  status: "unknown" | "pass" | "info" | "warn" | "block";
  value?: number;
  unit: string;
  /** The quality component of ISO/IEC 29794-5 (0 to 100), where there is one; it decides nothing. */
  quality?: number;
  /** The limit that the value is beyond. */
  limit?: number;
  /** Where the limits come from; those said to be « ours » are provisional. */
  source: string;
}

export interface PhotoIssue {
  severity: "error" | "warning" | "info";
  code: string;
  ref: string;
  params?: Record<string, string | number>;
  source?: string;
  message: string;
}

export interface PhotoReport {
  /** What the headers of the file tell. */
  photo: { format: string; bytes: number; width?: number; height?: number; orientation: number; located: boolean; [fact: string]: unknown };
  document: string;
  country: string;
  /** No issue is an error. It never means that the photo conforms: always let the person continue anyway. */
  acceptable: boolean;
  /** Whether pixels were looked at. */
  examined: boolean;
  checks: PhotoCheck[];
  issues: PhotoIssue[];
  faces?: { found: { score: number; box: [number, number, number, number]; eyes: [Place, Place]; mouth: Place }[]; turns: number };
  /** Those of the person, or estimates to begin from. */
  points?: Points & { by: "person" | "detector" };
  /** The frame that the document asks, when there is room for one. */
  frame?: Frame;
  fingerprint?: string;
  /** What must be shown with any report on a photo for a French title. */
  notice: string;
}

/** A photo that stays open in a worker of its own. */
export interface Photo {
  readonly report: PhotoReport;
  /** The report by other points, for another document or in another language; they are kept. */
  judge(changes?: PhotoQuestion): Promise<PhotoReport>;
  /** A JPEG cut from the original pixels; rejects with the code `noFrame` when there is no frame. */
  crop(frame?: Frame): Promise<Blob>;
  /**
   * The photo as the browser shows it, upright, to draw it: made in the worker, since to make twelve megapixels small holds a
   * page for 50 ms. Nothing where the browser cannot show it; rejects with `malformed` when `width` is no number from 1 on.
   */
  preview(width: number): Promise<ImageBitmap | undefined>;
  /** The same file without where and when it was taken, to the last pixel. */
  strip(): Promise<Blob>;
  /** Ends the worker: nothing of the photo is left; what is still asked rejects with the code `closed`. */
  close(): void;
}

/**
 * The report on a photo. Rejects with the code `unreachable`, `unsupported`, `timeout` or `internal`, and where what is given
 * is no picture or no plain data, `malformed`, `tooLarge`, `tooDeep` or `notText`; in Node one photo is looked at at a time.
 */
export function checkPhoto(file: Blob & { name?: string }, options?: PhotoOptions): Promise<PhotoReport>;

/** Opens a photo, to judge it again while points are moved, to crop it or to strip it. */
export function openPhoto(file: Blob & { name?: string }, options?: PhotoOptions): Promise<Photo>;

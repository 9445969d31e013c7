// Checks an identity photo before it is sent. Types and promises: photo.d.ts.
//
// The pixels are decoded by the wasm, never by a canvas, whose numbers some browsers change on purpose; everything stays
// on this computer. A photo that is open has a worker of its own, which ends with it.

import { taken } from "./guard.js";
import { circumstances, frameOf, pictureOf, widthOf, written } from "./picture.js";
import { problem } from "./wasm-file.js";

const HEAD = 256 * 1024; // of a file that is too heavy only the header is looked at
const DEADLINE = 30_000;

/** The report on a photo. */
export async function checkPhoto(file, options) {
  const photo = await openPhoto(file, options);
  photo.close();
  return photo.report;
}

/** A photo that stays open, to be judged again while points are moved, cut to its frame, or stripped. */
export async function openPhoto(file, options) {
  const { onStage, deadline, url, landmarksUrl, ...given } = taken(options, ["onStage", "deadline", "url", "landmarksUrl", ...KEYS]);
  const around = circumstances({ onStage, deadline, url }, DEADLINE);
  // A line that is too slow for the weights of the hints leaves time for the rest.
  const parts = { url: circumstances({ url: landmarksUrl }, DEADLINE).url, wait: Math.floor(around.deadline / 2) };
  const { bytes, size, name } = await pictureOf(file, HEAD);
  const asked = { photo: name, today: parisDate(), ...given };
  const question = written(asked);
  const engine = await start(around);
  try {
    const landmarks = asked.landmarks === true && parts;
    const report = await engine.ask("look", { bytes, size, question, url: around.url, landmarks }, [bytes.buffer]);
    return new Photo(engine, file, asked, report, parts);
  } catch (error) {
    engine.end();
    throw error;
  }
}

class Photo {
  #engine;
  #file;
  #asked;
  #parts;

  constructor(engine, file, asked, report, parts) {
    this.#engine = engine;
    this.#file = file;
    this.#asked = asked;
    this.#parts = parts;
    this.report = report;
  }

  /** The report by these points, or in this language; both are kept. */
  async judge(changes) {
    const given = { today: parisDate(), ...taken(changes, KEYS) };
    const asked = { ...this.#asked, ...given };
    const landmarks = asked.landmarks === true && this.#parts;
    const report = await this.#engine.ask("again", { question: written(asked), landmarks });
    this.#asked = { ...this.#asked, ...given }; // with what was asked meanwhile, which does not wait for the weights
    this.report = report;
    return report;
  }

  /** A JPEG of the frame, the one that the report proposes unless another is given. */
  async crop(frame = this.report.frame) {
    if (frame === undefined) throw problem("noFrame", "guichet: there is no frame to cut");
    return picture(await this.#engine.ask("crop", { question: written(this.#asked), frame: frameOf(frame) }), "jpeg");
  }

  /** The photo as the browser shows it, upright, so many pixels wide at most: made away from the page's own thread. */
  async preview(width) {
    return this.#engine.ask("preview", { file: this.#file, width: widthOf(width, this.report.photo.width) });
  }

  /** The file as it is, without where and when it was taken. */
  async strip() {
    return picture(await this.#engine.ask("stripped", {}), this.report.photo.format);
  }

  close() {
    this.#engine.end();
  }
}

const picture = (bytes, format) => new Blob([bytes], { type: `image/${format}` });

/** The keys of a question; `null` takes one away. */
const KEYS = ["document", "country", "points", "locale", "today", "fingerprint", "landmarks"];

async function start({ onStage, deadline }) {
  if (typeof Worker === "undefined") return inline(onStage);
  const worker = new Worker(new URL("./photo-worker.js", import.meta.url), { type: "module" });
  const waiting = new Map();
  let rank = 0;
  let over; // why the worker was ended
  const fail = (code) => {
    over ??= code;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(problem(code, `guichet: ${code}`));
    waiting.clear();
  };
  worker.addEventListener("error", () => fail("internal"));
  worker.addEventListener("message", ({ data }) => {
    if (data.stage) return onStage(data.stage, data.report);
    const { resolve, reject } = waiting.get(data.rank) ?? {};
    waiting.delete(data.rank);
    if (data.error) reject?.(Object.assign(new Error(data.error.message), data.error));
    else resolve?.(data.value);
  });
  return {
    ask: (verb, question, transfer = []) =>
      new Promise((resolve, reject) => {
        if (over) throw problem(over, `guichet: ${over}`);
        rank += 1;
        const mine = rank;
        const late = setTimeout(() => waiting.has(mine) && fail("timeout"), deadline);
        const settle = (settled) => (value) => (clearTimeout(late), settled(value));
        waiting.set(mine, { resolve: settle(resolve), reject: settle(reject) });
        worker.postMessage({ rank: mine, verb, question }, transfer);
      }),
    end: () => fail("closed"),
  };
}

/** Where there are no workers: in the same thread. One photo at a time. */
async function inline(onStage) {
  const engine = await import("./photo-engine.js");
  return { ask: async (verb, question) => engine[verb](question, onStage), end: engine.forget };
}

/** The civil date in Paris: `YYYY-MM-DD`. */
function parisDate() {
  const format = new Intl.DateTimeFormat("en", { timeZone: "Europe/Paris", year: "numeric", month: "2-digit", day: "2-digit" });
  const { year, month, day } = Object.fromEntries(format.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}`;
}

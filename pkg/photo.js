// Checks an identity photo before it is sent. Types and promises: photo.d.ts.
//
// The pixels are decoded by the wasm, never by a canvas, whose numbers some browsers change on purpose; everything stays
// on this computer. A photo that is open has a worker of its own, which ends with it.

const HEAVIEST = 16 * 1024 * 1024; // of a heavier file only the header is looked at
const HEAD = 256 * 1024;
const DEADLINE = 30_000;

/** The report on a photo. */
export async function checkPhoto(file, options = {}) {
  const photo = await openPhoto(file, options);
  photo.close();
  return photo.report;
}

/** A photo that stays open, to be judged again while points are moved, cut to its frame, or stripped. */
export async function openPhoto(file, options = {}) {
  const engine = await start(options);
  try {
    const bytes = new Uint8Array(await part(file).arrayBuffer());
    const asked = { photo: file.name ?? "", ...own(options) };
    const parts = { url: options.landmarksUrl, wait: (options.deadline ?? DEADLINE) / 2 };
    const landmarks = asked.landmarks && parts;
    const look = { bytes, size: file.size, question: JSON.stringify(asked), url: options.url, landmarks };
    const report = await engine.ask("look", look, [bytes.buffer]);
    return new Photo(engine, asked, report, parts);
  } catch (error) {
    engine.end();
    throw error;
  }
}

class Photo {
  #engine;
  #asked;
  #parts;

  constructor(engine, asked, report, parts) {
    this.#engine = engine;
    this.#asked = asked;
    this.#parts = parts;
    this.report = report;
  }

  /** The report by these points, or in this language; both are kept. */
  async judge(changes) {
    const { landmarks = this.#asked.landmarks, ...others } = own(changes);
    this.#asked = { ...this.#asked, ...others };
    const question = JSON.stringify({ ...this.#asked, landmarks });
    this.report = await this.#engine.ask("again", { question, landmarks: landmarks && this.#parts });
    this.#asked = { ...this.#asked, landmarks }; // from now on: what is asked meanwhile does not wait for the weights
    return this.report;
  }

  /** A JPEG of the frame, the one that the report proposes unless another is given. */
  async crop(frame = this.report.frame) {
    if (frame === undefined) throw Object.assign(new Error("guichet: there is no frame to cut"), { code: "noFrame" });
    return picture(await this.#engine.ask("crop", { question: JSON.stringify(this.#asked), frame }), "jpeg");
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

const part = (file) => (file.size > HEAVIEST ? file.slice(0, HEAD) : file);

const KEYS = ["document", "country", "points", "locale", "today", "fingerprint", "landmarks"];

/** The keys of a question; `null` takes one away. */
function own(options = {}) {
  const asked = KEYS.filter((key) => Object.hasOwn(options, key)).map((key) => [key, options[key]]);
  return Object.fromEntries([["today", parisDate()], ...asked]);
}

async function start({ onStage = () => {}, deadline = DEADLINE }) {
  if (typeof Worker === "undefined") return inline(onStage);
  const worker = new Worker(new URL("./photo-worker.js", import.meta.url), { type: "module" });
  const waiting = new Map();
  let rank = 0;
  const fail = (code) => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(Object.assign(new Error(`guichet: ${code}`), { code }));
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

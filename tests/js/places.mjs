// Where a value may be given: each argument of each export of each entry. Values: hostile.mjs.

/** The codes that index.d.ts documents: what a question is answered, and what `init` and `load` reject with. */
export const CODES = ["malformed", "tooLarge", "tooDeep", "notText", "notReady", "internal"];
const LOADING = ["unreachable", "mismatched", "unsupported", "unknown", "malformed"];

/** What a worker adds: a value that cannot be copied to it is malformed. */
const THREADS = ["timeout", "ended"];

/** What photo.d.ts documents of what is given; `internal` is a trap. */
const PICTURES = ["malformed", "tooLarge", "tooDeep", "notText"];

const PDF = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");
export const SLOT = { slot: "proof-of-address" };

/** Eight pixels by eight, grey. */
const SQUARE = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mN4AAUMlDEA4LE4AWVuWOkAAAAASUVORK5CYII=";
export const picture = () => new Blob([Uint8Array.from(atob(SQUARE), (sign) => sign.charCodeAt(0))]);

/** What is no picture, and is told so at once. */
const paper = () => new Blob([PDF]);

/** What answers at once. */
export const PLACES = {
  "a field": ({ check }, it) => check("vehicle-transfer", { "vehicle.plate": it }),
  "the values": ({ check }, it) => check("vehicle-transfer", it),
  "a procedure": ({ check }, it) => check(it, {}),
  "options": ({ check }, it) => check("vehicle-transfer", {}, it),
  "today": ({ check }, it) => check("vehicle-transfer", {}, { today: it }),
  "now": ({ check }, it) => check("vehicle-transfer", {}, { now: it }),
  "a locale": ({ check }, it) => check("vehicle-transfer", {}, { locale: it }),
  "submitted": ({ check }, it) => check("vehicle-transfer", {}, { submitted: it }),
  "an edition": ({ check }, it) => check("vehicle-transfer", {}, { edition: it }),
  "a rulebook": ({ check }, it) => check("vehicle-transfer", {}, { rulebook: it }),
  "a kind": ({ identify }, it) => identify(it, "732829320"),
  "a typed text": ({ identify }, it) => identify("siren", it),
  "options of identify": ({ identify }, it) => identify("siren", "732829320", it),
  "a context": ({ identify }, it) => identify("chassis", "1", { context: it }),
  "typing": ({ identify }, it) => identify("siren", "7", { typing: it }),
  "the bytes of a file": ({ checkFile }, it) => checkFile(it, SLOT),
  "options of a file": ({ checkFile }, it) => checkFile(PDF, it),
  "a slot": ({ checkFile }, it) => checkFile(PDF, { slot: it }),
  "a tail": ({ checkFile }, it) => checkFile(PDF, { ...SLOT, tail: it }),
  "a size": ({ checkFile }, it) => checkFile(PDF, { ...SLOT, size: it }),
  "the name of a file": ({ checkFile }, it) => checkFile(PDF, { ...SLOT, name: it }),
  "a profile": ({ checkFile }, it) => checkFile(PDF, { ...SLOT, profile: it }),
  "a limit of a profile": ({ checkFile }, it) => checkFile(PDF, { ...SLOT, profile: { mostBytes: it, formats: it } }),
  "a day written on a file": ({ checkFile }, it) => checkFile(PDF, { ...SLOT, dated: it }),
  "files": ({ checkFiles }, it) => checkFiles(it, SLOT),
  "one of the files": ({ checkFiles }, it) => checkFiles([{ bytes: PDF }, it], SLOT),
  "what procedures() is given": ({ procedures }, it) => ({ answered: procedures(it) }),
};

/** What answers later, and the codes it may reject with. */
export const LATER = {
  "options of init": [({ init }, it) => init(it), LOADING],
  "procedures to load": [({ init }, it) => init({ procedures: it }), LOADING],
  "one of the procedures to load": [({ init }, it) => init({ procedures: [it] }), LOADING],
  "a procedure to load": [({ load }, it) => load(it), LOADING],
  "options of load": [({ load }, it) => load("vehicle-transfer", it), LOADING],
  "options of what reads files": [({ loadFiles }, it) => loadFiles(it), LOADING],
  "a file to peek at": [({ peek }, it) => peek(it), ["malformed"]],
  "a schema": [async ({ schema }, it) => schema(it), ["RangeError"]],
  "options of a schema": [async ({ schema }, it) => validated(schema("vehicle-transfer", it), {}), CODES],
  "values of a schema": [async ({ schema }, it) => validated(schema("vehicle-transfer"), it), CODES],
};

/** A worker that stays. */
export const threads = (worker) => ({
  "a field, in a worker": [(_, it) => worker.check("vehicle-transfer", { "vehicle.plate": it }), CODES],
  "the values, in a worker": [(_, it) => worker.check("vehicle-transfer", it), CODES],
  "options, in a worker": [(_, it) => worker.check("vehicle-transfer", {}, it), CODES],
  "a typed text, in a worker": [(_, it) => worker.identify("siren", it), CODES],
  "a file, in a worker": [(_, it) => worker.checkFile(it, SLOT), CODES],
  "options of a file, in a worker": [(_, it) => worker.checkFile(PDF, it), CODES],
  "files, in a worker": [(_, it) => worker.checkFiles(it, SLOT), CODES],
  "a file to peek at, beside a worker": [(_, it) => worker.peek(it), ["malformed"]],
  "what procedures() is given, in a worker": [async (_, it) => ({ answered: await worker.procedures(it) }), CODES],
  "a procedure to load, in a worker": [(_, it) => worker.load(it), [...LOADING, ...THREADS]],
  "more options of init, in a worker": [(_, it) => worker.init(it), [...LOADING, ...THREADS]],
  "procedures of init, in a worker": [(_, it) => worker.init({ procedures: it }), [...LOADING, ...THREADS]],
});

/** Workers that are made for the occasion, of what may be refused before they start. */
export const THREAD = {
  "options of a worker": [({ createWorker }, it) => brief(createWorker(it)), [...LOADING, ...THREADS]],
  "who starts a worker": [({ createWorker }, it) => brief(createWorker({ worker: it ?? null })), [...LOADING, ...THREADS]],
  "the deadline of a worker": [({ createWorker }, it) => brief(createWorker({ deadline: it, worker: null })), [...LOADING, ...THREADS]],
  "the wasm of a worker": [({ createWorker }, it) => brief(createWorker({ wasm: it })), [...LOADING, ...THREADS]],
  "the procedures of a worker": [({ createWorker }, it) => brief(createWorker({ procedures: it })), [...LOADING, ...THREADS]],
};

/** Ends as soon as it is known whether it could start. */
async function brief(worker) {
  await worker.ready.finally(() => worker.terminate());
}

/** A photo that stays open, and others. */
export const pictures = (photo) => ({
  "changes of an open photo": [(_, it) => photo.judge(it), PICTURES],
  "a document of an open photo": [(_, it) => photo.judge({ document: it }), PICTURES],
  "points of an open photo": [(_, it) => photo.judge({ points: it }), PICTURES],
  "an eye of an open photo": [(_, it) => photo.judge({ points: { crown: [1, 1], chin: [2, 2], eyes: [it, [1, 1]] } }), PICTURES],
  "a frame": [(_, it) => photo.crop(it), [...PICTURES, "noFrame"]],
  "a side of a frame": [(_, it) => photo.crop({ left: 0, top: 0, width: it, height: 4 }), PICTURES],
  "how wide a preview is": [(_, it) => photo.preview(it), PICTURES],
  "what strip() is given": [(_, it) => photo.strip(it), []],
});

/** What starts a worker of its own in a page, unless it is refused. */
export const PICTURE = {
  "a picture": [({ checkPhoto }, it) => checkPhoto(it), PICTURES],
  "options of a picture": [({ checkPhoto }, it) => checkPhoto(paper(), it), PICTURES],
  "a photo to open": [({ openPhoto }, it) => openPhoto(it), PICTURES],
  "how long a photo may take": [({ checkPhoto }, it) => checkPhoto(paper(), { deadline: it }), [...PICTURES, "timeout"]],
  "who is told of stages": [({ checkPhoto }, it) => checkPhoto(paper(), { onStage: typeof it === "function" ? () => it : it }), PICTURES],
  "where the wasm of photos is": [({ checkPhoto }, it) => checkPhoto(paper(), { url: it }), [...PICTURES, "unreachable", "unsupported"]],
  "whether parts of the face are looked for": [({ checkPhoto }, it) => checkPhoto(paper(), { landmarks: it }), PICTURES],
  "where the weights are": [({ checkPhoto }, it) => checkPhoto(paper(), { landmarksUrl: it }), PICTURES],
  "a picture of a code": [({ scanBarcode }, it) => scanBarcode(it), PICTURES],
  "options of a code": [({ scanBarcode }, it) => scanBarcode(paper(), it), PICTURES],
  "keys of a code": [({ scanBarcode }, it) => scanBarcode(paper(), { keys: it }), PICTURES],
  "the answers beside a code": [({ scanBarcode }, it) => scanBarcode(paper(), { values: it }), PICTURES],
};

/** In a page: what guichet/dom is given. */
export const FORMS = {
  "a form": [({ attach }, it) => attach(it), ["malformed"]],
  "options of a form": [({ attach }, it) => attach(form(), it), ["malformed"]],
  "who checks a form": [({ attach }, it) => attach(form(), { guichet: it }), ["malformed"]],
  "a preset": [({ attach }, it) => attach(form(), { preset: it }), ["malformed"]],
  "a class name of a preset": [({ attach }, it) => attach(form(), { preset: { messages: it } }), ["malformed"]],
  "the box of a preset": [({ attach }, it) => attach(form(), { preset: { box: it } }), ["malformed"]],
  "the blocks of a preset": [({ attach }, it) => attach(form(), { preset: { blocks: it } }), ["malformed"]],
  "the day of a form": [({ attach }, it) => attach(form(), { today: it }), ["malformed"]],
  "the language of a form": [({ attach }, it) => attach(form(), { locale: it }), ["malformed"]],
  "the procedure of a form": [({ attach }, it) => attach(form(typeof it === "string" ? it : "vehicle-transfer")), ["unknown"]],
  "where forms are": [async ({ observe }, it) => observe(it).disconnect(), ["malformed"]],
  "options of every form": [async ({ observe }, it) => observe(document.createElement("div"), it).disconnect(), ["malformed"]],
};

function form(procedure = "vehicle-transfer") {
  const made = document.createElement("form");
  made.dataset.guichet = procedure;
  made.innerHTML = '<label>Plate <input name="vehicle.plate"></label>';
  return made;
}

function validated(schema, values) {
  return schema["~standard"].validate(values);
}

/** The functions of modules and of what they make, noted as they are called. */
export class Noted {
  #left = new Set();

  /** The same functions; each is expected to be called. */
  of(it, owner = "") {
    const made = Object.getPrototypeOf(it) ?? Object.prototype;
    const names = made === Object.prototype ? Object.keys(it) : Object.getOwnPropertyNames(made).filter((name) => name !== "constructor");
    return Object.fromEntries(names.filter((name) => typeof it[name] === "function").map((name) => {
      this.#left.add(owner + name);
      return [name, (...given) => (this.#left.delete(owner + name), it[name](...given))];
    }));
  }

  /** Those that were not. */
  get left() {
    return [...this.#left];
  }
}

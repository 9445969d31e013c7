// Finds the wasm, holds it against the fingerprint of the build, and starts it.

import instantiate, * as glue from "./dist/guichet.js";
import { families, home, texts as beside } from "./dist/places.js";
import { integrity } from "./dist/integrity.js";
import { compiled } from "./dist/unfold.js";
import { know, knows, use } from "./instance.js";

export let core; // once it is started

/** Starts the wasm. */
export async function start({ url, wasm, locale } = {}) {
  const words = (language) => fetchWords(language, url);
  const given = async () => (await wasm) ?? find(url ? at(url) : home(), integrity);
  const [source] = await Promise.all([given(), ...languages(locale).map(words)]);
  await started(instantiate, source, () => glue.answer('{"kind":"siren","input":"732829320"}').includes('"canonical":"732829320"'));
  core = use(glue, glue.load);
}

/** Whether a procedure asks for a document; nothing when it is not loaded. */
export const asks = (procedure, document) => core.call(() => glue.asks(procedure, document));

/** Starts a wasm, and asks it one thing whose answer is known: a ping would miss a dead instance. */
export async function started(instantiate, source, isAlive) {
  try {
    await instantiate({ module_or_path: await compiled(source) });
    if (!isAlive()) throw new TypeError();
  } catch (cause) {
    // That of another build lacks what the glue asks for, or answers otherwise.
    if (cause instanceof TypeError || cause instanceof WebAssembly.LinkError) {
      throw problem("mismatched", "guichet: the wasm and its glue are not of the same build", cause);
    }
    throw problem("unsupported", "guichet: this wasm could not be compiled here", cause);
  }
}

/**
 * Gets a procedure with the sentences of one language, or of each, and gives it to the wasm, now or when it starts.
 *
 * Beside this code its own sum tells a damaged file; from elsewhere it is held against the fingerprints of the build.
 */
export async function fetchProcedure(id, { url, locale } = {}) {
  if (!isKnown(id)) throw problem("unknown", "guichet: there is no such procedure");
  await Promise.all(languages(locale).map((language) => fetchPacked(id, language, url)));
}

const languages = (locale) => (locale ? [locale] : ["fr", "en"]);

/** Whether the rulebook has this procedure. */
export function isKnown(id) {
  return typeof id === "string" && Object.hasOwn(families, id);
}

/** As the page reads an address. */
export function at(url) {
  return new URL(url, globalThis.location?.href ?? import.meta.url);
}

async function fetchPacked(id, language, url) {
  const name = `${id}.${language}.txt`;
  if (knows(name)) return;
  const shared = families[id] && fetchText(`shared-${families[id]}.${language}.txt`, url);
  const [text, lines] = await Promise.all([fetchText(name, url), shared, core && fetchWords(language, url)]);
  know(name, whole(text, lines));
}

async function fetchWords(language, url) {
  const name = `words.${language}.txt`;
  if (!knows(name)) know(name, await fetchText(name, url));
}

async function fetchText(name, url) {
  const integrity = url && (await import("./dist/fingerprints.js")).fingerprints[name];
  const source = await find(url ? new URL(`procedures/${name}`, at(url)) : beside[name](), integrity);
  return source instanceof Response ? source.text() : new TextDecoder().decode(source);
}

/** U+0001 and two numbers stand for lines of the family. */
function whole(text, shared) {
  const lines = shared?.split("\n");
  return text.replace(/^\x01(\d+) (\d+)$/gm, (_, from, count) => lines.slice(+from, +from + +count).join("\n"));
}

export function find(url, integrity) {
  if (url.protocol === "data:") return inlined(url.href); // a bundler may write a small file into the code
  const fs = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return fs ? read(fs, url, integrity) : download(url, integrity);
}

/** The policy of the page, which allows the code, may forbid to fetch what is in it. */
function inlined(href) {
  const [head, body] = [href.slice(0, href.indexOf(",")), href.slice(href.indexOf(",") + 1)];
  return head.endsWith(";base64") ? Uint8Array.from(atob(body), (byte) => byte.charCodeAt(0)) : new TextEncoder().encode(decodeURIComponent(body));
}

/** The browser refuses a file that is not the one of this build. */
async function download(url, integrity) {
  try {
    const response = await fetch(url, { integrity });
    if (response.ok) return response;
  } catch {
    if (integrity && (await answers(url))) throw damaged();
  }
  throw problem("unreachable", "guichet: a file could not be fetched");
}

/** fetch says the same for a wrong fingerprint and for no network: only then, ask again without one. */
async function answers(url) {
  const response = await fetch(url).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

async function read(fs, url, integrity) {
  const bytes = await fs.readFile(url).catch((cause) => {
    throw problem("unreachable", "guichet: a file could not be read", cause);
  });
  if (integrity && !(await isHeld(bytes, integrity))) throw damaged();
  return bytes;
}

/** Whether these are the bytes that the build wrote. */
export async function isHeld(bytes, integrity) {
  const digest = await crypto.subtle.digest(integrity.slice(0, 6).replace("sha", "SHA-"), bytes);
  return integrity.endsWith(`-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);
}

function damaged() {
  return problem("mismatched", "guichet: this file is not the one of this build");
}

export function problem(code, message, cause) {
  return Object.assign(new Error(message, { cause }), { code });
}

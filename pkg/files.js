// As much of each file as is read, laid one after the other: the wasm never holds a whole file.

import { Refused } from "./guard.js";

const HEAD = 256 * 1024; // the first bytes
const TAIL = 64 * 1024; // the last bytes, of a longer file
const MOST = 100; // files of a slot: none asks for as many

/** `{ names, bytes, lengths }` of `[{ bytes, tail?, size?, name? }]`; bytes may be those of the whole file. */
export function gather(files) {
  const parts = [];
  const lengths = [];
  if (!Array.isArray(files)) throw new Refused("malformed"); // an iterator may never end
  if (!(files.length <= MOST)) throw new Refused("tooLarge");
  const names = Array.from({ length: files.length }, (_, rank) => files[rank]).map((file) => {
    const { head, tail, size } = ends(file);
    parts.push(head, tail);
    lengths.push(head.length, tail.length, size);
    return extension(file.name);
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { names, bytes, lengths: new Float64Array(lengths) };
}

/** The first and the last bytes of a `File` or a `Blob`, read without reading what is between. */
export async function peek(file) {
  try {
    const part = async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer());
    const tail = file.size > HEAD ? await part(Math.max(0, file.size - TAIL), file.size) : new Uint8Array();
    return { bytes: await part(0, HEAD), tail, size: file.size, name: file.name ?? "" };
  } catch (cause) {
    throw Object.assign(new TypeError("guichet: this is no file, or it cannot be read", { cause }), { code: "malformed" });
  }
}

function ends({ bytes: given, tail: after, size }) {
  const bytes = view(given);
  const tail = after && view(after);
  const whole = size === undefined;
  if (!whole && !(Number.isSafeInteger(size) && size >= bytes.length)) throw new Refused("malformed");
  const last = tail ?? (whole && bytes.length > HEAD ? bytes.subarray(Math.max(0, bytes.length - TAIL)) : bytes.subarray(0, 0));
  return { head: bytes.subarray(0, HEAD), tail: last.subarray(Math.max(0, last.length - TAIL)), size: size ?? bytes.length };
}

/** The same bytes as nothing but bytes: of another realm, or of a class of its own, they may have any method. */
export function view(bytes) {
  if (told(Symbol.toStringTag, bytes) !== "Uint8Array") throw new Refused("malformed");
  return new Uint8Array(told("buffer", bytes), told("byteOffset", bytes), told("length", bytes)); // throws when detached
}

const TYPED = Object.getPrototypeOf(Uint8Array.prototype);

/** What the engine itself says of an array of bytes; nothing can stand before it. */
function told(key, bytes) {
  return Object.getOwnPropertyDescriptor(TYPED, key).get.call(bytes);
}

/** Only the end of a name is looked at: the rest may be a person's. */
function extension(name) {
  return (typeof name === "string" && /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0]) || "";
}

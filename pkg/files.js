// As much of a file as is read: never the whole.

import { Refused } from "./guard.js";

export const HEAD = 256 * 1024; // the first bytes
export const TAIL = 64 * 1024; // the last bytes, of a longer file

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

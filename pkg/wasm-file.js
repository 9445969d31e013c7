// The file of a wasm, from a disk or fetched: of this build or none.

/** What `instantiate` takes. */
export async function find(url, integrity) {
  const fs = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  if (fs) return fs.readFile(url);
  const response = await fetch(url, { integrity }).catch(() => undefined);
  if (!response?.ok) throw problem("unreachable", "guichet: a wasm could not be fetched, or is of another build");
  return response;
}

/** An error by its code. */
export function problem(code, message, cause) {
  return Object.assign(new Error(message, { cause }), { code });
}

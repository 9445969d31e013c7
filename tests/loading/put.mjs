// What esbuild leaves to its users: the wasm and the procedures, beside the bundle.

import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("node_modules/guichet/dist/", import.meta.url));

export function put(to) {
  for (const name of ["guichet.wasm", "files.wasm", "photo.wasm", "photo-landmarks.bin", "procedures"]) cpSync(`${DIST}${name}`, `${to}${name}`, { recursive: true });
}

// What a page of the peers downloads: bundled and minified by esbuild.

import { buildSync } from "esbuild";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** A module and all that it imports, as one text; `data` are JSON values that it imports by their names. */
export function bundle(entry, data = {}) {
  const alias = Object.entries(data).map(([name, value]) => {
    const file = join(tmpdir(), `guichet-bench-${name}.json`);
    writeFileSync(file, JSON.stringify(value));
    return [name, file];
  });
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    alias: Object.fromEntries(alias),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].contents;
}

/** Bytes as they are, and as a browser downloads them. */
export function weigh(bytes) {
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

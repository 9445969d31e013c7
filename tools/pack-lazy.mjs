// node tools/pack-lazy.mjs NAME FROM TO: a wasm that is loaded when it is asked for, made small, with its glue and its
// fingerprint; the photo's with the weights of the parts of a face, a file of their own, and what is said of all weights.
import { createHash } from "node:crypto";
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { bound } from "./bound.mjs";
import { FAST, folded, small, smallGlue, SMALL } from "./small.mjs";

// Bytes of brotli of each, the wasm with its weights and its glue together; those of files are weighed with the package.
const BUDGETS = { photo: 263_500, datamatrix: 172_000 };

const [name, from, to] = process.argv.slice(2);
const budget = BUDGETS[name];
const source = join(from, `${name}_bg.wasm`);
const glue = join(to, `${name}.js`);
const made = join(from, `${name}.small.wasm`);
const shipped = join(to, `${name}.wasm`);

mkdirSync(to, { recursive: true });
small(source, made, name === "files" ? SMALL : FAST);
folded(made, shipped);
if (name === "files") copyFileSync(made, join(to, "files.plain.wasm")); // for who compiles it beforehand
writeFileSync(glue, smallGlue(join(from, `${name}.js`)));
writeFileSync(
  join(to, `${name}-integrity.js`),
  `export const integrity = "sha384-${hash("sha384", shipped, "base64")}";\n` +
    `export const home = () => new URL("./${name}.wasm", import.meta.url);\n`,
);
if (name === "photo") {
  const weights = join(to, "photo-landmarks.bin");
  copyFileSync(join(bound(join(from, "messages.json")), "landmarks.bin"), weights);
  appendFileSync(
    join(to, "photo-integrity.js"),
    `export const landmarksIntegrity = "sha384-${hash("sha384", weights, "base64")}";\n` +
      `export const landmarksHome = () => new URL("./photo-landmarks.bin", import.meta.url);\n`,
  );
  console.log(`photo-landmarks ${brotliCompressSync(readFileSync(weights)).length} bytes of brotli, fetched when hints are asked for`);
  copyFileSync("LICENSE-APACHE", join(to, "photo-weights.LICENSE"));
  writeFileSync(
    join(to, "photo-weights.NOTICE"),
    "Weights of MediaPipe, copyright Google LLC, under the Apache License 2.0 (photo-weights.LICENSE), rounded to eight bits:\n" +
      "- photo.wasm holds those of BlazeFace (short range), from the npm package @mediapipe/face_detection 0.4.1646425229;\n" +
      "- photo-landmarks.bin, those of FaceMesh (without attention) for the points that are looked at, from the npm package\n" +
      "  @mediapipe/face_mesh 0.4.1633559619.\n",
  );
}

const weight = [shipped, glue].map((file) => brotliCompressSync(readFileSync(file)).length);
const total = weight[0] + weight[1];
console.log(`${name} ${total} bytes of brotli (wasm ${weight[0]}, glue ${weight[1]})`);
if (total > budget) {
  console.error(`over the budget of ${budget} bytes of brotli by ${total - budget}`);
  process.exit(1);
}

function hash(algorithm, file, encoding) {
  return createHash(algorithm).update(readFileSync(file)).digest(encoding);
}

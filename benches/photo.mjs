// node benches/photo.mjs [PHOTO]: the whole check of a photo beside decoding it alone, in wasm, by processor time, each the
// best of several. A frame of one pixel is decoded whole: the rest of its cut is nothing.
import { readFileSync } from "node:fs";
import { openPhoto } from "../pkg/photo.js";

const TIMES = 7;
const name = process.argv[2] ?? "target/photo-corpus/ok_12mp_3024x3888.jpg";
const bytes = readFileSync(name);
const file = Object.assign(new Blob([bytes]), { name });
const best = { decode: Infinity, whole: Infinity };

for (let time = 0; time < TIMES; time += 1) {
  const begun = process.cpuUsage();
  const photo = await openPhoto(file);
  best.whole = Math.min(best.whole, milliseconds(begun));
  const again = process.cpuUsage();
  await photo.crop({ left: 0, top: 0, width: 1, height: 1 });
  best.decode = Math.min(best.decode, milliseconds(again));
  photo.close();
}
const ratio = best.whole / best.decode;
console.log(`decoding alone ${best.decode.toFixed(0)} ms, whole check ${best.whole.toFixed(0)} ms: ${ratio.toFixed(2)} times`);
if (ratio > 2) process.exitCode = 1;

function milliseconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

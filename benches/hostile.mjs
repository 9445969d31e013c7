// node benches/hostile.mjs: what hostile photos cost, natively (GUICHET, a process each) and in wasm (an instance each): processor
// time and memory over an empty question. Beside the forged ones of the tests, a true PNG of 24 megapixels and 1 bit, all noise.
// Fails above 150 ms or 64 MB: meant for a machine that does nothing else.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { MAGIC, chunk, header, hostile } from "../tests/photo/hostile.mjs";
import { CORPUS } from "../tests/photo/corpus.mjs";
import { compiled } from "../tools/unfold.js";

const [TIME, MEMORY] = [150, 64];
const TODAY = "2026-11-22";
const good = ["jpg", "png"].map((ending) => readFileSync(join(CORPUS, `ok_base_413x531.${ending}`)));
const photos = [...hostile(...good), ["24 megapixels of one bit, all noise", noise(6000, 4000)]];

const folder = mkdtempSync(join(tmpdir(), "guichet-"));
const questions = photos.map(([, bytes], rank) => {
  const photo = join(folder, `${rank}.jpg`);
  writeFileSync(photo, bytes);
  return JSON.stringify({ photo, today: TODAY });
});
const python = spawnSync("python3", ["benches/hostile.py", process.env.GUICHET ?? "target/release/guichet"], { input: questions.join("\n") + "\n", stdio: ["pipe", "pipe", "inherit"] });
rmSync(folder, { recursive: true });
tell("natively", python.stdout.toString().trim().split("\n").map((line) => line.split(" ").map(Number)));

const module = await compiled(readFileSync("pkg/dist/photo.wasm"));
const cold = [];
for (const [rank, [, bytes]] of photos.entries()) cold.push(await inWasm(bytes, questions[rank], rank));
tell("in wasm", cold);

/** In an instance of its own: nothing is left of the one before. The better of two, as natively. */
async function inWasm(bytes, question, rank) {
  const costs = [];
  for (const time of [1, 2]) {
    const engine = await import(`../pkg/dist/photo.js?${rank}-${time}`);
    const { memory } = await engine.default({ module_or_path: module });
    const [before, begun] = [memory.buffer.byteLength, process.cpuUsage()];
    engine.open(bytes, bytes.length, question);
    if (engine.decode()) engine.detect();
    if (engine.judge(question) === undefined) throw new Error(`no answer to ${photos[rank][0]}`);
    const { user, system } = process.cpuUsage(begun);
    costs.push([(user + system) / 1000, (memory.buffer.byteLength - before) / 1e6]);
  }
  return costs.sort(([one], [other]) => one - other)[0];
}

function tell(where, costs) {
  const most = (which) => costs.map((cost, rank) => [cost[which], photos[rank][0]]).sort(([one], [other]) => other - one).slice(0, 3);
  const [times, memories] = [most(0), most(1)];
  const list = (costs, unit) => costs.map(([cost, name]) => `${cost.toFixed(0)} ${unit} (${name})`).join(", ");
  console.log(`${photos.length} photos ${where}: ${list(times, "ms")}; ${list(memories, "MB")}`);
  if (costs.length !== photos.length || times[0][0] > TIME || memories[0][0] > MEMORY) process.exitCode = 1;
}

/** Bits that nothing compresses, the same at each run. */
function noise(width, height) {
  const rows = Array.from({ length: height }, (_, y) => {
    const blocks = Array.from({ length: Math.ceil(width / 8 / 64) }, (_, x) => createHash("sha512").update(`${x} ${y}`).digest());
    return Buffer.concat([Buffer.from([0]), Buffer.concat(blocks).subarray(0, width / 8)]);
  });
  return Buffer.concat([MAGIC, header(width, height, 1, 0), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
}

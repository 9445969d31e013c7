// node forms.mjs [ROUNDS]: the form, the keystroke and the batch, in Node then in Chromium, and a table of each.
//
// Needs the package built (`./build.sh wasm`). The figures are kept in benches/figures/forms.json.

import { readFileSync } from "node:fs";
import { compare } from "./forms/compare.js";
import { bundle } from "./bundle.mjs";
import { browse } from "./browse.mjs";
import { keep } from "../figures/keep.mjs";
import { table } from "./table.mjs";

const ROUNDS = Number(process.argv[2] ?? 40);
const PKG = new URL("../../pkg/", import.meta.url);

const figures = { node: await inNode(), chromium: await inChromium() };
for (const [where, tasks] of Object.entries(figures)) {
  for (const [task, contenders] of Object.entries(tasks)) {
    const rows = Object.entries(contenders).map(([name, { best, median, high, ratio }]) => [name, micro(best), micro(median), micro(high), ratio.toFixed(1)]);
    table(`${task}, ${where}: µs`, ["", "best", "median", "a quarter above", "× ajv"], rows);
  }
}
keep("forms", figures);

async function inNode() {
  const guichet = await import(new URL("index.js", PKG));
  await guichet.init({ procedures: ["vehicle-transfer"], locale: "fr" });
  return compare(guichet, { rounds: ROUNDS });
}

async function inChromium() {
  const code = Buffer.from(bundle("forms/compare.js"));
  const page = await browse({
    files: (path) => (path === "/compare.js" ? code : path.startsWith("/pkg/") ? readFileSync(new URL(path.slice(5), PKG)) : undefined),
  });
  try {
    return await page.evaluate(async (rounds) => {
      const guichet = await import("/pkg/index.js");
      await guichet.init({ procedures: ["vehicle-transfer"], locale: "fr" });
      const { compare } = await import("/compare.js");
      return compare(guichet, { rounds });
    }, ROUNDS);
  } finally {
    await page.close();
  }
}

function micro(time) {
  return time < 10 ? time.toFixed(2) : time.toFixed(1);
}

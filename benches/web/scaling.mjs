// node scaling.mjs: every golden dossier of each procedure, so that it shows whether time follows the questions asked.
//
// The figures are kept in benches/figures/scaling.json.

import { readFileSync, readdirSync } from "node:fs";
import * as guichet from "../../pkg/index.js";
import { keep } from "../figures/keep.mjs";
import { table } from "./table.mjs";

const GOLDEN = new URL("../../tests/golden/", import.meta.url);
const ROUNDS = 60;

const procedures = readdirSync(GOLDEN).map((name) => name.replace(".ndjson", ""));
await guichet.init({ procedures, locale: "fr" });
const dossiers = procedures.flatMap((name) => {
  const lines = readFileSync(new URL(`${name}.ndjson`, GOLDEN), "utf8").trim().split("\n").map((line) => JSON.parse(line));
  return lines.filter(({ answer }) => !answer.elsewhere).map(({ ask, answer }) => ({ name, ask, fields: answer.asked.length }));
});
const best = dossiers.map(() => Infinity);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [rank, { name, ask }] of dossiers.entries()) {
    const start = performance.now();
    for (let i = 0; i < 4; i += 1) guichet.check(name, ask.values, { ...ask, locale: "fr" });
    best[rank] = Math.min(best[rank], ((performance.now() - start) * 1000) / 4);
  }
}
const points = procedures.map((name) => {
  const own = dossiers.flatMap((dossier, rank) => (dossier.name === name ? [{ ...dossier, time: best[rank] }] : []));
  const mean = (of) => own.reduce((sum, each) => sum + of(each), 0) / own.length;
  return { name, fields: Math.round(mean(({ fields }) => fields)), time: mean(({ time }) => time) };
});
table("a dossier of each procedure, the best of 60 rounds, mean of its golden dossiers", ["", "asked", "µs", "µs each"], points.map(({ name, fields, time }) => [name, fields, time.toFixed(1), (time / fields).toFixed(2)]));
keep("scaling", points);

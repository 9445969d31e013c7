// node keep.mjs CRITERION PEERS STDNUM: what the native benches measured, kept in benches/figures/native.json and told in tables.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { keep } from "../figures/keep.mjs";
import { table } from "../web/table.mjs";

const [criterion, ...peers] = process.argv.slice(2);
const dossiers = new URL("../../tests/golden/", import.meta.url);

const kinds = group("kind").map(([name, ns]) => ({ name, ns })).sort((a, b) => a.ns - b.ns);
const procedures = group("procedure").map(([name, ns]) => ({ name, ...golden(name), time: ns / 1000 / golden(name).questions }));
const all = procedures.reduce((sum, { questions }) => sum + questions, 0);
const batch = Object.fromEntries(group("batch").map(([name, ns]) => [name, ns / all / 1000]));
const threads = group("threads").map(([name, ns]) => ({ threads: Number(name), perSecond: (Number(name) * all * 1e9) / ns }));
const items = group("co-holders").map(([name, ns]) => ({ items: Number(name), time: ns / 1000 }));
const beside = {};
for (const line of peers.flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))) {
  const { subject, ns } = JSON.parse(line);
  Object.assign((beside[subject] ??= {}), ns);
}
const sorted = (list, by) => list.toSorted((a, b) => a[by] - b[by]);

table("a value of each kind", ["", "ns"], kinds.map(({ name, ns }) => [name, ns.toFixed(0)]));
table("a dossier of each procedure", ["", "rules", "asked", "µs", "µs each"], procedures.map(({ name, rules, fields, time }) => [name, rules, fields, time.toFixed(2), (time / fields).toFixed(3)]));
table("a dossier of a batch", ["", "µs", "times"], Object.entries(batch).map(([name, µs]) => [name, µs.toFixed(2), (µs / batch["serde_json reads"]).toFixed(2)]));
table("threads", ["", "dossiers a second", "times"], sorted(threads, "threads").map(({ threads: count, perSecond }) => [count, perSecond.toFixed(0), (perSecond / threads.find((each) => each.threads === 1).perSecond).toFixed(2)]));
table("co-holders in a transfer", ["", "µs"], sorted(items, "items").map(({ items: count, time }) => [count, time.toFixed(2)]));
table("beside others", ["", "ns", "ours is"], Object.entries(beside).flatMap(([subject, ns]) => Object.entries(ns).map(([name, each]) => [`${subject}, ${name}`, each.toFixed(0), name === "guichet" ? "" : `${(each / ns.guichet).toFixed(1)} times as fast`])));
keep("native", { kinds, procedures: procedures.map(({ name, rules, fields, time }) => ({ name, rules, fields, time })), batch, threads: sorted(threads, "threads"), items: sorted(items, "items"), beside });

/** Each bench of a group, and the median of its times. */
function group(name) {
  const folder = join(criterion, name);
  return readdirSync(folder).filter((bench) => bench !== "report").map((bench) => {
    const read = (file) => JSON.parse(readFileSync(join(folder, bench, "new", file), "utf8"));
    return [read("benchmark.json").value_str ?? read("benchmark.json").function_id, read("estimates.json").median.point_estimate];
  });
}

/** How many questions a procedure is asked, and what they ask for, in the mean. */
function golden(name) {
  const lines = readFileSync(new URL(`${name}.ndjson`, dossiers), "utf8").trim().split("\n");
  const asked = lines.reduce((sum, line) => sum + JSON.parse(line).answer.asked.length, 0);
  const text = readFileSync(new URL(`../../src/rulebook/procedures/${name}.toml`, import.meta.url), "utf8");
  return { questions: lines.length, fields: Math.round(asked / lines.length), rules: text.split("[[rule]]").length - 1 };
}

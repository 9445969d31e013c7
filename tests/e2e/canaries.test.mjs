// A canary in every field, every option and every name, through every door: nothing of it comes back but as a suggestion,
// or as the value itself where a kind was asked to read it; and nothing of it is written anywhere else.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { blankPage } from "../js/chromium.mjs";
import { questions as known } from "../js/questions.mjs";
import { doors } from "../parity/doors.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";
const LIBRARY = process.env.LIBRARY ?? "target/capi/debug/libguichet_c.so";
const TODAY = "2026-11-22";

/** What people might type, each with a stem that no sentence, rule or table of ours has. */
const CANARIES = [
  "Zqxjkwv", "ZQXJKWV73918462", "zqxj.kwv@zqxjkwv.fr", "12 rue Zqxjkwv", "7391846273918462", "73 91 84 62 73", "+33739184627",
  "1739184627391", "17/03/7391", "ZQ-739-XJ", "Zqxjkwv\u0000", "Zqxjkwv\u0301", "<b>zqxj", "7391846273918462.5", "zqxj\nkwv",
];
const STEM = /zqxj|73[ .]?91[ .]?84|ZQ-?739/i;
/** In an answer to a kind these are the value itself, asked for. */
const OWN = ["canonical", "written", "facts"];

const golden = known().map(({ question }) => question);
const kinds = [...new Set(golden.flatMap(({ kind }) => kind ?? []))];
const procedures = [...new Map(golden.filter(({ procedure }) => procedure).map((question) => [question.procedure, question])).values()];
const paths = (procedure) => [...new Set(golden.filter((it) => it.procedure === procedure).flatMap(({ values }) => Object.keys(values)))];

test("no door gives a canary back", async (t) => {
  const lines = [...ofKinds(), ...ofProcedures(), ...misused()];
  assert.ok(lines.length > 15_000, `${lines.length} questions`);
  for (const [name, answers] of Object.entries(await doors(t, GUICHET, LIBRARY))) {
    const said = (await answers(lines.join("\n"))).split("\n");
    assert.equal(said.length, lines.length, name);
    const found = said.flatMap((answer, rank) => (leaks(answer) ? [`${name}: ${lines[rank].slice(0, 200)} -> ${answer.slice(0, 300)}`] : []));
    assert.deepEqual(found.slice(0, 5), [], `${found.length} leaks`);
  }
});

test("the command says nothing of them beside its answers, nor of the names of files, columns and rows", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const at = (name) => join(folder, name);
  writeFileSync(at("zqxjkwv.pdf"), "%PDF-1.4\n%%EOF\n");
  writeFileSync(at("zqxjkwv.csv"), "vehicle.plate,zqxjkwv,holder.birthName\nZQ-739-XJ,Zqxjkwv,Zqxjkwv\n\"Zqxj");
  writeFileSync(at("kinds.csv"), "zqxjkwv,b\n7391846273918462,Zqxjkwv\n");
  writeFileSync(at("zqxjkwv.ndjson"), '{"zqxjkwv"\n{"kind":"zqxjkwv","input":"zqxjkwv"}\n');
  copyFileSync(at("zqxjkwv.pdf"), at("zqxjkwv.jpg"));
  const files = ["zqxjkwv.pdf", "zqxjkwv.jpg", "zqxjkwv-absent.pdf"].flatMap((name) => [
    { file: at(name), slot: "proof-of-address" }, { files: [at(name), at(name)], slot: "zqxjkwv" },
    { file: at(name), slot: "proof-of-address", dated: "Zqxjkwv" }, { photo: at(name) }, { photo: at(name), document: "zqxjkwv" },
  ]);
  const runs = [
    [["check"], files.map((question) => `${JSON.stringify(question)}\n`).join("")],
    [["check"], '{"kind":"siren","input":"7391846273918462"}\nZqxjkwv\n'],
    [["check", at("zqxjkwv.ndjson")]],
    [["check", "--procedure", "vehicle-transfer", at("zqxjkwv.csv")]],
    [["check", "--kind", "zqxjkwv=siren", at("kinds.csv")], undefined, "zqxjkwv"],
  ];
  for (const [args, input = "", named] of runs) {
    const { stdout, stderr } = spawnSync(GUICHET, args, { input, encoding: "utf8", maxBuffer: 2 ** 26 });
    const said = stdout.split("\n").filter((line) => leaks(line, named));
    assert.deepEqual(said, [], args.join(" "));
    assert.ok(!STEM.test(stderr.replaceAll(folder, "").replaceAll(/zqxjkwv\.(csv|ndjson)/g, "")), stderr);
  }
});

test("a worker gives none back, and a console shows none", async (t) => {
  const page = await blankPage(t);
  const shown = [];
  page.on("console", (message) => shown.push(message.text()));
  page.on("pageerror", (error) => shown.push(error.message));
  const said = await page.evaluate(async ([canaries, kinds, dossier]) => {
    const { createWorker } = await import("/pkg/worker.js");
    const worker = createWorker({ procedures: [dossier.procedure] });
    const asked = canaries.flatMap((it) => [
      ...kinds.map((kind) => worker.identify(kind, it, { today: "2026-11-22" })),
      worker.check(dossier.procedure, Object.fromEntries(Object.keys(dossier.values).map((path) => [path, it])), { submitted: true }),
      worker.check(it, { [it]: it }), worker.check(dossier.procedure, it), worker.identify(it, it), worker.identify("siren", it, { today: it, locale: it }),
      worker.checkFile(new TextEncoder().encode(it), { slot: it, name: it }), worker.load(it).catch(({ code, message }) => ({ code, message })),
    ]);
    const said = await Promise.all(asked);
    worker.terminate();
    return said.map((answer) => JSON.stringify(answer ?? null));
  }, [CANARIES, kinds, procedures[0]]);
  assert.ok(said.length > 900);
  assert.deepEqual(said.filter((answer) => leaks(answer)), []);
  assert.deepEqual(shown, []);
});

/** Whether an answer holds something of a canary where it may not. */
function leaks(answer, named) {
  if (!STEM.test(answer)) return false;
  try {
    const told = JSON.parse(answer, (key, value) => (key === "suggestion" || (named && value === named) ? undefined : value));
    delete told.slot; // the page's own word, as `kind` and `procedure` are
    if (told.valid) for (const key of OWN) delete told[key];
    return STEM.test(JSON.stringify(told));
  } catch {
    return true;
  }
}

function* ofKinds() {
  for (const kind of kinds) {
    for (const input of CANARIES) {
      for (const locale of ["fr", "en"]) yield JSON.stringify({ kind, input, today: TODAY, locale });
      yield JSON.stringify({ kind, input, today: TODAY, typing: true, context: { firstRegistered: input, procedure: input } });
    }
  }
}

/** Each answer of each procedure in turn, then all of them at once. */
function* ofProcedures() {
  for (const question of procedures) {
    for (const [rank, it] of CANARIES.entries()) {
      for (const path of paths(question.procedure)) {
        yield JSON.stringify({ ...question, submitted: rank % 2 === 0, values: { ...question.values, [path]: it } });
      }
      yield JSON.stringify({ ...question, submitted: true, values: Object.fromEntries(paths(question.procedure).map((path) => [path, it])) });
    }
  }
}

/** Where a question is none: keys, names, depth, length, broken JSON. */
function* misused() {
  const [dossier] = procedures;
  for (const it of CANARIES.filter((text) => !text.includes("\n"))) {
    const line = JSON.stringify({ ...dossier, values: { a: it } });
    yield line.slice(0, -1);
    yield `${line}${JSON.stringify(it)}`;
    yield `{${JSON.stringify(it)}:1,${JSON.stringify(it)}:2}`;
    yield JSON.stringify(it);
    yield "[".repeat(40) + JSON.stringify(it);
    yield JSON.stringify({ kind: "civil-name", input: it.repeat(9000), today: TODAY });
    for (const more of [{ [it]: it }, { locale: it }, { today: it }, { now: it }, { edition: it }, { rulebook: it }, { submitted: it }, { values: it }, { values: { [it]: it } }, { values: { "vehicle.plate": [it] } }, { procedure: it }]) {
      yield JSON.stringify({ ...dossier, ...more });
    }
    yield JSON.stringify({ kind: it, input: it, today: TODAY });
    yield JSON.stringify({ kind: "siren", input: [it], today: TODAY });
    yield JSON.stringify({ kind: "siren", input: { [it]: it }, today: TODAY });
  }
}

// The command: batches in the order they came on any number of threads, tables, files, and what a person asks of it.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { questions } from "../js/questions.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";
const TODAY = "2026-11-22";

const run = (args, input = "") => spawnSync(GUICHET, args, { input, encoding: "utf8", maxBuffer: 2 ** 28 });

test("answers keep the order of their lines on any number of threads, bad lines in their place", (t) => {
  const asked = questions().map(({ question }) => JSON.stringify(question));
  const input = asked.flatMap((line, rank) => (rank % 100 ? [line] : [line, "", "nonsense"])).join("\n");
  const [one, four] = ["1", "4"].map((jobs) => run(["check", "--jobs", jobs], input));
  assert.equal(one.status, 1);
  assert.equal(one.stdout, four.stdout);
  assert.equal(one.stdout.trimEnd().split("\n").length, input.split("\n").filter(Boolean).length);
  assert.equal(one.stderr, "");

  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const [from, to] = ["questions.ndjson", "answers.ndjson"].map((name) => join(folder, name));
  writeFileSync(from, input);
  assert.equal(run(["check", from, "-o", to]).status, 1);
  assert.equal(readFileSync(to, "utf8"), one.stdout);
  assert.ok(!existsSync(`${to}.part`));
});

test("the status tells whether all is acceptable, and misuse", () => {
  const plate = (typed) => `{"kind":"plate","input":"${typed}"}\n`;
  assert.equal(run(["check"], plate("AB-123-CD")).status, 0);
  assert.equal(run(["check"], plate("AB-123-CD") + plate("AI-123-CD")).status, 1);
  for (const args of [["check", "--format", "xml"], ["check", "nowhere.ndjson"], ["check", "a.csv"], ["check", "--kind", "a=nothing"], ["nothing"]]) {
    const { status, stderr } = run(args);
    assert.equal(status, 2, args.join(" "));
    assert.notEqual(stderr, "");
  }
});

test("a program that asks and waits is answered before it closes", async (t) => {
  const child = spawn(GUICHET, ["check"]);
  t.after(() => child.kill());
  for (const siren of ["732829320", "552100554"]) {
    child.stdin.write(`{"kind":"siren","input":"${siren}"}\n`);
    const [answer] = await once(child.stdout, "data");
    assert.equal(JSON.parse(answer).canonical, siren);
  }
  child.stdin.end();
});

test("a spreadsheet is a dossier a row, whatever separates its columns", () => {
  const header = ["dossier", "vehicle.plate", "vehicle.country", "holder.birthDate"];
  const rows = [["7", "AI-123-CD", "FR", "13/07/1990"], ["8", "AB-123-CD", "", ""], ["9", "AB-123-CD"]];
  const answers = [",", ";", "\t"].map((mark) => {
    const table = [header, ...rows].map((row) => row.join(mark)).join("\r\n");
    const args = ["check", "--today", TODAY, "--procedure", "vehicle-transfer", "--ignore", "dossier"];
    return run(args, `\ufeff${table}\r\n`).stdout;
  });
  assert.equal(new Set(answers).size, 1);
  const [bad, fine, short] = answers[0].trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual([bad.row, bad.issues[0].path, bad.issues[0].code], [2, "vehicle.plate", "character"]);
  assert.deepEqual([fine.row, fine.issues], [3, []]);
  assert.deepEqual([short.row, short.error.code], [4, "malformed"]);

  const { row, ...answer } = bad;
  const values = Object.fromEntries(header.slice(1).map((path, rank) => [path, rows[0][rank + 1]]));
  const line = JSON.stringify({ procedure: "vehicle-transfer", values, today: TODAY });
  assert.deepEqual(answer, JSON.parse(run(["check"], line).stdout), "as the same line of JSON");
});

test("columns are checked by kind, and told as rows for a spreadsheet or lines for a person", () => {
  const table = "id,plaque,châssis\n1,AI-123-CD,VF1RFB00X56789012\n2,AB-123-CD,VF1\n";
  const kinds = ["--kind", "plaque=plate", "--kind", "châssis=vin", "--locale", "en"];
  const [told] = run(["check", ...kinds], table).stdout.split("\n");
  assert.match(told, /^\{"row":2,"column":"plaque","kind":"plate","valid":false/);
  const [header, first, second] = run(["check", ...kinds, "--format", "csv"], table).stdout.split("\r\n");
  assert.equal(header, "line,column,acceptable,severity,path,code,rule,ref,suggestion,message");
  assert.match(first, /^2,plaque,false,error,,character,,,/);
  assert.match(second, /^2,châssis,true,/);
  assert.match(run(["check", ...kinds, "--format", "text"], table).stdout, /^2: error: plaque: /);
  const { stderr, status } = run(["check", "--procedure", "vehicle-transfer"], "CANARY;AB-123-CD\n");
  assert.equal(status, 2);
  assert.ok(!stderr.includes("CANARY"), stderr);
});

test("the summary counts what was said by field and rule, and never what was typed", () => {
  const asked = ["AI-123-CD", "AI-124-CD", "CANARY"].map((typed) =>
    JSON.stringify({ procedure: "vehicle-transfer", values: { "vehicle.plate": typed }, today: TODAY }));
  const { stderr } = run(["check", "--summary"], asked.join("\n"));
  assert.match(stderr, /^3 answers, 0 acceptable\n/);
  assert.match(stderr, / 2 {2}error {4}vehicle\.plate +character/);
  assert.ok(!/CANARY|AI-12/.test(stderr));
});

test("the agent is told each rule, what it rests on, and what remains for a human", () => {
  const values = { "vehicle.country": "FR", "vehicle.plate": "CANARY", "holder.birthName": "CANARY" };
  const line = JSON.stringify({ procedure: "vehicle-transfer", values, today: TODAY });
  const told = JSON.parse(run(["check", "--format", "agent"], line).stdout);
  assert.ok(told.checks.every(({ outcome, source }) => outcome && source.reference));
  assert.ok(told.remains.missing.length > 0 && told.answers.some(({ outcome }) => outcome === "refused"));
  assert.ok(!JSON.stringify(told).includes("CANARY"));
});

test("one value is identified, from standard input too", () => {
  const given = run(["identify", "plate", "ab 123 cd"]);
  assert.equal(given.status, 0);
  assert.match(given.stdout, /^canonical +AB-123-CD\n/);
  assert.equal(run(["identify", "plate"], "ab 123 cd\n").stdout, given.stdout);
  assert.equal(run(["identify", "plate"], "AI-123-CD").status, 1);
  assert.equal(JSON.parse(run(["identify", "plate", "--json"], "AB-123-CD").stdout).canonical, "AB-123-CD");
  const wrong = run(["identify", "CANARY", "1"]);
  assert.deepEqual([wrong.status, wrong.stderr.includes("CANARY")], [2, false]);
});

test("codes, rules and kinds are explained; shells and manuals are served", () => {
  assert.match(run(["explain", "X21", "--locale", "en"]).stdout, /inspection-is-recent \(X21, error\)\n.*\n.*\(high\): /);
  for (const args of [["explain", "checkDigit"], ["explain", "vin"], ["explain", "--kinds"], ["explain", "--codes"]]) {
    assert.equal(run(args).status, 0, args.join(" "));
  }
  assert.equal(run(["explain", "nothing"]).status, 2);
  for (const shell of ["bash", "zsh", "fish", "powershell", "elvish"]) {
    assert.match(run(["completions", shell]).stdout, /identify/, shell);
  }
  assert.match(run(["man", "check"]).stdout, /\.TH guichet-check 1[^]*\\-\\-procedure/);
  assert.match(run(["man"]).stdout, /\.TH guichet 1/);
  assert.match(run(["--help"]).stdout, /Examples:[^]*guichet explain X21/);
});

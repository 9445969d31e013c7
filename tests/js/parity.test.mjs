// The command, the package in Node and the package in Chromium answer each question byte for byte alike.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

import * as guichet from "../../pkg/index.js";
import { blankPage } from "./chromium.mjs";
import { put } from "./put.mjs";
import { questions } from "./questions.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";

const asked = questions();
const procedures = [...new Set(asked.flatMap(({ question }) => question.procedure ?? []))];
const command = answersOfTheCommand(asked);

test("there are questions of both kinds, and the command answers each", () => {
  assert.ok(asked.some(({ question }) => question.kind), "no corpus");
  assert.ok(asked.some(({ question }) => question.procedure), "no golden report");
  assert.equal(command.length, asked.length);
});

test("Node answers as the command does", async () => {
  await guichet.init({ procedures });
  compare(asked.map(({ question }) => JSON.stringify(put(guichet, question))));
});

test("Chromium answers as the command does", async (t) => {
  const page = await blankPage(t);
  compare(await page.evaluate(async ([questions, procedures]) => {
    const guichet = await import("/pkg/index.js");
    const { put } = await import("/tests/js/put.mjs");
    await guichet.init({ procedures });
    return questions.map((question) => JSON.stringify(put(guichet, question)));
  }, [asked.map(({ question }) => question), procedures]));
});

function answersOfTheCommand(asked) {
  const input = asked.map(({ question }) => `${JSON.stringify(question)}\n`).join("");
  const { stdout, status, error } = spawnSync(GUICHET, ["check"], { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (error) throw error;
  assert.ok(status === 0 || status === 1, `guichet check ended with ${status}`);
  return stdout.split("\n").slice(0, -1);
}

function compare(answers) {
  const differences = asked.flatMap(({ from, question }, i) =>
    answers[i] === command[i] ? [] : [{ from, question, command: command[i], package: answers[i] }]);
  assert.deepEqual(differences.slice(0, 5), [], `${differences.length} of ${asked.length} differ`);
  assert.equal(answers.length, command.length);
}

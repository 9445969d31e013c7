// Six doors, one answer: the command, HTTP, the C ABI, and the wasm in Node, in Chromium and in Firefox are asked the same
// questions, and their whole answers compared byte for byte.
//
//   node tests/parity/run.mjs GUICHET LIBRARY [--cases N] [--seed N]

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

import { doors } from "./doors.mjs";

const PIECE = 2000; // questions
const SHOWN = 5; // differences

const { values: options, positionals: [guichet, library] } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: "string", default: "200000" }, seed: { type: "string", default: "1" } },
});

const closing = [];
const t = { after: (close) => closing.unshift(close) };
try {
  process.exitCode = (await compare(await doors(t, guichet, library))) ? 0 : 1;
} finally {
  for (const close of closing) await close();
}

async function compare(doors) {
  const names = Object.keys(doors);
  const count = { questions: 0, bytes: 0, differences: 0 };
  for await (const lines of pieces()) {
    const said = [];
    for (const name of names) said.push(await doors[name](lines.join("\n"))); // one after the other: the service waits for nobody
    const [command, ...others] = said.map((answers) => answers.split("\n"));
    assert.equal(command.length, lines.length, "the command answers each line");
    count.questions += lines.length;
    count.bytes += said[0].length;
    for (const [rank, answers] of others.entries()) {
      if (said[rank + 1] === said[0]) continue;
      tell(names[rank + 1], lines, command, answers, count);
    }
  }
  console.log(`${count.questions} questions through ${names.length} doors, ${(count.bytes / 1e6).toFixed(0)} MB of answers each: ${count.differences} differences`);
  return count.questions > 0 && count.differences === 0;
}

/** All that is asked is of tests, and may be shown. */
function tell(door, lines, command, answers, count) {
  if (answers.length !== lines.length) console.log(`${door}: ${answers.length} answers to ${lines.length} questions`);
  for (const [rank, line] of lines.entries()) {
    if (answers[rank] === command[rank]) continue;
    count.differences += 1;
    if (count.differences > SHOWN) continue;
    const at = [...command[rank]].findIndex((letter, place) => letter !== [...(answers[rank] ?? "")][place]);
    const around = (answer) => answer?.slice(Math.max(0, at - 60), at + 200);
    console.log(`${door}: ${line.slice(0, 300)}\n  command: ${around(command[rank])}\n  here:    ${around(answers[rank])}`);
  }
}

async function* pieces() {
  const maker = spawn("python3", ["tests/parity/questions.py", "--cases", options.cases, "--seed", options.seed], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => maker.on("close", resolve));
  let piece = [];
  let rest = "";
  for await (const chunk of maker.stdout.setEncoding("utf8")) { // readline would cut at other ends of lines too
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    piece.push(...lines);
    while (piece.length >= PIECE) yield piece.splice(0, PIECE);
  }
  if (piece.length > 0) yield piece;
  assert.equal(await ended, 0, "the questions could not be made");
}

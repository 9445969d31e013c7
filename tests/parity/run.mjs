// Six doors, one answer: the command, HTTP, the C ABI, and the wasm in Node, in Chromium and in Firefox are asked the same
// questions, and their whole answers compared byte for byte.
//
//   node tests/parity/run.mjs GUICHET LIBRARY [--cases N] [--seed N]

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";

import { service } from "../e2e/service.mjs";
import * as chromium from "../js/chromium.mjs";
import * as firefox from "../js/firefox.mjs";
import { answers as inNode } from "./door.mjs";

const PIECE = 2000; // questions
const SHOWN = 5; // differences

const { values: options, positionals: [guichet, library] } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: "string", default: "200000" }, seed: { type: "string", default: "1" } },
});
process.env.GUICHET = guichet;

const closing = [];
const t = { after: (close) => closing.unshift(close) };
try {
  process.exitCode = (await compare(await doors())) ? 0 : 1;
} finally {
  for (const close of closing) await close();
}

/** What takes lines and gives as many, by the names of the doors; the first is what the others are held against. */
async function doors() {
  const origin = await service(t);
  return {
    "the command": (lines) => through(guichet, ["check", "--quiet"], lines),
    "HTTP": (lines) => posted(`${origin}/v1/check`, lines),
    "the C ABI": (lines) => through("python3", ["tests/parity/abi.py", library], lines),
    "wasm in Node": inNode,
    "wasm in Chromium": await inPage(await chromium.blankPage(t)),
    "wasm in Firefox": await inPage(await firefox.blankPage(t)),
  };
}

async function compare(doors) {
  const names = Object.keys(doors);
  const count = { questions: 0, bytes: 0, differences: 0 };
  for await (const lines of pieces()) {
    const said = await Promise.all(names.map((name) => doors[name](lines.join("\n"))));
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

async function through(program, args, lines) {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(`${lines}\n`);
  return (await text(child.stdout)).replace(/\n$/, "");
}

async function posted(address, lines) {
  const response = await fetch(address, { method: "POST", headers: { "content-type": "application/x-ndjson" }, body: `${lines}\n` });
  return (await response.text()).replace(/\n$/, "");
}

function inPage(page) {
  return (lines) => page.evaluate(async (lines) => (await import("/tests/parity/door.mjs")).answers(lines), lines);
}

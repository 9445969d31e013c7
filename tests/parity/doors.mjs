// The six doors, each as a function from lines of questions to lines of answers.

import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

import { startedAs } from "../e2e/service.mjs";
import { blankPage, launch as inChromium } from "../js/chromium.mjs";
import { launch as inFirefox } from "../js/firefox.mjs";
import { answers as inNode } from "./door.mjs";

/** What takes lines and gives as many, by the names of the doors; the first is what the others are held against. */
export async function doors(t, guichet, library) {
  const { origin } = await startedAs(t, guichet);
  return {
    "the command": (lines) => through(guichet, ["check", "--quiet"], lines),
    "HTTP": (lines) => posted(`${origin}/v1/check`, lines),
    "the C ABI": (lines) => through("python3", ["tests/parity/abi.py", library], lines),
    "wasm in Node": inNode,
    "wasm in Chromium": await inPage(await blankPage(t, inChromium)),
    "wasm in Firefox": await inPage(await blankPage(t, inFirefox)),
  };
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

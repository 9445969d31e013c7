// index.d.ts against the compiler, and against every answer of the corpora: a key it does not name is an error.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";

import * as guichet from "../../pkg/index.js";
import { put } from "./put.mjs";
import { questions } from "./questions.mjs";

test("the types tell the truth", async () => {
  await guichet.init({ procedures: ["vehicle-transfer"] });
  mkdirSync("target/types", { recursive: true });
  writeFileSync("target/types/answers.ts", [
    'import type { Failure, Identified, Procedure, Report } from "../../pkg/index.js";',
    ...questions().map(({ question }) => declare(question.kind ? "Identified | Failure" : "Report | Failure", put(guichet, question))),
    declare("Procedure[]", guichet.procedures()),
    declare("Failure", guichet.check("vehicle-transfer", { a: NaN })),
  ].join("\n"));
  const { status, stdout } = spawnSync("node_modules/.bin/tsc", ["--project", "tests/js/tsconfig.json"], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

let count = 0;
function declare(type, answer) {
  count += 1;
  return `export const a${count}: ${type} = ${JSON.stringify(answer)};`;
}

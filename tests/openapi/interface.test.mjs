// The running service against its own OpenAPI document, by somebody else's means: `./build.sh openapi`.

import { spawn } from "node:child_process";
import { once } from "node:events";
import assert from "node:assert/strict";
import { test } from "node:test";

import { started } from "../e2e/service.mjs";

test("schemathesis finds no answer that the document does not promise", async (t) => {
  const { origin } = await started(t);
  const settings = new URL("schemathesis.toml", import.meta.url).pathname;
  const checks = ["--config-file", settings, "run", `${origin}/openapi.json`, "--seed", "1", "--max-examples", "200", "--no-color"];
  const child = spawn(process.env.SCHEMATHESIS, checks, { stdio: "inherit" });
  const [status] = await once(child, "exit");
  assert.equal(status, 0);
});

// Every procedure in Chromium, where axe finds nothing on any screen.

import assert from "node:assert/strict";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";

import { everyProcedure } from "./procedures.mjs";
import { open } from "./site.mjs";

everyProcedure(test, open, async (page, place) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), [], place);
});

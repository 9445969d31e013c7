// The same transfer as a schema of zod.

import * as z from "zod";
import { FIELDS } from "./hand.js";
import { agreements } from "./rules.js";

const shape = FIELDS.map(([path, holds, required]) => {
  const field = z.string().refine((typed) => typed === "" || holds(typed), { error: "malformed" });
  return [path, required ? field : field.optional()];
});
const fields = z.object(Object.fromEntries(shape));

export function check(form, today) {
  const read = fields.safeParse(form);
  const issues = read.success ? [] : read.error.issues;
  const broken = agreements(form, today); // beside the schema: a `superRefine` waits until every type is right
  return broken.length > 0 ? [...issues, ...broken] : issues;
}

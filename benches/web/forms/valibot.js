// The same transfer as a schema of valibot.

import * as v from "valibot";
import { FIELDS } from "./hand.js";
import { agreements } from "./rules.js";

const shape = FIELDS.map(([path, holds, required]) => {
  const field = v.pipe(v.string(), v.check((typed) => typed === "" || holds(typed), "malformed"));
  return [path, required ? field : v.optional(field)];
});
const fields = v.object(Object.fromEntries(shape));

export function check(form, today) {
  const read = v.safeParse(fields, form);
  const issues = read.success ? [] : read.issues;
  const broken = agreements(form, today);
  return broken.length > 0 ? [...issues, ...broken] : issues;
}

// The same transfer as a JSON Schema, compiled once by ajv; the domain's work is keywords of our own.

import Ajv from "ajv";
import { FIELDS } from "./hand.js";
import { agreements } from "./rules.js";

const ajv = new Ajv({ allErrors: true, passContext: true });
const properties = {};
for (const [path, holds] of FIELDS) {
  const keyword = `is-${path.replace(".", "-")}`;
  ajv.addKeyword({ keyword, type: "string", schema: false, errors: false, validate: (typed) => typed === "" || holds(typed) });
  properties[path] = { type: "string", [keyword]: true };
}
ajv.addKeyword({ keyword: "agrees", type: "object", schema: false, errors: true, validate: agrees });
const required = FIELDS.filter(([, , required]) => required).map(([path]) => path);
const validate = ajv.compile({ type: "object", properties, required, agrees: true });

function agrees(form) {
  const broken = agreements(form, this.today);
  agrees.errors = broken.map(([path, rule]) => ({ keyword: "agrees", message: rule, params: { path } }));
  return broken.length === 0;
}

export function check(form, today) {
  return validate.call({ today }, form) ? [] : validate.errors;
}

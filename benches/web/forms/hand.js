// A whole transfer by hand, without a library: the line that everybody is held against.

import * as is from "./checks.js";
import { agreements } from "./rules.js";

const oneOf = (...words) => (typed) => words.includes(typed);

/** The fields: what each must be, and whether it is always asked. */
export const FIELDS = [
  ["vehicle.country", oneOf("FR"), true],
  ["vehicle.plate", is.plate, true],
  ["vehicle.form", is.certificateForm],
  ["vehicle.certificateDate", is.date, true],
  ["vehicle.firstRegistered", is.date, true],
  ["vehicle.genre", is.genre, true],
  ["vehicle.vin", is.vin],
  ["vehicle.mileage", is.mileage],
  ["transfer.date", is.date, true],
  ["transfer.time", is.time, true],
  ["transfer.code", is.transferCode],
  ["transfer.codeDate", is.date],
  ["inspection.date", is.date],
  ["inspection.retest", oneOf("true", "false")],
  ["inspection.mileage", is.mileage],
  ["holder.type", oneOf("person", "company"), true],
  ["holder.sex", oneOf("F", "M")],
  ["holder.birthName", is.civilName],
  ["holder.firstNames", is.civilName],
  ["holder.birthDate", is.date],
  ["holder.bornIn", oneOf("FR", "elsewhere")],
  ["holder.birthPlace", is.text(60)],
  ["holder.zone", is.zone],
  ["address.line", is.text(100), true],
  ["address.postalCode", is.postalCode, true],
  ["address.city", is.text(60), true],
  ["contact.email", is.email],
  ["contact.phone", is.phone],
  ["proof.kind", oneOf("bill", "rent", "tax", "deed", "insurance", "host"), true],
  ["proof.date", is.date, true],
  ["licence.category", is.licenceCategory],
  ["promise.licensed", is.tick, true],
  ["promise.insured", is.tick, true],
];

export function check(form, today) {
  const issues = [];
  for (const [path, holds, required] of FIELDS) {
    const typed = form[path];
    if (typed === undefined || typed === "") {
      if (required) issues.push([path, "missing"]);
    } else if (!holds(typed)) issues.push([path, "malformed"]);
  }
  issues.push(...agreements(form, today));
  return issues;
}

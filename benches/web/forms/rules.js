// What must agree in a transfer, by hand: the rules of the procedure between answers, for every contender.

import { amount, day, plate } from "./checks.js";

const GROWN = ["VP", "CTTE"]; // what is inspected after four years

/** `[path, rule]` for each rule that is broken; what is not there, or not right, breaks none. */
export function agreements(form, today) {
  const broken = [];
  const now = day(today);
  const at = (path) => (form[path] ? day(form[path]) : 0);
  const registered = at("vehicle.firstRegistered");
  const certificate = at("vehicle.certificateDate");
  const sale = at("transfer.date");

  if (form["vehicle.plate"] && plate(form["vehicle.plate"])) {
    const isNew = /^[A-Za-z]/.test(form["vehicle.plate"].trim());
    if (isNew && !form["vehicle.form"]) broken.push(["vehicle.form", "missing"]);
    if (isNew && certificate && certificate < 20090415) broken.push(["vehicle.certificateDate", "new-plate-has-new-certificate"]);
    if (!isNew && certificate > 20091014) broken.push(["vehicle.certificateDate", "old-plate-has-old-certificate"]);
    if (!isNew && registered > 20091014) broken.push(["vehicle.firstRegistered", "old-plate-has-old-vehicle"]);
  }
  if (certificate && certificate < registered) broken.push(["vehicle.certificateDate", "certificate-follows-first-registration"]);
  if (registered > now) broken.push(["vehicle.firstRegistered", "first-registration-is-past"]);
  if (certificate > now) broken.push(["vehicle.certificateDate", "certificate-date-is-past"]);
  if (sale > now) broken.push(["transfer.date", "sale-is-past"]);
  if (at("transfer.codeDate") > now) broken.push(["transfer.codeDate", "transfer-code-is-past"]);

  if (form["vehicle.mileageUnverified"] !== "true" && !form["vehicle.mileage"]) broken.push(["vehicle.mileage", "missing"]);
  const isDue = GROWN.includes((form["vehicle.genre"] ?? "").trim().toUpperCase()) && registered && registered < years(now, 4);
  if (isDue) {
    const inspected = at("inspection.date");
    if (!form["inspection.date"]) broken.push(["inspection.date", "missing"]);
    if (!form["inspection.retest"]) broken.push(["inspection.retest", "missing"]);
    if (inspected > now) broken.push(["inspection.date", "inspection-is-past"]);
    if (inspected && inspected < months(now, form["inspection.retest"] === "true" ? 2 : 6)) broken.push(["inspection.date", "inspection-is-recent"]);
  }

  if (form["holder.type"] === "person") {
    for (const path of ["holder.sex", "holder.birthName", "holder.firstNames", "holder.birthDate", "holder.bornIn", "holder.birthPlace"]) {
      if (!form[path]) broken.push([path, "missing"]);
    }
    if (at("holder.birthDate") > now) broken.push(["holder.birthDate", "birth-is-past"]);
    if (at("holder.birthDate") > years(now, 18) && !form["holder.representative"]) broken.push(["holder.representative", "missing"]);
  } else if (!form["holder.companyName"]) broken.push(["holder.companyName", "missing"]);
  if (form["contact.noEmail"] !== "true" && !form["contact.email"]) broken.push(["contact.email", "missing"]);

  const proof = at("proof.date");
  if (proof > now) broken.push(["proof.date", "proof-is-past"]);
  if (proof && !["tax", "deed"].includes(form["proof.kind"]) && proof < months(now, 6)) broken.push(["proof.date", "proof-is-recent"]);
  return broken;
}

/** As many years before a day; the 29th of February is compared as it is. */
function years(from, count) {
  return from - count * 10000;
}

function months(from, count) {
  const month = (Math.trunc(from / 100) % 100) - count;
  return month > 0 ? from - count * 100 : from - 10000 + (12 - count) * 100;
}

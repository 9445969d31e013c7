import assert from "node:assert/strict";
import { test } from "node:test";

import { init } from "../../pkg/index.js";
import { schema } from "../../pkg/standard-schema.js";

const TODAY = { today: "2026-11-22" };
const validate = (value, options) => schema("vehicle-transfer", { ...TODAY, ...options })["~standard"].validate(value);

test("the first validation loads the procedure, the next ones answer at once", async () => {
  const first = validate({});
  assert.ok(first instanceof Promise);
  assert.ok((await first).issues.length > 0);
  assert.ok(validate({}).issues.length > 0);
});

test("it is a Standard Schema of version 1", () => {
  const { version, vendor } = schema("passport")["~standard"];
  assert.deepEqual({ version, vendor }, { version: 1, vendor: "guichet" });
});

test("an issue has the path of its value and all that the report says", async () => {
  await init({ procedures: ["vehicle-transfer"] });
  const { issues } = validate({ vehicle: { country: "FR", plate: "AB-1O3-CD" } });
  const { message, ...issue } = issues.find(({ field }) => field === "vehicle.plate");
  assert.match(message, /4e caractère/);
  assert.deepEqual(issue, {
    path: ["vehicle", "plate"],
    field: "vehicle.plate",
    severity: "error",
    code: "character",
    span: { start: 4, end: 5 },
    suggestion: "AB-103-CD",
    params: { expected: "digit", position: 4 },
  });
});

test("an item of a list is named by its rank", () => {
  const { issues } = validate({ coHolders: [{ type: "person" }, { type: "company" }] });
  assert.deepEqual(issues.find(({ field }) => field === "coHolders[1].companyName").path, ["coHolders", 1, "companyName"]);
});

test("values written flat have flat paths", () => {
  const { issues } = validate({ "vehicle.country": "FR", "vehicle.plate": "AB" });
  assert.ok(issues.some(({ path }) => path.length === 1 && path[0] === "vehicle.plate"));
});

test("the wrong door fails, and blames no value", () => {
  const { issues } = validate({ vehicle: { country: "elsewhere" } });
  assert.deepEqual(issues.map(({ code, path, goto }) => ({ code, path, goto })), [{ code: "elsewhere", path: undefined, goto: "vehicle-import" }]);
});

test("each report is told whole, in the language asked for", () => {
  const reports = [];
  const { issues } = validate({}, { locale: "en", onReport: (report) => reports.push(report) });
  assert.ok(reports[0].asked.includes("vehicle.plate"));
  assert.ok(issues.some(({ message }) => message.startsWith("Enter the registration number")));
});

test("a value that is no data is the page's own mistake; a procedure that is none as well", () => {
  assert.throws(() => validate({ vehicle: { certificateDate: new Date() } }), { name: "TypeError", code: "malformed" });
  assert.throws(() => schema("vehicle-transfert"), RangeError);
});

test("values are passed as they are, and left as they were", () => {
  const value = Object.freeze({ "vehicle.country": "FR" });
  assert.ok(validate(value).issues);
  assert.deepEqual(value, { "vehicle.country": "FR" });
});

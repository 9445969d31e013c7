// The questions of a transfer, with what our rulebook says when an answer is missing: the peers' page says the same.

import * as guichet from "../../../pkg/index.js";

/** Answers that have each question asked. */
const BEGUN = [
  {},
  { "agent.acts": "true", "agent.type": "professional" },
  { "vehicle.plate": "AB-123-CD", "vehicle.genre": "VASP", "transfer.code": "01234" },
  { "vehicle.firstRegistered": "01/01/1950", "vehicle.genre": "VP" },
  { "holder.type": "person", "holder.bornIn": "elsewhere", "holder.birthDate": "01/01/2011" },
  { "holder.type": "company", "holder.isLessor": "true" },
];

/** `{ path: { required?, missing } }` */
export async function questions() {
  await guichet.init({ procedures: ["vehicle-transfer"], locale: "fr" });
  const fields = {};
  for (const values of BEGUN) {
    const report = guichet.check("vehicle-transfer", values, { locale: "fr", today: "2026-11-22", submitted: true });
    for (const path of report.asked) {
      const message = report.issues.find((issue) => issue.path === path)?.message;
      const required = report.missing.includes(path);
      fields[path] ??= required ? { required, missing: message } : { missing: "Vérifiez cette réponse, ou effacez-la." };
    }
  }
  return fields;
}

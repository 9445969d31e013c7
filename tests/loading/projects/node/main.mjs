import { check, init } from "guichet";

await init({ procedures: ["vehicle-transfer"] });
const report = check("vehicle-transfer", { "vehicle.plate": "AB-1O3-CD" });
console.log(report.issues[0].suggestion);

// How the package is meant to be used, and what its types refuse.

import { check, checkFile, checkFiles, identify, init, loadFiles, peek, procedures } from "../../pkg/index.js";
import type { Failure, FieldIssue, FileReport, Identified, LoadError, Report, Values } from "../../pkg/index.js";

export async function use(values: Values): Promise<string[]> {
  await init().catch((error: LoadError) => error.code === "mismatched");
  await init({ url: new URL("https://example.org/guichet.wasm") });
  await init({ wasm: new Uint8Array(8) });

  const report = check("vehicle-transfer", values, { today: "2026-11-22", locale: "en", submitted: true });
  if ("error" in report) return [report.error.code];

  const read: Identified | Failure = identify("chassis", "1", { context: { firstRegistered: "1965-05-12" } });
  const listed = procedures();
  const titles = "error" in listed ? [] : listed.map(({ title }) => title.fr);
  const suggestion: string | undefined = "error" in read ? undefined : read.issues[0]?.suggestion;
  return [...titles, suggestion ?? "", ...report.issues.map(sentence)];
}

function sentence({ path, severity, message, span }: FieldIssue): string {
  const place: number = span ? span.end - span.start : 0;
  return `${path} ${severity} ${message} ${place}`;
}

check("vehicle-transfer", { "holder.birthDate": "1985-07-14", coHolders: [{ birthName: "Dupont" }], late: undefined });
// @ts-expect-error a Date is not plain data
check("vehicle-transfer", { "holder.birthDate": new Date() });
// @ts-expect-error numbers are typed as texts
identify("siren", 732829320);
// @ts-expect-error a Failure has no issues
((answer: Report | Failure) => answer.issues)(check("vehicle-transfer", {}));
// @ts-expect-error only two languages
check("vehicle-transfer", {}, { locale: "de" });
// @ts-expect-error a date is a text
check("vehicle-transfer", {}, { today: new Date() });

export async function attach(file: File): Promise<FileReport | Failure> {
  await loadFiles({ url: "/assets/guichet.wasm" });
  const { bytes, ...ends } = await peek(file);
  return checkFile(bytes, { ...ends, slot: "proof-of-address", profile: { formats: ["jpeg", "pdf"], mostBytes: 5_000_000 } });
}
checkFiles([{ bytes: new Uint8Array(8), name: "a.jpg" }], { slot: "identity", procedure: "vehicle-transfer" });
// @ts-expect-error a file is bytes
checkFile("bytes", { slot: "identity" });
// @ts-expect-error a file is put somewhere
checkFile(new Uint8Array(8), {});

// The types as a project of its own finds them, by the names of the package, and what they refuse.

import type { StandardSchemaV1 } from "@standard-schema/spec";
import { check, init } from "guichet";
import type { LoadError, Report, Values } from "guichet";
import { attach, observe } from "guichet/dom";
import type { Preset } from "guichet/dom";
import { checkPhoto } from "guichet/photo";
import { schema } from "guichet/standard-schema";
import { createWorker } from "guichet/worker";

const transfer: StandardSchemaV1<Values, Values> = schema("vehicle-transfer", { onReport: ({ fee }) => fee?.amount });
export type Typed = StandardSchemaV1.InferInput<typeof transfer>;

export async function validate(value: unknown): Promise<string[]> {
  const result = await schema("passport", { locale: "en", today: "2026-11-22" })["~standard"].validate(value);
  if (!result.issues) return result.warnings.map(({ message }) => message);
  return result.issues.map((issue) => `${issue.path?.join(".") ?? ""} ${issue.code} ${"suggestion" in issue ? issue.suggestion : ""}`);
}

const worker = createWorker({ procedures: ["passport"], locale: "fr", deadline: 1000 });
export const answered: Promise<boolean> = worker.identify("siren", "1").then((it) => "error" in it || it.valid);
worker.ready.catch(({ code }: LoadError) => code === "unknown");
worker.terminate();

export const seen: Promise<boolean> = checkPhoto(new File([], "a.jpg"), { document: "licence" }).then(({ acceptable }) => acceptable);

const own: Preset = { box: ".question", blocks: /^question$/, error: "question__error" };
observe(document, { guichet: worker, preset: own, locale: "fr", today: "2026-11-22" }).disconnect();
export const attached: Promise<void> = attach(document.forms[0] as HTMLFormElement, { guichet: { init, check }, preset: "fr" });
document.body.addEventListener("guichet:report", ({ detail }) => ((report: Report) => report.asked)(detail));

// @ts-expect-error a system that has no preset gives its class names
observe(document, { preset: "bootstrap" });
// @ts-expect-error every answer of a worker is promised
worker.check("passport", {}).issues;
// @ts-expect-error what is submitted is always the whole
schema("passport", { submitted: false });

// Every question of the corpora and of the golden reports, as the doors take it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TODAY = "2026-11-22"; // the doors have different clocks: every question names its day

/** `{ from, question }` for each line, with the day it is judged by. */
export function questions() {
  const asked = [
    ...lines("tests/corpus").map(({ from, line }) => ({ from, question: pick(line) })),
    ...lines("tests/golden").map(({ from, line }) => ({ from, question: line.ask })),
  ];
  return asked.map(({ from, question }) => ({ from, question: { today: TODAY, ...question } }));
}

/** What of a corpus line is the question, and not the expected answer. */
function pick({ kind, input, context, today, now, locale }) {
  return { kind, input, context, today, now, locale };
}

function lines(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".ndjson")).sort().flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return text.split("\n").filter(Boolean).map((line, i) => ({ from: `${name}:${i + 1}`, line: JSON.parse(line) }));
  });
}

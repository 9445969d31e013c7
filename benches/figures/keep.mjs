// Figures are kept beside this file, so that a change shows in review and the plots are made from what was measured.

import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Writes the figures of a bench, rounded to three digits: the others are noise. */
export function keep(name, figures) {
  writeFileSync(at(name), `${JSON.stringify(figures, rounded, 2)}\n`);
}

export function isKept(name) {
  return existsSync(at(name));
}

export function kept(name) {
  return JSON.parse(readFileSync(at(name), "utf8"));
}

function at(name) {
  return new URL(`${name}.json`, import.meta.url);
}

function rounded(_, value) {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value;
}

// node benches/plots.mjs FOLDER: bars from the figures that the benches kept, one SVG each. No library: a bar is a rectangle.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kept } from "./figures/keep.mjs";

const WIDTH = 720;
const ROW = 26;
const NAMES = 250; // where the bars begin
const VALUES = 90; // room for what stands after a bar
const COLOURS = { guichet: "#000091", other: "#8585f6" };

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
for (const [name, plot] of Object.entries(plots())) writeFileSync(join(folder, `${name}.svg`), svg(plot));

function plots() {
  const { ours, theirs } = kept("bytes");
  const first = kept("first-answer");
  const { node, chromium } = kept("forms");
  const scaling = kept("scaling");
  const { kinds, procedures, batch, threads, items, beside } = kept("native");
  const whole = Object.values(ours).reduce((sum, { brotli }) => sum + brotli, 0);
  return {
    size: {
      title: "What a page for a transfer downloads beside its HTML, in kB of brotli",
      bars: [["guichet, together", whole / 1000, true], ...parts(ours, true), ...parts(theirs, false)],
    },
    "first-answer": {
      title: "From the address to the first answered field, seconds (processor slowed 4 times, 400 kbit/s, 400 ms)",
      bars: ["first", "second"].flatMap((visit) => Object.entries(first).map(([name, it]) => [`${name}, ${visit} visit`, it[visit].answered.median / 1000, name === "guichet", spread(it[visit].answered, 1000)])),
    },
    throughput: {
      title: "A form of 30 fields, thousands of checks a second",
      bars: Object.entries({ Chromium: chromium, Node: node }).flatMap(([where, tasks]) => Object.entries(tasks.form).map(([name, { best }]) => [`${name}, ${where}`, 1000 / best, name === "guichet"])),
    },
    scaling: {
      title: "A whole dossier of each procedure against its questions asked: µs of Node",
      points: scaling,
      counted: "questions asked",
      each: "µs a question",
    },
    kinds: {
      title: "A value of each kind, natively, ns",
      bars: kinds.map(({ name, ns }) => [name, ns, true]),
    },
    batch: {
      title: "A dossier of a batch on one thread, µs",
      bars: Object.entries(batch).map(([name, time]) => [name, time, name.startsWith("guichet")]),
    },
    beside: {
      title: "Beside others, natively, ns",
      bars: Object.entries(beside).flatMap(([subject, ns]) => Object.entries(ns).map(([name, each]) => [`${subject}, ${name}`, each, name === "guichet"])),
    },
    "scaling-fields": {
      title: "A whole dossier of each procedure, natively, against its questions asked: µs",
      points: procedures,
      counted: "questions asked",
      each: "µs a question",
    },
    "scaling-rules": {
      title: "A whole dossier of each procedure, natively, against its rules: µs",
      points: procedures.map(({ name, rules, time }) => ({ name, fields: rules, time })),
      counted: "rules",
      each: "µs a rule",
    },
    "scaling-items": {
      title: "A transfer with more and more co-holders, natively: µs",
      points: items.map(({ items: fields, time }) => ({ name: String(fields), fields, time })),
      counted: "co-holders",
      each: "µs each",
    },
    "scaling-threads": {
      title: "Thousands of dossiers a second, by threads",
      points: threads.map(({ threads: fields, perSecond }) => ({ name: String(fields), fields, time: perSecond / 1000 })),
      counted: "threads",
      each: "thousand each",
    },
  };
}

function parts(weights, isOurs) {
  return Object.entries(weights).map(([name, { brotli }]) => [isOurs ? `  of which ${name}` : `peers, ${name}`, brotli / 1000, isOurs]);
}

function spread({ low, high }, unit) {
  return [low / unit, high / unit];
}

function svg({ title, bars, points, counted, each }) {
  const [height, content] = bars ? drawBars(bars) : drawPoints(points, counted, each);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escape(title)}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="10" y="22" font-size="14" font-weight="bold">${escape(title)}</text>`,
    ...content,
    "</svg>\n",
  ].join("\n");
}

function drawBars(bars) {
  const most = Math.max(...bars.flatMap(([, value, , between]) => [value, ...(between ?? [])]));
  const scale = (WIDTH - NAMES - VALUES) / most;
  const rows = bars.flatMap(([name, value, isOurs, between], rank) => {
    const y = 40 + rank * ROW;
    const end = NAMES + value * scale;
    const reach = Math.max(end, ...(between ?? []).map((each) => NAMES + each * scale));
    return [
      `<text x="${NAMES - 8}" y="${y + 14}" text-anchor="end" xml:space="preserve">${escape(name)}</text>`,
      `<rect x="${NAMES}" y="${y}" width="${round(value * scale)}" height="${ROW - 8}" fill="${isOurs ? COLOURS.guichet : COLOURS.other}"/>`,
      ...(between ? [`<line x1="${round(NAMES + between[0] * scale)}" x2="${round(NAMES + between[1] * scale)}" y1="${y + 9}" y2="${y + 9}" stroke="#e1000f" stroke-width="2"/>`] : []),
      `<text x="${round(reach) + 6}" y="${y + 14}">${short(value)}</text>`,
    ];
  });
  return [50 + bars.length * ROW, rows];
}

/** What is measured is a point: what is linear lies along a line from the corner. */
function drawPoints(points, counted, each) {
  const [height, left, bottom, top] = [380, 60, 340, 50];
  const most = { x: Math.max(...points.map(({ fields }) => fields)), y: Math.max(...points.map(({ time }) => time)) };
  const x = (fields) => round(left + (fields / most.x) * (WIDTH - left - 30));
  const y = (time) => round(bottom - (time / most.y) * (bottom - top));
  const slope = points.reduce((sum, { fields, time }) => sum + fields * time, 0) / points.reduce((sum, { fields }) => sum + fields * fields, 0);
  const end = Math.min(most.x, most.y / slope);
  return [height, [
    `<line x1="${left}" y1="${bottom}" x2="${WIDTH - 30}" y2="${bottom}" stroke="#666"/>`,
    `<line x1="${left}" y1="${bottom}" x2="${left}" y2="${top}" stroke="#666"/>`,
    `<line x1="${left}" y1="${bottom}" x2="${x(end)}" y2="${y(end * slope)}" stroke="${COLOURS.other}" stroke-dasharray="4"/>`,
    ...points.map(({ name, fields, time }) => `<circle cx="${x(fields)}" cy="${y(time)}" r="4" fill="${COLOURS.guichet}"><title>${escape(name)}</title></circle>`),
    `<text x="${WIDTH - 30}" y="${bottom + 24}" text-anchor="end">${most.x} ${counted}</text>`,
    `<text x="${left - 6}" y="${top + 4}" text-anchor="end">${short(most.y)}</text>`,
    `<text x="${left}" y="${bottom + 24}">0</text>`,
    `<text x="${x(end) - 8}" y="${y(end * slope) + 24}" text-anchor="end">${short(slope)} ${each}</text>`,
  ]];
}

function short(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0);
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

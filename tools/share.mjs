// share(packed): the packed procedures of one language, with what a family says alike written once.
//
// A packed procedure is lines. Those that enough procedures of a family have, several in a row or one that is long, go into
// the text that the family shares; in the procedure a line stands for them: U+0001, then from which line, and how many
// (`whole` of pkg/load.js reads it). The family of a procedure is what a person who comes back is likely to fill next.

const FAMILIES = {
  licence: /^licence-/,
  title: /^(identity-card|passport)$/,
  vehicle: /^vehicle-(?!mandate|record)/, // these two have little that the others have
};

const ENOUGH = 0.27; // of a family; at least two
const ROW = 5; // lines in a row that are worth sharing, when they are short
const LONG = 24; // characters of a line that is worth sharing alone
const LEAST = 5; // characters that it saves, but for itself

/** `{ shared: { family: text }, own: { id: text }, of: { id: family } }` of `{ id: text }`. */
export function share(packed) {
  const ids = Object.keys(packed);
  const of = Object.fromEntries(ids.map((id) => [id, Object.keys(FAMILIES).find((family) => FAMILIES[family].test(id)) ?? null]));
  const families = Object.keys(FAMILIES).map((family) => [family, common(ids.filter((id) => of[id] === family).map((id) => packed[id].split("\n")))]);
  const shared = Object.fromEntries(families);
  const own = ids.map((id) => [id, of[id] ? short(packed[id].split("\n"), shared[of[id]]).join("\n") : packed[id]]);
  const texts = families.map(([family, lines]) => [family, lines.join("\n")]);
  return { shared: Object.fromEntries(texts), own: Object.fromEntries(own), of };
}

/** The lines that enough texts have, in the order in which they come. */
function common(texts) {
  const enough = Math.max(2, ENOUGH * texts.length);
  const counts = new Map();
  for (const lines of texts) {
    for (const row of new Set(lines.flatMap((_, at) => rows(lines, at)))) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const taken = [];
  for (const lines of texts) {
    const kept = new Set();
    lines.forEach((_, at) => {
      for (const row of rows(lines, at)) {
        if (counts.get(row) < enough) continue;
        counts.set(row, 0); // once
        row.split("\n").forEach((_, after) => kept.add(at + after));
      }
    });
    taken.push(...lines.filter((_, at) => kept.has(at)));
  }
  return taken;
}

/** What begins at a line and may be shared. */
function rows(lines, at) {
  const row = lines.slice(at, at + ROW);
  return [...(lines[at].length >= LONG ? [lines[at]] : []), ...(row.length === ROW ? [row.join("\n")] : [])];
}

/** The lines, those that are shared replaced by one that stands for as many as can be. */
function short(lines, shared) {
  const written = [];
  for (let at = 0; at < lines.length; ) {
    const { from, count } = longest(lines, at, shared);
    const saved = lines.slice(at, at + count).join("\n").length;
    if (saved > LEAST) written.push(`\x01${from} ${count}`);
    else written.push(...lines.slice(at, at + 1));
    at += saved > LEAST ? count : 1;
  }
  return written;
}

function longest(lines, at, shared) {
  let best = { from: 0, count: 0 };
  for (let from = shared.indexOf(lines[at]); from >= 0; from = shared.indexOf(lines[at], from + 1)) {
    let count = 0;
    while (from + count < shared.length && shared[from + count] === lines[at + count]) count += 1;
    if (count > best.count) best = { from, count };
  }
  return best;
}

// Contenders in turn, a slice each, round after round: what disturbs the machine disturbs them all.

const SLICE = 12; // milliseconds: well above what a browser's clock rounds to
const WARM = 300; // milliseconds for each contender before anything is counted

/**
 * Microseconds of one call of each contender: `{ name: { best, median, low, high, ratio } }`, over rounds. What else the
 * machine does only adds time: the best slice is the figure to keep, and the ratio is that to the first contender. A
 * contender is a function of the rank of its call.
 */
export async function interleave(contenders, { rounds = 40 } = {}) {
  const names = Object.keys(contenders);
  const counts = Object.fromEntries(names.map((name) => [name, warm(contenders[name])]));
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const turned = names.map((_, rank) => names[(rank + round) % names.length]);
    for (const name of turned) {
      times[name].push(slice(contenders[name], counts[name]));
      await new Promise((rest) => setTimeout(rest)); // the browser breathes
    }
  }
  const best = (name) => Math.min(...times[name]);
  return Object.fromEntries(names.map((name) => [name, { best: best(name), ...spread(times[name]), ratio: best(name) / best(names[0]) }]));
}

/** How many calls fill a slice, once the engine has made the code fast. */
function warm(call) {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < WARM) {
    call(calls);
    calls += 1;
  }
  return Math.max(1, Math.round((SLICE * calls) / WARM));
}

function slice(call, count) {
  const start = performance.now();
  for (let i = 0; i < count; i += 1) call(i);
  return ((performance.now() - start) * 1000) / count;
}

export function spread(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

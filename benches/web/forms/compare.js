// The form, the keystroke and the batch, by each contender; the same code in a browser and in Node.

import * as ajv from "./ajv.js";
import { dossiers, TODAY, TODAY_TYPED } from "./dossiers.js";
import * as hand from "./hand.js";
import { interleave } from "./interleave.js";
import * as valibot from "./valibot.js";
import * as zod from "./zod.js";

const FORMS = 1000;
const BATCH = 10_000;
const PIECE = 250;

/** Every figure, in microseconds; `guichet` is the package, loaded with the procedure. */
export async function compare(guichet, options) {
  const library = (peer) => (form) => peer.check(form, TODAY_TYPED).length;
  const ours = (form) => guichet.check("vehicle-transfer", form, { today: TODAY, locale: "fr", submitted: true });
  const contenders = {
    ajv: library(ajv),
    "hand-written": library(hand),
    zod: library(zod),
    valibot: library(valibot),
    guichet: (form) => ours(form).issues.length,
  };
  const all = dossiers(BATCH);
  agree(all, { ...contenders, guichet: (form) => (ours(form).acceptable ? 0 : 1) });
  const forms = all.slice(0, FORMS).map(({ form }) => form);
  return {
    form: await interleave(each(contenders, (check) => (rank) => check(forms[rank % FORMS])), options),
    keystroke: await interleave(each(contenders, typing), options),
    batch: batches(contenders, all),
  };
}

/** A name typed letter after letter in a form that is otherwise whole. */
function typing(check) {
  const { form } = dossiers(1)[0];
  const name = "Martin-Bernard";
  return (rank) => {
    form["holder.birthName"] = name.slice(0, 1 + (rank % name.length));
    return check(form);
  };
}

/** Microseconds a dossier: the whole batch three times, each contender in turn on each piece, the best time of each piece. */
function batches(contenders, all) {
  const names = Object.keys(contenders);
  const best = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn < 3; turn += 1) {
    for (let piece = 0; piece * PIECE < all.length; piece += 1) {
      const forms = all.slice(piece * PIECE, (piece + 1) * PIECE);
      for (const name of names) {
        const start = performance.now();
        for (const { form } of forms) contenders[name](form);
        best[name][piece] = Math.min(best[name][piece] ?? Infinity, performance.now() - start);
      }
    }
  }
  const mean = each(best, (pieces) => (pieces.reduce((sum, time) => sum + time, 0) * 1000) / all.length);
  return each(mean, (time) => ({ best: time, median: time, low: time, high: time, ratio: time / mean.ajv }));
}

/** Equal work, or no figure. */
function agree(all, contenders) {
  for (const [name, check] of Object.entries(contenders)) {
    const other = all.find(({ form, right }) => (check(form) === 0) !== right);
    if (other) throw new Error(`${name} does not agree on ${JSON.stringify(other)}`);
  }
}

function each(them, make) {
  return Object.fromEntries(Object.entries(them).map(([name, it]) => [name, make(it)]));
}

// What is posted to a worker: plain data and bytes, each read once.
//
// The copy that a browser makes by itself follows getters without end, and copies 200 MB before anybody refuses them.

import { view } from "./files.js";
import { DEPTH, FIELDS, isPlain, Refused, TEXT } from "./guard.js";

/** The arguments of a question, within the limits of guard.js; what they say is refused where it is read. */
export function copied(question) {
  let room = FIELDS + question.length;
  return elements(question, 0);

  function value(it, depth) {
    switch (typeof it) {
      case "string":
        if (it.length > TEXT) throw new Refused("tooLarge");
        return it;
      case "undefined":
      case "boolean":
      case "number":
        return it;
      case "object":
        if (it === null) return it;
        if (depth > DEPTH) throw new Refused("tooDeep");
        if (Array.isArray(it)) return elements(it, depth);
        return ArrayBuffer.isView(it) ? view(it) : members(it, depth);
      default:
        throw new Refused("malformed");
    }
  }

  function elements(it, depth) {
    const { length } = it;
    take(length);
    return Array.from({ length }, (_, rank) => value(it[rank], depth + 1));
  }

  function members(it, depth) {
    if (!isPlain(it)) throw new Refused("malformed");
    const keys = Object.keys(it);
    take(keys.length);
    return Object.fromEntries(keys.map((key) => [key, value(it[key], depth + 1)]));
  }

  function take(fields) {
    room -= fields;
    if (!(room >= 0)) throw new Refused("tooLarge");
  }
}

// From what the page holds to one JSON text, or a refusal with a code.
//
// Values cross as text: an object read field by field from wasm can run getters, walk prototypes and
// kill the instance. Here own enumerable data is read, each field once, and anything else refused.

export const DEPTH = 32; // levels of the whole question
export const FIELDS = 500; // members and elements of the values
export const TEXT = 65536; // bytes of the whole question

/** Thrown by `write`; its `code` has its sentence in refusals.js. */
export class Refused {
  constructor(code) {
    this.code = code;
  }
}

/** The JSON text of a question, whose own members are not counted as fields. */
export function write(question) {
  let room = FIELDS + Object.keys(question).length;
  const text = object(question, 1);
  if (text.length > TEXT || byteLength(text) > TEXT) throw new Refused("tooLarge");
  return text;

  function value(it, depth) {
    switch (typeof it) {
      case "string":
        return string(it);
      case "boolean":
        return `${it}`;
      case "number":
        if (!Number.isFinite(it)) throw new Refused("malformed"); // JSON would say null
        return `${it}`;
      case "object":
        if (it === null) return "null";
        if (depth > DEPTH) throw new Refused("tooDeep"); // cycles end here
        return Array.isArray(it) ? array(it, depth) : object(it, depth);
      default:
        throw new Refused("malformed");
    }
  }

  function object(it, depth) {
    if (!isPlain(it)) throw new Refused("malformed");
    const keys = Object.keys(it);
    take(keys.length);
    let members = "";
    for (let i = 0; i < keys.length; i += 1) {
      const member = it[keys[i]];
      if (member === undefined) continue; // no answer, as JSON.stringify reads it
      members += `${members && ","}${string(keys[i])}:${value(member, depth + 1)}`;
    }
    return `{${members}}`;
  }

  function array(it, depth) {
    const { length } = it;
    take(length);
    let elements = "";
    for (let i = 0; i < length; i += 1) elements += `${elements && ","}${value(it[i], depth + 1)}`;
    return `[${elements}]`;
  }

  function take(fields) {
    room -= fields;
    if (!(room >= 0)) throw new Refused("tooLarge");
  }
}

/** Only a text that fits is read: a string of 200 MB is refused by its length, uncopied. */
function string(it) {
  if (it.length > TEXT) throw new Refused("tooLarge"); // each kind has its own limit, and says so
  return JSON.stringify(it);
}

/** The options of these names, each read once and only their own: never what a polluted prototype says. */
export function taken(options, names) {
  try {
    const own = names.filter((name) => options != null && Object.hasOwn(options, name));
    return Object.fromEntries(own.map((name) => [name, options[name]]));
  } catch (cause) {
    throw misused(cause);
  }
}

/** Never what a polluted prototype says. */
export function own(options, name) {
  return options != null && Object.hasOwn(options, name) ? options[name] : undefined;
}

/** What a developer is told of options that are none. */
export function misused(cause) {
  return Object.assign(new TypeError("guichet: what is given here is not what the types say", { cause }), { code: "malformed" });
}

/** Made by `{}` or `JSON.parse`, in this page or another; a `Date` or a `Map` would be read as empty. */
export function isPlain(it) {
  const prototype = Object.getPrototypeOf(it);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Bytes in UTF-8. Half a surrogate pair is not text, and would silently become U+FFFD. */
function byteLength(text) {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 3;
    else if (unit < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) {
      bytes += 4;
      i += 1;
    } else throw new Refused("notText");
  }
  return bytes;
}

function isLowSurrogate(unit) {
  return unit >= 0xdc00 && unit <= 0xdfff; // NaN, past the end, is not
}

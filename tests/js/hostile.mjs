// Values no form should hold, each with the code it is refused with, or "answered" when it is data after all.
// The same list runs in Node and in a browser: nothing here belongs to either. The places it is put in: places.mjs.

import { CODES, PLACES, SLOT } from "./places.mjs";

// Made once: they are the same for each place.
const LONG = "x".repeat(2e8);
const MANY = keys(200_000);
const PIECES = Array.from({ length: 1e6 }).reduce((text) => `${text}x`, "");
const NAMES = Object.keys(keys(1e5));

export const hostile = {
  "a symbol": [() => Symbol("x"), "malformed"],
  "a BigInt": [() => 10n ** 30n, "malformed"],
  "a function": [() => () => 1, "malformed"],
  "a class": [() => class {}, "malformed"],
  NaN: [() => NaN, "malformed"],
  Infinity: [() => -Infinity, "malformed"],

  "a boxed Boolean": [() => new Boolean(false), "malformed"],
  "a boxed Symbol": [() => Object(Symbol("x")), "malformed"],
  "a String of its own class": [() => new (class extends String {})("x"), "malformed"],
  "an array of its own class that counts its readers": [() => new (class extends Array { get [Symbol.iterator]() { throw new Error("no"); } })(), "answered"],
  "an async function": [() => async () => 1, "malformed"],
  "a proxy of a function": [() => new Proxy(() => 1, {}), "malformed"],
  "a Date": [() => new Date(0), "malformed"],
  "a Date without a day": [() => new Date(NaN), "malformed"],
  "a WeakSet": [() => new WeakSet(), "malformed"],
  "a WeakRef": [() => new WeakRef({}), "malformed"],
  "a DataView": [() => new DataView(new ArrayBuffer(8)), "malformed"],
  "a Float64Array of NaN": [() => new Float64Array([NaN]), "malformed"],
  "a BigInt64Array": [() => new BigInt64Array(2), "malformed"],
  "a detached ArrayBuffer": [() => detached().buffer, "malformed"],
  "a detached Uint8Array": [() => detached(), "malformed"],
  "shared memory": [() => new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer, "malformed"],
  "bytes of shared memory": [() => new Uint8Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), "malformed"],
  "bytes with methods of their own": [() => Object.defineProperties(new Uint8Array(8), { subarray: { value: null }, length: { value: 4e9 } }), "malformed"],
  "what calls itself bytes": [() => ({ [Symbol.toStringTag]: "Uint8Array", length: 4e9, subarray: () => ({ length: 4e9 }) }), "malformed"],
  "what calls itself an ArrayBuffer, and has no end": [() => ({ [Symbol.toStringTag]: "ArrayBuffer", get a() { return endless(); } }), "tooDeep"],
  "a WebAssembly.Memory": [() => new WebAssembly.Memory({ initial: 1 }), "malformed"],
  "an Intl object": [() => new Intl.NumberFormat("fr"), "malformed"],
  "a Blob": [() => new Blob(["x"]), "malformed"],
  "a Headers": [() => new Headers({ a: "1" }), "malformed"],
  "an AbortSignal": [() => AbortSignal.abort(), "malformed"],
  "Math": [() => Math, "answered"],
  "Object.prototype": [() => Object.prototype, "answered"],
  "Array.prototype": [() => Array.prototype, "answered"],
  "Function.prototype": [() => Function.prototype, "malformed"],
  "a Map": [() => new Map([["a", 1]]), "malformed"],
  "a Set": [() => new Set(["a"]), "malformed"],
  "a WeakMap": [() => new WeakMap(), "malformed"],
  "a RegExp": [() => /a/, "malformed"],
  "a Promise": [() => Promise.resolve(1), "malformed"],
  "an Error": [() => new Error("x"), "malformed"],
  "a boxed String": [() => new String("x"), "malformed"],
  "a boxed Number": [() => new Number(1), "malformed"],
  "a Uint8Array": [() => new Uint8Array(8), "malformed"],
  "an ArrayBuffer": [() => new ArrayBuffer(8), "malformed"],
  "a URL": [() => new URL("https://example.org"), "malformed"],
  "URLSearchParams": [() => new URLSearchParams("a=1&a=2"), "malformed"],
  "an endless iterator": [() => (function* () { for (;;) yield 1; })(), "malformed"],
  "the global object": [() => globalThis, "malformed"],
  "an instance of a class": [() => new (class { a = 1; })(), "malformed"],
  "fields on the prototype": [() => Object.create({ name: "x", age: 5 }), "malformed"],

  "a getter without end": [() => endless(), "tooDeep"],
  "a getter of a getter of itself": [() => { const it = { get a() { return it; } }; return it; }, "tooDeep"],
  "a getter that throws a symbol": [() => ({ get a() { throw Symbol("no"); } }), "malformed"],
  "a getter that throws nothing": [() => ({ get a() { throw undefined; } }), "malformed"],
  "a getter that gives a text of 200 MB": [() => ({ get a() { return LONG; } }), "tooLarge"],
  "a getter on an array": [() => Object.defineProperty(["a"], 0, { get() { throw new Error("no"); }, enumerable: true }), "malformed"],
  "a toString that throws": [() => ({ toString() { throw new Error("no"); } }), "malformed"],
  "a toPrimitive": [() => ({ [Symbol.toPrimitive]: () => "siren" }), "answered"],
  "a promise-like that never answers": [() => ({ then() {} }), "malformed"],
  "a getter that throws": [() => ({ get a() { throw new Error("no"); } }), "malformed"],
  "a getter that throws a refusal of its own": [() => ({ get a() { throw { code: "internal" }; } }), "malformed"],
  "a toJSON that throws": [() => ({ toJSON() { throw new Error("no"); } }), "malformed"],
  "a proxy that throws on reading": [() => new Proxy({ a: 1 }, { get() { throw new Error("no"); } }), "malformed"],
  "a proxy that throws on listing": [() => new Proxy({}, { ownKeys() { throw new Error("no"); } }), "malformed"],
  "a proxy that lies on its prototype": [() => new Proxy({}, { getPrototypeOf() { throw new Error("no"); } }), "malformed"],
  "a proxy that lists 100,000 keys": [() => new Proxy({}, listed(NAMES)), "tooLarge"],
  "a proxy that lists a key twice": [() => new Proxy({}, { ownKeys: () => ["a", "a"] }), "malformed"],
  "a proxy that lists what it does not have": [() => new Proxy({}, { ownKeys: () => ["a", "b"] }), "answered"],
  "a proxy that throws on describing": [() => new Proxy({ a: 1 }, { getOwnPropertyDescriptor() { throw new Error("no"); } }), "malformed"],
  "a proxy that is its own prototype": [() => { const it = new Proxy({}, { getPrototypeOf: () => it }); return it; }, "malformed"],
  "a proxy of a proxy, a thousand times": [() => { let it = { a: 1 }; for (let i = 0; i < 1000; i += 1) it = new Proxy(it, {}); return it; }, "answered"],
  "an array of an endless length": [() => lengthy(Infinity), "tooLarge"],
  "an array of a negative length": [() => lengthy(-1), "answered"],
  "an array of a BigInt length": [() => lengthy(1n), "malformed"],
  "an array of a Symbol length": [() => lengthy(Symbol("x")), "malformed"],
  "a revoked proxy": [() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; }, "malformed"],
  "a revoked array": [() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; }, "malformed"],
  "an array with holes": [() => [, "a"], "malformed"],
  "an array with undefined": [() => [undefined], "malformed"],
  "an array of NaN length": [() => new Proxy([], { get: (it, key) => (key === "length" ? NaN : it[key]) }), "tooLarge"],

  "an object in itself": [() => { const it = {}; it.it = it; return it; }, "tooDeep"],
  "an array in itself": [() => { const it = []; it.push(it); return it; }, "tooDeep"],
  "33 levels": [() => nested(33), "tooDeep"],
  "128 levels": [() => nested(128), "tooDeep"],
  "100,000 levels": [() => nested(100_000), "tooDeep"],
  "100,000 levels of arrays": [() => { let it = []; for (let i = 0; i < 100_000; i += 1) it = [it]; return it; }, "tooDeep"],
  "wide and cyclic": [() => { const it = {}; for (let i = 0; i < 400; i += 1) it[i] = it; return it; }, "tooLarge"],

  "a text of 200 MB": [() => LONG, "tooLarge"],
  "a text of quotes, twice as long when it is written": [() => '"'.repeat(40_000), "tooLarge"],
  "a text made of a million pieces": [() => PIECES, "tooLarge"],
  "a text that grows when it is written": [() => "\u0001".repeat(20_000), "tooLarge"],
  "a text of 65,537 bytes": [() => "x".repeat(65537), "tooLarge"],
  "a text of 65,538 bytes in 32,769 letters": [() => "é".repeat(32769), "tooLarge"],
  "a key of 65,537 bytes": [() => ({ ["k".repeat(65537)]: 1 }), "tooLarge"],
  "more than 64 KB in all": [() => Array(17).fill("x".repeat(4000)), "tooLarge"],
  "501 keys": [() => keys(501), "tooLarge"],
  "200,000 keys": [() => MANY, "tooLarge"],
  "an array of 4 billion holes": [() => { const it = []; it.length = 4294967295; return it; }, "tooLarge"],

  "half a surrogate pair": [() => "Dup\ud800ont", "notText"],
  "half a surrogate pair at the end": [() => "Dupont\ud83d", "notText"],
  "the other half": [() => "\udc00", "notText"],
  "two halves in the wrong order": [() => "\udc00\ud800", "notText"],
  "half a surrogate pair in a key": [() => ({ "a\ud800": 1 }), "notText"],

  "its own toString": [() => JSON.parse('{"toString":1,"valueOf":2,"constructor":3,"hasOwnProperty":4}'), "answered"],
  "its own length, as an array has": [() => JSON.parse('{"length":1e9,"0":"a"}'), "answered"],
  "an array with more than elements": [() => Object.assign(["a"], { b: 1n }), "answered"],
  "a sealed array": [() => Object.seal(["a"]), "answered"],
  "the least number": [() => 5e-324, "answered"],
  "beyond exact numbers": [() => 2 ** 53 + 1, "answered"],
  "a mark that turns the line over": [() => "\u202eRUOPUD\u2066", "answered"],
  "a byte order mark": [() => "\ufeff", "answered"],
  "30,000 accents on nothing": [() => "\u0301".repeat(30_000), "answered"],
  "10,000 NUL": [() => "\0".repeat(10_000), "answered"],
  "JSON": [() => '{"kind":"siren","input":"732829320"}', "answered"],
  "false": [() => false, "answered"],
  "nothing": [() => null, "answered"],
  "a whole surrogate pair": [() => "😀", "answered"],
  "a control character": [() => "a\0b", "answered"],
  undefined: [() => undefined, "answered"],
  "no prototype": [() => Object.assign(Object.create(null), { a: 1 }), "answered"],
  "a symbol for a key": [() => ({ [Symbol("x")]: 1 }), "answered"],
  "a key that is not enumerable": [() => Object.defineProperty({}, "a", { value: 1n }), "answered"],
  "its own __proto__": [() => JSON.parse('{"__proto__":{"polluted":1}}'), "answered"],
  "a length that lies": [() => ({ length: 4294967295 }), "answered"],
  "arguments": [() => (function () { return arguments; })("a", "b"), "answered"],
  "minus zero": [() => -0, "answered"],
  "a very large number": [() => 1e300, "answered"],
  "a frozen object": [() => Object.freeze({ a: 1 }), "answered"],
  "a proxy that behaves": [() => new Proxy({ a: 1 }, {}), "answered"],
};

/** One question whose answer is known: it says that the instance is alive and well. */
export function alive({ identify }) {
  return identify("siren", "732 829 320").canonical === "732829320";
}

/** The largest questions there may be: what they needed of memory is kept, and nothing more may be. */
export function largest({ check, identify, checkFile }) {
  for (const unit of ["x", "é", "\0"]) {
    identify("civil-name", unit.repeat(10_000));
    check("vehicle-transfer", Object.fromEntries(Array.from({ length: 499 }, (_, i) => [`k${i}`, unit.repeat(20)])));
    check("vehicle-transfer", { "vehicle.plate": Array(12).fill("x".repeat(5000)) });
    check("vehicle-transfer", { "holder.birthName": "x".repeat(65_000) }, { submitted: true });
    checkFile(new Uint8Array(320 * 1024), SLOT);
  }
}

/** Puts every value in every place; returns the sentences of what went wrong. */
export function put(face, wrong = [], values = hostile) {
  for (const [name, [make, expected]] of Object.entries(values)) {
    for (const [place, ask] of Object.entries(PLACES)) {
      const code = outcome(() => ask(face, make()));
      const fine = place === "a field" ? code === expected : code === "answered" || CODES.includes(code);
      if (!fine) wrong.push(`${name} as ${place}: ${code}`);
      if (!alive(face)) wrong.push(`${name} as ${place}: the next question had no answer`);
    }
  }
  return wrong;
}

/** The same of what answers later: a promise kept, or broken with a code. */
export async function putLater(face, places, values = hostile) {
  const wrong = [];
  for (const [name, [make]] of Object.entries(values)) {
    for (const [place, [ask, codes]] of Object.entries(places)) {
      const code = await outcomeLater(() => ask(face, make()));
      if (code !== "answered" && !codes.includes(code)) wrong.push(`${name} as ${place}: ${code}`);
      if (!alive(face)) wrong.push(`${name} as ${place}: the next question had no answer`);
    }
  }
  return wrong;
}

function outcome(ask) {
  try {
    const answer = ask();
    return answer.error === undefined ? "answered" : answer.error.code;
  } catch (problem) {
    return `threw ${String(problem)}`;
  }
}

async function outcomeLater(ask) {
  try {
    const answer = await ask();
    return answer?.error?.code ?? "answered";
  } catch (problem) {
    return problem?.code ?? (problem instanceof RangeError ? "RangeError" : `threw ${String(problem)}`);
  }
}

function nested(levels) {
  let it = {};
  for (let i = 1; i < levels; i += 1) it = { it };
  return it;
}

function keys(count) {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]));
}

function detached() {
  const bytes = new Uint8Array(8);
  structuredClone(bytes, { transfer: [bytes.buffer] });
  return bytes;
}

function endless() {
  return { get a() { return endless(); } };
}

function listed(names) {
  return { ownKeys: () => names, getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) };
}

function lengthy(length) {
  return new Proxy([], { get: (it, key) => (key === "length" ? length : it[key]) });
}

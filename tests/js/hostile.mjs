// Values no form should hold, each with the code it is refused with, or "answered" when it is data after all.
// The same list runs in Node and in a browser: nothing here belongs to either.

export const hostile = {
  "a symbol": [() => Symbol("x"), "malformed"],
  "a BigInt": [() => 10n ** 30n, "malformed"],
  "a function": [() => () => 1, "malformed"],
  "a class": [() => class {}, "malformed"],
  NaN: [() => NaN, "malformed"],
  Infinity: [() => -Infinity, "malformed"],

  "a Date": [() => new Date(0), "malformed"],
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

  "a getter that throws": [() => ({ get a() { throw new Error("no"); } }), "malformed"],
  "a getter that throws a refusal of its own": [() => ({ get a() { throw { code: "internal" }; } }), "malformed"],
  "a toJSON that throws": [() => ({ toJSON() { throw new Error("no"); } }), "malformed"],
  "a proxy that throws on reading": [() => new Proxy({ a: 1 }, { get() { throw new Error("no"); } }), "malformed"],
  "a proxy that throws on listing": [() => new Proxy({}, { ownKeys() { throw new Error("no"); } }), "malformed"],
  "a proxy that lies on its prototype": [() => new Proxy({}, { getPrototypeOf() { throw new Error("no"); } }), "malformed"],
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

  "a text of 200 MB": [() => "x".repeat(2e8), "tooLarge"],
  "a text of 65,537 bytes": [() => "x".repeat(65537), "tooLarge"],
  "a text of 65,538 bytes in 32,769 letters": [() => "é".repeat(32769), "tooLarge"],
  "a key of 65,537 bytes": [() => ({ ["k".repeat(65537)]: 1 }), "tooLarge"],
  "more than 64 KB in all": [() => Array(17).fill("x".repeat(4000)), "tooLarge"],
  "501 keys": [() => keys(501), "tooLarge"],
  "200,000 keys": [() => keys(200_000), "tooLarge"],
  "an array of 4 billion holes": [() => { const it = []; it.length = 4294967295; return it; }, "tooLarge"],

  "half a surrogate pair": [() => "Dup\ud800ont", "notText"],
  "half a surrogate pair at the end": [() => "Dupont\ud83d", "notText"],
  "the other half": [() => "\udc00", "notText"],
  "two halves in the wrong order": [() => "\udc00\ud800", "notText"],
  "half a surrogate pair in a key": [() => ({ "a\ud800": 1 }), "notText"],

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

/** The codes that index.d.ts documents. */
export const CODES = ["malformed", "tooLarge", "tooDeep", "notText", "notReady", "internal"];

/** One question whose answer is known: it says that the instance is alive and well. */
export function alive({ identify }) {
  return identify("siren", "732 829 320").canonical === "732829320";
}

/** Puts every value in every place; returns the sentences of what went wrong. */
export function put(face) {
  const wrong = [];
  for (const [name, [make, expected]] of Object.entries(hostile)) {
    for (const [place, ask] of Object.entries(PLACES)) {
      const code = outcome(() => ask(face, make()));
      const fine = place === "a field" ? code === expected : code === "answered" || CODES.includes(code);
      if (!fine) wrong.push(`${name} as ${place}: ${code}`);
      if (!alive(face)) wrong.push(`${name} as ${place}: the next question had no answer`);
    }
  }
  return wrong;
}

const PLACES = {
  "a field": ({ check }, it) => check("vehicle-transfer", { "vehicle.plate": it }),
  "the values": ({ check }, it) => check("vehicle-transfer", it),
  "a procedure": ({ check }, it) => check(it, {}),
  "options": ({ check }, it) => check("vehicle-transfer", {}, it),
  "today": ({ check }, it) => check("vehicle-transfer", {}, { today: it }),
  "a locale": ({ check }, it) => check("vehicle-transfer", {}, { locale: it }),
  "submitted": ({ check }, it) => check("vehicle-transfer", {}, { submitted: it }),
  "a kind": ({ identify }, it) => identify(it, "732829320"),
  "a typed text": ({ identify }, it) => identify("siren", it),
  "a context": ({ identify }, it) => identify("chassis", "1", { context: it }),
};

function outcome(ask) {
  try {
    const answer = ask();
    return answer.error === undefined ? "answered" : answer.error.code;
  } catch (problem) {
    return `threw ${problem}`;
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

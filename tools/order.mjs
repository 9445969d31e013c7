// order(wasm): the same wasm with its functions in another order: each after the one that it is most like, since what
// stands side by side compresses better. The largest is the first.
//
// Two functions are alike by the runs of four bytes that both have and few others do, for their length.

const RUN = 4;

/** The wasm with a name for each function, by which `wasm-opt --reorder-functions-by-name` sorts them. */
export function order(bytes) {
  const bodies = functions(bytes);
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === "function").length;
  const names = [...number(bodies.length)];
  chain(bodies).forEach((rank, place) => names.push(...number(imported + rank), ...text(String(place).padStart(5, "0"))));
  return Buffer.concat([bytes, Buffer.from(section(0, [...text("name"), ...section(1, names)]))]);
}

function chain(bodies) {
  const having = new Map(); // which functions have a run
  bodies.forEach((body, rank) => {
    for (const run of runs(body)) having.set(run, [...(having.get(run) ?? []), rank]);
  });
  const telling = (run) => having.get(run).length > 1 && having.get(run).length <= bodies.length / 4;
  const told = bodies.map((body) => [...runs(body)].filter(telling));
  const left = new Set(bodies.keys());
  const order = [];
  let last = bodies.reduce((a, body, rank) => (body.length > bodies[a].length ? rank : a), 0);
  while (last !== undefined) {
    order.push(last);
    left.delete(last);
    const alike = new Float64Array(bodies.length);
    for (const run of told[last]) for (const rank of having.get(run)) alike[rank] += 1 / Math.log2(1 + having.get(run).length);
    const score = (rank) => alike[rank] / (told[rank].length + 1);
    last = undefined;
    for (const rank of left) if (last === undefined || score(rank) > score(last)) last = rank;
  }
  return order;
}

function runs(body) {
  return new Set(Array.from({ length: Math.max(0, body.length - RUN + 1) }, (_, at) => body.readUInt32LE(at)));
}

/** The bodies of the functions, one after the other in the section of code. */
function functions(bytes) {
  let at = 8; // after the magic number and the version
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = read() + at;
    if (id === 10) return Array.from({ length: read() }, () => body(read()));
    at = end;
  }
  throw new Error("a wasm without code");

  function body(size) {
    at += size;
    return bytes.subarray(at - size, at);
  }

  function read() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
}

const section = (id, content) => [id, ...number(content.length), ...content];
const text = (it) => [...number(it.length), ...Buffer.from(it)];

function number(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)];
}

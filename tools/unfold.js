// A wasm compresses better when what is of one sort stands together: all instructions, all numbers of locals, all addresses…
// So the build folds it (tools/fold.mjs): into streams, kept in one section of a wasm that is empty but for it. Here it is
// laid out again. The section holds the size of the wasm, how many functions it has, the lengths of the streams, then these.
// The package has this file minified, as `dist/unfold.js`.

/** The module of a wasm that is a module already, or comes in bytes, or by the network: laid out when it is folded. */
export async function compiled(source) {
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source.arrayBuffer ? await source.arrayBuffer() : source);
  const [folded] = WebAssembly.Module.customSections(module, "folded");
  return folded ? WebAssembly.compile(unfold(new Uint8Array(folded))) : module;
}

/** The streams of no instruction: what stands before the code and after it, the locals of each function, the instructions. */
export const BEFORE = 0;
export const AFTER = 1;
export const LOCALS = 5;
export const CODE = 6;
export const STREAMS = 352;

/** How many numbers an instruction takes; `MORE` when it tells that itself, or takes bytes. */
export const MORE = 3;
export const TAKES = table([0x02, "111"], [0x0c, "113"], [0x10, "12"], [0x1c, "3"], [0x20, "1111111"], [0x28, "112211111111111122111111111"], [0x43, "33"], [0xd0, "101"], [0xfc, "3"]);

/**
 * One more than how whole numbers that are read or written are aligned. It is a hint of which no processor makes anything,
 * and is not kept; of fractions an old one does.
 */
export const ALIGNED = table([0x28, "34"], [0x2c, "1122112233"], [0x36, "34"], [0x3a, "12123"]);

/** By instruction, from the first of each run on. */
function table(...runs) {
  const values = new Uint8Array(256);
  for (const [first, run] of runs) values.set([...run].map(Number), first);
  return values;
}

/** The stream of what an instruction takes. What a local or a constant is for is told by the instruction that follows. */
export function streamOf(instruction, next) {
  if (instruction === 0x20) return 320 + (next >> 3);
  if (instruction === 0x41) return 256 + (next >> 2);
  if (!ALIGNED[instruction]) return instruction;
  return instruction < 0x36 ? 0x28 : 0x36; // loads, stores
}

/** How many bytes a fraction has. */
export const bytesOf = (instruction) => (instruction === 0x43 ? 4 : instruction === 0x44 ? 8 : 0);

/** How many numbers an instruction takes after the first one. */
export function after(instruction, first) {
  if (instruction === 0x0e) return first + 1; // places to go to
  if (instruction === 0x1c) return first; // types
  return first < 8 ? 0 : 1 + (first < 15 && first % 2 === 0); // pieces of memory or of a table
}

/** The wasm that was folded into these bytes. */
export function unfold(bytes) {
  let from = 0;
  let to = 0;
  const wasm = new Uint8Array(number());
  const functions = number();
  const at = Int32Array.from({ length: STREAMS }, number);
  for (let rank = 0; rank < STREAMS; rank += 1) [at[rank], from] = [from, from + at[rank]];
  const [first, code, end] = at;
  put(bytes.subarray(first, code));
  wasm[to++] = 10;
  sized(() => {
    write(to, functions);
    to += 5;
    for (let rank = 0; rank < functions; rank += 1) sized(body);
  });
  put(bytes.subarray(code, end));
  return wasm;

  function body() {
    for (let left = 2 * copy(LOCALS); left > 0; left -= 1) copy(LOCALS);
    for (let depth = 1; depth > 0 && to < wasm.length; ) {
      const instruction = bytes[at[CODE]++];
      wasm[to++] = instruction;
      if (instruction === 0x0b) depth -= 1;
      else if (instruction > 1 && instruction < 5) depth += 1;
      const takes = TAKES[instruction];
      if (takes > 0) take(instruction, takes, streamOf(instruction, bytes[at[CODE]]));
    }
  }

  function take(instruction, takes, stream) {
    if (ALIGNED[instruction]) wasm[to++] = ALIGNED[instruction] - 1;
    const raw = bytesOf(instruction);
    if (raw) return put(bytes.subarray(at[stream], (at[stream] += raw)));
    let left = takes;
    if (takes === MORE) left = after(instruction, copy(stream));
    for (; left > 0; left -= 1) copy(stream);
  }

  /** The next number of a stream. */
  function copy(stream) {
    let byte = bytes[at[stream]++];
    wasm[to++] = byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at[stream]++];
      wasm[to++] = byte;
      value |= (byte & 127) << shift;
    }
    return value;
  }

  function number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[from++];
      value |= (byte & 127) << shift;
      if (!(byte > 127)) return value;
    }
  }

  function put(piece) {
    wasm.set(piece, to);
    to += piece.length;
  }

  /** What `lay` writes, after its size. */
  function sized(lay) {
    const start = to;
    to += 5;
    lay();
    write(start, to - start - 5);
  }

  /** A number, in five bytes whatever it is. */
  function write(place, value) {
    for (let rank = 0; rank < 5; rank += 1) wasm[place + rank] = ((value >>> (7 * rank)) & 127) | (rank < 4 ? 128 : 0);
  }
}

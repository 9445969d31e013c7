// fold(wasm): the same wasm in streams of what is of one sort, which compress to an eighth less; unfold.js says how, and lays
// it out again. A wasm with an instruction that is not known here is refused.

import { isDeepStrictEqual } from "node:util";

import { AFTER, after, ALIGNED, BEFORE, bytesOf, CODE, LOCALS, MORE, STREAMS, streamOf, TAKES, unfold } from "./unfold.js";

const KNOWN = [[0x00, 0x04], [0x05, 0x05], [0x0b, 0x11], [0x1a, 0x1c], [0x20, 0x26], [0x28, 0xc4], [0xd0, 0xd2], [0xfc, 0xfc]];

export function fold(wasm) {
  const { size, functions, streams } = sorted(wasm);
  const content = Buffer.from([...number(size), ...number(functions), ...streams.flatMap(({ length }) => number(length)), ...streams.flat()]);
  const again = unfold(content);
  if (!WebAssembly.validate(again) || !isDeepStrictEqual(sorted(again).streams, streams)) throw new Error("a wasm that would not be laid out again as it was");
  const section = Buffer.concat([Buffer.from("\x06folded"), content]);
  return Buffer.concat([wasm.subarray(0, 8), Buffer.from([0, ...number(section.length)]), section]);
}

/** The streams of a wasm, how many functions it has, and its size when it is laid out again: sizes then take five bytes each. */
function sorted(wasm) {
  const streams = Array.from({ length: STREAMS }, () => []);
  let at = 8; // after the magic number and the version
  while (wasm[at] !== 10) {
    at += 1;
    const size = read();
    at += size;
  }
  streams[BEFORE] = [...wasm.subarray(0, at)];
  at += 1;
  const length = read();
  const end = at + length;
  const functions = read();
  let size = streams[BEFORE].length + 11 + wasm.length - end;
  const taking = [];
  for (let rank = 0; rank < functions; rank += 1) {
    const length = read();
    size += 5 + length;
    body(at + length);
  }
  taking.forEach(([instruction, bytes], rank) => streams[streamOf(instruction, streams[CODE][rank + 1])].push(...bytes));
  streams[AFTER] = [...wasm.subarray(end)];
  return { size, functions, streams };

  function body(end) {
    const locals = at;
    for (let groups = read(); groups > 0; groups -= 1) {
      read();
      read();
    }
    streams[LOCALS].push(...wasm.subarray(locals, at));
    while (at < end) {
      const instruction = wasm[at++];
      if (!KNOWN.some(([first, last]) => instruction >= first && instruction <= last)) throw new Error(`an instruction that is not known: ${instruction}`);
      streams[CODE].push(instruction);
      if (ALIGNED[instruction]) at += 1;
      const from = at;
      take(instruction);
      taking.push([instruction, wasm.subarray(from, at)]);
    }
  }

  function take(instruction) {
    at += bytesOf(instruction);
    if (bytesOf(instruction)) return;
    let left = TAKES[instruction];
    if (left === MORE) left = after(instruction, read());
    for (; left > 0; left -= 1) read();
  }

  function read() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
}

function number(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)];
}

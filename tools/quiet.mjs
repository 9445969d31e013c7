// quiet(wasm): the same wasm whose panics say nothing. A panic here aborts, and nobody hears its message; what builds the
// message, the places in the source and their file names are a fortieth of the download.
//
// The functions that only ever panic become `unreachable`, which is what they end in: wasm-opt then drops what they
// called and the arguments they were given. The places they were given are blanked where they stand in the data: a
// `Location` is four words, of which the first two are the address and the length of a file name that ends in `.rs`.
import binaryen from "binaryen";

binaryen.setDebugInfo(true); // names stay until wasm-opt has done

const PANICS = new RegExp(
  [
    "^(core|std|alloc)\\[\\w+\\]::(panicking|cell::panic_|option::(unwrap|expect)_failed|result::unwrap_failed)",
    "^core\\[\\w+\\]::(slice::index::slice_index_fail|slice::copy_from_slice_impl::len_mismatch_fail|str::slice_error_fail)",
    "^alloc\\[\\w+\\]::(raw_vec::(handle_error|capacity_overflow)|alloc::handle_alloc_error)",
    "^<alloc\\[\\w+\\]::vec::Vec<.*>>::\\w+::assert_failed$",
    "^__rustc\\[\\w+\\]::(rust_begin_unwind|rust_panic)$",
  ].join("|"),
);

export function quiet(bytes) {
  blank(bytes);
  const module = binaryen.readBinary(bytes);
  const silenced = [];
  for (let rank = 0; rank < module.getNumFunctions(); rank += 1) {
    const reference = module.getFunctionByIndex(rank);
    const { name, module: imported } = binaryen.getFunctionInfo(reference);
    if (imported || !PANICS.test(name)) continue;
    binaryen._BinaryenFunctionSetBody(reference, module.unreachable());
    silenced.push(name);
  }
  if (silenced.length < 10) throw new Error(`only these panics were found: ${silenced.join(", ")}`);
  return module.emitBinary();
}

// What those functions would have said, and nothing else does.
const SPOKEN = new RegExp(
  [
    "attempt to [a-z]+(?: [a-z]+)? with overflow",
    "slice index starts at | but ends at |range (?:start|end) index | out of range for slice of length ",
    "index out of bounds: the len is | but the index is ",
    "cannot access a Thread Local Storage value during or after destruction: ",
  ].join("|"),
  "g",
);

/** Blanks, in place, what a panic would say, every `Location` of the data, and the file names they point to. */
function blank(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { at, size, address } of segments(bytes)) {
    const text = bytes.toString("latin1", at, at + size);
    for (const { index, 0: spoken } of text.matchAll(SPOKEN)) bytes.fill(0, at + index, at + index + spoken.length);
    const name = (start, length) => {
      const from = start - address;
      const inside = from >= 0 && length > 3 && length < 200 && from + length <= size;
      const found = inside ? bytes.subarray(at + from, at + from + length) : undefined;
      return found && /^[\w./-]+\.rs$/.test(found.toString("latin1")) ? found : undefined;
    };
    const places = [];
    for (let here = at; here + 16 <= at + size; here += 4) {
      const [start, length, line, column] = [0, 4, 8, 12].map((offset) => view.getUint32(here + offset, true));
      const file = line > 0 && line < 1e5 && column > 0 && column < 1e3 ? name(start, length) : undefined;
      if (file) places.push(bytes.subarray(here, here + 16), file);
    }
    for (const place of places) place.fill(0);
  }
}

/** The active segments of the data, each with its address in memory. */
function* segments(bytes) {
  let at = 8; // after the magic number and the version
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = number() + at;
    for (let left = id === 11 ? number() : 0; left > 0; left -= 1) {
      if (number() !== 0 || bytes[at++] !== 0x41) throw new Error("a segment of another sort than i32.const");
      const address = number();
      at += 1; // end
      const size = number();
      yield { at, size, address };
      at += size;
    }
    at = end;
  }

  function number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
}

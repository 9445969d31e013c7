// absent(wasm): throws when a part of the standard library that costs more than it looks has come back, by the names of
// the functions of the wasm before wasm-opt. benches/README.md says what to write instead.
import binaryen from "binaryen";

const COSTLY = {
  "the tables of Unicode": /core\[\w+\]::unicode::|::to_lowercase|::to_uppercase|is_alphabetic|is_alphanumeric/,
  "a search made for long texts": /TwoWaySearcher|StrSearcher|::memrchr/,
  "a sort": /core\[\w+\]::slice::sort::|stable::driftsort|unstable::quicksort/,
  "numbers with a point": /core\[\w+\]::(fmt::float|num::flt2dec|num::(imp::)?dec2flt)/,
  "a hash table": /hashbrown|RandomState|SipHash|BTreeMap|btree::/,
  "a second serialisation": /serde_wasm_bindgen::ser::(ObjectSerializer|static_str)/,
  "the reader and proofreader of procedures": /rulebook::(binder|compose|proofread|packed|tone)::/,
};

export function absent(bytes) {
  const module = binaryen.readBinary(bytes);
  const names = Array.from({ length: module.getNumFunctions() }, (_, rank) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(rank)).name);
  for (const [what, pattern] of Object.entries(COSTLY)) {
    const found = names.filter((name) => pattern.test(name));
    if (found.length > 0) throw new Error(`${what} came back into the wasm: ${found.slice(0, 3).join(", ")}`);
  }
}

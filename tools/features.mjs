// The options of wasm-opt.

/** What rustc lets LLVM use for wasm32-unknown-unknown: no less may be assumed, and no more. */
export const FEATURES = [
  "bulk-memory",
  "bulk-memory-opt",
  "call-indirect-overlong",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];

/** Bytes come first. What is computed twice compresses better than what is kept in one more local. */
export const SMALL = ["-Oz", "--converge", "--low-memory-unused", "--skip-pass=local-cse"];

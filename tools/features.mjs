// What rustc lets LLVM use for wasm32-unknown-unknown: wasm-opt must not assume less or more.

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

/** The question put to the package, in Node or in a page: key for key what the command reads. */
export function put({ check, identify }, { kind, input, procedure, values, ...options }) {
  return procedure === undefined ? identify(kind, input, options) : check(procedure, values, options);
}

// An application that may be sent, and late: a warning says so, and fails nothing. The number is what is typed in tests.

/* global GOLDEN -- the answers of the first golden report, nested */
export const ANSWERS = structuredClone(GOLDEN);
ANSWERS.vehicle.plate = "";
ANSWERS.transfer.date = "2026-08-10";
delete ANSWERS.transfer.code;
delete ANSWERS.transfer.codeDate;

export const OPTIONS = {
  today: "2026-11-22",
  onReport: ({ issues }) => (globalThis.warned = issues.filter(({ severity }) => severity === "warning").map(({ rule }) => rule)),
};

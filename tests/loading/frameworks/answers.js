// An application that may be sent, and late: a warning says so, and fails nothing. The number is what is typed in tests.

export const ANSWERS = {
  vehicle: {
    country: "FR",
    plate: "",
    form: "2018AB12345",
    certificateDate: "2018-03-01",
    firstRegistered: "2018-03-01",
    genre: "VP",
    mileage: "84500",
  },
  transfer: { date: "2026-08-10", time: "14:30" },
  inspection: { date: "2026-06-30", retest: false },
  holder: {
    type: "person",
    sex: "F",
    birthName: "Martin",
    firstNames: "Maëlys Marie",
    birthDate: "1990-07-13",
    bornIn: "FR",
    birthPlace: "Paris",
  },
  address: { line: "12 rue de l’Exemple", postalCode: "88000", city: "Épinal" },
  contact: { email: "nom@exemple.fr" },
  proof: { date: "2026-09-01" },
  promise: { licensed: true, insured: true },
};

export const OPTIONS = {
  today: "2026-11-22",
  onReport: ({ issues }) => (globalThis.warned = issues.filter(({ severity }) => severity === "warning").map(({ rule }) => rule)),
};

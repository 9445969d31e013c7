// Dossiers of a transfer, as a page gives them: the same ones each time, four of five without a mistake.

export const TODAY = "2026-11-22";
export const TODAY_TYPED = "22/11/2026";

const BASE = {
  "vehicle.country": "FR",
  "vehicle.plate": "AB-123-CD",
  "vehicle.form": "2018 AB 12345",
  "vehicle.certificateDate": "01/03/2018",
  "vehicle.firstRegistered": "01/03/2018",
  "vehicle.genre": "VP",
  "vehicle.vin": "VF1RFB00X56789012",
  "vehicle.mileage": "84 500",
  "transfer.date": "10/11/2026",
  "transfer.time": "14:30",
  "transfer.code": "01234",
  "transfer.codeDate": "10/11/2026",
  "inspection.date": "30/06/2026",
  "inspection.retest": "false",
  "inspection.mileage": "84 000",
  "holder.type": "person",
  "holder.sex": "F",
  "holder.birthName": "Martin",
  "holder.firstNames": "Maëlys-Gaëlle Marie",
  "holder.birthDate": "13/07/1990",
  "holder.bornIn": "FR",
  "holder.birthPlace": "Paris",
  "address.line": "12 rue de l’Exemple",
  "address.postalCode": "88000",
  "address.city": "Épinal",
  "contact.email": "nom@exemple.fr",
  "contact.phone": "06 39 98 45 12",
  "proof.kind": "bill",
  "proof.date": "01/09/2026",
  "licence.category": "B",
  "promise.licensed": "true",
  "promise.insured": "true",
};

const NAMES = ["Martin", "Bernard", "Le Gall", "Dubois", "Müller", "d’Exemple", "Nguyen", "Petit-Jean"];
const FIRST = ["Maëlys-Gaëlle Marie", "Jean Paul", "Zoé", "Aïcha", "François", "Léa Rose"];
const TOWNS = [["88000", "Épinal"], ["29200", "Brest"], ["33000", "Bordeaux"], ["59000", "Lille"]];

/** Each breaks one answer in a way that every contender sees. */
const MISTAKES = [
  (form) => { form["vehicle.plate"] = "AB-1O3-CD"; },
  (form) => { form["vehicle.form"] = "2018 AB 1234"; },
  (form) => { form["vehicle.vin"] = "VF1RFB00X5678901"; },
  (form) => { form["inspection.date"] = "31/02/2026"; },
  (form) => { form["transfer.time"] = "25:30"; },
  (form) => { form["vehicle.mileage"] = "beaucoup"; },
  (form) => { form["contact.email"] = "nom@"; },
  (form) => { form["contact.phone"] = "06 39 98 45"; },
  (form) => { form["address.postalCode"] = "8800"; },
  (form) => { delete form["promise.insured"]; },
  (form) => { delete form["holder.birthName"]; },
  (form) => { form["transfer.date"] = "10/12/2026"; },
  (form) => { form["vehicle.certificateDate"] = "01/05/2009"; },
  (form) => { form["proof.date"] = "01/03/2026"; },
];

/** `[{ form, right }]` */
export function dossiers(count) {
  const next = random(20261122);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const letter = () => pick("ABCDEFGHJKLMNPQRTVXYZ");
  const digits = (count) => String(Math.floor(next() * 10 ** count)).padStart(count, "0");
  return Array.from({ length: count }, () => {
    const [code, town] = pick(TOWNS);
    const month = 1 + Math.floor(next() * 9);
    const form = {
      ...BASE,
      "vehicle.plate": `${letter()}${letter()}-${1 + Math.floor(next() * 998)}`.padEnd(4) + `-${letter()}${letter()}`,
      "vehicle.form": `2018 ${letter()}${letter()} ${digits(5)}`,
      "vehicle.firstRegistered": `0${month}/0${month}/201${Math.floor(next() * 8)}`,
      "vehicle.mileage": `${84 + Math.floor(next() * 100)} ${digits(3)}`,
      "transfer.date": `1${Math.floor(next() * 10)}/11/2026`,
      "holder.birthName": pick(NAMES),
      "holder.firstNames": pick(FIRST),
      "holder.birthDate": `1${Math.floor(next() * 9)}/0${month}/19${50 + Math.floor(next() * 50)}`,
      "address.postalCode": code,
      "address.city": town,
      "contact.phone": `06 39 98 ${digits(2)} ${digits(2)}`,
    };
    form["vehicle.plate"] = form["vehicle.plate"].replace(/-([0-9]+)\s*-/, (_, number) => `-${number.padStart(3, "0")}-`);
    const right = next() >= 0.2;
    if (!right) pick(MISTAKES)(form);
    return { form, right };
  });
}

/** mulberry32: the same numbers in every engine. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
